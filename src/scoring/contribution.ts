import type { AnchorKind, CompiledRule } from '../rules/ruleset.ts';
import type { Span } from '../span.ts';
import type { FamilyTotal } from './families.ts';
import type { Factor } from './strength.ts';

/**
 * One named, signed part of a score.
 * - `term`, `signal`: evidence. Its points are `weight` times each factor, rounded to an eighth (halves away from zero)
 * - `damping`: what evidence of one family counts less together. An item counts its points times its `share`,
 *   rounded to an eighth; the damping is the sum of what that takes from each, or gives back where points are negative
 * - `cap`: what holds a family at its `limit`
 * - `rule`: points of a rule whose condition holds
 * - `gate`: what holds an ambiguous anchor without corroboration at its `limit`
 * - `floor`: what lifts an unambiguous anchor to its `limit`: benign evidence cannot take more
 */
export interface Contribution {
  readonly kind: 'term' | 'signal' | 'damping' | 'cap' | 'rule' | 'gate' | 'floor';
  /** of the term, signal, rule or family; `gate` and `floor` for themselves */
  readonly id: string;
  /** of the list, signal or rule, where the ruleset gives one */
  readonly title?: string;
  readonly points: number;
  readonly family?: string;
  readonly list?: string;
  /** the list is sensitive: name its terms by id, and do not quote them */
  readonly sensitive?: true;
  /** it opens a case */
  readonly anchor?: Exclude<AnchorKind, 'none'>;
  /** its points at full strength, where it counts less; `factors` say why */
  readonly weight?: number;
  /** the product of the factors, in (0, 1), where it counts less */
  readonly strength?: number;
  readonly factors?: readonly Factor[];
  /** what damping leaves of its points beside stronger evidence of its family: a half, a quarter, ... */
  readonly share?: number;
  /** the points at which a cap, the gate or a floor holds what stands above it */
  readonly limit?: number;
  /** what a signal counted or measured: hashtags, the age that is mentioned, the account's age */
  readonly value?: number;
  readonly spans: readonly Span[];
}

const noSpans: readonly Span[] = [];

/** The lines of one family: its evidence, strongest first, then what damping and cap make of it. */
export function familyContributions(total: FamilyTotal): Contribution[] {
  const { family, items, dampingOfPositive, dampingOfNegative, capping } = total;
  const adjustment = (kind: 'damping' | 'cap', points: number) => ({
    kind,
    id: family,
    points,
    family,
    ...(kind === 'cap' && { limit: total.total }),
    spans: noSpans,
  });
  const lines: Contribution[] = items.map(evidenceContribution);
  if (dampingOfPositive !== 0) lines.push(adjustment('damping', dampingOfPositive));
  if (dampingOfNegative !== 0) lines.push(adjustment('damping', dampingOfNegative));
  if (capping !== 0) lines.push(adjustment('cap', capping));
  return lines;
}

function evidenceContribution({ evidence, points, share }: FamilyTotal['items'][number]): Contribution {
  const { kind, id, title, family, factors, spans, value, term } = evidence;
  const { anchor, list } = term ?? {};
  return {
    kind,
    id,
    ...(title !== undefined && { title }),
    points,
    family,
    ...(list && { list: list.id }),
    ...(list?.sensitive && { sensitive: true }),
    ...(anchor && anchor !== 'none' && { anchor }),
    ...(factors.length > 0 && { weight: evidence.points, strength: evidence.strength, factors }),
    ...(share < 1 && { share }),
    ...(value !== undefined && { value }),
    spans,
  };
}

/** The line of a rule whose condition holds. */
export function ruleContribution({ id, title, points, anchor }: CompiledRule): Contribution {
  return {
    kind: 'rule',
    id,
    ...(title !== id && { title }),
    points,
    ...(anchor !== 'none' && { anchor }),
    spans: noSpans,
  };
}

/** The line that holds the sum at a limit. */
export function limitContribution(kind: 'gate' | 'floor', points: number, limit: number): Contribution {
  return { kind, id: kind, points, limit, spans: noSpans };
}
