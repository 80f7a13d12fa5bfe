import { describe, expect, test } from 'vitest';
import { type Pair, testPairs } from '../../src/evaluation/paired.ts';
import { createRandom } from '../../src/evaluation/random.ts';

const settings = { level: 0.95, minimum: 20, resamples: 500, seed: 1 };
const pairs = (count: number, before: boolean, after: boolean, author?: string): Pair[] =>
  Array.from({ length: count }, () => ({ before, after, ...(author !== undefined && { author }) }));

describe('posts before and after', () => {
  test('are counted by whether they were alerts', () => {
    const all = [
      ...pairs(5, true, true),
      ...pairs(1, true, false),
      ...pairs(7, false, true),
      ...pairs(9, false, false),
    ];
    expect(testPairs(all, settings)).toMatchObject({
      n: 22,
      both: 5,
      onlyBefore: 1,
      onlyAfter: 7,
      neither: 9,
      difference: { value: 6 / 22 },
      pValue: 0.0703125,
    });
  });

  test('without a change leave some possible', () => {
    const { difference, pValue } = testPairs(pairs(200, true, true), settings);
    expect(difference.value).toBe(0);
    expect(difference.lower).toBeLessThan(-0.005);
    expect(difference.upper).toBeGreaterThan(0.005);
    expect(pValue).toBe(1);
  });

  test('of one author are one change', () => {
    const { onlyAfter, pValue, difference } = testPairs(
      [...pairs(12, false, true, 'a'), ...pairs(40, false, false)],
      settings,
    );
    expect(onlyAfter).toBe(12);
    expect(pValue).toBe(1);
    expect(difference.lower).toBeLessThanOrEqual(0);
  });

  test('copied by their authors make no difference more certain', () => {
    const named = [...pairs(30, false, true), ...pairs(20, true, false), ...pairs(60, true, true)].map(
      (pair, index) => ({ ...pair, author: `a${index}` }),
    );
    const once = testPairs(named, settings);
    const often = testPairs(
      named.flatMap((pair) => [pair, pair, pair]),
      settings,
    );
    expect(often.pValue).toBe(once.pValue);
    expect(often.difference.lower).toBeCloseTo(once.difference.lower, 10);
    expect(often.difference.upper).toBeCloseTo(once.difference.upper, 10);
  });

  test('that are too few show no number', () => {
    expect(testPairs(pairs(19, false, true), settings).difference).not.toHaveProperty('value');
    expect(testPairs([], settings)).toMatchObject({ n: 0, difference: { lower: -1, upper: 1 }, pValue: 1 });
  });

  test('the interval is the same for the same seed', () => {
    const all = [...pairs(30, false, true), ...pairs(50, true, true)];
    expect(testPairs(all, settings)).toEqual(testPairs(all, settings));
  });

  // posts, share lost, share gained
  test.each([
    [60, 0.05, 0.15],
    [200, 0.01, 0.03],
    [40, 0.3, 0.3],
  ])(
    'the interval holds the truth in about 95 of 100 samples: %d posts, %d lost, %d gained',
    (n, lost, gained) => {
      const random = createRandom(3);
      const rounds = 400;
      let holding = 0;
      for (let round = 0; round < rounds; round++) {
        const all = Array.from({ length: n }, (): Pair => {
          const at = random();
          return { before: at < lost || at > 0.8, after: (at >= lost && at < lost + gained) || at > 0.8 };
        });
        const { lower, upper } = testPairs(all, { ...settings, resamples: 200, seed: round }).difference;
        if (lower <= gained - lost && gained - lost <= upper) holding++;
      }
      expect(holding / rounds).toBeGreaterThan(0.915);
    },
  );
});
