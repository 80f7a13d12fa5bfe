import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHitMaker } from '../../src/evaluation/hit.ts';
import { createTrafficCounter, mergeTraffic, type TrafficTally } from '../../src/evaluation/traffic.ts';
import type { Post } from '../../src/post.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { sketch } from '../support/rulesets.ts';

const ruleset = compileRuleset(
  sketch({
    lists: {
      blorps: { rows: ['blorp', 'wug'], family: 'term', anchor: 'unambiguous', points: 30 },
      gibs: { rows: ['gib', 'mib'], family: 'commerce', points: 20 },
    },
    rules: [{ id: 'offer', when: 'gibs', points: 5 }],
    exceptions: [{ id: 'show', terms: ['blorp'], phrases: ['blorp show'], reason: 'made up' }],
  }),
);

function tallyOf(posts: readonly Post[], top?: number): TrafficTally {
  const counter = createTrafficCounter(ruleset, top === undefined ? {} : { top });
  posts.forEach(counter.add);
  return counter.tally();
}

const posts: readonly Post[] = [
  { id: '1', text: 'hello', lang: 'en' },
  { id: '2', text: 'blorp', lang: 'en', author: { id: 'a' } },
  { id: '3', text: 'blorp gib', lang: 'es', author: { id: 'a' } },
  { id: '4', text: 'gib', lang: 'es', author: { id: 'b' } },
  { id: '5', text: 'blorp show' },
  { id: '6', text: 'wug mib' },
];

describe('a tally of traffic', () => {
  test('counts posts, listed posts and scores', () => {
    expect(tallyOf(posts)).toMatchObject({
      ruleset: ruleset.hash,
      posts: 6,
      unreadable: 0,
      listed: 4,
      scores: [
        [30, 1],
        [55, 2],
      ],
    });
  });

  test('counts by field, what is missing apart', () => {
    const { slices } = tallyOf(posts);
    expect(slices.filter(({ field }) => field === 'language')).toEqual([
      {
        field: 'language',
        value: '(none)',
        posts: 2,
        listed: 2,
        scores: [[55, 1]],
      },
      { field: 'language', value: 'en', posts: 2, listed: 1, scores: [[30, 1]] },
      { field: 'language', value: 'es', posts: 2, listed: 1, scores: [[55, 1]] },
    ]);
  });

  test('counts by part of the ruleset', () => {
    const { parts } = tallyOf(posts);
    expect(parts).toContainEqual({ kind: 'term', id: 'gib', list: 'gibs', posts: 2, scores: [[55, 1]] });
    expect(parts).toContainEqual({ kind: 'rule', id: 'offer', posts: 2, scores: [[55, 2]] });
    expect(parts).toContainEqual({ kind: 'exception', id: 'show', posts: 1, scores: [] });
  });

  test('counts what scores would be without a part', () => {
    expect(tallyOf(posts).whatIf).toContainEqual({
      kind: 'rule',
      id: 'offer',
      change: 'without',
      scores: [[55, 50, 2]],
    });
    expect(tallyOf(posts).whatIf).toContainEqual({
      kind: 'exception',
      id: 'show',
      change: 'without',
      scores: [[0, 30, 1]],
    });
  });

  test('counts by author, of posts with an anchor', () => {
    expect(tallyOf(posts).authors).toEqual([
      {
        author: 'a',
        listed: 2,
        scores: [
          [30, 1],
          [55, 1],
        ],
      },
    ]);
  });

  test('keeps the highest scoring posts', () => {
    expect(tallyOf(posts, 2).top.map(({ id }) => id)).toEqual(['3', '6']);
    expect(tallyOf(posts, 2).top[0]).toEqual(createHitMaker(ruleset)(posts[2]!));
  });

  test('keeps the highest scoring posts of many', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      id: String(index).padStart(3, '0'),
      text: index % 100 === 7 ? 'blorp gib' : 'blorp',
    }));
    expect(tallyOf(many, 6).top.map(({ id }) => id)).toEqual(['007', '107', '207', '307', '407', '000']);
  });

  test('counts unreadable records apart, and posts without text among them', () => {
    const counter = createTrafficCounter(ruleset);
    counter.addUnreadable();
    counter.add({ id: '1' } as Post);
    expect(counter.tally()).toMatchObject({ posts: 0, unreadable: 2 });
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(tallyOf(posts)))).toEqual(tallyOf(posts));
  });
});

describe('merging', () => {
  const words = fc.constantFrom('blorp', 'wug', 'gib', 'mib', 'blorp show', 'und');
  const post = fc.record({
    id: fc.integer({ min: 0, max: 1e6 }).map(String),
    text: fc.array(words, { maxLength: 4 }).map((text) => text.join(' ')),
    lang: fc.constantFrom('en', 'es'),
    author: fc.constantFrom({}, { id: 'a' }, { id: 'b' }),
  });

  test('tallies of parts add up to the tally of the whole, in any order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(post, { maxLength: 40, selector: ({ id }) => id }),
        fc.array(fc.nat(40), { maxLength: 3 }),
        (all, cuts) => {
          const bounds = [
            0,
            ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b),
            all.length,
          ];
          const shares = bounds.slice(1).map((to, index) => tallyOf(all.slice(bounds[index], to), 5));
          expect(mergeTraffic(shares.reverse(), 5)).toEqual(tallyOf(all, 5));
        },
      ),
    );
  });

  test('refuses tallies of different rulesets, and none', () => {
    const other = { ...tallyOf([]), ruleset: 'other' };
    expect(() => mergeTraffic([tallyOf([]), other])).toThrow(RangeError);
    expect(() => mergeTraffic([])).toThrow('only tallies of one ruleset can be added up');
  });
});
