import { type FoldedText, hashPowers, isMixed, mixHash, polynomialHash } from '../text/folded-text.ts';
import type { TextTable } from '../text/text-table.ts';
import { addHash, createHashFilter, type HashFilter, mayHold } from './hash-filter.ts';
import { createHashTable, type HashTable, insert } from './hash-table.ts';

/**
 * A cheap look at the tokens of every post, to spare most of them the search by skeleton: which tokens look disguised
 * (digits or letters of another script among letters, a letter three times, letters apart, words without a space between,
 * runs of a script without spaces), and which two neighbours together are a term.
 */
export interface SuspicionIndex {
  readonly filter: HashFilter;
  /** hash of a term's letters -> pattern, for terms split in two */
  readonly glued: HashTable;
}

const longestPair = 40;

/** An index over the letters of the patterns of these numbers. */
export function createSuspicionIndex(patterns: Uint32Array, { units, starts }: TextTable): SuspicionIndex {
  const filter = createHashFilter(patterns.length);
  const glued = createHashTable(patterns.length);
  for (const pattern of patterns) {
    const start = starts[pattern] as number;
    const end = starts[pattern + 1] as number;
    if (end - start > longestPair) continue;
    const hash = mixHash(polynomialHash(units, start, end));
    addHash(filter, hash);
    insert(glued, hash, pattern);
  }
  return { filter, glued };
}

/** Called for two neighbouring words, `token` and the next, whose letters may be those of `pattern`. */
export type SplitCandidate = (pattern: number, token: number) => void;

/** How many words around a suspicious one belong to its window: those of a phrase. */
const neighbours = 2;

/**
 * Reports split terms, and returns the windows of tokens worth a search by skeleton: `[from, to, from, to, ...]`, half-open
 * and apart from each other.
 */
export function lookOver(
  index: SuspicionIndex,
  text: FoldedText,
  reportSplit: SplitCandidate,
): readonly number[] {
  const { tokenEnd, tokenFlags, tokenSum, tokenCount } = text;
  const { words, mask } = index.filter;
  const powers = hashPowers;
  const asking = 34; // TokenFlag.Run, Repeated
  let windows: number[] | undefined;
  let start = 0;
  let lastLength = longestPair; // there is no pair before the second token
  let apart = 0; // letters or words in a row that stand apart, or tight without a space
  for (let token = 0; token < tokenCount; token++) {
    const end = tokenEnd[token] as number;
    const flags = tokenFlags[token] as number;
    const length = end - start;
    if (lastLength + length <= longestPair) {
      const sum =
        Math.imul(tokenSum[token - 1] as number, powers[length] as number) + (tokenSum[token] as number);
      const pair = mixHash(sum | 0);
      if (mayHold(words, mask, pair) !== 0) reportPairs(index.glued, pair, token - 1, reportSplit);
    }
    apart = length <= 2 || (flags & 64) !== 0 ? apart + 1 : 0; // TokenFlag.Tight
    const isEastern = (flags & 4096) !== 0; // TokenFlag.Eastern
    if (
      (flags & asking) !== 0 ||
      apart > 2 ||
      isMixed(flags) ||
      (isEastern && repeatsSyllable(text, start, end))
    ) {
      windows ??= [];
      const before = Math.max(neighbours, apart);
      widen(windows, Math.max(0, token - before), Math.min(tokenCount, token + 1 + neighbours));
    }
    start = end;
    lastLength = length;
  }
  return windows ?? noWindows;
}

const noWindows: readonly number[] = [];

/** Whether two units come three times in a row: a syllable that is a letter with a vowel sign. */
function repeatsSyllable({ units }: FoldedText, start: number, end: number): boolean {
  let same = 0; // units in a row that are those of two before
  for (let at = start + 2; at < end; at++) {
    same = units[at] === units[at - 2] ? same + 1 : 0;
    if (same === 4) return true;
  }
  return false;
}

function reportPairs(glued: HashTable, pair: number, token: number, report: SplitCandidate): void {
  for (let slot = pair & glued.mask; glued.values[slot] !== 0; slot = (slot + 1) & glued.mask) {
    if (glued.keys[slot] === pair) report((glued.values[slot] as number) - 1, token);
  }
}

function widen(windows: number[], from: number, to: number): void {
  const last = windows.length - 1;
  if (last > 0 && from <= (windows[last] as number)) windows[last] = Math.max(to, windows[last] as number);
  else windows.push(from, to);
}
