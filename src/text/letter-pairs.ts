/**
 * What letters say after each other in English words: a model that knows nothing of words, for those that no list has.
 */
import { letterCosts } from './common-words-table.ts';

/** A letter by its number: 1 to 26 for `a` to `z`, and for what stands around and between them. */
const wordStart = 0;
const otherLetter = 27;
export const wordEnd = 28;

const pairCosts = Array.from(letterCosts, (digit) => Number.parseInt(digit, 36) / 4);

/** The number of the letter at an offset of a folded token. */
export function letterAt(token: string, at: number): number {
  const unit = token.charCodeAt(at);
  return unit >= 0x61 && unit <= 0x7a ? unit - 0x60 : otherLetter;
}

/** What a letter costs after another one, in bits: little where English words often have the two. */
export function letterCost(before: number, after: number): number {
  return pairCosts[before * wordEnd + after - 1] as number;
}

/** What a pair counts where the table cannot tell: what letters of English words cost on average. */
const neutral = 4.25;

/** As `letterCost`, for two letters by their offsets in a token; letters that English does not have speak for nothing. */
export function pairCost(token: string, at: number): number {
  return knownPairCost(letterAt(token, at - 1), letterAt(token, at));
}

/** What the letters of `token[from, to)` cost as a word, its start and its end included, in bits a letter. */
export function spellingCost(token: string, from: number, to: number): number {
  let sum = 0;
  let before = wordStart;
  for (let at = from; at < to; at++) {
    const letter = letterAt(token, at);
    sum += knownPairCost(before, letter);
    before = letter;
  }
  return (sum + knownPairCost(before, wordEnd)) / (to - from);
}

function knownPairCost(before: number, after: number): number {
  return before === otherLetter || after === otherLetter ? neutral : letterCost(before, after);
}
