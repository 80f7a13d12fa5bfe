import { extendHash, type FoldedText, mixHash, polynomialHash } from '../text/folded-text.ts';
import type { TextTable } from '../text/text-table.ts';
import { powerOfTwoAbove } from './hash-table.ts';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  type Multimap,
} from './multimap.ts';

/**
 * Finds patterns that may start in the middle of a token: terms of scripts without spaces, substrings,
 * prefixes, emoji sequences. The first two units select the lengths worth trying, a hash of that many units
 * selects the pattern.
 *
 *     units      我 爱 鸡 汤 吧
 *     heads            {2}        patterns of which lengths start with 鸡汤?
 *     patterns         鸡汤       by the hash of that many units; the caller compares the units
 *
 * Patterns of more than 31 units are selected by their first 31.
 */
export interface RunIndex {
  readonly headMask: number;
  /** hash of the first two units (of one, for patterns of one) -> bit mask of lengths */
  readonly heads: Uint32Array;
  readonly hasSingles: boolean;
  /** hash of the first `min(length, 31)` units -> pattern */
  readonly patterns: Multimap;
}

/** Called for every candidate: the first units of `pattern` may stand at unit `from`; the hash agrees. */
export type RunCandidate = (pattern: number, from: number) => void;

const longest = 31;

/** An index over the patterns of these numbers. */
export function createRunIndex(patterns: Uint32Array, { units, starts }: TextTable): RunIndex {
  const heads = new Uint32Array(powerOfTwoAbove(Math.min(Math.max(patterns.length * 16, 256), 1 << 16)));
  const headMask = heads.length - 1;
  const entries = createEntries(patterns.length);
  let hasSingles = false;
  for (const pattern of patterns) {
    const start = starts[pattern] as number;
    const length = (starts[pattern + 1] as number) - start;
    heads[headOf(units, start, length) & headMask]! |= 1 << keyLength(length);
    hasSingles ||= length === 1;
    addEntry(entries, keyOf(units, start, start + keyLength(length)), pattern);
  }
  return { headMask, heads, hasSingles, patterns: createMultimap(entries) };
}

/** Reports every place where a pattern's hash agrees, in the order of the text. */
export function findRuns(index: RunIndex, text: FoldedText, report: RunCandidate): void {
  for (let from = 0; from < text.length; from++) findRunsAt(index, text, from, report);
}

/** The same at the first unit of each token only: for patterns that must start there. */
export function findPrefixes(index: RunIndex, text: FoldedText, report: RunCandidate): void {
  for (let token = 0; token < text.tokenCount; token++) {
    findRunsAt(index, text, text.tokenStart[token] as number, report);
  }
}

/** The same at one unit. */
export function findRunsAt(index: RunIndex, text: FoldedText, from: number, report: RunCandidate): void {
  const { heads, headMask } = index;
  const rest = text.length - from;
  if (rest > 1)
    tryLengths(index, text, from, (heads[headOf(text.units, from, 2) & headMask] as number) & ~2, report);
  if (index.hasSingles)
    tryLengths(index, text, from, (heads[headOf(text.units, from, 1) & headMask] as number) & 2, report);
}

function tryLengths(
  index: RunIndex,
  text: FoldedText,
  from: number,
  lengths: number,
  report: RunCandidate,
): void {
  const { patterns } = index;
  const most = Math.min(longest, text.length - from);
  let units = 0;
  for (let length = 1; length <= most && lengths >>> length !== 0; length++) {
    units = extendHash(units, text.units[from + length - 1] as number);
    if ((lengths & (1 << length)) === 0) continue;
    const hash = mixHash(units);
    for (let at = bucketStart(patterns, hash), end = bucketEnd(patterns, hash); at < end; at++)
      if (patterns.hashes[at] === hash) report(patterns.values[at] as number, from);
  }
}

function keyOf(units: Uint16Array, from: number, to: number): number {
  return mixHash(polynomialHash(units, from, to));
}

function keyLength(length: number): number {
  return Math.min(length, longest);
}

function headOf(units: Uint16Array, from: number, length: number): number {
  const first = units[from] as number;
  const second = length > 1 ? (units[from + 1] as number) : 0;
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) + second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
