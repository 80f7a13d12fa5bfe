import type { Gate, Ruleset } from '../rules/ruleset.ts';
import { evaluate } from '../rules/truth.ts';
import type { CaseFile } from './case-file.ts';
import { isAnchor } from './evidence.ts';
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
  file: CaseFile,
  families: readonly FamilyTotal[],
  { scoring }: Pick<Ruleset, 'scoring'>,
): GateReport {
  const { gate } = scoring;
  const { cap, minFamilies, tau, corroborators } = gate;
  const corroborating = families.filter((entry) => corroborates(entry, gate)).map(({ family }) => family);
  const requirementsMet = requirementsOf(file, gate);
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

function requirementsOf({ terms, facts }: CaseFile, { requires }: Gate): readonly string[] {
  const lists = new Set(terms.filter(isAnchor).flatMap(({ term }) => term?.list ?? []));
  const conditions = [{ id: 'gate', requires }, ...lists];
  return conditions
    .filter((entry) => entry.requires !== undefined && evaluate(entry.requires, facts) === true)
    .map(({ id }) => id);
}
