import { areUnits, type FoldedText, TokenFlag, textOf } from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';
import { standsFor } from '../text/letter-classes.ts';
import { endsWord, isSymbol, masks, startsWord } from '../text/symbol-classes.ts';
import { maskUnit } from '../text/symbols.ts';
import type { Disguise } from './disguise.ts';
import type { Fuzziness } from './gates.ts';
import { isAtHome, isCommonToken } from './joining.ts';
import { showsEnough } from './masks.ts';
import { isOneEditApart, isOneSwapApart } from './near-miss-index.ts';
import { differsInEnding } from './two-edits-index.ts';
import { spanOf } from './typos.ts';

/** Where an altered word stands, in offsets of the original, half-open, and how it is altered. */
export interface AlteredWord {
  readonly start: number;
  readonly end: number;
  readonly disguises: readonly Disguise[];
}

/** A word that is so many times as long is no altered one, but perhaps as long as the text. */
const mostRepeated = 8;
/** The most symbols in a row that are read as letters. */
const longestRow = 4;

/**
 * How a word stands altered in tokens `[first, first + count)`, where nothing but it is expected, so that any one disguise
 * is enough; `undefined` if something else stands there, or the word itself.
 */
export function alteredWordAt(
  expected: Uint16Array,
  text: FoldedText,
  first: number,
  count: number,
  fuzzy: Fuzziness,
): AlteredWord | undefined {
  const from = text.tokenStart[first] as number;
  const to = text.tokenEnd[first + count - 1] as number;
  if (to - from > expected.length * mostRepeated) return undefined;
  const { start, end } = spanOf(text, from, to);
  if (areUnits(expected, text.units, from, to))
    return count === 2 && gapBefore(text, text.tokenStart[first + 1] as number)
      ? { start, end, disguises: ['split'] }
      : undefined;
  for (const place of placesOf(text, first, count)) {
    const disguises = disguisesOf(expected, place.letters);
    if (disguises) return { start: place.start, end: place.end, disguises };
  }
  return count === 1 && isTypo(expected, text, first, fuzzy)
    ? { start, end, disguises: ['typo'] }
    : undefined;
}

/** Letters and symbols of some tokens, with or without the symbol before them, and that behind them. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly letters: readonly number[];
}

function placesOf(text: FoldedText, first: number, count: number): readonly Place[] {
  const letters = lettersOf(text, first, count);
  if (!letters) return [];
  const { start, end } = spanOf(
    text,
    text.tokenStart[first] as number,
    text.tokenEnd[first + count - 1] as number,
  );
  const [before, after] = [text.text.charCodeAt(start - 1), text.text.charCodeAt(end)];
  const heads = startsWord(before) ? [[], [read(before)]] : [[]];
  const tails = endsWord(after) ? [[], [read(after)]] : [[]];
  return heads.flatMap((head) =>
    tails.map((tail) => ({
      start: start - head.length,
      end: end + tail.length,
      letters: [...head, ...letters, ...tail],
    })),
  );
}

/** The letters of tokens with the symbols between them; `undefined` if anything else is there. */
function lettersOf(
  { text, units, starts, ends, tokenStart, tokenEnd }: FoldedText,
  first: number,
  count: number,
) {
  const letters: number[] = [];
  for (let token = first; token < first + count; token++) {
    const from = tokenStart[token] as number;
    if (token > first) {
      const gap = text.slice(ends[from - 1], starts[from]);
      if (gap.length === 0 || gap.length > longestRow) return undefined;
      for (let at = 0; at < gap.length; at++) {
        if (!isSymbol(gap.charCodeAt(at))) return undefined;
        letters.push(read(gap.charCodeAt(at)));
      }
    }
    letters.push(...units.subarray(from, tokenEnd[token]));
  }
  return letters;
}

function read(symbol: number): number {
  return masks.has(symbol) ? maskUnit : symbol;
}

function disguisesOf(expected: Uint16Array, letters: readonly number[]): readonly Disguise[] | undefined {
  if (letters.includes(maskUnit))
    return showsEnough(expected, Uint16Array.from(letters), 0, letters.length) ? ['mask'] : undefined;
  return substitutions(expected, letters) ?? (isRepeated(expected, letters) ? ['repetition'] : undefined);
}

/** Letters replaced one by one; where digits and symbols are among them, some of the word's own must be left. */
function substitutions(expected: Uint16Array, letters: readonly number[]): readonly Disguise[] | undefined {
  if (letters.length !== expected.length) return undefined;
  const found = new Set<Disguise>();
  let own = 0;
  for (const [at, letter] of expected.entries()) {
    const stand = standsFor(letters[at] as number, letter);
    if (stand === undefined) return undefined;
    if (stand === 'same') own++;
    else found.add(stand === 'look-alike' ? 'look-alikes' : stand);
  }
  return found.size === 0 || (found.has('leet') && own === 0) ? undefined : Array.from(found);
}

const leastRepetition = 3;

/** Whether letters are the word's own but for some that are there more often, three times at least. */
function isRepeated(expected: Uint16Array, letters: readonly number[]): boolean {
  if (letters.length <= expected.length) return false;
  let at = 0;
  for (let from = 0; from < expected.length; ) {
    const wanted = runAt(expected, from);
    const there = letters[at] === expected[from] ? runAt(letters, at) : 0;
    if (there < wanted || (there > wanted && there < leastRepetition)) return false;
    from += wanted;
    at += there;
  }
  return at === letters.length;
}

/** How many units in a row are the same. */
function runAt(units: ArrayLike<number>, from: number): number {
  let to = from + 1;
  while (to < units.length && units[to] === units[from]) to++;
  return to - from;
}

/** Two words of so many letters are seldom so near, but for their endings. */
const sureLength = 8;

/** A common word is taken for another only where no word is likely to be near: swaps seldom make one, nor do edits in long words. */
function isTypo(expected: Uint16Array, text: FoldedText, token: number, fuzzy: Fuzziness): boolean {
  if (((text.tokenFlags[token] as number) & TokenFlag.Digit) !== 0) return false;
  const there = textOf(text.units, text.tokenStart[token] as number, text.tokenEnd[token] as number);
  const [word, other] = inLetters(textOf(expected, 0, expected.length), there);
  if (!isOneEditApart(word, other)) return false;
  if (isOneSwapApart(word, other) || (word.length >= sureLength && !differsInEnding(word, other)))
    return true;
  return !(fuzzy === 'loose' ? isAtHome(text, token) : isCommonToken(text, token));
}

const mark = /\p{M}/u;

/** Two words of which each letter, with its marks, is one character, if they have any. */
function inLetters(word: string, other: string): readonly [string, string] {
  if (!mark.test(word) || isOneEditApart(word, other)) return [word, other];
  const numbers = new Map<string, string>();
  const numbered = (text: string) =>
    text.replace(/\P{M}\p{M}*/gu, (letter) => {
      const number = numbers.get(letter) ?? String.fromCharCode(numbers.size + 1);
      numbers.set(letter, number);
      return number;
    });
  return [numbered(word), numbered(other)];
}
