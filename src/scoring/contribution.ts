import type { Knot } from '../rules/curve.ts';
import type { AnchorKind, CompiledRule } from '../rules/ruleset.ts';
import type { Span } from '../span.ts';
import type { Writable } from '../writable.ts';
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
  /**
   * of `bins` and `grade`: the knots on either side of `value`, as `[value, points]` or `[value, strength]`; between two, the line
   * from one to the other tells the points, or the factor `detector`
   */
  readonly knots?: readonly Knot[];
  /** in a history, the post that says it most strongly, and how many say it, where several do */
  readonly post?: string;
  readonly times?: number;
  readonly spans: readonly Span[];
}

const noSpans: readonly Span[] = [];

/** The lines of one family: its evidence, strongest first, then what damping and cap make of it. */
export function familyContributions(total: FamilyTotal): Contribution[] {
  const { family, items, dampingOfPositive, dampingOfNegative, capping } = total;
  const ofFamily = { id: family, family, spans: noSpans };
  const lines: Contribution[] = items.map(evidenceContribution);
  if (dampingOfPositive !== 0) lines.push({ kind: 'damping', points: dampingOfPositive, ...ofFamily });
  if (dampingOfNegative !== 0) lines.push({ kind: 'damping', points: dampingOfNegative, ...ofFamily });
  if (capping !== 0) lines.push({ kind: 'cap', points: capping, limit: total.total, ...ofFamily });
  return lines;
}

function evidenceContribution({ evidence, points, share }: FamilyTotal['items'][number]): Contribution {
  const { kind, id, title, family, factors, spans, value, knots, term } = evidence;
  const line: Writable<Contribution> = { kind, id, points, family, spans };
  if (title !== undefined) line.title = title;
  if (term) {
    line.list = term.list.id;
    if (term.list.sensitive) line.sensitive = true;
    if (term.anchor !== 'none') line.anchor = term.anchor;
  }
  if (factors.length > 0) {
    line.weight = evidence.points;
    line.strength = evidence.strength;
    line.factors = factors;
  }
  if (share < 1) line.share = share;
  if (value !== undefined) line.value = value;
  if (knots !== undefined) line.knots = knots;
  return line;
}

/** The line of a rule whose condition holds. */
export function ruleContribution({ id, title, points, anchor }: CompiledRule): Contribution {
  const line: Writable<Contribution> = { kind: 'rule', id, points, spans: noSpans };
  if (title !== id) line.title = title;
  if (anchor !== 'none') line.anchor = anchor;
  return line;
}

/** The line that holds the sum at a limit. */
export function limitContribution(kind: 'gate' | 'floor', points: number, limit: number): Contribution {
  return { kind, id: kind, points, limit, spans: noSpans };
}
