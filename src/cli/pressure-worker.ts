import { parentPort, workerData } from 'node:worker_threads';
import { preparePressure } from '../evaluation/pressure/pressure.ts';
import { loadRuleset } from '../rules/artefact.ts';
import type { PressureMessage, PressureTask } from './pressure-work.ts';

// One of several threads that rewrite the same samples, each by other mutations.
const { samples, ruleset, options, mutations } = workerData as PressureTask;
const test = preparePressure(samples, loadRuleset(ruleset), options);
for (const mutation of mutations)
  parentPort?.postMessage({ mutation, rows: test.rowsOf(mutation) } satisfies PressureMessage);
