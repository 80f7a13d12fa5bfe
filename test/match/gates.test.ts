import { describe, expect, test } from 'vitest';
import type { Fuzziness, Gates } from '../../src/match/gates.ts';
import type { TermMatch } from '../../src/match/patterns.ts';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import { termOf } from './terms.ts';

const never = Number.POSITIVE_INFINITY;

/** What is found of the terms, each with its disguises; a term behind `+` speaks for what the list is about. */
function find(
  terms: readonly string[],
  text: string,
  fuzzy: Fuzziness = 'standard',
  gates?: Gates,
): string[] {
  const listed = terms.map((term) =>
    termOf({ text: term.replace('+', ''), fuzzy, gates, corroborates: term.startsWith('+') }),
  );
  return findTerms(createTermIndex(listed), fold(text)).map(({ span, disguises }) =>
    [text.slice(span.start, span.end), ...disguises].join(' '),
  );
}

describe('gates of a term stand in place of what its `fuzzy` says', () => {
  // gates, term, post, what is found
  test.each<[Gates, string, string, string[]]>([
    [{ typo: 6 }, 'blorpi', 'a blorki b', ['blorki typo']],
    [{ typo: 7 }, 'blorpi', 'a blorki b', []],
    [{ typo: never }, 'blorpiknu', 'a blorpknu b', []],
    [{ mask: never }, 'blorpik', 'a b*orpik, a bl0rpik', ['bl0rpik leet']],
    [{ leet: never }, 'blorpik', 'a b*orpik, a bl0rpik', ['b*orpik mask']],
    [{ leet: never }, 'blorpik', 'a blоrpik', ['blоrpik look-alikes']],
    [{ 'look-alikes': never }, 'blorpik', 'a blоrpik, a bl0rpik', ['bl0rpik leet']],
    [{ spacing: 8 }, 'blorpik', 'a b l o r p i k b', []],
    [{ split: never }, 'blorpik', 'a blo rpik b', []],
    [{ repetition: never }, 'blorpik', 'a blooorpik b', []],
    [{ joined: never }, 'blorpiknu', 'bestblorpiknuever', []],
    [{ swap: never }, 'blorp', 'a blrop b', []],
    [{ typos: never }, 'blorpiknuzan', 'a blrpiknuzann b', []],
  ])('%o of %s in `%s`', (gates, term, text, found) => {
    expect(find([term], text, 'standard', gates)).toEqual(found);
  });

  test('one disguise alone is looked for in a list that asks for none', () => {
    expect(find(['blorpik'], 'a bl0rpik, a b*orpik', 'off', { leet: 5 })).toEqual(['bl0rpik leet']);
  });

  test('and a common word is never taken for a typo', () => {
    expect(find(['housf'], 'my house', 'standard', { typo: 4 })).toEqual([]);
  });
});

const beside: Gates = { 'typo-beside': 6 };

describe('a typo of a term of six or seven letters counts beside another term, if asked for', () => {
  // terms, post, what is found
  test.each<[string[], string, string[]]>([
    [['blorpi', '+kelfo'], 'a blorki', []],
    [['blorpi', '+kelfo'], 'a blorki and kelfo', ['blorki typo', 'kelfo']],
    [['blorpi', '+kelfo'], 'kelfo. kelfo. kelfo. blorki', ['kelfo', 'kelfo', 'kelfo', 'blorki typo']],
    [['blorpi', '+kelfo'], 'a blorki and k3lfo', ['blorki typo', 'k3lfo leet']],
    [['blorpik', '+kelfo'], 'a blorik and kelfo', ['blorik typo', 'kelfo']],
    [['blorp', '+kelfo'], 'a blork and kelfo', ['kelfo']],
    // words that speak against it, or for nothing, are no company
    [['blorpi', 'kelfo'], 'a blorki and kelfo', ['kelfo']],
    // nor is the term itself, another one in the same place, or another typo of this kind
    [['+blorpi'], 'a blorki and blorpi', ['blorpi']],
    [['blorpi', '+blorki'], 'a blorki', ['blorki']],
    [['blorpi', 'blorki', '+kelfo'], 'a blorki and kelfo', ['blorki', 'kelfo']],
    [['+blorpi', '+kelfon'], 'a blorki and kelfan', []],
    // a word that is common is no typo
    [['housef', '+kelfo'], 'houses and kelfo', ['kelfo']],
  ])('%j in `%s`', (terms, text, found) => {
    expect(find(terms, text, 'standard', beside)).toEqual(found);
  });

  test('not where nobody asks for it', () => {
    expect(find(['blorpi', '+kelfo'], 'a blorki and kelfo')).toEqual(['kelfo']);
  });

  test('sooner where the gate is lower', () => {
    expect(find(['blorp', '+kelfo'], 'blork, kelfo', 'standard', { 'typo-beside': 5 })).toEqual([
      'blork typo',
      'kelfo',
    ]);
  });
});

describe('what is a term itself is no near miss of another', () => {
  // terms, post, what is found
  test.each<[string[], string, string[]]>([
    // an edit, a swap, two edits, and an edit in a phrase
    [['blorpiknu', 'blorpikn'], 'a blorpikn, a lorpiknu', ['blorpikn', 'lorpiknu typo']],
    [['blorpi', 'blropi'], 'a blropi, a bolrpi', ['blropi', 'bolrpi typo']],
    [['blorpiknuzanfo', 'blurpiknozanfo'], 'a blurpiknozanfo', ['blurpiknozanfo']],
    [['blorpik kelfo', 'blurpik kelfo'], 'a blurpik kelfo', ['blurpik kelfo']],
    // in a phrase the other words vouch for it
    [['blorpik kelfo', 'blurpik'], 'a blurpik kelfo', ['blurpik', 'blurpik kelfo typo']],
    // however the other one is looked for
    [['blorpiknu', 'blorpik na'], 'a blorpikna', ['blorpikna joined']],
    // but a word of another phrase is none
    [['blorpiknu', 'blorpikna kelfo'], 'a blorpikna', ['blorpikna typo']],
  ])('%j in `%s`', (terms, text, found) => {
    expect(find(terms, text)).toEqual(found);
  });

  test.each<[TermMatch, number[]]>([
    ['prefix', [1]],
    ['substring', [1]],
    ['hashtag', []],
  ])('nor is a %s', (match, numbers) => {
    const listed = [termOf({ text: 'blorpiknu', fuzzy: 'standard' }), termOf({ text: 'blorpikna', match })];
    const found = findTerms(createTermIndex(listed), fold('a blorpikna'));
    expect(found.map(({ term }) => term)).toEqual(numbers);
  });
});
