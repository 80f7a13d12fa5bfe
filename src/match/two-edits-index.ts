import levenshtein from 'fast-levenshtein';
import { commonness } from '../text/common-words.ts';
import { extendHash, type FoldedText, mixHash, textOf } from '../text/folded-text.ts';
import type { TextTable } from '../text/text-table.ts';
import { addHash, createHashFilter, type HashFilter, mayHold } from './hash-filter.ts';

import { type Budget, isCommonToken } from './joining.ts';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  type Multimap,
} from './multimap.ts';
import { isOneEditApart, isOneSwapApart } from './near-miss-index.ts';

/**
 * Finds words that are two edits from a long term. Two edits leave one of three parts alone, so the index holds four
 * units of each: the first, the last, and those in the middle. The middle only counts where either end has an edit, so
 * it has moved by one unit at most.
 *
 *     term blorpnikzanfo    blor|     kz  |anfo      (four units of each)
 *     word blrpnikzanffo              nikz           moved by one: verify
 *
 * Not for common words, neither as terms nor in a text: so far away from those there are other words, and their forms.
 */
export interface TwoEditsIndex {
  /** of pieces, with the length of a word that may hold them */
  readonly filter: HashFilter;
  /** the same -> pattern */
  readonly pieces: Multimap;
  /** of the shortest word that may be two edits from a term; none is, if this is infinite */
  readonly shortest: number;
  readonly longest: number;
}

const pieceLength = 4;
/** A term has to have three pieces. */
export const shortestForTypos = 3 * pieceLength;
const edits = 2;
const longestWord = 64;
/** Which piece: part of its key. */
const Piece = { Head: 1, Middle: 2, Tail: 3 } as const;
/** How many candidates a word may have: lists hold families of words that begin alike. */
const candidatesPerWord = 32;

/** An index over the letters of the patterns of these numbers, all of at least three pieces; common words are left out. */
export function createTwoEditsIndex(patterns: Uint32Array, { units, starts }: TextTable): TwoEditsIndex {
  const held = patterns.filter((pattern) => {
    const [from, to] = [starts[pattern] as number, starts[pattern + 1] as number];
    return to - from <= longestWord && commonness(textOf(units, from, to)) === 0;
  });
  const filter = createHashFilter(held.length * keysPerTerm);
  const entries = createEntries(held.length * keysPerTerm);
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const pattern of held) {
    const [from, to] = [starts[pattern] as number, starts[pattern + 1] as number];
    const middle = middleOf(to - from);
    const hold = (piece: number, start: number, length: number) => {
      const key = keyOf(units, from + start, piece, length);
      addHash(filter, key);
      addEntry(entries, key, pattern);
    };
    for (let length = to - from - edits; length <= to - from + edits; length++) {
      hold(Piece.Head, 0, length);
      hold(Piece.Middle, middle, length);
      hold(Piece.Tail, to - from - pieceLength, length);
    }
    shortest = Math.min(shortest, to - from - edits);
    longest = Math.max(longest, to - from + edits);
  }
  return { filter, pieces: createMultimap(entries), shortest, longest: Math.min(longest, longestWord) };
}

const keysPerTerm = 3 * (2 * edits + 1);

function middleOf(length: number): number {
  return (length - pieceLength) >> 1;
}

function keyOf(units: Uint16Array, from: number, piece: number, length: number): number {
  let hash = piece * 0x100 + length;
  for (let at = from; at < from + pieceLength; at++) hash = extendHash(hash, units[at] as number);
  return mixHash(hash);
}

/** Called for every candidate: a word that shares a piece with the term, perhaps several times. */
export type TwoEditsCandidate = (pattern: number, token: number) => void;

/** Reports, for each long word of the text that is not common, the terms that share a piece with it. */
export function findTwoEdits(
  index: TwoEditsIndex,
  text: FoldedText,
  budget: Budget,
  report: TwoEditsCandidate,
): void {
  for (let token = 0; token < text.tokenCount; token++)
    if (mayBeTwoEditsAway(index, text, token)) lookUp(index, text, token, budget, report);
}

/** Whether a term may be two edits from a word of the text, by the filter alone. */
export function mayBeTwoEditsAway(
  { filter: { words, mask }, shortest, longest }: TwoEditsIndex,
  { units, tokenStart, tokenEnd, tokenFlags }: FoldedText,
  token: number,
): boolean {
  const from = tokenStart[token] as number;
  const length = (tokenEnd[token] as number) - from;
  const kinds = 0x101; // TokenFlag.Word and Digit
  if (length < shortest || length > longest || ((tokenFlags[token] as number) & kinds) !== 1) return false;
  let holds =
    mayHold(words, mask, keyOf(units, from, Piece.Head, length)) |
    mayHold(words, mask, keyOf(units, from + length - pieceLength, Piece.Tail, length));
  const last = middleOf(length + edits) + 1;
  for (let at = middleOf(length - edits) - 1; at <= last; at++)
    holds |= mayHold(words, mask, keyOf(units, from + at, Piece.Middle, length));
  return holds !== 0;
}

function lookUp(
  { filter: { words, mask }, pieces }: TwoEditsIndex,
  text: FoldedText,
  token: number,
  budget: Budget,
  report: TwoEditsCandidate,
): void {
  const { units } = text;
  const from = text.tokenStart[token] as number;
  const length = (text.tokenEnd[token] as number) - from;
  let left: number | undefined; // nothing is known of the word before a filter says "perhaps"
  const probe = (piece: number, start: number) => {
    const key = keyOf(units, from + start, piece, length);
    if (mayHold(words, mask, key) === 0) return;
    left ??= isCommonToken(text, token) ? 0 : candidatesPerWord;
    for (let at = bucketStart(pieces, key), end = bucketEnd(pieces, key); at < end && left > 0; at++) {
      if (pieces.hashes[at] !== key) continue;
      if (budget.comparisons-- <= 0) return;
      left--;
      report(pieces.values[at] as number, token);
    }
  };
  probe(Piece.Head, 0);
  probe(Piece.Tail, length - pieceLength);
  const last = middleOf(length + edits) + 1;
  for (let at = middleOf(length - edits) - 1; at <= last; at++) probe(Piece.Middle, at);
}

/**
 * Whether two words are two edits apart, a swap of neighbours counted as one, and not merely in their endings: those are
 * forms of a word rather than typos.
 */
export function areTwoEditsApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > edits || a === b || isOneEditApart(a, b)) return false;
  if (differsInEnding(a, b)) return false;
  return levenshtein.get(a, b) === edits || isSwapAndEditApart(a, b) || isSwapAndEditApart(b, a);
}

/** So many letters at the end of a word, of the longer one, are its ending. */
const ending = 3;

/** Whether two words are the same but for their last few letters: forms of one word. */
export function differsInEnding(a: string, b: string): boolean {
  const shared = Math.max(a.length, b.length) - ending;
  return a.slice(0, shared) === b.slice(0, shared);
}

/** Whether a swap in one word, where the two first or last differ, leaves one edit to the other. */
function isSwapAndEditApart(a: string, b: string): boolean {
  let first = 0;
  while (a[first] === b[first]) first++;
  let last = 0;
  while (a.at(-1 - last) === b.at(-1 - last)) last++;
  return [first, a.length - last - 2].some((at) => {
    const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
    return isOneSwapApart(a, swapped) && isOneEditApart(swapped, b);
  });
}
