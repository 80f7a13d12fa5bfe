import { describe, expect, test } from 'vitest';
import { checkRuleset, compileRuleset } from '../../src/rules/compile.ts';
import { explainListPath, listFiles, listPath } from '../../src/rules/list-files.ts';
import type { RulesetSource } from '../../src/rules/source.ts';

describe('listFiles', () => {
  // `file`, a path, the language that it names: `''` for none, `undefined` where the path is not meant
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['terms/a.csv', 'terms/a.csv', ''],
    ['terms/a.csv', 'terms/axcsv', undefined],
    ['terms/{lang}.csv', 'terms/es.csv', 'es'],
    ['terms/{lang}.csv', 'terms/es-MX.csv', 'es-MX'],
    ['terms/{lang}.csv', 'terms/zh-Hant-TW.csv', 'zh-Hant-TW'],
    ['terms/{lang}.csv', 'terms/hi-Latn.csv', 'hi-Latn'],
    ['terms/{lang}.csv', 'terms/fil.csv', 'fil'],
    ['terms/{lang}.csv', 'terms/common.csv', undefined],
    ['terms/{lang}.csv', 'terms/e.csv', undefined],
    ['terms/{lang}.csv', 'terms/en/x.csv', undefined],
    ['terms/{lang}.csv', 'other/terms/en.csv', undefined],
    ['terms/{lang}.csv', 'terms/en.csv.csv', undefined],
    ['terms/news-{lang}.csv', 'terms/news-en.csv', 'en'],
    ['{lang}/news.csv', 'pt-BR/news.csv', 'pt-BR'],
    ['../common/{lang}/a.csv', '../common/th/a.csv', 'th'],
    ['../common/{lang}/a.csv', 'common/th/a.csv', undefined],
    ['a.b+({lang}).csv', 'a.b+(en).csv', 'en'],
  ];

  test.each(rows)('of %s takes %s for %j', (file, path, lang) => {
    expect(listPath.test(file)).toBe(true);
    const taken = listFiles(file).accept(path);
    expect(taken && (taken.lang ?? '')).toBe(lang);
    if (taken) expect(path.startsWith(listFiles(file).directory)).toBe(true);
  });
});

test.each([
  'a.txt',
  '/a.csv',
  '//host/a.csv',
  'C:/a.csv',
  'c:a.csv',
  'a\\b.csv',
  '../a.csv',
  '../../x/a.csv',
  '.././x/a.csv',
  '../x/../a.csv',
  '../x/../../a.csv',
  'x/../a.csv',
  './a.csv',
  'x//a.csv',
  '{lang}/{lang}.csv',
  '{Lang}.csv',
  'a{.csv',
])('no list can be in %s', (path) => {
  expect(listPath.test(path)).toBe(false);
  expect(explainListPath(path)).toMatch(/^expected /);
});

describe('a list in several files', () => {
  const source = (files: Readonly<Record<string, string>>, file = 'terms/{lang}.csv'): RulesetSource => ({
    files: [
      {
        path: 'ruleset.yaml',
        text: `schema: 1\nruleset: { id: a, version: 1.0.0 }\nlists: [ { id: b, file: "${file}", family: term, anchor: unambiguous, points: 1 } ]\n`,
      },
      ...Object.entries(files).map(([path, text]) => ({ path, text })),
    ],
  });
  const files = {
    'terms/en.csv': 'term\nblorp\n',
    'terms/es-MX.csv': 'term,lang\nblorpo,\nblorpa,pt\n',
  };

  test('has the rows of all of them, each in its own language or in that of its file', () => {
    const termsOf = (given: RulesetSource) =>
      Array.from(compileRuleset(given).terms, ({ text, lang }) => `${text} ${lang}`);
    const expected = ['blorp en', 'blorpa pt', 'blorpo es-MX'];
    expect(termsOf(source(files)).sort()).toEqual(expected);
    expect(checkRuleset(source(files))).toEqual([]);
    const beside = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [`../common/${path}`, text]),
    );
    expect(termsOf(source(beside, '../common/terms/{lang}.csv')).sort()).toEqual(expected);
  });

  test('has one content hash whatever the order of its files, and another when a term moves', () => {
    const { hash } = compileRuleset(source(files));
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    expect(compileRuleset(source(reversed)).hash).toBe(hash);
    const moved = { ...files, 'terms/en.csv': 'term\n', 'terms/de.csv': 'term\nblorp\n' };
    expect(compileRuleset(source(moved)).hash).not.toBe(hash);
  });

  test('leaves files that no list takes to a warning, except those beside the ruleset', () => {
    const more = { ...files, 'terms/common.csv': 'term\nx\n', '../common/terms/x.csv': 'term\nx\n' };
    expect(checkRuleset(source(more))).toMatchObject([{ code: 'unused-file', file: 'terms/common.csv' }]);
  });
});
