import { type FoldedText, hashPowers, mixHash, polynomialHash } from '../text/folded-text.ts';
import type { TextTable } from '../text/text-table.ts';
import { addHash, createHashFilter, type HashFilter, mayHold } from './hash-filter.ts';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  type Multimap,
} from './multimap.ts';

/**
 * Finds terms split in two: words of which a neighbour and it have a term's letters together. The fold keeps the hash of
 * each token before it is mixed, and of those of two neighbours the hash of both follows.
 *
 *     text     zan ke lfo         term kelfo
 *     pairs    zanke kelfo
 */
export interface SplitIndex {
  /** of the letters of terms */
  readonly filter: HashFilter;
  /** hash of a term's letters -> pattern */
  readonly terms: Multimap;
}

/** Two words of more units together are not looked at. */
export const longestPair = 40;

/** An index over the letters of the patterns of these numbers. */
export function createSplitIndex(patterns: Uint32Array, { units, starts }: TextTable): SplitIndex {
  const filter = createHashFilter(patterns.length);
  const entries = createEntries(patterns.length);
  for (const pattern of patterns) {
    const start = starts[pattern] as number;
    const end = starts[pattern + 1] as number;
    if (end - start > longestPair) continue;
    const hash = mixHash(polynomialHash(units, start, end));
    addHash(filter, hash);
    addEntry(entries, hash, pattern);
  }
  return { filter, terms: createMultimap(entries) };
}

/** Called for two neighbouring words, `token` and the next, whose letters may be those of `pattern`. */
export type SplitCandidate = (pattern: number, token: number) => void;

/** Reports every pair of neighbours whose hash is that of a term. */
export function findSplit({ filter, terms }: SplitIndex, text: FoldedText, report: SplitCandidate): void {
  const { tokenStart, tokenEnd, tokenSum, tokenCount } = text;
  for (let token = 0; token + 1 < tokenCount; token++) {
    const middle = tokenEnd[token] as number;
    const end = tokenEnd[token + 1] as number;
    if (end - (tokenStart[token] as number) > longestPair) continue;
    const pair = pairHash(tokenSum[token] as number, tokenSum[token + 1] as number, end - middle);
    if (mayHold(filter.words, filter.mask, pair) === 0) continue;
    for (let at = bucketStart(terms, pair), last = bucketEnd(terms, pair); at < last; at++)
      if (terms.hashes[at] === pair) report(terms.values[at] as number, token);
  }
}

/** The hash of two words as one, from what `tokenSum` says of them; the second one has `length` units. */
export function pairHash(sum: number, next: number, length: number): number {
  return mixHash((Math.imul(sum, hashPowers[length] as number) + next) | 0);
}
