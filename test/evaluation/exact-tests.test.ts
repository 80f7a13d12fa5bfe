import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  benjaminiHochberg,
  holm,
  hypergeometricTail,
  mcNemarExact,
} from '../../src/evaluation/exact-tests.ts';

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

describe("Fisher's exact test, one-sided", () => {
  // the tea of Fisher, The Design of Experiments (1935), chapter II: all four cups right are 1 of 70, three are 17 of 70
  test.each([
    [4, 1 / 70],
    [3, 17 / 70],
    [2, 53 / 70],
    [0, 1],
    [5, 0],
  ])('at least %d of four cups', (found, p) => {
    expect(hypergeometricTail(found, { drawn: 4, marked: 4, all: 8 })).toBeCloseTo(p, 12);
  });

  test('is the sum over all draws', () => {
    const choose = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(22), (drawn, marked, rest, found) => {
        const all = Math.max(drawn, marked) + rest;
        let tail = 0;
        for (let k = found; k <= Math.min(drawn, marked); k++)
          tail += (choose(marked, k) * choose(all - marked, drawn - k)) / choose(all, drawn);
        expect(hypergeometricTail(found, { drawn, marked, all })).toBeCloseTo(Math.min(1, tail), 9);
      }),
    );
  });

  test('holds for numbers of any size', () => {
    // all three marked among 200 of 200,200: 200 x 199 x 198 / (200,200 x 200,199 x 200,198)
    const p = hypergeometricTail(3, { drawn: 200, marked: 3, all: 200_200 });
    expect(p / ((200 * 199 * 198) / (200_200 * 200_199 * 200_198))).toBeCloseTo(1, 6);
    expect(hypergeometricTail(5000, { drawn: 10_000, marked: 500_000, all: 1_000_000 })).toBeCloseTo(
      0.504,
      3,
    );
    expect(hypergeometricTail(100, { drawn: 10_000, marked: 500_000, all: 1_000_000 })).toBeCloseTo(1, 8);
    expect(hypergeometricTail(200, { drawn: 200, marked: 200, all: 1_000_000 })).toBe(0);
  });
});

describe("Benjamini and Hochberg's correction", () => {
  // the example of their paper (1995), section 3.2: of 15 p-values the first four stand at .05
  test('gives four discoveries in the example of the paper', () => {
    const pValues = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const corrected = benjaminiHochberg(pValues, 15);
    expect(corrected.filter((q) => q <= 0.05)).toHaveLength(4);
    expect(corrected[0]).toBeCloseTo(0.0015, 10);
    expect(corrected[2]).toBeCloseTo((0.0019 * 15) / 3, 10);
  });

  test('is the least rate over all cuts, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        fc.nat(50),
        (pValues, more) => {
          const asked = pValues.length + more;
          const corrected = benjaminiHochberg(pValues, asked);
          pValues.forEach((own, at) => {
            const cuts = pValues
              .filter((cut) => cut >= own)
              .map((cut) => (cut * asked) / pValues.filter((p) => p <= cut).length);
            expect(corrected[at]).toBeCloseTo(Math.min(1, ...cuts), 12);
          });
        },
      ),
    );
  });
});
