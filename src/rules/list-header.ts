import { suggest, suggestionHint } from '../match/suggest.ts';
import { cellText } from './csv.ts';
import type { ListReading } from './list-reading.ts';
import { type TermColumn, termColumnNames } from './schema.ts';

/**
 * Reads the header row, cells `[from, to)`: the columns in the order of the file, `undefined` where one is not known.
 * Nothing, with diagnostics, if there is no column for the terms.
 */
export function readHeader(
  from: number,
  to: number,
  reading: ListReading,
): (TermColumn | undefined)[] | undefined {
  const known: readonly string[] = termColumnNames;
  const names = Array.from({ length: to - from }, (_, index) => cellText(reading.table, from + index).trim());
  if (!names.some((name) => known.includes(name))) {
    reportNoHeader(from, reading);
    return undefined;
  }
  const columns = names.map((name, index) => {
    if (names.indexOf(name) < index) reportRepeated(from + index, name, reading);
    if (known.includes(name)) return name as TermColumn;
    const message = name === '' ? 'a column without a name' : `unknown column ${shown(name, reading)}`;
    const hint = name === '' ? 'name it, or remove the empty column' : suggestionHint(name, known);
    reading.report('unknown-key', reading.placeOf(from + index), message, hint);
    return undefined;
  });
  if (columns.includes('term')) return columns;
  const hint = 'add it to the header row, such as `term,lang,source`';
  reading.report('missing-key', reading.placeOf(from), 'there is no column `term`', hint);
  return undefined;
}

function reportNoHeader(cell: number, { table, placeOf, report }: ListReading): void {
  const first = cellText(table, cell);
  const hint = suggest(first.trim(), ['term'])
    ? 'write `term`, in lower case'
    : /[;\t]/.test(first)
      ? 'separate cells with commas, and start the file with a header row, such as `term,lang,source`'
      : 'start the file with a header row, such as `term,lang,source`';
  report('missing-key', placeOf(cell), 'there is no column `term`', hint);
}

function reportRepeated(cell: number, name: string, reading: ListReading): void {
  const message = `the column ${shown(name, reading)} stands in the header already`;
  reading.report('csv-syntax', reading.placeOf(cell), message, 'keep one of the two');
}

/** A text from the file for a message: a sensitive list's first row may be a term. */
function shown(text: string, { list }: ListReading): string {
  return list.sensitive ? '`…`' : `\`${text}\``;
}
