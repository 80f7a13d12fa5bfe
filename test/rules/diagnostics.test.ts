import { describe, expect, test } from 'vitest';
import { checkRuleset } from '../../src/rules/compile.ts';
import { type Diagnostic, formatDiagnostic, RulesetError } from '../../src/rules/diagnostics.ts';
import { sketch } from '../support/rulesets.ts';

const diagnostic: Diagnostic = {
  code: 'unknown-key',
  severity: 'error',
  file: 'ruleset.yaml',
  line: 9,
  column: 7,
  message: 'unknown key `famly`',
  hint: 'did you mean `family`?',
  source: '    { famly: term }',
  length: 5,
};
const excerpt = (changes: Partial<Diagnostic>) =>
  formatDiagnostic({ ...diagnostic, ...changes })
    .split('\n')
    .slice(1, 3);

describe('the text of a diagnostic', () => {
  test('has place, severity, code, message, source line, caret and hint', () => {
    expect(formatDiagnostic(diagnostic)).toBe(
      [
        'ruleset.yaml:9:7: error[unknown-key]: unknown key `famly`',
        '  9 |     { famly: term }',
        '    |       ^^^^^',
        '  hint: did you mean `family`?',
      ].join('\n'),
    );
  });

  test('leaves out the source line where there is none to show', () => {
    const { source: _, length: __, ...rest } = diagnostic;
    expect(formatDiagnostic(rest).split('\n')).toHaveLength(2);
    expect(formatDiagnostic({ ...diagnostic, source: ' ' }).split('\n')).toHaveLength(2);
  });

  test('keeps the caret under its text where letters are wide, combined or joined', () => {
    expect(excerpt({ source: '寿司,x,y', column: 4, length: 1 })).toEqual(['  9 | 寿司,x,y', '    |      ^']);
    expect(excerpt({ source: '寿司,x', column: 1, length: 2 })).toEqual(['  9 | 寿司,x', '    | ^^^^']);
    expect(excerpt({ source: '🍕,x', column: 4, length: 1 })).toEqual(['  9 | 🍕,x', '    |    ^']);
    expect(excerpt({ source: 'n\u0303o,x', column: 5, length: 1 })).toEqual([
      '  9 | n\u0303o,x',
      '    |    ^',
    ]);
  });

  test('shows tabs as one space', () => {
    expect(excerpt({ source: '\t{ famly', column: 4 })).toEqual(['  9 |  { famly', '    |    ^^^^^']);
  });

  test('shows long lines in part, with the caret in sight', () => {
    const source = `${'a'.repeat(300)}famly${'b'.repeat(300)}`;
    const [shown = '', carets = ''] = excerpt({ source, column: 301 });
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('famly');
    expect(shown).toMatch(/^ {2}9 \| ….*…$/);
  });

  test('cannot steer the terminal that shows it', () => {
    const text = formatDiagnostic({
      ...diagnostic,
      message: 'unknown key `\u001b[2Jx\u202e`',
      source: '    \u001b[31m\u200bfamly',
      hint: 'did you mean `\u0007`?',
    });
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\u200b\u202e]/u);
  });
});

test('the message of an error holds all its diagnostics', () => {
  const error = new RulesetError([diagnostic, { ...diagnostic, line: 10 }]);
  expect(error.message).toBe(
    `${formatDiagnostic(diagnostic)}\n\n${formatDiagnostic({ ...diagnostic, line: 10 })}`,
  );
});

describe('a sensitive list', () => {
  // columns, rows; whatever is wrong, no message may show the made-up word `quibbon`
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['quibbon,es', ['quibbon,pt']],
    ['Term', ['quibbon']],
    ['term;lang', ['quibbon;es']],
    ['term,quibbon', ['blorp,']],
    ['term,quibbon,quibbon', ['blorp,,']],
    ['term', ['"quibbon', 'blorp']],
    ['term', ['"quibbon"x']],
    ['term', ['blorp,quibbon']],
    ['term,lang', ['quibbon,quibbon !']],
    ['term,points', ['quibbon,quibbon']],
    ['term,match', ['quibbon,quibbon']],
    ['term,added', ['quibbon,quibbon']],
    ['term', ['quibbon', 'Quibbon']],
    ['term', ['qui\u200bbbon', 'quibb\u043en', 'qb']],
    ['term,match', ['quibbon,emoji']],
    ['term', [Array(40).fill('quibbon').join(' ')]],
    ['term,source', ['quibbon,', 'blorp,example.com']],
    ['term,id', ['quibbon,one', 'blorp,one']],
  ];

  test.each(rows)('does not show its words: %s %j', (columns, list) => {
    const source = sketch({
      lists: {
        secret: {
          rows: list,
          columns: `${columns}`,
          family: 'term',
          anchor: 'unambiguous',
          points: 30,
          sensitive: true,
        },
        plain: { rows: ['wug'], family: 'term', anchor: 'unambiguous', points: 30 },
      },
    });
    const files = source.files.map(({ path, text }) =>
      path === 'terms/secret.csv' ? { path, text: `${columns}\n${list.join('\n')}\n` } : { path, text },
    );
    const diagnostics = checkRuleset({ files });
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.map(formatDiagnostic).join('\n')).not.toMatch(/qui/i);
    expect(JSON.stringify(diagnostics)).not.toMatch(/qui/i);
  });
});
