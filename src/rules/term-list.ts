import type { z } from 'zod';
import type { Fuzziness } from '../match/gates.ts';
import { type IndexTerm, patternsOf } from '../match/patterns.ts';
import { suggest, suggestionHint } from '../match/suggest.ts';
import { isIndexable } from '../match/term-index.ts';
import { maxPhraseTokens } from '../match/word-index.ts';
import { allowedBy, explainIssue } from '../schema-issue.ts';
import { type CsvCell, parseCsv } from './csv.ts';
import type { Place, Reporter } from './diagnostics.ts';
import { type ListDocument, type TermColumn, termColumns } from './schema.ts';

/** One row of a term list after validation. */
export interface TermRow extends IndexTerm {
  /** the `id` column, else the term itself, or its place where the list is sensitive */
  readonly id: string;
  readonly lang?: string;
  readonly points?: number;
  readonly anchor?: 'none' | 'ambiguous' | 'unambiguous';
  readonly source?: string;
  /** every cell that is filled, for the content hash */
  readonly cells: Cells;
  readonly place: Place;
}

type Cells = Readonly<Partial<Record<TermColumn, unknown>>>;

/** One file of a list, and the language that its path names. */
export interface ListFile {
  readonly path: string;
  readonly text: string;
  readonly lang?: string;
}

/** What reading a file of a list needs at every row. */
interface Reading {
  readonly list: ListDocument;
  readonly file: ListFile;
  readonly placeOf: (cell: Pick<CsvCell, 'line' | 'column'> & { readonly value?: string }) => Place;
  readonly report: Reporter['report'];
}

/** Reads a file of a term list; broken rows are reported and left out. */
export function readTermList(list: ListDocument, file: ListFile, { report }: Reporter): TermRow[] {
  const { rows, problems } = parseCsv(file.text);
  const reading = { list, file, placeOf: placesIn(list, file), report };
  for (const problem of problems)
    report('csv-syntax', reading.placeOf(problem), problem.message, problem.hint);
  const [header, ...body] = rows;
  const isHeaderBroken = (problems[0]?.line ?? Number.POSITIVE_INFINITY) < (header?.[0]?.line ?? 0);
  if (isHeaderBroken) return [];
  const columns = header && readHeader(header, reading);
  if (header && !columns) return [];
  if (body.length === 0 && problems.length === 0) reportEmpty(reading);
  return body.flatMap((row) => readRow(row, columns ?? [], reading) ?? []);
}

/** Places of a file's cells; without the source lines where the list is sensitive. */
function placesIn({ sensitive }: ListDocument, { path: file, text }: ListFile): Reading['placeOf'] {
  if (sensitive) return ({ line, column }) => ({ file, line, column });
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  return ({ line, column, value = '' }) => {
    const source = lines[line - 1] ?? '';
    const quotes = source[column - 1] === '"' ? 2 : 0;
    const length = Math.max(1, Math.min(value.length + quotes, source.length - column + 1));
    return { file, line, column, source, length };
  };
}

function reportEmpty({ file, report }: Reading): void {
  const place = { file: file.path, line: 1, column: 1 };
  report('empty-list', place, 'the file has no term', 'write a header row with `term`, then one term a row');
}

function readHeader(header: readonly CsvCell[], reading: Reading): (TermColumn | undefined)[] | undefined {
  const known = Object.keys(termColumns);
  const names = header.map((cell) => cell.value.trim());
  if (!names.some((name) => known.includes(name))) {
    reportNoHeader(header[0] as CsvCell, reading);
    return undefined;
  }
  const columns = names.map((name, index) => {
    const cell = header[index] as CsvCell;
    if (names.indexOf(name) < index) reportRepeated(cell, reading);
    if (known.includes(name)) return name as TermColumn;
    const message = name === '' ? 'a column without a name' : `unknown column ${shown(name, reading)}`;
    const hint = name === '' ? 'name it, or remove the empty column' : suggestionHint(name, known);
    reading.report('unknown-key', reading.placeOf(cell), message, hint);
    return undefined;
  });
  if (columns.includes('term')) return columns;
  const hint = 'add it to the header row, such as `term,lang,source`';
  reading.report('missing-key', reading.placeOf(header[0] as CsvCell), 'there is no column `term`', hint);
  return undefined;
}

function reportNoHeader(first: CsvCell, { placeOf, report }: Reading): void {
  const meant = suggest(first.value.trim(), ['term']);
  const hint = meant
    ? 'write `term`, in lower case'
    : /[;\t]/.test(first.value)
      ? 'separate cells with commas, and start the file with a header row, such as `term,lang,source`'
      : 'start the file with a header row, such as `term,lang,source`';
  report('missing-key', placeOf(first), 'there is no column `term`', hint);
}

function reportRepeated(cell: CsvCell, reading: Reading): void {
  const message = `the column ${shown(cell.value.trim(), reading)} stands in the header already`;
  reading.report('csv-syntax', reading.placeOf(cell), message, 'keep one of the two');
}

/** A text from the file for a message: a sensitive list's first row may be a term. */
function shown(text: string, { list }: Reading): string {
  return list.sensitive ? '`…`' : `\`${text}\``;
}

function readRow(
  row: readonly CsvCell[],
  columns: readonly (TermColumn | undefined)[],
  reading: Reading,
): TermRow | undefined {
  const { list, file, placeOf, report } = reading;
  const extra = row[columns.length];
  if (extra) {
    const message = `the row has ${row.length} cells, the header ${columns.length}`;
    const hint = row.some(({ value }) => /^\s+"/.test(value))
      ? 'remove the space before the quote'
      : 'put a cell that holds a comma in quotes';
    report('csv-syntax', placeOf(extra), message, hint);
    return undefined;
  }
  const cells = readCells(row, columns, reading);
  if (!cells) return undefined;
  const termCell = row[columns.indexOf('term')] ?? (row[0] as CsvCell);
  if (cells.term === undefined) {
    report('empty-term', placeOf(termCell), 'the row has no term', 'remove the row, or write a term in it');
    return undefined;
  }
  const term = toRow(cells, { list, file }, placeOf(termCell));
  return isFindable(term, list, report) ? term : undefined;
}

function readCells(
  row: readonly CsvCell[],
  columns: readonly (TermColumn | undefined)[],
  { list, placeOf, report }: Reading,
): Cells | undefined {
  const cells: Partial<Record<TermColumn, unknown>> = {};
  let isValid = true;
  for (const [index, cell] of row.entries()) {
    const column = columns[index];
    const value = cell.value.trim();
    if (column === undefined || value === '') continue;
    const parsed = termColumns[column].safeParse(value);
    cells[column] = parsed.data;
    if (parsed.success) continue;
    isValid = false;
    const issue = { ...(parsed.error.issues[0] as z.core.$ZodIssue), path: [column] };
    const message = list.sensitive
      ? `\`${column}\` is wrong: expected ${allowedBy(issue)}`
      : explainIssue(issue, { [column]: value });
    report('invalid-value', placeOf(cell), message, hintForCell(issue, value));
  }
  return isValid ? cells : undefined;
}

function hintForCell(issue: z.core.$ZodIssue, value: string): string {
  const meant = issue.code === 'invalid_value' ? suggest(value, issue.values.map(String)) : undefined;
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  return issue.path[0] === 'term'
    ? 'end the quoted cell in its line with `"`'
    : 'correct the cell, or leave it empty';
}

/** duplicate-id: ids that are given, not taken from the terms, are for one row of a list each. */
export function checkIds(rows: TermRow[], { report }: Reporter): TermRow[] {
  const seen = new Map<string, TermRow>();
  for (const row of rows) {
    const first = seen.get(row.id);
    if (!first) seen.set(row.id, row);
    else if (first.cells.id !== undefined || row.cells.id !== undefined) {
      const message = `\`${row.id}\` is the id of the term in ${lineOf(first, row)} already`;
      report('duplicate-id', row.place, message, 'give each its own id');
    }
  }
  return rows;
}

/** Where a row stands, to be named at another row: lists may have several files. */
export function lineOf({ place }: TermRow, at: TermRow): string {
  return place.file === at.place.file ? `line ${place.line}` : `line ${place.line} of \`${place.file}\``;
}

function toRow(given: Cells, { list, file }: Pick<Reading, 'list' | 'file'>, place: Place): TermRow {
  const cells = file.lang === undefined ? given : { lang: file.lang, ...given };
  const text = cells.term as string;
  const lang = (cells.lang as string | undefined) ?? list.lang;
  const { points, anchor, source } = cells as Pick<TermRow, 'points' | 'anchor' | 'source'>;
  const line = file.lang === undefined ? place.line : `${file.lang}:${place.line}`;
  return {
    id: (cells.id as string | undefined) ?? (list.sensitive ? `${list.id}:${line}` : text),
    text,
    match: (cells.match as TermRow['match'] | undefined) ?? defaultMatch(text),
    strictCase: cells.case === 'strict',
    strictMarks: cells.marks === 'strict',
    strictPunctuation: false,
    fuzzy: (cells.fuzzy as Fuzziness | undefined) ?? list.fuzzy ?? defaultFuzziness(anchor ?? list.anchor),
    ...(lang !== undefined && { lang }),
    ...(points !== undefined && { points }),
    ...(anchor !== undefined && { anchor }),
    ...(source !== undefined && { source }),
    cells,
    place,
  };
}

/** Anchors are what people disguise; looking for other words too would find more innocent ones than hidden ones. */
function defaultFuzziness(anchor: string | undefined): Fuzziness {
  return anchor === undefined || anchor === 'none' ? 'off' : 'standard';
}

function defaultMatch(text: string): TermRow['match'] {
  if (/^[#＃]/u.test(text)) return 'hashtag';
  return /[\p{L}\p{N}]/u.test(text) ? 'phrase' : 'emoji';
}

function isFindable(term: TermRow, list: ListDocument, report: Reporter['report']): boolean {
  const patterns = patternsOf(term, 0);
  const name = list.sensitive ? term.id : term.text;
  const short = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  if (patterns.length === 0) {
    const message = `nothing of \`${short}\` is left after folding`;
    report('term-folds-to-nothing', term.place, message, hintForNothing(term));
    return false;
  }
  if (patterns.every(isIndexable)) return true;
  const message = `\`${short}\` has more than ${maxPhraseTokens} words`;
  report('term-too-long', term.place, message, 'choose its most telling part');
  return false;
}

function hintForNothing(term: TermRow): string {
  if (term.match === 'emoji' && term.cells.match !== undefined)
    return 'a term with `match: emoji` needs at least one emoji';
  return 'a term needs a letter, a digit, or an emoji';
}
