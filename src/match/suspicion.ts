import { type FoldedText, mixHash, polynomialHash, TokenFlag } from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';
import type { TextTable } from '../text/text-table.ts';
import { createHashTable, type HashTable, insert, powerOfTwoAbove } from './hash-table.ts';

/**
 * A cheap look at the tokens of every post, to spare most of them the search by skeleton: which tokens look disguised
 * (digits or letters of another script among letters, a letter three times, letters apart, words without a space between,
 * hashtags, words long enough to hide a term), and which two neighbours together are a term.
 */
export interface SuspicionIndex {
  /** a word of at least this many units may hide a term; 0 if no term may stand inside a word */
  readonly longWord: number;
  readonly filterMask: number;
  readonly filter: Uint32Array;
  /** hash of a term's letters -> pattern, for terms split in two */
  readonly glued: HashTable;
}

const factor = 0x01000193;
const longestPair = 40;
const powers = new Int32Array(longestPair + 1);
powers[0] = 1;
for (let exponent = 1; exponent <= longestPair; exponent++)
  powers[exponent] = Math.imul(powers[exponent - 1]!, factor);

/** An index over the letters of the patterns of these numbers. */
export function createSuspicionIndex(
  patterns: Uint32Array,
  { units, starts }: TextTable,
  longWord: number,
): SuspicionIndex {
  const filter = new Uint32Array(powerOfTwoAbove(Math.max(patterns.length / 2, 32)));
  const filterMask = filter.length * 32 - 1;
  const glued = createHashTable(patterns.length);
  for (const pattern of patterns) {
    const start = starts[pattern] as number;
    const end = starts[pattern + 1] as number;
    if (end - start > longestPair) continue;
    const hash = mixHash(polynomialHash(units, start, end));
    filter[(hash & filterMask) >>> 5]! |= 1 << (hash & 31);
    insert(glued, hash, pattern);
  }
  return { longWord, filterMask, filter, glued };
}

/** Called for two neighbouring words, `token` and the next, whose letters may be those of `pattern`. */
export type SplitCandidate = (pattern: number, token: number) => void;

const digit = 1;
const latin = 2;
const cyrillic = 4;
const greek = 8;

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
  const { tokenStart, tokenEnd, tokenFlags, tokenCount, units } = text;
  let windows: number[] | undefined;
  let lastHash = 0;
  let lastLength = 0;
  let apart = 0; // letters or words in a row that stand apart, or tight without a space
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStart[token] as number;
    const end = tokenEnd[token] as number;
    const length = end - start;
    let hash = 0;
    let kinds = 0;
    let run = 0;
    let longestRun = 0;
    let last = -1;
    for (let at = start; at < end; at++) {
      const unit = units[at] as number;
      hash = (Math.imul(hash, factor) + unit) | 0;
      kinds |= kindOf(unit);
      run = unit === last ? run + 1 : 1;
      if (run > longestRun) longestRun = run;
      last = unit;
    }
    if (lastLength > 0 && lastLength + length <= longestPair) {
      const pair = mixHash((Math.imul(lastHash, powers[length] as number) + hash) | 0);
      if (((index.filter[(pair & index.filterMask) >>> 5] as number) & (1 << (pair & 31))) !== 0) {
        reportPairs(index.glued, pair, token - 1, reportSplit);
      }
    }
    lastHash = hash;
    lastLength = length;
    apart = length <= 2 || isTight(text, token) ? apart + 1 : 0;
    const isMixed = (kinds & (kinds - 1)) !== 0 && kinds !== digit;
    const flags = tokenFlags[token] as number;
    const isLong = index.longWord > 0 && length >= index.longWord && (flags & TokenFlag.Word) !== 0;
    if (isMixed || longestRun > 2 || apart > 2 || isLong || (flags & (TokenFlag.Tag | TokenFlag.Run)) !== 0) {
      windows ??= [];
      widen(
        windows,
        Math.max(0, token - Math.max(neighbours, apart)),
        Math.min(tokenCount, token + 1 + neighbours),
      );
    }
  }
  return windows ?? noWindows;
}

const noWindows: readonly number[] = [];

function kindOf(unit: number): number {
  if (unit < 0x3a) return digit;
  if (unit < 0x250) return latin;
  if (unit < 0x370) return 0;
  if (unit < 0x400) return greek;
  return unit < 0x530 ? cyrillic : unit < 0x1e00 ? 16 : 0;
}

/** Whether a token follows the one before it without white space, but not behind an apostrophe (`don't`). */
function isTight(text: FoldedText, token: number): boolean {
  const start = text.tokenStart[token] as number;
  if (start === 0) return false;
  const from = text.ends[start - 1] as number;
  const to = text.starts[start] as number;
  if (to === from) return false;
  const first = text.text.charCodeAt(from);
  if (to - from === 1) return first !== 0x20 && first !== 0x27 && first !== 0x2019 && first !== 0x0a;
  return !/\s/.test(text.text.slice(from, to)) && gapBefore(text, start);
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
