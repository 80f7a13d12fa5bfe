import type { Comparison } from './compare.ts';
import type { Discovery } from './discovery/discover.ts';
import type { Evaluation } from './evaluate.ts';
import type { Pressure } from './pressure/pressure.ts';
import type { Tuning } from './tune.ts';

/** What can be reported. */
export type Report = Evaluation | Comparison | Tuning | Discovery | Pressure;

/** What to do with each kind of report. */
export interface ByKind<Outcome> {
  readonly evaluation: (report: Evaluation) => Outcome;
  readonly comparison: (report: Comparison) => Outcome;
  readonly tuning: (report: Tuning) => Outcome;
  readonly discovery: (report: Discovery) => Outcome;
  readonly pressure: (report: Pressure) => Outcome;
}

/** Reports are plain data and may have been through JSON: what they hold tells their kind. */
export function byKind<Outcome>(report: Report, kinds: ByKind<Outcome>): Outcome {
  if ('candidates' in report) return kinds.discovery(report);
  if ('rows' in report) return kinds.pressure(report);
  if ('log' in report) return kinds.evaluation(report);
  return 'query' in report ? kinds.tuning(report) : kinds.comparison(report);
}
