import { describe, expect, it, test } from 'vitest';
import type { Disguise } from '../../src/match/disguise.ts';
import { detectors } from '../../src/signals/detectors.ts';
import { createReading } from '../../src/signals/reading.ts';
import { wordTables } from '../../src/signals/words/vocabulary.ts';
import { fold } from '../../src/text/fold.ts';
import { asFinding, readingOf, testRows } from './rows.ts';

describe('every detector', () => {
  it.each(detectors.map((detector) => [detector.name, detector] as const))(
    '%s sees nothing in nothing',
    (_, detector) => {
      for (const text of ['', ' \n', '\ud800', '😀', 'zan kelfo', '7'])
        expect(detector.detect(readingOf(text), {})).toBe(undefined);
      expect(detector.description).not.toBe('');
    },
  );

  it('has a name of its own', () => {
    expect(new Set(detectors.map(({ name }) => name)).size).toBe(detectors.length);
  });
});

describe('the words of the detectors', () => {
  const words = Object.entries(wordTables).flatMap(([group, table]) =>
    Object.entries(table).flatMap(([lang, list]) =>
      list.split(',').map((word) => ({ group, lang, word: word.trim().replace(/\s+/g, ' ') })),
    ),
  );

  it('are none of them empty or listed twice in one place', () => {
    const keys = words.map(({ group, lang, word }) => `${group} ${lang} ${word}`);
    expect(words.filter(({ word }) => !/[\p{L}\p{N}]/u.test(word))).toEqual([]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('mix no look-alike letters of two scripts', () => {
    const mixed = /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u;
    expect(words.filter(({ word }) => mixed.test(word))).toEqual([]);
  });
});

describe('every language of the detectors', () => {
  const groups = [
    'Invitation',
    'PerUnit',
    'AgeBehind',
    'Request',
    'Pack',
    'Menu',
    'Urgency',
    'Reporting',
  ] as const;
  const languages = 'ar bn de en es fa fr hi id it ja ko ms nl pl pt ru th tl tr uk ur vi zh'.split(' ');

  it.each(groups)('has words for %s', (group) => {
    expect(languages.filter((lang) => !Object.hasOwn(wordTables[group], lang))).toEqual([]);
  });
});

// The limits of each detector that rulesets/README.md tells: what it does not see, and what it takes for what it is not.
testRows('contact', {
  'no numbers in words, no bare mention': [['five five five zero one'], ['@example_user']],
  'any way to get in touch': [['questions? 555-0101', '555-0101']],
});
testRows('price', {
  'no number without a sign of money': [['it costs 50']],
  'fines and wages': [['a fine of $500', '$500']],
});
testRows('bundle', {
  'any collection': [['a collection of 20 videos of my cat', 'collection of', '20 videos']],
});
testRows('request', {
  'whatever is looked for': [['looking for my cat', 'looking for']],
});
testRows('age', {
  'no age in words, no span of time': [['she is fourteen years old'], ['14 years ago']],
  'the age of things': [['this wine is 14 years old', '14 years old']],
});
testRows('urgency', {
  'harmless haste': [['last chance to vote', 'last chance']],
});
testRows('link', {
  'no bare host': [['see example.com']],
});
testRows('counter-speech', {
  'words that whoever knows them can put on': [['report this account', 'report this account']],
});

describe('obfuscation', () => {
  const text = 'a bl0rp and more';
  const strengthWith = (...disguises: Disguise[]) => {
    const detector = detectors.find(({ name }) => name === 'obfuscation')!;
    const reading = createReading({ id: '1', text }, fold(text), [
      { span: { start: 2, end: 7 }, disguises, anchor: 'none' },
    ]);
    return asFinding(detector.detect(reading, {}))?.strength;
  };

  test.each<readonly [readonly Disguise[], number | undefined]>([
    [[], undefined],
    [['marks'], undefined],
    [['address', 'joined'], undefined],
    [['leet'], 0.9],
    [['typo'], 0.3],
    [['typo', 'look-alikes'], 1],
    [['ignorables'], 0.9],
  ])('of a term behind %j has strength %d', (disguises, strength) => {
    expect(strengthWith(...disguises)).toBe(strength);
  });

  test('is not seen in joiners that are spelling', () => {
    const persian = 'می\u200cخواهم';
    const detector = detectors.find(({ name }) => name === 'obfuscation')!;
    const terms = [
      { span: { start: 0, end: persian.length }, disguises: ['ignorables'], anchor: 'none' } as const,
    ];
    expect(detector.detect(createReading({ id: '1', text: persian }, fold(persian), terms), {})).toBe(
      undefined,
    );
  });
});
