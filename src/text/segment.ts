/**
 * Whether a term that was found inside a glued token (`#buyzankelfonow`) stands on word boundaries there.
 *
 * Every way to cut the token into words has a weight: the product of those of its words, heavy for frequent words, light for
 * letters that make no known word. The term is added to the words. What counts is the share that the ways that have it as
 * a word, or as several, have of the weight of all ways; `boundaries.ts` judges by it:
 *
 *     token     b u y z a n k e l f o n o w          t h i s i s a p
 *     with it   buy | [zankelfo] | now               this | [isa] | p
 *     without   buy | zan | kelfo | now ...          this | is | a | p ...
 *               nearly all the weight has it         nearly none: it straddles
 *
 * The weights of all beginnings and of all ends of the token are made once, from which follows that of any place in it
 * (the forward-backward algorithm: Rabiner, "A Tutorial on Hidden Markov Models", 1989, section III). A token is English
 * among other languages, or all of another language: the two are weighed apart and then added.
 *
 * The costs were chosen by random search, together with the weights in `boundaries.ts`, on one half of 12,593 English hashtags
 * that people had segmented (hashtag_master), on words of 15 languages glued together, and on made-up words among common ones;
 * `benchmarks/quality/hashtags.ts` and `glued-words.ts` measure them on others. Scripts without spaces need no such question: any place is a boundary there.
 */
import { bandOfHash, extendHash, finishHash } from './common-words.ts';
import { bands } from './common-words-table.ts';
import { letterAt, letterCost, wordEnd } from './letter-pairs.ts';
import { Cost, type Costs, readings, weightOf } from './segment-costs.ts';

/** A term is looked at with this many units on either side: more than any word's length. */
const maxContext = 28;
/** A glued term longer than this can't be a coincidence. */
const maxTermLength = 64;
/** Longer words are no words of the lists (they are two short ones, or unknown). */
const maxWordLength = 20;
const maxLength = maxTermLength + 2 * maxContext;
const row = maxWordLength + 1;

/** Buffers for the token asked about last; a text asks about one token several times. */
interface Lattice {
  /** a row for each offset: the weights of the words that start there, by length */
  readonly words: Float64Array;
  /** all ways from the start to an offset, and from there to the end */
  readonly before: Float64Array;
  readonly behind: Float64Array;
}
const lattices = readings.map((): Lattice => {
  return {
    words: new Float64Array(maxLength * row),
    before: new Float64Array(maxLength + 1),
    behind: new Float64Array(maxLength + 1),
  };
});
const boundaries = new Float64Array(maxLength + 1);
const within = new Float64Array(maxLength + 1);
/** by offset and length, as `words`: band number, or a `Kind`; and the cost of its letters after each other */
const kinds = new Uint8Array(maxLength * row);
const letterSums = new Float64Array(maxLength * row);
let asked = '';

/**
 * The share, in [0, 1], that the ways to cut the token that have `[from, to)` as a word, or as several, have of the weight of
 * all ways, the term among the words. Linear in the token's length up to a bound (some microseconds a call).
 * Offsets that make no span of the token, or cut a number, have no share at all; the whole token, and a number, have all.
 */
export function shareOfWays(token: string, from: number, to: number, humps: readonly number[] = []): number {
  if (!isSpan(token, from, to)) return 0;
  if (from === 0 && to === token.length) return 1;
  if (isAmidNumber(token, from) || isAmidNumber(token, to)) return 0;
  if (to - from > maxTermLength || isNumber(token, from, to)) return 1;
  const first = Math.max(0, from - maxContext);
  const part = token.slice(first, to + maxContext);
  weigh(part, humps, first);
  return shareOf(part, from - first, to - first);
}

function isSpan(token: string, from: number, to: number): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= token.length;
}

/** Fills all buffers for a token, if they are not filled for it already. */
function weigh(token: string, humps: readonly number[], start: number): void {
  const question = `${token} ${start} ${humps.join(' ')}`;
  if (question === asked) return;
  asked = question;
  weighBoundaries(token, humps, start);
  tellWords(token);
  for (const [at, costs] of readings.entries()) weighWays(token, costs, lattices[at] as Lattice);
}

function shareOf(token: string, from: number, to: number): number {
  let withTerm = 0;
  let all = 0;
  for (const [at, costs] of readings.entries()) {
    const { words, before, behind } = lattices[at] as Lattice;
    const around = (before[from] as number) * (behind[to] as number);
    const inside = around * waysWithin(words, from, to);
    const asTerm = around * weightOf(costOfTerm(from, to, costs)) * (boundaries[to] as number);
    const total = before[token.length] as number;
    withTerm += ((inside + asTerm) * total) / (total + asTerm);
    all += total;
  }
  return withTerm / all;
}

/** The weight of all ways to cut `[from, to)`. */
function waysWithin(words: Float64Array, from: number, to: number): number {
  within.fill(0, from, to + 1);
  within[from] = 1;
  for (let at = from; at < to; at++) spread(within, words, at, to);
  return within[to] as number;
}

/** Adds the ways that go on from `at` by one word to those of the word's end. */
function spread(ways: Float64Array, words: Float64Array, at: number, end: number): void {
  const soFar = ways[at] as number;
  const longest = Math.min(maxWordLength, end - at);
  for (let length = 1; length <= longest; length++)
    ways[at + length]! += soFar * (words[at * row + length] as number);
}

/** A word's weight is multiplied by that of the boundary behind it. */
function weighWays(token: string, costs: Costs, { words, before, behind }: Lattice): void {
  const end = token.length;
  for (let start = 0; start < end; start++) {
    const longest = Math.min(maxWordLength, end - start);
    for (let length = 1; length <= longest; length++)
      words[start * row + length] =
        weightOf(costOf(start * row + length, length, costs)) * boundaries[start + length]!;
  }
  before.fill(0, 0, end + 1);
  before[0] = 1;
  for (let at = 0; at < end; at++) spread(before, words, at, end);
  behind[end] = 1;
  for (let at = end - 1; at >= 0; at--) {
    let ways = 0;
    const longest = Math.min(maxWordLength, end - at);
    for (let length = 1; length <= longest; length++)
      ways += (words[at * row + length] as number) * (behind[at + length] as number);
    behind[at] = ways;
  }
}

/** Fills `boundaries`; the token's ends weigh nothing. */
function weighBoundaries(token: string, humps: readonly number[], start: number): void {
  boundaries[token.length] = 1;
  const camel = humps.some((hump) => !isDigit(token, hump - start) === !isDigit(token, hump - start - 1));
  for (let at = 1; at < token.length; at++) {
    const differs = isDigit(token, at) !== isDigit(token, at - 1);
    const isHump = camel && !differs && humps.includes(at + start);
    boundaries[at] = weightOf(
      isAmidNumber(token, at)
        ? Cost.amidNumber
        : differs
          ? Cost.digits
          : isHump
            ? Cost.hump
            : camel
              ? Cost.noHump
              : 0,
    );
  }
}

/** What a word is where its band number is 0, and above those for plurals of a band. */
const Kind = { Unknown: 0, Number: 32, LetterA: 33, Letter: 34, Plural: 64 } as const;

/** Fills `kinds` and `letterSums` for all words of the token. */
function tellWords(token: string): void {
  for (let start = 0; start < token.length; start++) {
    const longest = Math.min(maxWordLength, token.length - start);
    let hash = 0;
    let band = 0;
    let letters = 0;
    let digits = true;
    for (let length = 1; length <= longest; length++) {
      const last = start + length - 1;
      const stem = band;
      hash = extendHash(hash, token.charCodeAt(last));
      band = bandOfHash(finishHash(hash));
      letters += letterCost(length === 1 ? 0 : letterAt(token, last - 1), letterAt(token, last));
      digits &&= isDigit(token, last);
      letterSums[start * row + length] = letters + letterCost(letterAt(token, last), wordEnd);
      kinds[start * row + length] = digits ? Kind.Number : kindOf(token.charCodeAt(last), length, band, stem);
    }
  }
}

function kindOf(last: number, length: number, band: number, stem: number): number {
  if (length === 1) return last === 0x61 || last === 0x69 ? Kind.LetterA : Kind.Letter;
  const isPlural = band === 0 && length > 3 && last === 0x73 && stem > 0 && isEnglish(stem);
  return isPlural ? Kind.Plural + stem : band;
}

function costOf(word: number, length: number, costs: Costs): number {
  const kind = kinds[word] as number;
  if (kind === Kind.Unknown) return costOfUnknown(word, length, costs);
  if (kind < Kind.Number) return costOfKnown(kind, length, costs);
  if (kind === Kind.Number) return Cost.number;
  if (kind < Kind.Plural) return kind === Kind.LetterA ? Cost.letterA : Cost.letter;
  const asPlural = (costs.bands[kind - Kind.Plural - 1] as number) + Cost.plural;
  return Math.min(asPlural, costOfUnknown(word, length, costs));
}

function costOfUnknown(word: number, length: number, { unknown, perLetter }: Costs): number {
  return unknown + perLetter * length + Cost.letterPair * letterSums[word]! + (Cost.short[length - 2] ?? 0);
}

function costOfKnown(band: number, length: number, { bands: costs, english, other }: Costs): number {
  const byLength = isEnglish(band) ? english : other;
  return (costs[band - 1] as number) + (byLength[length - 2] ?? Cost.longWord * (length - 6));
}

function costOfTerm(from: number, to: number, costs: Costs): number {
  const length = to - from;
  const word = from * row + length;
  const asUnknown = Cost.term + Cost.termLetter * length;
  if (length > maxWordLength) return asUnknown;
  const asTerm = asUnknown + Cost.termPair * letterSums[word]!;
  const kind = kinds[word] as number;
  const isKnown = kind > 0 && kind < Kind.Number;
  return isKnown ? Math.min(asTerm, costOfKnown(kind, length, costs) - Cost.knownTerm) : asTerm;
}

function isEnglish(band: number): boolean {
  return (bands[band - 1] as (typeof bands)[number]).english;
}

/** Whether an ASCII digit stands at an offset of the token. */
export function isDigit(token: string, at: number): boolean {
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
