import { compareText } from '../text/compare.ts';
import { holm } from './exact-tests.ts';
import { type HitPair, testHits } from './hit-pairs.ts';
import type { PairedTest } from './paired.ts';
import type { Settings } from './settings.ts';
import { noValue } from './traffic.ts';

/**
 * Whether a slice gets worse by more than the tolerance: `worse` and `no worse` where the whole interval of the difference
 * says so, else `cannot tell`, which too few posts are bound to give.
 */
export type Worsening = 'worse' | 'no worse' | 'cannot tell';

/** One slice before and after. */
export interface SliceComparison {
  readonly field: string;
  readonly value: string;
  readonly harm: PairedTest;
  readonly benign: PairedTest;
  /** p-values corrected (Holm) for asking about all slices and both labels */
  readonly corrected: { readonly harm: number; readonly benign: number };
  readonly recall: Worsening;
  readonly falsePositives: Worsening;
}

/** Compares every value of every field, the largest slices of each field first. */
export function compareSlices(
  pairs: readonly HitPair[],
  settings: Settings & { readonly tolerance: number },
): SliceComparison[] {
  const groups = groupByField(pairs);
  const tests = groups.map(({ field, value, members }) => ({
    field,
    value,
    harm: testHits(members, 'harm', settings),
    benign: testHits(members, 'benign', settings),
  }));
  const corrected = holm(tests.flatMap(({ harm, benign }) => [harm.pValue, benign.pValue]));
  return tests.map((test, index) => ({
    ...test,
    corrected: { harm: corrected[2 * index] as number, benign: corrected[2 * index + 1] as number },
    recall: worseningOf(-test.harm.difference.upper, -test.harm.difference.lower, settings.tolerance),
    falsePositives: worseningOf(
      test.benign.difference.lower,
      test.benign.difference.upper,
      settings.tolerance,
    ),
  }));
}

function worseningOf(lower: number, upper: number, tolerance: number): Worsening {
  if (lower > tolerance) return 'worse';
  return upper <= tolerance ? 'no worse' : 'cannot tell';
}

interface Group {
  readonly field: string;
  readonly value: string;
  readonly members: HitPair[];
}

function groupByField(pairs: readonly HitPair[]): Group[] {
  const groups = new Map<string, Group>();
  for (const pair of pairs) {
    for (const [field, values] of Object.entries(pair.hits.after.fields)) {
      for (const value of values.length > 0 ? values : [noValue]) {
        const key = `${field}\0${value}`;
        const group = groups.get(key) ?? { field, value, members: [] };
        group.members.push(pair);
        groups.set(key, group);
      }
    }
  }
  const fields = [...new Set([...groups.values()].map(({ field }) => field))];
  return [...groups.values()].sort(
    (a, b) =>
      fields.indexOf(a.field) - fields.indexOf(b.field) ||
      b.members.length - a.members.length ||
      compareText(a.value, b.value),
  );
}
