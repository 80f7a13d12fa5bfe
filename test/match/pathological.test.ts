import { describe, expect, it } from 'vitest';
import { maxOccurrencesPerTerm } from '../../src/match/occurrence.ts';
import { createRunIndex, findPrefixes, findRuns } from '../../src/match/run-index.ts';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { createWordIndex, findWords } from '../../src/match/word-index.ts';
import { detectors } from '../../src/signals/detectors.ts';
import { createReading } from '../../src/signals/reading.ts';
import { foldEmojiInto } from '../../src/text/emoji.ts';
import { fold, foldInto } from '../../src/text/fold.ts';
import { createFoldedText, type FoldedText, maxTextLength } from '../../src/text/folded-text.ts';
import { createTextTable } from '../../src/text/text-table.ts';
import { type TestTerm, termOf } from './terms.ts';

/** Texts that make a careless matcher slow, by what they repeat. */
const pieces: readonly string[] = [
  ...['a', 'a ', 'a-', '1 ', '#', '#a', '# ', 'ab', 'aab ', 'A', '@a', 'a.a/', '"', ' \n'],
  ...['e\u0301', 'e\u0308\u0301', '\u0301', 'a\u200b', '\u200b', 'и\u0306', 'ि', 'ß', '½', 'ﷺ', '𝔟'],
  ...['か\u3099', 'か゛', '\u1100\u1161\u11a8', '我', '我 ', 'T恤', 'ก่', '\u{20bb7}'],
  ...['\ud800', '\udc00', '\ud83d\ud83d', '😀', '😀 ', '👩\u200d', '🇲🇽', '🇲', '👍🏽', '™'],
];

/** Terms that overlap each other at every place of such a text. */
const lengths = [1, 2, 3, 8, 21, 31, 40];
const overlapping = (lengths: readonly number[]): readonly TestTerm[] => [
  ...lengths.flatMap((length): TestTerm[] => [
    'a '.repeat(length),
    { text: 'a'.repeat(length), match: 'substring' },
    { text: 'a'.repeat(length), match: 'prefix' },
    { text: 'か\u3099'.repeat(length), match: 'word' },
    { text: '我'.repeat(length), match: 'word', strictMarks: true },
    { text: `${'a'.repeat(length)}b`, match: 'substring' },
    { text: '😀'.repeat(length), match: 'emoji' },
    { text: 'a '.repeat(length), inflect: 'en' },
    { text: 'aab'.repeat(length), inflect: 'nl' },
    { text: '🇲🇽'.repeat(length), match: 'emoji' },
  ]),
  { text: 'a', match: 'hashtag' },
  { text: 'é', strictMarks: true },
  { text: '$ a', strictPunctuation: true },
];

const terms = overlapping(lengths).map(termOf);
const index = createTermIndex(terms);

function textOf(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** A buffer that counts every time one of its arrays is read or written: what the fold and the index do is that. */
function countingBuffer(capacity: number) {
  const buffer = createFoldedText(capacity);
  let work = 0;
  const watch = <T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(array: T): T =>
    new Proxy(array, {
      get: (target, key) => {
        work++;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      set: (target, key, value) => {
        work++;
        return Reflect.set(target, key, value);
      },
    });
  buffer.units = watch(buffer.units);
  buffer.starts = watch(buffer.starts);
  buffer.ends = watch(buffer.ends);
  buffer.tokenStart = watch(buffer.tokenStart);
  buffer.tokenEnd = watch(buffer.tokenEnd);
  buffer.tokenHash = watch(buffer.tokenHash);
  buffer.tokenFlags = watch(buffer.tokenFlags);
  return { buffer, work: () => work };
}

/** Twice the text, about twice the work: in quadratic time it would be four times as much. */
function expectLinear(workOn: (text: string) => number, piece: string, sizes: readonly number[]): void {
  const work = sizes.map((size) => workOn(textOf(piece, size)));
  for (let at = 1; at < work.length; at++) expect(work[at]).toBeLessThanOrEqual(2.3 * work[at - 1]! + 100);
}

describe('with the size of the text', () => {
  const sizes = [400, 800, 1600];

  it.each(pieces)('the work of folding %j grows linearly', (piece) => {
    const workOn = (text: string) => {
      const { buffer, work } = countingBuffer(text.length * 20 + 64);
      foldInto(text, buffer);
      return work() + buffer.length + buffer.tokenCount;
    };
    expectLinear(workOn, piece, sizes);
  });

  it.each(pieces)('the work of finding emoji in %j grows linearly', (piece) => {
    const emoji = createTermIndex(terms.filter(({ match }) => match === 'emoji'));
    const workOn = (text: string) => {
      const { buffer, work } = countingBuffer(text.length + 64);
      let candidates = 0;
      findRuns(emoji.runs[4]!, foldEmojiInto(text, buffer), () => candidates++);
      return work() + candidates;
    };
    expectLinear(workOn, piece, sizes);
  });

  it.each(pieces)('the work of finding overlapping terms in %j grows linearly', (piece) => {
    const workOn = (text: string) => {
      const { buffer, work } = countingBuffer(text.length * 20 + 64);
      foldInto(text, buffer);
      const before = work();
      return findTerms(index, buffer).length + work() - before;
    };
    expectLinear(workOn, piece, sizes);
  });
});

describe('candidates', () => {
  /** How often each index reports something that may be a term. */
  function candidatesIn(text: FoldedText): number {
    let candidates = 0;
    const count = () => candidates++;
    findWords(index.words, text, count);
    for (const runs of index.runs.slice(1, 4)) if (runs) findRuns(runs, text, count);
    if (index.runs[2]) findPrefixes(index.runs[2], text, count);
    return candidates;
  }

  it.each(['a', 'a ', '#a', '我', 'か\u3099', 'aab '])('in %j are proportional to its size', (piece) => {
    expectLinear((text) => candidatesIn(fold(text)), piece, [8000, 16000, 32000]);
  });

  it('of one letter are one for each length at each place', () => {
    const runs = createRunIndex(Uint32Array.of(1, 2, 3), createTextTable(['', 'a', 'aa', 'aaa']));
    const found: string[] = [];
    findRuns(runs, fold('aaab'), (pattern, from) => found.push(`${pattern}@${from}`));
    expect(found).toEqual(['2@0', '3@0', '1@0', '2@1', '1@1', '1@2']);
  });

  it('are none where no term starts', () => {
    const hashes = fold('zan kelfo').tokenHash.slice(0, 2);
    const words = createWordIndex(Uint32Array.of(0), { hashes, starts: Uint32Array.of(0, 2) });
    let candidates = 0;
    findWords(words, fold('kelfo '.repeat(1000)), () => candidates++);
    expect(candidates).toBe(0);
    findWords(words, fold('zan '.repeat(1000)), () => candidates++);
    expect(candidates).toBe(0);
    findWords(words, fold('zan kelfo '.repeat(1000)), () => candidates++);
    expect(candidates).toBe(1000);
  });
});

/** Regular expressions count nothing, so these are timed, with a bound that only quadratic time can break. */
describe('the longest text', () => {
  const bound = 1000;
  const few = createTermIndex(overlapping([1, 2, 40]).map(termOf));

  /** Of the processor's time, so that a busy machine changes nothing. */
  function milliseconds(run: () => void): number {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }

  it.each([...pieces, 'a\u200b\u0301', 'https://a', '/a', 'a@', '.a', 'a…'])(
    'of %j is searched for terms at once',
    (piece) => {
      const text = textOf(piece, maxTextLength);
      expect(milliseconds(() => findTerms(few, fold(text)))).toBeLessThan(bound);
    },
  );

  it('with one wide gap between the words of a phrase is searched at once', () => {
    const wide = createTermIndex(
      ['a b', { text: 'a b', strictMarks: true }, { text: 'á b', strictPunctuation: true }].map(termOf),
    );
    for (const gap of [' ', '…', '\u3000', '-', '.@', '\u200b ', '\u0301 ', '😀']) {
      const text = `a${textOf(gap, maxTextLength - 3)} b`;
      expect(milliseconds(() => expect(findTerms(wide, fold(text)).length).toBeGreaterThan(0))).toBeLessThan(
        bound,
      );
    }
  });

  const adversaries = [
    ...['a-', '1 ', 'a.', 'a.a.a.a/', '####', '#1', '$1 ', '$1', '1€', '11 ', '11-', '+1 (11) 11'],
    ...['1.1.', '11.11a', 'a.com', 'www.', 'https://', 't.me', 't.me/', 'tg: ', 'tg', '@a', 'no '],
    ...['zap ', '1234567', '٣,', '＃a_', '½', 'example.', 'telegram:', '(11) ', '2024-', '1,111'],
    ...['2024-01-01 ', '10 000 ', '192.168.', '\ud800', '\u0301'],
  ];

  it.each(adversaries)('of %j is looked at by each detector at once', (piece) => {
    const text = fold(textOf(piece, maxTextLength));
    const times = detectors.map(({ name, detect }) => [
      name,
      milliseconds(() => detect(createReading({ id: '1', text: text.text }, text, []), {})),
    ]);
    expect(times.filter(([, time]) => Number(time) > bound)).toEqual([]);
  });
});

describe('one letter, 64,000 times', () => {
  it('holds each overlapping term as often as is listed', () => {
    const found = findTerms(index, fold('a'.repeat(64_000)));
    expect(found).toHaveLength(lengths.length * (maxOccurrencesPerTerm + 1));
  });
});
