import { z } from 'zod';
import { suggestionHint } from '../match/suggest.ts';
import { explainIssue } from '../schema-issue.ts';
import { createReporter, type Place, type Reporter } from './diagnostics.ts';
import { type RulesetDocument, rulesetSchema } from './schema.ts';
import { readTermList, type TermRow } from './term-list.ts';
import { type LocatedYaml, parseYaml } from './yaml.ts';

/** A ruleset as text: `ruleset.yaml` (or `ruleset.json`) at its root and the term lists that it names. */
export interface RulesetSource {
  readonly files: readonly SourceFile[];
}

/** A file's path, relative to the ruleset and with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A ruleset whose files have the right shape, with the place of everything in it. */
export interface ParsedRuleset {
  readonly document: RulesetDocument;
  readonly yaml: LocatedYaml;
  /** the rows of each list, in the order of `document.lists` */
  readonly rows: readonly (readonly TermRow[])[];
  readonly reporter: Reporter;
}

export const rulesetFileNames = ['ruleset.yaml', 'ruleset.json'] as const;

/** Reads a ruleset's files; `document` is absent where the shape of the main file is wrong. */
export function parseSource(source: RulesetSource): ParsedRuleset | Reporter {
  const reporter = createReporter();
  const files = new Map(source.files.map((file) => [file.path, file.text]));
  const main = rulesetFileNames.find((name) => files.has(name));
  if (main === undefined) {
    const place = { file: 'ruleset.yaml', line: 1, column: 1 };
    reporter.report('missing-file', place, 'there is no `ruleset.yaml`', hintForFiles([...files.keys()]));
    return reporter;
  }
  const yaml = parseYaml(main, files.get(main) as string, reporter);
  const document = yaml && readDocument(yaml, reporter);
  if (!yaml || !document) return reporter;
  reportUnusedFiles(source, document, reporter);
  const rows = document.lists.map((list, index) => {
    const place = yaml.placeOf(['lists', index, 'file']);
    const text = files.get(list.file);
    if (text !== undefined) return readTermList(list, text, reporter);
    reporter.report(
      'missing-file',
      place,
      `there is no file \`${list.file}\``,
      hintForLists(list.file, files),
    );
    return [];
  });
  return { document, yaml, rows, reporter };
}

function hintForFiles(paths: readonly string[]): string {
  const found =
    paths.length === 0
      ? 'it has no files'
      : `it has ${paths
          .slice(0, 5)
          .map((path) => `\`${path}\``)
          .join(', ')}`;
  return `a ruleset starts with \`ruleset.yaml\` at its root; ${found}`;
}

function hintForLists(file: string, files: ReadonlyMap<string, string>): string {
  return suggestionHint(
    file,
    [...files.keys()].filter((path) => path.endsWith('.csv')),
  );
}

function reportUnusedFiles(source: RulesetSource, document: RulesetDocument, { report }: Reporter): void {
  const used = new Set(document.lists.map((list) => list.file));
  for (const { path } of source.files) {
    if (!path.endsWith('.csv') || used.has(path)) continue;
    report(
      'unused-file',
      { file: path, line: 1, column: 1 },
      'no list names this file',
      'add it under `lists:`, or remove it',
    );
  }
}

function readDocument(yaml: LocatedYaml, reporter: Reporter): RulesetDocument | undefined {
  const parsed = rulesetSchema.safeParse(yaml.value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(issue, yaml, reporter);
  return undefined;
}

function reportIssue(issue: z.core.$ZodIssue, yaml: LocatedYaml, { report }: Reporter): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const path = [...issue.path, key];
      report(
        'unknown-key',
        yaml.placeOfKey(path),
        `unknown key \`${key}\``,
        suggestionHint(key, keysAt(issue.path)),
      );
    }
  } else if (isMissing(issue, yaml)) {
    const key = String(issue.path.at(-1));
    report('missing-key', placeOfParent(issue, yaml), `\`${key}\` is missing`, expectedBy(issue));
  } else {
    report('invalid-value', yaml.placeOf(issue.path), explainIssue(issue, yaml.value), optionsOf(issue));
  }
}

function isMissing(issue: z.core.$ZodIssue, yaml: LocatedYaml): boolean {
  const last = issue.path.at(-1);
  if (typeof last !== 'string') return false;
  const parent = issue.path
    .slice(0, -1)
    .reduce<unknown>((at, key) => Reflect.get(Object(at), key), yaml.value);
  return !Object.hasOwn(Object(parent), last);
}

function placeOfParent(issue: z.core.$ZodIssue, yaml: LocatedYaml): Place {
  const place = yaml.placeOf(issue.path.slice(0, -1));
  return { ...place, length: 1 };
}

function expectedBy(issue: z.core.$ZodIssue): string {
  return `add it: ${issue.message.replace(/^Invalid input: /, '').replace(/, received undefined$/, '')}`;
}

function optionsOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'invalid_value' || issue.values.length < 2) return undefined;
  return `allowed: ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
}

/** The keys that the schema knows at a path: what a misspelt key may have meant. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: unknown = rulesetSchema;
  for (const key of path) {
    const at = unwrap(schema);
    if (at instanceof z.ZodObject) schema = at.shape[key as string];
    else if (at instanceof z.ZodArray) schema = at.element;
    else if (at instanceof z.ZodRecord) schema = at.valueType;
    else return [];
  }
  const at = unwrap(schema);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  const isWrapper = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional;
  return isWrapper ? unwrap(schema.unwrap()) : schema;
}
