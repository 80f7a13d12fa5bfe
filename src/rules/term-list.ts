import { fitOf, type IndexTerm } from '../match/patterns.ts';
import { maxPhraseTokens } from '../match/word-index.ts';
import { cellText, parseCsv } from './csv.ts';
import type { Place, Reporter } from './diagnostics.ts';
import { readHeader } from './list-header.ts';
import { type ListFile, type ListReading, startReading } from './list-reading.ts';
import type { ListDocument } from './schema.ts';
import { cellReader, type RowContent } from './term-cells.ts';
import { type RowReading, readValue, type Traits, traitsOf } from './term-traits.ts';

/** One row of a term list after validation. */
export interface TermRow extends IndexTerm, RowContent, Omit<Traits, 'inflect' | 'gates' | 'ownMatch'> {
  /** the `id` column, else the term itself, or its place where the list is sensitive */
  readonly id: string;
  readonly hasOwnId: boolean;
  /** number of the term's cell in the table of its file */
  readonly cell: number;
  readonly reading: ListReading;
}

/** Where the term of a row stands. */
export function placeOf({ reading, cell }: TermRow): Place {
  return reading.placeOf(cell);
}

/** Where a row stands, to be named at another row: lists may have several files. */
export function lineOf({ reading, cell }: TermRow, at: TermRow): string {
  const line = `line ${reading.lineOf(cell)}`;
  return reading.file === at.reading.file ? line : `${line} of \`${reading.file.path}\``;
}

/** Reads a file of a term list; broken rows are reported and left out. */
export function readTermList(list: ListDocument, file: ListFile, { report }: Reporter): TermRow[] {
  const table = parseCsv(file.text);
  const { rows, starts, problems } = table;
  const start = startReading(list, file, table, report);
  for (const { at, message, hint } of problems) report('csv-syntax', start.placeAt(at), message, hint);
  const count = rows.length - 1;
  const isHeaderBroken = count > 0 && (problems[0]?.at ?? Number.POSITIVE_INFINITY) < (starts[0] as number);
  if (isHeaderBroken) return [];
  const columns = count > 0 ? readHeader(0, rows[1] as number, start) : [];
  if (!columns) return [];
  if (count <= 1 && problems.length === 0) reportEmpty(start);
  const reading: RowReading = {
    ...start,
    columns,
    termColumn: columns.indexOf('term'),
    idColumn: columns.indexOf('id'),
    readCell: cellReader(list.sensitive),
    traits: new Map(),
  };
  const found: TermRow[] = [];
  for (let row = 1; row < count; row++) {
    const term = readRow(rows[row] as number, rows[row + 1] as number, reading);
    if (term) found.push(term);
  }
  return found;
}

function reportEmpty({ file, report }: ListReading): void {
  const place = { file: file.path, line: 1, column: 1 };
  report('empty-list', place, 'the file has no term', 'write a header row with `term`, then one term a row');
}

/** Reads the row of the cells `[from, to)`. */
function readRow(from: number, to: number, reading: RowReading): TermRow | undefined {
  const { columns, termColumn, idColumn, placeOf: place, report } = reading;
  if (to - from > columns.length) {
    reportExtra(from, to, reading);
    return undefined;
  }
  const traits = traitsOf(from, to, reading);
  const cell = from + termColumn < to ? from + termColumn : from;
  const text = cell === from + termColumn ? readText('term', cell, reading) : '';
  const ownId = idColumn === -1 || from + idColumn >= to ? '' : readText('id', from + idColumn, reading);
  if (!traits || text === undefined || ownId === undefined) return undefined;
  if (text === '') {
    report('empty-term', place(cell), 'the row has no term', 'remove the row, or write a term in it');
    return undefined;
  }
  const row = toRow(text, ownId, traits, cell, reading);
  return isFindable(row) ? row : undefined;
}

function reportExtra(from: number, to: number, { columns, table, placeOf: place, report }: RowReading): void {
  const message = `the row has ${to - from} cells, the header ${columns.length}`;
  let hasSpaceBeforeQuote = false;
  for (let cell = from; cell < to; cell++) hasSpaceBeforeQuote ||= /^\s+"/.test(cellText(table, cell));
  const hint = hasSpaceBeforeQuote
    ? 'remove the space before the quote'
    : 'put a cell that holds a comma in quotes';
  report('csv-syntax', place(from + columns.length), message, hint);
}

/** A cell of the term or id, `''` if it is empty; `undefined`, with a diagnostic, where it is wrong. */
function readText(column: 'term' | 'id', cell: number, reading: RowReading): string | undefined {
  const text = cellText(reading.table, cell).trim();
  return text === '' ? text : (readValue(column, cell, text, reading) as string | undefined);
}

function toRow(text: string, ownId: string, traits: Traits, cell: number, reading: RowReading): TermRow {
  const { ownMatch, suffix, strictCase, strictMarks, fuzzy, gates, inflect } = traits;
  const { ownInflect, lang, points, anchor, source, expires } = traits;
  return {
    id: ownId || (reading.list.sensitive ? placeId(cell, reading) : text),
    hasOwnId: ownId !== '',
    text,
    match: ownMatch ?? defaultMatch(text),
    strictCase,
    strictMarks,
    strictPunctuation: false,
    fuzzy,
    gates,
    corroborates: speaksForHarm(traits, reading.list),
    inflect,
    ownInflect,
    lang,
    points,
    anchor,
    source,
    expires,
    suffix,
    cell,
    reading,
  };
}

/** Whether a term is evidence for what the ruleset is about, and not against it. */
function speaksForHarm({ points, anchor }: Traits, list: ListDocument): boolean {
  return (anchor ?? list.anchor ?? 'none') !== 'none' || (points ?? list.points) > 0;
}

/** Names a term of a sensitive list by where it stands. */
function placeId(cell: number, { list, file, lineOf: line }: RowReading): string {
  return file.lang === undefined ? `${list.id}:${line(cell)}` : `${list.id}:${file.lang}:${line(cell)}`;
}

function defaultMatch(text: string): TermRow['match'] {
  if (/^[#＃]/u.test(text)) return 'hashtag';
  return /[\p{L}\p{N}]/u.test(text) ? 'phrase' : 'emoji';
}

function isFindable(row: TermRow): boolean {
  const fit = fitOf(row);
  if (fit === 'fits') return true;
  const { list, report } = row.reading;
  const name = list.sensitive ? row.id : row.text;
  const short = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  if (fit === 'nothing') {
    const hint =
      row.match === 'emoji' && /\0match=/.test(row.suffix)
        ? 'a term with `match: emoji` needs at least one emoji'
        : 'a term needs a letter, a digit, or an emoji';
    report('term-folds-to-nothing', placeOf(row), `nothing of \`${short}\` is left after folding`, hint);
  } else {
    const message = `\`${short}\` has more than ${maxPhraseTokens} words`;
    report('term-too-long', placeOf(row), message, 'choose its most telling part');
  }
  return false;
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
