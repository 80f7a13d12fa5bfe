import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRuleset, compileRuleset } from '../../src/rules/compile.ts';
import { RulesetError } from '../../src/rules/diagnostics.ts';
import type { RulesetSource } from '../../src/rules/source.ts';
import { score } from '../../src/score.ts';

/** The parts of a small ruleset, each of which may be put in another order. */
const parts = {
  lists: [
    '{ id: blorps, file: terms/blorps.csv, family: term, anchor: ambiguous, points: 22 }',
    '{ id: wugs, file: terms/wugs.csv, family: term, anchor: unambiguous, points: 30, sensitive: true }',
    '{ id: kelfos, file: terms/kelfos.csv, family: commerce, points: 12 }',
  ],
  signals: [
    '{ id: price, use: price, family: commerce, points: 8 }',
    '{ id: new-account, when: { author.ageDays: { lt: 30 } }, family: account, points: 10 }',
  ],
  rules: [
    '{ id: offer, when: { near: [ kelfos ], tokens: 3 }, points: 5 }',
    '{ id: second, when: { all: [ offer, price ] }, points: 4, mode: shadow }',
  ],
  exceptions: [
    '{ id: show, terms: [ blorp ], phrases: [ blorp show ], reason: made up }',
    '{ id: film, terms: [ blorp, gib ], phrases: [ blorp film, gib film ], reason: made up }',
  ],
  // the same text several times: nothing but the order in the file could tell these apart
  blorps: ['blorp,,,', 'gib,es,,', 'gib,pt,,', 'gib,,10,', 'gib,,12,', 'tolb zan,,,hashtag'],
  wugs: ['wug,w1', 'mib,m1'],
  kelfos: ['zan kelfo', 'zan', 'kelfo zan'],
};
type Parts = typeof parts;

function sourceOf({ lists, signals, rules, exceptions, blorps, wugs, kelfos }: Parts): RulesetSource {
  const section = (name: string, entries: readonly string[]) =>
    `${name}:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;
  const yaml = [
    'schema: 1\nruleset: { id: made-up, version: 1.0.0 }\n',
    section('lists', lists),
    section('signals', signals),
    section('rules', rules),
    section('exceptions', exceptions),
  ];
  return {
    files: [
      { path: 'ruleset.yaml', text: yaml.join('') },
      { path: 'terms/blorps.csv', text: `term,lang,points,match\n${blorps.join('\n')}\n` },
      { path: 'terms/wugs.csv', text: `term,id\n${wugs.join('\n')}\n` },
      { path: 'terms/kelfos.csv', text: `term\n${kelfos.join('\n')}\n` },
    ],
  };
}

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
const base = sourceOf(parts);

/** The base ruleset with something replaced in one of its files. */
function edited(path: string, from: string | RegExp, to: string): RulesetSource {
  const files = base.files.map((file) =>
    file.path === path ? { path, text: file.text.replaceAll(from, to) } : file,
  );
  expect(files).not.toEqual(base.files);
  return { files };
}

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

describe('the content hash', () => {
  test('is 32 hexadecimal digits, and the same today and tomorrow', () => {
    expect(hashOf(base)).toMatch(/^[0-9a-f]{32}$/);
    expect(
      hashOf({
        files: [
          {
            path: 'ruleset.yaml',
            text: 'schema: 1\nruleset: { id: a, version: 1.0.0 }\nlists: [ { id: b, file: b.csv, family: term, anchor: unambiguous, points: 1 } ]\n',
          },
          { path: 'b.csv', text: 'term\nblorp\n' },
        ],
      }),
    ).toMatchInlineSnapshot(`"fdcea44ebf0f2935e0394b997f292038"`);
  });

  // what is changed, the file, what stands there, what it becomes
  const changes: readonly (readonly [string, string, string | RegExp, string])[] = [
    ['the version', 'ruleset.yaml', 'version: 1.0.0', 'version: 1.0.1'],
    ['points of a list', 'ruleset.yaml', 'points: 22', 'points: 23'],
    [
      'the family of a list',
      'ruleset.yaml',
      'family: term, anchor: ambiguous',
      'family: terms, anchor: ambiguous',
    ],
    ['the points of a signal', 'ruleset.yaml', 'points: 8', 'points: 9'],
    ['a condition', 'ruleset.yaml', 'tokens: 3', 'tokens: 4'],
    ['the mode of a rule', 'ruleset.yaml', ', mode: shadow', ''],
    ['a phrase of an exception', 'ruleset.yaml', 'blorp show', 'blorp shows'],
    ['the reason of an exception', 'ruleset.yaml', 'reason: made up', 'reason: invented'],
    ['a term', 'terms/kelfos.csv', 'kelfo zan', 'kelfo zans'],
    ['the case of a term', 'terms/kelfos.csv', 'kelfo zan', 'Kelfo zan'],
    ['a term more', 'terms/kelfos.csv', 'kelfo zan\n', 'kelfo zan\nkelfo\n'],
    ['a term less', 'terms/kelfos.csv', 'kelfo zan\n', ''],
    ['the points of a term', 'terms/blorps.csv', 'gib,,10,', 'gib,,11,'],
    ['the language of a term', 'terms/blorps.csv', 'gib,es,,', 'gib,fr,,'],
    ['the id of a term', 'terms/wugs.csv', 'wug,w1', 'wug,w2'],
  ];

  test.each(changes)('changes with %s', (_, path, from, to) => {
    expect(hashOf(edited(path, from, to))).not.toBe(hashOf(base));
  });

  test('changes with documentation columns', () => {
    expect(hashOf(withNotes('one'))).not.toBe(hashOf(withNotes('two')));
  });

  // what is changed, the file, what stands there, what it becomes
  const layouts: readonly (readonly [string, string, string | RegExp, string])[] = [
    ['comments', 'ruleset.yaml', 'lists:\n', '# what may open a case\nlists: # here\n'],
    ['blank lines', 'ruleset.yaml', 'signals:', '\n\nsignals:'],
    ['line ends', 'ruleset.yaml', '\n', '\r\n'],
    ['quotes', 'ruleset.yaml', 'blorp show', '"blorp show"'],
    ['the order of keys', 'ruleset.yaml', 'use: price, family: commerce', 'family: commerce, use: price'],
    [
      'a default that is written out',
      'ruleset.yaml',
      'tokens: 3 }, points: 5',
      'tokens: 3 }, points: 5, mode: live',
    ],
    ['line ends of a list', 'terms/kelfos.csv', '\n', '\r\n'],
    ['quotes in a list', 'terms/kelfos.csv', 'kelfo zan', '"kelfo zan"'],
    ['white space around cells', 'terms/kelfos.csv', 'kelfo zan', ' kelfo zan '],
    ['blank lines in a list', 'terms/kelfos.csv', 'kelfo zan', '\nkelfo zan\n'],
    ['empty columns', 'terms/kelfos.csv', /^term$/gm, 'term,note'],
  ];

  test.each(layouts)('does not change with %s', (_, path, from, to) => {
    expect(hashOf(edited(path, from, to))).toBe(hashOf(base));
  });

  test('does not change with the order of columns', () => {
    const files = base.files.map(({ path, text }) =>
      path === 'terms/wugs.csv'
        ? { path, text: text.replaceAll(/^(\w+),(\w+)$/gm, '$2,$1') }
        : { path, text },
    );
    expect(hashOf({ files })).toBe(hashOf(base));
  });

  test('is repeated by every result', () => {
    const ruleset = compileRuleset(base);
    expect(score({ id: 'p', text: 'blorp' }, ruleset).ruleset).toEqual({
      id: 'made-up',
      version: '1.0.0',
      hash: ruleset.hash,
    });
  });
});

function withNotes(note: string): RulesetSource {
  const files = base.files.map(({ path, text }) =>
    path === 'terms/wugs.csv'
      ? { path, text: text.replace('term,id', 'term,id,note').replace(/,(\w\d)$/gm, `,$1,${note}`) }
      : { path, text },
  );
  return { files };
}

describe('the compiled ruleset', () => {
  const ruleset = compileRuleset(base);

  test('is in the order of ids', () => {
    expect(ruleset.lists.map(({ id }) => id)).toEqual(['blorps', 'kelfos', 'wugs']);
    expect(ruleset.signals.map(({ id }) => id)).toEqual(['new-account', 'price']);
    expect(ruleset.rules.map(({ id }) => id)).toEqual(['offer', 'second']);
    expect(ruleset.terms.map(({ id }) => id).slice(0, 6)).toEqual([
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
    expect(compileRuleset(source).terms.find(({ id }) => id === 'blorp')?.points).toBe(22.125);
  });

  test('terms of a sensitive list go by their id, or by their line', () => {
    const ids = (source: RulesetSource) =>
      compileRuleset(source)
        .terms.filter(({ list }) => list.sensitive)
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
        text: 'schema: 1\nruleset: { id: odd, version: 1.0.0 }\nlists: [ { id: constructor, file: t.csv, family: constructor, anchor: unambiguous, points: 30 } ]\n',
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
