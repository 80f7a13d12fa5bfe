import type { CorpusPost } from './corpus.ts';

/** What is measured on one post. The number says what was found: it is summed up, so the work cannot be optimised away. */
export type Work = (post: CorpusPost) => number;

/** How long to measure, in CPU seconds and rounds. */
export interface Effort {
  /** a stretch of warming up; the warm-up ends when two stretches in a row bring nothing */
  readonly stretch: number;
  /** the most stretches */
  readonly stretches: number;
  /** of measuring, for all works together */
  readonly seconds: number;
  readonly rounds: number;
}

/**
 * The effort for a first look, and for figures to keep. Compilation runs beside the work and counts as its CPU time,
 * and what one post in fifty needs is compiled late, so warming up may take longer than measuring.
 */
export function effortFor(quick: boolean): Effort {
  return quick
    ? { stretch: 0.1, stretches: 5, seconds: 0.6, rounds: 5 }
    : { stretch: 0.3, stretches: 12, seconds: 1.6, rounds: 11 };
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
 * The pace of several works on the same posts. Each is warmed up; then they take turns, round by round. A slow one
 * gets fewer posts.
 */
export function compare<Name extends string>(
  posts: readonly CorpusPost[],
  works: Readonly<Record<Name, Work>>,
  effort: Effort,
): Record<Name, Pace> {
  const { seconds, rounds } = effort;
  const share = seconds / Object.keys(works).length / rounds;
  const runs = Object.entries<Work>(works).map(([name, work]) => ({
    name,
    ...warmUp(posts, work, effort, share),
  }));
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

function warmUp(
  posts: readonly CorpusPost[],
  work: Work,
  { stretch, stretches }: Effort,
  share: number,
): WarmRun {
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
  let pace = 0; // posts a second
  let idle = 0; // stretches in a row that brought nothing
  for (let times = 0; times < stretches && idle < 2; times++) {
    let done = 0;
    let spent = 0;
    while (spent < stretch) {
      const taken = run(count);
      spent += taken;
      done += count;
      if (taken < stretch / 4) count *= 2;
    }
    idle = done / spent > pace * 1.03 ? 0 : idle + 1;
    pace = Math.max(pace, done / spent);
  }
  return { run, batch: Math.max(1, Math.round(pace * share)) };
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
