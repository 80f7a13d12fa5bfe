import { type AnchorKind, type CompiledRule, isAnchorRule, type Ruleset } from '../rules/ruleset.ts';
import type { CaseFile } from './case-file.ts';
import {
  type Contribution,
  familyContributions,
  limitContribution,
  ruleContribution,
} from './contribution.ts';
import type { Evidence } from './evidence.ts';
import { totalFamilies } from './families.ts';
import { type GateReport, reportGate } from './gate.ts';

/** What the evidence adds up to. */
export interface Verdict {
  readonly anchor: AnchorKind;
  readonly score: number;
  /** in the order in which they were summed */
  readonly contributions: readonly Contribution[];
  /** of an ambiguous anchor */
  readonly gate?: GateReport;
  /** rules that fired, live ones and shadow ones */
  readonly fired: readonly CompiledRule[];
}

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
  const gate = anchor === 'ambiguous' ? reportGate(file, families, ruleset) : undefined;
  if (gate && !gate.open) hold(contributions, 'gate', gate.cap);
  hold(contributions, 'floor', floorOf(file.terms));
  return { anchor, score: sum(contributions), contributions, ...(gate && { gate }), fired };
}

/** A line that brings the sum down to the gate's limit, or up to the floor, where it is beyond. */
function hold(contributions: Contribution[], kind: 'gate' | 'floor', limit: number): void {
  const excess = limit - sum(contributions);
  if (kind === 'gate' ? excess < 0 : excess > 0) contributions.push(limitContribution(kind, excess, limit));
}

/** Points are multiples of an eighth, so the order of the sum cannot matter. */
function sum(contributions: readonly Contribution[]): number {
  return contributions.reduce((total, { points }) => total + points, 0);
}

function isLive({ mode }: CompiledRule): boolean {
  return mode === 'live';
}

function floorOf(terms: readonly Evidence[]): number {
  const floors = terms.map(({ term }) => (term?.anchor === 'unambiguous' ? term.list.floor : undefined));
  return Math.max(Number.NEGATIVE_INFINITY, ...floors.map((floor) => floor ?? Number.NEGATIVE_INFINITY));
}
