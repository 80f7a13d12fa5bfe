import { describe, expect, test } from 'vitest';
import { bootstrapInterval, groupByAuthor, quantile } from '../../src/evaluation/bootstrap.ts';
import { createRandom } from '../../src/evaluation/random.ts';

describe('random numbers', () => {
  test('are the same for the same seed, and uniform', () => {
    const [one, two] = [createRandom(5), createRandom(5)];
    const counts = new Array<number>(16).fill(0);
    for (let draw = 0; draw < 160_000; draw++) {
      const number = one();
      expect(number).toBe(two());
      counts[Math.floor(number * 16)]!++;
    }
    // chi squared with 15 degrees of freedom: above 37.7 in one of a thousand seeds
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(37.7);
  });

  test('of the first seeds differ', () => {
    expect(new Set(Array.from({ length: 1000 }, (_, seed) => createRandom(seed)())).size).toBe(1000);
  });
});

// Hyndman and Fan, type 7, as R computes it by default
test.each([
  [[1, 2, 3, 4], 0.25, 1.75],
  [[1, 2, 3, 4, 5], 0.1, 1.4],
  [[7], 0.975, 7],
  [[], 0.5, undefined],
])('the quantile of %j at %d', (sorted, p, expected) => {
  expect(quantile(sorted, p)).toBe(expected);
});

test('posts are grouped by author, those without one by themselves', () => {
  const posts = [{ author: 'a', n: 1 }, { n: 2 }, { author: 'b', n: 3 }, { author: 'a', n: 4 }, { n: 5 }];
  expect(groupByAuthor(posts).map((own) => own.map(({ n }) => n))).toEqual([[1, 4], [2], [3], [5]]);
});

describe('the bootstrap', () => {
  test('holds the mean of a skewed variable in about 95 of 100 samples', () => {
    const random = createRandom(2);
    const rounds = 400;
    let holding = 0;
    for (let round = 0; round < rounds; round++) {
      const values = Array.from({ length: 80 }, () => -Math.log(1 - random())); // exponential, mean 1
      const { lower, upper } = bootstrapInterval(
        values.length,
        (draws) => values.reduce((sum, value, index) => sum + value * draws[index]!, 0) / values.length,
        0.95,
        { resamples: 300, seed: round },
      );
      if (lower <= 1 && 1 <= upper) holding++;
    }
    expect(holding / rounds).toBeGreaterThan(0.9);
    expect(holding / rounds).toBeLessThan(0.985);
  });

  test('leaves out draws that tell nothing', () => {
    const interval = bootstrapInterval(2, (draws) => (draws[0] === 0 ? Number.NaN : 0.5), 0.95, {
      resamples: 50,
      seed: 1,
    });
    expect(interval).toEqual({ lower: 0.5, upper: 0.5 });
  });

  test('of nobody tells nothing', () => {
    expect(bootstrapInterval(0, () => Number.NaN, 0.95, { resamples: 5, seed: 1 })).toEqual({
      lower: 0,
      upper: 1,
    });
  });
});
