/** How many posts a second, end to end, beside the packages that find terms? */
import { type CorpusPost, createCorpus } from './corpus.ts';
import { loadLibrary } from './library.ts';
import { madeUpTerms } from './made-up.ts';
import { compare, effortFor, timed, yardstick } from './measure.ts';
import { peerNamed, peers } from './peers.ts';
import {
  type Case,
  digits,
  type Figures,
  percent,
  type Question,
  type Row,
  short,
  size,
  table,
} from './question.ts';
import { rulesetOf } from './ruleset.ts';

/** Finds terms in one post, one way or another: the number of terms found, or 1 for "some". */
type Find = (post: CorpusPost) => number;

const own = 'corroborate';
const ownWithHits = 'corroborate, every post with a term';

export const scoreQuestion: Question = {
  name: 'score',
  title: 'Score a post, end to end',
  intro: `Posts per second of CPU time, and in brackets how many times as long as the yardstick; with the longest list,
how many times as long as \`corroborate\`. *Own terms*: the share of its own terms that each finds in plain text, one at
a time. *Planted* and *others*: the share of corpus posts with a planted term (capitals, hashtags) and of those without
one in which it finds something.`,
  cases,
  measure,
  table: scoreTable,
};

function cases(quick: boolean): readonly Case[] {
  const sizes = quick ? [10_000] : [1000, 10_000];
  const subjects = [own, ...peers.map(({ name }) => name)];
  const cross = subjects.flatMap((subject) => sizes.map((terms) => ({ subject, terms })));
  return [...cross, { subject: ownWithHits, terms: 10_000 }];
}

async function measure({ subject, terms: count }: Case, quick: boolean): Promise<Figures> {
  const terms = madeUpTerms(count);
  const find = await finderOf(subject, terms);
  const isFull = subject === ownWithHits;
  const posts = createCorpus(quick ? 4000 : 10_000, isFull ? { plantedShare: 1 } : {});
  const { work } = compare(posts, { yardstick, work: find }, effortFor(quick));
  const budget = quick ? 0.1 : 1;
  const frame = (term: string) => ({ id: '', lang: '', text: `well then ${term} once more` });
  return {
    ...work,
    own: shareFound(find, spread(terms).map(frame), budget),
    planted: shareFound(
      find,
      posts.filter(({ planted }) => planted !== undefined),
      budget,
    ),
    others: shareFound(find, posts.filter(({ planted }) => planted === undefined).slice(0, 2000), budget),
  };
}

/** A finder of `corroborate` or a peer over the terms. */
export async function finderOf(subject: string, terms: readonly string[]): Promise<Find> {
  if (subject !== own && subject !== ownWithHits) {
    const check = (await peerNamed(subject).load())(terms);
    return ({ text }) => (check(text) ? 1 : 0);
  }
  const { compileRuleset, score } = await loadLibrary();
  const ruleset = compileRuleset(rulesetOf(terms));
  return (post) => score(post, ruleset).matches.length;
}

/** Up to 1,000 terms from all over the list. */
function spread(terms: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(terms.length / 1000));
  return terms.filter((_, number) => number % step === 0).slice(0, 1000);
}

/** The share of posts in which something is found; a slow finder is asked fewer of them. */
function shareFound(find: Find, posts: readonly CorpusPost[], budget: number): number {
  let found = 0;
  let asked = 0;
  for (let spent = 0; asked < posts.length && spent < budget; asked++) {
    const { seconds, value } = timed(() => find(posts[asked] as CorpusPost));
    spent += seconds;
    if (value > 0) found++;
  }
  return found / asked;
}

function scoreTable(rows: readonly Row[]): readonly string[] {
  const sizes = [...new Set(rows.map(({ terms }) => terms))].sort((a, b) => a - b);
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const longest = (subject: string) => rows.findLast((row) => row.subject === subject)?.figures;
  const body = subjects.map((subject) => {
    const paces = sizes.map((terms) =>
      paceCell(rows.find((row) => row.subject === subject && row.terms === terms)),
    );
    const last = longest(subject);
    const times = (last?.ratio ?? Number.NaN) / (longest(own)?.ratio ?? Number.NaN);
    const found = [percent(last?.own), percent(last?.planted), percent(last?.others)];
    return [nameCell(subject), ...paces, `${digits(times)}x`, ...found];
  });
  const head = ['', ...sizes.map((terms) => `${size(terms)} terms`), 'as long as corroborate', 'own terms'];
  const setups = peers.map(({ name, setup }) => `- ${name}: ${setup}`);
  return [...table([...head, 'planted', 'others'], body), '', ...setups];
}

function nameCell(subject: string): string {
  return subject.startsWith(own) ? `**${subject}**` : subject;
}

function paceCell(row: Row | undefined): string {
  if (!row) return '';
  if (!row.figures) return 'not done in time';
  const { speed, ratio, posts = 0 } = row.figures;
  const few = posts < 1000 ? `, ${posts} posts` : '';
  return `${short(speed)} (${digits(ratio)}x${few})`;
}
