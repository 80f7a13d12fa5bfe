import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, temporaryFiles } from '../support/cli.ts';

const { root, write } = temporaryFiles();
const text = 'Selling Zan Kelfo, DM me on Telegram';

describe('compile', () => {
  test('writes a file that stands for the ruleset wherever one is named', async () => {
    const file = join(root, 'demo.bin');
    const { code, stdout, stderr } = await cli(['compile', 'demo', '--out', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^demo 1\.\d+\.\d+, \d+ terms, hash [0-9a-f]{32}: \d+ bytes\n$/);
    expect(await cli(['explain', '--ruleset', file, text])).toEqual(
      await cli(['explain', '--ruleset', 'demo', text]),
    );
    const posts = write('posts.ndjson', `${JSON.stringify({ id: '1', text })}\n`);
    expect(await cli(['scan', '--ruleset', file, posts])).toEqual(
      await cli(['scan', '--ruleset', 'demo', posts]),
    );
  });

  test('a ruleset with errors is not written', async () => {
    const path = write('broken/ruleset.yaml', 'schema: 1\n');
    const out = join(root, 'broken.bin');
    const { code, stdout, stderr } = await cli(['compile', join(path, '..'), '--out', out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/ruleset\.yaml:1:1: error\[missing-key\]/);
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });

  test.each([
    [['compile', '--out', 'x.bin'], '`compile` takes one ruleset'],
    [['compile', 'demo', 'child-safety', '--out', 'x.bin'], '`compile` takes one ruleset'],
    [['compile', 'demo'], '`compile` needs `--out FILE`'],
    [['compile', 'demo', '--out', join(root, 'none', 'x.bin')], 'cannot be written (ENOENT)'],
  ])('%j: exit 2', async (args, message) => {
    const { code, stdout, stderr } = await cli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('--ruleset FILE', () => {
  test.each([
    [
      'a damaged one',
      (bytes: Buffer) => bytes.subarray(0, -9),
      'error[damaged-artefact]: the compiled ruleset is damaged: ',
    ],
    [
      'something else',
      () => Buffer.from('schema: 1\n'),
      'error[damaged-artefact]: the bytes are no compiled ruleset',
    ],
  ])('%s is refused, with its path', async (_, change, message) => {
    const good = join(root, 'good.bin');
    await cli(['compile', 'demo', '--out', good]);
    const file = write('bad.bin', change(readFileSync(good)));
    const { code, stdout, stderr } = await cli(['explain', '--ruleset', file, text]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(`${file}:1:1: ${message}`)).toBe(true);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
