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

/** A draw without replacement: so many of all are drawn, and so many of all are marked. */
export interface Draw {
  readonly drawn: number;
  readonly marked: number;
  readonly all: number;
}

/**
 * How likely at least `found` marked ones are among those drawn: the one-sided exact test of Fisher (The Logic of Inductive
 * Inference, J. Royal Stat. Soc. 98, 1935). Summed in logarithms, so that counts of any size do.
 *
 * @example
 * hypergeometricTail(3, { drawn: 4, marked: 4, all: 8 }) //=> 0.2428... (17 of 70: the lady tasting tea)
 */
export function hypergeometricTail(found: number, { drawn, marked, all }: Draw): number {
  const first = Math.max(found, 0, drawn + marked - all);
  const last = Math.min(drawn, marked);
  if (found <= drawn + marked - all || found <= 0) return 1;
  if (first > last) return 0;
  let log = logChoose(marked, first) + logChoose(all - marked, drawn - first) - logChoose(all, drawn);
  let largest = log;
  let sum = 1; // of the terms so far, over the largest
  for (let k = first; k < last; k++) {
    const ratio = ((marked - k) * (drawn - k)) / ((k + 1) * (all - marked - drawn + k + 1));
    log += Math.log(ratio);
    if (log > largest) {
      sum *= Math.exp(largest - log);
      largest = log;
    }
    sum += Math.exp(log - largest);
    if (ratio < 1 && log - largest < negligible) break;
  }
  return Math.min(1, Math.exp(largest) * sum);
}

const negligible = -45; // logarithm of what no longer changes a double

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const logFactorials = [0];

/** Exact sums for small n; from 256 on the series of Stirling (Abramowitz and Stegun 6.1.41), there exact to 1e-15. */
function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= Math.min(n, 255); k++)
    logFactorials.push((logFactorials[k - 1] as number) + Math.log(k));
  if (n < 256) return logFactorials[n] as number;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/**
 * The step-up correction of Benjamini and Hochberg (Controlling the false discovery rate, J. Royal Stat. Soc. B 57, 1995):
 * for each question the least rate of false answers among those given at which its own is given. It holds for questions
 * that are independent, or depend on each other positively, as a phrase does on its words (Benjamini and Yekutieli, Ann.
 * Statist. 29, 2001).
 *
 * @param asked how many questions there were: at least as many as p-values; the others are taken for 1
 * @returns in the order given
 *
 * @example
 * benjaminiHochberg([0.01, 0.02], 4) //=> [0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[], asked: number): number[] {
  const largestFirst = Array.from(pValues.keys()).sort((a, b) => pValues[b]! - pValues[a]!);
  const corrected = new Array<number>(pValues.length);
  let least = 1;
  largestFirst.forEach((at, place) => {
    least = Math.min(least, (pValues[at]! * asked) / (pValues.length - place));
    corrected[at] = least;
  });
  return corrected;
}
