import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fuzziness } from '../../src/match/gates.ts';
import type { Occurrence } from '../../src/match/occurrence.ts';
import { screen } from '../../src/match/screen.ts';
import { Search } from '../../src/match/searches.ts';
import { createTermIndex, findTerms, searchText, type TermIndex } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import type { FoldedText } from '../../src/text/folded-text.ts';
import { hiddenLetterWindows } from '../../src/text/symbols.ts';
import { termOf } from './terms.ts';

const words = [
  'blorp',
  'blorpnik',
  'kelfo',
  'zan kelfo',
  'wondelfurig',
  'blorpnikzanfo',
  'house',
  'tomorrow',
];
const indexes = fuzziness.map((fuzzy) => createTermIndex(words.map((text) => termOf({ text, fuzzy }))));

/** All searches in the windows that the screen gives: it leaves out those without a candidate, which a search counts. */
function unscreened(index: TermIndex, text: FoldedText): readonly Occurrence[] {
  const { windows } = screen(index, text);
  const everything = Object.values(Search).reduce((bits, bit) => bits | bit, 0);
  return searchText(index, text, { searches: everything, windows, hidden: hiddenLetterWindows(text) });
}

/** A listed word with what people do to it. */
const disguises: readonly ((word: string, at: number) => string)[] = [
  (word) => word,
  (word, at) => `${word.slice(0, at)} ${word.slice(at)}`,
  (word, at) => `${word.slice(0, at)}.${word.slice(at)}`,
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.charAt(at).repeat(3) + word.slice(at),
  (word) => word.slice(0, 2) + word.slice(3, -4) + word.slice(-3), // two letters left out
  (word) => word.replaceAll('o', '0').replaceAll('i', '1'),
  (word) => word.split('').join(' '),
  (word) => `#${word.replaceAll(' ', '')}today`,
  (word) => `big${word}house`,
  (word, at) => `${word.slice(0, at)}*${word.slice(at + 1)}`,
];

const piece = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom(...disguises), fc.nat(8))
  .map(([word, disguise, at]) => disguise(word, Math.min(at, word.length - 1)));
const texts = fc.array(
  fc.oneof(piece, fc.constantFrom('and', 'the', 'blor', 'pnik', 'it', 'x', '7', '#tag', '我')),
  {
    maxLength: 8,
  },
);

it('leaves out no search that would find something', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.constantFrom(...indexes), texts, (index, parts) => {
      const text = parts.join(' ');
      const expected = unscreened(index, fold(text));
      found += expected.length;
      expect(findTerms(index, fold(text))).toEqual(expected);
    }),
    { numRuns: 1500 },
  );
  expect(found).toBeGreaterThan(1000); // the texts are full enough to tell
});
