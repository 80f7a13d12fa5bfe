import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWhatIfScorer } from '../../src/evaluation/what-if.ts';
import type { Post } from '../../src/post.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { score } from '../../src/score.ts';
import { type Sketch, sketch } from '../support/rulesets.ts';

const whole = {
  lists: {
    blorps: { rows: ['blorp', 'wug'], family: 'term', anchor: 'ambiguous', points: 22 },
    kelfos: { rows: ['zan', 'kelfo'], family: 'strong', anchor: 'unambiguous', points: 30, floor: 25 },
    gibs: { rows: ['gib', 'mib'], family: 'commerce', points: 12 },
    seeds: { rows: ['seed', 'soil'], family: 'garden', points: -18 },
  },
  signals: [
    { id: 'new-account', when: { 'author.ageDays': { lt: 30 } }, family: 'account', points: 10 },
    { id: 'price', use: 'price', family: 'commerce', points: 8 },
  ],
  rules: [
    { id: 'offer', when: { near: ['price'], to: 'blorps', tokens: 3 }, points: 12 },
    { id: 'not-new', when: { none: ['new-account'] }, points: 7 },
    { id: 'opens', when: { all: ['price', { family: 'garden' }] }, points: 9, anchor: 'ambiguous' },
    { id: 'behind', when: { any: ['offer', 'opens'] }, points: 4 },
    { id: 'tried-out', when: { all: ['price', { family: 'commerce' }] }, points: 6, mode: 'shadow' },
  ],
  exceptions: [{ id: 'show', terms: ['blorp'], phrases: ['blorp show', 'mib blorp'], reason: 'made up' }],
} as const satisfies Sketch;

const words = [
  'blorp',
  'wug',
  'zan',
  'kelfo',
  'gib',
  'mib',
  'seed',
  'soil',
  '$5',
  'show',
  'und',
  'blorp show',
];
const posts: fc.Arbitrary<Post> = fc.record({
  id: fc.constant('1'),
  text: fc.array(fc.constantFrom(...words), { maxLength: 10 }).map((text) => text.join(' ')),
  createdAt: fc.constant('2026-10-04'),
  author: fc.constantFrom({}, { createdAt: '2026-10-01' }, { createdAt: '2020-10-01' }),
});

const scoreWhatIf = createWhatIfScorer(compileRuleset(sketch(whole)));

/** The source without a part; what others may name stays, and never holds. */
function sourceWithout(kind: string, id: string) {
  const { lists, signals, rules, exceptions } = whole as Sketch;
  const other = (entry: object) => !('id' in entry) || entry.id !== id;
  if (kind === 'list') {
    const { anchor: _, ...list } = lists?.[id] ?? { rows: [] };
    const emptied = { ...lists, [id]: { ...list, rows: ['xyzzy'], floor: undefined } };
    return sketch({ ...whole, lists: emptied, exceptions: id === 'blorps' ? [] : whole.exceptions });
  }
  if (kind === 'exception') return sketch({ ...whole, exceptions: (exceptions ?? []).filter(other) });
  // An id must exist to be named: the part is replaced by one that never holds.
  const never = { 'signals.never': { eq: 'never' }, kind: 'bio' };
  const replaced = (entry: object) => (other(entry) ? entry : { ...entry, use: undefined, when: never });
  return sketch({ ...whole, signals: (signals ?? []).map(replaced), rules: (rules ?? []).map(replaced) });
}

describe('what if', () => {
  const cases = [
    ...['blorps', 'kelfos', 'gibs', 'seeds'].map((id) => ['list', id] as const),
    ...['new-account', 'price'].map((id) => ['signal', id] as const),
    ...['offer', 'not-new', 'opens', 'behind'].map((id) => ['rule', id] as const),
    ['exception', 'show'] as const,
  ];

  test.each(cases)('without the %s `%s`: as a ruleset that never had it scores', (kind, id) => {
    const without = compileRuleset(sourceWithout(kind, id));
    let compared = 0;
    fc.assert(
      fc.property(posts, (post) => {
        const kindOfPost: Post = { ...post, kind: 'post' };
        const result = score(kindOfPost, compileRuleset(sketch(whole)));
        const changed = scoreWhatIf(kindOfPost, result).find(
          (entry) => entry.kind === kind && entry.id === id,
        );
        const expected = score(kindOfPost, without).score;
        if (changed) compared++;
        expect(changed?.score ?? result.score).toBe(expected);
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  test('with a shadow rule live: as a ruleset in which it is live scores', () => {
    const rules = whole.rules.map((rule) => ({ ...rule, mode: 'live' }));
    const live = compileRuleset(sketch({ ...whole, rules }));
    const post = { id: '1', text: 'blorp for $5' };
    const result = score(post, compileRuleset(sketch(whole)));
    const [changed] = scoreWhatIf(post, result).filter(({ change }) => change === 'live');
    expect(changed).toEqual({
      kind: 'rule',
      id: 'tried-out',
      change: 'live',
      score: score(post, live).score,
    });
  });

  test('is not asked where nothing had a say', () => {
    const post = { id: '1', text: 'gib gib' };
    expect(scoreWhatIf(post, score(post, compileRuleset(sketch(whole))))).toEqual([]);
  });
});
