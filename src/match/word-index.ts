import type { FoldedText } from '../text/folded-text.ts';
import { bitsOf, createHashTable, type HashTable, insertBits } from './hash-table.ts';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  type Multimap,
} from './multimap.ts';

/**
 * Finds patterns made of whole tokens: one probe of a bitset a token, and more only where it says "perhaps".
 *
 *     tokens     send | caldo | de | pollo
 *     filter       0      1                     is there a pattern that starts with this token?
 *     lengths             {1, 3}                patterns of how many tokens start with it?
 *     patterns            caldo, caldo de pollo by the hash of that many tokens; the caller compares the units
 */
export interface WordIndex {
  /** hash of a first token -> bit mask of the token counts of the patterns that start with it */
  readonly lengths: HashTable;
  /** hash of all tokens -> pattern */
  readonly patterns: Multimap;
}

/** The most tokens a pattern may have: token counts are bits of a 32-bit mask. */
export const maxPhraseTokens = 31;

/** The hashes of the tokens of all patterns: of pattern `n` from `starts[n]` to `starts[n + 1]`. */
export interface TokenHashes {
  readonly hashes: Int32Array;
  readonly starts: Uint32Array;
}

/** Called for every candidate: `pattern` may stand at tokens `[token, token + count)`; the hash agrees. */
export type WordCandidate = (pattern: number, token: number, count: number) => void;

/** An index over the patterns of these numbers. Filter and tables take about 40 bytes a pattern. */
export function createWordIndex(patterns: Uint32Array, { hashes, starts }: TokenHashes): WordIndex {
  const lengths = createHashTable(patterns.length);
  const entries = createEntries(patterns.length);
  for (const pattern of patterns) {
    const start = starts[pattern] as number;
    const end = starts[pattern + 1] as number;
    const first = hashes[start] as number;
    insertBits(lengths, first, 1 << (end - start));
    let phrase = first;
    for (let token = start + 1; token < end; token++) phrase = joinHash(phrase, hashes[token] as number);
    addEntry(entries, phrase, pattern);
  }
  return { lengths, patterns: createMultimap(entries) };
}

/** Reports every place where a pattern's hash agrees, in the order of the text. */
export function findWords(index: WordIndex, text: FoldedText, report: WordCandidate): void {
  for (let token = 0; token < text.tokenCount; token++) findWordsAt(index, text, token, report);
}

/** The same at one token. */
export function findWordsAt(index: WordIndex, text: FoldedText, token: number, report: WordCandidate): void {
  const { patterns } = index;
  const first = text.tokenHash[token] as number;
  const lengths = bitsOf(index.lengths, first);
  let hash = first;
  const most = Math.min(maxPhraseTokens, text.tokenCount - token);
  for (let count = 1; count <= most && lengths >>> count !== 0; count++) {
    if (count > 1) hash = joinHash(hash, text.tokenHash[token + count - 1] as number);
    if ((lengths & (1 << count)) === 0) continue;
    for (let at = bucketStart(patterns, hash), end = bucketEnd(patterns, hash); at < end; at++)
      if (patterns.hashes[at] === hash) report(patterns.values[at] as number, token, count);
  }
}

function joinHash(left: number, right: number): number {
  return (Math.imul(left, 0x2545f491) + right) | 0;
}
