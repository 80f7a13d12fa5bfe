import type { Post } from '../post.ts';
import type { Prevalence, Ruleset } from '../rules/ruleset.ts';
import { averagePrecisionOf } from './average-precision.ts';
import { groupByAuthor } from './bootstrap.ts';
import { type CurvePoint, curveOf } from './curve.ts';
import { type Disagreement, disagreements, type TermFindings, termFindings } from './findings.ts';
import { type ForecastPair, type Forecasts, forecastRange, type Workload } from './forecast.ts';
import type { HitOptions } from './hit.ts';
import { type HitLog, logHits } from './hit-log.ts';
import type { Metrics } from './metrics.ts';
import { type PartRow, partTable } from './part-table.ts';
import type { Interval } from './proportion.ts';
import type { LostSample, Sample } from './samples.ts';
import { type JudgeOptions, type Settings, settingsFor } from './settings.ts';
import { type Outcome, outcomeOf, type SliceGroup, sliceHits } from './slices.ts';
import { createTrafficCounter, type TrafficTally } from './traffic.ts';
import { type AlertLoad, type TrafficLoad, trafficLoad } from './traffic-load.ts';

export interface EvaluateOptions extends HitOptions, JudgeOptions {
  /** unlabelled posts, or their tally where they are too many to hold */
  readonly traffic?: Iterable<Post> | TrafficTally;
}

/** What a ruleset does to labelled samples and to traffic. Plain data; the full score beside a list alone everywhere. */
export interface Evaluation {
  readonly settings: Settings;
  readonly samples: number;
  /** distinct authors, each post of unknown author being its own */
  readonly authors: number;
  readonly overall: Outcome;
  /** what the full score saves and costs against a list alone */
  readonly baseline: BaselineComparison;
  readonly slices: readonly SliceGroup[];
  /** at the declared prevalence, never at the sample's; absent where none is declared */
  readonly forecast?: Forecasts<ForecastPair>;
  /** from unlabelled traffic alone; absent where there is none */
  readonly traffic?: TrafficLoad;
  readonly parts: readonly PartRow[];
  readonly terms: TermFindings;
  readonly disagreements: readonly Disagreement[];
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

/** The full score against a list alone, in posts of the sample and of traffic. */
export interface BaselineComparison {
  /** benign posts that a list alone reports and the full score does not, less those the other way round */
  readonly falseAlertsAvoided: number;
  /** harmful posts that a list alone reports and the full score does not, less those the other way round */
  readonly recallPaid: number;
  /** alerts of traffic avoided */
  readonly trafficAlertsAvoided?: number;
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
  const overall = outcomeOf(hits, alertAt, settings);
  const load = traffic && trafficLoad(traffic, alertAt, settings, settings);
  const parts = partTable(log, alertAt, settings);
  return {
    settings,
    samples: hits.length,
    authors: groupByAuthor(hits).length,
    overall,
    baseline: compareWithList(overall, load),
    slices: sliceHits(hits, alertAt, settings),
    ...(prevalence && { forecast: forecasts(overall, load, prevalence, settings) }),
    ...(load && { traffic: load }),
    parts,
    terms: termFindings(log, parts),
    disagreements: disagreements(hits, alertAt, 20),
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

function forecasts(
  { full, listOnly }: Outcome,
  traffic: TrafficLoad | undefined,
  prevalence: Prevalence,
  workload: Workload,
): Forecasts<ForecastPair> {
  const withRate = ({ recall }: Metrics, { rate }: AlertLoad) =>
    forecastRange({ recall, falsePositiveRate: rate }, prevalence, workload);
  return {
    samples: {
      full: forecastRange(full, prevalence, workload),
      listOnly: forecastRange(listOnly, prevalence, workload),
    },
    ...(traffic && {
      traffic: {
        full: withRate(full, traffic.full),
        listOnly: withRate(listOnly, traffic.listOnly),
      },
    }),
  };
}

function compareWithList({ full, listOnly }: Outcome, traffic?: TrafficLoad): BaselineComparison {
  return {
    falseAlertsAvoided: listOnly.falsePositives - full.falsePositives,
    recallPaid: listOnly.truePositives - full.truePositives,
    ...(traffic && { trafficAlertsAvoided: traffic.listOnly.rate.hits - traffic.full.rate.hits }),
  };
}
