import type { Post } from '../post.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { compareText } from '../text/compare.ts';
import { addTo, type Counter } from './histogram.ts';
import { createHitMaker } from './hit.ts';
import { type AlertThresholds, changeOf, type PostChange } from './post-change.ts';
import { createHitCounter, mergeTraffic, type TrafficOptions, type TrafficTally } from './traffic.ts';

/** What traffic looked like to two rulesets, counted while it streamed by. Plain data; tallies add up. */
export interface TrafficPairTally {
  readonly alertAt: AlertThresholds;
  readonly before: TrafficTally;
  readonly after: TrafficTally;
  readonly newlyFlagged: number;
  readonly noLongerFlagged: number;
  /** the posts that flipped and score highest, highest first: some of each direction */
  readonly examples: readonly PostChange[];
}

/** Counts traffic for two rulesets, post by post. */
export interface TrafficPairCounter {
  readonly add: (post: Post) => void;
  /** counts a line or record that held no post */
  readonly addUnreadable: () => void;
  readonly tally: () => TrafficPairTally;
}

export interface TrafficPairOptions extends Omit<TrafficOptions, 'skipWhatIf'> {
  /** the threshold of both rulesets; by default the `review` of each */
  readonly alertAt?: number;
}

const keptExamples = 100;

/** Counts unlabelled traffic that is too much to hold, before and after a change. */
export function createTrafficPairCounter(
  before: Ruleset,
  after: Ruleset,
  options: TrafficPairOptions = {},
): TrafficPairCounter {
  const alertAt = thresholdsFor(before, after, options.alertAt);
  const hitOptions = { ...options, skipWhatIf: true };
  const [hitBefore, hitAfter] = [createHitMaker(before, hitOptions), createHitMaker(after, hitOptions)];
  const [countBefore, countAfter] = [createHitCounter(before, options), createHitCounter(after, options)];
  const flips: Counter<PostChange['direction']> = new Map();
  let examples: PostChange[] = [];
  return {
    add: (post) => {
      const [was, is] = [hitBefore(post), hitAfter(post)];
      countBefore.addHit(was);
      countAfter.addHit(is);
      const change = changeOf(was, is, alertAt);
      if (!change) return;
      addTo(flips, change.direction);
      examples.push(change);
      if (examples.length > 8 * keptExamples) examples = highest(examples);
    },
    addUnreadable: () => {
      countBefore.addUnreadable();
      countAfter.addUnreadable();
    },
    tally: () => ({
      alertAt,
      before: countBefore.tally(),
      after: countAfter.tally(),
      newlyFlagged: flips.get('newly-flagged') ?? 0,
      noLongerFlagged: flips.get('no-longer-flagged') ?? 0,
      examples: highest(examples),
    }),
  };
}

/** The threshold of each ruleset: its own `review`, or one for both. */
function thresholdsFor(before: Ruleset, after: Ruleset, alertAt?: number): AlertThresholds {
  return {
    before: alertAt ?? before.scoring.bands.review,
    after: alertAt ?? after.scoring.bands.review,
  };
}

/**
 * Adds up tallies of parts of the traffic, in any order.
 *
 * @throws RangeError where there are none, or they come from different rulesets
 */
export function mergeTrafficPairs(tallies: readonly TrafficPairTally[]): TrafficPairTally {
  const [before, after] = [tallies.map((tally) => tally.before), tallies.map((tally) => tally.after)];
  return {
    before: mergeTraffic(before),
    after: mergeTraffic(after),
    alertAt: (tallies[0] as TrafficPairTally).alertAt,
    newlyFlagged: tallies.reduce((sum, tally) => sum + tally.newlyFlagged, 0),
    noLongerFlagged: tallies.reduce((sum, tally) => sum + tally.noLongerFlagged, 0),
    examples: highest(tallies.flatMap((tally) => tally.examples)),
  };
}

/** So many of each direction that the change of the other one cannot crowd out. */
function highest(examples: readonly PostChange[]): PostChange[] {
  const scoreOf = ({ before, after }: PostChange) => Math.max(before.score, after.score);
  const ordered = examples.toSorted((a, b) => scoreOf(b) - scoreOf(a) || compareText(a.after.id, b.after.id));
  return (['newly-flagged', 'no-longer-flagged'] as const).flatMap((direction) =>
    ordered.filter((change) => change.direction === direction).slice(0, keptExamples),
  );
}
