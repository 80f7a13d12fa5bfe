import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallestSet } from '../../src/scoring/smallest-set.ts';

/** All sets of numbers below `count`. */
function allSets(count: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => (bits >> at) & 1),
  );
}

describe('smallestSet', () => {
  test('is the smallest set that any search finds, whatever the sets are worth', () => {
    const worth = fc.integer({ min: 1, max: 7 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        // by the bits of the set: nothing says that a larger set has a lower score
        scores: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2 ** count, maxLength: 2 ** count }),
        limit: fc.integer({ min: 0, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(worth, ({ count, scores, limit }) => {
        const scoreOf = (members: readonly number[]) =>
          scores[members.reduce((bits, member) => bits | (1 << member), 0)] as number;
        const found = smallestSet(
          count,
          (members) => ({ score: scoreOf(members) }),
          ({ score }) => score < limit,
        );
        const wanted = allSets(count).filter((set) => set.length > 0 && scoreOf(set) < limit);
        if (wanted.length === 0) {
          expect(found).toBeUndefined();
          return;
        }
        const size = Math.min(...wanted.map((set) => set.length));
        const lowest = Math.min(...wanted.filter((set) => set.length === size).map(scoreOf));
        expect(found).toMatchObject({ outcome: { score: lowest }, minimal: true });
        expect(found?.members).toHaveLength(size);
        expect(scoreOf(found?.members ?? [])).toBe(lowest);
      }),
    );
  });

  const sumsTo = (worth: readonly number[], limit: number) => {
    let tries = 0;
    const total = worth.reduce((sum, points) => sum + points, 0);
    const found = smallestSet(
      worth.length,
      (members) => {
        tries++;
        return { score: total - members.reduce((sum, member) => sum + (worth[member] as number), 0) };
      },
      ({ score }) => score < limit,
    );
    return { size: found?.members.length, minimal: found?.minimal, tries };
  };

  test('proves small answers among many things', () => {
    const worth = Array.from({ length: 50 }, (_, at) => (at % 7) + 1);
    expect(sumsTo(worth, 180)).toMatchObject({ size: 3, minimal: true });
  });

  test('says so where there are too many sets to try, and stops', () => {
    const many = Array.from({ length: 40 }, () => 1);
    const { size, minimal, tries } = sumsTo(many, 20);
    expect({ size, minimal }).toEqual({ size: 21, minimal: false });
    expect(tries).toBeLessThan(25_000);
    expect(
      sumsTo(
        Array.from({ length: 200 }, () => 1),
        100,
      ).tries,
    ).toBeLessThan(25_000);
  });

  test('nothing to take away is no answer', () => {
    expect(
      smallestSet(
        0,
        () => ({ score: 0 }),
        () => true,
      ),
    ).toBeUndefined();
  });
});
