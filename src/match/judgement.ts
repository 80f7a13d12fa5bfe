import { type FoldedText, TokenFlag, textOf, tokenAt } from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';
import { isSymbol } from '../text/symbol-classes.ts';
import type { Alignment } from './alignment.ts';
import type { Disguise } from './disguise.ts';
import { type Effort, isAllowed, type Reach } from './gates.ts';
import { type Budget, isCommon, standsInside } from './joining.ts';

/** A term as the search behind disguises takes it: its letters without separators. */
export interface Entry {
  readonly term: number;
  readonly units: Uint16Array;
  /** 1 where the term itself has a separator before the letter */
  readonly gaps: Uint8Array;
  readonly reach: Reach;
  readonly tagOnly: boolean;
}

/** So many letters of other scripts that look like a term's are it: no word of theirs looks so by chance. */
const leastAlike = 8;

/** The disguises of an alignment; `undefined` where there is none, or where the term is too short for them. */
export function judge(
  entry: Entry,
  alignment: Alignment,
  text: FoldedText,
  budget: Budget,
): Disguise[] | undefined {
  const length = entry.units.length;
  const { counts, isRepeated } = alignment;
  const efforts: (Disguise & Effort)[] = [];
  if (counts.leet > 0) efforts.push('leet');
  if (counts['look-alike'] > 0) efforts.push('look-alikes');
  if (counts.kana > 0) efforts.push('kana');
  const substituted = counts.leet + counts['look-alike'];
  const isOwn = counts.same >= Math.max(2, substituted);
  if (substituted > 0 && !isOwn && (counts.leet > 0 || length < leastAlike)) return undefined;
  if (isRepeated) efforts.push('repetition');
  const spacing = spacingOf(entry, alignment, text);
  if (spacing === 'no') return undefined;
  if (spacing) efforts.push(spacing);
  const joining = joiningOf(entry, alignment, text, budget);
  if (joining === 'no' || (joining && spacing)) return undefined;
  if (joining === 'joined') efforts.push('joined');
  if (!efforts.every((effort) => isAllowed(effort, length, entry.reach))) return undefined;
  const disguises: Disguise[] = joining === 'tag' ? [...efforts, 'joined'] : efforts;
  return disguises.length > 0 && isInTag(entry, alignment, text) ? disguises : undefined;
}

function isInTag({ tagOnly }: Entry, { from }: Alignment, text: FoldedText): boolean {
  return !tagOnly || hasFlag(text, from, TokenFlag.Tag);
}

/** How the letters are drawn apart: one by one, in two, not at all (`undefined`), or as ordinary words stand (`'no'`). */
function spacingOf(
  entry: Entry,
  { from, to, letters }: Alignment,
  text: FoldedText,
): 'spacing' | 'split' | 'no' | undefined {
  const pieces: [number, number][] = [];
  let start = from;
  let isTight = true;
  for (let unit = from + 1; unit < to; unit++) {
    if (!gapBefore(text, unit)) continue;
    const letter = letters[unit - from] as number;
    const isOwn = entry.gaps[letter] === 1 && letters[unit - from - 1] !== letter;
    if (isOwn) continue;
    isTight &&= !isSpacious(text.text.slice(text.ends[unit - 1], text.starts[unit]));
    pieces.push([start, unit]);
    start = unit;
  }
  if (pieces.length === 0) return undefined;
  pieces.push([start, to]);
  const single = pieces.filter(([first, end]) => isOneLetter(text, first, end)).length;
  if (single === pieces.length) return 'spacing';
  if (!isTight && areOrdinary(text, pieces)) return 'no';
  if (pieces.length === 2) return 'split';
  return isTight || single * 2 >= pieces.length ? 'spacing' : 'no';
}

/** Whether a term in two pieces, units `[from, middle)` and `[middle, to)`, is split, and not as ordinary words stand. */
export function isSplit(text: FoldedText, from: number, middle: number, to: number): boolean {
  const gap = text.text.slice(text.ends[middle - 1], text.starts[middle]);
  return (
    !isSpacious(gap) ||
    !areOrdinary(text, [
      [from, middle],
      [middle, to],
    ])
  );
}

/** Whether words may stand apart by this: people set white space between words, and leave out letters at apostrophes. */
function isSpacious(gap: string): boolean {
  return /[\s'’´`]/.test(gap);
}

/**
 * Whether pieces with white space between are words of their own: all of them common (`the rapist`), or two with a letter alone among
 * them, or the first cut from a word by an apostrophe (`Let's take`).
 */
function areOrdinary(text: FoldedText, pieces: readonly (readonly [number, number])[]): boolean {
  const start = text.starts[(pieces[0] as readonly [number, number])[0]] as number;
  if (/[\p{L}\p{N}]['’´`]$/u.test(text.text.slice(Math.max(0, start - 3), start))) return true;
  const isPair = pieces.length === 2;
  return pieces.every(([from, to]) => (isPair && to - from === 1) || isCommon(text, from, to));
}

/** Whether the term stands inside a longer word: with words around it, in a hashtag or not, or by chance (`'no'`). */
function joiningOf(
  { units, gaps, reach }: Entry,
  { from, to, letters }: Alignment,
  text: FoldedText,
  budget: Budget,
): 'joined' | 'tag' | 'no' | undefined {
  const token = tokenAt(text, from);
  const start = text.tokenStart[token] as number;
  const end = text.tokenEnd[tokenAt(text, to - 1)] as number;
  const startsWell = hasFlag(text, from, TokenFlag.Run) || areSymbols(text.units, start, from);
  const endsWell = hasFlag(text, to - 1, TokenFlag.Run) || areSymbols(text.units, to, end);
  const isInside = (unit: number) => gaps[letters[unit - from] as number] === 1 && !gapBefore(text, unit);
  const isGlued = letters.some((letter, at) => at > 0 && letter !== letters[at - 1] && isInside(from + at));
  if (startsWell && endsWell) return isGlued && !hasFlag(text, from, TokenFlag.Run) ? 'joined' : undefined;
  if (token !== tokenAt(text, to - 1)) return 'no';
  const isTag = hasFlag(text, from, TokenFlag.Tag);
  if (!standsInside(text, [start, end], [from, to], isTag, reach, budget, textOf(units, 0, units.length)))
    return 'no';
  return isTag ? 'tag' : 'joined';
}

/** Symbols at the ends of a word need not be letters of it; there are some in a second reading only. */
function areSymbols(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSymbol(units[at] as number)) return false;
  return true;
}

function hasFlag(text: FoldedText, unit: number, flag: number): boolean {
  return ((text.tokenFlags[tokenAt(text, unit)] as number) & flag) !== 0;
}

function isOneLetter(text: FoldedText, from: number, to: number): boolean {
  return to - from === 1 || /^\P{M}\p{M}*$/u.test(textOf(text.units, from, to));
}
