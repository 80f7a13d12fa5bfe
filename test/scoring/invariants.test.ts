import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRuleset, type Post, type Ruleset, score } from '../../src/index.ts';
import { sketch } from '../support/rulesets.ts';

/** Made-up words, none part of another. */
const words = [
  'blorp',
  'kelfo',
  'quibbon',
  'zarnic',
  'plunde',
  'wexhop',
  'drimba',
  'fostle',
  'grepno',
  'hulvet',
  'jaskin',
  'mopter',
];
const families = ['alpha', 'beta', 'gamma', 'delta'];
const eighths = (min: number, max: number) =>
  fc.integer({ min: min * 8, max: max * 8 }).map((points) => points / 8);

interface Entry {
  readonly word: string;
  readonly family: string;
  readonly points: number;
  readonly anchor: 'none' | 'ambiguous' | 'unambiguous';
}

const entries = fc.tuple(
  ...words.map((word) =>
    fc.record<Entry>({
      word: fc.constant(word),
      family: fc.constantFrom(...families),
      points: eighths(-30, 40),
      anchor: fc.constantFrom('none', 'none', 'none', 'ambiguous', 'unambiguous'),
    }),
  ),
);
const metadataRule = fc.record({
  field: fc.constantFrom('author.followers', 'author.priorViolations', 'reports.count'),
  comparison: fc.constantFrom('lt', 'gte'),
  bound: fc.integer({ min: 0, max: 10 }),
  points: eighths(0, 30),
});
const rulesets = fc.record({
  entries,
  metadataRule,
  caps: fc.dictionary(fc.constantFrom(...families), eighths(1, 40)),
  gate: fc.record({ cap: eighths(0, 30), minFamilies: fc.integer({ min: 0, max: 3 }), tau: fc.constant(5) }),
  floor: fc.option(eighths(1, 50), { nil: undefined }),
  near: fc.record({
    family: fc.constantFrom(...words),
    points: eighths(0, 30),
    tokens: fc.integer({ min: 0, max: 5 }),
  }),
});
type Blueprint = typeof rulesets extends fc.Arbitrary<infer Value> ? Value : never;

function build(
  { entries: all, metadataRule: meta, caps, gate, floor, near }: Blueprint,
  order = <T>(list: T[]) => list,
): Ruleset {
  const lists = order(all.map((entry) => [`list-${entry.word}`, listOf(entry, floor)] as const));
  return compileRuleset(
    sketch({
      lists: Object.fromEntries([
        ...lists,
        ['fixed', { rows: ['anchorword'], family: 'term', anchor: 'ambiguous', points: 22 }],
      ]),
      scoring: {
        families: Object.fromEntries(Object.entries(caps).map(([family, cap]) => [family, { cap }])),
        gate: { ambiguous: gate },
      },
      signals: [
        {
          id: 'meta',
          when: { [meta.field]: { [meta.comparison]: meta.bound } },
          family: 'account',
          points: meta.points,
        },
      ],
      rules: order([
        {
          id: 'meta-rule',
          when: { all: ['fixed', { [meta.field]: { [meta.comparison]: meta.bound } }] },
          points: meta.points,
        },
        {
          id: 'near-rule',
          when: { near: [`list-${near.family}`], to: 'fixed', tokens: near.tokens },
          points: near.points,
        },
      ]),
    }),
  );
}

function listOf({ word, family, points, anchor }: Entry, floor: number | undefined) {
  const isAnchor = anchor !== 'none';
  return {
    rows: [word],
    family: isAnchor ? 'term' : family,
    points: isAnchor ? Math.abs(points) : points,
    ...(isAnchor && { anchor }),
    ...(anchor === 'unambiguous' && floor !== undefined && { floor }),
  };
}

const posts = fc.record({
  tokens: fc.array(fc.constantFrom(...words, 'anchorword', 'and', 'the', '.'), { maxLength: 14 }),
  followers: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
  reports: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
});
const postOf = (text: string, followers?: number, reports?: number): Post => ({
  id: 'p',
  text,
  ...(followers !== undefined && { author: { followers } }),
  ...(reports !== undefined && { reports: { count: reports } }),
});
const sum = (points: readonly { readonly points: number }[]) =>
  points.reduce((total, entry) => total + entry.points, 0);
const bands = ['none', 'watch', 'review', 'urgent'];

describe('on random rulesets and posts', { timeout: 60_000 }, () => {
  test('contributions sum to the score bit for bit, in any order', () => {
    fc.assert(
      fc.property(rulesets, posts, (blueprint, { tokens, followers, reports }) => {
        const result = score(postOf(tokens.join(' '), followers, reports), build(blueprint));
        expect(sum(result.contributions)).toBe(result.score);
        expect(sum(result.contributions.toReversed())).toBe(result.score);
      }),
    );
  });

  test('a further piece of positive evidence never lowers the score, benign evidence never raises it', () => {
    fc.assert(
      fc.property(rulesets, posts, fc.constantFrom(...words), (blueprint, { tokens }, word) => {
        const text = ['anchorword', ...tokens.filter((token) => token !== word)].join(' ');
        const ruleset = build(blueprint);
        const added = blueprint.entries.find((entry) => entry.word === word) as Entry;
        // At the end, so that no distance between the others changes.
        const [before, after] = [
          score(postOf(text), ruleset).score,
          score(postOf(`${text} ${word}`), ruleset).score,
        ];
        const isBenign = added.anchor === 'none' && added.points < 0;
        const nearPoints = blueprint.near.family === word ? blueprint.near.points : 0;
        if (isBenign) expect(after).toBeLessThanOrEqual(before + nearPoints);
        else expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('order of lists and rules makes no difference to the result or the hash', () => {
    fc.assert(
      fc.property(rulesets, posts, (blueprint, { tokens, followers }) => {
        const post = postOf(tokens.join(' '), followers);
        const one = build(blueprint);
        const other = build(blueprint, (list) => list.toReversed());
        expect(score(post, other)).toEqual(score(post, one));
      }),
    );
  });

  test('unknown metadata never raises the band above what some known value gives', () => {
    fc.assert(
      fc.property(rulesets, posts, (blueprint, { tokens }) => {
        const text = tokens.join(' ');
        const ruleset = build(blueprint);
        const unknown = bands.indexOf(score({ id: 'p', text }, ruleset).band);
        const known = Array.from({ length: 12 }, (_, count) =>
          score(
            { id: 'p', text, author: { followers: count, priorViolations: count }, reports: { count } },
            ruleset,
          ),
        );
        for (const result of known) expect(unknown).toBeLessThanOrEqual(bands.indexOf(result.band));
      }),
    );
  });

  test('padding with benign words costs at most the caps of the benign families', () => {
    fc.assert(
      fc.property(rulesets, posts, (blueprint, { tokens }) => {
        const benign = blueprint.entries.filter(({ anchor, points }) => anchor === 'none' && points < 0);
        fc.pre(benign.every(({ family }) => blueprint.caps[family] !== undefined));
        // A family of both signs could lose its positive side too, so the bound is twice its cap.
        const most = [...new Set(benign.map(({ family }) => family))].reduce(
          (total, family) => total + 2 * (blueprint.caps[family] ?? 0),
          0,
        );
        const harmful = [
          'anchorword',
          ...tokens.filter((token) => !benign.some(({ word }) => word === token)),
        ].join(' ');
        const padded = `${harmful} ${benign.map(({ word }) => word).join(' ')}`;
        const ruleset = build({ ...blueprint, gate: { ...blueprint.gate, minFamilies: 0 } });
        expect(
          score(postOf(harmful), ruleset).score - score(postOf(padded), ruleset).score,
        ).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('spans slice the original text to the words that matched', () => {
    fc.assert(
      fc.property(
        rulesets,
        posts,
        fc.constantFrom(' ', ' 🧀 ', '\u0301 ', ', ', '\n'),
        (blueprint, { tokens }, gap) => {
          const text = tokens.join(gap);
          const { matches } = score(postOf(text), build(blueprint));
          for (const { term, span } of matches)
            expect(text.slice(span.start, span.end).replace(/\u0301/g, '')).toBe(term);
        },
      ),
    );
  });

  test('the same input gives the same output', () => {
    fc.assert(
      fc.property(rulesets, posts, (blueprint, { tokens }) => {
        const post = postOf(tokens.join(' '));
        expect(JSON.stringify(score(post, build(blueprint)))).toBe(
          JSON.stringify(score(post, build(blueprint))),
        );
      }),
    );
  });
});
