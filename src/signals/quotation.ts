import { covers, type Span } from '../span.ts';
import { wordCounterIn } from '../text/distance.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { OwnDetector, SeenTerm } from './reading.ts';

/** By the mark that opens a quotation, those that close it: each people has its own. */
const closing = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“”"'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞〟'],
]);
const marks = /["＂'“”„‘’‚«»‹›「」『』〝〞〟]/g;
/** These open or close by what stands beside them, or are none: an apostrophe, an inch. */
const undirected = /["＂'’‘‚»›]/;
/** Words part from each other by spaces here, so a mark inside one quotes nothing. */
const spaced =
  '(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}])';
const endsInWord = new RegExp(`${spaced}[\\p{L}\\p{M}\\p{N}]$`, 'u');
const startsWithWord = new RegExp(`^${spaced}[\\p{L}\\p{M}\\p{N}]`, 'u');

/** A post that consists of a quotation says what it quotes: so many words must speak about it. */
const fewestWordsAround = 3;

/** Sees that what the lists know is quoted: `police warn of posts like "..."`. */
export const quotation: OwnDetector = {
  name: 'quotation',
  description:
    'evidence against: all anchors (without one in a list, most of the listed terms) stand in quotation marks, in quotations of at least `min` words (default 4), and at least 3 words stand around them',
  options: { min: { default: 4, min: 2 } },
  seesTerms: true,
  detect: ({ folded, terms }, { min = 4 }) => {
    const quoted = terms.length === 0 ? [] : quotationsIn(folded.text);
    if (quoted.length === 0) return undefined;
    const wordsIn = wordCounterIn(folded);
    const long = quoted.filter((span) => wordsIn(span) >= min);
    const outside = wordsIn({ start: 0, end: folded.text.length }) - sum(long.map(wordsIn));
    if (outside < fewestWordsAround) return undefined;
    const counting = terms.filter(({ exception }) => exception === undefined);
    const anchors = counting.filter(({ anchor }) => anchor !== 'none');
    const spans = long.filter((span) => counting.some((term) => covers(span, term.span)));
    const isQuoted = ({ span }: SeenTerm) => isCovered(spans, span);
    const isAbout =
      anchors.length > 0 ? anchors.every(isQuoted) : counting.filter(isQuoted).length * 2 > counting.length;
    return isAbout ? { strength: 1, spans } : undefined;
  },
};

/** What stands between quotation marks, the outermost ones, without them. */
function quotationsIn(text: string): readonly Span[] {
  const open = new Map<string, number>(); // by the mark, where the quotation starts
  const found: Span[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const start = canClose(text, index) ? lastOpened(open, mark) : undefined;
    if (start !== undefined) {
      while (found.length > 0 && (found.at(-1) as Span).start >= start) found.pop();
      found.push({ start, end: index });
      for (const [opener, at] of open) if (at >= start) open.delete(opener);
    } else if (closing.has(mark) && !open.has(mark) && canOpen(text, index)) open.set(mark, index + 1);
  }
  return found;
}

/** Where the innermost of the open quotations starts that a mark closes. */
function lastOpened(open: ReadonlyMap<string, number>, mark: string): number | undefined {
  const starts = Array.from(open, ([opener, start]) => (closing.get(opener)?.includes(mark) ? start : -1));
  const last = Math.max(-1, ...starts);
  return last < 0 ? undefined : last;
}

function canOpen(text: string, index: number): boolean {
  if (!undirected.test(text[index] as string)) return true;
  return !endsInWord.test(text.slice(Math.max(0, index - 2), index)) && /\S/.test(text[index + 1] ?? ' ');
}

function canClose(text: string, index: number): boolean {
  return !undirected.test(text[index] as string) || !startsWithWord.test(text.slice(index + 1, index + 3));
}

/** Whether one of the quotations, which stand apart and in order, covers a span. */
function isCovered(spans: readonly Span[], span: Span): boolean {
  const at = lowerBound(spans.length, (index) => (spans[index] as Span).end < span.end);
  const candidate = spans[at];
  return candidate !== undefined && covers(candidate, span);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
