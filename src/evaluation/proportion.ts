import { criticalValue } from './normal.ts';

/** A figure with its uncertainty. Where there is too little to tell, `value` is absent and the interval stands. */
export interface Interval {
  readonly value?: number;
  readonly lower: number;
  readonly upper: number;
}

/** A share of posts. Its interval is honest about any number of them: from 0 to 1 where there is none. */
export interface Proportion extends Interval {
  readonly hits: number;
  readonly n: number;
  /** how many independent posts the `n` are worth: posts of one author tell less than posts of many */
  readonly effectiveN: number;
}

/** How sure intervals are, and how many posts make a number. */
export interface Confidence {
  /** of all intervals: .95 */
  readonly level: number;
  /** fewer effective posts than this are "too few to tell" */
  readonly minimum: number;
}

/**
 * What an interval needs of the authors behind a proportion: sums over them of their posts n and hits h, of n², n h and
 * h². Posts of unknown author are authors of their own.
 */
export interface ClusterSums {
  readonly n: number;
  readonly hits: number;
  readonly nn: number;
  readonly nh: number;
  readonly hh: number;
}

/**
 * The interval of Wilson (Probable inference, J. Am. Stat. Assoc. 22, 1927) for `hits` of `n`; `n` may be a fraction.
 * It never has width zero: no hit in n posts leaves `z² / (n + z²)` possible.
 *
 * @example
 * wilson(0, 300, 0.95).upper //=> 0.0126...
 */
export function wilson(hits: number, n: number, level: number): { lower: number; upper: number } {
  if (n <= 0) return { lower: 0, upper: 1 };
  const z2 = criticalValueOf(level) ** 2;
  const p = hits / n;
  const center = p + z2 / (2 * n);
  const reach = Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n)));
  const scale = 1 + z2 / n;
  return {
    lower: hits <= 0 ? 0 : Math.max(0, (center - reach) / scale),
    upper: hits >= n ? 1 : Math.min(1, (center + reach) / scale),
  };
}

let known = { level: 0.95, value: criticalValue(0.95) };

/** The last value is kept: a report asks thousands of times for one level. */
function criticalValueOf(level: number): number {
  if (known.level !== level) known = { level, value: criticalValue(level) };
  return known.value;
}

/** A proportion of independent posts. */
export function proportion(hits: number, n: number, confidence: Confidence): Proportion {
  return weighedProportion(hits, n, n, confidence);
}

/** A proportion of posts that are worth `effectiveN` independent ones. */
export function weighedProportion(
  hits: number,
  n: number,
  effectiveN: number,
  { level, minimum }: Confidence,
): Proportion {
  const share = n === 0 ? 0 : hits / n;
  const isEnough = n > 0 && effectiveN >= minimum;
  return {
    ...(isEnough && { value: share }),
    ...wilson(share * effectiveN, effectiveN, level),
    hits,
    n,
    effectiveN,
  };
}

/** A proportion of posts by authors: Wilson's interval at the number of independent posts that they are worth. */
export function clusteredProportion(sums: ClusterSums, confidence: Confidence): Proportion {
  return weighedProportion(sums.hits, sums.n, sums.n / designEffect(sums), confidence);
}

/**
 * By how much posts that share authors are worth less than as many by different authors: the variance of a ratio
 * of cluster totals (Cochran, Sampling Techniques, 3rd ed. 1977, 6.4) over that of independent posts; at least 1.
 *
 * Where nearly all or nearly no posts are hits, the totals say nothing of how alike an author's posts are. Two made-up
 * authors, one all hits and one all misses, stand in for what is not known, as two hits and two misses do in the
 * interval of Agresti and Coull (Am. Stat. 52, 1998). So no hit by ten authors of ten posts is worth ten posts,
 * and what was not seen is never taken for independent.
 */
export function designEffect({ n, hits, nn, nh, hh }: ClusterSums): number {
  if (n === 0 || nn === n) return 1;
  const typical = nn / n; // the size of the cluster that the average post is in
  const total = n + 2 * typical;
  const p = (hits + typical) / total;
  const observed = hh - 2 * p * nh + p * p * nn; // the sum of (h - p n)²
  const madeUp = typical ** 2 * ((1 - p) ** 2 + p ** 2);
  return Math.max(1, (observed + madeUp) / (p * (1 - p) * total));
}

/** The sums of clusters given one by one. */
export function sumClusters(clusters: Iterable<{ readonly n: number; readonly hits: number }>): ClusterSums {
  const sums = { n: 0, hits: 0, nn: 0, nh: 0, hh: 0 };
  for (const { n, hits } of clusters) {
    sums.n += n;
    sums.hits += hits;
    sums.nn += n * n;
    sums.nh += n * hits;
    sums.hh += hits * hits;
  }
  return sums;
}

export function sumOf<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + measure(item), 0);
}
