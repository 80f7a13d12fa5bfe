import { commonnessOfToken } from '../text/common-words.ts';
import { type FoldedText, mixHash, TokenFlag } from '../text/folded-text.ts';
import { allows } from './entries.ts';
import { addHash, createHashFilter, type HashFilter, mayHold } from './hash-filter.ts';
import type { IndexTerms } from './index-terms.ts';
import { shortestInTag } from './joining.ts';
import { hasGap, isGlued, lengthAt, type PatternTable, patternsOfKind } from './pattern-table.ts';
import { PatternKind } from './patterns.ts';
import { createRunIndex, findRunsAt, type RunIndex } from './run-index.ts';

/**
 * Finds terms glued to other words: in hashtags, and in running text inside long words that are not common ones.
 *
 *     #buyblorpnow      b u y b l o r p n o w
 *                             b l o r             a filter of the first four units of all terms says "perhaps"
 *                             b l o r p           a run index proposes; segmentation decides whether it is a word there
 */
export interface GluedIndex {
  readonly heads: HashFilter;
  readonly runs: RunIndex;
  /** whether some terms are shorter than a head: they are looked for at every unit of a hashtag */
  readonly hasShort: boolean;
  /** words of running text of at least this many units may hold a term; 0 if none may */
  readonly longWord: number;
}

const headLength = 4;
/** The least number of letters beside a term in running text: no word that counts there is shorter. */
const leastBeside = 2;

/** An index over the patterns, by number; `undefined` if none may stand inside a word. */
export function createGluedIndex(terms: IndexTerms, patterns: PatternTable): GluedIndex | undefined {
  const isHeld = (pattern: number) =>
    lengthAt(patterns, pattern) >= shortestInTag && !hasGap(patterns, pattern);
  const held = patternsOfKind(patterns, PatternKind.Words).filter(isHeld);
  if (held.length === 0) return undefined;
  const heads = createHashFilter(held.length);
  let hasShort = false;
  let longWord = Number.POSITIVE_INFINITY;
  for (const pattern of held) {
    const length = lengthAt(patterns, pattern);
    const from = patterns.starts[pattern] as number;
    if (length < headLength) hasShort = true;
    else addHash(heads, mixHash(headOf(patterns.units, from)));
    const beside = isGlued(patterns, pattern) ? 0 : leastBeside;
    if (allows(terms, patterns, pattern, 'joined')) longWord = Math.min(longWord, length + beside);
  }
  const runs = createRunIndex(held, patterns);
  return { heads, runs, hasShort, longWord: Number.isFinite(longWord) ? longWord : 0 };
}

function headOf(units: Uint16Array, from: number): number {
  let head = 0;
  for (let at = from; at < from + headLength; at++) head = extendHead(head, units[at] as number);
  return head;
}

/** Four units in 32 bits: cheap to roll along a word, and exact enough for a filter. */
function extendHead(head: number, unit: number): number {
  return (head << 8) | ((unit ^ (unit >>> 8)) & 0xff);
}

/** Called for each pattern that may stand at unit `from` inside a token, in a hashtag or not. */
export type GluedCandidate = (pattern: number, from: number, token: number, isTag: boolean) => void;

/** Reports every place inside a token where a pattern's hash agrees: in hashtags, then elsewhere. */
export function findGlued(index: GluedIndex, text: FoldedText, report: GluedCandidate): void {
  if ((text.flags & TokenFlag.Tag) !== 0) findInTags(index, text, report);
  if (index.longWord === 0) return;
  const { tokenStart, tokenEnd, tokenFlags, tokenHash, tokenCount } = text;
  let isTag = false;
  for (let token = 0; token < tokenCount; token++) {
    isTag = isInTag(text, token, isTag);
    const length = (tokenEnd[token] as number) - (tokenStart[token] as number);
    if (isTag || length < index.longWord || ((tokenFlags[token] as number) & TokenFlag.Word) === 0) continue;
    if (commonnessOfToken(tokenHash[token] as number) === 0) findInWord(index, text, token, false, report);
  }
}

/** The same in hashtags alone. */
export function findInTags(index: GluedIndex, text: FoldedText, report: GluedCandidate): void {
  const { tokenFlags, tokenCount } = text;
  let isTag = false;
  for (let token = 0; token < tokenCount; token++) {
    isTag = isInTag(text, token, isTag);
    if (isTag && ((tokenFlags[token] as number) & TokenFlag.Word) !== 0)
      findInTag(index, text, token, report);
  }
}

/** Whether a token is of a hashtag, if one knows that of the token before: `#one_two` is one. */
function isInTag(text: FoldedText, token: number, isLastInTag: boolean): boolean {
  if (((text.tokenFlags[token] as number) & TokenFlag.Tag) !== 0) return true;
  return isLastInTag && isUnderscored(text, text.tokenStart[token] as number);
}

/** Whether a term may stand inside a token of running text, by the filter alone. */
export function mayHoldGlued(
  { heads: { words, mask } }: GluedIndex,
  text: FoldedText,
  token: number,
): number {
  const { units } = text;
  const start = text.tokenStart[token] as number;
  const end = text.tokenEnd[token] as number;
  let head = 0;
  let holds = 0;
  for (let at = start; at < end; at++) {
    head = extendHead(head, units[at] as number);
    holds |= mayHold(words, mask, mixHash(head)); // those of the first three units are none of a term, or rarely
  }
  return holds;
}

function findInTag(index: GluedIndex, text: FoldedText, token: number, report: GluedCandidate): void {
  if (!index.hasShort) {
    findInWord(index, text, token, true, report);
    return;
  }
  const last = (text.tokenEnd[token] as number) - shortestInTag;
  for (let from = text.tokenStart[token] as number; from <= last; from++)
    findRunsAt(index.runs, text, from, (pattern) => report(pattern, from, token, true));
}

function findInWord(
  { heads: { words, mask }, runs }: GluedIndex,
  text: FoldedText,
  token: number,
  isTag: boolean,
  report: GluedCandidate,
): void {
  const { units } = text;
  const start = text.tokenStart[token] as number;
  const end = text.tokenEnd[token] as number;
  let head = 0;
  for (let at = start; at < end; at++) {
    head = extendHead(head, units[at] as number);
    const from = at - headLength + 1;
    if (from < start || mayHold(words, mask, mixHash(head)) === 0) continue;
    findRunsAt(runs, text, from, (pattern) => report(pattern, from, token, isTag));
  }
}

/** Whether nothing but `_` stands before a unit. */
function isUnderscored({ text, starts, ends }: FoldedText, unit: number): boolean {
  return text.slice(ends[unit - 1], starts[unit]) === '_';
}
