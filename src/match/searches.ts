/** Searches that a post may need, as bits. */
export const Search = {
  Words: 1,
  Splits: 2,
  Glued: 4,
  NearMisses: 8,
  TwoEdits: 16,
  Swaps: 32,
  Phrases: 64,
} as const;

/** What a look at each token has shown. */
export interface Screening {
  /** bits of `Search`: those that may find something */
  searches: number;
  /** tokens that look disguised, with their neighbours, where a skeleton may stand: `[from, to, from, to, ...]`, half-open */
  windows: readonly number[];
  /** offsets of the text, worth a second reading */
  hidden: readonly (readonly [number, number])[];
}
