import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expandInputs, patternToRegExp } from '../../src/cli/inputs.ts';
import { temporaryFiles } from '../support/cli.ts';

// pattern, what it matches, what it does not
test.each([
  ['*.ndjson', ['a.ndjson', '.ndjson'], ['a.ndjson.gz', 'x/a.ndjson', 'andjson']],
  ['**/*.ndjson', ['a.ndjson', 'x/a.ndjson', 'x/y/a.ndjson'], ['a.json']],
  ['x/**', ['x/a', 'x/y/a'], ['y/a']],
  ['a?.{ndjson,json}', ['ab.ndjson', 'ab.json'], ['a.json', 'abc.json', 'ab.csv']],
  ['[ab]-[!0-9].x', ['a-z.x', 'b-z.x'], ['c-z.x', 'a-1.x']],
  ['a+(1).x', ['a+(1).x'], ['aa1.x']],
  ['a,b}.x', ['a,b}.x'], ['a.x']],
])('`%s`', (pattern, matching, others) => {
  for (const path of matching) expect(patternToRegExp(pattern).test(path), path).toBe(true);
  for (const path of others) expect(patternToRegExp(pattern).test(path), path).toBe(false);
});

describe('inputs', () => {
  const { root, write } = temporaryFiles();
  for (const name of ['b.ndjson', 'a.ndjson', 'deep/er/c.ndjson', '.hidden.ndjson', 'odd[1].ndjson', 'a.txt'])
    write(name, '');
  const expand = (...patterns: string[]) =>
    expandInputs(patterns.map((pattern) => join(root, pattern))).map((path) => path.slice(root.length + 1));

  test('are the files of a pattern, in the order of their names, hidden ones left out', () => {
    expect(expand('*.ndjson')).toEqual(['a.ndjson', 'b.ndjson', 'odd[1].ndjson']);
    expect(expand('**/*.ndjson')).toEqual(['a.ndjson', 'b.ndjson', 'deep/er/c.ndjson', 'odd[1].ndjson']);
    expect(expand('deep/*/c.*')).toEqual(['deep/er/c.ndjson']);
  });

  test('are paths as they are, each once, also such as look like a pattern', () => {
    expect(expand('b.ndjson', 'a.ndjson', '{a,b}.ndjson', 'odd[1].ndjson')).toEqual([
      'b.ndjson',
      'a.ndjson',
      'odd[1].ndjson',
    ]);
    expect(expandInputs(['no-such-file.ndjson', '-'])).toEqual(['no-such-file.ndjson', '-']);
  });

  test('that match nothing are an error', () => {
    expect(() => expand('*.csv')).toThrow(/^no file matches `.*\*\.csv`\n {2}hint: /);
    expect(() => expand('nowhere/*.ndjson')).toThrow('no file matches');
  });
});
