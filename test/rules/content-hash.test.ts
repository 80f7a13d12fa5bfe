import { describe, expect, test } from 'vitest';
import { compileRuleset } from '../../src/rules/compile.ts';
import type { RulesetSource } from '../../src/rules/source.ts';
import { score } from '../../src/score.ts';
import { base, edited } from '../support/made-up-ruleset.ts';

const hashOf = (source: RulesetSource) => compileRuleset(source).hash;

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
    ).toMatchInlineSnapshot(`"50a1a8a44f5ac97432aab224d59052a8"`);
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
