import { type AnchorKind, type CompiledRule, isAnchorRule, type Ruleset } from '../rules/ruleset.ts';
import type { CaseFile } from './case-file.ts';
import {
  type Contribution,
  familyContributions,
  limitContribution,
  ruleContribution,
} from './contribution.ts';
import type { Evidence } from './evidence.ts';
import { type FamilyTotal, totalFamilies } from './families.ts';
import { type GateReport, reportGate } from './gate.ts';

/** What the evidence adds up to. */
interface Sum {
  readonly anchor: AnchorKind;
  readonly score: number;
  readonly families: readonly FamilyTotal[];
  /** rules that fired, live ones and shadow ones */
  readonly fired: readonly CompiledRule[];
  /** of an ambiguous anchor */
  readonly gate: GateReport | undefined;
  /** what gate and floor change, in that order, where they do */
  readonly held: readonly Held[];
}

interface Held {
  readonly kind: 'gate' | 'floor';
  readonly points: number;
  readonly limit: number;
}

/** A sum with its lines. */
export interface Verdict {
  readonly sum: Sum;
  /** in the order in which they were summed */
  readonly contributions: readonly Contribution[];
}

/** The strongest anchor of a case: a listed term, or a rule that is one. */
export function anchorOf(file: CaseFile, { rules }: Ruleset): AnchorKind {
  let strongest: AnchorKind = 'none';
  for (const { term } of file.terms) strongest = stronger(strongest, term?.anchor);
  for (const rule of rules)
    if (isAnchorRule(rule) && file.truthOf(rule) === true) strongest = stronger(strongest, rule.anchor);
  return strongest;
}

function stronger(a: AnchorKind, b: AnchorKind = 'none'): AnchorKind {
  return b === 'unambiguous' || a === 'none' ? b : a;
}

/** Adds up all evidence and writes down each step. The score is the sum of the contributions, exactly. */
export function combine(file: CaseFile, anchor: AnchorKind, ruleset: Ruleset): Verdict {
  const sum = addUp(file, anchor, ruleset);
  const contributions: Contribution[] = [];
  for (const family of sum.families) contributions.push(...familyContributions(family));
  for (const rule of sum.fired) if (isLive(rule)) contributions.push(ruleContribution(rule));
  for (const { kind, points, limit } of sum.held) contributions.push(limitContribution(kind, points, limit));
  return { sum, contributions };
}

/** Adds up all evidence: families, rules, gate, floor. Points are multiples of an eighth, so no sum is rounded. */
export function addUp(file: CaseFile, anchor: AnchorKind, ruleset: Ruleset): Sum {
  const evidence = [...file.terms];
  for (const signal of ruleset.signals) {
    const seen = file.signal(signal);
    if (seen) evidence.push(seen);
  }
  const families = totalFamilies(evidence, ruleset.scoring.caps);
  const fired = ruleset.rules.filter((rule) => file.truthOf(rule) === true);
  const gate = anchor === 'ambiguous' ? reportGate(file, families, ruleset) : undefined;
  const held: Held[] = [];
  let score = 0;
  for (const { total } of families) score += total;
  for (const rule of fired) if (isLive(rule)) score += rule.points;
  const hold = (kind: Held['kind'], limit: number) => {
    held.push({ kind, points: limit - score, limit });
    score = limit;
  };
  if (gate && !gate.open && score > gate.cap) hold('gate', gate.cap);
  const floor = floorOf(file.terms);
  if (score < floor) hold('floor', floor);
  return { anchor, score, families, fired, gate, held };
}

/** The evidence of a post without an anchor, as lines that are not summed. */
export function contextOf(file: CaseFile, ruleset: Ruleset): readonly Contribution[] {
  const { families } = addUp(file, 'none', ruleset);
  return families.flatMap(familyContributions).filter(({ kind }) => kind === 'term' || kind === 'signal');
}

function isLive({ mode }: CompiledRule): boolean {
  return mode === 'live';
}

function floorOf(terms: readonly Evidence[]): number {
  let floor = Number.NEGATIVE_INFINITY;
  for (const { term } of terms)
    if (term?.anchor === 'unambiguous') floor = Math.max(floor, term.list.floor ?? floor);
  return floor;
}
