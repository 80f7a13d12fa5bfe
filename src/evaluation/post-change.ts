import { type Hit, isAlertAt } from './hit.ts';
import { type Reason, reasonsFor } from './reasons.ts';

/** Thresholds before and after: rulesets may have different bands. */
export interface AlertThresholds {
  readonly before: number;
  readonly after: number;
}

/** A post that is an alert after a change and was none before, or the other way round. */
export interface PostChange {
  readonly direction: 'newly-flagged' | 'no-longer-flagged';
  readonly before: Hit;
  readonly after: Hit;
  /** what changed in its score, the largest change first; empty where only the threshold did */
  readonly reasons: readonly Reason[];
}

/** The change, if a post flipped. */
export function changeOf(before: Hit, after: Hit, alertAt: AlertThresholds): PostChange | undefined {
  const was = isAlertAt(before, alertAt.before);
  const is = isAlertAt(after, alertAt.after);
  if (was === is) return undefined;
  return {
    direction: is ? 'newly-flagged' : 'no-longer-flagged',
    before,
    after,
    reasons: reasonsFor(before, after),
  };
}
