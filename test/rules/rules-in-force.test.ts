import { describe, expect, test } from 'vitest';
import { compileRuleset, loadRuleset, type Post, saveRuleset, score } from '../../src/index.ts';
import { sketch } from '../support/rulesets.ts';

const rulesetWith = (...rules: object[]) =>
  compileRuleset(
    sketch({
      lists: {
        blorps: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 22 },
        kelfos: { rows: ['kelfo'], family: 'trade', points: 5 },
      },
      rules: rules.map((rule) => ({ when: 'blorps', points: 4, ...rule })),
    }),
  );
const post = (id: string, rest: Partial<Post> = {}): Post => ({ id, text: 'blorp', ...rest });
const ids = Array.from({ length: 2000 }, (_, number) => `post-${number}`);

describe('a roll-out', () => {
  const livePosts = (rollout: number, id = 'trial') => {
    const ruleset = rulesetWith({ id, rollout });
    return new Set(ids.filter((one) => score(post(one), ruleset).score === 26));
  };

  test.each([0, 1, 25, 50, 90, 100])('of %d per cent takes about that share of the posts', (rollout) => {
    const share = (livePosts(rollout).size / ids.length) * 100;
    expect(Math.abs(share - rollout)).toBeLessThanOrEqual(rollout % 100 === 0 ? 0 : 4);
  });

  test('keeps the posts of a smaller one, and takes others for another rule', () => {
    const [small, large, other] = [livePosts(25), livePosts(50), livePosts(25, 'other')];
    expect([...small].every((id) => large.has(id))).toBe(true);
    const both = [...small].filter((id) => other.has(id)).length / ids.length;
    expect(both).toBeGreaterThan(0.03);
    expect(both).toBeLessThan(0.1);
  });

  test('leaves the rule a shadow rule elsewhere, and changes nothing that the id does not', () => {
    const ruleset = rulesetWith({ id: 'trial', rollout: 50 });
    for (const id of ids.slice(0, 50)) {
      const { score: points, shadow } = score(post(id), ruleset);
      expect(shadow).toEqual(points === 26 ? [] : [{ id: 'trial', points: 4 }]);
      expect(score(post(id, { text: 'a blorp!' }), loadRuleset(saveRuleset(ruleset))).score).toBe(points);
    }
  });

  test('never makes a shadow rule live', () => {
    expect(score(post('1'), rulesetWith({ id: 'trial', rollout: 100, mode: 'shadow' })).score).toBe(22);
  });

  test('opens cases only where its anchor rule is live', () => {
    const ruleset = rulesetWith({ id: 'trial', when: 'kelfos', anchor: 'unambiguous', rollout: 50 });
    const anchors = ids.slice(0, 200).map((id) => score({ id, text: 'kelfo' }, ruleset).anchor);
    expect(new Set(anchors)).toEqual(new Set(['none', 'unambiguous']));
  });
});

describe('a rule that expires', () => {
  const ruleset = rulesetWith(
    { id: 'old', expires: '2026-06-30' },
    { id: 'named', when: { rule: 'old' }, points: 1 },
  );

  // when the post was made, what day it is said to be, whether the rule still counts
  test.each<readonly [string | undefined, string | undefined, boolean]>([
    ['2026-06-30T23:59:59Z', undefined, true],
    ['2026-07-01T00:00:00Z', undefined, false],
    ['2026-06-30T23:30:00-02:00', undefined, false],
    ['2026-07-01', undefined, false],
    [undefined, undefined, true],
    [undefined, '2026-07-01', false],
    ['2026-07-01', '2026-06-30', true],
    ['2026-06-30', '2026-07-01', false],
    ['2026-07-01', 'tomorrow', false],
  ])('made %j, scored as of %j: %j', (createdAt, today, counts) => {
    const result = score(
      post('1', createdAt === undefined ? {} : { createdAt }),
      ruleset,
      today === undefined ? {} : { today },
    );
    expect(result.score).toBe(counts ? 27 : 22);
    expect(result.shadow).toEqual([]);
  });
});
