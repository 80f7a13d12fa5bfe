import type { Comparison } from '../evaluation/compare.ts';
import type { Hit } from '../evaluation/hit.ts';
import type { HitLog } from '../evaluation/hit-log.ts';
import type { PostChange } from '../evaluation/post-change.ts';

/*
 * Hits keep the texts of posts for a page, where they are masked. Other files are never meant to hold them.
 */

export function logWithoutTexts({ hits, traffic, ...log }: HitLog): HitLog {
  return {
    ...log,
    hits: hits.map(withoutText),
    ...(traffic && { traffic: { ...traffic, top: traffic.top.map(withoutText) } }),
  };
}

export function comparisonWithoutTexts({ changes, traffic, ...comparison }: Comparison): Comparison {
  return {
    ...comparison,
    changes: changes.map(changeWithoutTexts),
    ...(traffic && { traffic: { ...traffic, examples: traffic.examples.map(changeWithoutTexts) } }),
  };
}

function changeWithoutTexts({ before, after, ...change }: PostChange): PostChange {
  return { ...change, before: withoutText(before), after: withoutText(after) };
}

function withoutText({ text: _, ...hit }: Hit): Hit {
  return hit;
}
