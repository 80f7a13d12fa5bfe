import type { Condition, ConditionScope, EvidenceRef } from './conditions.ts';
import { readCondition } from './read-condition.ts';
import type { ParsedRuleset } from './source.ts';

type Kind = EvidenceRef['kind'];

/** What the conditions of a ruleset may name. */
export type Names = Pick<ConditionScope, 'idsOf' | 'resolve' | 'hasPlace'>;

const sections = [
  ['list', 'lists'],
  ['signal', 'signals'],
  ['rule', 'rules'],
] as const;

/** The names of a ruleset; ids that stand for two things are reported. */
export function collectNames(parsed: ParsedRuleset): Names {
  const { document, rows } = parsed;
  const refs = new Map(findIds(parsed, sections).map((ref) => [ref.id, ref] as const));
  findIds(parsed, [['exception', 'exceptions']]); // a space of their own: nothing refers to them
  const families = [...document.lists, ...document.signals].map(({ family }) => family);
  const ids: Record<Exclude<Kind, 'term'>, string[]> = {
    list: [],
    signal: [],
    rule: [],
    family: [...new Set(families)],
  };
  let terms: string[] | undefined; // few rulesets ask, and lists are long
  for (const { kind, id } of refs.values()) ids[kind].push(id);
  const conditional = new Set(document.signals.flatMap(({ id, when }) => (when === undefined ? [] : [id])));
  return {
    idsOf: (kind) => {
      if (kind !== 'term') return ids[kind];
      terms ??= [...new Set(rows.flatMap((list) => list.flatMap(({ id, text }) => [id, text])))];
      return terms;
    },
    resolve: (id) => refs.get(id),
    hasPlace: ({ kind, id }) => kind !== 'rule' && !(kind === 'signal' && conditional.has(id)),
  };
}

/** What has an id in some sections, each id once. */
function findIds<Name extends string>(
  { document, yaml, reporter }: ParsedRuleset,
  within: readonly (readonly [Name, 'lists' | 'signals' | 'rules' | 'exceptions'])[],
): { readonly kind: Name; readonly id: string }[] {
  const found = new Map<string, { readonly kind: Name; readonly id: string; readonly line: number }>();
  for (const [kind, section] of within) {
    for (const [index, { id }] of document[section].entries()) {
      const place = yaml.placeOf([section, index, 'id']);
      const first = found.get(id);
      if (first) {
        const message = `\`${id}\` is the id of the ${first.kind} in line ${first.line} already`;
        reporter.report('duplicate-id', place, message, 'give each its own id');
      } else {
        found.set(id, { kind, id, line: place.line });
      }
    }
  }
  return Array.from(found.values(), ({ kind, id }) => ({ kind, id }));
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
      const isAboutKey = code === 'unknown-key' || code === 'missing-key';
      const place = isAboutKey ? yaml.placeOfKey(path) : yaml.placeOf(path);
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
