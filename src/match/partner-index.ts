import { commonnessOfToken } from '../text/common-words.ts';
import { extendHash, type FoldedText, mixHash, polynomialHash, TokenFlag } from '../text/folded-text.ts';
import { letterClasses } from '../text/letter-classes.ts';
import { isMarkUnit } from '../text/scripts.ts';
import { leastInPhrase } from './gates.ts';
import { addHash, createHashFilter, type HashFilter, mayHold } from './hash-filter.ts';
import { bitsOf, createHashTable, type HashTable, insertBits } from './hash-table.ts';
import type { Budget } from './joining.ts';
import type { PatternTable } from './pattern-table.ts';

/**
 * Finds phrases of which one word is altered, by another of their words, its partner, and by an end of the altered one:
 * one edit in a word leaves either its first or its last letters alone.
 *
 *     term         blorpnik zan kelfo         partner of `kelfo` and `zan`: blorpnik; of blorpnik: kelfo
 *     text     our blorpnik zan kefo
 *     distances    {1, 2}                     is this token a partner, and of words how many tokens on?
 *     ends         2 on: ke ...               phrases whose word there starts like that; or ends in `fo`
 *
 * Ends are hashes of letter classes, so that letters of another script keep them. It only proposes; `altered-phrase.ts`
 * decides.
 */
export interface PartnerIndex {
  /** hash of a partner -> bits of the distances, `furthest` being 0, to words that it is a partner of */
  readonly distances: HashTable;
  /** of partners, distances and ends */
  readonly filter: HashFilter;
  /** hash of a partner, a distance and one end of the word there -> `wordsPerPhrase` times the pattern, and the word's place */
  readonly ends: HashTable;
}

/** The most tokens between a word and its partner: distances are bits of a 32-bit mask, of which the lowest is taken. */
const furthest = 15;
/** More than the words of a phrase. */
const wordsPerPhrase = 32;
const End = { Head: 0, Tail: 1 } as const;
const longestEnd = 2;
/** `commonness` of words that stand beside anything, and so often that to look around each would take long. */
const mostCommon = 3;
/** The most tokens that one word may be cut into by symbols; by anything else, two. */
const mostPieces = 4;
/** How far from its own slot an entry may be: many phrases may have one partner, and words that begin alike. */
const mostSteps = 256;

/** An index over the phrases among these patterns. */
export function createPartnerIndex(patterns: Uint32Array, table: PatternTable): PartnerIndex {
  const pairs = patterns.length === 0 ? [] : pairsOf(patterns, table);
  const distances = createHashTable(pairs.length);
  const filter = createHashFilter(pairs.length * 2);
  const ends = createHashTable(pairs.length * 2);
  for (const { pattern, word, from, to, partner, distance } of pairs) {
    insertBits(distances, partner, 1 << (distance + furthest + 1));
    const count = endOf(to - from, table.units.subarray(from, to).some(isMarkUnit));
    for (const end of [End.Head, End.Tail]) {
      const [first, step] = end === End.Head ? [from, 1] : [to - 1, -1];
      const key = keyOf(seedOf(partner, distance, end), table.units, first, step, count);
      addHash(filter, key);
      insertNear(ends, key, pattern * wordsPerPhrase + word);
    }
  }
  return { distances, filter, ends };
}

/** A word of a phrase that may be altered, and the word that vouches for it. */
interface Pair {
  readonly pattern: number;
  readonly word: number;
  /** its units in the table */
  readonly from: number;
  readonly to: number;
  readonly partner: number;
  /** how many tokens the word is behind its partner */
  readonly distance: number;
}

function pairsOf(patterns: Uint32Array, table: PatternTable): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const pattern of patterns) {
    const starts = wordStarts(table, pattern);
    const count = starts.length - 1;
    const length = (starts[count] as number) - (starts[0] as number);
    if (count < 2 || count >= wordsPerPhrase || length < leastInPhrase.all) continue;
    const partners = partnersIn(table, starts);
    for (let word = 0; word < count; word++) {
      const [from, to] = [starts[word] as number, starts[word + 1] as number];
      const partner = partners.find((other) => other.word !== word);
      if (to - from < leastInPhrase.altered || !partner) continue;
      const distance = word - partner.word;
      if (Math.abs(distance) > furthest) continue;
      pairs.push({ pattern, word, from, to, partner: partner.hash, distance });
    }
  }
  return pairs;
}

/** The units at which the words of a pattern start, and where the last one ends. */
export function wordStarts({ starts, gaps }: PatternTable, pattern: number): readonly number[] {
  const from = starts[pattern] as number;
  const end = starts[pattern + 1] as number;
  const found = [from];
  for (let at = from + 1; at < end; at++) if (gaps[at] === 1) found.push(at);
  found.push(end);
  return found;
}

/** The two words of a phrase that tell most: the rarest, and of those the longest. */
function partnersIn({ units }: PatternTable, starts: readonly number[]) {
  return Array.from({ length: starts.length - 1 }, (_, word) => {
    const [from, to] = [starts[word] as number, starts[word + 1] as number];
    const hash = mixHash(polynomialHash(units, from, to));
    return { word, hash, length: to - from, commonness: commonnessOfToken(hash) };
  })
    .filter((word) => word.length >= leastInPhrase.partner && word.commonness < mostCommon)
    .sort((a, b) => a.commonness - b.commonness || b.length - a.length || a.word - b.word)
    .slice(0, 2);
}

/** How many units at each end of a word tell it: two letters, or one with its marks, may be altered between them. */
function endOf(length: number, hasMarks: boolean): number {
  return length - (hasMarks ? 3 : 1) < 2 * longestEnd ? 1 : longestEnd;
}

/** What the key of an end starts with; each unit from there on into the word is added to it. */
function seedOf(partner: number, distance: number, end: number): number {
  return partner ^ Math.imul(distance * 2 + end + 64, 0x9e3779b1);
}

/** Adds an entry, unless there are so many of its kind that to look at them all would take too long. */
function insertNear({ mask, keys, values }: HashTable, key: number, value: number): void {
  let slot = key & mask;
  for (let step = 0; values[slot] !== 0; step++) {
    if (step === mostSteps) return;
    slot = (slot + 1) & mask;
  }
  keys[slot] = key;
  values[slot] = value + 1;
}

function keyOf(seed: number, units: Uint16Array, from: number, step: number, count: number): number {
  const classes = letterClasses();
  let hash = seed;
  for (let at = 0; at < count; at++) hash = extendHash(hash, classes[units[from + at * step]!]!);
  return mixHash(hash);
}

/** A word of a phrase that may stand altered in tokens `[first, first + count)`, all other words in the tokens around. */
export type AlteredCandidate = (pattern: number, word: number, first: number, count: number) => void;

/** Reports the words beside partners that have an end in common with what should stand there, perhaps several times. */
export function findBesidePartners(
  index: PartnerIndex,
  text: FoldedText,
  budget: Budget,
  report: AlteredCandidate,
): void {
  const visit: Visit = (value, first, count) => {
    if (budget.phrases-- > 0)
      report(Math.floor(value / wordsPerPhrase), value % wordsPerPhrase, first, count);
  };
  for (let token = 0; token < text.tokenCount && budget.phrases > 0; token++)
    lookAround(index, text, token, visit);
}

/** Whether there is any such word beside a token. */
export function isBesideAltered(index: PartnerIndex, text: FoldedText, token: number): boolean {
  entries = 0;
  lookAround(index, text, token, countEntry);
  return entries > 0;
}

let entries = 0;
const countEntry = () => {
  entries++;
};

/** Called with what an entry says of tokens `[first, first + count)`. */
type Visit = (value: number, first: number, count: number) => void;

function lookAround(index: PartnerIndex, text: FoldedText, token: number, visit: Visit): void {
  const partner = text.tokenHash[token] as number;
  let bits = bitsOf(index.distances, partner);
  while (bits !== 0) {
    const bit = 31 - Math.clz32(bits);
    bits ^= 1 << bit;
    const distance = bit - furthest - 1;
    let isWhole = true; // whether the pieces have no white space between
    for (let count = 1; count <= mostPieces && (count <= 2 || isWhole); count++) {
      const first = token + distance - (distance < 0 ? count - 1 : 0);
      if (first < 0 || first + count > text.tokenCount) break;
      const next = distance < 0 ? first + 1 : first + count - 1;
      isWhole &&= count === 1 || ((text.tokenFlags[next] as number) & TokenFlag.Tight) !== 0;
      if (count <= 2 || isWhole) visitEnds(index, text, partner, distance, first, count, visit);
    }
  }
}

/** Shows the entries of both ends of tokens `[first, first + count)`. */
function visitEnds(
  { filter: { words, mask }, ends }: PartnerIndex,
  { units, tokenStart, tokenEnd }: FoldedText,
  partner: number,
  distance: number,
  first: number,
  count: number,
  visit: Visit,
): void {
  const classes = letterClasses();
  const from = tokenStart[first] as number;
  const to = tokenEnd[first + count - 1] as number;
  let head = seedOf(partner, distance, End.Head);
  let tail = seedOf(partner, distance, End.Tail);
  for (let length = 1; length <= longestEnd && length <= to - from; length++) {
    head = extendHash(head, classes[units[from + length - 1]!]!);
    tail = extendHash(tail, classes[units[to - length]!]!);
    const [headKey, tailKey] = [mixHash(head), mixHash(tail)];
    if (mayHold(words, mask, headKey) !== 0) visitAll(ends, headKey, first, count, visit);
    if (mayHold(words, mask, tailKey) !== 0) visitAll(ends, tailKey, first, count, visit);
  }
}

function visitAll(
  { mask, keys, values }: HashTable,
  key: number,
  first: number,
  count: number,
  visit: Visit,
): void {
  let slot = key & mask;
  for (let step = 0; values[slot] !== 0 && step <= mostSteps; step++, slot = (slot + 1) & mask)
    if (keys[slot] === key) visit((values[slot] as number) - 1, first, count);
}
