import { describe, expect, test } from 'vitest';
import { compileRuleset, type Post, score } from '../../src/index.ts';
import { readRuleset } from '../../src/node.ts';
import { sketch } from '../support/rulesets.ts';

const demo = compileRuleset(readRuleset('demo'));
const say = (text: string, more: Partial<Post> = {}) => score({ id: 'p', text, ...more }, demo);
const line = (text: string, kind: string, more: Partial<Post> = {}) =>
  say(text, more).contributions.find((entry) => entry.kind === kind);

describe('a contribution', () => {
  test('names each factor that lowers it, and its points without them', () => {
    expect(line('vendo, ｂｌｏｒｐ', 'term', { lang: 'en' })).toMatchObject({
      id: 'vendo',
      points: 9,
      weight: 12,
      strength: 0.75,
      factors: [{ name: 'language', value: 0.75 }],
    });
    expect(say('ｂｌｏｒｐ').contributions[0]).toMatchObject({
      weight: 22,
      factors: [{ name: 'compatibility', value: 0.9 }],
    });
    expect(line('blorp, telegram', 'signal')).toMatchObject({
      points: 16.25,
      weight: 18,
      factors: [{ name: 'detector', value: 0.9 }],
    });
    expect(line('blorp', 'term')).not.toHaveProperty('factors');
  });

  test('takes the factors of the clearest place where a term stands', () => {
    expect(line('ｂｌｏｒｐ and blorp', 'term')).not.toHaveProperty('factors');
    expect(line('blorp and ｂｌｏｒｐ', 'term')?.spans).toHaveLength(2);
  });

  test('says what it counts beside stronger ones of its family and sign', () => {
    const { contributions } = say('blorp selling trading swap, garden soil');
    const shares = contributions.filter(({ kind }) => kind === 'term').map(({ id, share }) => [id, share]);
    expect(shares).toEqual([
      ['garden', undefined],
      ['soil', 0.5],
      ['selling', undefined],
      ['swap', 0.5],
      ['trading', 0.25],
      ['blorp', undefined],
    ]);
  });

  test('names the limit that a cap, the gate or a floor holds to', () => {
    expect(line('blorp selling trading swap, telegram', 'cap')).toMatchObject({ points: -1, limit: 20 });
    expect(line('blorp, garden seeds soil bloom jardín', 'cap')).toMatchObject({ points: 4.875, limit: -30 });
    expect(line('blorp', 'gate')).toMatchObject({ points: -2, limit: 20 });
    expect(line('grand quibbon in the garden, with its soil', 'floor')).toMatchObject({
      points: 22,
      limit: 45,
    });
  });

  test('says which evidence opens the case', () => {
    const anchors = (text: string) =>
      say(text).contributions.flatMap(({ id, anchor }) => (anchor ? [[id, anchor]] : []));
    expect(anchors('selling blorp')).toEqual([['blorp', 'ambiguous']]);
    expect(anchors('grand quibbon in the garden')).toEqual([['grand quibbon', 'unambiguous']]);
  });

  test('carries the title that the ruleset gives, and says when its list is sensitive', () => {
    const ruleset = compileRuleset(
      sketch({
        lists: {
          secret: {
            rows: ['blorp'],
            title: 'Coded terms',
            family: 'term',
            anchor: 'unambiguous',
            points: 30,
            sensitive: true,
          },
          plain: { rows: ['kelfo'], family: 'plain', points: 5 },
        },
        signals: [{ id: 'way-out', title: 'A way out', use: 'contact', family: 'contact', points: 10 }],
        rules: [
          { id: 'both', title: 'Both together', when: { all: ['secret', 'plain'] }, points: 1 },
          { id: 'same', when: 'plain', points: 1 },
        ],
      }),
    );
    const { contributions, matches } = score({ id: 'p', text: 'blorp kelfo telegram' }, ruleset);
    expect(contributions.map(({ id, title, sensitive }) => [id, title, sensitive])).toEqual([
      ['way-out', 'A way out', undefined],
      ['kelfo', undefined, undefined],
      ['secret:2', 'Coded terms', true],
      ['both', 'Both together', undefined],
      ['same', undefined, undefined],
    ]);
    expect(matches.map(({ term, sensitive }) => [term, sensitive])).toEqual([
      ['secret:2', true],
      ['kelfo', undefined],
    ]);
  });
});

describe('the gate reports', () => {
  test('which families corroborate, and which could', () => {
    expect(say('blorp').gate).toEqual({
      open: false,
      cap: 20,
      minFamilies: 2,
      tau: 5,
      corroborating: [],
      missing: ['account', 'commerce', 'contact', 'stuffing'],
      requirementsMet: [],
    });
    expect(say('selling blorp').gate).toMatchObject({
      open: false,
      corroborating: ['commerce'],
      missing: ['account', 'contact', 'stuffing'],
    });
    expect(say('selling blorp, telegram').gate).toMatchObject({
      open: true,
      corroborating: ['commerce', 'contact'],
      missing: ['account', 'stuffing'],
    });
  });

  test('nothing of unambiguous anchors, nor of posts without one', () => {
    expect(say('grand quibbon, blorp')).not.toHaveProperty('gate');
    expect(say('selling')).not.toHaveProperty('gate');
  });

  test('whose condition opened it', () => {
    const anchors = { family: 'term', anchor: 'ambiguous', points: 30 };
    const lists = {
      blorps: { rows: ['blorp'], ...anchors, requires: 'gibs' },
      wugs: { rows: ['wug'], ...anchors, requires: 'gibs' },
      gibs: { rows: ['gib'], family: 'gib', points: 1 },
      tolbs: { rows: ['tolb'], family: 'gib', points: 1 },
    };
    const gate = { cap: 10, minFamilies: 1, tau: 5, requires: 'tolbs' };
    const ruleset = compileRuleset(sketch({ lists, scoring: { gate: { ambiguous: gate } } }));
    const metBy = (text: string) => score({ id: 'p', text }, ruleset).gate;
    expect(metBy('blorp')).toMatchObject({ open: false, missing: ['gib'], requirementsMet: [] });
    expect(metBy('blorp gib')).toMatchObject({ open: true, requirementsMet: ['blorps'] });
    expect(metBy('blorp wug gib tolb')).toMatchObject({ requirementsMet: ['gate', 'blorps', 'wugs'] });
  });
});

test('a result says what its band and its priority are measured by', () => {
  const views = { engagement: { views: 1500 } };
  expect(say('selling blorp, telegram', views)).toMatchObject({
    thresholds: { watch: 25, review: 45, urgent: 70 },
    priorityParts: { severity: 20, reach: 6 },
  });
  expect(say('blorp', views)).not.toHaveProperty('priorityParts');
  expect(say('hello')).not.toHaveProperty('thresholds');
});

test('a post without an anchor has a result of the same size as ever', () => {
  expect(Object.keys(say('selling my bike'))).toEqual([
    'id',
    'score',
    'band',
    'anchor',
    'level',
    'priority',
    'contributions',
    'matches',
    'unknown',
    'shadow',
    'ruleset',
  ]);
});
