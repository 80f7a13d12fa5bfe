import type { Contribution } from '../scoring/contribution.ts';
import { compareText } from '../text/compare.ts';
import type { Hit } from './hit.ts';

/** Why a post's score is another after a change: a part of it that counts more or less than before. */
export interface Reason {
  readonly kind: Contribution['kind'] | 'exception';
  readonly id: string;
  /** the list of a term */
  readonly list?: string;
  /** points before and after; 0 where the part did not count. An exception has none: it takes terms away */
  readonly before: number;
  readonly after: number;
}

/**
 * What changed in the score of one post, the largest change first. The changes add up to that of the score, exactly, as
 * contributions do. Exceptions that come or go are named too.
 */
export function reasonsFor(before: Hit, after: Hit): Reason[] {
  const reasons = new Map<string, { -readonly [Key in keyof Reason]: Reason[Key] }>();
  for (const [hit, when] of [[before, 'before'] as const, [after, 'after'] as const]) {
    for (const { kind, id, list, points } of hit.contributions) {
      const key = `${kind}\0${list ?? ''}\0${id}`;
      const reason = reasons.get(key) ?? {
        kind,
        id,
        ...(list !== undefined && { list }),
        before: 0,
        after: 0,
      };
      reason[when] += points;
      reasons.set(key, reason);
    }
  }
  const changed = [...reasons.values()].filter((reason) => reason.before !== reason.after);
  return [...changed.sort(byChange), ...exceptionsBetween(before, after)];
}

function byChange(a: Reason, b: Reason): number {
  const changeOf = (reason: Reason) => Math.abs(reason.after - reason.before);
  return changeOf(b) - changeOf(a) || compareText(a.kind, b.kind) || compareText(a.id, b.id);
}

function exceptionsBetween(before: Hit, after: Hit): Reason[] {
  const namesOf = ({ terms }: Hit) => new Set(terms.flatMap(({ exception }) => exception ?? []));
  const [old, fresh] = [namesOf(before), namesOf(after)];
  const changed = [...old, ...fresh].filter((id) => old.has(id) !== fresh.has(id)).sort();
  return changed.map((id): Reason => ({ kind: 'exception', id, before: 0, after: 0 }));
}
