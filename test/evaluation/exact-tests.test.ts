import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm, mcNemarExact } from '../../src/evaluation/exact-tests.ts';

describe("McNemar's exact test", () => {
  // Fagerland, Lydersen and Laake, The McNemar test for binary matched-pairs data, BMC Med. Res. Methodol. 13:91 (2013):
  // airway hyper-responsiveness (1, 7), exact conditional p = 0.0703; the others by the definition
  test.each([
    [1, 7, 0.0703125],
    [7, 1, 0.0703125],
    [6, 16, 0.0524788],
    [0, 5, 0.0625],
    [0, 6, 0.03125],
    [5, 5, 1],
    [0, 0, 1],
  ])('%d and %d changes', (lost, gained, p) => {
    expect(mcNemarExact(lost, gained)).toBeCloseTo(p, 7);
  });

  test('is the sum of the tail of the binomial distribution', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(
      fc.property(fc.nat(25), fc.nat(25), (lost, gained) => {
        const n = lost + gained;
        let tail = 0;
        for (let k = 0; k <= Math.min(lost, gained); k++) tail += choose(n, k) / 2 ** n;
        expect(mcNemarExact(lost, gained)).toBeCloseTo(Math.min(1, 2 * tail), 10);
      }),
    );
  });

  test('holds for more changes than powers of a half reach', () => {
    expect(mcNemarExact(10_000, 10_000)).toBe(1);
    // 2 Phi(-z), z = (|b - c| - 1) / sqrt(b + c) = 2.8213
    expect(mcNemarExact(9800, 10_200)).toBeCloseTo(0.0048, 4);
    expect(mcNemarExact(0, 5000)).toBe(0);
  });
});

describe("Holm's correction", () => {
  // Holm (1979); the example of the article "Holm-Bonferroni method" in Wikipedia
  test('of four tests', () => {
    const corrected = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((p, index) => {
      expect(corrected[index]).toBeCloseTo(p, 12);
    });
  });

  test('rejects what stepping down by hand rejects', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { maxLength: 12 }), p, (pValues, level) => {
        const byHand = new Set<number>();
        const inOrder = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]!);
        for (const [rank, at] of inOrder.entries()) {
          if (pValues[at]! * (pValues.length - rank) > level) break;
          byHand.add(at);
        }
        const rejected = holm(pValues).flatMap((corrected, at) => (corrected <= level ? [at] : []));
        if (level < 1) expect(new Set(rejected)).toEqual(byHand);
      }),
    );
  });

  test('of one test, and of none', () => {
    expect(holm([0.04])).toEqual([0.04]);
    expect(holm([])).toEqual([]);
  });
});
