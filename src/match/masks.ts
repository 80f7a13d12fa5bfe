import { commonness } from '../text/common-words.ts';
import { type FoldedText, mixHash, TokenFlag, textOf } from '../text/folded-text.ts';
import { isMarkUnit } from '../text/scripts.ts';
import { isSymbol } from '../text/symbol-classes.ts';
import { maskUnit } from '../text/symbols.ts';
import type { TextTable } from '../text/text-table.ts';
import type { Budget } from './joining.ts';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  type Multimap,
} from './multimap.ts';

/**
 * Finds terms of which some letters are masked. A term is held under two outlines, each a first and a last letter
 * and how many letters there are: its own, and that of what is left without its ends, for when those are masked.
 *
 *     term     b l o r p i k      b.....k of 7, l...i of 7
 *     text     b l * r p i k      b.....k of 7
 *              * l o r p i k      l...i of 7: the ends are masked
 */
export interface MaskIndex {
  readonly outlines: Multimap;
  /** of the longest term */
  readonly longest: number;
}

/** A masked word inside a run of letters without spaces is looked for in this many units around the mask. */
const reachInRun = 16;
const leastShown = 3;

/** An index over the letters of the patterns of these numbers. */
export function createMaskIndex(patterns: Uint32Array, { units, starts }: TextTable): MaskIndex {
  const entries = createEntries(patterns.length * 2);
  let longest = 0;
  for (const pattern of patterns) {
    const from = starts[pattern] as number;
    const to = starts[pattern + 1] as number;
    const count = lettersIn(units, from, to);
    addEntry(entries, outlineOf(units, from, to, count), pattern);
    addEntry(entries, ~outlineOf(units, from + 1, to - 1, count), pattern);
    longest = Math.max(longest, to - from);
  }
  return { outlines: createMultimap(entries), longest };
}

function outlineOf(units: Uint16Array, from: number, to: number, count: number): number {
  return mixHash(((units[from] as number) << 16) ^ ((units[to - 1] as number) << 5) ^ count);
}

/** Letters without the marks on them; a mask counts as one. */
function lettersIn(units: Uint16Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!isMarkUnit(units[at] as number)) count++;
  return count;
}

/** Called for each pattern that may stand masked at units `[from, to)`; `isMaskOf` decides. */
export type MaskCandidate = (pattern: number, from: number, to: number) => void;

/** What a search of a text passes on. */
interface Masked {
  readonly index: MaskIndex;
  readonly units: Uint16Array;
  readonly budget: Budget;
  readonly report: MaskCandidate;
}

/** Reports the terms whose outlines agree with masked words of a second reading. */
export function findMasked(index: MaskIndex, text: FoldedText, budget: Budget, report: MaskCandidate): void {
  const { units } = text;
  const masked: Masked = { index, units, budget, report };
  for (let token = 0; token < text.tokenCount; token++) {
    const from = text.tokenStart[token] as number;
    const to = text.tokenEnd[token] as number;
    if (!units.subarray(from, to).includes(maskUnit)) continue;
    if (((text.tokenFlags[token] as number) & TokenFlag.Run) === 0) findInWord(masked, from, to);
    else findInRun(masked, from, to);
  }
}

/** Symbols at the ends of a word may belong to it or not. */
function findInWord(masked: Masked, from: number, to: number): void {
  const { units } = masked;
  let first = from;
  let last = to;
  while (first < to && isSymbol(units[first] as number)) first++;
  while (last > first && isSymbol(units[last - 1] as number)) last--;
  probe(masked, first, last, lettersIn(units, first, last));
  for (const start of new Set([first, Math.max(from, first - 1)])) {
    for (const end of new Set([last, Math.min(to, last + 1)])) {
      const isOuter =
        (start < first && units[start] === maskUnit) || (end > last && units[end - 1] === maskUnit);
      if (isOuter) probe(masked, start, end, lettersIn(units, start, end));
    }
  }
}

/** In a script without spaces a word may start and end anywhere around its mask. */
function findInRun(masked: Masked, from: number, to: number): void {
  const { index, units } = masked;
  const reach = Math.min(reachInRun, index.longest);
  for (let mask = from; mask < to; mask++) {
    if (units[mask] !== maskUnit) continue;
    for (let start = Math.max(from, mask - reach + 1); start <= mask; start++) {
      const furthest = Math.min(to, start + reach);
      let end = Math.max(mask + 1, start + leastShown);
      let count = lettersIn(units, start, end);
      for (; end <= furthest; end++) {
        probe(masked, start, end, count);
        if (end < to && !isMarkUnit(units[end] as number)) count++;
      }
    }
  }
}

/** `count` is that of the letters in `[from, to)`. */
function probe({ index, units, budget, report }: Masked, from: number, to: number, count: number): void {
  if (to - from < leastShown) return;
  const { outlines } = index;
  const isOuter = units[from] === maskUnit || units[to - 1] === maskUnit;
  // A mask may stand for a mark, which is no letter of the term's.
  const least = count < to - from ? count - 1 : count;
  for (let letters = count; letters >= least; letters--) {
    const key = isOuter ? ~outlineOf(units, from + 1, to - 1, letters) : outlineOf(units, from, to, letters);
    const end = bucketEnd(outlines, key);
    for (let at = bucketStart(outlines, key); at < end && budget.masks > 0; at++) {
      if (outlines.hashes[at] !== key) continue;
      budget.masks--;
      report(outlines.values[at] as number, from, to);
    }
  }
}

/**
 * Whether the letters that a masked word shows are the term's. What is shown of a word whose ends are masked must be no
 * common word.
 */
export function isMaskOf(term: Uint16Array, units: Uint16Array, from: number, to: number): boolean {
  if (!showsEnough(term, units, from, to)) return false;
  const isOuter = units[from] === maskUnit || units[to - 1] === maskUnit;
  return !isOuter || commonness(textOf(units, from, to).replaceAll('*', '')) === 0;
}

/**
 * Whether a masked word shows letters of a term's and no others, at least three and half of them. A mask hides one letter,
 * with or without its marks.
 */
export function showsEnough(term: Uint16Array, units: Uint16Array, from: number, to: number): boolean {
  let shown = 0;
  let letter = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    if (unit === term[letter]) shown++;
    else if (unit !== maskUnit) return false;
    letter++;
    if (unit !== maskUnit || units[at + 1] === term[letter]) continue;
    while (letter < term.length && isMarkUnit(term[letter] as number)) letter++;
  }
  return letter === term.length && shown >= leastShown && shown * 2 >= letter;
}
