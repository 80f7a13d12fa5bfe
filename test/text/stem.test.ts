import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  longestStemmedWord,
  type StemmedLanguage,
  stemmedLanguage,
  stemmedLanguages,
  stemOf,
} from '../../src/text/stem.ts';
import { frequentWords } from '../support/frequent-words.ts';

describe('words of one stem', () => {
  // language, forms of one word
  test.each([
    ['en', 'sell sells selling', 'sell'],
    ['en', 'happy happiness', 'happi'],
    ['en', 'hop hops hopped hopping', 'hop'],
    ['es', 'receta recetas', 'recet'],
    ['es', 'canción canciones', 'cancion'],
    ['es', 'comer comía comíamos comiendo', 'com'],
    ['fr', 'vendre vendait vendu', 'vendr vend vendu'],
    ['fr', 'chanter chantait chantèrent', 'chant'],
    ['it', 'vendere vendiamo venduto', 'vend'],
    ['nb', 'bil biler bilene bilens', 'bil'],
    ['nl', 'lopen loopt loop', 'lop loopt lop'],
    ['nl', 'maan manen', 'man'],
    ['no', 'bil biler bilene bilens', 'bil'],
    ['pt', 'receita receitas', 'receit'],
    ['pt', 'cantar cantava cantávamos', 'cant'],
    ['ru', 'книга книги книгу книгами', 'книг'],
    ['sv', 'flicka flickor flickorna flickas', 'flick'],
    ['uk', 'слово слова словам', 'слов'],
  ] as const)('%s: %s', (lang, words, stems) => {
    const found = words.split(' ').map((word) => stemOf(word, lang));
    expect([...new Set(found)].join(' ')).toBe([...new Set(stems.split(' '))].join(' '));
  });
});

test('a BCP 47 tag stands for its language', () => {
  expect(['es', 'es-MX', 'ES_mx', 'de', 'zh-Hant', '', 'constructor'].map(stemmedLanguage)).toEqual([
    'es',
    'es',
    'es',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a word that is longer than any is left as it is', () => {
  const long = 'ing'.repeat(longestStemmedWord);
  for (const lang of stemmedLanguages) expect(stemOf(long, lang)).toBe(long);
});

test.each(stemmedLanguages)('the stem of whatever text is a text that is not empty: %s', (lang) => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), madeUpWords(lang)), (word) => {
      const stem = stemOf(word, lang);
      expect(typeof stem).toBe('string');
      expect(stem).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});

/** Words that begin like one word and end like another. */
function madeUpWords(lang: StemmedLanguage): fc.Arbitrary<string> {
  const word = fc.constantFrom(...frequentWords(lang));
  return fc
    .tuple(word, fc.nat(6), word, fc.nat(6))
    .map(([start, length, end, rest]) => start.slice(0, length) + end.slice(-rest - 1));
}
