/** How long can one post take: ordinary ones, and those made to be slow? */
import type { Ruleset } from '../../src/index.ts';
import { hostileTexts, overlapTerms, overlapText, substringTerms, substringText } from './adversarial.ts';
import { createCorpus } from './corpus.ts';
import { loadLibrary } from './library.ts';
import { madeUpTerms } from './made-up.ts';
import { quantile } from './measure.ts';
import { type Case, digits, type Figures, type Question, type Row, table } from './question.ts';
import { rulesetOf } from './ruleset.ts';

const ordinary = 'ordinary posts';
const planted = 'ordinary posts, every one with a term';
const hostile = 'hostile texts';

export const latencyQuestion: Question = {
  name: 'latency',
  title: 'The slowest posts',
  intro: `Microseconds per post with 10,000 terms. Ordinary posts have about 280 units; each is scored once, after warm-up.
These are the only figures in wall time: a latency is what a caller waits for, so a busy machine shows in them. Hostile
texts have 10,000 units; each is scored again and again, in CPU time, and the slowest try counts as p99 does above.`,
  cases: () => [ordinary, planted, hostile].map((subject) => ({ subject, terms: 10_000 })),
  measure: async (which, quick) =>
    which.subject === hostile ? measureHostile(which, quick) : measurePosts(which, quick),
  table: latencyTable,
};

async function measurePosts({ subject, terms }: Case, quick: boolean): Promise<Figures> {
  const { compileRuleset, score } = await loadLibrary();
  const ruleset = compileRuleset(rulesetOf(madeUpTerms(terms)));
  const options = { length: 262, ...(subject === planted && { plantedShare: 1 }) };
  const posts = createCorpus(quick ? 4000 : 20_000, options);
  for (const post of posts) score(post, ruleset);
  const times = createCorpus(posts.length, { ...options, seed: 2 }).map((post) =>
    micros(() => score(post, ruleset)),
  );
  return summary(times);
}

async function measureHostile({ terms }: Case, quick: boolean): Promise<Figures> {
  const { compileRuleset, score } = await loadLibrary();
  const ruleset = compileRuleset(rulesetOf(madeUpTerms(terms)));
  const tries = quick ? 8 : 40;
  const many = (text: string, rules: Ruleset) =>
    summary(Array.from({ length: tries }, () => cpuMicros(() => score({ id: '1', text }, rules))).slice(2));
  for (const post of createCorpus(5000)) score(post, ruleset); // hostile texts come among ordinary ones
  const all = Object.entries(hostileTexts).map(([name, text]) => [name, many(text, ruleset)] as const);
  const special = [
    ['terms that all overlap', many(overlapText, compileRuleset(rulesetOf(overlapTerms)))],
    [
      'substrings that all overlap',
      many(substringText, compileRuleset(rulesetOf(substringTerms, 'substring'))),
    ],
  ] as const;
  return Object.fromEntries(
    [...all, ...special].flatMap(([name, { p50, p99 }]) => [
      [`${name}/p50`, p50 as number],
      [`${name}/p99`, p99 as number],
    ]),
  );
}

function micros(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1000;
}

function cpuMicros(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

function summary(times: readonly number[]): Figures {
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), most: quantile(times, 1) };
}

function latencyTable(rows: readonly Row[]): readonly string[] {
  const body = rows.flatMap(({ subject, figures = {} }) =>
    subject === hostile ? hostileRows(figures) : [[subject, digits(figures.p50), digits(figures.p99)]],
  );
  return table(['', 'p50', 'p99'], body);
}

/** The slowest first. */
function hostileRows(figures: Figures): string[][] {
  const names = Object.keys(figures).flatMap((key) => (key.endsWith('/p50') ? key.slice(0, -4) : []));
  return names
    .sort((a, b) => (figures[`${b}/p50`] ?? 0) - (figures[`${a}/p50`] ?? 0))
    .map((name) => [`hostile: ${name}`, digits(figures[`${name}/p50`]), digits(figures[`${name}/p99`])]);
}
