import { type CsvTable, cellText, createLocator } from './csv.ts';
import type { Place, Reporter } from './diagnostics.ts';
import type { ListDocument } from './schema.ts';

/** One file of a list, and the language that its path names. */
export interface ListFile {
  readonly path: string;
  readonly text: string;
  readonly lang?: string;
}

/** A file of a list while it is read. */
export interface ListReading {
  readonly list: ListDocument;
  readonly file: ListFile;
  readonly table: CsvTable;
  /** the line of a cell */
  readonly lineOf: (cell: number) => number;
  readonly placeOf: (cell: number) => Place;
  /** the place of an offset in the table's text, where what is meant has so many units */
  readonly placeAt: (at: number, length?: number) => Place;
  readonly report: Reporter['report'];
}

/** Places come without the source lines where the list is sensitive. */
export function startReading(
  list: ListDocument,
  file: ListFile,
  table: CsvTable,
  report: Reporter['report'],
): ListReading {
  const locate = createLocator(table.text);
  const placeAt = (at: number, length = 0): Place => {
    const { line, column } = locate(at);
    if (list.sensitive) return { file: file.path, line, column };
    const lineStart = at - column + 1;
    const lineEnd = table.text.indexOf('\n', at);
    const source = table.text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
    const quotes = source[column - 1] === '"' ? 2 : 0;
    const shown = Math.max(1, Math.min(length + quotes, source.length - column + 1));
    return { file: file.path, line, column, source, length: shown };
  };
  return {
    list,
    file,
    table,
    lineOf: (cell) => locate(table.starts[cell] as number).line,
    placeOf: (cell) => placeAt(table.starts[cell] as number, cellText(table, cell).length),
    placeAt,
    report,
  };
}
