import type { Span } from '../span.ts';
import { type FoldedText, TokenFlag, tokenAt } from './folded-text.ts';
import { lowerBound } from './lower-bound.ts';

/** A word of a script without spaces is taken to be this many units long. */
const unitsPerRunWord = 2;

/** Distances between spans of one text, in words and sentences. */
export interface Distances {
  /** how many words stand between two spans: 0 when they touch or overlap */
  readonly wordsBetween: (a: Span, b: Span) => number;
  readonly inOneSentence: (a: Span, b: Span) => boolean;
}

/** Counts the words that start in a stretch of the text; what it needs is computed at the first question. */
export function wordCounterIn(folded: FoldedText): (stretch: Span) => number {
  let firstWords: Uint32Array | undefined;
  const wordAt = (offset: number) => {
    firstWords ??= wordsBeforeTokens(folded);
    return wordIndexAt(folded, firstWords, offset);
  };
  return ({ start, end }) => Math.max(0, wordAt(end) - wordAt(start));
}

/** Measures on demand. */
export function distancesIn(folded: FoldedText): Distances {
  const wordsIn = wordCounterIn(folded);
  return {
    wordsBetween: (a, b) => {
      const [left, right] = a.start <= b.start ? [a, b] : [b, a];
      return right.start < left.end ? 0 : wordsIn({ start: left.end, end: right.start });
    },
    inOneSentence: (a, b) => {
      const [left, right] = a.start <= b.start ? [a, b] : [b, a];
      return right.start < left.end || !endsSentence(folded.text, left.end, right.start);
    },
  };
}

function wordsBeforeTokens(folded: FoldedText): Uint32Array {
  const words = new Uint32Array(folded.tokenCount + 1);
  for (let token = 0; token < folded.tokenCount; token++)
    words[token + 1] = words[token]! + wordsInToken(folded, token);
  return words;
}

function wordsInToken(folded: FoldedText, token: number): number {
  if (((folded.tokenFlags[token] as number) & TokenFlag.Run) === 0) return 1;
  return Math.ceil((folded.tokenEnd[token]! - folded.tokenStart[token]!) / unitsPerRunWord);
}

/** How many words start before an offset of the original. */
function wordIndexAt(folded: FoldedText, firstWords: Uint32Array, offset: number): number {
  const unit = firstUnitFrom(folded, offset);
  const token = tokenAt(folded, unit);
  if (token >= folded.tokenCount) return firstWords[folded.tokenCount] as number;
  const inToken = unit - (folded.tokenStart[token] as number);
  const wordsInside = inToken === 0 ? 0 : Math.max(1, Math.floor(inToken / unitsPerRunWord));
  return (firstWords[token] as number) + Math.min(wordsInside, wordsInToken(folded, token));
}

/** The first unit that starts at or after an offset of the original. */
function firstUnitFrom(folded: FoldedText, offset: number): number {
  return lowerBound(folded.length, (unit) => (folded.starts[unit] as number) < offset);
}

/** Of `...` only the last dot is looked at: the others would make time quadratic where no white space follows. */
const sentenceEnd = /[.!?…]["'”’»)\]]*\s|[。！？؟।॥۔\n\r]/u;

function endsSentence(text: string, from: number, to: number): boolean {
  return sentenceEnd.test(text.slice(from, to));
}
