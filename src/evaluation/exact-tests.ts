/**
 * The exact test of McNemar (Note on the sampling error of the difference between correlated proportions,
 * Psychometrika 12, 1947): how likely so uneven a split of the changes is, two-sided, if either direction were
 * equally likely. Only what changed counts.
 *
 * @param lost changes in one direction
 * @param gained changes in the other
 * @returns 1 where nothing changed
 *
 * @example
 * mcNemarExact(1, 7) //=> 0.0703125
 */
export function mcNemarExact(lost: number, gained: number): number {
  const n = lost + gained;
  return Math.min(1, 2 * binomialHalfBelow(Math.min(lost, gained), n));
}

/** P(X <= k) for X of n tosses of a fair coin; in logarithms, since 0.5 ** n is 0 from n = 1075 on. */
function binomialHalfBelow(k: number, n: number): number {
  const logs: number[] = [];
  let log = -n * Math.LN2;
  for (let i = 0; i <= k; i++) {
    logs.push(log);
    log += Math.log((n - i) / (i + 1));
  }
  const largest = logs[k] as number; // up to the middle the terms grow
  return Math.exp(largest) * logs.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
}

/**
 * The step-down correction of Holm (A simple sequentially rejective multiple test procedure, Scand. J. Statist. 6, 1979):
 * p-values that may be compared with one level together, so that the chance of any false alarm among them stays below it.
 *
 * @returns in the order given
 *
 * @example
 * holm([0.01, 0.04, 0.03, 0.005]) //=> [0.03, 0.06, 0.06, 0.02]
 */
export function holm(pValues: readonly number[]): number[] {
  const smallestFirst = Array.from(pValues.keys()).sort((a, b) => pValues[a]! - pValues[b]!);
  const corrected = new Array<number>(pValues.length);
  let largest = 0;
  smallestFirst.forEach((at, rank) => {
    largest = Math.max(largest, Math.min(1, pValues[at]! * (pValues.length - rank)));
    corrected[at] = largest;
  });
  return corrected;
}
