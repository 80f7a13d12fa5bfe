import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distancesIn } from '../../src/text/distance.ts';
import { fold } from '../../src/text/fold.ts';
import { maxTextLength } from '../../src/text/folded-text.ts';
import { anyText } from './any-text.ts';

/** Reads a text with two marked spans: `[zan] kelfo [blorp]`. Returns the text without the brackets, and the spans. */
function marked(notation: string) {
  const [before = '', first = '', between = '', second = '', after = ''] = notation.split(/[[\]]/);
  const start = before.length + first.length + between.length;
  return {
    distances: distancesIn(fold(before + first + between + second + after)),
    a: { start: before.length, end: before.length + first.length },
    b: { start, end: start + second.length },
  };
}

describe('words between two spans', () => {
  it.each([
    ['[zan] [blorp]', 0],
    ['[zan][blorp]', 0],
    ['[zan] kelfo [blorp]', 1],
    ['x [zan], kelfo — mu! [blorp] y', 2],
    ['[zan] … 😀 [blorp]', 0],
    ['[zan] #mu_kelfo [blorp]', 2],
    ['[zan kelfo] mu [blorp zan]', 1],
    // In scripts without spaces two letters are taken for a word.
    ['[鸡汤]我爱[鸡汤]', 1],
    ['[鸡汤]我爱我家吗[鸡汤]', 2],
    ['[zan]我爱我家吗[blorp]', 3],
    ['[鸡汤] zan [鸡汤]', 1],
    ['[T恤]我爱[T恤]', 1],
    // A span may end inside a word.
    ['[za]n kelfo [blo]rp', 1],
  ])('%s: %d', (notation, words) => {
    const { distances, a, b } = marked(notation);
    expect(distances.wordsBetween(a, b)).toBe(words);
    expect(distances.wordsBetween(b, a)).toBe(words);
  });

  it('are none where the spans overlap or one holds the other', () => {
    const { wordsBetween } = distancesIn(fold('zan kelfo mu blorp'));
    expect(wordsBetween({ start: 0, end: 9 }, { start: 4, end: 12 })).toBe(0);
    expect(wordsBetween({ start: 0, end: 18 }, { start: 4, end: 9 })).toBe(0);
    expect(wordsBetween({ start: 4, end: 9 }, { start: 4, end: 9 })).toBe(0);
  });
});

describe('one sentence', () => {
  it.each([
    ['[zan] kelfo, mu; [blorp]', true],
    ['[zan]. Kelfo [blorp]', false],
    ['[zan]! [blorp]', false],
    ['[zan]?! “Kelfo” [blorp]', false],
    ['“[zan].” Kelfo [blorp]', false],
    ['[zan] (kelfo...) [blorp]', false],
    ['[zan]… [blorp]', false],
    ['[zan]\n[blorp]', false],
    ['[zan] v1.5 mu.kelfo [blorp]', true],
    ['[鸡汤]。[鸡汤]', false],
    ['[鸡汤]，[鸡汤]', true],
    ['[शोरबा]। [ब]', false],
    ['[zan]؟ [blorp]', false],
    ['[zan][blorp]', true],
  ])('%j: %j', (notation, expected) => {
    const { distances, a, b } = marked(notation);
    expect(distances.inOneSentence(a, b)).toBe(expected);
    expect(distances.inOneSentence(b, a)).toBe(expected);
  });

  it('holds for spans that overlap', () => {
    const { inOneSentence } = distancesIn(fold('zan. kelfo. mu'));
    expect(inOneSentence({ start: 0, end: 10 }, { start: 5, end: 14 })).toBe(true);
  });

  it.each(['.', '!…', '."', '"', '. '])(
    'is decided in time linear in the text: %j again and again',
    (piece) => {
      const text = `zan${piece.repeat(maxTextLength / piece.length - 2)}x`;
      const { inOneSentence } = distancesIn(fold(text));
      const before = process.cpuUsage().user;
      inOneSentence({ start: 0, end: 3 }, { start: text.length - 1, end: text.length });
      expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1000); // milliseconds
    },
  );
});

describe('any two spans of any text', () => {
  it('are as far apart from left to right as from right to left, and farther if one moves away', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), (text, offsets) => {
        const [p, q, r, s] = offsets.map((offset) => Math.min(offset, text.length)).sort((a, b) => a - b);
        const { wordsBetween } = distancesIn(fold(text));
        const near = wordsBetween({ start: p!, end: q! }, { start: r!, end: s! });
        expect(near).toBeGreaterThanOrEqual(0);
        expect(wordsBetween({ start: r!, end: s! }, { start: p!, end: q! })).toBe(near);
        if (q! < r!)
          expect(wordsBetween({ start: p!, end: q! }, { start: s!, end: s! })).toBeGreaterThanOrEqual(near);
      }),
      { numRuns: 500 },
    );
  });
});
