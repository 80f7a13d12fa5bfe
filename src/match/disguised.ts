import type { Span } from '../span.ts';
import { commonness } from '../text/common-words.ts';
import { foldInto } from '../text/fold.ts';
import { createFoldedText, type FoldedText, TokenFlag, textOf } from '../text/folded-text.ts';
import { foldSymbolsInto, hiddenLetterWindows } from '../text/symbols.ts';
import { align } from './alignment.ts';
import type { Disguise } from './disguise.ts';
import { isAllowed, leastLengthOf } from './gates.ts';
import { type Budget, type Entry, isSplit, judge, questionsPerText } from './judgement.ts';
import { createMaskIndex, findMasked, isMaskOf, type MaskIndex } from './masks.ts';
import {
  createNearMissIndex,
  findNearMisses,
  isOneEditApart,
  type NearMissIndex,
} from './near-miss-index.ts';
import { type IndexTerm, type Pattern, PatternKind } from './patterns.ts';
import {
  createSkeleton,
  createSkeletonIndex,
  findSkeletons,
  type SkeletonIndex,
  skeletonInto,
  skeletonOf,
} from './skeleton-index.ts';
import { createSuspicionIndex, lookOver, type SuspicionIndex } from './suspicion.ts';

/** Finds terms that a post disguises. */
export interface DisguisedIndex {
  readonly entries: readonly Entry[];
  readonly skeletons: SkeletonIndex;
  readonly nearMisses: NearMissIndex;
  readonly suspicion: SuspicionIndex;
  readonly masks: MaskIndex;
}

/** A disguised term: units of `text`, which is the folded text or a second reading of it. */
export interface DisguisedTerm {
  readonly term: number;
  readonly span: Span;
  readonly disguises: readonly Disguise[];
}

/** An index over the terms that may be looked for behind disguises; `undefined` if there are none. */
export function createDisguisedIndex(
  terms: readonly IndexTerm[],
  patterns: readonly Pattern[],
): DisguisedIndex | undefined {
  const seen = new Set<number>();
  const skeletons: Uint16Array[] = [];
  const entries = patterns.flatMap(({ term: number, kind, units, gaps, tagOnly }): Entry[] => {
    const { fuzzy, match, strictCase, strictMarks } = terms[number] as IndexTerm;
    const isWhole = kind === PatternKind.Words || kind === PatternKind.Run;
    if (!isWhole || seen.has(number) || strictCase || strictMarks || units.length < leastLengthOf(fuzzy))
      return [];
    seen.add(number);
    const { runs, classes } = skeletonOf(foldInto(textOf(units, 0, units.length), reading));
    skeletons.push(classes);
    return [{ term: number, units, runs, gaps, fuzzy, tagOnly: tagOnly && match === 'hashtag' }];
  });
  if (entries.length === 0) return undefined;
  return {
    entries,
    skeletons: createSkeletonIndex(skeletons),
    suspicion: createSuspicionIndex(
      entries.map(({ units }) => units),
      longWordFor(entries),
    ),
    masks: createMaskIndex(
      entries.map(({ units, fuzzy }) => (isAllowed('mask', units.length, fuzzy) ? units : undefined)),
    ),
    nearMisses: createNearMissIndex(
      entries.map(({ units, gaps, fuzzy }) =>
        isAllowed('typo', units.length, fuzzy) && !gaps.includes(1) ? units : undefined,
      ),
    ),
  };
}

/** Words that can hide the shortest term that may stand inside a word, with a word of two letters beside it. */
function longWordFor(entries: readonly Entry[]): number {
  const hidden = entries.filter(({ units, fuzzy }) => isAllowed('joined', units.length, fuzzy));
  return hidden.length === 0 ? 0 : Math.min(...hidden.map(({ units }) => units.length)) + 1;
}

function isSame(letters: Uint16Array, units: Uint16Array, from: number, to: number): boolean {
  return letters.length === to - from && letters.every((letter, at) => letter === units[from + at]);
}

const skeleton = createSkeleton();
const reading = createFoldedText();

/** The disguised terms of a text; a term that stands there plainly is not one of them. */
export function findDisguised(index: DisguisedIndex, text: FoldedText): readonly DisguisedTerm[] {
  const found: DisguisedTerm[] = [];
  const windows = lookOver(index.suspicion, text, (number, token) => {
    const { term, units, gaps, fuzzy } = index.entries[number] as Entry;
    const from = text.tokenStart[token] as number;
    const middle = text.tokenEnd[token] as number;
    const to = text.tokenEnd[token + 1] as number;
    if (gaps.includes(1) || !isAllowed('split', units.length, fuzzy) || !isSame(units, text.units, from, to))
      return;
    if (!isSplit(text, from, middle, to)) return;
    found.push({ term, span: spanOf(text, from, to), disguises: ['split'] });
  });
  const budget: Budget = { questions: questionsPerText };
  for (let at = 0; at < windows.length; at += 2) {
    searchSkeletons(index, text, found, budget, windows[at], windows[at + 1]);
  }
  searchNearMisses(index, text, found);
  for (const [from, to] of hiddenLetterWindows(text)) searchWindow(index, text.text, from, to, found, budget);
  return found;
}

/** Searches a second reading of a part of the text, in which symbols are letters. */
function searchWindow(
  index: DisguisedIndex,
  text: string,
  from: number,
  to: number,
  found: DisguisedTerm[],
  budget: Budget,
): void {
  const inWindow: DisguisedTerm[] = [];
  foldSymbolsInto(text.slice(from, to), reading);
  searchSkeletons(index, reading, inWindow, budget);
  searchMasks(index, reading, inWindow);
  for (const { span, ...rest } of inWindow)
    found.push({ ...rest, span: { start: span.start + from, end: span.end + from } });
}

function searchMasks({ entries, masks }: DisguisedIndex, text: FoldedText, found: DisguisedTerm[]): void {
  findMasked(masks, text, (number, from, to) => {
    const { term, units } = entries[number] as Entry;
    if (!isMaskOf(units, text.units, from, to)) return;
    found.push({ term, span: spanOf(text, from, to), disguises: ['mask'] });
  });
}

function searchSkeletons(
  { entries, skeletons }: DisguisedIndex,
  text: FoldedText,
  found: DisguisedTerm[],
  budget: Budget,
  fromToken = 0,
  toToken = text.tokenCount,
): void {
  skeletonInto(text, skeleton, fromToken, toToken);
  const { edges } = skeleton;
  findSkeletons(skeletons, skeleton, (number, from, to) => {
    const entry = entries[number] as Entry;
    const isOnEdges = text === reading || (edges[from] === 1 && (edges[to] === 1 || edges[to - 1] === 1));
    if (!isOnEdges && !mayBeInside(entry, text)) return;
    const alignment = align(entry.units, entry.runs, text, skeleton, from);
    const disguises = alignment && judge(entry, alignment, text, budget);
    if (disguises)
      found.push({ term: entry.term, span: spanOf(text, alignment.from, alignment.to), disguises });
  });
}

/** Whether a term may stand inside a word: in scripts without spaces, in hashtags, and if it is long. */
function mayBeInside({ units, fuzzy }: Entry, { flags }: FoldedText): boolean {
  return (flags & (TokenFlag.Run | TokenFlag.Tag)) !== 0 || isAllowed('joined', units.length, fuzzy);
}

function searchNearMisses(
  { entries, nearMisses }: DisguisedIndex,
  text: FoldedText,
  found: DisguisedTerm[],
): void {
  findNearMisses(nearMisses, text, (number, token) => {
    const { term, units } = entries[number] as Entry;
    const from = text.tokenStart[token] as number;
    const to = text.tokenEnd[token] as number;
    const word = textOf(text.units, from, to);
    if (!isOneEditApart(word, textOf(units, 0, units.length)) || /\d/.test(word) || commonness(word) > 0)
      return;
    found.push({ term, span: spanOf(text, from, to), disguises: ['typo'] });
  });
}

function spanOf(text: FoldedText, from: number, to: number): Span {
  return { start: text.starts[from] as number, end: text.ends[to - 1] as number };
}
