/** How long until the first post can be scored, once the term lists are in memory? */
import { loadLibrary } from './library.ts';
import { madeUpTerms } from './made-up.ts';
import { median, timed } from './measure.ts';
import { peerNamed, peers } from './peers.ts';
import { type Case, digits, type Figures, type Question, type Row, size, table } from './question.ts';
import { rulesetOf } from './ruleset.ts';

const sizes = [1000, 10_000, 50_000] as const;

export const compileQuestion: Question = {
  name: 'compile',
  title: 'Compile a list',
  intro: `Milliseconds of CPU time for the first list in a fresh process, the first check of a text included; in brackets,
the median of four more. \`corroborate\` reads YAML or JSON and CSV, validates every cell and proves that every term
matches itself; the peers take an array of strings.`,
  cases,
  measure,
  table: compileTable,
};

const own = 'corroborate';
/** The quickest peer that keeps an index, and the only other one that sees through evasion as a matter of course. */
const subjects = [
  own,
  ...peers.filter(({ name }) => /ahocorasick|^allprofanity/.test(name)).map(({ name }) => name),
];

function cases(quick: boolean): readonly Case[] {
  if (quick) return [{ subject: own, terms: 10_000 }];
  return subjects.flatMap((subject) => sizes.map((terms) => ({ subject, terms })));
}

async function measure({ subject, terms: count }: Case, quick: boolean): Promise<Figures> {
  const terms = madeUpTerms(count);
  const build = subject === own ? await ownBuild(terms) : await peerBuild(subject, terms);
  const first = timed(build).seconds;
  const more = Array.from({ length: quick ? 1 : 4 }, () => timed(build).seconds);
  return { first, more: median(more) };
}

async function ownBuild(terms: readonly string[]): Promise<() => unknown> {
  const { compileRuleset, score } = await loadLibrary();
  const source = rulesetOf(terms);
  return () => score({ id: '1', text: 'once more' }, compileRuleset(source));
}

async function peerBuild(name: string, terms: readonly string[]): Promise<() => unknown> {
  const build = await peerNamed(name).load();
  return () => build(terms)('once more');
}

function compileTable(rows: readonly Row[]): readonly string[] {
  const counts = [...new Set(rows.map(({ terms }) => terms))];
  const named = [...new Set(rows.map(({ subject }) => subject))];
  const body = named.map((subject) => [
    subject,
    ...counts.map((terms) => cell(rows.find((row) => row.subject === subject && row.terms === terms))),
  ]);
  return table(['', ...counts.map((count) => `${size(count)} terms`)], body);
}

function cell(row: Row | undefined): string {
  if (!row?.figures) return 'not done in time';
  const { first = 0, more = 0 } = row.figures;
  return `${digits(first * 1000)} (${digits(more * 1000)})`;
}
