import { describe, expect, test } from 'vitest';
import type { Post } from '../../src/post.ts';
import { checkRuleset, compileRuleset } from '../../src/rules/compile.ts';
import { fieldsOf, referencesOf } from '../../src/rules/conditions.ts';
import { score } from '../../src/score.ts';
import { sketch } from '../support/rulesets.ts';

// `blorp` and `wug` are anchors, `zan kelfo` and `gib` are not.

function rulesetWith(rule: object, more: readonly object[] = []) {
  return sketch({
    lists: {
      blorps: { rows: ['blorp', 'wug'], family: 'term', anchor: 'unambiguous', points: 30 },
      kelfos: { rows: ['zan kelfo'], family: 'commerce', points: 10 },
      gibs: { rows: ['gib'], family: 'request', points: 10 },
    },
    signals: [{ id: 'new-account', when: { 'author.ageDays': { lt: 30 } }, family: 'account', points: 5 }],
    rules: [{ id: 'rule', points: 1, ...rule }, ...more],
  });
}

function outcome(when: unknown, post: Omit<Post, 'id'>): 'fires' | 'unknown' | 'silent' {
  const result = score({ id: 'p', ...post }, compileRuleset(rulesetWith({ when })));
  if (result.contributions.some(({ id }) => id === 'rule')) return 'fires';
  return result.unknown.some(({ id }) => id === 'rule') ? 'unknown' : 'silent';
}

describe('a condition in a post', () => {
  const young = { createdAt: '2026-01-10T00:00:00Z', author: { createdAt: '2026-01-01T00:00:00Z' } };
  const old = { createdAt: '2026-01-10T00:00:00Z', author: { createdAt: '2020-01-01T00:00:00Z' } };

  // condition, post, what the rule does
  const rows: readonly (readonly [unknown, Omit<Post, 'id'>, string])[] = [
    // ids, and the same with the namespace named
    ['kelfos', { text: 'blorp zan kelfo' }, 'fires'],
    ['kelfos', { text: 'blorp' }, 'silent'],
    [{ list: 'kelfos' }, { text: 'blorp zan kelfo' }, 'fires'],
    [{ family: 'commerce' }, { text: 'blorp zan kelfo' }, 'fires'],
    [{ term: 'zan kelfo' }, { text: 'blorp #ZanKelfo' }, 'fires'],
    [{ term: 'wug' }, { text: 'blorp' }, 'silent'],
    ['new-account', { text: 'blorp', ...young }, 'fires'],
    ['new-account', { text: 'blorp', ...old }, 'silent'],
    ['new-account', { text: 'blorp' }, 'unknown'],
    [{ signal: 'new-account' }, { text: 'blorp' }, 'unknown'],
    [{ family: 'account' }, { text: 'blorp' }, 'unknown'],
    // operators
    [{ all: ['blorps', 'kelfos'] }, { text: 'blorp zan kelfo' }, 'fires'],
    [{ all: ['kelfos', 'new-account'] }, { text: 'blorp' }, 'silent'],
    [{ all: ['blorps', 'new-account'] }, { text: 'blorp' }, 'unknown'],
    [{ any: ['kelfos', 'new-account'] }, { text: 'blorp' }, 'unknown'],
    [{ any: ['blorps', 'new-account'] }, { text: 'blorp' }, 'fires'],
    [{ none: ['kelfos', 'gibs'] }, { text: 'blorp' }, 'fires'],
    [{ none: ['kelfos', 'gibs'] }, { text: 'blorp gib' }, 'silent'],
    [{ none: ['new-account'] }, { text: 'blorp' }, 'unknown'],
    [{ atLeast: 2, of: ['blorps', 'kelfos', 'gibs'] }, { text: 'blorp gib' }, 'fires'],
    [{ atLeast: 2, of: ['blorps', 'kelfos', 'gibs'] }, { text: 'blorp' }, 'silent'],
    [{ atLeast: 2, of: ['blorps', 'kelfos', 'new-account'] }, { text: 'blorp' }, 'unknown'],
    // metadata: a value alone asks for equality, several comparisons for all of them
    [{ kind: 'query' }, { text: 'blorp', kind: 'query' }, 'fires'],
    [{ kind: 'query' }, { text: 'blorp' }, 'unknown'],
    [{ kind: { in: ['query', 'bio'] } }, { text: 'blorp', kind: 'bio' }, 'fires'],
    [{ lang: 'es' }, { text: 'blorp', lang: 'es-MX' }, 'fires'],
    [{ lang: 'es' }, { text: 'blorp', lang: 'pt' }, 'silent'],
    [{ 'author.tags': 'seller' }, { text: 'blorp', author: { tags: ['seller'] } }, 'fires'],
    [{ 'author.verified': false }, { text: 'blorp', author: { verified: false } }, 'fires'],
    [{ 'author.posts': { gte: 1, lt: 5 } }, { text: 'blorp', author: { posts: 4 } }, 'fires'],
    [{ 'author.posts': { gte: 1, lt: 5 } }, { text: 'blorp', author: { posts: 5 } }, 'silent'],
    [{ 'author.posts': 3, kind: 'bio' }, { text: 'blorp', author: { posts: 4 } }, 'silent'],
    [{ 'author.posts': 3, kind: 'bio' }, { text: 'blorp', author: { posts: 3 } }, 'unknown'],
    [{ 'signals.image-hash': { gte: 0.9 } }, { text: 'blorp', signals: { 'image-hash': 0.95 } }, 'fires'],
    [{ 'signals.image-hash': { gte: 0.9 } }, { text: 'blorp', signals: { 'image-hash': 'high' } }, 'unknown'],
    // near an anchor, before or behind it
    [{ near: ['kelfos'], tokens: 0 }, { text: 'blorp zan kelfo' }, 'fires'],
    [{ near: ['kelfos'], tokens: 0 }, { text: 'zan kelfo, blorp' }, 'fires'],
    [{ near: ['kelfos'], tokens: 2 }, { text: 'blorp one two zan kelfo' }, 'fires'],
    [{ near: ['kelfos'], tokens: 2 }, { text: 'blorp one two three zan kelfo' }, 'silent'],
    [{ near: ['kelfos'], tokens: 2 }, { text: 'blorp one two three zan kelfo one wug' }, 'fires'],
    [{ near: ['kelfos', 'gibs'], tokens: 1 }, { text: 'gib blorp zan kelfo' }, 'fires'],
    [{ near: ['kelfos', 'gibs'], tokens: 1 }, { text: 'gib blorp one two three wug zan kelfo' }, 'silent'],
    // near something else
    [{ near: ['kelfos'], to: 'gibs', tokens: 1 }, { text: 'blorp zan kelfo one two gib' }, 'silent'],
    [{ near: ['kelfos'], to: 'gibs', tokens: 1 }, { text: 'blorp one two zan kelfo gib' }, 'fires'],
    // one of several, in place of one
    [{ near: [['kelfos', 'gibs']], tokens: 0 }, { text: 'blorp gib' }, 'fires'],
    [{ near: [['kelfos', 'gibs']], tokens: 0 }, { text: 'zan kelfo blorp' }, 'fires'],
    [{ near: [['kelfos', 'gibs']], tokens: 0 }, { text: 'blorp one gib' }, 'silent'],
    [{ near: [['kelfos', 'gibs'], 'blorps'], to: 'blorps', tokens: 0 }, { text: 'blorp gib' }, 'fires'],
    [{ near: ['blorps'], to: ['kelfos', 'gibs'], tokens: 1 }, { text: 'blorp one gib' }, 'fires'],
    [{ near: ['blorps'], to: ['kelfos', 'gibs'], tokens: 0 }, { text: 'blorp one gib zan kelfo' }, 'silent'],
    // in one sentence
    [{ near: ['kelfos'], within: 'sentence' }, { text: 'A blorp, one two three, and zan kelfo.' }, 'fires'],
    [{ near: ['kelfos'], within: 'sentence' }, { text: 'A blorp. And zan kelfo.' }, 'silent'],
    [{ near: ['kelfos'], within: 'sentence' }, { text: 'blorp\nzan kelfo' }, 'silent'],
  ];

  test.each(rows)('%j: %j %s', (when, post, expected) => {
    expect(outcome(when, post)).toBe(expected);
  });

  test('a rule may name another rule', () => {
    const source = rulesetWith({ when: { rule: 'other' } }, [{ id: 'other', when: 'gibs', points: 2 }]);
    const ids = (text: string) =>
      score({ id: 'p', text }, compileRuleset(source)).contributions.map(({ id }) => id);
    expect(ids('blorp gib')).toEqual(expect.arrayContaining(['rule', 'other']));
    expect(ids('blorp')).not.toContain('rule');
  });

  test('in a rule that is an anchor, `near` is measured from its first id', () => {
    const source = sketch({
      lists: {
        kelfos: { rows: ['zan kelfo'], family: 'commerce', points: 10 },
        gibs: { rows: ['gib'], family: 'request', points: 10 },
      },
      rules: [{ id: 'rule', when: { near: ['kelfos', 'gibs'], tokens: 1 }, anchor: 'unambiguous' }],
    });
    const anchorIn = (text: string) => score({ id: 'p', text }, compileRuleset(source)).anchor;
    expect(anchorIn('gib one zan kelfo')).toBe('unambiguous');
    expect(anchorIn('gib one two zan kelfo')).toBe('none');
    expect(anchorIn('zan kelfo')).toBe('none');
  });
});

describe('a condition that is wrong', () => {
  const complaints = (when: unknown) =>
    checkRuleset(rulesetWith({ when, tests: [{ match: 'blorp' }, { noMatch: 'gib' }] })).map(
      ({ code, message }) => `${code}: ${message}`,
    );

  // condition, all that is said about it; the golden folders show the texts with their places
  const rows: readonly (readonly [unknown, unknown])[] = [
    ['kelfos', []],
    [null, ['invalid-value: the condition is empty (null)']],
    [
      { all: ['kelfos', { any: [{ none: ['wombats'] }] }] },
      ['unknown-reference: no list, signal or rule has the id `wombats`'],
    ],
    [
      { all: [1, 'wombats'] },
      [
        'invalid-value: the condition is 1',
        'unknown-reference: no list, signal or rule has the id `wombats`',
      ],
    ],
    [{ all: ['kelfos'], any: ['gibs'] }, ['unknown-key: unknown key `any` beside `all`']],
    [{ 'author.posts': 3, all: ['kelfos'] }, ['unknown-key: unknown key `author.posts` beside `all`']],
    [{ constructor: ['kelfos'] }, ['unknown-key: unknown field or operator `constructor`']],
    [{ list: 'new-account' }, ['unknown-reference: no list has the id `new-account`']],
    [{ signal: 'kelfos' }, ['unknown-reference: no signal has the id `kelfos`']],
    [{ kind: {}, 'author.posts': 3 }, ['invalid-value: `kind` is compared with nothing']],
    [{ kind: { constructor: 3 } }, ['unknown-key: `kind` cannot be compared by `constructor`']],
    [
      { 'author.posts': Number.NaN },
      ['invalid-value: `author.posts` is compared with empty (null): expected a number'],
    ],
    [{ 'signals.': 3 }, ['unknown-key: unknown field or operator `signals.`']],
    [
      { atLeast: 1.5, of: ['kelfos'] },
      ['invalid-value: `atLeast` is 1.5: expected a whole number of at least 1'],
    ],
    [
      { atLeast: 2, of: ['kelfos'] },
      ['unreachable-rule: `rule` can never hold', 'invariant-condition: at least 2 of 1 can never be true'],
    ],
    [
      { near: ['rule'], tokens: 3 },
      expect.arrayContaining([expect.stringContaining('invariant-condition: the rule `rule` has no place')]),
    ],
    [
      { near: ['kelfos'], to: 'new-account', tokens: 3 },
      [
        'invariant-condition: the signal `new-account` has no place in the text, so it is never near anything',
      ],
    ],
    [{ near: ['wombats'], tokens: 3 }, ['unknown-reference: no list, signal or rule has the id `wombats`']],
    [
      { near: [['kelfos', 'wombats']], tokens: 3 },
      ['unknown-reference: no list, signal or rule has the id `wombats`'],
    ],
    [
      { near: [Array(32).fill('kelfos'), Array(32).fill('gibs')], tokens: 3 },
      ['invalid-value: `near` has 1024 combinations of its alternatives: expected at most 1000'],
    ],
    [
      { near: ['kelfos'], to: [], tokens: 3 },
      ['invalid-value: an empty list stands where an id is expected'],
    ],
    [
      { near: ['kelfos'], to: null, tokens: 3 },
      ['invalid-value: empty (null) stands where an id is expected'],
    ],
  ];

  test.each(rows)('%j', (when, expected) => {
    expect(complaints(when)).toEqual(expected);
  });
});

test('what a condition names, and which metadata it asks for', () => {
  const [rule] = compileRuleset(
    rulesetWith({
      when: {
        all: [
          'kelfos',
          { near: ['gibs'], to: 'blorps', tokens: 3 },
          { any: [{ 'author.posts': { gt: 1, lt: 9 } }, { kind: 'bio' }] },
        ],
      },
    }),
  ).rules;
  if (!rule) throw new Error('the rule is missing');
  expect(referencesOf(rule.when).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'list kelfos',
    'list gibs',
    'list blorps',
  ]);
  expect(fieldsOf(rule.when)).toEqual(['author.posts', 'kind']);
});
