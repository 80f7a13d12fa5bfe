import { mergeTraffic, type TrafficTally } from '../evaluation/traffic.ts';
import { mergeTrafficPairs, type TrafficPairTally } from '../evaluation/traffic-pairs.ts';
import type { LineProblem } from '../node/records.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { sizeOf, warnOfLine } from './inputs.ts';
import { startProgress } from './terminal.ts';
import { inSharedMemory, runThread, threadsFor } from './threads.ts';
import { type AnyTally, countTraffic, type TrafficListener, type TrafficTask } from './traffic-work.ts';

export interface TrafficJob {
  readonly files: readonly string[];
  readonly options: TrafficTask['options'];
  /** threads; by default as many as the size of the files and the machine make worth while */
  readonly workers?: number;
}

/** Counts traffic for one ruleset. */
export async function tallyTraffic(ruleset: Ruleset, job: TrafficJob): Promise<TrafficTally> {
  return mergeTraffic((await tallyAll([ruleset], job)) as TrafficTally[]);
}

/** Counts traffic for two rulesets. */
export async function tallyTrafficPairs(
  before: Ruleset,
  after: Ruleset,
  job: TrafficJob,
): Promise<TrafficPairTally> {
  return mergeTrafficPairs((await tallyAll([before, after], job)) as TrafficPairTally[]);
}

/** Compressed or not, files below this are read sooner by one thread than others are started. */
const bytesPerWorker = 4 * 1024 * 1024;
/** Each thread unpacks and splits all of a file: more than so many gain little. */
const mostWorkers = 8;

async function tallyAll(rulesets: readonly Ruleset[], job: TrafficJob): Promise<AnyTally[]> {
  const total = sizeOf(job.files);
  const workers = workersFor(job, total);
  const tasks = Array.from(
    { length: workers },
    (_, index): TrafficTask => ({
      files: job.files,
      share: { index, of: workers },
      rulesets: rulesets.map(inSharedMemory),
      options: job.options,
    }),
  );
  const progress = startProgress();
  const read = new Array<number>(workers).fill(0);
  const listenerFor = (worker: number): TrafficListener => ({
    onProblem: warnOfLine,
    onProgress: (bytes) => {
      read[worker] = bytes;
      progress.update(Math.min(...read), total, 'traffic');
    },
  });
  try {
    const [first] = tasks;
    if (workers === 1 && first) return [await countTraffic(first, listenerFor(0))];
    return await Promise.all(tasks.map((task, index) => runWorker(task, listenerFor(index))));
  } finally {
    progress.end();
  }
}

/** Standard input cannot be read twice. */
function workersFor({ files, workers }: TrafficJob, total: number): number {
  return files.includes('-') ? 1 : threadsFor(workers, total, bytesPerWorker, mostWorkers);
}

interface WorkerMessage {
  readonly problem?: LineProblem;
  readonly bytes?: number;
  readonly tally?: AnyTally;
}

async function runWorker(task: TrafficTask, listener: TrafficListener): Promise<AnyTally> {
  let found: AnyTally | undefined;
  await runThread<WorkerMessage>('./traffic-worker.js', task, ({ problem, bytes, tally }) => {
    if (problem) listener.onProblem(problem);
    if (bytes !== undefined) listener.onProgress(bytes);
    if (tally) found = tally;
  });
  if (!found) throw new Error('a thread that counted traffic ended early');
  return found;
}
