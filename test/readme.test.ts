import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseGate } from '../src/evaluation.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = fileURLToPath(new URL('../README.md', import.meta.url));
const readme = readFileSync(file, 'utf8');

const consoleBlock = /```console\n\$ corroborate (.*)\n([^`]*)```/g;

function run(commandLine: string): string {
  const args = Array.from(
    commandLine.matchAll(/"([^"]*)"|(\S+)/g),
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  return execFileSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, encoding: 'utf8' });
}

if (process.env.UPDATE_GOLDEN === '1') {
  writeFileSync(
    file,
    readme.replace(
      consoleBlock,
      (_, command: string) => `\`\`\`console\n$ corroborate ${command}\n${run(command)}\`\`\``,
    ),
  );
}

describe('the README', () => {
  const blocks = Array.from(
    readFileSync(file, 'utf8').matchAll(consoleBlock),
    ([, command = '', output = '']) => [command, output],
  );

  test('shows commands', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(3);
  });

  test.each(blocks)('shows what `corroborate %s` prints', (command, output) => {
    expect(run(command)).toBe(output);
  });

  test('shows library code whose values are right', () => {
    const codes = Array.from(readme.matchAll(/```ts\n([\s\S]*?)```/g), ([, code = '']) => code);
    const counts = codes.map((code) => {
      const checked = code.replace(/^(.*); \/\/=> (.*)$/gm, 'deepStrictEqual($1, $2);');
      const script = `import { deepStrictEqual } from 'node:assert';\n${checked}`;
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
      return checked.match(/deepStrictEqual/g)?.length;
    });
    expect(counts).toEqual([5, 3]);
  });

  test('shows a gate that can be read', () => {
    const gates = Array.from(readme.matchAll(/```yaml\n([\s\S]*?)```/g), ([, text = '']) => parseGate(text));
    expect(gates.map(({ baseline, limits }) => [baseline, limits.length])).toEqual([
      ['child-safety.json', 3],
    ]);
  });

  describe('does its sums right', () => {
    const sums = Array.from(readme.matchAll(/```arithmetic\n([\s\S]*?)```/g), ([, block = '']) =>
      block.trim().split('\n'),
    ).flat();
    const output = blocks.find(([command = '']) => command.includes('The garden is lovely'))?.[1] ?? '';

    test.each(sums)('%s', (line) => {
      const [, left = '', stated, eighths] = /^(.+) = (\S+)(?: -> (\S+))?$/.exec(line) ?? [];
      const [first = '', ...rest] = left.split(/ (?=[x+-] )/);
      const value = rest.reduce((total, part) => {
        const operand = Number(part.slice(2));
        return part.startsWith('x') ? total * operand : total + (part.startsWith('-') ? -operand : operand);
      }, Number(first));
      expect(value).toBe(Number(stated));
      if (eighths) expect(Number(eighths)).toBe(Math.round(value * 8) / 8);
    });

    test('the last two of them are those of the post that it shows', () => {
      const points = Array.from(output.matchAll(/^ {2}([+-][\d.]+)/gm), ([, shown]) => Number(shown));
      const [sum = '', priority = ''] = sums.slice(-2);
      const terms = (sum.split(' = ')[0] as string)
        .replace(/ ([+-]) /g, ' $1')
        .split(' ')
        .map(Number);
      expect(terms).toEqual(points);
      expect(output).toContain(`score ${sum.split(' = ')[1]} `);
      expect(output).toContain(`priority ${priority.split(' = ')[1]} `);
    });
  });
});
