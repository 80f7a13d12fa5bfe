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

const quote = 0x22;
const comma = 0x2c;
const newline = 0x0a;

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
  const { text, at: start, line, lineStart } = cursor;
  const row: CsvCell[] = [];
  for (;;) {
    const place = { line: cursor.line, column: cursor.at - cursor.lineStart + 1 };
    const value = text.charCodeAt(cursor.at) === quote ? quotedCell(cursor) : plainCell(cursor);
    if (typeof value !== 'string') {
      problems.push({ ...place, ...value });
      Object.assign(cursor, { at: start, line, lineStart });
      skipLine(cursor);
      return undefined;
    }
    row.push({ value, line: place.line, column: place.column });
    if (text.charCodeAt(cursor.at) !== comma) break;
    cursor.at++;
  }
  skipLine(cursor);
  return row;
}

function plainCell(cursor: Cursor): string {
  const { text, at: start } = cursor;
  let at = start;
  while (!isCellEnd(text.charCodeAt(at))) at++;
  cursor.at = at;
  return text.slice(start, at);
}

function quotedCell(cursor: Cursor): string | Pick<CsvProblem, 'message' | 'hint'> {
  let value = '';
  let from = ++cursor.at;
  for (;;) {
    const closing = cursor.text.indexOf('"', from);
    if (closing === -1)
      return { message: 'the quote that opens here is never closed', hint: 'end the cell with `"`' };
    value += cursor.text.slice(from, closing);
    if (cursor.text.charCodeAt(closing + 1) !== quote) {
      moveTo(cursor, closing + 1);
      break;
    }
    value += '"';
    from = closing + 2;
  }
  return isCellEnd(cursor.text.charCodeAt(cursor.at))
    ? value
    : {
        message: `\`${cursor.text[cursor.at]}\` stands after the closing quote of the cell that starts here`,
        hint: 'write a quote inside a cell as `""`, and close a cell before the next comma',
      };
}

/** Of a code unit; there is none (`NaN`) behind the end of the text. */
function isCellEnd(unit: number): boolean {
  return unit === comma || unit === newline || Number.isNaN(unit);
}

/** Goes on to an offset, counting the lines between. */
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
  const end = cursor.text.indexOf('\n', cursor.at);
  if (end === -1) {
    cursor.at = cursor.text.length;
    return;
  }
  cursor.line++;
  cursor.lineStart = cursor.at = end + 1;
}
