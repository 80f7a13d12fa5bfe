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
    bands: [-2.69, -1.3, -0.32, 0.08, 0.74, 1.4, 1.63, 2.86, 5.17, 5.75, 6.53, 5.71],
    english: [4.98, 3.95, 2.92, 2.52, 2.13],
    other: [2.77, 1.26, 0.44, -0.93, 1.53],
    unknown: 0.49,
    perLetter: 0.75,
  },
  {
    bands: [-0.19, 1.2, 2.18, 2.58, 3.24, 3.9, 4.13, 5.36, 1.16, 2.91, 3.96, 3.28],
    english: [4.98, 3.95, 2.92, 2.52, 2.13],
    other: [2.42, 2.32, 1.83, 0.98, 1.15],
    unknown: -0.18,
    perLetter: 0.77,
  },
];
export const Cost = {
  /** each letter of a known word beyond the sixth */
  longWord: 1.77,
  /** a known English word with `s` behind it */
  plural: 5.44,
  /** an unknown word: for what its letters say after each other, and if it has two, three or four of them */
  letterPair: 0.24,
  short: [2.74, 0.54, 0.39],
  /** one letter: `a` or `i`; others */
  letterA: 3.49,
  letter: 6.67,
  number: 5.21,
  /** the term, as an unknown word of its own; or less for one that is known */
  term: 5.29,
  termLetter: -0.39,
  termPair: 0.17,
  knownTerm: 1.42,
  /** a boundary where letters and digits meet; at a hump; anywhere else in a token with humps; amid a number */
  digits: -3.67,
  hump: -2.05,
  noHump: 2.31,
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
