import type { Condition } from '../rules/conditions.ts';
import type { Gate, Ruleset } from '../rules/ruleset.ts';
import { evaluate, type Truth } from '../rules/truth.ts';
import { type CaseFile, type Unknown, unknownOf } from './case-file.ts';
import type { FamilyTotal } from './families.ts';

/** Whether the gate let an ambiguous anchor through, and why. */
export interface GateReport {
  readonly open: boolean;
  /** the most that the score may be while it is closed */
  readonly cap: number;
  /** so many families beside the anchors' own must corroborate, with at least `tau` points each */
  readonly minFamilies: number;
  readonly tau: number;
  /** families that do */
  readonly corroborating: readonly string[];
  /** families of the ruleset that could, and do not */
  readonly missing: readonly string[];
  /** lists whose own condition holds and opens it; `gate` for the condition of the gate itself */
  readonly requirementsMet: readonly string[];
}

/** Other families than the anchors' corroborate; or the condition that the ruleset or the anchor's list sets. */
export function reportGate(
  file: Pick<CaseFile, 'terms' | 'facts'>,
  families: readonly FamilyTotal[],
  { scoring }: Pick<Ruleset, 'scoring'>,
): GateReport {
  const { gate } = scoring;
  const { cap, minFamilies, tau, corroborators } = gate;
  const corroborating = families.filter((entry) => corroborates(entry, gate)).map(({ family }) => family);
  const requirementsMet = requirementsWith(true, file, gate).map(({ id }) => id);
  return {
    open: corroborating.length >= minFamilies || requirementsMet.length > 0,
    cap,
    minFamilies,
    tau,
    corroborating,
    missing: corroborators.filter((family) => !corroborating.includes(family)),
    requirementsMet,
  };
}

function corroborates({ family, total }: FamilyTotal, { tau, anchorFamilies }: Gate): boolean {
  return total >= tau && !anchorFamilies.has(family);
}

/** Conditions that would open the gate and cannot be answered. */
export function unansweredRequirements(file: CaseFile, ruleset: Ruleset): readonly Unknown[] {
  const unanswered = requirementsWith(undefined, file, ruleset.scoring.gate);
  return unanswered.map(({ id, requires }) => unknownOf('gate', id, requires, ruleset));
}

interface Requirement {
  readonly id: string;
  readonly requires: Condition;
}

function requirementsWith(
  truth: Truth,
  { terms, facts }: Pick<CaseFile, 'terms' | 'facts'>,
  { requires }: Gate,
): Requirement[] {
  const found: Requirement[] = [];
  const ask = (id: string, condition: Condition | undefined) => {
    const isKnown = condition === undefined || found.some((requirement) => requirement.id === id);
    if (!isKnown && evaluate(condition, facts) === truth) found.push({ id, requires: condition });
  };
  ask('gate', requires);
  for (const { term } of terms) if (term && term.anchor !== 'none') ask(term.list.id, term.list.requires);
  return found;
}
