/** What does a compiled list cost that was saved, against compiling it anew? */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { RulesetSource } from '../../src/index.ts';
import { libraryPath, loadLibrary } from './library.ts';
import { madeUpTerms } from './made-up.ts';
import { median, timed } from './measure.ts';
import { type Case, digits, type Figures, type Question, type Row, size, table } from './question.ts';
import { rulesetOf } from './ruleset.ts';

const own = 'corroborate';

export const loadQuestion: Question = {
  name: 'load',
  title: 'Load a compiled list',
  intro: `Milliseconds of CPU time to load what \`saveRuleset\` wrote and check a first text: for the first time in a fresh
process, and in brackets the median of nine more; beside it, compiling the same list in a process that has compiled it
before, and the size of the file. No peer saves what it has built.`,
  cases: (quick) => (quick ? [10_000] : [1000, 10_000, 50_000]).map((terms) => ({ subject: own, terms })),
  measure,
  table: loadTable,
};

async function measure({ terms: count }: Case): Promise<Figures> {
  const source = rulesetOf(madeUpTerms(count));
  const bytes = savedElsewhere(source);
  const { compileRuleset, loadRuleset, score } = await loadLibrary();
  const load = () => score({ id: '1', text: 'once more' }, loadRuleset(bytes));
  const first = timed(load).seconds;
  const more = median(Array.from({ length: 9 }, () => timed(load).seconds));
  compileRuleset(source);
  const compile = timed(() => compileRuleset(source)).seconds;
  return { first, more, compile, bytes: bytes.length };
}

/** Compiled by another process: here it would warm up what loading and scoring need. */
function savedElsewhere(source: RulesetSource): Buffer {
  const script = `import { readFileSync, writeFileSync } from 'node:fs';
    import { compileRuleset, saveRuleset } from ${JSON.stringify(pathToFileURL(libraryPath).href)};
    writeFileSync(1, saveRuleset(compileRuleset(JSON.parse(readFileSync(0, 'utf8')))));`;
  const options = { input: JSON.stringify(source), maxBuffer: 2 ** 30 };
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], options);
}

function loadTable(rows: readonly Row[]): readonly string[] {
  const milliseconds = (seconds = Number.NaN) => digits(seconds * 1000);
  const body = rows.map(({ terms, figures }) => [
    `${size(terms)} terms`,
    figures ? `${milliseconds(figures.first)} (${milliseconds(figures.more)})` : 'not done in time',
    milliseconds(figures?.compile),
    digits((figures?.bytes ?? Number.NaN) / 1e6),
  ]);
  return table(['', 'load', 'compile', 'megabytes'], body);
}
