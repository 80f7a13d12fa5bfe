/**
 * Runs the speed benchmarks, one process per case, and writes the tables into `benchmarks/README.md`.
 *
 *     npx tsup --silent && cd benchmarks/speed && npm install
 *     npm run bench -- --date 2026-11-23                   all questions, about five minutes
 *     npm run bench -- --quick                             a first look in under a minute; writes nothing
 *     npm run bench -- --only score,growth                 some of them; writes nothing
 */
import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { libraryPath } from './library.ts';
import type { Case, Figures, Question, Row } from './question.ts';
import { questions } from './questions.ts';

const { values: options } = parseArgs({
  options: {
    date: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
const child = 'node_modules/.cache/child.mjs';
const report = '../README.md';
const marks = { start: '<!-- speed: start -->', end: '<!-- speed: end -->' } as const;
/** After this many seconds a case is given up. In wall time, so a busy machine must not make it short. */
const patience = options.quick ? 60 : 240;

const isWritten = !options.quick && options.only === undefined;
if (isWritten && !/^\d{4}-\d{2}-\d{2}$/.test(options.date ?? '')) {
  throw new Error('say on which day this is measured: `npm run bench -- --date 2026-01-31`');
}
if (!existsSync(libraryPath))
  throw new Error('build the library first: `npx tsup --silent`, in the root directory');
if (!existsSync('node_modules/obscenity'))
  throw new Error('install the peers first: `npm install`, in this directory');

await bundle();
const lines: string[] = [machine()];
for (const question of chosen()) lines.push('', ...(await answer(question)));
const text = lines.join('\n');
if (isWritten) write(text);
console.log(text);

function chosen(): readonly Question[] {
  const names = options.only?.split(',') ?? questions.map(({ name }) => name);
  const unknown = names.find((name) => !questions.some((question) => question.name === name));
  if (unknown !== undefined) {
    throw new Error(
      `there is no question \`${unknown}\`; there are ${questions.map(({ name }) => name).join(', ')}`,
    );
  }
  return questions.filter(({ name }) => names.includes(name));
}

/** Cases run as plain JavaScript in plain Node: a TypeScript loader would wrap functions and slow them down. */
async function bundle(): Promise<void> {
  await build({
    entryPoints: ['child.ts'],
    outfile: child,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    packages: 'external',
  });
}

async function answer(question: Question): Promise<readonly string[]> {
  const rows: Row[] = [];
  for (const which of question.cases(options.quick)) {
    const start = performance.now();
    const figures = await runCase(question, which);
    rows.push({ ...which, ...(figures && { figures }) });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stderr.write(`${question.name}: ${which.subject} ${which.terms || ''} (${seconds} s)\n`);
  }
  return [`### ${question.title}`, '', question.intro, '', ...question.table(rows)];
}

/** The figures of a case, or nothing if it did not end in time. */
function runCase({ name }: Question, { subject, terms }: Case): Promise<Figures | undefined> {
  return new Promise((resolve, reject) => {
    const worker = fork(child, [name, subject, String(terms), options.quick ? 'quick' : 'full'], {
      execArgv: [],
    });
    const timer = setTimeout(() => worker.kill('SIGKILL'), patience * 1000);
    let figures: Figures | undefined;
    worker.on('message', (message: { readonly figures: Figures }) => {
      figures = message.figures;
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      if (code !== 0 && code !== null) reject(new Error(`${name}: ${subject} at ${terms} terms failed`));
      else resolve(figures);
    });
  });
}

function machine(): string {
  const [first] = cpus();
  const versions = Object.entries(packageVersions()).map(([name, version]) => `${name} ${version}`);
  const date = options.date === undefined ? '' : `Measured on ${options.date}: `;
  return `${date}${first?.model.trim()}, ${cpus().length} cores, Node ${process.version}; ${versions.join(', ')}.`;
}

function packageVersions(): Readonly<Record<string, string>> {
  const own = JSON.parse(readFileSync('../../package.json', 'utf8')) as { readonly version: string };
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return { corroborate: own.version, ...dependencies };
}

function write(text: string): void {
  const old = readFileSync(report, 'utf8');
  const from = old.indexOf(marks.start);
  const to = old.indexOf(marks.end);
  if (from < 0 || to < from)
    throw new Error(`\`benchmarks/README.md\` has lost its marks \`${marks.start}\``);
  writeFileSync(report, `${old.slice(0, from + marks.start.length)}\n${text}\n${old.slice(to)}`);
}
