/** One cell and where its text starts; lines and columns count from 1, columns in UTF-16 units. */
export interface CsvCell {
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

interface CsvProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

export interface CsvTable {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly problems: readonly CsvProblem[];
}

interface Cursor {
  readonly text: string;
  at: number;
  line: number;
  lineStart: number;
}

/**
 * Parses CSV (RFC 4180): commas, `"` around cells that hold a comma, a quote or a line break, `""` for a quote.
 * Written here because no library says where each cell starts, which is what a list of 37,000 rows needs most.
 * A broken row is reported and left out; parsing goes on at the next line, so that no good row is lost.
 */
export function parseCsv(source: string): CsvTable {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const cursor: Cursor = { text, at: 0, line: 1, lineStart: 0 };
  const rows: CsvCell[][] = [];
  const problems: CsvProblem[] = [];
  while (cursor.at < text.length) {
    const row = parseRow(cursor, problems);
    if (row && !isBlank(row)) rows.push(row);
  }
  return { rows, problems };
}

function isBlank(row: readonly CsvCell[]): boolean {
  return row.length === 1 && row[0]?.value.trim() === '';
}

function parseRow(cursor: Cursor, problems: CsvProblem[]): CsvCell[] | undefined {
  const rowStart = { ...cursor };
  const row: CsvCell[] = [];
  for (;;) {
    const place = { line: cursor.line, column: cursor.at - cursor.lineStart + 1 };
    const value = cursor.text[cursor.at] === '"' ? quotedCell(cursor) : plainCell(cursor);
    if (typeof value !== 'string') {
      problems.push({ ...place, ...value });
      Object.assign(cursor, rowStart);
      skipLine(cursor);
      return undefined;
    }
    row.push({ value, ...place });
    if (cursor.text[cursor.at] !== ',') break;
    cursor.at++;
  }
  skipLine(cursor);
  return row;
}

function plainCell(cursor: Cursor): string {
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !isCellEnd(cursor.text, cursor.at)) cursor.at++;
  return cursor.text.slice(start, cursor.at);
}

function quotedCell(cursor: Cursor): string | Pick<CsvProblem, 'message' | 'hint'> {
  let value = '';
  let from = ++cursor.at;
  for (;;) {
    const quote = cursor.text.indexOf('"', from);
    if (quote === -1)
      return { message: 'the quote that opens here is never closed', hint: 'end the cell with `"`' };
    value += cursor.text.slice(from, quote);
    if (cursor.text[quote + 1] !== '"') {
      moveTo(cursor, quote + 1);
      break;
    }
    value += '"';
    from = quote + 2;
  }
  const ends = cursor.at >= cursor.text.length || isCellEnd(cursor.text, cursor.at);
  return ends
    ? value
    : {
        message: `\`${cursor.text[cursor.at]}\` stands after the closing quote of the cell that starts here`,
        hint: 'write a quote inside a cell as `""`, and close a cell before the next comma',
      };
}

function isCellEnd(text: string, at: number): boolean {
  const char = text[at];
  return char === ',' || char === '\n';
}

function moveTo(cursor: Cursor, to: number): void {
  for (
    let at = cursor.text.indexOf('\n', cursor.at);
    at !== -1 && at < to;
    at = cursor.text.indexOf('\n', at + 1)
  ) {
    cursor.line++;
    cursor.lineStart = at + 1;
  }
  cursor.at = to;
}

function skipLine(cursor: Cursor): void {
  const newline = cursor.text.indexOf('\n', cursor.at);
  moveTo(cursor, newline === -1 ? cursor.text.length : newline + 1);
}
