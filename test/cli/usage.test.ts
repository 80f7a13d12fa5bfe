import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { explain } from '../../src/cli/explain.ts';
import { scan } from '../../src/cli/scan.ts';
import { test as testVerb } from '../../src/cli/test.ts';
import { parseArguments, type Verb } from '../../src/cli/usage.ts';
import { cli, projectRoot } from '../support/cli.ts';

const verbs = ['check', 'test', 'scan', 'explain', 'compile', 'eval', 'diff', 'tune', 'discover', 'pressure'];

describe('help', () => {
  test('of the program, asked for or not', async () => {
    const asked = await cli(['--help']);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    for (const verb of verbs) expect(asked.stdout).toContain(`  corroborate ${verb} `);
    expect(await cli([])).toEqual({ ...asked, code: 2 });
  });

  test.each(verbs)('of `%s`', async (verb) => {
    const { code, stdout, stderr } = await cli([verb, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      new RegExp(`^usage: corroborate ${verb} .+\\n\\n\\S.+\\n[\\s\\S]*  --\\w+ .*\\S\\n$`),
    );
  });

  test('of a verb by its short name', async () => {
    expect(await cli(['scan', '-h'])).toEqual(await cli(['scan', '--help']));
  });

  test('version', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(await cli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a wrong command line exits with 2, says what was meant, and shows no stack', () => {
  // the arguments, the message
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['scann'], 'there is no verb `scann`\n  hint: did you mean `scan`?'],
    [
      ['wombat'],
      'there is no verb `wombat`\n  hint: allowed: `check`, `test`, `scan`, `explain`, `compile`, `eval`, `diff`, `tune`, `discover`, `pressure`',
    ],
    [['--verison'], 'there is no option `--verison`\n  hint: did you mean `--version`?'],
    [['scan', '--alert'], '`--alert` is no option of `scan`\n  hint: did you mean `--alerts`?'],
  ];

  test.each(rows)('%j', async (args, message) => {
    expect(await cli(args)).toEqual({ code: 2, stdout: '', stderr: `corroborate: ${message}\n` });
  });
});

describe('arguments of a verb', () => {
  const quoted = 'put the text in quotes, or name a file with `--post`';
  const named = 'name a directory, or a bundled ruleset such as `child-safety`';
  const needed =
    '`--ruleset` needs a value\n  hint: a directory, a bundled ruleset, or a file that `compile` made (default: child-safety)';
  // the verb, its arguments, the message
  const rows: readonly (readonly [Verb, readonly string[], string])[] = [
    [
      scan,
      ['-x'],
      '`-x` is no option of `scan`\n  hint: allowed: `--ruleset`, `--alerts`, `--table`, `--help`',
    ],
    [scan, ['--no-alerts'], '`--no-alerts` is no option of `scan`\n  hint: did you mean `--alerts`?'],
    [
      check,
      ['--constructor', 'demo'],
      '`--constructor` is no option of `check`\n  hint: allowed: `--today`, `--json`, `--help`',
    ],
    [scan, ['--alerts=yes'], '`--alerts` takes no value\n  hint: write `--alerts` alone'],
    [scan, ['--ruleset'], needed],
    [scan, ['--ruleset='], needed],
    [scan, ['--ruleset', '--alerts'], needed],
    [
      scan,
      ['a', 'b'],
      '`scan` takes one file\n  hint: join the files: `cat a.ndjson b.ndjson | corroborate scan -`',
    ],
    [check, [], `\`check\` needs a ruleset\n  hint: ${named}`],
    [testVerb, [], `\`test\` needs a ruleset\n  hint: ${named}`],
    [explain, ['--ruleset', 'demo'], `\`explain\` needs a text or \`--post FILE\`\n  hint: ${quoted}`],
    [explain, ['--ruleset', 'demo', 'a', 'b'], `\`explain\` takes one text\n  hint: ${quoted}`],
  ];

  test.each(rows)('$name %j', async (verb, args, message) => {
    await expect((async () => verb.run(parseArguments(verb, args)))()).rejects.toThrow(new Error(message));
  });

  test('options stand anywhere; behind `--` everything is text', () => {
    expect(parseArguments(explain, ['a text', '--reveal', '--ruleset=demo'])).toEqual({
      positionals: ['a text'],
      flags: { reveal: true },
      values: { ruleset: 'demo' },
      lists: {},
    });
    expect(parseArguments(explain, ['--', '--reveal'])).toEqual({
      positionals: ['--reveal'],
      flags: {},
      values: {},
      lists: {},
    });
    expect(parseArguments(scan, ['-', '-h'])).toEqual({
      positionals: ['-'],
      flags: { help: true },
      values: {},
      lists: {},
    });
  });
});
