import levenshtein from 'fast-levenshtein';
import { type FoldedText, mixHash, TokenFlag } from '../text/folded-text.ts';
import { createHashTable, type HashTable, powerOfTwoAbove } from './hash-table.ts';

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
  /** hash of a term, or of a term less a letter -> its number */
  readonly variants: HashTable;
}

const factor = 0x01000193;
const longestWord = 64;
const prefixes = new Int32Array(longestWord + 1); // scratch: hash of the first n units

/** An index over folded terms, by number; those of `undefined` are left out. */
export function createNearMissIndex(terms: readonly (Uint16Array | undefined)[]): NearMissIndex {
  const entries: [number, number][] = [];
  let shortest = longestWord;
  let longest = 0;
  for (const [number, units] of terms.entries()) {
    if (!units || units.length > longestWord) continue;
    shortest = Math.min(shortest, units.length);
    longest = Math.max(longest, units.length);
    const seen = new Set<number>();
    visitVariants(units, 0, units.length, (hash) => seen.add(hash));
    for (const hash of seen) entries.push([hash, number]);
  }
  const filter = new Uint32Array(powerOfTwoAbove(Math.max(entries.length / 2, 32)));
  const filterMask = filter.length * 32 - 1;
  for (const [hash] of entries) filter[(hash & filterMask) >>> 5]! |= 1 << (hash & 31);
  return { shortest, longest, filterMask, filter, variants: createHashTable(entries) };
}

/** Called for every candidate: a word that shares a variant with the term. */
export type NearMissCandidate = (term: number, token: number) => void;

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
