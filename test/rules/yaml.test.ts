import { describe, expect, test } from 'vitest';
import { createReporter } from '../../src/rules/diagnostics.ts';
import { type LocatedYaml, parseYaml } from '../../src/rules/yaml.ts';

type Path = readonly PropertyKey[];

function parse(text: string): LocatedYaml {
  const reporter = createReporter();
  const yaml = parseYaml('ruleset.yaml', text, reporter);
  expect(reporter.diagnostics).toEqual([]);
  return yaml as LocatedYaml;
}

/** What is said about a broken file: `line:column message`. */
function complaints(text: string): string[] {
  const reporter = createReporter();
  expect(parseYaml('ruleset.yaml', text, reporter)).toBeUndefined();
  return reporter.diagnostics.map(({ code, line, column, message }) => {
    expect(code).toBe('yaml-syntax');
    return `${line}:${column} ${message}`;
  });
}

const sample = `# a comment
schema: 1
lists:
  - { id: blorps, file: terms/blorps.csv }
  - id: kelfos
    points: 12
rules:
  - id: rule
    when:
      all:
        - blorps
        - { author.ageDays: { lt: 30 } }
    title: "a ñ 🍕 b"
    note:
`;

describe('places', () => {
  // path, line:column of the value, how many units of its line are meant
  const valuePlaces: readonly (readonly [Path, string, number])[] = [
    [['schema'], '2:9', 1],
    [['lists'], '4:3', 40],
    [['lists', 0], '4:5', 38],
    [['lists', 0, 'file'], '4:25', 16],
    [['lists', 1], '5:5', 10],
    [['lists', 1, 'points'], '6:13', 2],
    [['rules', 0, 'when', 'all', 0], '11:11', 6],
    [['rules', 0, 'when', 'all', 1, 'author.ageDays', 'lt'], '12:35', 2],
    [['rules', 0, 'title'], '13:12', 10],
    [['rules', 0, 'note'], '14:10', 1],
    // what is not there: the nearest thing around it that is
    [['lists', 0, 'points'], '4:5', 38],
    [['lists', 7, 'points'], '4:3', 40],
    [['nowhere'], '2:1', 9],
    [[], '2:1', 9],
  ];

  test.each(valuePlaces)('of the value at %j', (path, place, length) => {
    const found = parse(sample).placeOf(path);
    expect(`${found.line}:${found.column}`).toBe(place);
    expect(found.length).toBe(length);
    expect(found.source).toBe(sample.split('\n')[found.line - 1]);
  });

  const keyPlaces: readonly (readonly [Path, string])[] = [
    [['schema'], '2:1'],
    [['lists', 0, 'file'], '4:19'],
    [['rules', 0, 'when', 'all', 1, 'author.ageDays'], '12:13'],
    [['rules', 0, 'note'], '14:5'],
    [['lists', 0, 'nowhere'], '4:5'],
    [[], '2:1'],
  ];

  test.each(keyPlaces)('of the key at %j', (path, place) => {
    const { line, column } = parse(sample).placeOfKey(path);
    expect(`${line}:${column}`).toBe(place);
  });

  test('a key without a value in braces stands for its value', () => {
    expect(parse('lists: [ { id: a, file } ]').placeOf(['lists', 0, 'file'])).toMatchObject({
      line: 1,
      column: 19,
    });
  });

  test('through an alias, the place of the alias', () => {
    const text = 'a: &a { b: 1 }\nc: *a\n';
    expect(parse(text).placeOf(['c', 'b'])).toMatchObject({ line: 2, column: 4 });
  });

  test.each(['\r\n', '\n'])('with line ends %j', (newline) => {
    const text = sample.replaceAll('\n', newline);
    expect(parse(text).placeOf(['lists', 1, 'points'])).toMatchObject({
      line: 6,
      column: 13,
      source: '    points: 12',
    });
  });

  test('a byte order mark takes no column', () => {
    expect(parse('\ufeffschema: 1\n').placeOf(['schema'])).toEqual({
      file: 'ruleset.yaml',
      line: 1,
      column: 9,
      source: 'schema: 1',
      length: 1,
    });
  });
});

describe('values', () => {
  // the text, its value
  const rows: readonly (readonly [string, unknown])[] = [
    ['', {}],
    ['# only a comment\n', {}],
    ['---\n', {}],
    ['a: 1', { a: 1 }],
    ['a: no', { a: 'no' }], // YAML 1.2: only true and false are booleans
    ['a: 2026-01-31', { a: '2026-01-31' }],
    ['a: 2026-01-31T12:00:00Z', { a: '2026-01-31T12:00:00Z' }],
    ['1: a', { '1': 'a' }],
    ['a: &x [1, 2]\nb: *x', { a: [1, 2], b: [1, 2] }],
    ['{"a": {"b": [1, true, null, "x"]}}', { a: { b: [1, true, null, 'x'] } }],
    ['{\n\t"schema": 1,\n\t"title": "\\ud83c\\udf55 \\/ \\u00f1"\n}\n', { schema: 1, title: '🍕 / ñ' }],
  ];

  test.each(rows)('%j', (text, value) => {
    expect(parse(text).value).toEqual(value);
  });
});

describe('syntax errors', () => {
  // the text, what is said about it
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['a:\n\tb: 1\n', ['2:1 a tab stands where spaces indent']],
    ['a: 1\nb: 2\na: 3\n', ['3:1 the key `a` stands in this object already']],
    ['{"a": 1, "a": 2}', ['1:10 the key `a` stands in this object already']],
    ['a: { b: 1, b: 2 }\n', ['1:12 the key `b` stands in this object already']],
    ['a: "b\nc: 1\n', ['1:4 the `"` that opens here is not closed']],
    ["a: 'b\nc: 1\n", ["1:4 the `'` that opens here is not closed"]],
    ['a: [ b\nc: 1\n', ['1:4 the `[` that opens here is not closed']],
    ['x: {}\na: { b: { c: 1 }\n', ['2:4 the `{` that opens here is not closed']],
    [
      'a: { b: [ 1, { c: "}" } }\n',
      ['1:9 the `[` that opens here is not closed', '1:26 a `{` before this place is not closed'],
    ],
    ['a: *b\n', ['1:4 `*b` names nothing']],
    ['a: *b\nb: &b 1\n', ['1:4 `*b` names nothing']],
    ['a: &a { b: *a }\n', ['1:12 `*a` stands inside what it names']],
    ['a: 1\n---\nb: 2\n', ['2:1 a second document begins here']],
    ['? [a]\n: b\n', ['1:3 a key is not a text']],
    ['a: b: c\n', ['1:4 a second `key: value` stands in one line']],
  ];

  test.each(rows)('%j', (text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  test('several are reported at once', () => {
    expect(complaints('a: @x\nb: `y`\n')).toHaveLength(2);
  });

  test('aliases that multiply are stopped before memory is gone', () => {
    const levels = Array.from('bcdefghijklmnopqrstuvwxyz', (name, at) => {
      const alias = `*${String.fromCharCode(97 + at)}`;
      return `${name}: &${name} [${Array(10).fill(alias).join(', ')}]`;
    });
    const text = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n`;
    expect(complaints(text)).toEqual(['2:8 aliases multiply beyond all measure']);
  });
});
