import type { Calibration } from '../rules/ruleset.ts';
import type { Hit } from './hit.ts';
import { fitLogistic, type LogisticRow } from './logistic.ts';

/**
 * Turns scores into probabilities, from labelled hits and the share of harmful posts among all posts. The hits should be
 * of posts that the points were not fitted to: scores flatter themselves on those.
 *
 * A logistic curve over the score, fitted among posts that hold an anchor, with softened outcomes, so that a perfect
 * split does not claim certainty (Platt, Probabilistic outputs for support vector machines, 1999). Samples are
 * chosen, so their share of harm says nothing about traffic: the curve is moved to the declared one (King and Zeng,
 * Logistic regression in rare events data, Political Analysis 9(2), 2001, prior correction).
 *
 * @param perMillion harmful posts in a million
 * @returns what `scoring.calibration` of a ruleset holds; results then carry a `probability`
 * @throws RangeError if no harmful or no benign hit holds an anchor, or `perMillion` is not between 0 and a million
 *
 * @example
 * calibrate(logHits(samples, ruleset).hits, 50) //=> { slope: 0.07, intercept: -8.1, perMillion: 50 }
 */
export function calibrate(hits: readonly Hit[], perMillion: number): Calibration {
  if (!(perMillion > 0 && perMillion < 1e6))
    throw new RangeError(`\`perMillion\` is ${perMillion}: expected a number between 0 and 1000000`);
  const anchored = hits.filter(({ anchor }) => anchor !== 'none');
  const harmful = anchored.filter(({ label }) => label === 'harm');
  const benign = anchored.filter(({ label }) => label === 'benign');
  if (harmful.length === 0 || benign.length === 0)
    throw new RangeError(
      `a calibration needs harmful and benign samples with an anchor: there are ${harmful.length} and ${benign.length}`,
    );
  // around its mean and of like size, the score has little to do with the intercept, and both are found quickly
  const mean = anchored.reduce((sum, { score }) => sum + score, 0) / anchored.length;
  const scale = anchored.reduce((most, { score }) => Math.max(most, Math.abs(score - mean)), 1);
  const standardized = ({ score }: Hit) => (score - mean) / scale;
  const { intercept, weights } = fitLogistic(
    [...softened(harmful.map(standardized), true), ...softened(benign.map(standardized), false)],
    [{ mean: 0, deviation: Number.POSITIVE_INFINITY, low: 0, high: Number.POSITIVE_INFINITY }],
  );
  const countOf = (label: Hit['label']) => hits.filter((hit) => hit.label === label).length;
  const shift = Math.log(perMillion / (1e6 - perMillion)) - Math.log(countOf('harm') / countOf('benign'));
  const slope = (weights[0] as number) / scale;
  return { slope: round(slope), intercept: round(intercept - slope * mean + shift), perMillion };
}

/** Each score mostly as its label says, and a little as the other: (n + 1) / (n + 2) of it, n being of its label. */
function softened(values: readonly number[], isPositive: boolean): LogisticRow[] {
  const certain = (values.length + 1) / (values.length + 2);
  const counts = new Map<number, number>(); // scores are few: multiples of an eighth
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts).flatMap(([value, count]) => {
    const row = { features: [0], values: [value] };
    return [
      { ...row, isPositive, weight: count * certain },
      { ...row, isPositive: !isPositive, weight: count * (1 - certain) },
    ];
  });
}

/** Digits enough for any probability, few enough to read in a file. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}
