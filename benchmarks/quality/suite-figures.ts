/**
 * What a bundled ruleset catches and leaves alone, by language or by function, on its suite, on the fifth of it that nobody
 * reads who writes rules or lists, and on fresh posts whose writers saw neither rules nor samples: the tables of its README.
 *
 *     npx tsx benchmarks/quality/suite-figures.ts RULESET [language | function]
 *
 * A cell is `right of all`; harmful posts are right as alerts, benign ones otherwise.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { judgeSample } from '../../src/evaluation/functional.ts';
import { compileRuleset, type Ruleset } from '../../src/index.ts';
import { readRuleset, readSamples, rulesetDirectory } from '../../src/node.ts';

const parts = { samples: '', 'held-out': 'held out: ', fresh: 'fresh: ' } as const;
type Part = keyof typeof parts;
const labels = { harm: 'harmful, caught', benign: 'benign, left alone' } as const;
/** by row, label and part: how many are right, of how many */
type Tallies = Map<string, { right: number; all: number }>;

const [name, by = 'language'] = process.argv.slice(2);
if (name === undefined || (by !== 'language' && by !== 'function'))
  throw new Error('usage: npx tsx benchmarks/quality/suite-figures.ts RULESET [language | function]');
const ruleset = compileRuleset(readRuleset(name));
const tallies: Tallies = new Map();
const columns = await tallyAll(rulesetDirectory(name), ruleset);

const rows = [...new Set(Array.from(tallies.keys(), (key) => key.split(' ')[0] as string))].sort();
console.log(`| | ${columns.map(({ label, part }) => `${parts[part]}${labels[label]}`).join(' | ')} |`);
console.log(`|---|${columns.map(() => '---:|').join('')}`);
for (const row of rows.filter((entry) => entry !== 'all')) console.log(rowOf(row));
console.log(rowOf('all'));

async function tallyAll(directory: string, rules: Ruleset) {
  const present = (Object.keys(parts) as Part[]).filter((part) => existsSync(join(directory, part)));
  for (const part of present) await tally(part, join(directory, part), rules);
  return present.flatMap((part) => (['harm', 'benign'] as const).map((label) => ({ label, part })));
}

async function tally(part: Part, folder: string, rules: Ruleset): Promise<void> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ndjson') && file !== 'demo.ndjson');
  for (const file of files) {
    for await (const sample of readSamples(join(folder, file))) {
      const { isCorrect } = judgeSample(sample, rules);
      const row = by === 'language' ? sample.lang : sample.function;
      for (const entry of [row ?? 'und', 'all']) count(`${entry} ${sample.label} ${part}`, isCorrect);
    }
  }
}

function count(key: string, isRight: boolean): void {
  const entry = tallies.get(key) ?? { right: 0, all: 0 };
  entry.right += isRight ? 1 : 0;
  entry.all++;
  tallies.set(key, entry);
}

function rowOf(row: string): string {
  const cells = columns.map(({ label, part }) => {
    const { right, all } = tallies.get(`${row} ${label} ${part}`) ?? { right: 0, all: 0 };
    const share = row === 'all' && all > 0 ? ` (${((right / all) * 100).toFixed(1)} %)` : '';
    return all === 0 ? '' : `${right} of ${all}${share}`;
  });
  return `| ${row === 'all' ? '**all**' : row} | ${cells.join(' | ')} |`;
}
