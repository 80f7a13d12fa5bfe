import { setImmediate } from 'node:timers/promises';
import {
  type Pressure,
  type PressureOptions,
  type PressureRow,
  preparePressure,
} from '../evaluation/pressure/pressure.ts';
import type { LostSample, Sample } from '../evaluation/samples.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { startProgress } from './terminal.ts';
import { inSharedMemory, runThread, threadsFor } from './threads.ts';

/** Some of the mutations, as plain data and shared memory, so that a thread can take them. */
export interface PressureTask {
  readonly samples: readonly (Sample | LostSample)[];
  readonly ruleset: SharedArrayBuffer;
  readonly options: PressureOptions;
  readonly mutations: readonly string[];
}

/** What a thread tells: the rows of one mutation. */
export interface PressureMessage {
  readonly mutation: string;
  readonly rows: readonly PressureRow[];
}

/** A thread is worth its start from so many rewritten posts on: some two seconds of work. */
const postsPerThread = 20_000;
/** Each thread scores all samples first: more than so many gain little. */
const mostThreads = 8;

/** A pressure test by several threads, of which this is one. Mutations are dealt out in turn, for like ones cost alike. */
export async function pressureInThreads(
  samples: readonly (Sample | LostSample)[],
  ruleset: Ruleset,
  options: PressureOptions,
  workers: number | undefined,
): Promise<Pressure> {
  const test = preparePressure(samples, ruleset, options);
  const { names } = test;
  const threads = threadsFor(workers, samples.length * names.length, postsPerThread, mostThreads);
  const found = new Map<string, readonly PressureRow[]>();
  const progress = startProgress();
  const onRows = ({ mutation, rows }: PressureMessage) => {
    found.set(mutation, rows);
    progress.update(found.size, names.length, mutation);
  };
  const [own = [], ...others] = dealOut(names, threads);
  const shared = others.length > 0 ? inSharedMemory(ruleset) : undefined;
  const running = others.map((mutations) =>
    runThread('./pressure-worker.js', { samples, ruleset: shared, options, mutations }, onRows),
  );
  try {
    for (const mutation of own) {
      onRows({ mutation, rows: test.rowsOf(mutation) });
      await setImmediate(); // hears what the others tell
    }
    await Promise.all(running);
  } finally {
    progress.end();
  }
  return test.report(names.flatMap((name) => found.get(name) ?? []));
}

/** At most so many hands, none of them empty. */
function dealOut(names: readonly string[], hands: number): string[][] {
  return Array.from({ length: Math.min(hands, names.length) }, (_, hand) =>
    names.filter((_name, index) => index % hands === hand),
  );
}
