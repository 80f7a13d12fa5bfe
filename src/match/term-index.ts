import type { Span } from '../span.ts';
import { foldEmojiInto } from '../text/emoji.ts';
import { fold } from '../text/fold.ts';
import { createFoldedText, type FoldedText, TokenFlag } from '../text/folded-text.ts';
import {
  confidenceUnder,
  type Disguise,
  disguisesOf,
  disguisesOfForm,
  disguisesOfPlace,
} from './disguise.ts';
import { createDisguisedIndex, type DisguisedIndex, findDisguised } from './disguised.ts';
import { createGluedIndex, findGlued, type GluedIndex } from './glued-index.ts';
import { createIndexTerms, type IndexTerms, indexTermAt } from './index-terms.ts';
import { createInflectionIndex, findInflected, type InflectionIndex } from './inflection-index.ts';
import { createBudget } from './joining.ts';
import {
  inTextOrder,
  maxOccurrencesPerTerm,
  type Occurrence,
  placeTaker,
  surestFirst,
} from './occurrence.ts';
import { createPatternTable, kindAt, type PatternTable, patternsOfKind } from './pattern-table.ts';
import { type IndexTerm, PatternKind } from './patterns.ts';
import { type Inside, spanAt } from './places.ts';
import { createRunIndex, findPrefixes, findRuns, type RunIndex } from './run-index.ts';
import { createScreenIndex, type ScreenIndex, screen } from './screen.ts';
import { type Screening, Search } from './searches.ts';
import type { DisguisedTerm } from './typos.ts';
import { createTyposBesideIndex, findTyposBeside, type TyposBesideIndex } from './typos-beside.ts';
import { createWordIndex, findWords, type WordIndex } from './word-index.ts';

/**
 * Finds all terms of a list in a folded text, in time that does not depend on how many there are.
 *
 *     folded text ──> screen ──> word index ┐
 *                           ──> run index   ├──> same units? same gaps? ──> occurrence
 *     emoji       ────────────> run index   ┘    strict case or marks?
 */
export interface TermIndex {
  readonly terms: IndexTerms;
  readonly patterns: PatternTable;
  /** says which of the others are worth asking */
  readonly screen: ScreenIndex;
  readonly words: WordIndex;
  /** by `PatternKind`; absent where no term is of that kind */
  readonly runs: readonly (RunIndex | undefined)[];
  /** finds terms glued to other words; absent where no term may be */
  readonly glued: GluedIndex | undefined;
  /** finds terms behind disguises; absent where no term asks for it */
  readonly disguised: DisguisedIndex | undefined;
  /** finds terms in other forms; absent where no term asks for it */
  readonly inflected: InflectionIndex | undefined;
  /** finds typos of short terms where other terms stand; absent where no term asks for it */
  readonly typosBeside: TyposBesideIndex | undefined;
}

/** An index over the terms; terms that fold to nothing, or to more than `maxPhraseTokens` words, are never found. */
export function createTermIndex(listed: readonly IndexTerm[]): TermIndex {
  const terms = createIndexTerms(listed);
  const { table, tokens } = createPatternTable(listed);
  const runIndex = (kind: PatternKind) => {
    const members = patternsOfKind(table, kind);
    return members.length === 0 ? undefined : createRunIndex(members, table);
  };
  const words = createWordIndex(patternsOfKind(table, PatternKind.Words), tokens);
  const runs = Object.values(PatternKind).map((kind) =>
    kind === PatternKind.Words ? undefined : runIndex(kind),
  );
  const known = { patterns: table, words, runs };
  const indexes = {
    words,
    runs,
    glued: createGluedIndex(terms, table),
    disguised: createDisguisedIndex(terms, table, known),
    inflected: createInflectionIndex(listed),
    typosBeside: createTyposBesideIndex(terms, table, known),
  };
  return { terms, patterns: table, screen: createScreenIndex(indexes), ...indexes };
}

const none: readonly never[] = [];

/** The occurrences of all terms, in the order of the text; overlapping ones are all there. */
export function findTerms(index: TermIndex, text: FoldedText): readonly Occurrence[] {
  const screening = screen(index, text);
  return mayFind(index.screen, text, screening) ? searchText(index, text, screening) : none;
}

/** Whether any search is worth while. */
function mayFind(
  { flags, always }: ScreenIndex,
  text: FoldedText,
  { searches, windows, hidden }: Screening,
): boolean {
  return always || searches !== 0 || (text.flags & flags) !== 0 || windows.length > 0 || hidden.length > 0;
}

/** The same by the searches that the screening names; what they do not find is not there, if it is the text's own. */
export function searchText(index: TermIndex, text: FoldedText, screening: Screening): readonly Occurrence[] {
  const { searches } = screening;
  const found: Occurrence[] = [];
  let counts: Map<number, number> | undefined; // by term
  const take: Candidate = (pattern, from, stream, inside) => {
    const term = index.patterns.terms[pattern] as number;
    const count = counts?.get(term) ?? 0;
    const span = count < maxOccurrencesPerTerm && spanAt(index, pattern, from, stream, inside);
    if (!span) return;
    counts ??= new Map();
    counts.set(term, count + 1);
    found.push(occurrenceAt(index, pattern, span, stream, inside));
  };
  const budget = createBudget();
  findCandidates(index, text, take, searches);
  if (index.glued && (searches & Search.Glued) !== 0) {
    findGlued(index.glued, text, (pattern, from, token, isTag) =>
      take(pattern, from, text, { token, isTag, budget }),
    );
  }
  if (index.inflected) addInflected(index.inflected, index.terms, text, found);
  if (index.disguised) addHidden(findDisguised(index.disguised, text, screening, budget), text, found);
  if (index.disguised && (text.flags & TokenFlag.Backwards) !== 0) addReversed(index, text, found);
  if (index.typosBeside && found.length > 0)
    addHidden(findTyposBeside(index.typosBeside, text, found), text, found);
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
type Candidate = (pattern: number, from: number, stream: FoldedText, inside?: Inside) => void;

function findCandidates(
  { words, runs }: TermIndex,
  text: FoldedText,
  report: Candidate,
  searches: number = Search.Words,
): void {
  const reportRun = (pattern: number, from: number) => report(pattern, from, text);
  if ((searches & Search.Words) !== 0)
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

/** Adds disguised terms, the surest first; none where the same term stands already. */
function addHidden(hidden: readonly DisguisedTerm[], text: FoldedText, found: Occurrence[]): void {
  if (hidden.length === 0) return;
  const takesPlace = placeTaker(found);
  const occurrences = hidden.map(({ term, span, disguises }): Occurrence => {
    const all = [...disguises, ...disguisesOfPlace(text.text, span)];
    return { term, span, disguises: all, confidence: confidenceUnder(all) };
  });
  for (const occurrence of occurrences.sort(surestFirst))
    if (takesPlace(occurrence.term, occurrence.span)) found.push(occurrence);
}

/** Text under an override of direction, up to its end or that of the line. */
const overriddenText = /([\u202d\u202e])([^\u202a-\u202e\u2066-\u2069\n]+)/gu;
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** A character with its marks. */
const markedCharacter = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Finds terms that are shown backwards: U+202E turns letters that are written from left to right, and U+202D those that are
 * written from right to left. Behind U+202E any term is taken: nobody has another use for it.
 */
function addReversed(index: TermIndex, { text }: FoldedText, found: Occurrence[]): void {
  const takesPlace = placeTaker(found);
  for (const { index: start, 1: override, 2: stored = '' } of text.matchAll(overriddenText)) {
    const end = start + 1 + stored.length;
    for (const shown of reversalsOf(stored)) {
      for (const { term, span, disguises } of findTerms(index, fold(shown))) {
        if (override === '\u202d' && !rightToLeftLetter.test(shown.slice(span.start, span.end))) continue;
        const all: Disguise[] = [...disguises, 'reversal'];
        const place = { start: end - span.end, end: end - span.start };
        if (takesPlace(term, place))
          found.push({ term, span: place, disguises: all, confidence: confidenceUnder(all) });
      }
    }
  }
}

/** A text backwards: as it is shown, marks on their letters, and as programs turn it, marks before them. */
function reversalsOf(text: string): ReadonlySet<string> {
  const shown = (text.match(markedCharacter) ?? []).reverse().join('');
  return new Set([shown, Array.from(text).reverse().join('')]);
}

function occurrenceAt(
  { terms, patterns }: TermIndex,
  pattern: number,
  span: Span,
  { text }: FoldedText,
  inside: Inside | undefined,
): Occurrence {
  const term = patterns.terms[pattern] as number;
  const isEmoji = kindAt(patterns, pattern) === PatternKind.Emoji;
  const disguises = isEmoji ? [] : disguisesOf(indexTermAt(terms, term).text, text, span);
  if (inside) disguises.push('joined');
  return { term, span, disguises, confidence: confidenceUnder(disguises) };
}
