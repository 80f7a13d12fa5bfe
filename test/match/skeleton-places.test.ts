import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSkeletonPlaces, mayHoldPlaces } from '../../src/match/skeleton-places.ts';
import { createTermIndex } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import { termOf } from './terms.ts';

const words = [
  'blorp',
  'kelfo',
  'noon',
  'zan kelfo',
  'wondelfurig',
  'кельфо',
  'ब्लोर्पिक',
  'घेकुना',
  '玻洛普赞',
  'ของคาง',
];
const index = createTermIndex(words.map((text) => termOf({ text, fuzzy: 'loose' })));

/** A listed word as people disguise it, so that its skeleton stays; or words around it. */
const piece = fc
  .tuple(
    fc.constantFrom(...words, 'house', 'tomorrow', 'll', 'x', '7'),
    fc.constantFrom(
      (word: string) => word,
      (word: string) => Array.from(word).join('.'),
      (word: string) => Array.from(word).join(' '),
      (word: string) => word.replaceAll('o', '0').replaceAll('l', '1'),
      (word: string) => Array.from(word, (letter) => letter.repeat(3)).join(''),
      (word: string) => word.replace(/(\P{M}\p{M}+)/u, '$1$1$1'),
      (word: string) => `#big${word}`,
      (word: string) => `vlim${word}vlim`,
      (word: string) => `${word.slice(0, 2)} ${word.slice(2)}`,
    ),
  )
  .map(([word, disguise]) => disguise(word));
const texts = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));

it('filters let every place pass at which a skeleton stands', () => {
  let places = 0;
  let spared = 0;
  fc.assert(
    fc.property(texts, fc.nat(12), fc.nat(12), (written, skipped, count) => {
      const { disguised } = index;
      const text = fold(written);
      const from = Math.min(skipped, text.tokenCount);
      const to = Math.min(from + count, text.tokenCount);
      if (!disguised || to === from) return;
      let found = 0;
      findSkeletonPlaces(disguised, text, from, to, false, () => found++);
      const may = mayHoldPlaces(disguised.skeletons, text, from, to);
      if (found > 0) expect(may).toBe(true);
      places += found;
      if (!may) spared++;
    }),
    { numRuns: 3000 },
  );
  expect(places).toBeGreaterThan(1000); // the texts are full enough to tell
  expect(spared).toBeGreaterThan(100); // and the filters leave some out
});
