import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, temporaryFiles } from '../support/cli.ts';

const { root, write } = temporaryFiles();
const head = 'schema: 1\nruleset: { id: made-up, version: 1.0.0 }\n';
const list =
  'lists:\n  - { id: blorps, file: terms/blorps.csv, family: term, anchor: unambiguous, points: 30 }\n';

function ruleset(name: string, yaml: string, csv: string | Uint8Array = 'term\nblorp\n'): string {
  write(`${name}/ruleset.yaml`, yaml);
  write(`${name}/terms/blorps.csv`, csv);
  return join(root, name);
}

describe('check', () => {
  test('a clean ruleset: exit 0', async () => {
    expect(await cli(['check', 'demo'])).toEqual({ code: 0, stdout: 'demo: clean\n', stderr: '' });
  });

  test('findings: exit 1, with paths that can be opened from here', async () => {
    const path = ruleset('findings', `${head}${list}rulez: []\n`, 'term,points\nblorp,many\n');
    const { code, stdout, stderr } = await cli(['check', path]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(
      [
        `${path}/ruleset.yaml:5:1: error[unknown-key]: unknown key \`rulez\``,
        '  5 | rulez: []',
        '    | ^^^^^',
        '  hint: did you mean `rules`?',
        '',
        `${path}/terms/blorps.csv:2:7: error[invalid-value]: \`points\` is "many": expected a number`,
        '  2 | blorp,many',
        '    |       ^^^^',
        '  hint: correct the cell, or leave it empty',
        '',
        `${path}: 2 errors, 0 warnings`,
        '',
      ].join('\n'),
    );
  });

  test('as of a day: what has expired is a finding', async () => {
    const path = ruleset('expired', head + list, 'term,expires\nblorp,2025-12-31\n');
    expect((await cli(['check', path])).code).toBe(0);
    expect((await cli(['check', path, '--today', '2025-12-31'])).code).toBe(0);
    const { code, stdout } = await cli(['check', path, '--today', '2026-01-01']);
    expect(code).toBe(1);
    expect(stdout).toContain('warning[expired]: the last day of `blorp` was 2025-12-31');
    const wrong = await cli(['check', path, '--today', 'tomorrow']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('`--today` is `tomorrow`');
  });

  test('warnings are findings too; every ruleset is checked', async () => {
    const path = ruleset('warning', head + list, 'term\nblorp\nBlorp\n');
    const { code, stdout } = await cli(['check', path, 'demo']);
    expect(code).toBe(1);
    expect(stdout).toContain('warning[duplicate-term]');
    expect(stdout).toContain(`${path}: 0 errors, 1 warning\ndemo: clean\n`);
  });

  test('--json is one document', async () => {
    const path = ruleset('json', `${head}${list}rulez: []\n`);
    const { code, stdout } = await cli(['check', 'demo', path, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      rulesets: [
        { ruleset: 'demo', diagnostics: [] },
        {
          ruleset: path,
          diagnostics: [{ code: 'unknown-key', file: `${path}/ruleset.yaml`, line: 5, column: 1 }],
        },
      ],
    });
  });

  test('a wrong path: exit 2, with what was meant', async () => {
    expect(await cli(['check', 'child-safty'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'child-safty:1:1: error[missing-file]: there is no such ruleset directory\n' +
        '  hint: give a directory that holds `ruleset.yaml`, or a bundled ruleset; did you mean `child-safety`?\n',
    });
  });

  test('a file that is not UTF-8: exit 2, with its path', async () => {
    const path = ruleset('encoding', head + list, Buffer.from('term\nbl\u00f3rp\n', 'latin1'));
    expect(await cli(['check', path])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${path}/terms/blorps.csv:1:1: error[unreadable-file]: the file is not UTF-8 text\n  hint: save it as UTF-8\n`,
    });
  });
});
