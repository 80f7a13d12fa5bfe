import type { IndexTerm } from '../../src/match/patterns.ts';
import { fold } from '../../src/text/fold.ts';
import { type FoldedText, TokenFlag } from '../../src/text/folded-text.ts';

/**
 * The matcher in its simplest form, to compare with: every run of up to `longest` words of a post, joined by spaces,
 * looked up in a map of folded terms; prefixes by cutting the last word. It shares the fold and nothing else.
 * Terms of scripts without spaces, and substrings, are not what it can find.
 */
export function naiveFinder(terms: readonly IndexTerm[]): (text: string) => ReadonlySet<number> {
  const folded = terms.map(({ text }) => words(fold(text)).map(({ word }) => word));
  const isSpecial = (number: number) =>
    terms[number]?.match === 'emoji' || isInitials(terms[number]?.text ?? '');
  const numbers = terms.map((_, number) => number);
  const ordinary = numbers.filter((number) => !isSpecial(number));
  const whole = groupBy(ordinary, (number) => (folded[number] as string[]).join(' '));
  const glued = groupBy(ordinary, (number) => (folded[number] as string[]).join(''));
  const prefixesAt = (groups: ReadonlyMap<string, readonly number[]>, text: string) =>
    (groups.get(text) ?? []).filter((number) => terms[number]?.match === 'prefix');
  const longest = Math.max(...folded.map(({ length }) => length));
  return (text) => {
    const found = new Set<number>();
    const take = (number: number) => {
      const term = terms[number] as IndexTerm;
      if (!term.strictPunctuation || containsPunctuated(text, term.text)) found.add(number);
    };
    const tokens = words(fold(text));
    for (const [at, { word, isTag }] of tokens.entries()) {
      if (isTag) glued.get(word)?.forEach(take);
      for (let end = 1; isTag && end < word.length; end++)
        prefixesAt(glued, word.slice(0, end)).forEach(take);
      for (let count = 1; count <= longest && at + count <= tokens.length; count++) {
        const run = tokens
          .slice(at, at + count)
          .map((token) => token.word)
          .join(' ');
        whole.get(run)?.forEach(take);
        for (let end = run.lastIndexOf(' ') + 2; end < run.length; end++) {
          prefixesAt(whole, run.slice(0, end)).forEach(take);
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

function words(folded: FoldedText): { readonly word: string; readonly isTag: boolean }[] {
  return Array.from({ length: folded.tokenCount }, (_, token) => ({
    word: String.fromCharCode(...folded.units.subarray(folded.tokenStart[token], folded.tokenEnd[token])),
    isTag: ((folded.tokenFlags[token] as number) & TokenFlag.Tag) !== 0,
  }));
}

function isInitials(text: string): boolean {
  return /^\p{L}([^\p{L}\p{N}\s]+\p{L})+[^\p{L}\p{N}\s]*$/u.test(text);
}

/** Emoji in a row but for white space, skin tones and variation selectors; initials with punctuation and no space. */
function containsExactly(text: string, term: IndexTerm): boolean {
  const parts = Array.from(term.text).filter((char) => /[\p{L}\p{Extended_Pictographic}]/u.test(char));
  const gap = term.match === 'emoji' ? '[\\s\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*' : '[^\\p{L}\\p{N}\\s]+';
  const boundary = term.match === 'emoji' ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  return new RegExp(boundary[0] + parts.join(gap) + boundary[1], 'iu').test(text.normalize('NFKC'));
}

function containsPunctuated(text: string, phrase: string): boolean {
  const plain = (value: string) => value.toLowerCase().replace(/\s+/g, ' ');
  return plain(text).includes(plain(phrase));
}
