import levenshtein from 'fast-levenshtein';
import { extendHash, type FoldedText, hashPowers, mixHash, polynomialHash } from '../text/folded-text.ts';
import type { TextTable } from '../text/text-table.ts';
import { addHash, createHashFilter, type HashFilter, mayHold } from './hash-filter.ts';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  type Multimap,
} from './multimap.ts';

/**
 * Finds words that are one edit from a term: a letter added, left out, changed, or two neighbours swapped. Two words are
 * that near only if one of them, or one of them less a letter, equals the other, or the other less a letter; so the
 * index holds every term whole and less each of its letters, and a word is looked up the same way.
 *
 *     term blorpnik   blorpnik lorpnik borpnik ... blorpni
 *     word blropnik   blropnik lropnik bropnik ... blropni       both give blrpnik: verify
 */
export interface NearMissIndex {
  readonly shortest: number;
  readonly longest: number;
  /** of the first and the last units of words that may be near */
  readonly edges: HashFilter;
  /** of the variants */
  readonly filter: HashFilter;
  /** hash of a term, or of a term less a letter -> pattern */
  readonly variants: Multimap;
}

const longestWord = 64;

/** An index over the letters of the patterns of these numbers. */
export function createNearMissIndex(patterns: Uint32Array, { units, starts }: TextTable): NearMissIndex {
  const held = patterns.filter((pattern) => lengthAt(starts, pattern) <= longestWord);
  let shortest = longestWord;
  let longest = 0;
  let most = 0;
  for (const pattern of held) {
    const length = lengthAt(starts, pattern);
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
    most += length + 1;
  }
  const edges = createHashFilter(held.length * 2);
  const filter = createHashFilter(most);
  const entries = createEntries(most);
  for (const pattern of held) {
    const from = starts[pattern] as number;
    const to = starts[pattern + 1] as number;
    for (let length = to - from - 1; length <= to - from + 1; length++) {
      const edge = edgeOf(length);
      addHash(edges, edgeHash(units, from, from + edge, length));
      addHash(edges, edgeHash(units, to - edge, to, -length));
    }
    let last: number | undefined; // less one letter or the next, if they are the same
    visitVariants(units, from, to, (hash) => {
      if (hash === last) return;
      last = hash;
      addHash(filter, hash);
      addEntry(entries, hash, pattern);
    });
  }
  return { shortest, longest, edges, filter, variants: createMultimap(entries) };
}

/** How many units at either end of a word of this length are looked at first: the two ends have one unit between them. */
function edgeOf(length: number): number {
  return length < 3 ? 1 : length < 9 ? (length - 1) >> 1 : 4;
}

/** Hash of the first or last units of a word, and of its length, negative for the last ones. */
function edgeHash(units: Uint16Array, from: number, to: number, length: number): number {
  let hash = length;
  for (let at = from; at < to; at++) hash = extendHash(hash, units[at] as number);
  return mixHash(hash);
}

function lengthAt(starts: Uint32Array, pattern: number): number {
  return (starts[pattern + 1] as number) - (starts[pattern] as number);
}

/** Called for every candidate: a word that shares a variant with the term. */
export type NearMissCandidate = (pattern: number, token: number) => void;

/**
 * Reports, for each word of the text without digits, the terms that share a variant with it, perhaps several times. Most
 * words share none, so filters are asked before anything is looked up. The first one asks for a word's ends: an edit
 * changes two neighbouring units at most, so the first few or the last few of a term are still there.
 */
export function findNearMisses(index: NearMissIndex, text: FoldedText, report: NearMissCandidate): void {
  for (let token = 0; token < text.tokenCount; token++)
    if (mayBeNearMiss(index, text, token)) lookUp(index, text, token, report);
}

/** Whether a term may be one edit from a word of the text, by the filters alone. */
export function mayBeNearMiss(index: NearMissIndex, text: FoldedText, token: number): boolean {
  const { units } = text;
  const from = text.tokenStart[token] as number;
  const to = text.tokenEnd[token] as number;
  const length = to - from;
  const kinds = 0x101; // TokenFlag.Word and Digit
  if (length < index.shortest - 1 || length > Math.min(index.longest + 1, longestWord)) return false;
  if (((text.tokenFlags[token] as number) & kinds) !== 1) return false;
  const { words, mask } = index.edges;
  const edge = edgeOf(length);
  const isLike =
    mayHold(words, mask, edgeHash(units, from, from + edge, length)) |
    mayHold(words, mask, edgeHash(units, to - edge, to, -length));
  return isLike !== 0 && mayBeNear(index.filter, units, from, to, text.tokenSum[token] as number);
}

/** Whether the filter has a variant of `units[from, to)`, whose polynomial hash is `sum`. */
function mayBeNear(
  { words, mask }: HashFilter,
  units: Uint16Array,
  from: number,
  to: number,
  sum: number,
): boolean {
  const powers = hashPowers;
  let hits = mayHold(words, mask, mixHash(sum));
  let unit = units[from] as number;
  let rest = (sum - Math.imul(unit, powers[to - from - 1] as number)) | 0; // less the first unit
  for (let at = from + 1; ; at++) {
    hits |= mayHold(words, mask, mixHash(rest));
    if (at === to) return hits !== 0;
    const next = units[at] as number;
    rest = (rest + Math.imul(unit - next, powers[to - at - 1] as number)) | 0; // less the next one in its place
    unit = next;
  }
}

function lookUp(
  { variants }: NearMissIndex,
  text: FoldedText,
  token: number,
  report: NearMissCandidate,
): void {
  let last = -1; // variants less one letter or the next are often those of one term
  visitVariants(text.units, text.tokenStart[token] as number, text.tokenEnd[token] as number, (hash) => {
    for (let at = bucketStart(variants, hash), end = bucketEnd(variants, hash); at < end; at++) {
      const pattern = variants.values[at] as number;
      if (variants.hashes[at] !== hash || pattern === last) continue;
      last = pattern;
      report(pattern, token);
    }
  });
}

/**
 * Hashes of `units[from, to)` whole and less each unit, in time linear in its length: less unit `i + 1` is less unit `i`,
 * but for one place.
 *
 *     a b c d     less a: b c d     less b: a c d     less c: a b d     less d: a b c
 */
function visitVariants(units: Uint16Array, from: number, to: number, visit: (hash: number) => void): void {
  const powers = hashPowers;
  const whole = polynomialHash(units, from, to);
  visit(mixHash(whole));
  let rest = (whole - Math.imul(units[from] as number, powers[to - from - 1] as number)) | 0;
  visit(mixHash(rest));
  for (let at = from + 1; at < to; at++) {
    const change = (units[at - 1] as number) - (units[at] as number);
    rest = (rest + Math.imul(change, powers[to - at - 1] as number)) | 0;
    visit(mixHash(rest));
  }
}

/** Whether two different words are one edit apart, a swap of neighbours counted as one. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  return levenshtein.get(a, b) === 1 || isOneSwapApart(a, b);
}

/** Whether two words are the same but for two neighbouring letters that are swapped. */
export function isOneSwapApart(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
