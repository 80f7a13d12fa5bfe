import type { Post } from '../post.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { averagePrecisionOf } from './average-precision.ts';
import { groupByAuthor } from './bootstrap.ts';
import { type CurvePoint, curveOf } from './curve.ts';
import { type Disagreement, disagreements, type TermFindings, termFindings } from './findings.ts';
import type { HitOptions } from './hit.ts';
import { type HitLog, logHits } from './hit-log.ts';
import { type Judgement, judgeLog } from './judgement.ts';
import type { LabelConflict } from './label-conflicts.ts';
import { type PartRow, partTable } from './part-table.ts';
import type { Interval } from './proportion.ts';
import type { LostSample, Sample } from './samples.ts';
import { type JudgeOptions, type Settings, settingsFor } from './settings.ts';
import { type SliceGroup, sliceHits } from './slices.ts';
import { createTrafficCounter, type TrafficTally } from './traffic.ts';

export interface EvaluateOptions extends HitOptions, JudgeOptions {
  /** unlabelled posts, or their tally where they are too many to hold */
  readonly traffic?: Iterable<Post> | TrafficTally;
}

/** What a ruleset does to labelled samples and to traffic. Plain data; the full score beside a list alone everywhere. */
export interface Evaluation extends Judgement {
  readonly settings: Settings;
  readonly samples: number;
  /** distinct authors, each post of unknown author being its own */
  readonly authors: number;
  readonly slices: readonly SliceGroup[];
  readonly parts: readonly PartRow[];
  readonly terms: TermFindings;
  readonly disagreements: readonly Disagreement[];
  /** samples that say the same, or nearly, and have different labels, most alike first */
  readonly labelConflicts: readonly LabelConflict[];
  /** the precision-recall curve, by threshold */
  readonly curve: readonly CurvePoint[];
  readonly averagePrecision: {
    /** for this sample's share of harm */
    readonly sample: Interval;
    /** for the declared prevalence */
    readonly forecast?: Interval;
  };
  /** what all of this was computed from, and can be again */
  readonly log: HitLog;
}

/**
 * Scores labelled samples and judges the ruleset by them.
 *
 * @throws RangeError naming an option that is out of range
 *
 * @example
 * const { overall } = evaluate(samples, ruleset);
 * overall.full.recall; //=> { value: 0.94, lower: 0.91, upper: 0.96, hits: 276, n: 294, effectiveN: 294 }
 */
export function evaluate(
  samples: Iterable<Sample | LostSample>,
  ruleset: Ruleset,
  options: EvaluateOptions = {},
): Evaluation {
  const { traffic } = options;
  const log = logHits(samples, ruleset, options);
  return evaluateLog({ ...log, ...(traffic && { traffic: tallyOf(traffic, ruleset, options) }) }, options);
}

/** Judges a ruleset by a hit log, without scoring again. */
export function evaluateLog(log: HitLog, options: JudgeOptions = {}): Evaluation {
  const settings = settingsFor(options, log.ruleset);
  const { alertAt, prevalence } = settings;
  const { hits, traffic } = log;
  const parts = partTable(log, alertAt, settings);
  return {
    settings,
    samples: hits.length,
    authors: groupByAuthor(hits).length,
    ...judgeLog(log, settings),
    slices: sliceHits(hits, alertAt, settings),
    parts,
    terms: termFindings(log, parts),
    disagreements: disagreements(hits, alertAt, 20),
    labelConflicts: log.labelConflicts ?? [],
    curve: curveOf({ hits, settings, ...(traffic && { traffic }) }),
    averagePrecision: {
      sample: averagePrecisionOf(hits, undefined, settings),
      ...(prevalence && {
        forecast: averagePrecisionOf(hits, prevalence.perMillion / 1e6, settings),
      }),
    },
    log,
  };
}

function tallyOf(
  traffic: Iterable<Post> | TrafficTally,
  ruleset: Ruleset,
  options: HitOptions,
): TrafficTally {
  if (!(Symbol.iterator in traffic)) return traffic;
  const counter = createTrafficCounter(ruleset, options);
  for (const post of traffic) counter.add(post);
  return counter.tally();
}
