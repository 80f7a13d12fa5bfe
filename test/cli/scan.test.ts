import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cli, cliFile, projectRoot, temporaryFiles } from '../support/cli.ts';

const { root, write } = temporaryFiles();
const scan = (...args: string[]) => cli(['scan', '--ruleset', 'demo', ...args]);
const post = (id: string, text: string) => JSON.stringify({ id, text });

// one post of each band, and one with a term that an exception covers
const posts = [
  post('none', 'a blorp in bloom'),
  post('review', 'selling blorp, dm me on telegram'),
  post('watch', 'grand quibbon swap, in bloom in the garden, with soil, price and seeds'),
  post('urgent', 'selling grand quibbon, dm me on telegram, $5'),
  post('exception', 'see you at the blorp show'),
];
const parsed = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('scan', () => {
  const file = () => write('posts.ndjson', `${posts.join('\n')}\n`);

  test('one result a post, in the same order; a summary on standard error', async () => {
    const { code, stdout, stderr } = await scan(file());
    expect(code).toBe(0);
    const results = parsed(stdout);
    expect(results.map(({ id }) => id)).toEqual(['none', 'review', 'watch', 'urgent', 'exception']);
    expect(results.map(({ band }) => band).slice(0, 2)).toEqual(['none', 'review']);
    expect(results.every(({ ruleset }) => ruleset.id === 'demo' && ruleset.hash.length === 32)).toBe(true);
    expect(stderr).toMatch(/^5 posts: \d alerts, \d to watch\nthe term lists alone: 5 alerts\n$/);
  });

  test('--alerts leaves out band `none`', async () => {
    const all = parsed((await scan(file())).stdout);
    const { stdout } = await scan('--alerts', file());
    expect(parsed(stdout)).toEqual(all.filter(({ band }) => band !== 'none'));
  });

  test('--table is for people: masked, one line a post, reasons with points', async () => {
    const { code, stdout } = await scan('--table', file());
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines).toHaveLength(posts.length + 2);
    expect(lines[0]).toMatch(/^band +score +post +reasons$/);
    expect(lines[2]).toMatch(/^review +62\.25 {2}s•+ b••••, d• m• on t•+ +coded-terms \+22/);
    expect(lines[5]).toContain('exception flower-show');
    expect(stdout).not.toMatch(/blorp|quibbon|telegram|\p{Cc}\[/iu);
  });

  test('gzip and standard input give the same', async () => {
    const { stdout } = await scan(file());
    const packed = gzipSync(posts.join('\n'));
    expect((await scan(write('packed', packed))).stdout).toBe(stdout);
    const piped = await cli(['scan', '--ruleset', 'demo', '-'], { input: [`${posts.join('\n')}\n`] });
    expect(piped).toMatchObject({ code: 0, stdout });
    // a first chunk of one byte does not hide the gzip header
    const trickled = await cli(['scan', '--ruleset', 'demo'], {
      input: [packed.subarray(0, 1), packed.subarray(1)],
    });
    expect(trickled).toMatchObject({ code: 0, stdout });
  });

  test('an empty file has no results: exit 0', async () => {
    expect(await scan(write('empty.ndjson', ''))).toEqual({
      code: 0,
      stdout: '',
      stderr: '0 posts: 0 alerts, 0 to watch\nthe term lists alone: 0 alerts\n',
    });
  });

  test('a bad line is told with file and line, the rest goes on, exit 1', async () => {
    const lines = [posts[0], '{"id":"x"', posts[1], '{"id":"x"}', posts[2]];
    const path = write('bad.ndjson', lines.join('\n'));
    const { code, stdout, stderr } = await scan(path);
    expect(code).toBe(1);
    expect(parsed(stdout).map(({ id }) => id)).toEqual(['none', 'review', 'watch']);
    expect(stderr).toContain(`${path}:2: not valid JSON (`);
    expect(stderr).toContain(`${path}:4: \`text\` is missing: expected a text\n`);
    expect(stderr).toContain('2 bad lines were left out\n');
  });

  test('a file that ends too early: what was read is told, exit 2', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => post(String(at), `blorp ${Math.sin(at)}`)).join(
      '\n',
    );
    const packed = gzipSync(many);
    const path = write('cut.gz', packed.subarray(0, packed.length - 1000));
    const { code, stdout, stderr } = await scan(path);
    expect(code).toBe(2);
    expect(parsed(stdout).length).toBeGreaterThan(1000);
    expect(parsed(stdout).every(({ id }, at) => id === String(at))).toBe(true);
    expect(stderr).toBe(
      `corroborate: ${path}: the compressed data ends too early; the file may have been cut off\n`,
    );
  });

  test('what cannot be read: exit 2, with the reason, without a stack', async () => {
    expect(await scan('nowhere.ndjson')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'corroborate: nowhere.ndjson: there is no such file\n',
    });
    expect(await scan(root)).toEqual({
      code: 2,
      stdout: '',
      stderr: `corroborate: ${root}: this is a directory, not a file\n`,
    });
    const broken = write('broken/ruleset.yaml', 'schema: 1\nruleset: { id: a, version: 1 }\n').replace(
      '/ruleset.yaml',
      '',
    );
    const { code, stdout, stderr } = await cli(['scan', '--ruleset', broken, file()]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${broken}/ruleset.yaml:2:28: error[invalid-value]`);
  });

  test('a reader that has seen enough ends it quietly', async () => {
    const path = write('many.ndjson', `${posts.join('\n')}\n`.repeat(4000));
    const command = `'${process.execPath}' '${cliFile}' scan --ruleset demo '${path}' | head -1; echo "exit \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], { cwd: projectRoot });
    const [first = '', exit] = stdout.split('\n');
    expect(JSON.parse(first).id).toBe('none');
    expect(exit).toBe('exit 0');
    expect(stderr).toBe('');
  });

  test('a very long post is cut, and that is told', async () => {
    const path = write('long.ndjson', post('long', `blorp ${'hello '.repeat(500_000)}`));
    const { code, stdout, stderr } = await scan(path);
    expect(code).toBe(0);
    expect(parsed(stdout)).toMatchObject([{ id: 'long', truncated: true }]);
    expect(stderr).toContain('post `long` is 3000006 UTF-16 units long; only its first part was read\n');
  });
});
