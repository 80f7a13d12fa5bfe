import type { IndexTerm } from '../../src/match/patterns.ts';
import { commonness } from '../../src/text/common-words.ts';
import { fold } from '../../src/text/fold.ts';

/** Terms of which a post has all words but one, which is one edit from its word, or cut in two. */
export interface NaivePhrases {
  readonly typos: ReadonlySet<number>;
  readonly splits: ReadonlySet<number>;
}

/** A phrase with a hole for one of its words. */
interface Hole {
  readonly term: number;
  readonly word: string;
}

/**
 * The search for phrases with one altered word in its simplest form, to compare with: every run of words of a post, less
 * each of them, or each two, looked up among the phrases less each of their words. Terms with `fuzzy: loose` are left out.
 */
export function naivePhraseFinder(terms: readonly IndexTerm[]): (text: string) => NaivePhrases {
  const holes = new Map<string, Hole[]>();
  const known = new Set<string>();
  const lengths = new Set<number>();
  for (const [term, { text, match, fuzzy, strictCase, strictMarks }] of terms.entries()) {
    const words = wordsOf(text);
    const isLookedFor = fuzzy === 'standard' && (match === 'word' || match === 'phrase');
    if (!isLookedFor || strictCase || strictMarks || words.join('').length < 8 || words.length < 2) continue;
    for (const [at, word] of words.entries()) {
      const hasPartner = words.some(
        (other, index) => index !== at && other.length >= 3 && commonness(other) < 3,
      );
      if (word.length < 4 || !hasPartner) continue;
      const key = keyOf(words, at, 1);
      holes.set(key, [...(holes.get(key) ?? []), { term, word }]);
      lengths.add(words.length);
    }
    for (const word of words) known.add(word);
  }
  return (text) => {
    const words = wordsOf(text);
    const typos = new Set<number>();
    const splits = new Set<number>();
    for (const [at] of words.entries())
      for (const count of lengths) {
        visitHoles(words.slice(at, at + count), 1, count, known, (key, [there = '']) => {
          for (const { term, word } of holes.get(key) ?? []) if (isTypo(word, there)) typos.add(term);
        });
        visitHoles(words.slice(at, at + count + 1), 2, count + 1, known, (key, pieces) => {
          for (const { term, word } of holes.get(key) ?? []) if (pieces.join('') === word) splits.add(term);
        });
      }
    return { typos, splits };
  };
}

/** Each way to take words in a row out of a run of `length`, if the others are known. */
function visitHoles(
  run: readonly string[],
  taken: number,
  length: number,
  known: ReadonlySet<string>,
  visit: (key: string, taken: readonly string[]) => void,
): void {
  if (run.length < length || run.filter((word) => !known.has(word)).length > taken) return;
  for (let at = 0; at + taken <= length; at++) visit(keyOf(run, at, taken), run.slice(at, at + taken));
}

function keyOf(words: readonly string[], at: number, taken: number): string {
  return [...words.slice(0, at), '_', ...words.slice(at + taken)].join(' ');
}

function wordsOf(text: string): string[] {
  const { units, tokenStart, tokenEnd, tokenCount } = fold(text);
  return Array.from({ length: tokenCount }, (_, token) =>
    String.fromCharCode(...units.subarray(tokenStart[token], tokenEnd[token])),
  );
}

/** One edit apart, by units or by letters with their marks, and no other word: common, and neither a swap nor amid a long word. */
function isTypo(word: string, there: string): boolean {
  if (/\d/.test(there)) return false;
  const pairs = [
    [Array.from(word), Array.from(there)],
    [word.match(/\P{M}\p{M}*/gu) ?? [], there.match(/\P{M}\p{M}*/gu) ?? []],
  ] as const;
  const pair = pairs.find(([a, b]) => isOneEdit(a, b));
  if (!pair) return false;
  const [a, b] = pair;
  const isSwap = a.length === b.length && a.toSorted().join() === b.toSorted().join();
  const shared = Math.max(a.length, b.length) - 3;
  const isAmid = a.length >= 8 && a.slice(0, shared).join() !== b.slice(0, shared).join();
  return isSwap || isAmid || commonness(there) === 0;
}

function isOneEdit(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > b.length) return isOneEdit(b, a);
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const rest = (letters: readonly string[], from: number) => letters.slice(from).join('\0');
  if (a.length + 1 === b.length) return rest(a, at) === rest(b, at + 1);
  if (a.length !== b.length || at === a.length) return false;
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2);
  return isSwap || rest(a, at + 1) === rest(b, at + 1);
}
