import { type Hit, isAlertAt } from './hit.ts';
import { partKey } from './parts.ts';
import type { TrafficTally } from './traffic.ts';
import type { WhatIf } from './what-if.ts';

/** Alerts that go and come where a part of the ruleset is taken out, or a shadow rule put live. */
export interface Flips {
  readonly change: WhatIf['change'];
  readonly harmLost: number;
  readonly harmGained: number;
  readonly benignLost: number;
  readonly benignGained: number;
  /** in unlabelled traffic, where there is any */
  readonly traffic?: { readonly lost: number; readonly gained: number };
}

type Counts = {
  -readonly [Key in keyof Flips]: Key extends 'traffic' ? { lost: number; gained: number } : Flips[Key];
};

/** Flips by the key of the part that changes. */
export function flipsOf(
  hits: readonly Hit[],
  traffic: TrafficTally | undefined,
  alertAt: number,
): ReadonlyMap<string, Flips> {
  const flips = new Map<string, Counts>();
  for (const hit of hits) {
    const isAlert = isAlertAt(hit, alertAt);
    for (const whatIf of hit.whatIf) {
      const counts = countsFor(whatIf, flips, traffic);
      if (isAlertAt(whatIf, alertAt) !== isAlert)
        counts[`${hit.label ?? 'benign'}${isAlert ? 'Lost' : 'Gained'}`]++;
    }
  }
  for (const { scores, ...name } of traffic?.whatIf ?? []) {
    const { traffic: counts } = countsFor(name, flips, traffic);
    for (const [score, otherwise, posts] of scores) {
      if (score >= alertAt === otherwise >= alertAt || !counts) continue;
      counts[score >= alertAt ? 'lost' : 'gained'] += posts;
    }
  }
  return flips;
}

function countsFor(
  { kind, id, change }: Omit<WhatIf, 'score'>,
  flips: Map<string, Counts>,
  traffic: TrafficTally | undefined,
): Counts {
  const key = partKey({ kind: change === 'live' ? 'shadow' : kind, id });
  const known = flips.get(key);
  if (known) return known;
  const counts: Counts = { change, harmLost: 0, harmGained: 0, benignLost: 0, benignGained: 0 };
  if (traffic) counts.traffic = { lost: 0, gained: 0 };
  flips.set(key, counts);
  return counts;
}
