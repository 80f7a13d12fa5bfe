import { suggest } from '../match/suggest.ts';
import type { OwnDetector } from '../signals/reading.ts';
import { createReporter, type Place, type Reporter } from './diagnostics.ts';
import { readDocument, soundLists } from './document.ts';
import { allDetectors } from './host-detectors.ts';
import { isShared, type ListFiles, listFiles } from './list-files.ts';
import type { ListDocument, RulesetDocument } from './schema.ts';
import { checkIds, readTermList, type TermRow } from './term-list.ts';
import { type LocatedYaml, parseYaml } from './yaml.ts';

/** A ruleset as text: `ruleset.yaml` (or `ruleset.json`) at its root and the term lists that it names. */
export interface RulesetSource {
  readonly files: readonly SourceFile[];
}

/**
 * A file's path, relative to the ruleset and with `/`, and its text. The path of a list that rulesets share stands as
 * they name it: `../common/news.csv`.
 */
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
  /** what signals may use */
  readonly detectors: readonly OwnDetector[];
}

const rulesetFileNames = ['ruleset.yaml', 'ruleset.json'] as const;

/** Reads a ruleset's files; `document` is absent where the shape of the main file is wrong. */
export function parseSource(
  source: RulesetSource,
  detectors: readonly OwnDetector[] = allDetectors(),
): ParsedRuleset | Reporter {
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
    if (!found) reportMissing(list.file, files, yaml.placeOf(['lists', index, 'file']), reporter);
    return found ?? [];
  });
  return { document, yaml, rows, reporter, detectors };
}

/** The lists that a main file names outside its own directory: who reads files must look for theirs too. */
export function sharedLists(main: SourceFile): ListFiles[] {
  if (!main.text.includes('../')) return []; // parsing is slow
  const yaml = parseYaml(main.path, main.text, createReporter());
  return soundLists(yaml?.value).flatMap(({ file }) => (isShared(file) ? [listFiles(file)] : []));
}

/** The rows of all files of a list; `undefined` where it has none. */
function readList(
  list: ListDocument,
  files: ReadonlyMap<string, string>,
  reporter: Reporter,
): TermRow[] | undefined {
  const { accept } = listFiles(list.file);
  const found = [...files.keys()].filter((path) => accept(path)).sort();
  if (found.length === 0) return undefined;
  const rows = found.flatMap((path) =>
    readTermList(list, { path, text: files.get(path) as string, ...accept(path) }, reporter),
  );
  return checkIds(rows, reporter);
}

function reportMissing(
  file: string,
  files: ReadonlyMap<string, string>,
  place: Place,
  { report }: Reporter,
): void {
  const isForLanguages = file.includes('{lang}');
  const message = isForLanguages ? `no file fits \`${file}\`` : `there is no file \`${file}\``;
  const hint = isForLanguages
    ? `add a file for each language, such as \`${file.replace('{lang}', 'en')}\``
    : hintForLists(file, files);
  const whereabouts = "; `../` is the directory that holds the ruleset's own";
  report('missing-file', place, message, hint + (isShared(file) ? whereabouts : ''));
}

function hintForFiles(paths: readonly string[]): string {
  const found = paths.length === 0 ? '' : `; it has ${quoted(paths)}`;
  return `a ruleset has \`ruleset.yaml\` at its root${found}`;
}

function hintForLists(file: string, files: ReadonlyMap<string, string>): string {
  const lists = [...files.keys()].filter((path) => isTermFile(path) && isShared(path) === isShared(file));
  const meant = suggest(file, lists);
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  if (lists.length > 0) return `add the file; there are ${quoted(lists)}`;
  return isShared(file) ? 'add the file' : 'add the file; the ruleset has no `.csv` file yet';
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
  const lists = document.lists.map(({ file }) => listFiles(file));
  for (const path of paths) {
    const place = { file: path, line: 1, column: 1 };
    if (isTermFile(path) && !isShared(path) && !lists.some(({ accept }) => accept(path)))
      report('unused-file', place, 'no list names this file', 'add it under `lists:`, or remove it');
    else if (path !== main && rulesetFileNames.some((name) => name === path))
      report('unused-file', place, `\`${main}\` is read in place of this file`, 'keep one of the two');
  }
}
