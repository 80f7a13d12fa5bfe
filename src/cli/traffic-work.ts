import { createTrafficCounter, type TrafficOptions, type TrafficTally } from '../evaluation/traffic.ts';
import { createTrafficPairCounter, type TrafficPairTally } from '../evaluation/traffic-pairs.ts';
import { type LineProblem, type LineShare, readRecords } from '../node/records.ts';
import { type Post, parsePost, withoutNulls } from '../post.ts';
import { loadRuleset } from '../rules/artefact.ts';

/** A share of the traffic to be counted: plain data and shared memory, so that a thread can take it. */
export interface TrafficTask {
  readonly files: readonly string[];
  readonly share: LineShare;
  /** one compiled ruleset, or two to compare, in shared memory */
  readonly rulesets: readonly SharedArrayBuffer[];
  readonly options: TrafficOptions & { readonly alertAt?: number };
}

export type AnyTally = TrafficTally | TrafficPairTally;

/** What is told while traffic is counted. */
export interface TrafficListener {
  readonly onProblem: (problem: LineProblem) => void;
  readonly onProgress: (bytes: number) => void;
}

/** Counts a share of the traffic. */
export async function countTraffic(task: TrafficTask, listener: TrafficListener): Promise<AnyTally> {
  const [before, after] = task.rulesets.map((bytes) => loadRuleset(bytes));
  if (!before) throw new RangeError('there is no ruleset to count traffic with');
  const counter = after
    ? createTrafficPairCounter(before, after, task.options)
    : createTrafficCounter(before, task.options);
  let done = 0; // bytes of the files before
  let current = 0;
  for (const file of task.files) {
    const records = readRecords(
      file,
      parseTraffic,
      {
        onProblem: (problem) => {
          counter.addUnreadable();
          listener.onProblem(problem);
        },
        onProgress: (bytes) => {
          current = bytes;
          listener.onProgress(done + bytes);
        },
      },
      task.share,
    );
    for await (const post of records) counter.add(post);
    done += current;
  }
  return counter.tally();
}

/** The record itself, once it is known to be a post: it can be sliced by any of its fields. */
export function parseTraffic(value: unknown): Post {
  parsePost(value);
  return withoutNulls(value) as Post;
}
