import levenshtein from 'fast-levenshtein';
import { type FoldedText, mixHash, TokenFlag } from '../text/folded-text.ts';
import type { TextTable } from '../text/text-table.ts';
import { createHashTable, type HashTable, insertOnce, powerOfTwoAbove } from './hash-table.ts';

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
  readonly filterMask: number;
  readonly filter: Uint32Array;
  /** hash of a term, or of a term less a letter -> pattern */
  readonly variants: HashTable;
}

const factor = 0x01000193;
const longestWord = 64;
const prefixes = new Int32Array(longestWord + 1); // scratch: hash of the first n units

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
  const filter = new Uint32Array(powerOfTwoAbove(Math.max(most / 2, 32)));
  const filterMask = filter.length * 32 - 1;
  const variants = createHashTable(most);
  for (const pattern of held) {
    visitVariants(units, starts[pattern] as number, starts[pattern + 1] as number, (hash) => {
      filter[(hash & filterMask) >>> 5]! |= 1 << (hash & 31);
      insertOnce(variants, hash, pattern);
    });
  }
  return { shortest, longest, filterMask, filter, variants };
}

function lengthAt(starts: Uint32Array, pattern: number): number {
  return (starts[pattern + 1] as number) - (starts[pattern] as number);
}

/** Called for every candidate: a word that shares a variant with the term. */
export type NearMissCandidate = (pattern: number, token: number) => void;

/** Reports, for each word of the text, the terms that share a variant with it, perhaps several times. */
export function findNearMisses(index: NearMissIndex, text: FoldedText, report: NearMissCandidate): void {
  const { filter, filterMask, variants } = index;
  for (let token = 0; token < text.tokenCount; token++) {
    const from = text.tokenStart[token] as number;
    const to = text.tokenEnd[token] as number;
    const length = to - from;
    if (length < index.shortest - 1 || length > index.longest + 1 || length > longestWord) continue;
    if (((text.tokenFlags[token] as number) & TokenFlag.Word) === 0) continue;
    visitVariants(text.units, from, to, (hash) => {
      if (((filter[(hash & filterMask) >>> 5] as number) & (1 << (hash & 31))) === 0) return;
      for (let slot = hash & variants.mask; variants.values[slot] !== 0; slot = (slot + 1) & variants.mask) {
        if (variants.keys[slot] === hash) report((variants.values[slot] as number) - 1, token);
      }
    });
  }
}

/** Hashes of `units[from, to)` whole and less each unit, in time linear in its length. */
function visitVariants(units: Uint16Array, from: number, to: number, visit: (hash: number) => void): void {
  const length = to - from;
  let whole = 0;
  for (let at = 0; at < length; at++) {
    prefixes[at] = whole;
    whole = (Math.imul(whole, factor) + (units[from + at] as number)) | 0;
  }
  visit(mixHash(whole));
  let suffix = 0;
  let power = 1;
  for (let at = length - 1; at >= 0; at--) {
    visit(mixHash((Math.imul(prefixes[at] as number, power) + suffix) | 0));
    suffix = (suffix + Math.imul(units[from + at] as number, power)) | 0;
    power = Math.imul(power, factor);
  }
}

/** Whether two different words are one edit apart, a swap of neighbours counted as one. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  return levenshtein.get(a, b) === 1 || isOneSwapApart(a, b);
}

function isOneSwapApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
