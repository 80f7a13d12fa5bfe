/**
 * What a bundled ruleset catches and leaves alone, by language, on its suite and on the fifth of it that nobody reads who
 * writes rules or lists: the table of its README.
 *
 *     npx tsx benchmarks/quality/suite-figures.ts RULESET
 *
 * A cell is `right of all`; harmful posts are right as alerts, benign ones otherwise.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { judgeSample } from '../../src/evaluation/functional.ts';
import { compileRuleset, type Ruleset } from '../../src/index.ts';
import { readRuleset, readSamples, rulesetDirectory } from '../../src/node.ts';

type Part = 'samples' | 'held-out';
/** by language, label and part: how many are right, of how many */
type Tallies = Map<string, { right: number; all: number }>;

const [name] = process.argv.slice(2);
if (name === undefined) throw new Error('usage: npx tsx benchmarks/quality/suite-figures.ts RULESET');
const ruleset = compileRuleset(readRuleset(name));
const tallies: Tallies = new Map();
for (const part of ['samples', 'held-out'] as const) await tally(part, ruleset);

const languages = [...new Set(Array.from(tallies.keys(), (key) => key.split(' ')[0] as string))].sort();
console.log('| | harmful, caught | benign, left alone | held out: harmful | held out: benign |');
console.log('|---|---:|---:|---:|---:|');
for (const language of languages.filter((entry) => entry !== 'all')) console.log(rowOf(language));
console.log(rowOf('all'));

async function tally(part: Part, rules: Ruleset): Promise<void> {
  const folder = join(rulesetDirectory(name as string), part);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ndjson') && file !== 'demo.ndjson');
  for (const file of files) {
    for await (const sample of readSamples(join(folder, file))) {
      const { isCorrect } = judgeSample(sample, rules);
      for (const language of [sample.lang ?? 'und', 'all'])
        count(`${language} ${sample.label} ${part}`, isCorrect);
    }
  }
}

function count(key: string, isRight: boolean): void {
  const entry = tallies.get(key) ?? { right: 0, all: 0 };
  entry.right += isRight ? 1 : 0;
  entry.all++;
  tallies.set(key, entry);
}

function rowOf(language: string): string {
  const cell = (label: string, part: Part) => {
    const { right, all } = tallies.get(`${language} ${label} ${part}`) ?? { right: 0, all: 0 };
    const share = language === 'all' && all > 0 ? ` (${((right / all) * 100).toFixed(1)} %)` : '';
    return all === 0 ? '' : `${right} of ${all}${share}`;
  };
  const cells = [
    cell('harm', 'samples'),
    cell('benign', 'samples'),
    cell('harm', 'held-out'),
    cell('benign', 'held-out'),
  ];
  return `| ${language === 'all' ? '**all**' : language} | ${cells.join(' | ')} |`;
}
