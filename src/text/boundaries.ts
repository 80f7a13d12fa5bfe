import { commonness } from './common-words.ts';
import { pairCost, spellingCost } from './letter-pairs.ts';
import { isDigit, shareOfWays } from './segment.ts';

/**
 * Whether a term inside a glued token stands there as a word: a weighted sum of what the ways to cut the token say, of how
 * the term is spelled, and of what it leaves of the token. Shares are in bits of their odds: 0 for one half, 1 for two thirds.
 *
 * The weights are those of a logistic regression on places in one half of 12,593 English hashtags that people had segmented
 * (segments, phrases, places across two words), in words of 15 languages glued together, and on made-up words among
 * common ones; `benchmarks/quality/hashtags.ts` measures them on the other half, and `benchmarks/README.md` has the curve
 * of other `least` sums.
 */
const weights = {
  bias: -1.8,
  share: 0.75,
  /** for each side on which this many letters are left; more say nothing */
  rests: [1.07, -2.27, -0.87, -0.8],
  /** a letter or two left beside a term that no list of words has */
  shortUnknown: -0.86,
  three: 1.41,
  four: 0.7,
  length: 2.23,
  humpInside: -1.62,
  /** what its letters cost as a word, those of the rests, and the pairs of letters at its two edges */
  spelling: -0.27,
  restSpelling: 0.13,
  edgePairs: 0.18,
} as const;

/** A term stands on boundaries from this sum on: more finds fewer terms, and fewer that are none. */
const least = -0.4;
/** No known word is longer. */
const longestKnown = 20;
/** More letters make a term no surer. */
const longTerm = 12;

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
  return boundaryEvidence(token, from, to, humps) >= least;
}

/** The sum that decides it: infinite where nothing is left to weigh. */
export function boundaryEvidence(
  token: string,
  from: number,
  to: number,
  humps: readonly number[] = [],
): number {
  const share = shareOfWays(token, from, to, humps);
  if (share === 0) return Number.NEGATIVE_INFINITY;
  if (share === 1) return Number.POSITIVE_INFINITY;
  const form = formOf(to - from) + humpsInside(token, from, to, humps);
  const letters = spellingOf(token, from, to) + restsOf(token, from, to);
  return weights.bias + weights.share * oddsOf(share) + form + letters;
}

function formOf(length: number): number {
  const sum = (weights.length * Math.min(length, longTerm)) / 8;
  return length === 3 ? sum + weights.three : length === 4 ? sum + weights.four : sum;
}

/** Where the original has humps between letters, few terms hold one. */
function humpsInside(token: string, from: number, to: number, humps: readonly number[]): number {
  if (!humps.some((hump) => hump > from && hump < to)) return 0;
  return humps.some((hump) => isDigit(token, hump) === isDigit(token, hump - 1)) ? weights.humpInside : 0;
}

/** Letters that make a likely word, between letters that are seldom neighbours inside one. */
function spellingOf(token: string, from: number, to: number): number {
  let sum = weights.spelling * spellingCost(token, from, to);
  if (from > 0)
    sum += weights.restSpelling * spellingCost(token, 0, from) + weights.edgePairs * pairCost(token, from);
  if (to < token.length)
    sum +=
      weights.restSpelling * spellingCost(token, to, token.length) + weights.edgePairs * pairCost(token, to);
  return sum;
}

/** What is left of the token on either side: a few letters are seldom a word, and none beside an unknown one. */
function restsOf(token: string, from: number, to: number): number {
  const rests = [from, token.length - to];
  const sum = rests.reduce((total, length) => total + (weights.rests[length] ?? 0), 0);
  const isShort = rests.some((length) => length === 1 || length === 2);
  return isShort && !isKnown(token.slice(from, to)) ? sum + weights.shortUnknown : sum;
}

function isKnown(word: string): boolean {
  return word.length <= longestKnown && commonness(word) > 0;
}

/** The binary logarithm of a share's odds, to a thousandth of a bit; shares next to 0 and 1 are taken for less extreme ones. */
function oddsOf(share: number): number {
  const bounded = Math.min(0.9999, Math.max(0.00001, share));
  return log2Of(bounded / (1 - bounded));
}

/** Made of products and quotients, which are the same on every engine; logarithms need not be. */
function log2Of(value: number): number {
  let rest = value;
  let bits = 0;
  for (; rest >= 2; rest /= 2) bits++;
  for (; rest < 1; rest *= 2) bits--;
  for (let part = 0.5; part >= 1 / 1024; part /= 2) {
    rest *= rest;
    if (rest < 2) continue;
    rest /= 2;
    bits += part;
  }
  return bits;
}
