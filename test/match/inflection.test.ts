import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexTerm } from '../../src/match/patterns.ts';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import { textOf } from '../../src/text/folded-text.ts';
import { type StemmedLanguage, stemmedLanguages, stemOf } from '../../src/text/stem.ts';
import { frequentWords } from '../support/frequent-words.ts';
import { termOf } from './terms.ts';

/** What is found of a term in a text: the slice, then what it took to see it. */
function find(
  inflect: StemmedLanguage,
  text: string,
  post: string,
  settings: Partial<IndexTerm> = {},
): string[] {
  const index = createTermIndex([termOf({ text, inflect, ...settings })]);
  return findTerms(index, fold(post)).map(({ span, disguises }) =>
    [post.slice(span.start, span.end), ...disguises].join(' '),
  );
}

describe('finds other forms of a term', () => {
  // language, term, post, what is found
  test.each([
    ['en', 'blorp', 'two blorps, BLORPED, blorping', 'blorps, BLORPED, blorping'],
    ['en', 'hop', 'hopping hops hopped', 'hopping, hops, hopped'],
    ['en', 'happy', 'happiness', 'happiness'],
    ['en', 'rate', 'rating rates rated', 'rating, rates, rated'],
    ['en', 'blorps', 'a blorp', 'blorp'],
    ['en', 'buy link', 'buying links, buy the link', 'buying links'],
    ['es', 'canción', 'canciones CANCIONES', 'canciones, CANCIONES'],
    ['es', 'cancion', 'canciones', 'canciones'],
    ['es', 'comer', 'comía comí comiendo', 'comía, comí, comiendo'],
    ['es', 'comer', 'comi\u0301a', 'comi\u0301a'],
    ['es', 'caldo de pollo', 'sus caldos de pollos', 'caldos de pollos'],
    ['es', 'diferente', 'diferencia diferentes', 'diferencia, diferentes'],
    ['fr', 'publication', 'publications publicité', 'publications, publicité'],
    ['fr', 'journal', 'journaux', 'journaux'],
    ['fr', 'chanter', 'chantèrent chantait', 'chantèrent, chantait'],
    ['it', 'vendere', 'venduto vendiamo', 'venduto, vendiamo'],
    ['nb', 'bil', 'bilene', 'bilene'],
    ['nl', 'maan', 'manen', 'manen'],
    ['nl', 'eenheid', 'eenheden', 'eenheden'],
    ['no', 'skjørt', 'skjørtene skjortene', 'skjørtene, skjortene'],
    ['pt', 'informação', 'informações', 'informações'],
    ['pt', 'cantar', 'cantávamos cantavam', 'cantávamos, cantavam'],
    ['ru', 'книга', 'книгами КНИГУ', 'книгами, КНИГУ'],
    ['sv', 'flicka', 'flickorna', 'flickorna'],
    ['uk', 'слово', 'словами', 'словами'],
  ] as const)('%s: %s in `%s`', (lang, term, post, found) => {
    expect(find(lang, term, post).map((entry) => entry.split(' ').slice(0, -1).join(' '))).toEqual(
      found.split(', '),
    );
    expect(find(lang, term, post).every((entry) => entry.endsWith(' inflection'))).toBe(true);
  });
});

describe('tells what else it took', () => {
  // language, term, post, what is found
  test.each([
    ['en', 'blorp', 'a blorp', 'blorp'],
    ['en', 'blorp', 'ｂｌｏｒｐｓ', 'ｂｌｏｒｐｓ compatibility inflection'],
    ['en', 'blorp', 'blo\u200brps', 'blo\u200brps ignorables inflection'],
    ['en', 'blorp', 'see www.example.com/blorps', 'blorps address inflection'],
    ['es', 'canción', 'una cancion', 'cancion marks'],
  ] as const)('%s: %s in `%s`', (lang, term, post, found) => {
    expect(find(lang, term, post)).toEqual([found]);
  });
});

describe('in hashtags', () => {
  // term, post, what is found
  test.each([
    ['blorp', '#blorps', 'blorps inflection'],
    ['zan kelfo', '#ZanKelfos', 'ZanKelfos inflection'],
    ['zan kelfo', '#zan_kelfos', 'zan_kelfos inflection'],
    ['zan kelfo', 'zankelfos', ''],
  ] as const)('%s in `%s`', (term, post, found) => {
    expect(find('en', term, post).join(', ')).toBe(found);
  });

  test.each([
    ['#blorp', 'blorps #blorps', 'blorps inflection'],
    ['#zan_kelfo', '#zan_kelfos #zan kelfos zan_kelfos', 'zan_kelfos inflection'],
  ] as const)('only there for the hashtag %s', (term, post, found) => {
    expect(find('en', term, post, { match: 'hashtag' }).join(', ')).toBe(found);
  });
});

describe('leaves alone', () => {
  // why, language, settings, term, post
  test.each([
    ['words that only begin like the term', 'en', {}, 'blorp', 'blorpoid xblorps'],
    ['words in another order', 'en', {}, 'buy link', 'links bought, links buying'],
    ['a part of a phrase', 'en', {}, 'zan kelfo', 'kelfos, zans and zan'],
    ['other accents of a strict term', 'es', { strictMarks: true }, 'niño', 'ninos'],
    ['a term with strict case', 'en', { strictCase: true }, 'ICE', 'ices ICES'],
    ['initials', 'en', {}, 'c.p.', 'c.ps'],
    ['prefixes, which go on already', 'en', { match: 'prefix' }, 'blorpy', 'blorpies'],
    ['scripts without spaces', 'en', {}, '鸡汤', '鸡s 汤s'],
  ] as const)('%s', (_, lang, settings, term, post) => {
    expect(find(lang, term, post, settings)).toEqual([]);
  });
});

test('compares the accents of a strict term', () => {
  expect(find('es', 'niño', 'niños NIÑOS', { strictMarks: true })).toEqual([
    'niños inflection',
    'NIÑOS inflection',
  ]);
});

test('counts a word that several terms have as a form once for each', () => {
  const index = createTermIndex(['blorp', 'blorps'].map((text) => termOf({ text, inflect: 'en' })));
  const found = findTerms(index, fold('blorps blorped'));
  expect(found.map(({ term, span, disguises }) => [term, span.start, ...disguises])).toEqual([
    [0, 0, 'inflection'],
    [1, 0],
    [0, 7, 'inflection'],
    [1, 7, 'inflection'],
  ]);
});

const distinct = stemmedLanguages.filter((lang) => lang !== 'nb'); // its stemmer is that of `no`

describe.each(distinct)('every form that has the stem, and no other word: %s', (lang) => {
  const words = frequentWords(lang).slice(0, 4000);
  const stems = (word: string) => {
    const plain = foldedWord(word);
    return [plain, foldedWord(stemOf(word, lang)), stemOf(plain, lang)].map((stem, at) =>
      at === 0 ? `as is: ${stem}` : stem,
    );
  };
  const relatives = groupBy(words, stems);

  test('of single words', () => {
    const listed = words.filter((_, at) => at % 40 === 7);
    const index = createTermIndex(listed.map((text) => termOf({ text, inflect: lang })));
    const found = words.map((word) => {
      const terms = findTerms(index, fold(word)).map(({ term }) => listed[term] as string);
      return `${word}: ${[...new Set(terms)].sort().join(' ')}`;
    });
    const formsOfListed = groupBy(listed, stems);
    const expected = words.map((word) => {
      const terms = stems(word).flatMap((stem) => formsOfListed.get(stem) ?? []);
      return `${word}: ${[...new Set(terms)].sort().join(' ')}`;
    });
    expect(found).toEqual(expected);
  });

  test('of phrases', () => {
    const word = fc.constantFrom(...words);
    const form = (of: string) => fc.constantFrom(...stems(of).flatMap((stem) => relatives.get(stem) ?? []));
    const phrase = fc.array(word, { minLength: 2, maxLength: 4 });
    const inflected = phrase.chain((parts) => fc.tuple(fc.constant(parts), fc.tuple(...parts.map(form))));
    fc.assert(
      fc.property(inflected, fc.array(word, { maxLength: 4 }), ([parts, forms], around) => {
        const index = createTermIndex([termOf({ text: parts.join(' '), inflect: lang })]);
        const post = [...around, ...forms, ...around].join(' ');
        const start = [...around, ''].join(' ').length;
        expect(findTerms(index, fold(post)).map(({ span }) => span.start)).toContain(start);
      }),
      { numRuns: 200 },
    );
  });
});

function foldedWord(text: string): string {
  const { units, length } = fold(text);
  return textOf(units, 0, length);
}

function groupBy(
  words: readonly string[],
  keysOf: (word: string) => readonly string[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words)
    for (const key of keysOf(word)) groups.set(key, [...(groups.get(key) ?? []), word]);
  return groups;
}
