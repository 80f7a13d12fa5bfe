import type { FoldedText } from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';
import { letterClasses, type Stand, standsFor } from '../text/letter-classes.ts';
import { isNoSpaceUnit } from '../text/scripts.ts';
import { isSymbol } from '../text/symbol-classes.ts';
import type { Skeleton } from './skeleton-index.ts';

/** How the letters of a term stand in a text, letter by letter. */
export interface Alignment {
  /** units of the text: half-open */
  readonly from: number;
  readonly to: number;
  /** for each of these units, which letter of the term it stands for */
  readonly letters: readonly number[];
  /** how many units stand for their letter in which way */
  readonly counts: Readonly<Record<Stand, number>>;
  /** whether some letter is there three times or more in place of one */
  readonly isRepeated: boolean;
}

/** As many letters in a row are emphasis or disguise; two are spelling. */
const leastRepetition = 3;

/**
 * Lays a term's letters along the runs of a text's skeleton from `fromRun` on, as many as the term's own skeleton has;
 * `undefined` if they do not fit. The first and last run may hold letters of the neighbouring words: a cut at a word's
 * edge is preferred. `runs` are the offsets where the term's runs start, and its length.
 */
export function align(
  term: Uint16Array,
  runs: Uint32Array,
  text: FoldedText,
  skeleton: Skeleton,
  fromRun: number,
): Alignment | undefined {
  const classes = letterClasses();
  const letters: number[] = [];
  const counts: Record<Stand, number> = { same: 0, leet: 0, 'look-alike': 0, kana: 0 };
  const lastRun = runs.length - 2;
  let isRepeated = false;
  let from = 0;
  let to = 0;
  for (let run = 0; run <= lastRun; run++) {
    const letter = runs[run] as number;
    const next = runs[run + 1] as number;
    if (classes[term[letter] as number] !== skeleton.classes[fromRun + run]) return undefined;
    let start = skeleton.starts[fromRun + run] as number;
    let end = skeleton.starts[fromRun + run + 1] as number;
    if (run === 0) from = start = cutStart(text, start, end, next - letter);
    if (run === lastRun) end = cutEnd(text, start, end, next - letter);
    to = end;
    if (!layRun(term, letter, next, text.units, start, end, letters, counts)) return undefined;
    isRepeated ||= end - start > next - letter;
  }
  return { from, to, letters, counts, isRepeated };
}

/**
 * The first place in a run where a word starts and enough letters are left; in a script without spaces the whole run,
 * if it is a repetition; else just enough letters. Symbols at a word's end are left out if they are not needed.
 */
function cutStart(text: FoldedText, start: number, end: number, wanted: number): number {
  const last = Math.max(start, end - wanted);
  let first = start;
  while (first < last && isSymbol(text.units[first] as number)) first++;
  if (first > start) return first;
  for (let unit = start; unit < last; unit++) if (isTokenStart(text, unit)) return unit;
  return isRunRepeated(text, start, end) ? start : last;
}

/** The last place in a run where a word ends and enough letters are there; else as for the start. */
function cutEnd(text: FoldedText, start: number, end: number, wanted: number): number {
  const first = Math.min(end, start + wanted);
  let last = end;
  while (last > first && isSymbol(text.units[last - 1] as number)) last--;
  if (last < end) return last;
  for (let unit = end; unit > first; unit--) if (isTokenStart(text, unit)) return unit;
  return isRunRepeated(text, start, end) ? end : first;
}

function isRunRepeated(text: FoldedText, start: number, end: number): boolean {
  return end - start >= leastRepetition && isNoSpaceUnit(text.units[start] as number);
}

/** Whether a token starts at a unit; the end of the text counts as the start of one. */
function isTokenStart(text: FoldedText, unit: number): boolean {
  return unit >= text.length || unit === 0 || gapBefore(text, unit);
}

/**
 * Lays letters `[letter, next)` of the term along units `[start, end)`, in order: one each, or some of them repeated.
 * A syllable of two units repeats as a whole, so the letter before may come back between two of this one.
 */
function layRun(
  term: Uint16Array,
  letter: number,
  next: number,
  units: Uint16Array,
  start: number,
  end: number,
  letters: number[],
  counts: Record<Stand, number>,
): boolean {
  const extra = end - start - (next - letter);
  if (extra < 0 || (extra > 0 && end - start < leastRepetition)) return false;
  let at = letter;
  for (let unit = start; unit < end; unit++) {
    const left = next - 1 - at;
    const mustAdvance = end - unit <= left || standsFor(units[unit]!, term[at]!) === undefined;
    if (unit > start && left > 0 && mustAdvance) at++;
    const how =
      standsFor(units[unit]!, term[at]!) ??
      (unit > start && at > 0 ? standsFor(units[unit]!, term[at - 1]!) : undefined);
    if (how === undefined) return false;
    counts[how]++;
    letters.push(at);
  }
  return at === next - 1;
}
