import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { samples, traffic } from './market/make-posts.ts';
import { cliFile } from './support/cli.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = fileURLToPath(new URL('./market/', import.meta.url));
const file = fileURLToPath(new URL('../README.md', import.meta.url));
const isUpdating = process.env.UPDATE_GOLDEN === '1';
const written = mkdtempSync(join(tmpdir(), 'corroborate-'));
afterAll(() => rmSync(written, { recursive: true, force: true }));

const block = /```console\ntest\/market\$ (.*)\n([^`]*)```/g;

/** What a reader sees who types the command in `test/market`; files that it writes go elsewhere. */
function run(command: string): string {
  const elsewhere = command.replace(
    /(--html|--markdown) (\S+)/g,
    (_, option, name) => `${option} ${join(written, name)}`,
  );
  const script = `corroborate() { ${JSON.stringify(process.execPath)} ${JSON.stringify(cliFile)} "$@"; }; ${elsewhere}`;
  return execFileSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
}

if (isUpdating) {
  writeFileSync(join(folder, 'samples.ndjson'), samples());
  writeFileSync(join(folder, 'traffic.ndjson.gz'), gzipSync(traffic(), { level: 9 }));
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      block,
      (_, command: string) => `\`\`\`console\ntest/market$ ${command}\n${run(command)}\`\`\``,
    ),
  );
}

const readme = readFileSync(file, 'utf8');
const section = /### One ambiguous term(.*?)\n###? /s.exec(readme)?.[1] ?? '';
const blocks = Array.from(section.matchAll(block), ([, command = '', output = '']) => [command, output]);

test('the posts of the walk-through are those that its script makes', () => {
  expect(readFileSync(join(folder, 'samples.ndjson'), 'utf8')).toBe(samples());
  expect(gunzipSync(readFileSync(join(folder, 'traffic.ndjson.gz'))).toString() === traffic()).toBe(true);
});

describe('the walk-through in the README', () => {
  test('has a forecast that explodes, and one that falls', () => {
    expect(blocks.length).toBe(4);
    const alerts = blocks.map(([, output = '']) => {
      const row = /alerts per million posts(.*)/.exec(output)?.[1] ?? '';
      return Array.from(row.matchAll(/([\d,.]+) \(/g), ([, figure = '']) =>
        Number(figure.replaceAll(',', '')),
      );
    });
    const [before = 0, exploded = 0] = alerts[1] ?? [];
    const [same, corroborated = 0] = alerts[2] ?? [];
    expect(exploded).toBeGreaterThan(20 * before);
    expect(same).toBe(before);
    expect(corroborated).toBeLessThan(2 * before);
  });

  test.each(blocks)('shows what `%s` prints', (command, output) => {
    expect(run(command)).toBe(output);
  });

  test('says only what its outputs say', () => {
    const outputs = blocks.map(([, output]) => output).join('\n');
    const text = section.replace(/```.*?```/gs, '');
    const figures = Array.from(text.matchAll(/\*\*([\d.,]+(?: %)?)\*\*/g), ([, figure = '']) => figure);
    expect(figures.length).toBeGreaterThan(5);
    for (const figure of figures) expect(outputs).toContain(figure);
  });

  test('shows lines that are in the files', () => {
    const shown = Array.from(
      section.matchAll(/```(?:yaml|csv) (\S+)\n(.*?)```/gs),
      ([, name = '', lines = '']) => [name, lines],
    );
    expect(shown.length).toBe(3);
    for (const [name = '', lines = ''] of shown)
      for (const line of lines.trimEnd().split('\n'))
        expect(
          readFileSync(join(folder, name), 'utf8')
            .split('\n')
            .map((own) => own.trim()),
        ).toContain(line.trim());
  });
});
