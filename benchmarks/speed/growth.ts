/** Does the time per post grow with the list? */
import { createCorpus } from './corpus.ts';
import { madeUpTerms } from './made-up.ts';
import { compare, yardstick } from './measure.ts';
import { type Case, digits, type Figures, type Question, type Row, size, table } from './question.ts';
import { finderOf } from './score.ts';

/** The peers that are built in seconds and stay above a thousand posts a second at the largest size. */
const subjects = ['corroborate', 'modern-ahocorasick', 'allprofanity'];

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
  const sizes = quick ? [100, 50_000] : [100, 1000, 10_000, 50_000];
  return (quick ? subjects.slice(0, 1) : subjects).flatMap((subject) =>
    sizes.map((terms) => ({ subject, terms })),
  );
}

async function measure({ subject, terms }: Case, quick: boolean): Promise<Figures> {
  const find = await finderOf(subject, madeUpTerms(terms));
  const posts = createCorpus(quick ? 4000 : 10_000);
  const effort = quick ? { seconds: 0.7, rounds: 5 } : { seconds: 3, rounds: 15 };
  return { ...compare(posts, { yardstick, work: find }, effort).work };
}

function growthTable(rows: readonly Row[]): readonly string[] {
  const sizes = [...new Set(rows.map(({ terms }) => terms))];
  const named = [...new Set(rows.map(({ subject }) => subject))];
  const body = named.map((subject) => {
    const mine = sizes.map(
      (terms) => rows.find((row) => row.subject === subject && row.terms === terms)?.figures,
    );
    const growth = (mine.at(-1)?.ratio ?? Number.NaN) / (mine[0]?.ratio ?? Number.NaN) - 1;
    return [subject, ...mine.map(timeCell), `${digits(growth * 100)} %`];
  });
  return table(['', ...sizes.map((terms) => `${size(terms)} terms`), 'growth'], body);
}

function timeCell(figures: Figures | undefined): string {
  if (!figures) return 'not done in time';
  return `${digits(1e6 / (figures.speed as number))} (${digits(figures.ratio)}x)`;
}
