import type { Post } from '../post.ts';
import { type CompiledList, isAnchorRule, type Ruleset } from '../rules/ruleset.ts';
import { score } from '../score.ts';
import type { ScoreResult } from '../scoring/result.ts';

/** A part of a ruleset that can be taken out, or, for a shadow rule, put live. */
export interface Part {
  readonly kind: 'list' | 'signal' | 'rule' | 'exception';
  readonly id: string;
}

/** A post's score had one part of the ruleset been another: by the real scoring, not by subtracting points. */
export interface WhatIf extends Part {
  /** `live`: a shadow rule that counts; `without`: the part is not there */
  readonly change: 'without' | 'live';
  readonly score: number;
}

/** Scores a post once for each part that had a say in its result. */
export type WhatIfScorer = (post: Post, result: ScoreResult) => readonly WhatIf[];

const nothing: readonly never[] = [];

/** Makes the scorer; each changed ruleset is made once, when it is first needed. */
export function createWhatIfScorer(ruleset: Ruleset): WhatIfScorer {
  const variants = new Map<string, Ruleset>();
  const variantFor = (part: Part, change: WhatIf['change']) => {
    const key = `${change} ${part.kind} ${part.id}`;
    const made =
      variants.get(key) ?? (change === 'live' ? withLive(ruleset, part.id) : without(ruleset, part));
    variants.set(key, made);
    return made;
  };
  return (post, result) => {
    const changes = changesFor(result);
    if (changes.length === 0) return nothing;
    return changes.map(([part, change]) => ({
      ...part,
      change,
      score: score(post, variantFor(part, change)).score,
    }));
  };
}

type Change = readonly [part: Part, change: WhatIf['change']];

/** Without an anchor only an exception can have mattered: nothing else opens a case by its absence. */
function changesFor({ anchor, matches, contributions, unknown, shadow }: ScoreResult): readonly Change[] {
  const exceptions = matches.flatMap(({ exception }) => exception ?? []);
  const parts = unique(exceptions).map((id): Part => ({ kind: 'exception', id }));
  if (anchor !== 'none') {
    const lists = matches.filter(({ exception }) => exception === undefined).map(({ list }) => list);
    parts.push(...unique(lists).map((id): Part => ({ kind: 'list', id })));
    for (const { kind, id } of contributions)
      if (kind === 'signal' || kind === 'rule') parts.push({ kind, id });
    // A part that could not be decided may hold a rule back that asks for its absence.
    for (const { kind, id } of unknown) if (kind !== 'gate') parts.push({ kind, id });
  }
  return [
    ...parts.map((part): Change => [part, 'without']),
    ...shadow.map(({ id }): Change => [{ kind: 'rule', id }, 'live']),
  ];
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

/** The ruleset as it would be had the part never been written. */
function without(ruleset: Ruleset, { kind, id }: Part): Ruleset {
  if (kind === 'signal') return { ...ruleset, signals: ruleset.signals.filter((signal) => signal.id !== id) };
  if (kind === 'rule')
    return withRules(
      ruleset,
      ruleset.rules.filter((rule) => rule.id !== id),
    );
  if (kind === 'exception')
    return {
      ...ruleset,
      exceptionPhrases: ruleset.exceptionPhrases.map((phrase) =>
        phrase.exception === id ? { ...phrase, terms: new Set<number>() } : phrase,
      ),
    };
  return withoutList(ruleset, id);
}

function withLive(ruleset: Ruleset, id: string): Ruleset {
  return withRules(
    ruleset,
    ruleset.rules.map((rule) => (rule.id === id ? { ...rule, mode: 'live' as const } : rule)),
  );
}

function withRules(ruleset: Ruleset, rules: Ruleset['rules']): Ruleset {
  return { ...ruleset, rules, hasAnchorRules: rules.some(isAnchorRule) };
}

/** Belongs to no condition and no family: ids of rulesets hold no blank. */
const nowhere = 'taken out';

/**
 * Terms are known by their number, so those of the list stay, as evidence of nothing: no points, no anchor, in a
 * list and family that no condition can name.
 */
function withoutList(ruleset: Ruleset, id: string): Ruleset {
  const gone: CompiledList = {
    id: nowhere,
    family: nowhere,
    level: 'low',
    confidence: 1,
    sensitive: true,
    transparent: false,
  };
  const terms = Array.from(ruleset.terms, (term) =>
    term.list.id === id
      ? { id: nowhere, text: nowhere, list: gone, points: 0, anchor: 'none' as const }
      : term,
  );
  const anchorFamilies = terms.filter(({ anchor }) => anchor !== 'none').map(({ list }) => list.family);
  const gate = { ...ruleset.scoring.gate, anchorFamilies: new Set(anchorFamilies) };
  return { ...ruleset, terms, scoring: { ...ruleset.scoring, gate } };
}
