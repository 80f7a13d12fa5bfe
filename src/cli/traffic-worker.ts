import { parentPort, workerData } from 'node:worker_threads';
import { countTraffic, type TrafficTask } from './traffic-work.ts';

// One of several threads that share the lines of the traffic.
const task = workerData as TrafficTask;
const tally = await countTraffic(task, {
  onProblem: (problem) => parentPort?.postMessage({ problem }),
  onProgress: (bytes) => parentPort?.postMessage({ bytes }),
});
parentPort?.postMessage({ tally });
