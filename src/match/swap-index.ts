import { type FoldedText, hashPowers, mixHash, polynomialHash, TokenFlag } from '../text/folded-text.ts';
import type { TextTable } from '../text/text-table.ts';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  hasHash,
  type Multimap,
} from './multimap.ts';

/**
 * Finds words that are a term with two neighbouring letters swapped, by one probe a word: all such forms of a term are
 * listed. For terms too short for the search of other near misses.
 *
 *     term blorp     lborp bolrp blrop blopr
 */
export interface SwapIndex {
  /** hash of a form, as the fold gives it to a token -> pattern */
  readonly forms: Multimap;
}

/** So short a term keeps its first letter: other words are near it. */
const keepsFirst = 5;

/** An index over the letters of the patterns of these numbers. */
export function createSwapIndex(patterns: Uint32Array, { units, starts }: TextTable): SwapIndex {
  let most = 0;
  for (const pattern of patterns) most += (starts[pattern + 1] as number) - (starts[pattern] as number);
  const entries = createEntries(most);
  for (const pattern of patterns) {
    visitSwaps(units, starts[pattern] as number, starts[pattern + 1] as number, (hash) =>
      addEntry(entries, hash, pattern),
    );
  }
  return { forms: createMultimap(entries) };
}

function visitSwaps(units: Uint16Array, from: number, to: number, visit: (hash: number) => void): void {
  const whole = polynomialHash(units, from, to);
  for (let at = to - from <= keepsFirst ? from + 1 : from; at + 1 < to; at++) {
    const change = (units[at + 1] as number) - (units[at] as number);
    if (change === 0) continue;
    const [here, next] = [hashPowers[to - at - 1] as number, hashPowers[to - at - 2] as number];
    visit(mixHash((whole + Math.imul(change, here) - Math.imul(change, next)) | 0));
  }
}

/** Whether a word of this hash may be a term with two letters swapped. */
export function isSwapped({ forms }: SwapIndex, tokenHash: number): boolean {
  return hasHash(forms, tokenHash);
}

/** Called for every candidate: a word whose hash is that of a term with two letters swapped. */
export type SwapCandidate = (pattern: number, token: number) => void;

export function findSwaps({ forms }: SwapIndex, text: FoldedText, report: SwapCandidate): void {
  const { tokenHash, tokenFlags, tokenCount } = text;
  for (let token = 0; token < tokenCount; token++) {
    const hash = tokenHash[token] as number;
    if (((tokenFlags[token] as number) & TokenFlag.Word) === 0) continue;
    for (let at = bucketStart(forms, hash), end = bucketEnd(forms, hash); at < end; at++)
      if (forms.hashes[at] === hash) report(forms.values[at] as number, token);
  }
}
