/** How many posts have each score, lowest first. Exact: scores are multiples of an eighth, and few differ. */
export type Histogram = readonly (readonly [score: number, posts: number])[];

/** Counts by key while posts stream by. */
export type Counter<Key> = Map<Key, number>;

export function addTo<Key>(counter: Counter<Key>, key: Key, count = 1): void {
  counter.set(key, (counter.get(key) ?? 0) + count);
}

/** The counter as plain data, in the order of scores. */
export function histogramOf(counter: Counter<number>): Histogram {
  return Array.from(counter).sort(([a], [b]) => a - b);
}

/** How many posts score at least so much. */
export function countFrom(histogram: Histogram, threshold: number): number {
  return histogram.reduce((sum, [score, posts]) => (score >= threshold ? sum + posts : sum), 0);
}
