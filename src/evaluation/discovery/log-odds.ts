import type { Interval } from '../proportion.ts';

/** How many authors use a term, of how many, among confirmed posts and in traffic. */
export interface AuthorCounts {
  readonly confirmed: number;
  readonly confirmedAuthors: number;
  readonly traffic: number;
  readonly trafficAuthors: number;
}

/** By how much more confirmed authors use a term than others do, in natural logarithms of odds. */
export interface LogOdds extends Required<Interval> {
  readonly standardError: number;
  /** the value over its standard error */
  readonly z: number;
}

/**
 * The log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn (Fightin' Words: Lexical Feature
 * Selection and Evaluation for Identifying the Content of Political Conflict, Political Analysis 16(4), 2008, equations 15
 * to 22), over authors instead of words: an author uses a term or does not, however often.
 *
 *     a = prior * p + 1/2      b = prior * (1 - p) + 1/2      p: the term's share of all authors
 *     value = ln((y1 + a) / (n1 - y1 + b)) - ln((y2 + a) / (n2 - y2 + b))
 *     variance = 1/(y1 + a) + 1/(n1 - y1 + b) + 1/(y2 + a) + 1/(n2 - y2 + b)
 *
 * The halves are Jeffreys's prior: without them the variance of a term that traffic does not hold, which is what a new
 * code word looks like, grows beyond all bounds, and such terms would rank last. The variance has all four parts, where
 * the paper leaves out those that are small for words.
 *
 * @param prior how many made-up authors, who use terms as often as all authors do, stand on each side
 * @param reach of the interval, in standard errors
 *
 * @example
 * logOddsOf({ confirmed: 10, confirmedAuthors: 100, traffic: 1, trafficAuthors: 10_000 }, 100, 1.96).z //=> 7.4...
 */
export function logOddsOf(counts: AuthorCounts, prior: number, reach: number): LogOdds {
  const { confirmed, confirmedAuthors, traffic, trafficAuthors } = counts;
  const all = confirmedAuthors + trafficAuthors;
  const share = all === 0 ? 0 : (confirmed + traffic) / all;
  const [using, other] = [prior * share + 0.5, prior * (1 - share) + 0.5];
  const cells = [
    confirmed + using,
    confirmedAuthors - confirmed + other,
    traffic + using,
    trafficAuthors - traffic + other,
  ] as const;
  const value = Math.log(cells[0] / cells[1]) - Math.log(cells[2] / cells[3]);
  const standardError = Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0));
  const margin = reach * standardError;
  return { value, lower: value - margin, upper: value + margin, standardError, z: value / standardError };
}
