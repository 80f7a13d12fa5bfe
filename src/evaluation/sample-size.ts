import { wilson } from './proportion.ts';

/**
 * How many independent posts it takes until the interval of a share is no wider than plus or minus `margin`, by
 * Wilson's interval itself rather than by a formula that approximates it.
 *
 * @param share what is expected; where it is unknown, .5 asks for most
 * @param margin half of the width, above 0
 *
 * @example
 * sampleSizeForMargin(0.9, 0.05) //=> 141
 */
export function sampleSizeForMargin(share: number, margin: number, level = 0.95): number {
  requireBetween(share, 'share', 0, 1);
  requireAbove(margin, 'margin');
  return leastPosts((n) => {
    const { lower, upper } = wilson(share * n, n, level);
    return upper - lower <= 2 * margin;
  });
}

/**
 * How many independent benign posts, none of them an alert, it takes to show that fewer than `rate` of them are.
 *
 * @param rate a share, such as `20 / 1e6` for twenty alerts per million
 *
 * @example
 * sampleSizeForZeroHits(20 / 1e6) //=> 192070
 */
export function sampleSizeForZeroHits(rate: number, level = 0.95): number {
  requireAbove(rate, 'rate');
  return leastPosts((n) => wilson(0, n, level).upper <= rate);
}

const most = 2 ** 53 - 1;

/** By bisection: both questions, once answered yes, stay so for more posts. */
function leastPosts(isEnough: (n: number) => boolean): number {
  let [low, high] = [0, 1];
  while (!isEnough(high)) {
    low = high;
    high *= 2;
    if (high > most) return Number.POSITIVE_INFINITY;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function requireBetween(value: number, name: string, low: number, high: number): void {
  if (!(value >= low && value <= high))
    throw new RangeError(`\`${name}\` is ${value}: expected a number from ${low} to ${high}`);
}

function requireAbove(value: number, name: string): void {
  if (!(value > 0)) throw new RangeError(`\`${name}\` is ${value}: expected a number above 0`);
}
