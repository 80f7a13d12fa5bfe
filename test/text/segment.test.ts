import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standsOnBoundary } from '../../src/text/boundaries.ts';
import { fold } from '../../src/text/fold.ts';
import { humpsOf } from '../../src/text/humps.ts';
import { shareOfWays } from '../../src/text/segment.ts';

/** The tag as written, with the term in brackets: `buy[zankelfo]now`. */
function stands(tag: string): boolean {
  const [before, term, behind] = tag.split(/[[\]]/).map((part) => fold(part).length) as [
    number,
    number,
    number,
  ];
  const folded = fold(tag.replace(/[[\]]/g, ''));
  const units = String.fromCharCode(...folded.units.subarray(0, folded.length));
  expect(folded.length).toBe(before + term + behind);
  return standsOnBoundary(units, before, before + term, humpsOf(folded, 0, folded.length));
}

describe('standsOnBoundary', () => {
  it.each([
    '[zankelfo]',
    'buy[zankelfo]now',
    'best[blorp]ever',
    '[blorp]trade',
    'sell[blorp]',
    'happy[birthday]mom',
    'happybirthday[mom]',
    'buy[blorpik]now',
    'sell[kelfo]here',
    '[good]morning',
    'i[love]pizza',
    'trade[quibbon]2024',
    'trade[2024]blorp',
    'Buy[Zankelfo]Now',
    'Zan[Kelfo]Day',
    'me_[blorp]_you',
    'mi[perro]grande',
    'ilove[chickensoup]',
    'best[chickensoup]recipe',
    'amo[caldodepollo]',
    '[caldodepollo]casero',
    'я[люблю]тебя',
  ])('accepts %s', (tag) => expect(stands(tag)).toBe(true));

  it.each([
    'this[isa]p',
    'thi[sis]my',
    'goo[dmo]rning',
    'hap[pyb]irthday',
    'happ[ybirth]day',
    'ilove[piz]za',
    'Good[Mor]ningSun',
    'Goo[dMorn]ing',
    'sum[mert]ime',
    'cm[summ]it',
    'way[lilhom]o',
    'get[thede]al',
    'bes[tblor]pever',
    'buy[blorpn]ow',
    'trade20[24]',
    'blorp[20]24',
  ])('rejects %s', (tag) => expect(stands(tag)).toBe(false));

  it('answers false for what is no span of the token', () => {
    for (const [from, to] of [
      [-1, 3],
      [2, 2],
      [3, 2],
      [0, 6],
      [0.5, 2],
      [Number.NaN, 2],
    ] as const) {
      expect(standsOnBoundary('blorp', from, to)).toBe(false);
    }
  });

  it('never throws, and gives the same answer twice', () => {
    const token = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.constantFrom('blorp2'.repeat(2000), '\ud800зан\udc00'.repeat(30)),
    );
    const offset = fc.oneof(fc.integer({ min: -2, max: 300 }), fc.double());
    fc.assert(
      fc.property(token, offset, offset, fc.array(offset), (token, from, to, humps) => {
        const answer = standsOnBoundary(token, from, to, humps);
        standsOnBoundary('anotherblorp', 7, 12);
        expect(standsOnBoundary(token, from, to, humps)).toBe(answer);
      }),
    );
  });

  it('weighs places by a share of all ways to cut the token', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 60 }), fc.nat(), fc.nat(), (token, a, b) => {
        const [from, to] = [a % token.length, 1 + (b % token.length)];
        const share = shareOfWays(token, from, to);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
    expect(shareOfWays('buyzankelfonow', 3, 11)).toBeGreaterThan(shareOfWays('buyzankelfonow', 2, 10));
  });

  it('accepts any term that is the whole token', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (token) => standsOnBoundary(token, 0, token.length)));
  });

  it('looks only at the surroundings of the term', () => {
    const far = 'goodday'.repeat(20);
    expect(standsOnBoundary(`${far}buyzankelfonow${far}`, 143, 151)).toBe(true);
    expect(standsOnBoundary(`${far}goodmorning${far}`, 142, 147)).toBe(false);
  });
});

describe('humpsOf', () => {
  it.each([
    ['#blorp', []],
    ['#BLORP', []],
    ['#BlorpZan', [5]],
    ['#NHLBlorp', [3]],
    ['#blorp24zan', [5, 7]],
    ['#blorp_zan', [5]],
    ['#NHLBlorp_zan2Kelfo', [3, 8, 11, 12]],
    ['#ÉtéÀZan', [3, 4]],
    ['#Straße', []],
  ])('finds those of %s', (tag, expected) => {
    const folded = fold(tag);
    expect(humpsOf(folded, 0, folded.length)).toEqual(expected);
  });
});
