import { describe, expect, test } from 'vitest';
import { compileRuleset, type Post, score } from '../../src/index.ts';
import { readRuleset } from '../../src/node.ts';
import { type Sketch, sketch } from '../support/rulesets.ts';

const demo = compileRuleset(readRuleset('demo'));
const say = (text: string, more: Partial<Post> = {}) => score({ id: 'p', text, ...more }, demo);
const parts = (text: string, more: Partial<Post> = {}) =>
  say(text, more).contributions.map(({ kind, id, points }) => [kind, id, points]);

describe('anchors', () => {
  test('a post without an anchor has the empty score, whatever else it holds', () => {
    const result = say('selling my bike, $40, text me on telegram');
    expect(result).toMatchObject({
      score: 0,
      band: 'none',
      anchor: 'none',
      level: 'none',
      priority: 0,
      contributions: [],
      unknown: [],
    });
    expect(result.matches.map(({ term, list }) => [term, list])).toEqual([['selling', 'trade-words']]);
  });

  test('an ambiguous anchor alone stays at the cap of the gate', () => {
    expect(parts('blorp')).toEqual([
      ['term', 'blorp', 22],
      ['gate', 'gate', -2],
    ]);
    expect(say('blorp')).toMatchObject({ score: 20, band: 'none', anchor: 'ambiguous', level: 'high' });
  });

  test('one corroborating family does not open the gate, two do', () => {
    expect(say('selling blorp').score).toBe(20);
    expect(say('selling blorp, dm me on telegram').score).toBe(22 + 12 + 16.25 + 12);
  });

  test('an unambiguous anchor needs no corroboration', () => {
    expect(say('grand quibbon')).toMatchObject({
      score: 50,
      band: 'review',
      anchor: 'unambiguous',
      level: 'critical',
    });
  });
});

describe('arithmetic', () => {
  test('a word that a list has for several languages is one match in each place', () => {
    const lists = {
      words: {
        rows: ['blorp,en', 'blorp,de', 'blorp,fr'],
        columns: 'term,lang',
        family: 'term',
        anchor: 'ambiguous',
        points: 8,
      },
    };
    const result = score({ id: 'p', text: 'blorp and blorp' }, compileRuleset(sketch({ lists })));
    expect(result.matches.map(({ term, span }) => [term, span.start])).toEqual([
      ['blorp', 0],
      ['blorp', 10],
    ]);
    expect(result.score).toBe(8);
  });

  test('the same term twice counts once', () => {
    const result = say('blorp selling blorp');
    expect(
      result.contributions.filter(({ kind }) => kind === 'term').map(({ id, spans }) => [id, spans.length]),
    ).toEqual([
      ['selling', 1],
      ['blorp', 2],
    ]);
  });

  test('each further term of a family counts half of the one before, up to its cap', () => {
    expect(parts('blorp selling trading swap, telegram')).toEqual([
      ['term', 'selling', 12],
      ['term', 'swap', 12],
      ['term', 'trading', 12],
      ['damping', 'commerce', -15],
      ['cap', 'commerce', -1],
      ['signal', 'off-platform-contact', 16.25],
      ['term', 'blorp', 22],
      ['rule', 'priced-offer', 12],
    ]);
  });

  test('benign evidence of one family takes no more than its cap', () => {
    const text = 'selling blorp, dm me on telegram';
    const padded = `${text} garden bloom seeds soil watering can jardín semillas jardim sementes`;
    expect(say(text).score - say(padded).score).toBe(30);
  });

  test('benign words cannot take an unambiguous critical term below its floor', () => {
    const result = say('grand quibbon in bloom in the garden, with soil and seeds');
    expect(result.score).toBe(45);
    expect(result.contributions.at(-1)).toMatchObject({ kind: 'floor', points: 25 });
  });

  test('a term of another language than the hint counts three quarters', () => {
    expect(parts('vendo blorp', { lang: 'en' })).toContainEqual(['term', 'vendo', 9]);
    expect(parts('vendo blorp', { lang: 'es-MX' })).toContainEqual(['term', 'vendo', 12]);
    expect(parts('vendo blorp')).toContainEqual(['term', 'vendo', 12]);
  });

  test('a disguised term counts less and says why', () => {
    const result = say('ｂｌｏｒｐ');
    expect(result.contributions[0]).toMatchObject({ points: 19.75, strength: 0.9 });
    expect(result.matches[0]).toMatchObject({ disguises: ['compatibility'], confidence: 0.9 });
  });

  describe('a term inside a longer one', () => {
    const anchors = { family: 'term', anchor: 'ambiguous', points: 30 };
    const counted = (text: string, lists: Sketch['lists']) =>
      score(
        { id: 'p', text },
        compileRuleset(sketch({ lists: { anchors: { ...anchors, rows: ['blorp'] }, ...lists } })),
      )
        .contributions.filter(({ kind, id }) => kind === 'term' && id !== 'blorp')
        .map(({ id }) => id)
        .sort();
    const link = { rows: ['link'], family: 'goods', points: 10 };

    test.each<[why: string, lists: Sketch['lists'], text: string, counted: string[]]>([
      [
        'does not count inside an anchor, whose words need not mean what they say',
        { coded: { ...anchors, rows: ['cold link'] }, link },
        'blorp, cold link',
        ['cold link'],
      ],
      [
        'nor where an anchor stands in the same place',
        { coded: { ...anchors, rows: ['link'] }, again: { ...link, rows: ['link'] } },
        'blorp, link',
        ['link'],
      ],
      [
        'counts inside an anchor that is transparent',
        { threats: { ...anchors, rows: ['i send the link'], transparent: true }, link },
        'blorp, i send the link',
        ['i send the link', 'link'],
      ],
      [
        'does not count inside one of its family, though of another list',
        { link, links: { ...link, rows: ['mega link'] } },
        'blorp, mega link',
        ['mega link'],
      ],
      [
        'counts inside one of another family',
        { link, request: { rows: ['send me the link'], family: 'request', points: 5 } },
        'blorp, send me the link',
        ['link', 'send me the link'],
      ],
      [
        'does not count inside one that points the other way',
        {
          ticket: { rows: ['ticket'], family: 'trade', points: 5 },
          travel: { rows: ['train ticket'], family: 'travel', points: -5 },
        },
        'blorp, train ticket',
        ['train ticket'],
      ],
      [
        'nor where it is the one that speaks against',
        {
          pass: { rows: ['season pass'], family: 'trade', points: 5 },
          weather: { rows: ['season'], family: 'weather', points: -5 },
        },
        'blorp, season pass',
        ['season pass'],
      ],
      [
        'counts beside one of another family that ends with it',
        {
          link,
          ask: { rows: ['the link'], family: 'request', points: 5 },
          all: { rows: ['send the link'], family: 'request', points: 5 },
        },
        'blorp, send the link',
        ['link', 'send the link'],
      ],
      [
        'is hidden by no term that is worth nothing',
        { link, marks: { rows: ['old link'], family: 'mark', points: 0 } },
        'blorp, old link',
        ['link', 'old link'],
      ],
    ])('%s', (_, lists, text, expected) => {
      expect(counted(text, lists)).toEqual(expected);
    });

    test('is a match whether it counts or not', () => {
      const lists = { coded: { ...anchors, rows: ['cold quibbon'] }, trade: { ...link, rows: ['quibbon'] } };
      const { matches } = score({ id: 'p', text: 'cold quibbon' }, compileRuleset(sketch({ lists })));
      expect(matches.map(({ term }) => term).sort()).toEqual(['cold quibbon', 'quibbon']);
    });

    test('a detector counts inside a transparent anchor alone', () => {
      const priced = (transparent: boolean) =>
        score(
          { id: 'p', text: 'send $200 or else' },
          compileRuleset(
            sketch({
              lists: { threats: { ...anchors, rows: ['send $200 or else'], transparent } },
              signals: [{ id: 'price', use: 'price', family: 'demand', points: 8 }],
            }),
          ),
        ).contributions.some(({ id }) => id === 'price');
      expect([priced(false), priced(true)]).toEqual([false, true]);
    });
  });
});

describe('exceptions', () => {
  test('a term inside the phrase of an exception does not count and says so', () => {
    const result = say('who goes to the blorp show? selling tickets, dm me on telegram');
    expect(result).toMatchObject({ score: 0, band: 'none' });
    expect(result.matches.find(({ term }) => term === 'blorp')).toMatchObject({ exception: 'flower-show' });
  });

  test('the same term outside the phrase counts', () => {
    expect(say('blorp show: selling blorp, dm me on telegram').band).toBe('review');
  });

  test('punctuation in the phrase must be there', () => {
    expect(say('blorp-of-the-year').anchor).toBe('none');
    expect(say('blorp, of the year').anchor).toBe('ambiguous');
  });
});

describe('rules', () => {
  test('a shadow rule is logged and never scored', () => {
    const result = say('selling blorp for $5');
    expect(result.shadow).toEqual([{ id: 'two-trades', points: 8 }]);
    expect(result.contributions.some(({ id }) => id === 'two-trades')).toBe(false);
  });

  test('evidence that is not near the anchor does not count where `near` is demanded', () => {
    const far = Array.from({ length: 20 }, () => 'word').join(' ');
    expect(parts(`blorp. ${far} selling. dm me on telegram`).some(([kind]) => kind === 'rule')).toBe(false);
    expect(parts(`${far} selling blorp. dm me on telegram`).some(([kind]) => kind === 'rule')).toBe(true);
  });

  test('a rule can be an anchor of its own, and the conditions of the gate can open it', () => {
    const ruleset = compileRuleset(
      sketch({
        lists: {
          threat: { rows: ['zan kelfo'], family: 'threat', points: 10 },
          demand: { rows: ['quibbon'], family: 'demand', points: 10 },
        },
        rules: [
          {
            id: 'pair',
            when: { near: ['threat', 'demand'], tokens: 3 },
            anchor: 'unambiguous',
            level: 'critical',
            points: 30,
          },
        ],
      }),
    );
    expect(score({ id: 'p', text: 'zan kelfo or quibbon' }, ruleset)).toMatchObject({
      score: 50,
      anchor: 'unambiguous',
      level: 'critical',
    });
    expect(score({ id: 'p', text: 'zan kelfo one two three four five quibbon' }, ruleset).anchor).toBe(
      'none',
    );
  });
});

describe('metadata', () => {
  const account = (created: string, lastActive?: string): Partial<Post> => ({
    createdAt: '2026-06-01T00:00:00Z',
    author: { createdAt: created, ...(lastActive && { lastActiveAt: lastActive }) },
  });

  test('missing metadata is unknown, adds nothing and is listed with its fields', () => {
    const { unknown } = say('blorp');
    expect(unknown).toEqual([
      { kind: 'signal', id: 'new-account', fields: ['author.ageDays'] },
      { kind: 'signal', id: 'sleeper', fields: ['author.ageDays', 'author.dormantDays'] },
    ]);
  });

  test.each([
    ['a day old', account('2026-05-31T00:00:00Z'), [['new-account', 10]]],
    ['30 days old', account('2026-05-02T00:00:00Z'), []],
    ['years old and silent', account('2020-01-01T00:00:00Z', '2025-01-01T00:00:00Z'), [['sleeper', 10]]],
    ['years old and active', account('2020-01-01T00:00:00Z', '2026-05-30T00:00:00Z'), []],
  ])('an account that is %s', (_, more, expected) => {
    const signals = say('blorp', more).contributions.filter(({ family }) => family === 'account');
    expect(signals.map(({ id, points }) => [id, points])).toEqual(expected);
  });

  test('priority adds severity and reach to the score, and is 0 below the first band', () => {
    const text = 'selling blorp, dm me on telegram';
    expect(say(text).priority).toBe(say(text).score + 20);
    expect(say(text, { engagement: { views: 1500 } }).priority).toBe(say(text).score + 20 + 6);
    expect(say('blorp', { engagement: { views: 1500 } }).priority).toBe(0);
  });
});

describe('odd values', () => {
  const odd: unknown[] = [
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { id: 5, text: 6 },
    { id: 'x', text: null, author: 'y', engagement: 3, reports: [], media: 'z', signals: [1] },
    {
      id: 'x',
      text: 'selling blorp telegram',
      lang: 5,
      createdAt: {},
      author: { createdAt: 'yesterday', followers: Number.NaN },
    },
    { id: 'x', text: 'selling blorp telegram', author: null, signals: null, engagement: { views: '9' } },
    { id: 'x', text: 'blorp \ud800 \udfff telegram' },
  ];
  test.each(odd.map((value) => [JSON.stringify(value) ?? 'undefined', value]))(
    'never throws: %s',
    (_, value) => {
      const result = score(value as Post, demo);
      expect(result.contributions.reduce((sum, { points }) => sum + points, 0)).toBe(result.score);
    },
  );

  test('a very long text is cut and says so', () => {
    const result = say(`${'word '.repeat(30_000)}blorp`);
    expect(result).toMatchObject({ truncated: true, anchor: 'none' });
    expect(say('blorp').truncated).toBeUndefined();
  });
});
