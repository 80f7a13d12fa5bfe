import { describe, expect, test } from 'vitest';
import { cli, temporaryFiles } from '../support/cli.ts';

const { write } = temporaryFiles();
const explain = (...args: string[]) => cli(['explain', '--ruleset', 'demo', ...args]);
const text = 'Selling Zan Kelfo, DM me on Telegram';

describe('explain', () => {
  test('a text, masked', async () => {
    const { code, stdout, stderr } = await explain(text);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^review {2}score 62\.25 {2}coded terms \+ .*; nothing speaks against it; none without contact off the platform\n/,
    );
    expect(stdout).toMatch(/"Z•• K••••"/);
    expect(stdout).not.toMatch(/kelfo|selling|telegram/i);
  });

  test('--reveal shows the words', async () => {
    expect((await explain('--reveal', text)).stdout).toMatch(/term zan kelfo \(coded-terms\) +"Zan Kelfo"/);
  });

  test('--json is the result, as `score` gives it', async () => {
    const { stdout } = await explain('--json', text);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ id: 'text', score: 62.25, band: 'review', ruleset: { id: 'demo' } });
    const sum = result.contributions.reduce(
      (total: number, { points }: { points: number }) => total + points,
      0,
    );
    expect(sum).toBe(result.score);
  });

  test('--post explains every post of a file, with its metadata', async () => {
    const posts = [
      { id: 'a', text, createdAt: '2026-01-10T00:00:00Z', author: { createdAt: '2026-01-01T00:00:00Z' } },
      { id: 'b', text: 'hello' },
    ];
    const path = write('posts.ndjson', posts.map((post) => JSON.stringify(post)).join('\n'));
    const shown = await explain('--post', path);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('signal new-account');
    expect(shown.stdout).toMatch(/\n\nnone {4}score 0 {2}no anchor\n$/);
    expect(JSON.parse((await explain('--post', path, '--json')).stdout)).toMatchObject([
      { id: 'a' },
      { id: 'b' },
    ]);
  });

  test('--post - reads standard input; a list with `--json`, even of one', async () => {
    const { code, stdout } = await cli(['explain', '--ruleset', 'demo', '--json', '--post', '-'], {
      input: [JSON.stringify({ id: 'a', text: 'hello' })],
    });
    expect({ code, results: JSON.parse(stdout) }).toMatchObject({
      code: 0,
      results: [{ id: 'a', band: 'none' }],
    });
  });

  test('an empty text is a text', async () => {
    expect(await explain('')).toMatchObject({ code: 0, stdout: 'none    score 0  no anchor\n' });
  });

  test('what cannot be read: exit 2', async () => {
    const empty = write('empty.ndjson', '\n');
    expect(await explain('--post', empty)).toMatchObject({
      code: 2,
      stderr: `corroborate: ${empty}: the file holds no post\n  hint: one JSON object a line is expected\n`,
    });
    const broken = write('broken.ndjson', '{"id":"a"}\n');
    expect(await explain('--post', broken)).toMatchObject({
      code: 2,
      stderr: `corroborate: ${broken}:1: \`text\` is missing: expected a text\n`,
    });
    expect(await explain('--post', 'nowhere.ndjson')).toMatchObject({
      code: 2,
      stderr: 'corroborate: nowhere.ndjson: there is no such file\n',
    });
  });
});
