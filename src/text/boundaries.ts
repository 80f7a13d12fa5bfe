import { commonness } from './common-words.ts';
import { waysAround } from './segment.ts';

/**
 * Whether a term inside a glued token stands there as a word: a weighted sum of what the ways to cut the token say, of how
 * well the term is known, and of what it leaves of the token. Shares are in bits of their odds: 0 for one half, 1 for two
 * thirds.
 *
 * The weights are those of a logistic regression on the segments, phrases and straddling places, among them real words, of one half of 12,593 English
 * hashtags that people had segmented; `benchmarks/quality/hashtags.ts` measures them on the other half, and
 * `benchmarks/README.md` has the curve of other `least` sums.
 */
const weights = {
  bias: 0.48,
  share: 0.41,
  start: 0.1,
  end: 0.13,
  both: 0.4,
  known: 0.44,
  knownShare: 0.13,
  length: 0.39,
  unknownLength: -0.54,
  three: 0.83,
  long: 1.13,
  humps: 0.63,
  humpAtEnd: -0.91,
  short: -0.67,
  shortUnknown: -0.85,
  two: 0.41,
} as const;

/** A term stands on boundaries from this sum on: more finds fewer terms, and fewer that are none. */
const least = -0.95;
/** What an end of the token counts, in bits, as a boundary. */
const tokenEnd = 6;
/** No known word is longer. */
const longestKnown = 20;
const longTerm = 9;

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
  const ways = waysAround(token, from, to, humps);
  if (ways.share === 0) return Number.NEGATIVE_INFINITY;
  if (ways.both === 1) return Number.POSITIVE_INFINITY;
  const share = oddsOf(ways.share);
  const start = from === 0 ? tokenEnd : oddsOf(ways.start);
  const end = to === token.length ? tokenEnd : oddsOf(ways.end);
  const edges = weights.share * share + weights.start * start + weights.end * end;
  const known = isKnown(token.slice(from, to))
    ? weights.known + weights.knownShare * share
    : (weights.unknownLength * (to - from)) / 8;
  const form = formOf(to - from) + humpsAround(token, to, humps);
  return weights.bias + edges + weights.both * oddsOf(ways.both) + known + form + restOf(token, from, to);
}

function formOf(length: number): number {
  let sum = (weights.length * length) / 8;
  if (length === 3) sum += weights.three;
  return length >= longTerm ? sum + weights.long : sum;
}

function humpsAround(token: string, to: number, humps: readonly number[]): number {
  if (humps.length === 0) return 0;
  return to === token.length || humps.includes(to) ? weights.humps + weights.humpAtEnd : weights.humps;
}

/** What is left of the token on either side: a letter or two are seldom a word, and none beside an unknown one. */
function restOf(token: string, from: number, to: number): number {
  const rests = [from, token.length - to];
  let sum = 0;
  if (rests.some((length) => length === 1 || length === 2)) {
    sum += weights.short;
    if (!isKnown(token.slice(from, to))) sum += weights.shortUnknown;
  }
  if (rests.includes(2)) sum += weights.two;
  return sum;
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
