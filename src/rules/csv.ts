/**
 * A table as offsets into its text: a list of 37,000 rows needs no object a cell, but must tell where each stands.
 *
 *     text     term,lang\n"zan, kelfo",es\n
 *     starts   0    5     10          23
 *     ends     4    9     22          25
 *     rows     0          2                   4
 */
export interface CsvTable {
  /** without byte order mark, lines ended by `\n` */
  readonly text: string;
  /** by cell: where it starts and ends in `text`, its quotes included */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** by row its first cell, and last the number of cells */
  readonly rows: readonly number[];
  readonly problems: readonly CsvProblem[];
}

/** What is wrong with a row, and where the cell starts that is broken. */
interface CsvProblem {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** One cell and where its text starts; lines and columns count from 1, columns in UTF-16 units. */
export interface CsvCell {
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

const quote = 0x22;
const comma = 0x2c;
const newline = 0x0a;

/**
 * Parses CSV (RFC 4180): commas, `"` around cells that hold a comma, a quote or a line break, `""` for a quote.
 * Written here because no library says where each cell starts. A broken row is reported and left out; parsing goes on
 * at the next line, so that no good row is lost.
 */
export function parseCsv(source: string): CsvTable {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const starts: number[] = [];
  const ends: number[] = [];
  const rows: number[] = [];
  const problems: CsvProblem[] = [];
  for (let at = 0; at < text.length; ) {
    const first = starts.length;
    const end = parseRow(text, at, starts, ends);
    const isBroken = typeof end !== 'number';
    if (isBroken) problems.push(end);
    if (isBroken || isBlank(text, starts, ends, first)) starts.length = ends.length = first;
    else rows.push(first);
    at = isBroken ? lineEnd(text, at) + 1 : end + 1;
  }
  rows.push(starts.length);
  return { text, starts, ends, rows, problems };
}

/** Adds the cells of a row; returns where it ends, or what is wrong with it. */
function parseRow(text: string, from: number, starts: number[], ends: number[]): number | CsvProblem {
  for (let at = from; ; at++) {
    starts.push(at);
    if (text.charCodeAt(at) === quote) {
      const end = quotedEnd(text, at);
      if (typeof end !== 'number') return { at, ...end };
      at = end;
    } else {
      while (!isCellEnd(text.charCodeAt(at))) at++;
    }
    ends.push(at);
    if (text.charCodeAt(at) !== comma) return at;
  }
}

/** Where the cell ends whose quote opens at `start`: behind the closing quote. */
function quotedEnd(text: string, start: number): number | Pick<CsvProblem, 'message' | 'hint'> {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text.charCodeAt(end + 1) === quote) end = text.indexOf('"', end + 2);
  if (end === -1)
    return { message: 'the quote that opens here is never closed', hint: 'end the cell with `"`' };
  if (isCellEnd(text.charCodeAt(end + 1))) return end + 1;
  return {
    message: `\`${text[end + 1]}\` stands after the closing quote of the cell that starts here`,
    hint: 'write a quote inside a cell as `""`, and close a cell before the next comma',
  };
}

/** Of a code unit; there is none (`NaN`) behind the end of the text. */
function isCellEnd(unit: number): boolean {
  return unit === comma || unit === newline || Number.isNaN(unit);
}

function isBlank(text: string, starts: readonly number[], ends: readonly number[], cell: number): boolean {
  if (starts.length !== cell + 1) return false;
  const first = text.charCodeAt(starts[cell]!);
  return (
    (first <= 0x20 || first === quote || first > 0x7f) && cellText({ text, starts, ends }, cell).trim() === ''
  );
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** What stands in a cell, quotes undone. */
export function cellText(
  { text, starts, ends }: Pick<CsvTable, 'text' | 'starts' | 'ends'>,
  cell: number,
): string {
  const start = starts[cell] as number;
  const end = ends[cell] as number;
  if (text.charCodeAt(start) !== quote) return text.slice(start, end);
  return text.slice(start + 1, end - 1).replaceAll('""', '"');
}

/** Tells the line and column of an offset in a text. */
export function createLocator(text: string): (at: number) => Pick<CsvCell, 'line' | 'column'> {
  let starts: number[] | undefined; // of the lines; few texts are asked about
  return (at) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
