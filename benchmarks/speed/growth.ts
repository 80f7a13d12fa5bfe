/** Does the time per post grow with the list? */
import { createCorpus } from './corpus.ts';
import { madeUpTerms } from './made-up.ts';
import { compare, effortFor, yardstick } from './measure.ts';
import { type Case, digits, type Figures, type Question, type Row, size, table } from './question.ts';
import { finderOf } from './score.ts';

const own = 'corroborate';
/** Beside the peers that are built in seconds and stay above a thousand posts a second at the largest size. */
const subjects = [own, 'modern-ahocorasick', 'allprofanity'];

export const growthQuestion: Question = {
  name: 'growth',
  title: 'Longer lists',
  intro: `Microseconds of CPU time per post, and in brackets how many times as long as the yardstick took in the same
process. *Growth* compares these multiples, the longest list to the shortest.`,
  cases,
  measure,
  table: growthTable,
};

function cases(quick: boolean): readonly Case[] {
  const sizes = (subject: string) =>
    subject === own && !quick ? [100, 1000, 10_000, 50_000] : [100, 50_000];
  return (quick ? [own] : subjects).flatMap((subject) => sizes(subject).map((terms) => ({ subject, terms })));
}

async function measure({ subject, terms }: Case, quick: boolean): Promise<Figures> {
  const find = await finderOf(subject, madeUpTerms(terms));
  const posts = createCorpus(quick ? 4000 : 10_000);
  return { ...compare(posts, { yardstick, work: find }, effortFor(quick)).work };
}

function growthTable(rows: readonly Row[]): readonly string[] {
  const sizes = [...new Set(rows.map(({ terms }) => terms))];
  const named = [...new Set(rows.map(({ subject }) => subject))];
  const body = named.map((subject) => {
    const mine = sizes.map((terms) => rows.find((row) => row.subject === subject && row.terms === terms));
    const ratio = (row: Row | undefined) => row?.figures?.ratio ?? Number.NaN;
    const growth = ratio(mine.at(-1)) / ratio(mine[0]) - 1;
    return [subject, ...mine.map(timeCell), `${digits(growth * 100)} %`];
  });
  return table(['', ...sizes.map((terms) => `${size(terms)} terms`), 'growth'], body);
}

function timeCell(row: Row | undefined): string {
  if (!row) return '';
  if (!row.figures) return 'not done in time';
  return `${digits(1e6 / (row.figures.speed as number))} (${digits(row.figures.ratio)}x)`;
}
