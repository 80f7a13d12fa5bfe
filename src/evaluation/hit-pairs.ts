import { type Hit, isAlertAt } from './hit.ts';
import type { HitLog } from './hit-log.ts';
import { type Pair, type PairedTest, testPairs } from './paired.ts';
import type { AlertThresholds } from './post-change.ts';
import type { Label } from './samples.ts';
import type { Settings } from './settings.ts';

/** One post as two rulesets judged it. */
export interface HitPair extends Pair {
  readonly hits: { readonly before: Hit; readonly after: Hit };
}

/**
 * Puts the hits of two logs together.
 *
 * @throws RangeError where they are not of the same posts in the same order
 */
export function pairHits(before: HitLog, after: HitLog, alertAt: AlertThresholds): HitPair[] {
  if (before.hits.length !== after.hits.length)
    throw new RangeError(
      `the logs hold ${before.hits.length} and ${after.hits.length} posts: expected the same posts`,
    );
  return before.hits.map((hit, index) => {
    const other = after.hits[index] as Hit;
    if (other.id !== hit.id || other.label !== hit.label)
      throw new RangeError(
        `post ${index + 1} is \`${hit.id}\` before and \`${other.id}\` after: expected the same posts`,
      );
    return {
      ...(hit.author !== undefined && { author: hit.author }),
      before: isAlertAt(hit, alertAt.before),
      after: isAlertAt(other, alertAt.after),
      hits: { before: hit, after: other },
    };
  });
}

/** Tests posts of one label. Benign posts that were never evaluated tell nothing, as in the metrics. */
export function testHits(pairs: readonly HitPair[], label: Label, settings: Settings): PairedTest {
  return testPairs(
    pairs.filter(({ hits: { after } }) => after.label === label && (label === 'harm' || after.isEvaluated)),
    settings,
  );
}
