import { areUnits, createFoldedText, type FoldedText, textOf } from '../text/folded-text.ts';
import { foldSymbolsInto } from '../text/symbols.ts';
import { align } from './alignment.ts';
import { alteredPhraseAt } from './altered-phrase.ts';
import { allows, entryAt, patternsToDisguise } from './entries.ts';
import { type Effort, isAllowed, isOpen } from './gates.ts';
import { type IndexTerms, reachAt } from './index-terms.ts';
import type { Budget } from './joining.ts';
import { isSplit, judge } from './judgement.ts';
import { letterSet } from './letter-sets.ts';
import { isListed, type Listed } from './listed.ts';
import { createMaskIndex, findMasked, isMaskOf, type MaskIndex } from './masks.ts';
import { createNearMissIndex, findNearMisses, type NearMissIndex } from './near-miss-index.ts';
import { createPartnerIndex, findBesidePartners, type PartnerIndex, wordStarts } from './partner-index.ts';
import { hasGap, isTagOnly, type PatternTable } from './pattern-table.ts';
import { type Screening, Search } from './searches.ts';
import { createSkeletonIndex, runsOf, type SkeletonIndex } from './skeleton-index.ts';
import { findSkeletonPlaces } from './skeleton-places.ts';
import { createSplitIndex, findSplit, type SplitIndex } from './split-index.ts';
import { createSwapIndex, findSwaps, type SwapIndex } from './swap-index.ts';
import {
  areTwoEditsApart,
  createTwoEditsIndex,
  findTwoEdits,
  type TwoEditsIndex,
} from './two-edits-index.ts';
import { type DisguisedTerm, isFarFrom, spanOf, typoAt } from './typos.ts';

/** Finds terms that a post disguises. */
export interface DisguisedIndex {
  readonly terms: IndexTerms;
  readonly patterns: PatternTable;
  readonly listed: Listed;
  readonly skeletons: SkeletonIndex;
  readonly nearMisses: NearMissIndex;
  /** whether a common word may be a near miss of some terms: of those with `fuzzy: loose` */
  readonly seesCommon: boolean;
  /** for terms too short for other near misses */
  readonly swaps: SwapIndex;
  readonly twoEdits: TwoEditsIndex;
  readonly splits: SplitIndex;
  readonly masks: MaskIndex;
  /** for phrases of which one word is altered */
  readonly partners: PartnerIndex;
}

/** An index over the terms that may be looked for behind disguises; `undefined` if there are none. */
export function createDisguisedIndex(
  terms: IndexTerms,
  patterns: PatternTable,
  listed: Listed,
): DisguisedIndex | undefined {
  const held = patternsToDisguise(terms, patterns);
  if (held.length === 0) return undefined;
  const isLoose = (pattern: number) => reachAt(terms, patterns.terms[pattern] as number).fuzzy === 'loose';
  const allowed = (effort: Effort) => held.filter((pattern) => allows(terms, patterns, pattern, effort));
  const isOneWord = (pattern: number) => !hasGap(patterns, pattern);
  return {
    terms,
    patterns,
    listed,
    skeletons: createSkeletonIndex(held, patterns),
    splits: createSplitIndex(held, patterns),
    masks: createMaskIndex(allowed('mask'), patterns),
    twoEdits: createTwoEditsIndex(allowed('typos').filter(isOneWord), patterns),
    seesCommon: allowed('typo').some(isLoose),
    nearMisses: createNearMissIndex(allowed('typo').filter(isOneWord), patterns),
    swaps: createSwapIndex(
      allowed('swap').filter((pattern) => isOneWord(pattern) && !allows(terms, patterns, pattern, 'typo')),
      patterns,
    ),
    partners: createPartnerIndex(
      held.filter((pattern) => !isOneWord(pattern) && !isTagOnly(patterns, pattern)),
      patterns,
    ),
  };
}

const reading = createFoldedText();

/** The disguised terms of a text, by the searches that it needs; a term that stands there plainly is not one of them. */
export function findDisguised(
  index: DisguisedIndex,
  text: FoldedText,
  { searches, windows, hidden }: Screening,
  budget: Budget,
): readonly DisguisedTerm[] {
  const found: DisguisedTerm[] = [];
  if ((searches & Search.Splits) !== 0) searchSplits(index, text, found);
  for (let at = 0; at < windows.length; at += 2) {
    searchSkeletons(index, text, found, budget, windows[at], windows[at + 1]);
  }
  if ((searches & (Search.Swaps | Search.NearMisses | Search.TwoEdits)) !== 0)
    searchNearMisses(index, text, searches, found, budget);
  if ((searches & Search.Phrases) !== 0) searchPhrases(index, text, found, budget);
  for (const [from, to] of hidden) searchWindow(index, text.text, from, to, found, budget);
  return found;
}

function searchSplits(index: DisguisedIndex, text: FoldedText, found: DisguisedTerm[]): void {
  findSplit(index.splits, text, (pattern, token) => {
    const { term, units, gaps, reach } = entryAt(index, pattern);
    const from = text.tokenStart[token] as number;
    const middle = text.tokenEnd[token] as number;
    const to = text.tokenEnd[token + 1] as number;
    if (
      gaps.includes(1) ||
      !isAllowed('split', units.length, reach) ||
      !areUnits(units, text.units, from, to)
    )
      return;
    if (!isSplit(text, from, middle, to)) return;
    found.push({ term, span: spanOf(text, from, to), disguises: ['split'] });
  });
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
  searchMasks(index, reading, inWindow, budget);
  for (const { span, ...rest } of inWindow)
    found.push({ ...rest, span: { start: span.start + from, end: span.end + from } });
}

function searchMasks(
  { masks, patterns }: DisguisedIndex,
  text: FoldedText,
  found: DisguisedTerm[],
  budget: Budget,
): void {
  const { terms, units, starts } = patterns;
  findMasked(masks, text, budget, (pattern, from, to) => {
    if (!isMaskOf(units.subarray(starts[pattern], starts[pattern + 1]), text.units, from, to)) return;
    found.push({ term: terms[pattern] as number, span: spanOf(text, from, to), disguises: ['mask'] });
  });
}

function searchSkeletons(
  index: DisguisedIndex,
  text: FoldedText,
  found: DisguisedTerm[],
  budget: Budget,
  from = 0,
  to = text.tokenCount,
): void {
  findSkeletonPlaces(index, text, from, to, text === reading, (pattern, skeleton, run) => {
    const entry = entryAt(index, pattern);
    const alignment = align(entry.units, runsOf(entry.units), text, skeleton, run);
    const disguises = alignment && judge(entry, alignment, text, budget);
    if (disguises)
      found.push({ term: entry.term, span: spanOf(text, alignment.from, alignment.to), disguises });
  });
}

function searchNearMisses(
  index: DisguisedIndex,
  text: FoldedText,
  searches: number,
  found: DisguisedTerm[],
  budget: Budget,
): void {
  const take = (pattern: number, token: number) => {
    const typo = typoAt(index, pattern, text, token);
    if (typo) found.push(typo);
  };
  if ((searches & Search.NearMisses) !== 0) findNearMisses(index.nearMisses, text, take);
  if ((searches & Search.Swaps) !== 0) findSwaps(index.swaps, text, take);
  if ((searches & Search.TwoEdits) === 0) return;
  findTwoEdits(index.twoEdits, text, budget, (pattern, token) => {
    const [from, to] = [text.tokenStart[token] as number, text.tokenEnd[token] as number];
    if (isFarFrom(index.patterns, pattern, letterSet(text.units, from, to), 2)) return;
    const { term, units } = entryAt(index, pattern);
    const isNear = areTwoEditsApart(textOf(text.units, from, to), textOf(units, 0, units.length));
    if (isNear && !isListed(index.listed, text, token))
      found.push({ term, span: spanOf(text, from, to), disguises: ['typos'] });
  });
}

function searchPhrases(
  index: DisguisedIndex,
  text: FoldedText,
  found: DisguisedTerm[],
  budget: Budget,
): void {
  const { terms, patterns, listed } = index;
  findBesidePartners(index.partners, text, budget, (pattern, word, first, count) => {
    const term = patterns.terms[pattern] as number;
    const reach = reachAt(terms, term);
    const phrase = alteredPhraseAt(patterns, pattern, word, text, first, count, reach.fuzzy);
    if (!phrase?.disguises.every((name) => isOpen(name, reach))) return;
    const words = wordStarts(patterns, pattern).length - 1;
    if (phrase.disguises.includes('typo') && isListed(listed, text, first - word, words)) return;
    const { start, end, disguises } = phrase;
    found.push({ term, span: { start, end }, disguises });
  });
}
