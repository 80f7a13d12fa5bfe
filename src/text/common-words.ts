/**
 * How common a word is, over 41 languages: from frequency lists of film subtitles and the web, folded and hashed.
 *
 *     word ──> 24-bit hash ──> band (English or not, rank at most 100, 300, 1000, ...)
 *
 * The table holds hashes, not words, so that it stays small; about 0.7 % of all strings that are no word share a
 * hash with one, most of them with a rare one. It is decoded at the first question: some 20 ms, 1.3 MB.
 */
import { bands, languages, table } from './common-words-table.ts';
import { mixHash } from './folded-text.ts';

/**
 * How common a word is in the language that has it highest.
 *
 * - 3: among its 300 most frequent words
 * - 2: among its 2,000 most frequent words
 * - 1: known: rarer, but in the lists
 * - 0: unknown
 */
export type Commonness = 0 | 1 | 2 | 3;

/** A frequent word's place. */
export interface CommonWord {
  /** ISO 639-1 code of the language that uses the word most */
  readonly lang: string;
  /** the word is among this many most frequent ones */
  readonly rank: number;
}

/**
 * How common a folded word is, over all covered languages. About 0.7 % of unknown strings pass for known ones.
 *
 *     commonness('the') //=> 3
 *     commonness('blorp') //=> 0
 */
export function commonness(word: string): Commonness {
  return commonnessOfBand(bandOfHash(wordHash(word)));
}

/** `commonness` of a token by its `tokenHash` in a `FoldedText`: no string is made. */
export function commonnessOfToken(tokenHash: number): Commonness {
  return commonnessOfBand(bandOfHash(tokenHash >>> 8));
}

/**
 * Whether a token is a common word, for those who may ask again if it is not: 1 is certain, but 0 is said of some 3 % of
 * the common words too. One read of memory and no branch, where `commonnessOfToken` takes 60 ns for what it
 * mispredicts. `known` is `knownWords()`.
 */
export function isKnownToken(known: Uint32Array, tokenHash: number): number {
  const rest = (tokenHash >>> 8) & 0xff;
  const others = (known[tokenHash >>> 16] as number) ^ Math.imul(rest, 0x01010101);
  const hasZero = (others - 0x01010101) & ~others & 0x80808080; // a byte of `others` is 0: Warren, "Hacker's Delight", 6-1
  return ((hasZero | -hasZero) >>> 31) & (-rest >>> 31);
}

/** The common words for `isKnownToken`: by the first 16 bits of their hash, up to four times the 8 bits that follow. */
export function knownWords(): Uint32Array {
  return decoded().known;
}

/**
 * The language in which a folded word is most frequent, and how frequent; undefined beyond the 1,000 most frequent
 * words of each language (30,000 of English).
 *
 *     commonWord('the') //=> { lang: 'en', rank: 100 }
 */
export function commonWord(word: string): CommonWord | undefined {
  const { keys, langs } = decoded();
  const slot = slotOf(keys, wordHash(word));
  const band = bands[((keys[slot] as number) & 15) - 1];
  if (band === undefined || !(band.english || band.withLanguage)) return undefined;
  return { lang: languages[langs[slot] as number] as string, rank: band.bound };
}

/** 24 bits of the hash that the fold gives a token. */
export function wordHash(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = extendHash(hash, word.charCodeAt(at));
  return finishHash(hash);
}

/** One more unit of a word whose hash is being made; it starts as 0. */
export function extendHash(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) + unit) | 0; // as `polynomialHash`, which a test compares
}

/** From what `extendHash` made to what `bandOfHash` asks for. */
export function finishHash(hash: number): number {
  return mixHash(hash) >>> 8;
}

/** The number of a word's band: 1 to `bandCount`, or 0 where no list has it. */
export function bandOfHash(hash: number): number {
  const { keys } = decoded();
  return (keys[slotOf(keys, hash)] as number) & 15;
}

function commonnessOfBand(band: number): Commonness {
  if (band === 0) return 0;
  const { bound } = bands[band - 1] as (typeof bands)[number];
  return bound <= 300 ? 3 : bound <= 2000 ? 2 : 1;
}

const slotBits = 18;

interface Decoded {
  /** open addressing: 24 bits of hash, 4 bits of band number (0: the slot is empty) */
  readonly keys: Uint32Array;
  /** by slot: index into `languages` */
  readonly langs: Uint8Array;
  /** by 16 bits of hash: four bytes, each the 8 bits behind those, or 0 */
  readonly known: Uint32Array;
}

let cache: Decoded | undefined;

function decoded(): Decoded {
  cache ??= decode();
  return cache;
}

/** The slot that holds `hash`, or the empty one where it would stand. */
function slotOf(keys: Uint32Array, hash: number): number {
  let slot = hash >>> (24 - slotBits);
  for (;;) {
    const key = keys[slot] as number;
    if (key === 0 || key >>> 4 === hash) return slot;
    slot = (slot + 1) & ((1 << slotBits) - 1);
  }
}

/** For each band its hashes in ascending order, as differences less one in Rice code; then 6 bits of language. */
function decode(): Decoded {
  const keys = new Uint32Array(1 << slotBits);
  const langs = new Uint8Array(1 << slotBits);
  const known = new Uint32Array(1 << 16);
  const next = bitReader(table);
  bands.forEach(({ count, parameter, withLanguage }, index) => {
    let hash = -1;
    for (let left = count; left > 0; left--) {
      let quotient = 0;
      while (next(1) === 1) quotient++;
      hash += (quotient << parameter) + next(parameter) + 1;
      const slot = slotOf(keys, hash);
      keys[slot] = (hash << 4) | (index + 1);
      if (withLanguage) langs[slot] = next(6);
      const bucket = known[hash >>> 8] as number;
      if (bucket >>> 24 === 0) known[hash >>> 8] = (bucket << 8) | (hash & 0xff);
    }
  });
  return { keys, langs, known };
}

/** Reads up to 24 bits at a time, the highest first, from base64: there is no `atob` in a bare context. */
function bitReader(base64: string): (width: number) => number {
  let at = 0;
  let bits = 0;
  let held = 0;
  return (width) => {
    while (held < width) {
      bits = ((bits << 6) | sextet(base64.charCodeAt(at++))) & 0x3fffffff;
      held += 6;
    }
    held -= width;
    return (bits >>> held) & ((1 << width) - 1);
  };
}

function sextet(unit: number): number {
  if (unit >= 97) return unit - 71; // a-z
  if (unit >= 65) return unit - 65; // A-Z
  if (unit >= 48) return unit + 4; // 0-9
  return unit === 43 ? 62 : 63; // + /
}
