import { compareText } from '../text/compare.ts';
import { holm } from './exact-tests.ts';
import { type HitPair, testHits } from './hit-pairs.ts';
import type { PairedTest } from './paired.ts';
import { reasonsFor } from './reasons.ts';
import type { Settings } from './settings.ts';

/** The posts in which one part of the ruleset counts otherwise than before. */
export interface PartComparison {
  readonly kind: 'rule' | 'signal' | 'list' | 'exception';
  readonly id: string;
  readonly harm: PairedTest;
  readonly benign: PairedTest;
  /** p-values corrected (Holm) for asking about all parts and both labels */
  readonly corrected: { readonly harm: number; readonly benign: number };
}

/** Compares posts by what changed in them, the part that flips most posts first. */
export function compareParts(pairs: readonly HitPair[], settings: Settings): PartComparison[] {
  const groups = new Map<string, Pick<PartComparison, 'kind' | 'id'> & { readonly members: HitPair[] }>();
  for (const pair of pairs) {
    for (const part of changedParts(pair)) {
      const key = `${part.kind} ${part.id}`;
      const group = groups.get(key) ?? { ...part, members: [] };
      group.members.push(pair);
      groups.set(key, group);
    }
  }
  const tests = Array.from(groups.values(), ({ kind, id, members }) => ({
    kind,
    id,
    harm: testHits(members, 'harm', settings),
    benign: testHits(members, 'benign', settings),
  })).sort((a, b) => flipsIn(b) - flipsIn(a) || compareText(a.kind, b.kind) || compareText(a.id, b.id));
  const corrected = holm(tests.flatMap(({ harm, benign }) => [harm.pValue, benign.pValue]));
  return tests.map((test, index) => ({
    ...test,
    corrected: { harm: corrected[2 * index] as number, benign: corrected[2 * index + 1] as number },
  }));
}

function flipsIn({ harm, benign }: Pick<PartComparison, 'harm' | 'benign'>): number {
  return harm.onlyBefore + harm.onlyAfter + benign.onlyBefore + benign.onlyAfter;
}

/** Each part once, also where several of its terms changed. */
function changedParts({ hits: { before, after } }: HitPair): Pick<PartComparison, 'kind' | 'id'>[] {
  if (before.contributions.length === 0 && after.contributions.length === 0 && before.terms.length === 0)
    return [];
  const parts = new Map<string, Pick<PartComparison, 'kind' | 'id'>>();
  for (const { kind, id, list } of reasonsFor(before, after)) {
    if (kind === 'term' && list !== undefined) parts.set(`list ${list}`, { kind: 'list', id: list });
    if (kind === 'rule' || kind === 'signal' || kind === 'exception')
      parts.set(`${kind} ${id}`, { kind, id });
  }
  return [...parts.values()];
}
