import { type Condition, type EvidenceRef, partsOf } from '../rules/conditions.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import type { Facts } from '../rules/truth.ts';
import type { Evidence } from '../scoring/evidence.ts';
import type { FamilyTotal } from '../scoring/families.ts';
import { type GateReport, reportGate } from '../scoring/gate.ts';
import type { History, HistoryFact } from './history.ts';

/**
 * Whether what all posts say together opens the gate: by families, of which what accounts do is none, by a condition over
 * the facts of all posts, or by one that held in the strongest post. Where words stand, and metadata, is known of one
 * post only: conditions with `near` are not asked of several.
 */
export function historyGate(
  facts: readonly HistoryFact[],
  evidence: readonly Evidence[],
  families: readonly FamilyTotal[],
  { scoring }: Ruleset,
  strongest: History['strongest'],
): GateReport {
  const terms = evidence.map((entry) => ({ ...entry, ...(entry.term && { term: withoutNear(entry.term) }) }));
  const { requires, ...gate } = scoring.gate;
  const asked = hasNear(requires) || requires === undefined ? gate : { ...gate, requires };
  const corroborators = families.filter(({ family }) => family !== 'history');
  const report = reportGate({ terms, facts: factsIn(facts) }, corroborators, {
    scoring: { ...scoring, gate: asked },
  });
  const requirementsMet = [...new Set([...report.requirementsMet, ...(strongest?.requirementsMet ?? [])])];
  return { ...report, open: report.open || requirementsMet.length > 0, requirementsMet };
}

function withoutNear(term: NonNullable<Evidence['term']>): NonNullable<Evidence['term']> {
  if (!hasNear(term.list.requires)) return term;
  const { requires: _, ...list } = term.list;
  return { ...term, list };
}

function hasNear(condition: Condition | undefined): boolean {
  if (condition === undefined) return false;
  return condition.op === 'near' || partsOf(condition).some(hasNear);
}

function factsIn(facts: readonly HistoryFact[]): Facts {
  const named = (ref: EvidenceRef) => facts.filter((fact) => isNamed(fact, ref));
  return {
    holds: (ref) => named(ref).length > 0,
    countOf: (ref) => [named(ref).length, named(ref).length],
    spansOf: () => [],
    anchorSpans: () => [],
    field: () => undefined,
    wordsBetween: () => Number.POSITIVE_INFINITY,
    inOneSentence: () => false,
  };
}

function isNamed({ kind, id, list, family }: HistoryFact, ref: EvidenceRef): boolean {
  if (ref.kind === 'list') return list === ref.id;
  return ref.kind === 'family' ? family === ref.id : kind === ref.kind && id === ref.id;
}
