/** What does importing the package cost? */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { libraryPath } from './library.ts';
import { median, quantile } from './measure.ts';
import { peers } from './peers.ts';
import { type Case, digits, type Figures, type Question, type Row, table } from './question.ts';

const own = 'corroborate';

export const importQuestion: Question = {
  name: 'import',
  title: 'Import the package',
  intro: `Milliseconds of CPU time of \`await import(...)\` in a fresh process: median, and fastest of all tries. A service
pays it once, a command line tool at every start.`,
  cases: (quick) => {
    const packages = peers.flatMap((peer) => peer.package ?? []);
    return [own, ...(quick ? [] : packages)].map((subject) => ({ subject, terms: 0 }));
  },
  measure,
  table: importTable,
};

async function measure({ subject }: Case, quick: boolean): Promise<Figures> {
  const specifier = subject === own ? pathToFileURL(libraryPath).href : subject;
  const script = `const start = process.cpuUsage();
    await import(${JSON.stringify(specifier)});
    const { user, system } = process.cpuUsage(start);
    process.stdout.write(String(user + system));`;
  const once = () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', script])) / 1000;
  once(); // fills the file system's cache
  const times = Array.from({ length: quick ? 3 : 9 }, once);
  return { median: median(times), fastest: quantile(times, 0) };
}

function importTable(rows: readonly Row[]): readonly string[] {
  const body = rows.map(({ subject, figures }) => [
    subject,
    digits(figures?.median),
    digits(figures?.fastest),
  ]);
  return table(['', 'median', 'fastest'], body);
}
