import type { Reporter } from './diagnostics.ts';
import { type ListDocument, listSchema, type RulesetDocument, rulesetSchema } from './schema.ts';
import { validateYaml, valueAt } from './schema-problems.ts';
import type { LocatedYaml } from './yaml.ts';

/** The ruleset file after validation; `undefined`, with diagnostics, where its shape is wrong. */
export function readDocument(yaml: LocatedYaml, reporter: Reporter): RulesetDocument | undefined {
  return validateYaml(yaml, { schema: rulesetSchema(), name: 'the ruleset' }, reporter);
}

/** The lists that are right in a file that is wrong elsewhere: their rows can be checked all the same. */
export function soundLists(value: unknown): ListDocument[] {
  const lists = valueAt(value, ['lists']);
  return Array.isArray(lists) ? lists.flatMap((list) => listSchema().safeParse(list).data ?? []) : [];
}
