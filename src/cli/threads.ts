import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { saveRuleset } from '../rules/artefact.ts';
import type { Ruleset } from '../rules/ruleset.ts';

/** A compiled ruleset that threads can read without a copy each. */
export function inSharedMemory(ruleset: Ruleset): SharedArrayBuffer {
  const bytes = saveRuleset(ruleset);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** As many threads as were asked for; else as many as the machine has, no more than have `perThread` of the work each. */
export function threadsFor(asked: number | undefined, work: number, perThread: number, most: number): number {
  const useful = Math.min(availableParallelism(), most, Math.ceil(work / perThread));
  return Math.max(1, asked ?? useful);
}

/** Runs a file of the build in a thread, until that ends; rejects where it fails. */
export function runThread<Message>(
  file: string,
  task: unknown,
  onMessage: (message: Message) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), { workerData: task });
    worker.on('message', onMessage);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('a thread ended early'))));
  });
}
