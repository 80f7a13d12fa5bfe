import type { Fuzziness } from '../match/gates.ts';
import { fitOf, type IndexTerm } from '../match/patterns.ts';
import { suggest, suggestionHint } from '../match/suggest.ts';
import { maxPhraseTokens } from '../match/word-index.ts';
import { stemmedLanguage } from '../text/stem.ts';
import { type CsvCell, parseCsv } from './csv.ts';
import type { Place, Reporter } from './diagnostics.ts';
import { type ListDocument, type TermColumn, termColumns } from './schema.ts';
import { type Cells, cellReader, contentColumns, contentOf, type ReadCell } from './term-cells.ts';

/** One row of a term list after validation. */
export interface TermRow extends IndexTerm {
  /** the `id` column, else the term itself, or its place where the list is sensitive */
  readonly id: string;
  readonly hasOwnId: boolean;
  readonly lang: string | undefined;
  readonly points: number | undefined;
  readonly anchor: 'none' | 'ambiguous' | 'unambiguous' | undefined;
  readonly source: string | undefined;
  /** whether the row itself asks for inflection, or forbids it */
  readonly ownInflect: boolean | undefined;
  /** all that the row says, see `contentOf` */
  readonly content: string;
  readonly cell: CsvCell;
  readonly reading: Reading;
}

/** Where the term of a row stands. */
export function placeOf({ reading, cell }: TermRow): Place {
  return reading.placeOf(cell);
}

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
  /** by the order of the file; `undefined` where a column is not known */
  readonly columns: readonly (TermColumn | undefined)[];
  readonly contentColumns: readonly TermColumn[];
  readonly readCell: (column: TermColumn, text: string) => ReadCell;
  readonly placeOf: (cell: Pick<CsvCell, 'line' | 'column'> & { readonly value?: string }) => Place;
  readonly report: Reporter['report'];
}

/** Reads a file of a term list; broken rows are reported and left out. */
export function readTermList(list: ListDocument, file: ListFile, { report }: Reporter): TermRow[] {
  const { rows, problems } = parseCsv(file.text);
  const readCell = cellReader(list.sensitive);
  const start = {
    list,
    file,
    columns: [],
    contentColumns: [],
    readCell,
    placeOf: placesIn(list, file),
    report,
  };
  for (const problem of problems) report('csv-syntax', start.placeOf(problem), problem.message, problem.hint);
  const [header, ...body] = rows;
  const isHeaderBroken = (problems[0]?.line ?? Number.POSITIVE_INFINITY) < (header?.[0]?.line ?? 0);
  if (isHeaderBroken) return [];
  const columns = header && readHeader(header, start);
  if (header && !columns) return [];
  if (body.length === 0 && problems.length === 0) reportEmpty(start);
  const reading = columns ? { ...start, columns, contentColumns: contentColumns(columns) } : start;
  return body.flatMap((row) => readRow(row, reading) ?? []);
}

/** Places of a file's cells; without the source lines where the list is sensitive. */
function placesIn({ sensitive }: ListDocument, { path: file, text }: ListFile): Reading['placeOf'] {
  if (sensitive) return ({ line, column }) => ({ file, line, column });
  let lines: readonly string[] | undefined;
  return ({ line, column, value = '' }) => {
    lines ??= text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
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

function readRow(row: readonly CsvCell[], reading: Reading): TermRow | undefined {
  const { columns, placeOf, report } = reading;
  const extra = row[columns.length];
  if (extra) {
    const message = `the row has ${row.length} cells, the header ${columns.length}`;
    const hint = row.some(({ value }) => /^\s+"/.test(value))
      ? 'remove the space before the quote'
      : 'put a cell that holds a comma in quotes';
    report('csv-syntax', placeOf(extra), message, hint);
    return undefined;
  }
  const cells = readCells(row, reading);
  if (!cells) return undefined;
  const termCell = row[columns.indexOf('term')] ?? (row[0] as CsvCell);
  if (cells.term === undefined) {
    report('empty-term', placeOf(termCell), 'the row has no term', 'remove the row, or write a term in it');
    return undefined;
  }
  const term = toRow(cells, termCell, reading);
  return isFindable(term, cells) ? term : undefined;
}

function readCells(row: readonly CsvCell[], reading: Reading): Cells | undefined {
  const { columns, file, readCell, placeOf, report } = reading;
  const cells: Partial<Record<TermColumn, unknown>> = {};
  if (file.lang !== undefined) cells.lang = file.lang;
  let isValid = true;
  for (let index = 0; index < row.length; index++) {
    const column = columns[index];
    const text = (row[index] as CsvCell).value.trim();
    if (column === undefined || text === '') continue;
    const cell = readCell(column, text);
    if ('value' in cell) {
      cells[column] = cell.value;
    } else {
      isValid = false;
      report('invalid-value', placeOf(row[index] as CsvCell), cell.message, cell.hint);
    }
  }
  return isValid ? cells : undefined;
}

/** duplicate-id: ids that are given, not taken from the terms, are for one row of a list each. */
export function checkIds(rows: TermRow[], { report }: Reporter): TermRow[] {
  if (!rows.some(({ hasOwnId }) => hasOwnId)) return rows;
  const seen = new Map<string, TermRow>();
  for (const row of rows) {
    const first = seen.get(row.id);
    if (!first) seen.set(row.id, row);
    else if (first.hasOwnId || row.hasOwnId) {
      const message = `\`${row.id}\` is the id of the term in ${lineOf(first, row)} already`;
      report('duplicate-id', placeOf(row), message, 'give each its own id');
    }
  }
  return rows;
}

/** Where a row stands, to be named at another row: lists may have several files. */
export function lineOf({ reading: { file }, cell: { line } }: TermRow, at: TermRow): string {
  return file === at.reading.file ? `line ${line}` : `line ${line} of \`${file.path}\``;
}

function toRow(cells: Cells, cell: CsvCell, reading: Reading): TermRow {
  const { list, file } = reading;
  const text = cells.term as string;
  const { points, anchor, source, lang = list.lang } = cells as Partial<TermRow>;
  const ownInflect = cells.inflect as boolean | undefined;
  const isInflected = (ownInflect ?? list.inflect ?? false) && lang !== undefined;
  const id = (cells.id as string | undefined) ?? (list.sensitive ? placeId(list, file, cell) : text);
  return {
    id,
    hasOwnId: cells.id !== undefined,
    text,
    match: (cells.match as TermRow['match'] | undefined) ?? defaultMatch(text),
    strictCase: cells.case === 'strict',
    strictMarks: cells.marks === 'strict',
    strictPunctuation: false,
    fuzzy: (cells.fuzzy as Fuzziness | undefined) ?? list.fuzzy ?? defaultFuzziness(anchor ?? list.anchor),
    lang,
    points,
    anchor,
    source,
    ownInflect,
    inflect: isInflected ? stemmedLanguage(lang) : undefined,
    content: contentOf(id, text, cells, reading.contentColumns),
    cell,
    reading,
  };
}

/** Names a term of a sensitive list by where it stands. */
function placeId(list: ListDocument, { lang }: ListFile, { line }: CsvCell): string {
  return lang === undefined ? `${list.id}:${line}` : `${list.id}:${lang}:${line}`;
}

/** Anchors are what people disguise; looking for other words too would find more innocent ones than hidden ones. */
function defaultFuzziness(anchor: string | undefined): Fuzziness {
  return anchor === undefined || anchor === 'none' ? 'off' : 'standard';
}

function defaultMatch(text: string): TermRow['match'] {
  if (/^[#＃]/u.test(text)) return 'hashtag';
  return /[\p{L}\p{N}]/u.test(text) ? 'phrase' : 'emoji';
}

function isFindable(term: TermRow, cells: Cells): boolean {
  const fit = fitOf(term);
  if (fit === 'fits') return true;
  const { list, report } = term.reading;
  const name = list.sensitive ? term.id : term.text;
  const short = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  if (fit === 'nothing') {
    const message = `nothing of \`${short}\` is left after folding`;
    report('term-folds-to-nothing', placeOf(term), message, hintForNothing(cells));
  } else {
    const message = `\`${short}\` has more than ${maxPhraseTokens} words`;
    report('term-too-long', placeOf(term), message, 'choose its most telling part');
  }
  return false;
}

function hintForNothing({ match }: Cells): string {
  return match === 'emoji'
    ? 'a term with `match: emoji` needs at least one emoji'
    : 'a term needs a letter, a digit, or an emoji';
}
