import { suggest } from '../match/suggest.ts';
import { createReporter, type Reporter } from './diagnostics.ts';
import { readDocument, soundLists } from './document.ts';
import type { ListDocument, RulesetDocument } from './schema.ts';
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

const rulesetFileNames = ['ruleset.yaml', 'ruleset.json'] as const;

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
  if (!yaml) return reporter;
  const document = readDocument(yaml, reporter);
  if (!document) {
    for (const list of soundLists(yaml.value)) readList(list, files, reporter);
    return reporter;
  }
  reportUnusedFiles(files.keys(), main, document, reporter);
  const rows = document.lists.map((list, index) => {
    const found = readList(list, files, reporter);
    if (found) return found;
    const place = yaml.placeOf(['lists', index, 'file']);
    const message = `there is no file \`${list.file}\``;
    reporter.report('missing-file', place, message, hintForLists(list.file, files));
    return [];
  });
  return { document, yaml, rows, reporter };
}

function readList(
  list: ListDocument,
  files: ReadonlyMap<string, string>,
  reporter: Reporter,
): TermRow[] | undefined {
  const text = files.get(list.file);
  return text === undefined ? undefined : readTermList(list, text, reporter);
}

function hintForFiles(paths: readonly string[]): string {
  const found = paths.length === 0 ? '' : `; it has ${quoted(paths)}`;
  return `a ruleset has \`ruleset.yaml\` at its root${found}`;
}

function hintForLists(file: string, files: ReadonlyMap<string, string>): string {
  const lists = [...files.keys()].filter(isTermFile);
  const meant = suggest(file, lists);
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  return lists.length === 0
    ? 'add the file; the ruleset has no `.csv` file yet'
    : `add the file; there are ${quoted(lists)}`;
}

function isTermFile(path: string): boolean {
  return /\.csv$/i.test(path);
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  return shown.join(', ') + (names.length > shown.length ? `, and ${names.length - shown.length} more` : '');
}

function reportUnusedFiles(
  paths: Iterable<string>,
  main: string,
  document: RulesetDocument,
  { report }: Reporter,
): void {
  const used = new Set(document.lists.map((list) => list.file));
  for (const path of paths) {
    const place = { file: path, line: 1, column: 1 };
    if (isTermFile(path) && !used.has(path))
      report('unused-file', place, 'no list names this file', 'add it under `lists:`, or remove it');
    else if (path !== main && rulesetFileNames.some((name) => name === path))
      report('unused-file', place, `\`${main}\` is read in place of this file`, 'keep one of the two');
  }
}
