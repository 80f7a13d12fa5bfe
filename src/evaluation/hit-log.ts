import type { Ruleset } from '../rules/ruleset.ts';
import { createHitMaker, type Hit, type HitOptions } from './hit.ts';
import { type LabelConflict, labelConflicts } from './label-conflicts.ts';
import { type RulesetSummary, summarizeRuleset } from './ruleset-summary.ts';
import type { LostSample, Sample } from './samples.ts';
import type { TrafficTally } from './traffic.ts';

/**
 * What a ruleset made of a set of labelled samples and, where there was any, of traffic. Plain data, to be stored:
 * every report, at any threshold, can be redone from it without scoring again.
 */
export interface HitLog {
  /** of this format */
  readonly schema: 1;
  readonly ruleset: RulesetSummary;
  /** of the labelled samples, in their order */
  readonly hits: readonly Hit[];
  readonly traffic?: TrafficTally;
  /** samples that say the same, or nearly, and have different labels */
  readonly labelConflicts?: readonly LabelConflict[];
}

/**
 * Scores labelled samples into a hit log.
 *
 * @example
 * logHits([{ id: '1', text: 'hello', label: 'benign', function: 'greeting' }], ruleset).hits.length //=> 1
 */
export function logHits(
  samples: Iterable<Sample | LostSample>,
  ruleset: Ruleset,
  options: HitOptions = {},
): HitLog {
  const makeHit = createHitMaker(ruleset, options);
  const all = [...samples];
  return {
    schema: 1,
    ruleset: summarizeRuleset(ruleset),
    hits: all.map(makeHit),
    labelConflicts: labelConflicts(all),
  };
}
