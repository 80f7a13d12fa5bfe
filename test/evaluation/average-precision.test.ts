import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averagePrecision, averagePrecisionOf } from '../../src/evaluation/average-precision.ts';
import { hit, hits } from '../support/hits.ts';

const settings = { level: 0.95, minimum: 20, resamples: 400, seed: 3 };

type Scored = readonly (readonly [score: number, isHarm: boolean])[];

function rank(posts: Scored) {
  const scores = [...new Set(posts.map(([score]) => score))].sort((a, b) => b - a);
  return scores.map((score) => ({
    harm: posts.filter(([other, isHarm]) => other === score && isHarm).length,
    benign: posts.filter(([other, isHarm]) => other === score && !isHarm).length,
  }));
}

/** sum over thresholds of (R_n - R_{n-1}) P_n, as the documentation of scikit-learn defines it */
function naive(posts: Scored): number {
  const all = posts.filter(([, isHarm]) => isHarm).length;
  const thresholds = [...new Set(posts.map(([score]) => score))].sort((a, b) => b - a);
  let [sum, before] = [0, 0];
  for (const threshold of thresholds) {
    const alerts = posts.filter(([score]) => score >= threshold);
    const found = alerts.filter(([, isHarm]) => isHarm).length;
    sum += (found / all - before) * (found / alerts.length);
    before = found / all;
  }
  return sum;
}

describe('average precision', () => {
  test("of the example in scikit-learn's documentation", () => {
    const posts: Scored = [
      [0.1, false],
      [0.4, false],
      [0.35, true],
      [0.8, true],
    ];
    expect(averagePrecision(rank(posts))).toBeCloseTo(0.8333, 4);
  });

  test('is what its definition gives, posts of equal score together', () => {
    const post = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 40 }), (posts) => {
        if (!posts.some(([, isHarm]) => isHarm)) expect(averagePrecision(rank(posts))).toBeNaN();
        else expect(averagePrecision(rank(posts))).toBeCloseTo(naive(posts), 10);
      }),
    );
  });

  test('for another share of harm is that of a sample with that share', () => {
    const post = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(post, { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        (posts, copies) => {
          const harm = posts.filter(([, isHarm]) => isHarm);
          const benign = posts.filter(([, isHarm]) => !isHarm);
          if (harm.length === 0 || benign.length === 0) return;
          const repeated = [...harm, ...Array.from({ length: copies }, () => benign).flat()];
          const share = harm.length / repeated.length;
          expect(averagePrecision(rank(posts), share)).toBeCloseTo(naive(repeated), 10);
        },
      ),
    );
  });
});

describe('its interval', () => {
  const mixed = [
    ...hits(40, 'harm', 60),
    ...hits(20, 'harm', 20),
    ...hits(30, 'benign', 40),
    ...hits(50, 'benign', 0),
    ...hits(5, 'benign', 60),
  ];

  test('is the same for the same seed, and holds the figure', () => {
    const first = averagePrecisionOf(mixed, undefined, settings);
    expect(averagePrecisionOf(mixed, undefined, settings)).toEqual(first);
    expect(first.lower).toBeLessThan(first.value as number);
    expect(first.upper).toBeGreaterThan(first.value as number);
    expect(averagePrecisionOf(mixed, undefined, { ...settings, seed: 4 })).not.toEqual(first);
  });

  test('does not narrow where posts are repeated by their authors', () => {
    const named = mixed.map((entry) => ({ ...entry, author: entry.id }));
    const once = averagePrecisionOf(named, undefined, settings);
    const tenfold = averagePrecisionOf(
      named.flatMap((entry) => Array.from({ length: 10 }, () => entry)),
      undefined,
      settings,
    );
    expect(tenfold.upper - tenfold.lower).toBeCloseTo(once.upper - once.lower, 10);
  });

  test('shows no number where posts of either label are too few', () => {
    expect(
      averagePrecisionOf(mixed.slice(0, 100), undefined, { ...settings, minimum: 70 }),
    ).not.toHaveProperty('value');
  });

  test('counts harm that was never evaluated as ranked last, and leaves such benign posts out', () => {
    const lost = hit({ label: 'harm', isEvaluated: false });
    const all = [...hits(20, 'harm', 60), ...hits(20, 'benign', 50)];
    const { value } = averagePrecisionOf([...all, lost, { ...lost, label: 'benign' }], undefined, settings);
    expect(value).toBeCloseTo(20 / 21 + (1 / 21) * (21 / 41), 10);
  });
});
