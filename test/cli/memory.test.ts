import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { cliFile, projectRoot } from '../support/cli.ts';

/** Runs the command line inside a program that tells, when all is done, how much memory it took at most. */
const wrapper = `
process.argv.splice(1, 0, 'corroborate');
process.on('exit', () => process.stderr.write('maxRSS ' + process.resourceUsage().maxRSS));
await import(${JSON.stringify(pathToFileURL(cliFile).href)});
`;

/** Posts as NDJSON, in pieces; one in fifty holds a term. */
function* lines(count: number): Generator<string> {
  const perPiece = 500;
  for (let from = 0; from < count; from += perPiece) {
    let piece = '';
    for (let at = from; at < from + perPiece; at++)
      piece += `{"id":"${at}","text":"${at % 50 === 0 ? 'blorp' : 'garden'} number ${at} for all"}\n`;
    yield piece;
  }
}

/** The most memory, in MB, that scanning so many posts from standard input takes, and the number of results. */
async function scan(count: number): Promise<{ megabytes: number; results: number }> {
  const args = ['--input-type=module', '-e', wrapper, 'scan', '--ruleset', 'demo', '-'];
  const child = spawn(process.execPath, args, { cwd: projectRoot });
  let results = 0;
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) results++;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const end = new Promise((resolve) => child.on('close', resolve));
  await pipeline(Readable.from(lines(count)), child.stdin);
  expect(await end).toBe(0);
  const kilobytes = Number(/maxRSS (\d+)/.exec(stderr)?.[1]);
  return { megabytes: kilobytes / 1024, results };
}

test('scanning ten times as many posts takes no more memory', { timeout: 120_000 }, async () => {
  const few = await scan(30_000);
  const many = await scan(300_000);
  expect([few.results, many.results]).toEqual([30_000, 300_000]);
  expect(many.megabytes - few.megabytes).toBeLessThan(60);
});
