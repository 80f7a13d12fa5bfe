import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxOccurrencesPerTerm } from '../../src/match/occurrence.ts';
import { type TermMatch, termMatches } from '../../src/match/patterns.ts';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import { anyText } from '../text/any-text.ts';
import { findNaively, placeNotation } from './naive-finder.ts';
import { termOf } from './terms.ts';

/** Small alphabets with separators, so that short random terms are often found in short random texts. */
const alphabets: readonly string[] = [
  'ab -',
  'aB#é\u0301\u200b .',
  'aßs,# ',
  'яеёй\u0308\u0306 -',
  'اأ\u064bلـ ',
  'कखि् ',
  'খেো\u09be ',
  'กขา่ำ a#',
  'かがカガ\u3099ｶﾞ ',
  '我爱t#T\u200b ',
  '가각\u11a8ㄱ# ',
  '\u{20bb7}\u{20bb8}野𝐚a ',
  'a½12㏠日 ',
];

const matches: readonly TermMatch[] = ['word', 'phrase', 'prefix', 'substring'];

const scenes = fc.constantFrom(...alphabets).chain((alphabet) => {
  const text = (maxLength: number) =>
    fc.array(fc.constantFrom(...Array.from(alphabet)), { maxLength }).map((chars) => chars.join(''));
  const term = fc.record({ text: text(4), match: fc.constantFrom(...matches) }).map(termOf);
  return fc.record({ terms: fc.array(term, { maxLength: 8 }), text: text(24) });
});

describe('findTerms', () => {
  it('finds what a naive search finds', () => {
    let places = 0;
    fc.assert(
      fc.property(scenes, ({ terms, text }) => {
        // words glued to others in a hashtag are a matter of judgement, which the naive search has not
        const all = findTerms(createTermIndex(terms), fold(text));
        const isJoined = ({ disguises }: (typeof all)[number]) => disguises.includes('joined');
        for (const { span } of all.filter(isJoined))
          expect(text.slice(0, span.start)).toMatch(/[#＃][^\s,.#＃-]*$/u);
        const found = all.filter((occurrence) => !isJoined(occurrence));
        const notation = found.map(({ term, span }) => placeNotation(term, span.start, span.end));
        places += notation.length;
        expect(notation.toSorted()).toEqual(findNaively(terms, text).toSorted());
      }),
      { numRuns: 2000 },
    );
    expect(places).toBeGreaterThan(1000); // the scenes are full enough to tell
  });

  it('finds the same whatever other terms there are, and in whatever order', () => {
    fc.assert(
      fc.property(scenes, ({ terms, text }) => {
        const together = findTerms(createTermIndex(terms), fold(text));
        const apart = terms.flatMap((term, number) =>
          findTerms(createTermIndex([term]), fold(text)).map((found) => ({ ...found, term: number })),
        );
        const reversed = findTerms(createTermIndex(terms.toReversed()), fold(text)).map((found) => ({
          ...found,
          term: terms.length - 1 - found.term,
        }));
        expect(sorted(together)).toEqual(sorted(apart));
        expect(sorted(together)).toEqual(sorted(reversed));
      }),
      { numRuns: 1000 },
    );
  });

  it('reports occurrences in the order of the text, each once and in its bounds', () => {
    fc.assert(
      fc.property(scenes, ({ terms, text }) => {
        const found = findTerms(createTermIndex(terms), fold(text));
        const starts = found.map(({ span }) => span.start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(new Set(sorted(found)).size).toBe(found.length);
        for (const { span, confidence } of found) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(confidence > 0 && confidence <= 1).toBe(true);
        }
      }),
    );
  });

  function sorted(found: ReturnType<typeof findTerms>): string[] {
    return found.map((occurrence) => JSON.stringify(occurrence)).toSorted();
  }
});

describe('a term', () => {
  const kinds: readonly TermMatch[] = ['word', 'phrase', 'prefix', 'substring'];
  const settings = fc.record({
    strictMarks: fc.boolean(),
    strictCase: fc.boolean(),
    strictPunctuation: fc.boolean(),
    fuzzy: fc.constantFrom('off', 'standard', 'loose'),
  });

  it.each(kinds)('that is a %s is found as it is written, amid neutral text', (match) => {
    fc.assert(
      fc.property(anyText, settings, (text, strict) => {
        const index = createTermIndex([{ text, match, ...strict }]);
        fc.pre(index.patterns.length > 0);
        const found = findTerms(index, fold(`zan ${text} kelfo`));
        const inside = found.filter(({ span }) => span.start >= 4 && span.end <= 4 + text.length);
        expect(inside.length).toBeGreaterThan(0);
        expect(inside.flatMap(({ disguises }) => disguises.filter((name) => name !== 'address'))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is an emoji sequence is found as it is written', () => {
    const emoji = fc.constantFrom(...Array.from('😀👍🏽❤\ufe0f👩\u200d👧🇦🇷🇺Ⓜ🅰ℹ™ '));
    fc.assert(
      fc.property(fc.array(emoji, { maxLength: 8 }), (chars) => {
        const text = chars.join('');
        const index = createTermIndex([termOf({ text, match: 'emoji' })]);
        fc.pre(index.patterns.length > 0);
        expect(findTerms(index, fold(`zan ${text} kelfo`))[0]?.disguises).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is a hashtag is found behind a hash', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = createTermIndex([termOf({ text, match: 'hashtag' })]);
        fc.pre(index.patterns.length > 0 && /^[\p{L}\p{N}\p{M}]+$/u.test(text) && fold(text).starts[0] === 0);
        expect(findTerms(index, fold(`zan #${text} kelfo`))).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found in text of any kind without an error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: anyText, match: fc.constantFrom(...termMatches) })),
        anyText,
        (terms, text) => {
          const found = findTerms(createTermIndex(terms.map(termOf)), fold(text));
          expect(found.length).toBeLessThanOrEqual(terms.length * maxOccurrencesPerTerm);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
