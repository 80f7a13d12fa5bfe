import type { Span } from '../span.ts';
import { foldEmojiInto, splitsEmoji } from '../text/emoji.ts';
import { fold } from '../text/fold.ts';
import { createFoldedText, type FoldedText, TokenFlag, tokenAt } from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';
import {
  confidenceUnder,
  type Disguise,
  disguisesOf,
  disguisesOfForm,
  disguisesOfPlace,
  punctuationOf,
  withCase,
  withMarks,
} from './disguise.ts';
import { createDisguisedIndex, type DisguisedIndex, findDisguised } from './disguised.ts';
import { createIndexTerms, type IndexTerms, indexTermAt, isPlainAt } from './index-terms.ts';
import { createInflectionIndex, findInflected, type InflectionIndex } from './inflection-index.ts';
import {
  inTextOrder,
  maxOccurrencesPerTerm,
  type Occurrence,
  placeTaker,
  surestFirst,
} from './occurrence.ts';
import {
  createPatternTable,
  isTagOnly,
  isTight,
  kindAt,
  lengthAt,
  type PatternTable,
  patternsOfKind,
} from './pattern-table.ts';
import { edgesOf, type IndexTerm, PatternKind } from './patterns.ts';
import { createRunIndex, findPrefixes, findRuns, type RunIndex } from './run-index.ts';
import { createWordIndex, findWords, type WordIndex } from './word-index.ts';

/**
 * Finds all terms of a list in a folded text, in time that does not depend on how many there are.
 *
 *     folded text ──> word index ───────────┐
 *                 ──> run index  (if needed) ├──> same units? same gaps? ──> occurrence
 *     emoji       ──> run index  (if needed) ┘    strict case or marks?
 */
export interface TermIndex {
  readonly terms: IndexTerms;
  readonly patterns: PatternTable;
  readonly words: WordIndex;
  /** by `PatternKind`; absent where no term is of that kind */
  readonly runs: readonly (RunIndex | undefined)[];
  /** finds terms behind disguises; absent where no term asks for it */
  readonly disguised: DisguisedIndex | undefined;
  /** finds terms in other forms; absent where no term asks for it */
  readonly inflected: InflectionIndex | undefined;
}

/** An index over the terms; terms that fold to nothing, or to more than `maxPhraseTokens` words, are never found. */
export function createTermIndex(listed: readonly IndexTerm[]): TermIndex {
  const terms = createIndexTerms(listed);
  const { table, tokens } = createPatternTable(listed);
  const runIndex = (kind: PatternKind) => {
    const members = patternsOfKind(table, kind);
    return members.length === 0 ? undefined : createRunIndex(members, table);
  };
  return {
    terms,
    patterns: table,
    words: createWordIndex(patternsOfKind(table, PatternKind.Words), tokens),
    disguised: createDisguisedIndex(terms, table),
    inflected: createInflectionIndex(listed),
    runs: Object.values(PatternKind).map((kind) => (kind === PatternKind.Words ? undefined : runIndex(kind))),
  };
}

/** The occurrences of all terms, in the order of the text; overlapping ones are all there. */
export function findTerms(index: TermIndex, text: FoldedText): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let counts: Map<number, number> | undefined; // by term
  findCandidates(index, text, (pattern, from, stream) => {
    const term = index.patterns.terms[pattern] as number;
    const count = counts?.get(term) ?? 0;
    const span = count < maxOccurrencesPerTerm && spanAt(index, pattern, from, stream);
    if (!span) return;
    counts ??= new Map();
    counts.set(term, count + 1);
    found.push(occurrenceAt(index, pattern, span, stream));
  });
  if (index.inflected) addInflected(index.inflected, index.terms, text, found);
  if (index.disguised) addDisguised(index.disguised, text, found);
  if (index.disguised && (text.flags & TokenFlag.Backwards) !== 0) addReversed(index, text, found);
  return found.length > 1 ? inTextOrder(found) : found;
}

/** The numbers of the terms that stand in a text without a disguise, perhaps several times. */
export function plainTermsIn(index: TermIndex, text: FoldedText): readonly number[] {
  const found: number[] = [];
  findCandidates(index, text, (pattern, from, stream) => {
    if (spanAt(index, pattern, from, stream)) found.push(index.patterns.terms[pattern] as number);
  });
  return found;
}

/** Called for every place in a stream of units where a pattern may stand, from unit `from` on. */
type Candidate = (pattern: number, from: number, stream: FoldedText) => void;

function findCandidates({ words, runs }: TermIndex, text: FoldedText, report: Candidate): void {
  const reportRun = (pattern: number, from: number) => report(pattern, from, text);
  findWords(words, text, (pattern, token) => report(pattern, text.tokenStart[token] as number, text));
  const [, run, prefix, substring, emoji] = runs; // in the order of `PatternKind`
  if (run && (text.flags & TokenFlag.Run) !== 0) findRuns(run, text, reportRun);
  if (prefix) findPrefixes(prefix, text, reportRun);
  if (substring) findRuns(substring, text, reportRun);
  if (emoji && (text.flags & (TokenFlag.Emoji | TokenFlag.Flag)) !== 0) {
    const stream = foldEmojiInto(text.text, createFoldedText(text.text.length));
    findRuns(emoji, stream, (pattern, from) => report(pattern, from, stream));
  }
}

function addInflected(
  inflected: InflectionIndex,
  terms: IndexTerms,
  text: FoldedText,
  found: Occurrence[],
): void {
  const takesPlace = placeTaker(found);
  findInflected(inflected, text, (term, from, to) => {
    const span = spanOfTokens(text, from, to);
    if (!takesPlace(term, span)) return;
    const disguises = disguisesOfForm(indexTermAt(terms, term).text, text.text, span);
    found.push({ term, span, disguises, confidence: confidenceUnder(disguises) });
  });
}

function spanOfTokens({ starts, ends, tokenStart, tokenEnd }: FoldedText, from: number, to: number): Span {
  const last = (tokenEnd[to - 1] as number) - 1;
  return { start: starts[tokenStart[from] as number] as number, end: ends[last] as number };
}

function addDisguised(disguised: DisguisedIndex, text: FoldedText, found: Occurrence[]): void {
  const hidden = findDisguised(disguised, text);
  if (hidden.length === 0) return;
  const takesPlace = placeTaker(found);
  const occurrences = hidden.map(({ term, span, disguises }): Occurrence => {
    const all = [...disguises, ...disguisesOfPlace(text.text, span)];
    return { term, span, disguises: all, confidence: confidenceUnder(all) };
  });
  for (const occurrence of occurrences.sort(surestFirst))
    if (takesPlace(occurrence.term, occurrence.span)) found.push(occurrence);
}

/** Text that is shown backwards, up to the end of the override or of the line. */
const reversedText = /\u202e([^\u202a-\u202e\u2066-\u2069\n]+)/gu;

function addReversed(index: TermIndex, { text }: FoldedText, found: Occurrence[]): void {
  for (const { index: start, 1: stored = '' } of text.matchAll(reversedText)) {
    const shown = Array.from(stored).reverse().join('');
    const end = start + 1 + stored.length;
    for (const { term, span, disguises } of findTerms(index, fold(shown))) {
      const all: Disguise[] = [...disguises, 'reversal'];
      const place = { start: end - span.end, end: end - span.start };
      found.push({ term, span: place, disguises: all, confidence: confidenceUnder(all) });
    }
  }
}

function occurrenceAt(
  { terms, patterns }: TermIndex,
  pattern: number,
  span: Span,
  { text }: FoldedText,
): Occurrence {
  const term = patterns.terms[pattern] as number;
  const isEmoji = kindAt(patterns, pattern) === PatternKind.Emoji;
  const disguises = isEmoji ? [] : disguisesOf(indexTermAt(terms, term).text, text, span);
  return { term, span, disguises, confidence: confidenceUnder(disguises) };
}

/** The place of a pattern that stands at unit `from`; `undefined` if it does not stand there. */
function spanAt(
  { terms, patterns }: TermIndex,
  pattern: number,
  from: number,
  stream: FoldedText,
): Span | undefined {
  if (!unitsAgree(patterns, pattern, from, stream)) return undefined;
  const to = from + lengthAt(patterns, pattern);
  if (!boundariesAgree(patterns, pattern, from, to, stream)) return undefined;
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
  if (isTagOnly(patterns, pattern) && ((stream.tokenFlags[first] as number) & TokenFlag.Tag) === 0)
    return false;
  return kind !== PatternKind.Run || runBoundariesAgree(stream, first, from, to);
}

/** Inside a script without spaces any place is a boundary, except before a vowel sign or tone mark. */
function runBoundariesAgree(stream: FoldedText, first: number, from: number, to: number): boolean {
  const last = tokenAt(stream, to - 1);
  const startsWell = isRunToken(stream, first) || stream.tokenStart[first] === from;
  const endsWell = isRunToken(stream, last) || stream.tokenEnd[last] === to;
  return (
    startsWell && endsWell && !(to < (stream.tokenEnd[last] as number) && isMark(stream.units[to] as number))
  );
}

function isRunToken(stream: FoldedText, token: number): boolean {
  return ((stream.tokenFlags[token] as number) & TokenFlag.Run) !== 0;
}

function isMark(unit: number): boolean {
  return /\p{M}/u.test(String.fromCharCode(unit));
}

/** Whether a boundary at unit `at` falls between the halves of a surrogate pair. */
function splitsPair(stream: FoldedText, at: number): boolean {
  return at < stream.length && (stream.units[at] as number) >> 10 === 0x37;
}
