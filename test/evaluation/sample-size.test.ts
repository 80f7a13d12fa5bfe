import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from '../../src/evaluation/proportion.ts';
import { sampleSizeForMargin, sampleSizeForZeroHits } from '../../src/evaluation/sample-size.ts';

test('is the least number of posts whose interval is narrow enough', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      (share, margin) => {
        const n = sampleSizeForMargin(share, margin);
        const width = (posts: number) => {
          const { lower, upper } = wilson(share * posts, posts, 0.95);
          return upper - lower;
        };
        expect(width(n)).toBeLessThanOrEqual(2 * margin);
        expect(width(n - 1)).toBeGreaterThan(2 * margin);
      },
    ),
  );
});

// close to the textbook's z² p (1 - p) / d²
test.each([
  [0.5, 0.05, 381],
  [0.9, 0.05, 141],
  [0.5, 0.01, 9600],
])('a share of %d within %d takes %d posts', (share, margin, posts) => {
  expect(sampleSizeForMargin(share, margin)).toBe(posts);
});

test('without a hit, is the least number of posts that bounds the rate', () => {
  // z² (1 - rate) / rate
  expect(sampleSizeForZeroHits(20 / 1e6)).toBe(Math.ceil(3.841458820694124 * (1e6 / 20 - 1)));
  expect(wilson(0, sampleSizeForZeroHits(0.001), 0.95).upper).toBeLessThanOrEqual(0.001);
});

test('refuses what makes no sense', () => {
  expect(() => sampleSizeForMargin(1.2, 0.05)).toThrow(
    new RangeError('`share` is 1.2: expected a number from 0 to 1'),
  );
  expect(() => sampleSizeForMargin(0.5, 0)).toThrow('`margin` is 0: expected a number above 0');
  expect(() => sampleSizeForZeroHits(Number.NaN)).toThrow('`rate` is NaN: expected a number above 0');
});
