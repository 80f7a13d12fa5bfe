import type { Hit } from '../../src/evaluation/hit.ts';
import type { HitLog } from '../../src/evaluation/hit-log.ts';

/** A hit in a few words; what is not given is as in a post in which nothing was found. */
export function hit(part: Partial<Hit> = {}): Hit {
  return {
    id: 'h',
    fields: {},
    isEvaluated: true,
    score: 0,
    band: 'none',
    anchor: 'none',
    level: 'none',
    isListed: false,
    terms: [],
    contributions: [],
    shadow: [],
    unknown: [],
    whatIf: [],
    ...part,
  };
}

/** So many posts with one label and score; each without author. */
export function hits(count: number, label: 'harm' | 'benign', score: number, part: Partial<Hit> = {}): Hit[] {
  return Array.from({ length: count }, (_, index) =>
    hit({ id: `${label}-${score}-${index}`, label, score, isListed: true, ...part }),
  );
}

/** A log of hits of a ruleset without parts. */
export function logOf(all: readonly Hit[], ruleset: Partial<HitLog['ruleset']> = {}): HitLog {
  return {
    schema: 1,
    ruleset: {
      id: 'made-up',
      version: '1.0.0',
      hash: 'made-up',
      pointsToDouble: 10,
      bands: { watch: 25, review: 45, urgent: 70 },
      lists: [],
      signals: [],
      rules: [],
      exceptions: [],
      terms: [],
      ...ruleset,
    },
    hits: all,
  };
}
