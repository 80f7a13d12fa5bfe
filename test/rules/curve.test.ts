import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRuleset, type Post, score } from '../../src/index.ts';
import { curveAt } from '../../src/rules/curve.ts';
import { sketch } from '../support/rulesets.ts';

const rulesetWith = (...signals: object[]) =>
  compileRuleset(
    sketch({
      lists: { blorps: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 22 } },
      signals: signals.map((signal) => ({ family: 'account', ...signal })),
      rules: [{ id: 'named', when: 'graded', points: 1 }],
    }),
  );

describe('the points of bins', () => {
  const ruleset = rulesetWith({
    id: 'graded',
    bins: {
      field: 'author.followers',
      points: [
        [0, 12],
        [30, 6],
        [90, 0],
        [100, -4],
      ],
    }, // prettier-ignore
  });
  const pointsOf = (followers: number | undefined) => {
    const post: Post = { id: '1', text: 'blorp', ...(followers !== undefined && { author: { followers } }) };
    const result = score(post, ruleset);
    return {
      points: result.contributions.find(({ id }) => id === 'graded')?.points,
      isNamed: result.contributions.some(({ id }) => id === 'named'),
      unknown: result.unknown.filter(({ kind }) => kind === 'signal'),
    };
  };

  // the field's value, the points: straight between two bins, level at the ends, in eighths
  test.each([
    [0, 12],
    [-5, 12],
    [15, 9],
    [1, 11.75],
    [2, 11.625],
    [30, 6],
    [60, 3],
    [89, 0.125],
    [90, undefined],
    [95, -2],
    [100, -4],
    [1e9, -4],
  ])('at %d are %d', (followers, points) => {
    expect(pointsOf(followers)).toEqual({ points, isNamed: points !== undefined, unknown: [] });
  });

  test('are unknown where the field is', () => {
    expect(pointsOf(undefined)).toEqual({
      points: undefined,
      isNamed: false,
      unknown: [{ kind: 'signal', id: 'graded', fields: ['author.followers'] }],
    });
  });

  test('stand beside the value that they follow from', () => {
    const post = { id: '1', text: 'blorp', author: { followers: 15 } };
    expect(score(post, ruleset).contributions).toContainEqual(
      expect.objectContaining({ id: 'graded', points: 9, value: 15 }),
    );
  });
});

describe('the strength of a graded verdict', () => {
  const ruleset = rulesetWith({
    id: 'graded',
    grade: {
      field: 'signals.image-hash',
      strength: [
        [0.5, 0],
        [0.9, 1],
      ],
    }, // prettier-ignore
    points: 40,
  });
  const pointsOf = (verdict: number | boolean | string) =>
    score({ id: '1', text: 'blorp', signals: { 'image-hash': verdict } }, ruleset).contributions.find(
      ({ id }) => id === 'graded',
    )?.points;

  test.each<readonly [number | boolean | string, number | undefined]>([
    [0.93, 40],
    [0.7, 20],
    [0.6, 10],
    [0.5, undefined],
    [0.1, undefined],
    [true, 40],
    [false, undefined],
    ['match', undefined],
  ])('of %j gives %d points', (verdict, points) => {
    expect(pointsOf(verdict)).toBe(points);
  });
});

test('a curve never leaves its knots, and passes through each', () => {
  const knots = fc
    .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 })
    .chain((places) =>
      fc
        .array(fc.integer({ min: -80, max: 80 }), { minLength: places.length, maxLength: places.length })
        .map((values) => places.toSorted((a, b) => a - b).map((at, index) => [at, values[index]!] as const)),
    );
  fc.assert(
    fc.property(knots, fc.double({ min: -60, max: 60, noNaN: true }), (list, x) => {
      const curve = { field: 'author.posts', gives: 'points', knots: list } as const;
      const values = list.map(([, value]) => value);
      const y = curveAt(curve, x)!;
      expect(y).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(y).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      for (const [at, value] of list) expect(curveAt(curve, at)).toBe(value);
    }),
  );
});
