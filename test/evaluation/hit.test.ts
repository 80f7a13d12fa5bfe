import { describe, expect, test } from 'vitest';
import { createHitMaker, evidenceOf } from '../../src/evaluation/hit.ts';
import { logHits } from '../../src/evaluation/hit-log.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { score } from '../../src/score.ts';
import { sketch } from '../support/rulesets.ts';

const ruleset = compileRuleset(
  sketch({
    lists: {
      blorps: { rows: ['blorp', 'wug'], family: 'term', anchor: 'unambiguous', points: 30 },
      gibs: { rows: ['gib'], family: 'commerce', points: 20 },
    },
    signals: [{ id: 'new-account', when: { 'author.ageDays': { lt: 30 } }, family: 'account', points: 10 }],
    rules: [
      { id: 'offer', when: 'gibs', points: 5 },
      { id: 'tried-out', when: 'gibs', points: 8, mode: 'shadow' },
    ],
    exceptions: [{ id: 'show', terms: ['blorp'], phrases: ['blorp show'], reason: 'made up' }],
  }),
);
const makeHit = createHitMaker(ruleset);
const sample = { id: 's', text: 'blorp gib', label: 'harm', function: 'offer' } as const;

describe('a hit', () => {
  test('holds everything a report needs of a post, and not its text', () => {
    expect(makeHit({ ...sample, lang: 'es-MX', kind: 'reply', author: { id: 'a1' } })).toEqual({
      id: 's',
      label: 'harm',
      fields: { language: ['es'], function: ['offer'], kind: ['reply'] },
      author: 'a1',
      isEvaluated: true,
      score: 55,
      band: 'review',
      anchor: 'unambiguous',
      level: 'medium',
      isListed: true,
      terms: [
        { list: 'blorps', id: 'blorp', anchor: 'unambiguous' },
        { list: 'gibs', id: 'gib', anchor: 'none' },
      ],
      contributions: score(sample, ruleset).contributions,
      shadow: ['tried-out'],
      unknown: ['new-account'],
      whatIf: [
        { kind: 'list', id: 'blorps', change: 'without', score: 0 },
        { kind: 'list', id: 'gibs', change: 'without', score: 30 },
        { kind: 'rule', id: 'offer', change: 'without', score: 50 },
        { kind: 'signal', id: 'new-account', change: 'without', score: 55 },
        { kind: 'rule', id: 'tried-out', change: 'live', score: 63 },
      ],
    });
  });

  test('is plain data', () => {
    const hit = makeHit(sample);
    expect(JSON.parse(JSON.stringify(hit))).toEqual(hit);
  });

  test('holds the text where asked', () => {
    expect(createHitMaker(ruleset, { keepTexts: true })(sample).text).toBe('blorp gib');
  });

  test('of unlabelled traffic has no label', () => {
    expect(makeHit({ id: '1', text: 'hello' })).not.toHaveProperty('label');
  });

  test('counts its evidence apart from rules and adjustments', () => {
    expect(evidenceOf(makeHit(sample)).map(({ id }) => id)).toEqual(['gib', 'blorp']);
  });

  // a term, whether a list alone would report it, what the terms are
  test.each([
    ['blorp', true, [{ list: 'blorps', id: 'blorp', anchor: 'unambiguous' }]],
    ['gib', false, [{ list: 'gibs', id: 'gib', anchor: 'none' }]],
    // a list alone knows no exceptions
    ['blorp show', true, [{ list: 'blorps', id: 'blorp', anchor: 'unambiguous', exception: 'show' }]],
    ['blorp show, blorp', true, [{ list: 'blorps', id: 'blorp', anchor: 'unambiguous' }]],
    ['hello', false, []],
  ])('`%s`: listed %s', (text, isListed, terms) => {
    expect(makeHit({ id: '1', text })).toMatchObject({ isListed, terms });
  });

  test('of a post that nobody could score is no alert and says so', () => {
    for (const text of [undefined, null]) {
      const lost = makeHit({ id: 'x', label: 'harm', function: 'offer', text });
      expect(lost).toMatchObject({
        id: 'x',
        label: 'harm',
        fields: { function: ['offer'] },
        isEvaluated: false,
        score: 0,
        band: 'none',
        isListed: false,
      });
    }
  });
});

describe('fields to slice by', () => {
  const fieldsOf = (record: object, ...slices: string[]) =>
    createHitMaker(ruleset, { slices })({ ...sample, ...record }).fields;

  test('are found by dotted paths, in any part of the record', () => {
    const record = {
      source: 'forum',
      author: { verified: true, tags: ['a', 'b', 'a'] },
      meta: { region: 7 },
    };
    expect(fieldsOf(record, 'source', 'author.verified', 'author.tags', 'meta.region')).toEqual({
      language: [],
      function: ['offer'],
      kind: [],
      source: ['forum'],
      'author.verified': ['true'],
      'author.tags': ['a', 'b'],
      'meta.region': ['7'],
    });
  });

  test('are empty where the record does not say, or says something else', () => {
    const fields = fieldsOf({ a: { b: {} }, c: null }, 'a.b', 'a.b.c', 'c', 'toString', 'constructor.name');
    expect(Object.values(fields).flat()).toEqual(['offer']);
  });

  test('are not repeated', () => {
    expect(Object.keys(fieldsOf({}, 'lang', 'kind', 'source', 'source'))).toEqual([
      'language',
      'function',
      'kind',
      'source',
    ]);
  });

  test('the author is found where the host says', () => {
    const by = (authorField: string, record: object) =>
      createHitMaker(ruleset, { authorField })({ ...sample, ...record }).author;
    expect(by('user', { user: 12 })).toBe('12');
    expect(by('meta.account', { meta: { account: 'x' } })).toBe('x');
    expect(by('user', { author: { id: 'a' } })).toBeUndefined();
  });
});

test('a hit log names the ruleset, its parts and its terms', () => {
  const log = logHits([sample], ruleset);
  expect(log.hits).toEqual([makeHit(sample)]);
  expect(log.ruleset).toMatchObject({
    id: 'sketch',
    hash: ruleset.hash,
    bands: { watch: 25, review: 45, urgent: 70 },
    lists: [
      { id: 'blorps', family: 'term', terms: 2 },
      { id: 'gibs', family: 'commerce', terms: 1 },
    ],
    signals: [{ id: 'new-account' }],
    rules: [
      { id: 'offer', mode: 'live' },
      { id: 'tried-out', mode: 'shadow' },
    ],
    exceptions: ['show'],
    terms: [
      { list: 'blorps', id: 'blorp', anchor: 'unambiguous', points: 30 },
      { list: 'blorps', id: 'wug' },
      { list: 'gibs', id: 'gib', anchor: 'none' },
    ],
  });
  expect(JSON.parse(JSON.stringify(log))).toEqual(log);
});
