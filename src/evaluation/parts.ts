import type { Hit } from './hit.ts';

/** Something of a ruleset that can be there in a post. */
export interface HitPart {
  readonly kind: 'term' | 'list' | 'signal' | 'rule' | 'shadow' | 'exception';
  readonly id: string;
  /** the list of a term */
  readonly list?: string;
}

/**
 * What was found in a post: its terms and their lists, signals and rules that counted, shadow rules that fired,
 * exceptions that excused a term everywhere. An excused term is not found.
 */
export function partsOf({ terms, contributions, shadow }: Hit): readonly HitPart[] {
  const found = terms.filter(({ exception }) => exception === undefined);
  const exceptions = terms.flatMap(({ exception }) => exception ?? []);
  const counted = contributions.filter(({ kind }) => kind === 'signal' || kind === 'rule');
  return [
    ...found.map(({ list, id }): HitPart => ({ kind: 'term', id, list })),
    ...[...new Set(found.map(({ list }) => list))].map((id): HitPart => ({ kind: 'list', id })),
    ...counted.map(({ kind, id }) => ({ kind, id }) as HitPart),
    ...shadow.map((id): HitPart => ({ kind: 'shadow', id })),
    ...[...new Set(exceptions)].map((id): HitPart => ({ kind: 'exception', id })),
  ];
}

/** Equal for the same part only: ids of rulesets hold no such character. */
export function partKey({ kind, list = '', id }: HitPart): string {
  return `${kind}\0${list}\0${id}`;
}
