import type { AnchorKind, Bands, CompiledRule, Prevalence, Ruleset } from '../rules/ruleset.ts';

/** What a hit log says of the ruleset that made it: enough to report without the ruleset's files. Plain data. */
export interface RulesetSummary {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly pointsToDouble: number;
  readonly bands: Bands;
  readonly prevalence?: Prevalence;
  readonly lists: readonly {
    readonly id: string;
    readonly family: string;
    readonly isSensitive: boolean;
    readonly terms: number;
  }[];
  readonly signals: readonly { readonly id: string; readonly family: string; readonly points: number }[];
  readonly rules: readonly RuleSummary[];
  readonly exceptions: readonly string[];
  /** by list and id; one entry for rows that share both */
  readonly terms: readonly TermSummary[];
}

export type RuleSummary = Pick<CompiledRule, 'id' | 'title' | 'points' | 'anchor' | 'mode'>;

export interface TermSummary {
  readonly list: string;
  readonly id: string;
  readonly points: number;
  readonly anchor: AnchorKind;
  readonly lang?: string;
}

/** Summarises a compiled ruleset for a hit log. */
export function summarizeRuleset(ruleset: Ruleset): RulesetSummary {
  const { id, version, hash, scoring, prevalence } = ruleset;
  const counts = new Map<string, number>();
  for (const { list } of ruleset.terms) counts.set(list.id, (counts.get(list.id) ?? 0) + 1);
  return {
    id,
    version,
    hash,
    pointsToDouble: scoring.pointsToDouble,
    bands: scoring.bands,
    ...(prevalence && { prevalence }),
    lists: ruleset.lists.map((list) => ({
      id: list.id,
      family: list.family,
      isSensitive: list.sensitive,
      terms: counts.get(list.id) ?? 0,
    })),
    signals: ruleset.signals.map((signal) => ({
      id: signal.id,
      family: signal.family,
      points: signal.points,
    })),
    rules: ruleset.rules.map(({ id, title, points, anchor, mode }) => ({ id, title, points, anchor, mode })),
    exceptions: [...new Set(ruleset.exceptionPhrases.map(({ exception }) => exception))],
    terms: summarizeTerms(ruleset),
  };
}

function summarizeTerms({ terms }: Ruleset): TermSummary[] {
  const byKey = new Map<string, TermSummary>();
  for (const { list, id, points, anchor, lang } of terms) {
    const key = `${list.id}\0${id}`;
    if (!byKey.has(key))
      byKey.set(key, { list: list.id, id, points, anchor, ...(lang !== undefined && { lang }) });
  }
  return [...byKey.values()];
}
