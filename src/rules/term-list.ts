import { type IndexTerm, patternsOf } from '../match/patterns.ts';
import { suggestionHint } from '../match/suggest.ts';
import { isIndexable } from '../match/term-index.ts';
import { maxPhraseTokens } from '../match/word-index.ts';
import { explainIssue } from '../schema-issue.ts';
import { type CsvCell, parseCsv } from './csv.ts';
import type { Place, Reporter } from './diagnostics.ts';
import { type ListDocument, type TermColumn, termColumns } from './schema.ts';

/** One row of a term list after validation. */
export interface TermRow extends IndexTerm {
  /** unique in its list: the `id` column, else the term itself, or its line where the list is sensitive */
  readonly id: string;
  readonly lang?: string;
  readonly points?: number;
  readonly anchor?: 'none' | 'ambiguous' | 'unambiguous';
  readonly source?: string;
  readonly place: Place;
}

type Cells = Partial<Record<TermColumn, unknown>>;

/** Reads a term list; broken rows are reported and left out. */
export function readTermList(list: ListDocument, text: string, reporter: Reporter): TermRow[] {
  const { rows, problems } = parseCsv(text);
  const lines = text.split(/\r\n?|\n/);
  const placeOf = (cell: Pick<CsvCell, 'line' | 'column'> & { value?: string }): Place => ({
    file: list.file,
    line: cell.line,
    column: cell.column,
    ...(list.sensitive
      ? {}
      : { source: lines[cell.line - 1] ?? '', length: Math.max(cell.value?.length ?? 1, 1) }),
  });
  for (const problem of problems)
    reporter.report('csv-syntax', placeOf(problem), problem.message, problem.hint);
  const [header, ...body] = rows;
  const columns = header && readHeader(header, placeOf, reporter);
  if (!columns) {
    if (!header) reportEmpty(list, reporter);
    return [];
  }
  if (body.length === 0) reportEmpty(list, reporter);
  return body.flatMap((row) => readRow(row, columns, list, placeOf, reporter) ?? []);
}

function reportEmpty(list: ListDocument, { report }: Reporter): void {
  report(
    'empty-list',
    { file: list.file, line: 1, column: 1 },
    'the list has no term',
    'a header row with `term`, then one term a row',
  );
}

type PlaceOf = (cell: CsvCell) => Place;

function readHeader(
  header: readonly CsvCell[],
  placeOf: PlaceOf,
  { report }: Reporter,
): (TermColumn | undefined)[] | undefined {
  const known = Object.keys(termColumns);
  const columns = header.map((cell) => {
    const name = cell.value.trim();
    if (known.includes(name)) return name as TermColumn;
    report('unknown-key', placeOf(cell), `unknown column \`${name}\``, suggestionHint(name, known));
    return undefined;
  });
  if (columns.includes('term')) return columns;
  const first = header[0] as CsvCell;
  const hint = /[;\t]/.test(first.value)
    ? 'separate cells with commas'
    : 'start the file with a header row, such as `term,lang,source`';
  report('missing-key', placeOf(first), 'there is no column `term`', hint);
  return undefined;
}

function readRow(
  row: readonly CsvCell[],
  columns: readonly (TermColumn | undefined)[],
  list: ListDocument,
  placeOf: PlaceOf,
  { report }: Reporter,
): TermRow | undefined {
  const extra = row[columns.length];
  if (extra) {
    const message = `the row has ${row.length} cells, the header ${columns.length}`;
    report('csv-syntax', placeOf(extra), message, 'put a cell that holds a comma in quotes');
    return undefined;
  }
  const cells = readCells(row, columns, (cell, message, hint) =>
    report('invalid-value', placeOf(cell), message, hint),
  );
  const termCell = row[columns.indexOf('term')] ?? (row[0] as CsvCell);
  if (termCell.value.trim() === '' || cells?.term === undefined) {
    if (cells)
      report('empty-term', placeOf(termCell), 'the row has no term', 'remove the row, or write a term in it');
    return undefined;
  }
  const term = toRow(cells, list, placeOf(termCell));
  return isFindable(term, list, report) ? term : undefined;
}

function readCells(
  row: readonly CsvCell[],
  columns: readonly (TermColumn | undefined)[],
  fail: (cell: CsvCell, message: string, hint?: string) => void,
): Cells | undefined {
  const cells: Cells = {};
  let isValid = true;
  for (const [index, cell] of row.entries()) {
    const column = columns[index];
    const value = cell.value.trim();
    if (column === undefined || value === '') continue;
    const parsed = termColumns[column].safeParse(value);
    if (parsed.success) {
      cells[column] = parsed.data;
    } else {
      isValid = false;
      const issue = { ...parsed.error.issues[0], path: [column] } as Parameters<typeof explainIssue>[0];
      fail(cell, explainIssue(issue, { [column]: value }));
    }
  }
  return isValid ? cells : undefined;
}

function toRow(cells: Cells, list: ListDocument, place: Place): TermRow {
  const text = cells.term as string;
  const lang = (cells.lang as string | undefined) ?? list.lang;
  const { points, anchor, source } = cells as Pick<TermRow, 'points' | 'anchor' | 'source'>;
  return {
    id: (cells.id as string | undefined) ?? (list.sensitive ? `${list.id}:${place.line}` : text),
    text,
    match: (cells.match as TermRow['match'] | undefined) ?? defaultMatch(text),
    strictCase: cells.case === 'strict',
    strictMarks: cells.marks === 'strict',
    strictPunctuation: false,
    ...(lang !== undefined && { lang }),
    ...(points !== undefined && { points }),
    ...(anchor !== undefined && { anchor }),
    ...(source !== undefined && { source }),
    place,
  };
}

function defaultMatch(text: string): TermRow['match'] {
  if (/^[#＃]/u.test(text)) return 'hashtag';
  return /[\p{L}\p{N}]/u.test(text) ? 'phrase' : 'emoji';
}

function isFindable(term: TermRow, list: ListDocument, report: Reporter['report']): boolean {
  const patterns = patternsOf(term, 0);
  const name = list.sensitive ? `\`${term.id}\`` : `\`${term.text}\``;
  if (patterns.length === 0) {
    report(
      'term-folds-to-nothing',
      term.place,
      `nothing of ${name} is left after folding`,
      hintForNothing(term),
    );
  } else if (!patterns.every(isIndexable)) {
    report(
      'term-too-long',
      term.place,
      `${name} has more than ${maxPhraseTokens} words`,
      'choose its most telling part',
    );
  } else {
    return true;
  }
  return false;
}

function hintForNothing(term: TermRow): string {
  if (term.match === 'emoji') return 'a term with `match: emoji` needs at least one emoji';
  return 'a term needs a letter, a digit, or an emoji';
}
