import type { Span } from '../span.ts';
import { splitsEmoji } from '../text/emoji.ts';
import { type FoldedText, TokenFlag, tokenAt } from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';
import { isMarkUnit } from '../text/scripts.ts';
import { punctuationOf, withCase, withMarks } from './disguise.ts';
import { type IndexTerms, indexTermAt, isPlainAt, reachAt } from './index-terms.ts';
import { type Budget, isWholeWord, standsInside } from './joining.ts';
import { isGlued, isTagOnly, isTight, kindAt, lengthAt, type PatternTable } from './pattern-table.ts';
import { edgesOf, type IndexTerm, PatternKind } from './patterns.ts';

interface Tables {
  readonly terms: IndexTerms;
  readonly patterns: PatternTable;
}

/** A place inside a word, and how often one may still ask about such places. */
export interface Inside {
  readonly token: number;
  /** whether the word is part of a hashtag */
  readonly isTag: boolean;
  readonly budget: Budget;
}

/** The place of a pattern that stands at unit `from`; `undefined` if it does not stand there. */
export function spanAt(
  { terms, patterns }: Tables,
  pattern: number,
  from: number,
  stream: FoldedText,
  inside?: Inside,
): Span | undefined {
  if (!unitsAgree(patterns, pattern, from, stream)) return undefined;
  const to = from + lengthAt(patterns, pattern);
  const stands = inside
    ? isGluedAt({ terms, patterns }, pattern, from, to, stream, inside)
    : boundariesAgree(patterns, pattern, from, to, stream);
  if (!stands) return undefined;
  const span = { start: stream.starts[from] as number, end: stream.ends[to - 1] as number };
  if (isTight(patterns, pattern) && /\s/.test(stream.text.slice(span.start, span.end))) return undefined;
  const term = patterns.terms[pattern] as number;
  return isPlainAt(terms, term) || agreesStrictly(indexTermAt(terms, term), stream.text, span)
    ? span
    : undefined;
}

function agreesStrictly(term: IndexTerm, text: string, span: Span): boolean {
  const slice = text.slice(span.start, span.end);
  if (term.strictMarks && withMarks(slice) !== withMarks(term.text)) return false;
  if (term.strictCase && withCase(slice) !== withCase(term.text)) return false;
  return !term.strictPunctuation || punctuationAgrees(term, text, span);
}

/** Whether the post has the term's punctuation, between its words and at both ends. */
function punctuationAgrees(term: IndexTerm, text: string, { start, end }: Span): boolean {
  const { lead, tail } = edgesOf(term);
  const place = text.slice(Math.max(0, start - lead), end + tail);
  return punctuationOf(place) === punctuationOf(term.text);
}

/** Whether the letters are the term's, and words end where its words do: `caldo de` is not `calde`. */
function unitsAgree(patterns: PatternTable, pattern: number, from: number, stream: FoldedText): boolean {
  const { units, gaps, starts } = patterns;
  const start = starts[pattern] as number;
  const length = (starts[pattern + 1] as number) - start;
  if (from + length > stream.length) return false;
  const ignoresGaps = kindAt(patterns, pattern) === PatternKind.Emoji; // white space between emoji says nothing
  for (let at = 0; at < length; at++) {
    if (units[start + at] !== stream.units[from + at]) return false;
    if (at > 0 && !ignoresGaps && (gaps[start + at] === 1) !== gapBefore(stream, from + at)) return false;
  }
  return true;
}

/** Whether a term stands as a word inside a longer one; as a whole word it is found without this. */
function isGluedAt(
  { terms, patterns }: Tables,
  pattern: number,
  from: number,
  to: number,
  stream: FoldedText,
  { token, isTag, budget }: Inside,
): boolean {
  const start = stream.tokenStart[token] as number;
  const end = stream.tokenEnd[token] as number;
  if (to > end || (isTagOnly(patterns, pattern) && !isTag)) return false;
  const reach = reachAt(terms, patterns.terms[pattern] as number);
  if (from === start && to === end)
    return isGlued(patterns, pattern) && !isTag && isWholeWord(stream, start, end, reach);
  return standsInside(stream, [start, end], [from, to], isTag, reach, budget);
}

function boundariesAgree(
  patterns: PatternTable,
  pattern: number,
  from: number,
  to: number,
  stream: FoldedText,
): boolean {
  if (splitsPair(stream, from) || splitsPair(stream, to)) return false;
  const first = tokenAt(stream, from);
  const kind = kindAt(patterns, pattern);
  if (kind === PatternKind.Emoji) {
    return to <= (stream.tokenEnd[first] as number) && !splitsEmoji(stream, from, to);
  }
  const isTag = ((stream.tokenFlags[first] as number) & TokenFlag.Tag) !== 0;
  if (!isTag && (isTagOnly(patterns, pattern) || isGlued(patterns, pattern))) return false;
  return kind !== PatternKind.Run || runBoundariesAgree(stream, first, from, to);
}

/** Inside a script without spaces any place is a boundary, except before a vowel sign or tone mark. */
function runBoundariesAgree(stream: FoldedText, first: number, from: number, to: number): boolean {
  const last = tokenAt(stream, to - 1);
  const startsWell = isRunToken(stream, first) || stream.tokenStart[first] === from;
  const endsWell = isRunToken(stream, last) || stream.tokenEnd[last] === to;
  return (
    startsWell &&
    endsWell &&
    !(to < (stream.tokenEnd[last] as number) && isMarkUnit(stream.units[to] as number))
  );
}

function isRunToken(stream: FoldedText, token: number): boolean {
  return ((stream.tokenFlags[token] as number) & TokenFlag.Run) !== 0;
}

/** Whether a boundary at unit `at` falls between the halves of a surrogate pair. */
function splitsPair(stream: FoldedText, at: number): boolean {
  return at < stream.length && (stream.units[at] as number) >> 10 === 0x37;
}
