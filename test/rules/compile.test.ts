import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRuleset, compileRuleset } from '../../src/rules/compile.ts';
import { RulesetError } from '../../src/rules/diagnostics.ts';
import type { RulesetSource } from '../../src/rules/source.ts';
import { score } from '../../src/score.ts';
import { base, edited, type Parts, parts, sourceOf } from '../support/made-up-ruleset.ts';

const posts = [
  'blorp',
  'blorp, zan kelfo for $5',
  'gib gib gib and zan, 5 usd',
  'a wug at the blorp show with kelfo zan',
  'gib film #TolbZan mib',
];
const resultsOf = (source: RulesetSource) => {
  const ruleset = compileRuleset(source);
  const metadata = {
    createdAt: '2026-01-10T00:00:00Z',
    author: { createdAt: '2026-01-01T00:00:00Z' },
    lang: 'es',
  };
  return posts.flatMap((text) => [
    score({ id: 'p', text }, ruleset),
    score({ id: 'p', text, ...metadata }, ruleset),
  ]);
};
const hashOf = (source: RulesetSource) => compileRuleset(source).hash;

describe('order', () => {
  const shuffled = fc.record(
    Object.fromEntries(
      Object.entries(parts).map(([name, entries]) => [
        name,
        fc.shuffledSubarray(entries, { minLength: entries.length }),
      ]),
    ),
  ) as unknown as fc.Arbitrary<Parts>;

  test('of lists, signals, rules, exceptions and terms changes neither hash nor results', () => {
    const hash = hashOf(base);
    const results = resultsOf(base);
    fc.assert(
      fc.property(shuffled, (other) => {
        const source = sourceOf(other);
        expect(hashOf(source)).toBe(hash);
        expect(resultsOf(source)).toEqual(results);
      }),
      { numRuns: 40 },
    );
  });

  test('of the files of a source makes no difference', () => {
    expect(hashOf({ files: base.files.toReversed() })).toBe(hashOf(base));
  });
});

describe('the compiled ruleset', () => {
  const ruleset = compileRuleset(base);

  test('is in the order of ids', () => {
    expect(ruleset.lists.map(({ id }) => id)).toEqual(['blorps', 'kelfos', 'wugs']);
    expect(ruleset.signals.map(({ id }) => id)).toEqual(['new-account', 'price']);
    expect(ruleset.rules.map(({ id }) => id)).toEqual(['offer', 'second']);
    expect(Array.from(ruleset.terms, ({ id }) => id).slice(0, 6)).toEqual([
      'blorp',
      'gib',
      'gib',
      'gib',
      'gib',
      'tolb zan',
    ]);
  });

  test('is frozen all the way down, but for the index', () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, inner] of Object.entries(value)) if (key !== 'index') visit(inner, `${path}.${key}`);
    };
    visit(ruleset, 'ruleset');
    expect(thawed).toEqual([]);
  });

  test('rounds points to eighths', () => {
    const source = edited('ruleset.yaml', 'points: 22', 'points: 22.07');
    expect(Array.from(compileRuleset(source).terms).find(({ id }) => id === 'blorp')?.points).toBe(22.125);
  });

  test('terms of a sensitive list go by their id, or by their line', () => {
    const ids = (source: RulesetSource) =>
      Array.from(compileRuleset(source).terms)
        .filter(({ list }) => list.sensitive)
        .map(({ id }) => id);
    expect(ids(base)).toEqual(['m1', 'w1']);
    expect(ids(edited('terms/wugs.csv', 'mib,m1', 'mib,'))).toEqual(['w1', 'wugs:3']);
  });
});

describe('what is wrong', () => {
  const broken: RulesetSource = {
    files: [
      {
        path: 'ruleset.yaml',
        text: [
          'schema: 1',
          'ruleset: { id: broken, version: 1.0.0 }',
          'lists:',
          '  - { id: blorps, file: b.csv, family: term, anchor: ambiguous, points: 22 }',
          'rules:',
          '  - { id: rule, when: wombats }',
          '  - { id: rule, when: blorps }',
          '',
        ].join('\n'),
      },
      { path: 'b.csv', text: 'term,points\nblorp,many\n!!!,\ngib\n' },
    ],
  };

  test('is reported all at once, in the order of files, lines and columns', () => {
    expect(
      checkRuleset(broken).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    ).toEqual([
      'b.csv:2:7 invalid-value',
      'b.csv:3:1 term-folds-to-nothing',
      'ruleset.yaml:3:1 gate-never-met',
      'ruleset.yaml:6:11 missing-test',
      'ruleset.yaml:6:23 unknown-reference',
      'ruleset.yaml:7:11 duplicate-id',
      'ruleset.yaml:7:11 missing-test',
    ]);
  });

  test('is thrown with all errors as data, without the warnings', () => {
    const error = errorOf(broken);
    expect(error).toBeInstanceOf(RulesetError);
    expect(error.name).toBe('RulesetError');
    expect(error.diagnostics).toEqual(checkRuleset(broken).filter(({ severity }) => severity === 'error'));
    for (const { code } of error.diagnostics) expect(error.message).toContain(`error[${code}]`);
  });

  test('in the main file does not hide what is wrong in the lists', () => {
    const files = broken.files.map((file) => ({
      ...file,
      text: file.text.replace('when: blorps', 'wen: blorps'),
    }));
    const codes = checkRuleset({ files }).map(({ file, code }) => `${file} ${code}`);
    expect(codes).toEqual(['b.csv invalid-value', 'b.csv term-folds-to-nothing', 'ruleset.yaml unknown-key']);
  });

  test('does not stop a ruleset that has only warnings', () => {
    const source = edited('ruleset.yaml', 'phrases: [ blorp show ]', 'phrases: [ zan show ]');
    expect(checkRuleset(source).map(({ code }) => code)).toContain('exception-never-applies');
    expect(() => compileRuleset(source)).not.toThrow();
  });

  test('an empty source has no main file', () => {
    expect(checkRuleset({ files: [] }).map(({ code }) => code)).toEqual(['missing-file']);
    expect(errorOf({ files: [] }).diagnostics).toHaveLength(1);
  });

  test('odd names are names like any other', () => {
    const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
    const files = [
      {
        path: 'ruleset.yaml',
        text: 'schema: 1\nruleset: { id: odd, version: 1.0.0 }\nlists: [ { id: constructor, file: t.csv, family: constructor, anchor: unambiguous, points: 30, accept: [ term-common-word ] } ]\n',
      },
      { path: 't.csv', text: `term\n${names.join('\n')}\n` },
    ];
    expect(checkRuleset({ files })).toEqual([]);
    expect(score({ id: 'p', text: 'constructor' }, compileRuleset({ files })).score).toBe(30);
  });
});

function errorOf(source: RulesetSource): RulesetError {
  try {
    compileRuleset(source);
  } catch (error) {
    if (error instanceof RulesetError) return error;
    throw error;
  }
  throw new Error('compiles');
}
