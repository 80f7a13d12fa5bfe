import type { Post } from '../post.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { compareParts, type PartComparison } from './compare-parts.ts';
import { compareSlices, type SliceComparison } from './compare-slices.ts';
import { type CurvePoint, curveOf } from './curve.ts';
import type { HitOptions } from './hit.ts';
import { type HitLog, logHits } from './hit-log.ts';
import { type HitPair, pairHits, testHits } from './hit-pairs.ts';
import { type Judgement, judgeLog } from './judgement.ts';
import type { PairedTest } from './paired.ts';
import { type AlertThresholds, changeOf, type PostChange } from './post-change.ts';
import { type Proportion, proportion } from './proportion.ts';
import type { RulesetSummary } from './ruleset-summary.ts';
import type { LostSample, Sample } from './samples.ts';
import { type JudgeOptions, type Settings, settingsFor } from './settings.ts';
import { type SliceGroup, sliceByField } from './slices.ts';
import { createTrafficPairCounter, type TrafficPairTally } from './traffic-pairs.ts';

export interface CompareOptions extends Omit<HitOptions, 'skipWhatIf'>, JudgeOptions {
  /** by how much recall may fall, or false positives grow, in any slice before it is worse (.05) */
  readonly tolerance?: number;
  /** unlabelled posts, or their tally where they are too many to hold */
  readonly traffic?: Iterable<Post> | TrafficPairTally;
}

/** The same posts before and after a change of the ruleset. Plain data. */
export interface Comparison {
  /** common to both sides; `alertAt` is that of the side after the change */
  readonly settings: Settings & { readonly tolerance: number };
  readonly alertAt: AlertThresholds;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** on harmful posts: recall. Never mixed with the benign ones, whose changes would hide it */
  readonly harm: PairedTest;
  /** on benign posts: false positives */
  readonly benign: PairedTest;
  /** labelled posts that flipped, harm first, newly flagged first, in the order of the samples */
  readonly changes: readonly PostChange[];
  /** by field and value, the largest first */
  readonly slices: readonly SliceComparison[];
  /** by rule, shadow rule, signal and list whose points changed in some post */
  readonly parts: readonly PartComparison[];
  /** unlabelled traffic, where there is any */
  readonly traffic?: TrafficChange;
}

export interface ComparedSide extends Judgement {
  readonly ruleset: Pick<RulesetSummary, 'id' | 'version' | 'hash' | 'lists'>;
  /** by field; whether a slice changed is in the comparison's own `slices` */
  readonly slices: readonly SliceGroup[];
  /** the precision-recall curve, by threshold */
  readonly curve: readonly CurvePoint[];
}

/** Flips in unlabelled traffic; its loads stand on either side. */
export interface TrafficChange {
  readonly newlyFlagged: Proportion;
  readonly noLongerFlagged: Proportion;
  readonly examples: readonly PostChange[];
}

/**
 * Scores the same posts with two rulesets, and tells what changes, why, for whom it gets worse, and whether the difference
 * could be chance.
 *
 * @throws RangeError naming an option that is out of range
 *
 * @example
 * const { changes, harm } = compareRulesets(samples, before, after);
 * changes[0]?.direction; //=> 'newly-flagged'
 */
export function compareRulesets(
  samples: Iterable<Sample | LostSample>,
  before: Ruleset,
  after: Ruleset,
  options: CompareOptions = {},
): Comparison {
  const all = [...samples];
  const logOptions = { ...options, skipWhatIf: true };
  const traffic = options.traffic && tallyPairs(options.traffic, before, after, options);
  return compareLogs(logHits(all, before, logOptions), logHits(all, after, logOptions), options, traffic);
}

/**
 * The same from hit logs of the same posts, without scoring again.
 *
 * @throws RangeError where the logs are not of the same posts in the same order, or an option is out of range
 */
export function compareLogs(
  before: HitLog,
  after: HitLog,
  options: Omit<CompareOptions, 'traffic'> = {},
  traffic?: TrafficPairTally,
): Comparison {
  const { tolerance = 0.05, ...judging } = options;
  if (!(tolerance > 0 && tolerance < 1))
    throw new RangeError(`\`tolerance\` is ${tolerance}: expected a number between 0 and 1, such as 0.05`);
  // One prevalence for both sides: else a change of the file would pass for one of the rules.
  const prevalence = options.prevalence ?? after.ruleset.prevalence ?? before.ruleset.prevalence;
  const shared: JudgeOptions = { ...judging, ...(prevalence && { prevalence }) };
  const settings = { ...settingsFor(shared, after.ruleset), tolerance };
  const settingsBefore = settingsFor(shared, before.ruleset);
  const alertAt = { before: settingsBefore.alertAt, after: settings.alertAt };
  const pairs = pairHits(before, after, alertAt);
  return {
    settings,
    alertAt,
    before: sideOf({ ...before, ...(traffic && { traffic: traffic.before }) }, settingsBefore),
    after: sideOf({ ...after, ...(traffic && { traffic: traffic.after }) }, settings),
    harm: testHits(pairs, 'harm', settings),
    benign: testHits(pairs, 'benign', settings),
    changes: changesIn(pairs, alertAt),
    slices: compareSlices(pairs, settings),
    parts: compareParts(pairs, settings),
    ...(traffic && { traffic: trafficChange(traffic, settings) }),
  };
}

function sideOf(log: HitLog, settings: Settings): ComparedSide {
  const { id, version, hash, lists } = log.ruleset;
  const slices = sliceByField(log.hits, settings.alertAt, settings);
  const { hits, traffic } = log;
  const curve = curveOf({ hits, settings, ...(traffic && { traffic }) });
  return { ruleset: { id, version, hash, lists }, ...judgeLog(log, settings), slices, curve };
}

function changesIn(pairs: readonly HitPair[], alertAt: AlertThresholds): PostChange[] {
  const changes = pairs.flatMap(({ hits: { before, after } }) => changeOf(before, after, alertAt) ?? []);
  const rank = ({ after, direction }: PostChange) =>
    Number(after.label !== 'harm') * 2 + Number(direction !== 'newly-flagged');
  return changes.sort((a, b) => rank(a) - rank(b));
}

function trafficChange(traffic: TrafficPairTally, settings: Settings): TrafficChange {
  const { newlyFlagged, noLongerFlagged, examples, after } = traffic;
  return {
    newlyFlagged: proportion(newlyFlagged, after.posts, settings),
    noLongerFlagged: proportion(noLongerFlagged, after.posts, settings),
    examples,
  };
}

function tallyPairs(
  traffic: Iterable<Post> | TrafficPairTally,
  before: Ruleset,
  after: Ruleset,
  options: CompareOptions,
): TrafficPairTally {
  if (!(Symbol.iterator in traffic)) return traffic;
  const { traffic: _, ...rest } = options;
  const counter = createTrafficPairCounter(before, after, rest);
  for (const post of traffic) counter.add(post);
  return counter.tally();
}
