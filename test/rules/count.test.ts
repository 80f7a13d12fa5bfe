import { expect, test } from 'vitest';
import { compileRuleset, type Post, score } from '../../src/index.ts';
import { sketch } from '../support/rulesets.ts';

const ruleset = compileRuleset(
  sketch({
    lists: {
      blorps: { rows: ['blorp', 'gib'], family: 'term', anchor: 'unambiguous', points: 22 },
      kelfos: { rows: ['kelfo', 'zan kelfo', 'wug'], family: 'trade', points: 5 },
      again: { rows: ['kelfo'], family: 'trade', points: 4 },
    },
    signals: [
      { id: 'price', use: 'price', family: 'trade', points: 5 },
      { id: 'new', when: { 'author.posts': { lt: 3 } }, family: 'trade', points: 5 },
    ],
    rules: [
      { id: 'two-kelfos', when: { count: { list: 'kelfos', gte: 2 } }, points: 1 },
      { id: 'three-of-trade', when: { count: { family: 'trade', gte: 3 } }, points: 1 },
      { id: 'few-of-trade', when: { count: { family: 'trade', gt: 0, lt: 3 } }, points: 1 },
    ],
  }),
);

// a text, how many posts its author has written, the rules that fire, the rules that stay open
test.each<readonly [string, number | undefined, readonly string[], readonly string[]]>([
  ['blorp', 9, [], []],
  ['blorp kelfo', 9, ['few-of-trade'], []],
  ['blorp kelfo kelfo kelfo', 9, ['few-of-trade'], []], // said again, and listed again: one fact
  ['blorp kelfo wug', 9, ['few-of-trade', 'two-kelfos'], []],
  ['blorp kelfo wug $5', 9, ['three-of-trade', 'two-kelfos'], []],
  ['blorp kelfo $5', 1, ['three-of-trade'], []],
  ['blorp kelfo $5', undefined, [], ['few-of-trade', 'three-of-trade']],
  ['blorp', undefined, [], ['few-of-trade']],
])('in %j with %j posts %j fire, and %j are unknown', (text, posts, fired, open) => {
  const post: Post = { id: '1', text, ...(posts !== undefined && { author: { posts } }) };
  const { contributions, unknown } = score(post, ruleset);
  expect(contributions.flatMap(({ kind, id }) => (kind === 'rule' ? [id] : []))).toEqual(fired);
  expect(unknown.flatMap(({ kind, id }) => (kind === 'rule' ? [id] : []))).toEqual(open);
});
