import type { EmbeddedTest } from '../rules/embedded-tests.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { score } from '../score.ts';
import type { Band } from '../scoring/band.ts';
import { isAlert, type ScoreResult } from '../scoring/result.ts';
import { compareText } from '../text/compare.ts';
import type { Sample } from './samples.ts';

/** An embedded test that failed, and why. */
export interface TestFailure {
  readonly test: EmbeddedTest;
  readonly reason: string;
}

/** Runs the tests embedded in rules. */
export function runTests(tests: readonly EmbeddedTest[], ruleset: Ruleset): TestFailure[] {
  return tests.flatMap((test) => {
    const result = score(test.post, ruleset);
    const reason = failureOf(test, result);
    return reason === undefined ? [] : [{ test, reason }];
  });
}

function failureOf({ rule, mustMatch, band }: EmbeddedTest, result: ScoreResult): string | undefined {
  const fired = [...result.contributions.filter(({ kind }) => kind === 'rule'), ...result.shadow];
  const isMatch = fired.some(({ id }) => id === rule);
  if (isMatch !== mustMatch) return mustMatch ? 'the rule does not match' : 'the rule matches';
  if (band !== undefined && band !== result.band)
    return `the band is \`${result.band}\` (score ${result.score}), not \`${band}\``;
  return undefined;
}

/** One sample's outcome: an alert is right for `harm`, none is right for `benign`. */
export interface SampleOutcome {
  readonly sample: Sample;
  readonly band: Band;
  readonly score: number;
  readonly isCorrect: boolean;
}

export function judgeSample(sample: Sample, ruleset: Ruleset): SampleOutcome {
  const result = score(sample, ruleset);
  return {
    sample,
    band: result.band,
    score: result.score,
    isCorrect: isAlert(result) === (sample.label === 'harm'),
  };
}

/** How many samples of a group are right. */
export interface Tally {
  readonly name: string;
  readonly label: Sample['label'];
  readonly count: number;
  readonly correct: number;
}

/** Outcomes counted by label, harm first, and key, in the order of the keys. */
export function tally(outcomes: readonly SampleOutcome[], keyOf: (sample: Sample) => string): Tally[] {
  const groups = new Map<string, Tally>();
  for (const { sample, isCorrect } of outcomes) {
    const { label } = sample;
    const name = keyOf(sample);
    const { count, correct } = groups.get(`${label} ${name}`) ?? { count: 0, correct: 0 };
    groups.set(`${label} ${name}`, { name, label, count: count + 1, correct: correct + Number(isCorrect) });
  }
  return [...groups.values()].sort((a, b) => compareText(b.label, a.label) || compareText(a.name, b.name));
}
