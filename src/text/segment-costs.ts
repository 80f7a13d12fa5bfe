/**
 * What words cost where a glued token is cut into words (`segment.ts`): chosen together by random search, on the data that
 * is named there.
 */

/** What a word costs, in bits: its weight is two to the power of minus its cost. No single cost means much alone. */
export interface Costs {
  /** known words: by band number less one, and by length from two letters, English ones and others */
  readonly bands: readonly number[];
  readonly english: readonly number[];
  readonly other: readonly number[];
  /** unknown words: once, and for each letter */
  readonly unknown: number;
  readonly perLetter: number;
}

/** A token of English words, with other words rare among them; and one of the words of other languages. */
export const readings: readonly Costs[] = [
  {
    bands: [-3.2, -1.83, -1.21, -0.69, 0.82, 1.34, 2.1, 4.01, 5.34, 5.38, 7.52, 3.3],
    english: [5.47, 3.47, 2.44, 1.86, 0.57],
    other: [1.9, 1.5, 1.18, -0.12, 5.7],
    unknown: 0.4,
    perLetter: 0.83,
  },
  {
    bands: [-0.99, 1.13, 1.51, 2.06, 2.64, 3.79, 6.28, 5.39, 1.48, 3.65, 4.21, 6.76],
    english: [5.25, 3.82, 2.18, -0.2, 3.08],
    other: [2.3, 2.3, 1.71, 0.86, 0.85],
    unknown: 0.77,
    perLetter: 1.02,
  },
];
export const Cost = {
  /** each letter of a known word beyond the sixth */
  longWord: 1.66,
  /** a known English word with `s` behind it */
  plural: 5.51,
  /** an unknown word: for what its letters say after each other, and if it has two, three or four of them */
  letterPair: 0.26,
  short: [2.66, 0.02, 0.86],
  /** one letter: `a` or `i`; others */
  letterA: 3.39,
  letter: 6.76,
  number: 4.21,
  /** the term, as an unknown word of its own; or less for one that is known */
  term: 5.15,
  termLetter: -0.31,
  termPair: 0.22,
  knownTerm: 0.19,
  /** a boundary where letters and digits meet; at a hump; anywhere else in a token with humps; amid a number */
  digits: -4.82,
  hump: -5.42,
  noHump: -0.37,
  amidNumber: 50,
} as const;

/**
 * Two to the power of minus `cost`, to a sixteenth of a bit. Made of square roots and products, which are the same on every
 * engine; powers need not be.
 */
export function weightOf(cost: number): number {
  const at = Math.round((cost - leastCost) * 16);
  return weights[Math.max(0, Math.min(at, weights.length - 1))] as number;
}
const leastCost = -8;
const weights = new Float64Array(16 * 96);
for (
  let at = 0, weight = 256;
  at < weights.length;
  at++, weight *= Math.sqrt(Math.sqrt(Math.sqrt(Math.SQRT1_2)))
)
  weights[at] = weight;
