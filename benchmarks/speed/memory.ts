/** How much memory does a compiled list hold? */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type CorpusPost, createCorpus } from './corpus.ts';
import { loadLibrary } from './library.ts';
import { madeUpTerms } from './made-up.ts';
import { peerNamed, peers } from './peers.ts';
import { type Case, digits, type Figures, type Question, type Row, size, table } from './question.ts';
import { rulesetOf } from './ruleset.ts';

const own = 'corroborate';
const subjects = [own, ...peers.map(({ name }) => name)];

export const memoryQuestion: Question = {
  name: 'memory',
  title: 'Memory of a compiled list',
  intro: `Megabytes on the heap and in buffers that are still held after garbage collection, above what the process held
before it had the list; measured after the list has checked a few posts, since some build their index then.`,
  cases,
  measure,
  table: memoryTable,
};

function cases(quick: boolean): readonly Case[] {
  if (quick) return [{ subject: own, terms: 10_000 }];
  return [1000, 10_000, 50_000].flatMap((terms) =>
    (terms < 50_000 ? subjects : [own]).map((subject) => ({ subject, terms })),
  );
}

async function measure({ subject, terms }: Case): Promise<Figures> {
  const build = subject === own ? await ownBuild() : await await peerNamed(subject).load();
  const posts = createCorpus(20);
  const before = held();
  const check = build([...madeUpTerms(terms)]);
  const found = posts.filter((post) => check(post.text)).length;
  const after = held();
  return { megabytes: (after - before) / 1e6, found: found + Number(check('once more')) };
}

async function ownBuild(): Promise<(terms: readonly string[]) => (text: CorpusPost['text']) => boolean> {
  const { compileRuleset, score } = await loadLibrary();
  return (terms) => {
    const ruleset = compileRuleset(rulesetOf(terms));
    return (text) => score({ id: '1', text }, ruleset).matches.length > 0;
  };
}

/** Bytes in use after a full collection. */
function held(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times++) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function memoryTable(rows: readonly Row[]): readonly string[] {
  const counts = [...new Set(rows.map(({ terms }) => terms))];
  const named = [...new Set(rows.map(({ subject }) => subject))];
  const body = named.map((subject) => [
    subject,
    ...counts.map((terms) => {
      const row = rows.find((candidate) => candidate.subject === subject && candidate.terms === terms);
      if (!row) return '';
      return row.figures ? digits(row.figures.megabytes) : 'not done in time';
    }),
  ]);
  return table(['', ...counts.map((count) => `${size(count)} terms`)], body);
}
