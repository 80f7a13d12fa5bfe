import type { IndexTerm } from '../../src/match/patterns.ts';
import { fold } from '../../src/text/fold.ts';
import { type FoldedText, TokenFlag } from '../../src/text/folded-text.ts';

/**
 * The matcher in its simplest form, to compare with: every run of up to `longest` words of a post, joined by spaces,
 * looked up in a map of folded terms; prefixes by cutting the last word; terms of scripts without spaces anywhere among the
 * folded letters. It shares the fold and nothing else. Substrings are not what it can find.
 */
export function naiveFinder(terms: readonly IndexTerm[]): (text: string) => ReadonlySet<number> {
  const folded = terms.map(({ text }) => words(fold(text)).map(({ word }) => word));
  const isSpecial = (number: number) =>
    terms[number]?.match === 'emoji' || isInitials(terms[number]?.text ?? '');
  const numbers = terms.map((_, number) => number);
  const runs = numbers.filter((number) => !isSpecial(number) && isRun(fold(terms[number]?.text ?? '')));
  const ordinary = numbers.filter((number) => !isSpecial(number) && !runs.includes(number));
  const whole = groupBy(ordinary, (number) => (folded[number] as string[]).join(' '));
  const glued = groupBy(ordinary, (number) => (folded[number] as string[]).join(''));
  const prefixesAt = (groups: ReadonlyMap<string, readonly number[]>, text: string) =>
    (groups.get(text) ?? []).filter((number) => terms[number]?.match === 'prefix');
  const longest = Math.max(...ordinary.map((number) => (folded[number] as string[]).length));
  const runTexts = new Map(runs.map((number) => [number, lettersOf(fold(terms[number]?.text ?? ''))]));
  return (text) => {
    const found = new Set<number>();
    const take = (number: number, written = '') => {
      const term = terms[number] as IndexTerm;
      const hasMarks = !term.strictMarks || withMarks(written).startsWith(withMarks(term.text));
      if (hasMarks && (!term.strictPunctuation || containsPunctuated(text, term.text))) found.add(number);
    };
    const here = fold(text);
    const tokens = words(here);
    const letters = isRun(here) ? lettersOf(here) : '';
    for (const number of letters === '' ? [] : runs)
      if (standsIn(letters, runTexts.get(number) as string)) take(number);
    for (const [at, { word, isTag, written }] of tokens.entries()) {
      const takeHere = (number: number) => take(number, written);
      if (isTag) glued.get(word)?.forEach(takeHere);
      for (let end = 1; isTag && end < word.length; end++)
        prefixesAt(glued, word.slice(0, end)).forEach(takeHere);
      for (let count = 1; count <= longest && at + count <= tokens.length; count++) {
        const rest = tokens.slice(at, at + count);
        const run = rest.map((token) => token.word).join(' ');
        const takeRun = (number: number) => take(number, rest.map((token) => token.written).join(''));
        whole.get(run)?.forEach(takeRun);
        for (let end = run.lastIndexOf(' ') + 2; end < run.length; end++) {
          prefixesAt(whole, run.slice(0, end)).forEach(takeRun);
        }
      }
    }
    for (const number of numbers.filter(isSpecial)) {
      if (containsExactly(text, terms[number] as IndexTerm)) found.add(number);
    }
    return found;
  };
}

function groupBy(numbers: readonly number[], keyOf: (number: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const number of numbers) groups.set(keyOf(number), [...(groups.get(keyOf(number)) ?? []), number]);
  return groups;
}

interface Word {
  /** as it is folded */
  readonly word: string;
  readonly isTag: boolean;
  /** as it stands in the text */
  readonly written: string;
}

function words({
  text,
  units,
  starts,
  ends,
  tokenStart,
  tokenEnd,
  tokenFlags,
  tokenCount,
}: FoldedText): Word[] {
  return Array.from({ length: tokenCount }, (_, token) => {
    const [start = 0, end = 0] = [tokenStart[token], tokenEnd[token]];
    return {
      word: String.fromCharCode(...units.subarray(start, end)),
      isTag: ((tokenFlags[token] as number) & TokenFlag.Tag) !== 0,
      written: text.slice(starts[start], ends[end - 1]),
    };
  });
}

/** Letters, marks and digits in lower case. */
function withMarks(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function isRun({ flags }: FoldedText): boolean {
  return (flags & TokenFlag.Run) !== 0;
}

/** Folded letters, with a space where something stands between two of them. */
function lettersOf({ text, units, starts, ends, length }: FoldedText): string {
  let letters = '';
  for (let at = 0; at < length; at++) {
    const gap = at === 0 ? '' : text.slice(ends[at - 1], starts[at]).replace(/[\p{M}\p{Cf}]/gu, '');
    letters += (gap === '' ? '' : ' ') + String.fromCharCode(units[at] as number);
  }
  return letters;
}

/** Anywhere, but not inside a word of a script with spaces, nor before a vowel sign. */
function standsIn(letters: string, term: string): boolean {
  const spaced = /[\p{L}\p{N}]/u;
  const noSpace =
    /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
  const joins = (a: string, b: string) => [a, b].every((char) => spaced.test(char) && !noSpace.test(char));
  for (let at = letters.indexOf(term); at >= 0; at = letters.indexOf(term, at + 1)) {
    const [before, behind] = [letters.charAt(at - 1), letters.charAt(at + term.length)];
    if (!joins(before, term.charAt(0)) && !joins(term.slice(-1), behind) && !/\p{M}/u.test(behind))
      return true;
  }
  return false;
}

function isInitials(text: string): boolean {
  return /^\p{L}([^\p{L}\p{M}\p{N}\s]+\p{L})+[^\p{L}\p{M}\p{N}\s]*$/u.test(text);
}

/** Emoji in a row but for white space, skin tones and variation selectors; initials with punctuation and no space. */
function containsExactly(text: string, term: IndexTerm): boolean {
  const parts = Array.from(term.text).filter((char) => /[\p{L}\p{Extended_Pictographic}]/u.test(char));
  const gap = term.match === 'emoji' ? '[\\s\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*' : '[^\\p{L}\\p{N}\\s]+';
  const boundary = term.match === 'emoji' ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  return new RegExp(boundary[0] + parts.join(gap) + boundary[1], 'iu').test(text.normalize('NFKC'));
}

/** With the same signs between the letters; each letter is folded for itself. */
function containsPunctuated(text: string, phrase: string): boolean {
  const plain = (value: string) => Array.from(value, letterOf).join('').replace(/\s+/g, ' ');
  return plain(text).includes(plain(phrase));
}

function letterOf(char: string): string {
  const { units, length } = fold(char);
  return length === 0 ? char : String.fromCharCode(...units.subarray(0, length));
}
