import { compareText } from '../text/compare.ts';
import { type Hit, isAlertAt } from './hit.ts';
import type { HitLog } from './hit-log.ts';
import type { PartRow } from './part-table.ts';
import { partKey } from './parts.ts';
import type { Proportion } from './proportion.ts';
import type { TermSummary } from './ruleset-summary.ts';

/** Terms that a list would be better without, or should be looked at. */
export interface TermFindings {
  /** found neither in samples nor in traffic; meaningful only where there was much to find them in */
  readonly dead: readonly TermSummary[];
  /** anchors whose labelled posts are mostly benign, by the upper end of the interval of their share of harm */
  readonly mostlyBenign: readonly MostlyBenignTerm[];
}

export interface MostlyBenignTerm {
  readonly list: string;
  readonly id: string;
  readonly samplePrecision: Proportion;
}

/** The terms of a ruleset that did nothing, and the anchors that mostly point at benign posts. */
export function termFindings({ ruleset, traffic }: HitLog, rows: readonly PartRow[]): TermFindings {
  const found = new Set([...rows, ...(traffic?.parts ?? [])].map(partKey));
  const keyOf = ({ list, id }: { readonly list: string; readonly id: string }) =>
    partKey({ kind: 'term', list, id });
  const anchors = new Set(ruleset.terms.filter(({ anchor }) => anchor !== 'none').map(keyOf));
  return {
    dead: ruleset.terms.filter((term) => !found.has(keyOf(term))),
    mostlyBenign: rows
      .filter((row) => isMostlyBenign(row) && anchors.has(partKey(row)))
      .map(({ list = '', id, samplePrecision }) => ({ list, id, samplePrecision })),
  };
}

function isMostlyBenign({ kind, samplePrecision }: PartRow): boolean {
  return kind === 'term' && samplePrecision.value !== undefined && samplePrecision.upper < 0.5;
}

/** A labelled post at odds with the score: often the label is wrong, else the ruleset has something to learn. */
export interface Disagreement {
  readonly id: string;
  readonly kind: 'benign-alert' | 'harm-missed';
  readonly score: number;
  /** how far the score is on the wrong side of the threshold, in points */
  readonly distance: number;
  readonly fields: Hit['fields'];
}

/**
 * Labelled posts that the score disagrees with most, worth a second look by a person: benign posts far above the
 * threshold, and harmful ones far below it, furthest first, at most so many of each. Posts never evaluated are no
 * disagreement.
 */
export function disagreements(hits: readonly Hit[], alertAt: number, limit: number): Disagreement[] {
  const judged = hits.filter(({ isEvaluated }) => isEvaluated);
  const benign = judged.filter((hit) => hit.label === 'benign' && isAlertAt(hit, alertAt));
  const harm = judged.filter((hit) => hit.label === 'harm' && !isAlertAt(hit, alertAt));
  return [
    ...furthest(benign, 'benign-alert', ({ score }) => score - alertAt).slice(0, limit),
    ...furthest(harm, 'harm-missed', ({ score }) => alertAt - score).slice(0, limit),
  ];
}

function furthest(
  hits: readonly Hit[],
  kind: Disagreement['kind'],
  distanceOf: (hit: Hit) => number,
): Disagreement[] {
  return hits
    .map((hit) => ({ id: hit.id, kind, score: hit.score, distance: distanceOf(hit), fields: hit.fields }))
    .sort((a, b) => b.distance - a.distance || compareText(a.id, b.id));
}
