import type { FoldedText } from '../text/folded-text.ts';
import { createHashTable, type HashTable, powerOfTwoAbove } from './hash-table.ts';

/**
 * Finds patterns made of whole tokens: one probe of a bitset a token, and more only where it says "perhaps".
 *
 *     tokens     send | caldo | de | pollo
 *     filter       0      1                     is there a pattern that starts with this token?
 *     lengths             {1, 3}                patterns of how many tokens start with it?
 *     patterns            caldo, caldo de pollo by the hash of that many tokens; the caller compares the units
 */
export interface WordIndex {
  readonly filterMask: number;
  readonly filter: Uint32Array;
  /** hash of a first token -> bit mask of the token counts of the patterns that start with it */
  readonly lengths: HashTable;
  /** hash of all tokens -> pattern */
  readonly patterns: HashTable;
}

/** The most tokens a pattern may have: token counts are bits of a 32-bit mask. */
export const maxPhraseTokens = 31;

/** One pattern: its number and the hashes of its tokens. */
export interface WordPattern {
  readonly pattern: number;
  readonly tokenHashes: readonly number[];
}

/** Called for every candidate: `pattern` may stand at tokens `[token, token + count)`; the hash agrees. */
export type WordCandidate = (pattern: number, token: number, count: number) => void;

/** An index over the patterns. Filter and tables take about 40 bytes a pattern. */
export function createWordIndex(patterns: readonly WordPattern[]): WordIndex {
  const lengthsByHash = new Map<number, number>();
  for (const { tokenHashes } of patterns) {
    const first = tokenHashes[0] as number;
    lengthsByHash.set(first, (lengthsByHash.get(first) ?? 0) | (1 << tokenHashes.length));
  }
  const filter = new Uint32Array(powerOfTwoAbove(Math.max(patterns.length, 8)));
  const filterMask = filter.length * 32 - 1;
  for (const hash of lengthsByHash.keys()) filter[(hash & filterMask) >>> 5]! |= 1 << (hash & 31);
  return {
    filterMask,
    filter,
    lengths: createHashTable(Array.from(lengthsByHash, ([hash, mask]) => [hash, mask >>> 0] as const)),
    patterns: createHashTable(
      patterns.map(({ pattern, tokenHashes }) => [phraseHash(tokenHashes), pattern] as const),
    ),
  };
}

/** Reports every place where a pattern's hash agrees, in the order of the text. */
export function findWords(index: WordIndex, text: FoldedText, report: WordCandidate): void {
  const { filter, filterMask } = index;
  const { tokenHash, tokenCount } = text;
  for (let token = 0; token < tokenCount; token++) {
    const hash = tokenHash[token] as number;
    if (((filter[(hash & filterMask) >>> 5] as number) & (1 << (hash & 31))) !== 0) {
      findFrom(index, text, token, report);
    }
  }
}

function findFrom(index: WordIndex, text: FoldedText, token: number, report: WordCandidate): void {
  const { patterns } = index;
  const first = text.tokenHash[token] as number;
  const lengths = lengthsFrom(index.lengths, first);
  let hash = first;
  const most = Math.min(maxPhraseTokens, text.tokenCount - token);
  for (let count = 1; count <= most && lengths >>> count !== 0; count++) {
    if (count > 1) hash = joinHash(hash, text.tokenHash[token + count - 1] as number);
    if ((lengths & (1 << count)) === 0) continue;
    for (let slot = hash & patterns.mask; patterns.values[slot] !== 0; slot = (slot + 1) & patterns.mask) {
      if (patterns.keys[slot] === hash) report((patterns.values[slot] as number) - 1, token, count);
    }
  }
}

function lengthsFrom(table: HashTable, hash: number): number {
  for (let slot = hash & table.mask; table.values[slot] !== 0; slot = (slot + 1) & table.mask) {
    if (table.keys[slot] === hash) return (table.values[slot] as number) - 1;
  }
  return 0;
}

function phraseHash(tokenHashes: readonly number[]): number {
  return tokenHashes.reduce(joinHash);
}

function joinHash(left: number, right: number): number {
  return (Math.imul(left, 0x2545f491) + right) | 0;
}
