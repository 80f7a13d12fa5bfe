import { describe, expect, test, vi } from 'vitest';
import {
  checkRuleset,
  compileRuleset,
  type Detector,
  formatResult,
  loadRuleset,
  saveRuleset,
  score,
} from '../../src/index.ts';
import { sketch } from '../support/rulesets.ts';

const source = (options?: object) =>
  sketch({
    lists: { blorps: { rows: ['blorp'], family: 'term', anchor: 'ambiguous', points: 22 } },
    signals: [{ id: 'loud', use: 'shouting', family: 'style', points: 8, ...(options && { with: options }) }],
    rules: [
      { id: 'loud-offer', when: { all: ['loud', 'blorps'] }, points: 4 },
      { id: 'quiet', when: { none: ['loud'] }, points: 4 },
    ],
  });

const shouting: Detector = {
  name: 'shouting',
  options: { least: { default: 5, min: 2 } },
  detect: ({ text }, { least = 5 }) => {
    const found = /\p{Lu}+/u.exec(text);
    if (!found || found[0].length < least) return undefined;
    const span = { start: found.index, end: found.index + found[0].length };
    return { strength: 0.5, spans: [span], value: found[0].length };
  },
};
const detecting = (detect: unknown): Detector => ({ name: 'shouting', detect }) as unknown as Detector;
const resultWith = (detector: Detector, text = 'HELLO blorp') =>
  score({ id: '1', text }, compileRuleset(source(), { detectors: [detector] }));

describe("a host's detector", () => {
  test('counts like the library’s own', () => {
    const { contributions, unknown } = resultWith(shouting);
    expect(contributions).toContainEqual(
      expect.objectContaining({
        kind: 'signal',
        id: 'loud',
        points: 4,
        weight: 8,
        strength: 0.5,
        value: 5,
        spans: [{ start: 0, end: 5 }],
      }),
    );
    expect(contributions.map(({ id }) => id)).toContain('loud-offer');
    expect(unknown).toEqual([]);
  });

  test('gets the post, the text that was read and its options', () => {
    const detect = vi.fn(() => undefined);
    const ruleset = compileRuleset(source({ least: 7 }), { detectors: [{ ...shouting, detect }] });
    const post = { id: '1', text: `blorp ${'x'.repeat(100_000)}`, author: { posts: 3 } };
    score(post, ruleset);
    expect(detect).toHaveBeenCalledExactlyOnceWith({ post, text: post.text.slice(0, 100_000) }, { least: 7 });
    score({ id: '2', text: 'no anchor' }, ruleset);
    expect(detect).toHaveBeenCalledTimes(1);
  });

  test('may speak of the post as a whole, but not of an anchor', () => {
    const whole = resultWith(detecting(() => ({ strength: 1, spans: [] })));
    expect(whole.contributions).toContainEqual(expect.objectContaining({ id: 'loud', points: 8, spans: [] }));
    const anchor = resultWith(detecting(() => ({ strength: 1, spans: [{ start: 6, end: 11 }] })));
    expect(anchor.contributions.map(({ id }) => id)).not.toContain('loud');
  });

  test('keeps its `this`, and is not frozen', () => {
    class Counter implements Detector {
      readonly name = 'shouting';
      calls = 0;
      detect() {
        this.calls++;
        return undefined;
      }
    }
    const counter = new Counter();
    expect(resultWith(counter).unknown).toEqual([]);
    expect(counter.calls).toBe(1);
  });

  test('is passed to a loaded ruleset again', () => {
    const ruleset = compileRuleset(source(), { detectors: [shouting] });
    const bytes = saveRuleset(ruleset);
    const post = { id: '1', text: 'HELLO blorp' };
    expect(score(post, loadRuleset(bytes, { detectors: [shouting] }))).toEqual(score(post, ruleset));
    expect(() => loadRuleset(bytes)).toThrow('uses the detector `shouting`, which is not there');
  });

  test('is known to checks, with its options', () => {
    expect(checkRuleset(source(), { detectors: [shouting] }).map(({ code }) => code)).not.toContain(
      'unknown-reference',
    );
    expect(checkRuleset(source()).map(({ code }) => code)).toContain('unknown-reference');
    expect(checkRuleset(source({ lest: 7 }), { detectors: [shouting] })).toContainEqual(
      expect.objectContaining({ code: 'unknown-key', hint: 'did you mean `least`?' }),
    );
  });
});

describe('a detector that breaks', () => {
  const unprintable = new Error();
  Object.defineProperty(unprintable, 'message', {
    get: () => {
      throw new Error('no');
    },
  });
  const throwing = (error: unknown) => () => {
    throw error;
  };
  // what it does, and what is said of it
  const rows: readonly (readonly [string, unknown, string])[] = [
    ['throws', throwing(new Error('no network')), 'it threw `no network`'],
    ['throws no error', throwing(7), 'it threw 7'],
    ['throws nothing', throwing(undefined), 'it threw undefined'],
    ['throws what cannot be shown', throwing(unprintable), 'it threw something that cannot be shown'],
    ['returns a boolean', () => true, 'it returned true: expected a finding, or `undefined`'],
    [
      'returns a promise',
      async () => ({ strength: 1, spans: [] }),
      'its strength is undefined: expected a number above 0, at most 1',
    ],
    [
      'has no strength',
      () => ({ spans: [] }),
      'its strength is undefined: expected a number above 0, at most 1',
    ],
    [
      'is too strong',
      () => ({ strength: 2, spans: [] }),
      'its strength is 2: expected a number above 0, at most 1',
    ],
    [
      'is nothing',
      () => ({ strength: 0, spans: [] }),
      'its strength is 0: expected a number above 0, at most 1',
    ],
    [
      'is not a number',
      () => ({ strength: Number.NaN, spans: [] }),
      'its strength is NaN: expected a number above 0, at most 1',
    ],
    ['has no spans', () => ({ strength: 1 }), 'its spans are undefined: expected a list'],
    ...[
      { start: 0, end: 99 },
      { start: -1, end: 2 },
      { start: 3, end: 3 },
      { start: 4, end: 2 },
      { start: 0.5, end: 2 },
      { start: '0', end: 2 },
      { start: 0, end: 13 },
      { start: 13, end: 14 },
      null,
      [0, 2],
    ].map((span): readonly [string, unknown, string] => [
      `has the span ${JSON.stringify(span)}`,
      () => ({ strength: 1, spans: [{ start: 0, end: 1 }, span] }),
      'its span 1 is no stretch of the text between two characters',
    ]),
  ];

  test.each(rows)('because it %s makes its signal unknown, and is listed', (_, detect, failure) => {
    const { unknown, contributions } = resultWith(detecting(detect), 'HELLO blorp 🍕');
    expect(unknown).toContainEqual({ kind: 'signal', id: 'loud', fields: [], failure });
    expect(contributions.map(({ id }) => id)).toEqual(['blorp', 'gate'].slice(0, contributions.length));
  });

  test('is named in the text for people; what it threw only where texts are shown', () => {
    const post = { id: '1', text: 'HELLO blorp' };
    const result = resultWith(detecting(throwing(new Error('HELLO'))));
    expect(formatResult(result, post)).toContain('failed  signal loud: its detector broke');
    expect(formatResult(result, post, { reveal: true })).toContain('failed  signal loud: it threw `HELLO`');
  });
});

describe('what is no detector', () => {
  test.each<readonly [string, unknown, string]>([
    ['no list', shouting, '`detectors` is an object: expected a list'],
    ['no name', [{ detect: () => undefined }], '`[0].name` is missing'],
    [
      'a name of another shape',
      [{ ...shouting, name: 'Shouting' }],
      '`[0].name` is "Shouting": expected lower-case',
    ],
    ['nothing to call', [{ name: 'shouting' }], '`[0].detect` is missing: expected a function'],
    ['a name of the library', [{ ...shouting, name: 'price' }], 'there are two detectors `price`'],
    ['one name twice', [shouting, shouting], 'there are two detectors `shouting`'],
    [
      'options of another shape',
      [{ ...shouting, options: { least: 3 } }],
      '`[0].options.least` is 3: expected an object',
    ],
  ])('is refused: %s', (_, detectors, message) => {
    for (const run of [compileRuleset, checkRuleset])
      expect(() => run(source(), { detectors: detectors as Detector[] })).toThrow(TypeError);
    expect(() => compileRuleset(source(), { detectors: detectors as Detector[] })).toThrow(message);
  });
});
