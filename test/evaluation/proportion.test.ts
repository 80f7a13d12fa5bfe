import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalValue, normalBelow, normalQuantile } from '../../src/evaluation/normal.ts';
import {
  clusteredProportion,
  designEffect,
  proportion,
  sumClusters,
  wilson,
} from '../../src/evaluation/proportion.ts';
import { createRandom } from '../../src/evaluation/random.ts';

const confidence = { level: 0.95, minimum: 20 };

describe('the normal distribution', () => {
  // Abramowitz and Stegun, Handbook of Mathematical Functions, tables 26.1 and 26.5; far tail: Marsaglia 2004
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.02499789514822],
    [3, 0.99865010196837],
    [-5, 2.866515718791939e-7],
    [-8, 6.220960574271785e-16],
    [8, 1],
  ])('below %d', (z, p) => {
    expect(Math.abs(normalBelow(z) / p - 1)).toBeLessThan(1e-10);
  });

  test.each([
    [0.9, 1.644853626951],
    [0.95, 1.95996398454],
    [0.99, 2.575829303549],
  ])('the critical value of %d', (level, z) => {
    expect(criticalValue(level)).toBeCloseTo(z, 10);
  });

  test('quantiles are the inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(normalBelow(normalQuantile(p))).toBeCloseTo(p, 9);
      }),
    );
  });
});

describe("Wilson's interval", () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, Stat. Med. 17 (1998), table I, method 3
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (hits, n, lower, upper) => {
    const interval = wilson(hits, n, 0.95);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  test('is where the score test rejects: |p - p0| = z sqrt(p0 (1 - p0) / n)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const hits = Math.round(share * n);
          for (const bound of Object.values(wilson(hits, n, 0.9)))
            if (bound > 0 && bound < 1)
              expect(Math.abs(hits / n - bound)).toBeCloseTo(
                1.644853626951 * Math.sqrt((bound * (1 - bound)) / n),
                9,
              );
        },
      ),
    );
  });

  test('leaves room above no hit and below all hits', () => {
    expect(wilson(0, 300, 0.95)).toEqual({ lower: 0, upper: expect.closeTo(0.012643, 6) });
    expect(wilson(300, 300, 0.95)).toEqual({ lower: expect.closeTo(0.987357, 6), upper: 1 });
  });

  test('of nothing is everything', () => {
    expect(wilson(0, 0, 0.95)).toEqual({ lower: 0, upper: 1 });
  });
});

describe('a proportion', () => {
  test('shows a number where there are enough posts', () => {
    expect(proportion(15, 20, confidence)).toMatchObject({ value: 0.75, hits: 15, n: 20, effectiveN: 20 });
  });

  test('shows none where there are too few, but its interval', () => {
    const few = proportion(19, 19, confidence);
    expect(few).not.toHaveProperty('value');
    expect(few).toMatchObject({ hits: 19, n: 19, lower: expect.closeTo(0.8318, 4), upper: 1 });
  });
});

describe('posts of one author', () => {
  const clusters = fc.array(
    fc.nat(8).chain((hits) => fc.nat(8).map((misses) => ({ n: hits + misses, hits }))),
    { minLength: 1, maxLength: 40 },
  );

  test('that repeat each other are worth one: copies never narrow an interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 50 }),
        (posts, copies) => {
          const once = clusteredProportion(
            sumClusters(posts.map((isHit) => ({ n: 1, hits: Number(isHit) }))),
            confidence,
          );
          const often = clusteredProportion(
            sumClusters(posts.map((isHit) => ({ n: copies, hits: Number(isHit) * copies }))),
            confidence,
          );
          expect(often.lower).toBeCloseTo(once.lower, 10);
          expect(often.upper).toBeCloseTo(once.upper, 10);
          expect(often.effectiveN).toBeCloseTo(once.effectiveN, 8);
          expect(often.value).toBe(once.value === undefined ? undefined : often.hits / often.n);
        },
      ),
    );
  });

  test('are worth at most as much as posts of different authors', () => {
    fc.assert(
      fc.property(clusters, (all) => {
        expect(designEffect(sumClusters(all))).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('the design effect is the variance of the ratio by its definition', () => {
    fc.assert(
      fc.property(clusters, (all) => {
        const n = all.reduce((sum, cluster) => sum + cluster.n, 0);
        if (n === 0) return;
        const size = all.reduce((sum, cluster) => sum + cluster.n ** 2, 0) / n;
        const padded = [...all, { n: size, hits: size }, { n: size, hits: 0 }];
        const total = padded.reduce((sum, cluster) => sum + cluster.n, 0);
        const p = padded.reduce((sum, cluster) => sum + cluster.hits, 0) / total;
        const variance =
          padded.reduce((sum, cluster) => sum + (cluster.hits - p * cluster.n) ** 2, 0) / total ** 2;
        const expected = Math.max(1, variance / ((p * (1 - p)) / total));
        expect(designEffect(sumClusters(all))).toBeCloseTo(size === 1 ? 1 : expected, 8);
      }),
    );
  });

  test('without a hit are worth as many posts as there are authors', () => {
    const ten = sumClusters(Array.from({ length: 10 }, () => ({ n: 10, hits: 0 })));
    expect(clusteredProportion(ten, confidence)).toMatchObject({ n: 100, effectiveN: expect.closeTo(10, 8) });
  });

  // authors, posts of each, how alike: the share of authors whose posts are all the same
  test.each([
    [40, 5, 0.5],
    [60, 3, 0.2],
    [80, 8, 0.9],
  ])(
    'the interval holds the truth in about 95 of 100 samples: %d authors of %d posts, %d alike',
    (authors, posts, alike) => {
      const random = createRandom(7);
      const truth = 0.3;
      const rounds = 1500;
      let holding = 0;
      for (let round = 0; round < rounds; round++) {
        const all = Array.from({ length: authors }, () => {
          const isAlike = random() < alike;
          const first = Number(random() < truth);
          let hits = 0;
          for (let post = 0; post < posts; post++) hits += isAlike ? first : Number(random() < truth);
          return { n: posts, hits };
        });
        const { lower, upper } = clusteredProportion(sumClusters(all), confidence);
        if (lower <= truth && truth <= upper) holding++;
      }
      expect(holding / rounds).toBeGreaterThan(0.935);
      expect(holding / rounds).toBeLessThan(0.98);
    },
  );
});
