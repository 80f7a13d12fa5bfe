import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, temporaryFiles } from '../support/cli.ts';

const { root, write } = temporaryFiles();
const run = (...args: string[]) => cli(['pressure', ...args]);
const demo = ['--ruleset', 'demo', '--minimum', '1'];

describe('pressure', () => {
  test('tells by mutation what is kept of the samples that come with a ruleset, and no word of them', async () => {
    const { code, stdout, stderr } = await run(...demo);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('demo 1.0.0 under pressure\n4 of 4 harmful posts are alerts as they are');
    expect(stdout).toMatch(/\n {2}upper-case +100 % \(/);
    expect(stdout).toMatch(/\n {2}padding-around-20x +100 % \(/);
    expect(stdout).not.toMatch(/blorp|kelfo/i);
  });

  test('only the mutations that are named, by kind or by name, as JSON', async () => {
    const { stdout } = await run(...demo, '--mutations', 'leet,spaced', 'padding', '--json');
    const { rows, settings } = JSON.parse(stdout);
    const names = [...new Set(rows.map(({ mutation }: { mutation: string }) => mutation))];
    expect(names.slice(0, 3)).toEqual(['leet', 'spaced', 'padding-before-1x']);
    expect(names).toHaveLength(12);
    expect(settings).toEqual({ alertAt: 45, level: 0.95, minimum: 1, seed: 1 });
    const again = JSON.parse((await run(...demo, '--mutations', 'leet', '--seed', '7', '--json')).stdout);
    expect(again.settings.seed).toBe(7);
  });

  test('gives the same by several threads, more than there are mutations too', async () => {
    const few = [...demo, '--mutations', 'leet', 'spaced', 'padding', '--json'];
    const { stdout } = await run(...few, '--workers', '1');
    expect(JSON.parse(stdout).rows).toHaveLength(14);
    expect(await run(...few, '--workers', '3')).toEqual({ code: 0, stdout, stderr: '' });
    const one = await run(...demo, '--mutations', 'leet', '--json', '--workers', '1');
    expect(await run(...demo, '--mutations', 'leet', '--json', '--workers', '4')).toEqual(one);
  });

  test('a gate decides the exit code, and is written as JUnit and Markdown', async () => {
    const limits = (min: number) =>
      write(
        `gate-${min}.yaml`,
        `schema: 1\nminimum: 1\nlimits:\n  - { metric: recall-kept, min: ${min}, each: mutation }\n`,
      );
    const [junit, markdown] = [join(root, 'junit.xml'), join(root, 'report.md')];
    const only = ['--ruleset', 'demo', '--mutations', 'without-commerce', 'upper-case'];
    const failed = await run(...only, '--gate', limits(0.9), '--junit', junit, '--markdown', markdown);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/^The gate is NOT passed: 1 of 2 limits\n/);
    expect(readFileSync(junit, 'utf8')).toContain('recall-kept of mutation without-commerce &gt;= 0.9');
    expect(readFileSync(markdown, 'utf8')).toContain(
      '| recall-kept of mutation upper-case \\>= 0.9 | passed |',
    );
    expect((await run(...only, '--gate', limits(0))).code).toBe(0);
  });

  test('--html writes a page with the gate first, and no word of a post', async () => {
    const gate = write(
      'kept.yaml',
      'schema: 1\nminimum: 1\nlimits:\n  - { metric: recall-kept, min: 0.9, each: mutation }\n',
    );
    const page = join(root, 'pressure.html');
    const { code } = await run(
      '--ruleset',
      'demo',
      '--mutations',
      'upper-case',
      '--gate',
      gate,
      '--html',
      page,
    );
    expect(code).toBe(0);
    const markup = readFileSync(page, 'utf8');
    expect(markup).toContain('<title>demo 1.0.0 under pressure</title>');
    expect(markup.indexOf('The gate is passed')).toBeLessThan(markup.indexOf('Words in disguise'));
    expect(markup).not.toMatch(/blorp|kelfo/i);
  });

  test('samples that cannot be read are told: exit 1', async () => {
    const broken = write('broken.ndjson', '{"id":"1"\n');
    const { code, stderr, stdout } = await run(...demo, '--samples', broken);
    expect(code).toBe(1);
    expect(stderr).toContain(`${broken}:1: not valid JSON`);
    expect(stdout).toContain('0 of 0 harmful posts');
  });

  test('an empty file', async () => {
    const { code, stdout } = await run(...demo, '--samples', write('empty.ndjson', ''));
    expect(code).toBe(0);
    expect(stdout).toContain('0 of 0 harmful posts');
  });

  test('an evaluation cannot be held to what only a pressure test measures', async () => {
    const gate = write('wrong.yaml', 'schema: 1\nlimits:\n  - { metric: recall-kept, min: 0.9 }\n');
    const { code, stdout } = await cli(['eval', '--ruleset', 'demo', '--gate', gate]);
    expect(code).toBe(1);
    expect(stdout).toContain('recall-kept is of `corroborate pressure`, with `each: mutation` or `where`');
  });

  // arguments, the message
  test.each([
    [['--mutations', 'leat'], 'there is no mutation `leat`: did you mean `leet`?'],
    [['--mutation', 'leet'], 'did you mean `--mutations`?'],
    [['--seed', 'one'], '`--seed` is `one`\n  hint: write a number'],
    [['--seed', '1.5'], '`seed` is 1.5: expected a whole number'],
    [['--samples', 'nowhere.ndjson'], 'nowhere.ndjson: there is no such file'],
    [['--samples', 'nowhere/*.ndjson'], 'no file matches `nowhere/*.ndjson`'],
    [['--ruleset', 'child-safty'], 'did you mean `child-safety`?'],
    [['--junit', 'x.xml'], '`--junit` needs `--gate FILE`'],
    [['--workers', '0'], '`--workers` is 0\n  hint: write a whole number from 1 to 64'],
    [['--workers', '2', '--mutations', 'leat'], 'there is no mutation `leat`: did you mean `leet`?'],
    [['posts.ndjson'], '`pressure` does not know what `posts.ndjson` is'],
  ])('a wrong command line: %j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
