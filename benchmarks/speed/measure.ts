import type { CorpusPost } from './corpus.ts';

/** What is measured on one post. The number says what was found: it is summed up, so the work cannot be optimised away. */
export type Work = (post: CorpusPost) => number;

/** How long to measure: CPU seconds in all, and in how many rounds. */
export interface Effort {
  readonly seconds: number;
  readonly rounds: number;
}

export interface Pace {
  /** posts per second of CPU time, the median of the rounds */
  readonly speed: number;
  /** how many times as long as the first work takes: the median of the rounds, so that noise hits both alike */
  readonly ratio: number;
  /** posts measured, in all rounds */
  readonly posts: number;
}

/** The yardstick: what any library that folds Unicode text would have to do at least. */
export const yardstick: Work = ({ text }) => text.normalize('NFKC').toLowerCase().length;

let checksum = 0;

/** The sum of everything found so far, to be reported with the figures. */
export function consumed(): number {
  return checksum;
}

/**
 * The pace of several works on the same posts. They take turns in every round; each is warmed up for a fifth of
 * its time, and a slow one gets fewer posts.
 */
export function compare<Name extends string>(
  posts: readonly CorpusPost[],
  works: Readonly<Record<Name, Work>>,
  { seconds, rounds }: Effort,
): Record<Name, Pace> {
  const share = seconds / Object.keys(works).length / (rounds + 2);
  const runs = Object.entries<Work>(works).map(([name, work]) => ({ name, ...warmUp(posts, work, share) }));
  const times = runs.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run, batch }] of runs.entries()) times[index]?.push(run(batch) / batch);
  }
  const base = times[0] as number[];
  const paces = runs.map(({ name, batch }, index): [string, Pace] => {
    const taken = times[index] as number[];
    const ratio = median(taken.map((time, round) => time / (base[round] as number)));
    return [name, { speed: 1 / median(taken), ratio, posts: batch * rounds }];
  });
  return Object.fromEntries(paces) as Record<Name, Pace>;
}

interface WarmRun {
  /** does the work on the next `count` posts; returns the CPU seconds it took */
  readonly run: (count: number) => number;
  /** how many posts take one share of time */
  readonly batch: number;
}

function warmUp(posts: readonly CorpusPost[], work: Work, share: number): WarmRun {
  let next = 0;
  const run = (count: number) => {
    const start = process.cpuUsage();
    for (let done = 0; done < count; done++) {
      checksum += work(posts[next] as CorpusPost);
      next = next + 1 === posts.length ? 0 : next + 1;
    }
    return cpuSeconds(start);
  };
  let count = 1;
  let last = run(count);
  for (let spent = last; spent < share * 2; spent += last) {
    count = Math.min(count * 2, Math.ceil((count * share) / Math.max(last, 1e-6)));
    last = run(count);
  }
  return { run, batch: Math.max(1, Math.round((count * share) / Math.max(last, 1e-6))) };
}

/** CPU time since `start`, of all threads: collecting garbage and compiling count too. */
export function cpuSeconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** CPU seconds of one call, and what it returned. */
export function timed<Value>(work: () => Value): { readonly seconds: number; readonly value: Value } {
  const start = process.cpuUsage();
  const value = work();
  return { seconds: cpuSeconds(start), value };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}
