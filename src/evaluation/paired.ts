import { bootstrapInterval, groupByAuthor, type Resampling } from './bootstrap.ts';
import { mcNemarExact } from './exact-tests.ts';
import type { Confidence, Interval } from './proportion.ts';

/** One post judged twice: whether it was an alert before, and after. */
export interface Pair {
  readonly author?: string;
  readonly before: boolean;
  readonly after: boolean;
}

/** Posts of one label before and after a change. */
export interface PairedTest {
  readonly n: number;
  /** alerts before and after, only before, only after, and neither */
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly neither: number;
  /** the share of posts that is an alert, after less before, with its interval by a bootstrap over authors */
  readonly difference: Interval;
  /**
   * of the exact test of McNemar, two-sided, each author counting once, by the direction of most of its changes. Without
   * a correction for asking many questions.
   */
  readonly pValue: number;
}

/** Compares posts before and after. */
export function testPairs(pairs: readonly Pair[], settings: Confidence & Resampling): PairedTest {
  const count = (before: boolean, after: boolean) =>
    pairs.filter((pair) => pair.before === before && pair.after === after).length;
  const authors = groupByAuthor(pairs).map((own) => ({ n: own.length, change: changeOf(own) }));
  const gained = authors.filter(({ change }) => change > 0).length;
  const lost = authors.filter(({ change }) => change < 0).length;
  return {
    n: pairs.length,
    both: count(true, true),
    onlyBefore: count(true, false),
    onlyAfter: count(false, true),
    neither: count(false, false),
    difference: differenceOf(authors, settings),
    pValue: mcNemarExact(lost, gained),
  };
}

interface AuthorChange {
  readonly n: number;
  /** alerts gained less alerts lost */
  readonly change: number;
}

function changeOf(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { before, after }) => sum + Number(after) - Number(before), 0);
}

/**
 * The interval comes from a bootstrap over the authors and two made-up ones, one that gains all and one that loses all,
 * as Agresti and Min (Simple improved confidence intervals for comparing matched proportions, Stat. Med. 24, 2005) add to
 * each cell: no change among a hundred posts leaves some possible, where the plain bootstrap is certain of none.
 */
function differenceOf(authors: readonly AuthorChange[], settings: Confidence & Resampling): Interval {
  const n = authors.reduce((sum, author) => sum + author.n, 0);
  if (n === 0) return { lower: -1, upper: 1 };
  const value = authors.reduce((sum, { change }) => sum + change, 0) / n;
  const squares = authors.reduce((sum, author) => sum + author.n ** 2, 0);
  const typical = squares / n;
  const padded = [...authors, { n: typical, change: typical }, { n: typical, change: -typical }];
  const { lower, upper } = bootstrapInterval(
    padded.length,
    (draws) => ratioOf(padded, draws),
    settings.level,
    settings,
  );
  const isEnough = n ** 2 / squares >= settings.minimum;
  return { ...(isEnough && { value }), lower: Math.min(lower, value), upper: Math.max(upper, value) };
}

function ratioOf(authors: readonly AuthorChange[], draws: Uint32Array): number {
  let [change, n] = [0, 0];
  for (let author = 0; author < authors.length; author++) {
    const times = draws[author] as number;
    if (times === 0) continue;
    change += times * authors[author]!.change;
    n += times * authors[author]!.n;
  }
  return change / n;
}
