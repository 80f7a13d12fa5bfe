import { type Condition, type ConditionScope, type EvidenceRef, readCondition } from './conditions.ts';
import type { ParsedRuleset } from './source.ts';

type Kind = EvidenceRef['kind'];

/** What the conditions of a ruleset may name. */
export interface Names {
  readonly idsOf: (kind: Kind) => readonly string[];
  readonly resolve: (id: string) => EvidenceRef | undefined;
}

/** The names of a ruleset; ids that stand for two things are reported. */
export function collectNames({ document, rows, yaml, reporter }: ParsedRuleset): Names {
  const refs = new Map<string, EvidenceRef>();
  for (const [kind, section] of [
    ['list', 'lists'],
    ['signal', 'signals'],
    ['rule', 'rules'],
  ] as const) {
    for (const [index, { id }] of document[section].entries()) {
      const other = refs.get(id);
      if (other) {
        const place = yaml.placeOf([section, index, 'id']);
        reporter.report(
          'duplicate-id',
          place,
          `\`${id}\` is the id of a ${other.kind} already`,
          'give each its own id',
        );
      } else {
        refs.set(id, { kind, id });
      }
    }
  }
  const families = [...document.lists, ...document.signals].map(({ family }) => family);
  const terms = rows.flatMap((list) => list.flatMap(({ id, text }) => [id, text]));
  const ids: Record<Kind, string[]> = {
    list: [],
    signal: [],
    rule: [],
    family: [...new Set(families)],
    term: [...new Set(terms)],
  };
  for (const { kind, id } of refs.values()) ids[kind].push(id);
  return { idsOf: (kind) => ids[kind], resolve: (id) => refs.get(id) };
}

/** A scope for reading the conditions of one part of the ruleset. */
export function scopeFor(
  names: Names,
  { yaml, reporter }: ParsedRuleset,
  nearTo: ConditionScope['nearTo'],
): ConditionScope {
  return {
    ...names,
    nearTo,
    report: (code, path, message, hint) => {
      const place = code === 'unknown-key' ? yaml.placeOfKey(path) : yaml.placeOf(path);
      reporter.report(code, place, message, hint);
    },
  };
}

/** Reads a condition that may be left out. */
export function readOptional(
  raw: unknown,
  path: readonly PropertyKey[],
  parsed: ParsedRuleset,
  names: Names,
): Condition | undefined {
  return raw === undefined ? undefined : readCondition(raw, path, scopeFor(names, parsed, 'anchor'));
}
