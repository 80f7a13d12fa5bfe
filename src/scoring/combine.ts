import {
  type AnchorKind,
  type CompiledRule,
  type Gate,
  isAnchorRule,
  type Ruleset,
} from '../rules/ruleset.ts';
import { evaluate } from '../rules/truth.ts';
import type { Span } from '../span.ts';
import type { CaseFile } from './case-file.ts';
import { type Evidence, isAnchor } from './evidence.ts';
import { type FamilyTotal, totalFamilies } from './families.ts';

/**
 * One named, signed part of a score.
 * - `term`, `signal`: evidence, its points times its strength
 * - `damping`, `cap`: what a family's evidence counts less together
 * - `rule`: points of a rule whose condition holds
 * - `gate`: what an ambiguous anchor without corroboration does not get
 * - `floor`: what benign evidence could not take from an unambiguous anchor
 */
export interface Contribution {
  readonly kind: 'term' | 'signal' | 'damping' | 'cap' | 'rule' | 'gate' | 'floor';
  /** of the term, signal, rule or family; `gate` and `floor` for themselves */
  readonly id: string;
  readonly points: number;
  readonly family?: string;
  readonly list?: string;
  /** in (0, 1], where it is below 1 */
  readonly strength?: number;
  readonly spans: readonly Span[];
}

/** What the evidence adds up to. */
export interface Verdict {
  readonly anchor: AnchorKind;
  readonly score: number;
  /** in the order in which they were summed */
  readonly contributions: readonly Contribution[];
  /** rules that fired, live ones and shadow ones */
  readonly fired: readonly CompiledRule[];
}

const noSpans: readonly Span[] = [];

/** The strongest anchor of a case: a listed term, or a rule that is one. */
export function anchorOf(file: CaseFile, { rules }: Ruleset): AnchorKind {
  const anchorRules = rules.filter((rule) => isAnchorRule(rule) && file.truthOf(rule) === true);
  const kinds = [...file.terms.map(({ term }) => term?.anchor), ...anchorRules.map(({ anchor }) => anchor)];
  if (kinds.includes('unambiguous')) return 'unambiguous';
  return kinds.includes('ambiguous') ? 'ambiguous' : 'none';
}

/** Adds up all evidence: families, rules, gate, floor. The score is the sum of the contributions, exactly. */
export function combine(file: CaseFile, anchor: AnchorKind, ruleset: Ruleset): Verdict {
  const signals = ruleset.signals.flatMap((signal) => file.signal(signal) ?? []);
  const families = totalFamilies([...file.terms, ...signals], ruleset.scoring.caps);
  const fired = ruleset.rules.filter((rule) => file.truthOf(rule) === true);
  const contributions = [
    ...families.flatMap(familyContributions),
    ...fired.filter(isLive).map(ruleContribution),
  ];
  const isOpen = anchor === 'unambiguous' || isGateOpen(file, families, ruleset);
  if (!isOpen) push(contributions, 'gate', Math.min(0, ruleset.scoring.gate.cap - sum(contributions)));
  push(contributions, 'floor', Math.max(0, floorOf(file.terms) - sum(contributions)));
  return { anchor, score: sum(contributions), contributions, fired };
}

function push(contributions: Contribution[], id: 'gate' | 'floor', points: number): void {
  if (points !== 0) contributions.push({ kind: id, id, points, spans: noSpans });
}

/** Points are multiples of an eighth, so the order of the sum cannot matter. */
function sum(contributions: readonly Contribution[]): number {
  return contributions.reduce((total, { points }) => total + points, 0);
}

function isLive({ mode }: CompiledRule): boolean {
  return mode === 'live';
}

/** Other families than the anchors' corroborate; or the condition that the ruleset or the anchor's list sets. */
function isGateOpen(file: CaseFile, families: readonly FamilyTotal[], { scoring }: Ruleset): boolean {
  const { gate } = scoring;
  if (families.filter((family) => corroborates(family, gate)).length >= gate.minFamilies) return true;
  const anchors = file.terms.filter(isAnchor);
  const conditions = [gate.requires, ...anchors.map(({ term }) => term?.list.requires)];
  return conditions.some((condition) => condition !== undefined && evaluate(condition, file.facts) === true);
}

function corroborates({ family, total }: FamilyTotal, { tau, anchorFamilies }: Gate): boolean {
  return total >= tau && !anchorFamilies.has(family);
}

function floorOf(terms: readonly Evidence[]): number {
  const floors = terms.map(({ term }) => (term?.anchor === 'unambiguous' ? term.list.floor : undefined));
  return Math.max(Number.NEGATIVE_INFINITY, ...floors.map((floor) => floor ?? Number.NEGATIVE_INFINITY));
}

function familyContributions(total: FamilyTotal): Contribution[] {
  const { family, items, dampingOfPositive, dampingOfNegative, capping } = total;
  const adjustments = [
    { kind: 'damping' as const, points: dampingOfPositive },
    { kind: 'damping' as const, points: dampingOfNegative },
    { kind: 'cap' as const, points: capping },
  ];
  return [
    ...items.map(({ evidence, points }) => evidenceContribution(evidence, points)),
    ...adjustments
      .filter(({ points }) => points !== 0)
      .map((entry) => ({ ...entry, id: family, family, spans: noSpans })),
  ];
}

function evidenceContribution(
  { kind, id, family, strength, spans, term }: Evidence,
  points: number,
): Contribution {
  return {
    kind,
    id,
    points,
    family,
    ...(term && { list: term.list.id }),
    ...(strength < 1 && { strength }),
    spans,
  };
}

function ruleContribution({ id, points }: CompiledRule): Contribution {
  return { kind: 'rule', id, points, spans: noSpans };
}
