import { describe, expect, it } from 'vitest';
import { createTermIndex, findTerms, type TermIndex } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import { termOf } from './terms.ts';

/** A different word for each number, of few letters: all are near others, and most have the outline of thousands. */
function nameOf(number: number): string {
  const syllables = ['ba', 'be', 'bo', 'bu', 'ka', 'ke', 'ko', 'ku'];
  let name = 'zanor';
  for (let rest = number, at = 0; at < 6; at++, rest >>= 3) name += syllables[rest & 7];
  return name;
}

/** CPU time: bounds are such that only quadratic time breaks them. */
function seconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('a list of 40,000 words that begin alike, end alike and are as long', () => {
  const terms = Array.from({ length: 40_000 }, (_, number) =>
    termOf({ text: nameOf(number), fuzzy: 'loose' }),
  );
  let index: TermIndex | undefined;

  it('is compiled in linear time', () => {
    expect(seconds(() => (index = createTermIndex(terms)))).toBeLessThan(8);
  }, 60_000);

  it.each([
    'zanorbababababab ',
    'zanorbababababa ',
    'zanorxxxxxxxxxxxx ',
    'zan*rbabababababa ',
    'zanorb*bakekobubo',
    '*anorbabakekobub* ',
    'zanorbbakekobubo ',
    'znaorbabakekobuob ',
    'zannnorbabakekobubo ',
    'z4norbabakekobubo ',
    'zanor babakekobubo ',
    '#zanorbabakekobubozanor ',
  ])(
    'is looked for in 100,000 units of %j at once',
    (piece) => {
      const text = fold(piece.repeat(Math.ceil(100_000 / piece.length)));
      const searched = index as TermIndex;
      expect(seconds(() => findTerms(searched, text))).toBeLessThan(1);
    },
    60_000,
  );

  it('is seen through a mask that many of them would fit', () => {
    const text = fold('a zanorb*bababababa b');
    const found = findTerms(index as TermIndex, text).map(({ disguises }) => disguises.join());
    expect(found.filter((name) => name === 'mask').length).toBeGreaterThan(0);
  });
});
