import { describe, expect, test } from 'vitest';
import { judgeSample, runTests, tally } from '../../src/evaluation/functional.ts';
import type { Sample } from '../../src/evaluation/samples.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { type EmbeddedTest, readTests } from '../../src/rules/embedded-tests.ts';
import { sketch } from '../support/rulesets.ts';

const lists = {
  blorps: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 30 },
  wugs: { rows: ['wug'], family: 'term', anchor: 'unambiguous', points: 50 },
  gibs: { rows: ['gib'], family: 'commerce', points: 10 },
};

/** What fails of the tests of a rule that asks for `gib` beside an anchor. */
function failures(tests: readonly object[], more: object = {}) {
  const rule = { id: 'rule', when: 'gibs', points: 5, tests, ...more };
  const source = sketch({ lists, rules: [rule] });
  return runTests(readTests(source).tests, compileRuleset(source)).map(
    ({ test: { post }, reason }) => `${post.id}: ${reason}`,
  );
}

describe('embedded tests', () => {
  // tests, what fails
  const rows: readonly (readonly [readonly object[], readonly string[]])[] = [
    [[{ match: 'blorp gib' }, { noMatch: 'blorp' }], []],
    [[{ match: 'blorp' }], ['rule#1: the rule does not match']],
    [[{ noMatch: 'blorp gib' }], ['rule#1: the rule matches']],
    [[{ match: 'blorp gib', band: 'review' }], []],
    [[{ match: 'blorp gib', band: 'urgent' }], ['rule#1: the band is `review` (score 45), not `urgent`']],
    [[{ noMatch: 'wug', band: 'review' }], []],
    [[{ noMatch: 'nothing', band: 'none' }], []],
    // without an anchor no rule is asked
    [[{ match: 'gib' }], ['rule#1: the rule does not match']],
    [[{ match: { text: 'blorp gib', author: { posts: 1 } } }], []],
    [
      [{ match: 'a' }, { noMatch: 'b' }, { match: 'c' }],
      ['rule#1: the rule does not match', 'rule#3: the rule does not match'],
    ],
  ];

  test.each(rows)('%j', (tests, expected) => {
    expect(failures(tests)).toEqual(expected);
  });

  test('of a shadow rule run too', () => {
    expect(failures([{ match: 'blorp gib', band: 'watch' }], { mode: 'shadow' })).toEqual([]);
    expect(failures([{ match: 'blorp' }], { mode: 'shadow' })).toHaveLength(1);
  });

  test('of a rule without points run too', () => {
    expect(failures([{ match: 'blorp gib' }, { noMatch: 'blorp' }], { points: 0 })).toEqual([]);
  });

  test('know where they stand', () => {
    const text = [
      'schema: 1',
      'ruleset: { id: a, version: 1.0.0 }',
      'targets: { recall: 0.9 }',
      'lists: [ { id: b, file: b.csv, family: term, anchor: unambiguous, points: 30 } ]',
      'rules:',
      '  - id: rule',
      '    when: b',
      '    tests:',
      '      - { match: blorp }',
      '      - { noMatch: { text: wug, kind: bio }, band: none }',
      '',
    ].join('\n');
    const { tests, targets } = readTests({ files: [{ path: 'ruleset.yaml', text }] });
    const expected: Partial<EmbeddedTest>[] = [
      { rule: 'rule', post: { id: 'rule#1', text: 'blorp' }, mustMatch: true },
      { rule: 'rule', post: { id: 'rule#2', text: 'wug', kind: 'bio' }, mustMatch: false, band: 'none' },
    ];
    expect(tests).toMatchObject(expected);
    expect(tests.map(({ place }) => place.line)).toEqual([9, 10]);
    expect(targets).toEqual({ recall: 0.9, benign: 1 });
  });

  test('of a ruleset whose main file is broken are none: compiling it reports that', () => {
    const none = { tests: [], targets: { recall: 1, benign: 1 } };
    expect(readTests({ files: [] })).toEqual(none);
    expect(readTests({ files: [{ path: 'ruleset.yaml', text: 'rules: [' }] })).toEqual(none);
  });
});

describe('samples', () => {
  const ruleset = compileRuleset(sketch({ lists }));
  const sample = (label: 'harm' | 'benign', text: string, more: Partial<Sample> = {}): Sample => ({
    id: 's',
    text,
    label,
    function: 'offer',
    ...more,
  });

  // label, text, band, whether that is right: an alert (review or urgent) is right for harm only
  const rows = [
    ['harm', 'wug', 'review', true],
    ['harm', 'wug blorp gib', 'urgent', true],
    ['harm', 'blorp', 'watch', false],
    ['harm', 'nothing', 'none', false],
    ['benign', 'wug', 'review', false],
    ['benign', 'blorp', 'watch', true],
    ['benign', 'nothing', 'none', true],
  ] as const;

  test.each(rows)('%s: `%s` is %s, right: %s', (label, text, band, isCorrect) => {
    expect(judgeSample(sample(label, text), ruleset)).toMatchObject({ band, isCorrect });
  });

  test('are counted by label, harm first, and key in order', () => {
    const outcomes = [
      sample('benign', 'wug', { function: 'homonym' }),
      sample('harm', 'wug', { function: 'request' }),
      sample('harm', 'blorp', { function: 'offer' }),
      sample('benign', 'blorp', { function: 'homonym' }),
      sample('harm', 'wug', { function: 'offer' }),
      sample('benign', 'blorp', { function: 'offer' }),
    ].map((entry) => judgeSample(entry, ruleset));
    expect(tally(outcomes, (entry) => entry.function)).toEqual([
      { name: 'offer', label: 'harm', count: 2, correct: 1 },
      { name: 'request', label: 'harm', count: 1, correct: 1 },
      { name: 'homonym', label: 'benign', count: 2, correct: 1 },
      { name: 'offer', label: 'benign', count: 1, correct: 1 },
    ]);
    expect(tally([], () => '')).toEqual([]);
  });
});
