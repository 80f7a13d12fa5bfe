import type { IndexTerm } from '../../src/match/patterns.ts';
import { fold } from '../../src/text/fold.ts';
import { type FoldedText, TokenFlag } from '../../src/text/folded-text.ts';

/** A folded unit and all that the rules of matching ask about it. */
interface Cell {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** the separators between it and the cell before; the tests know no others than these */
  readonly gap: string;
  readonly opensToken: boolean;
  readonly closesToken: boolean;
  readonly isRun: boolean;
  readonly isTag: boolean;
}

/** One term at one place, as `3: 0-5`. */
export function placeNotation(term: number, start: number, end: number): string {
  return `${term}: ${start}-${end}`;
}

/**
 * Finds words, phrases, prefixes and substrings without strict settings in the simplest way: term and text are
 * folded, and every term is held against every position.
 */
export function findNaively(terms: readonly IndexTerm[], text: string): string[] {
  const cells = cellsOf(fold(text));
  const found = terms.flatMap((term, number) =>
    cells.flatMap((first, at) => {
      const length = lengthAt(term, cells, at);
      return length === 0 ? [] : [placeNotation(number, first.start, cells[at + length - 1]!.end)];
    }),
  );
  return [...new Set(found)];
}

function cellsOf(folded: FoldedText): Cell[] {
  return Array.from({ length: folded.tokenCount }, (_, token) => token).flatMap((token) => {
    const [from, to] = [folded.tokenStart[token]!, folded.tokenEnd[token]!];
    const flags = folded.tokenFlags[token]!;
    return Array.from({ length: to - from }, (_, index): Cell => {
      const at = from + index;
      return {
        unit: String.fromCharCode(folded.units[at]!),
        start: folded.starts[at]!,
        end: folded.ends[at]!,
        gap: at === 0 ? '' : gapAt(folded, at, token),
        opensToken: at === from,
        closesToken: at === to - 1,
        isRun: (flags & TokenFlag.Run) !== 0,
        isTag: (flags & TokenFlag.Tag) !== 0,
      };
    });
  });
}

function gapAt(
  { text, starts, ends, tokenStart, tokenFlags }: FoldedText,
  at: number,
  token: number,
): string {
  if (starts[at] !== starts[at - 1]) return text.slice(ends[at - 1], starts[at]).replace(/[^ .,#-]/g, '');
  const isOneKind = ((tokenFlags[token]! ^ tokenFlags[token - 1]!) & TokenFlag.Run) === 0;
  return at === tokenStart[token] && isOneKind ? '/' : ''; // the words of `½`
}

/** `a.b`: letters with no white space between them, in the alphabets of the tests. */
function isInitials(text: string): boolean {
  return /^\p{L}\p{M}*(?:[.,#\u200b-]+\p{L}\p{M}*)+[.,#\u200b-]*$/u.test(text.trim());
}

/** How many cells from `at` on are the term; 0 if it does not stand there. */
function lengthAt(term: IndexTerm, cells: readonly Cell[], at: number): number {
  const plain = cellsOf(fold(term.text));
  const glued = plain.map((cell) => ({ ...cell, gap: '' }));
  const initials = isInitials(term.text);
  const mayGlue = term.match !== 'substring' && !initials && !plain.some(({ isRun }) => isRun);
  const length = plain.length;
  if (length === 0 || at + length > cells.length) return 0;
  const place = cells.slice(at, at + length);
  if (initials && place.slice(1).some(({ gap }) => gap.includes(' '))) return 0;
  const isPlain = isSame(plain, place) && boundariesAgree(term, plain, place, cells[at + length]);
  const endsWell = term.match === 'prefix' ? place[0]!.opensToken : isWhole(place);
  const isGlued = mayGlue && isSame(glued, place) && place[0]!.isTag && endsWell;
  return isPlain || isGlued ? length : 0;
}

function isSame(term: readonly Cell[], place: readonly Cell[]): boolean {
  return term.every(({ unit, gap }, index) => {
    const there = place[index]!;
    return unit === there.unit && (index === 0 || (gap === '') === (there.gap === ''));
  });
}

function isWhole(place: readonly Cell[]): boolean {
  return place[0]!.opensToken && place.at(-1)!.closesToken;
}

function boundariesAgree(
  { match }: IndexTerm,
  term: readonly Cell[],
  place: readonly Cell[],
  next: Cell | undefined,
): boolean {
  const [first, last] = [place[0]!, place.at(-1)!];
  if (match === 'substring') return true;
  if (!term.some(({ isRun }) => isRun)) return match === 'prefix' ? first.opensToken : isWhole(place);
  const mayEnd = last.closesToken || (last.isRun && next !== undefined && !/^\p{M}$/u.test(next.unit));
  return (first.opensToken || first.isRun) && mayEnd;
}
