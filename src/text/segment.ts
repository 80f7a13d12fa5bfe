/**
 * Whether a term that was found inside a glued token (`#buyzankelfonow`) stands on word boundaries there.
 *
 * The token is cut into words as cheaply as possible twice: freely, and with the term as one of its words. A word's
 * cost is the bits it takes to name it: few for a frequent word, many for letters that make no known word. The term
 * stands on boundaries if asking for it costs nothing.
 *
 *     token     b u y z a n k e l f o n o w      t h i s i s a p
 *     freely    some cut of unknown letters      this | is | a | p
 *     with it   buy | [zankelfo] | now           this | [isa] | p
 *               cheaper: it stands               dearer: it straddles
 *
 * The costs were chosen on one half of 12,593 English hashtags that people had segmented (hashtag_master), and
 * measured on the other: accepted are 97 % of true segments, 95 % of phrases, 6 % of random places across a boundary,
 * 11 % within a segment (often a part of a compound): see `benchmarks/quality/hashtags.ts`. `foreign` is a compromise
 * with glued words of other languages, which fare worse: 80 to 90 % of words, about 20 % of places across a boundary.
 * Scripts without spaces need no such question: any place is a boundary there.
 */
import { bandOfHash, extendHash, finishHash } from './common-words.ts';
import { bands, letterCosts } from './common-words-table.ts';
import type { FoldedText } from './folded-text.ts';

/** A term is looked at with this many units on either side: more than any word's length. */
const maxContext = 28;
/** A glued term longer than this can't be a coincidence. */
const maxTermLength = 64;
/** Longer words are no words of the lists (they are two short ones, or unknown). */
const maxWordLength = 20;
const maxLength = maxTermLength + 2 * maxContext;

/** Bits; chosen together by random search, so that no single one means much alone. */
const Cost = {
  /** a known word: `known + perDoubling * log2(rank)`, more in other languages than English if in
   * Latin letters, more if it is short */
  known: -5.6,
  perDoubling: 1.23,
  foreign: 6,
  twoLetters: 9.9,
  threeLetters: 3.7,
  foreignTwoLetters: 0.7,
  foreignThreeLetters: -0.2,
  /** a known word with `s` behind it */
  plural: 13.3,
  /** an unknown word: `unknown + perLetter * length + letterPair * what its letters say after each other` */
  unknown: 10.6,
  perLetter: 1.15,
  letterPair: 0.61,
  /** one letter: `a` or `i`; other Latin letters; those of other scripts, many of which have such words */
  letterA: 15.6,
  letter: 32,
  otherLetter: 16,
  number: 4.3,
  /** the term: an unknown word, or known ones that cost `knownTerm` less; and `longTerm` less for each letter beyond
   * six, because a long term is no coincidence */
  term: 10.4,
  termLetter: 0.77,
  knownTerm: 7.8,
  longTerm: 3,
  /** a boundary where letters and digits meet; at a hump; anywhere else in a token with humps; amid a number */
  digits: -6.6,
  hump: -4.5,
  noHump: 9.7,
  amidNumber: 40,
} as const;

/** By band number: the cost of its words. */
const bandCosts = bands.map(({ english, bound }) => {
  return Cost.known + Cost.perDoubling * Math.log2(0.6 * bound) + (english ? 0 : Cost.foreign);
});

/** Buffers, valid within one call. `wordCosts` has a row for each offset: the costs of the words that start there. */
const wordCosts = new Float64Array(maxLength * (maxWordLength + 1));
const boundaryCosts = new Float64Array(maxLength + 1);
const cheapest = new Float64Array(maxLength + 1);

/**
 * Whether `token[from, to)` can be a word, or several, of a token that was written without spaces. `humps` are the
 * offsets in the token where the original hints at a boundary: see `humpsOf`. Linear in the token's length up to
 * a bound (some microseconds a call), and false for offsets that make no span of the token.
 *
 *     standsOnBoundary('buyzankelfonow', 3, 11) //=> true
 *     standsOnBoundary('thisisap', 4, 7) //=> false
 */
export function standsOnBoundary(
  token: string,
  from: number,
  to: number,
  humps: readonly number[] = [],
): boolean {
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= token.length))
    return false;
  if (from === 0 && to === token.length) return true;
  if (isAmidNumber(token, from) || isAmidNumber(token, to)) return false;
  if (to - from > maxTermLength || isNumber(token, from, to)) return true;
  const start = Math.max(0, from - maxContext);
  const part = token.slice(start, to + maxContext);
  priceBoundaries(part, humps, start);
  priceWords(part);
  return isFreeOfCharge(part, from - start, to - start);
}

/** Whether the best way through the token that has the term as a word, or as several, is as cheap as the best of all. */
function isFreeOfCharge(token: string, from: number, to: number): boolean {
  const end = token.length;
  findCheapest(0, end);
  const freely = cheapest[end] as number;
  const before = cheapest[from] as number;
  findCheapest(from, to);
  const asWords = (cheapest[to] as number) - Cost.knownTerm;
  findCheapest(to, end);
  const behind = cheapest[end] as number;
  const asTerm = priceOfTerm(token, from, to) + (boundaryCosts[to] as number);
  const trust = Cost.longTerm * Math.max(0, to - from - 6);
  return before + Math.min(asTerm, asWords) + behind <= freely + trust + 1e-9;
}

/** Fills `cheapest` with the cost of the best way from `start` to each offset. */
function findCheapest(start: number, end: number): void {
  cheapest.fill(Number.POSITIVE_INFINITY, start, end + 1);
  cheapest[start] = 0;
  for (let at = start; at < end; at++) {
    const soFar = cheapest[at] as number;
    const longest = Math.min(maxWordLength, end - at);
    for (let length = 1; length <= longest; length++) {
      const sum =
        soFar +
        (wordCosts[at * (maxWordLength + 1) + length] as number) +
        (boundaryCosts[at + length] as number);
      if (sum < (cheapest[at + length] as number)) cheapest[at + length] = sum;
    }
  }
}

function priceOfTerm(token: string, from: number, to: number): number {
  const asTerm = Cost.term + Cost.termLetter * (to - from);
  let hash = 0;
  for (let at = from; at < to; at++) hash = extendHash(hash, token.charCodeAt(at));
  const band = bandOfHash(finishHash(hash));
  return band === 0 ? asTerm : Math.min(asTerm, priceOfBand(token, from, band) - Cost.knownTerm);
}

/** What a known word costs, by its band; in other letters than `a` to `z` none competes with English. */
function priceOfBand(token: string, start: number, band: number): number {
  const price = bandCosts[band - 1] as number;
  return letterAt(token, start) === otherLetter ? price - Cost.foreign : price;
}

/** Fills `boundaryCosts`; the token's ends cost nothing. */
function priceBoundaries(token: string, humps: readonly number[], start: number): void {
  boundaryCosts[token.length] = 0;
  const camel = humps.some((hump) => !isDigit(token, hump - start) === !isDigit(token, hump - start - 1));
  for (let at = 1; at < token.length; at++) {
    boundaryCosts[at] = isAmidNumber(token, at)
      ? Cost.amidNumber
      : isDigit(token, at) !== isDigit(token, at - 1)
        ? Cost.digits
        : camel
          ? Cost.noHump
          : 0;
  }
  for (const hump of humps) {
    const at = hump - start;
    if (at > 0 && at < token.length && boundaryCosts[at] === Cost.noHump) boundaryCosts[at] = Cost.hump;
  }
}

/** Fills `wordCosts` for all words of the token. */
function priceWords(token: string): void {
  for (let start = 0; start < token.length; start++) {
    const row = start * (maxWordLength + 1);
    const longest = Math.min(maxWordLength, token.length - start);
    let hash = 0;
    let band = 0;
    let letters = 0; // what they say after each other
    let digits = true;
    for (let length = 1; length <= longest; length++) {
      const last = start + length - 1;
      const stem = band;
      hash = extendHash(hash, token.charCodeAt(last));
      band = bandOfHash(finishHash(hash));
      letters += letterCost(length === 1 ? 0 : letterAt(token, last - 1), letterAt(token, last));
      digits &&= isDigit(token, last);
      const unknown = letters + letterCost(letterAt(token, last), wordEnd);
      wordCosts[row + length] = digits
        ? Cost.number
        : length === 1
          ? priceOfLetter(token, last)
          : Math.min(priceOfUnknown(length, unknown), priceOfKnown(token, last, length, band, stem));
    }
  }
}

function priceOfLetter(token: string, at: number): number {
  const unit = token.charCodeAt(at);
  if (unit === 0x61 || unit === 0x69) return Cost.letterA;
  return letterAt(token, at) === otherLetter ? Cost.otherLetter : Cost.letter;
}

function priceOfUnknown(length: number, letters: number): number {
  return Cost.unknown + Cost.perLetter * length + Cost.letterPair * letters;
}

function priceOfKnown(token: string, last: number, length: number, band: number, stem: number): number {
  if (band > 0) return priceOfBand(token, last - length + 1, band) + surcharge(length, band);
  const isPlural = length > 3 && token.charCodeAt(last) === 0x73 && stem > 0 && isEnglish(stem);
  return isPlural ? (bandCosts[stem - 1] as number) + Cost.plural : Number.POSITIVE_INFINITY;
}

/** Short words are a word of some language so often that they say little. */
function surcharge(length: number, band: number): number {
  if (length > 3) return 0;
  if (length === 3) return Cost.threeLetters + (isEnglish(band) ? 0 : Cost.foreignThreeLetters);
  return Cost.twoLetters + (isEnglish(band) ? 0 : Cost.foreignTwoLetters);
}

function isEnglish(band: number): boolean {
  return (bands[band - 1] as (typeof bands)[number]).english;
}

const otherLetter = 27;
const wordEnd = 28;
const pairCosts = Array.from(letterCosts, (digit) => Number.parseInt(digit, 36) / 4);

/** 1 to 26 for `a` to `z`. */
function letterAt(token: string, at: number): number {
  const unit = token.charCodeAt(at);
  return unit >= 0x61 && unit <= 0x7a ? unit - 0x60 : otherLetter;
}

function letterCost(before: number, after: number): number {
  return pairCosts[before * 28 + after - 1] as number;
}

function isDigit(token: string, at: number): boolean {
  const unit = token.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function isAmidNumber(token: string, at: number): boolean {
  return isDigit(token, at) && isDigit(token, at - 1);
}

function isNumber(token: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isDigit(token, at)) return false;
  return true;
}

/**
 * Where the original of `text.units[from, to)` hints at a word boundary, as offsets from `from`: before a capital
 * that follows a small letter, before the last of several capitals, where letters and digits meet, and where
 * something was left out (`_`).
 *
 *     humpsOf(fold('#NHLBlorp_zan2kelfo'), ...) //=> [3, 8, 11, 12]
 */
export function humpsOf(text: FoldedText, from: number, to: number): number[] {
  const humps: number[] = [];
  let before = caseAt(text, from);
  for (let at = from + 1; at < to; at++) {
    const here = caseAt(text, at);
    const isLastCapital = here === Case.Upper && at + 1 < to && caseAt(text, at + 1) === Case.Lower;
    const startsAfresh = (text.starts[at] as number) > (text.ends[at - 1] as number);
    const differs = (before === Case.Digit) !== (here === Case.Digit);
    if (startsAfresh || differs || (here === Case.Upper && (before === Case.Lower || isLastCapital))) {
      humps.push(at - from);
    }
    before = here;
  }
  return humps;
}

const Case = { Lower: 0, Upper: 1, Digit: 2 } as const;

function caseAt(text: FoldedText, at: number): number {
  const unit = text.units[at] as number;
  if (unit >= 0x30 && unit <= 0x39) return Case.Digit;
  const original = text.text.slice(text.starts[at], text.ends[at]);
  return original === original.toLowerCase() ? Case.Lower : Case.Upper;
}
