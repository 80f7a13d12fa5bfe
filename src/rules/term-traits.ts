import type { Fuzziness, Gates } from '../match/gates.ts';
import type { IndexTerm } from '../match/patterns.ts';
import { stemmedLanguage } from '../text/stem.ts';
import { cellText } from './csv.ts';
import { gatesOf, readGates } from './gates.ts';
import type { ListReading } from './list-reading.ts';
import type { ListDocument, TermColumn } from './schema.ts';
import { type CellReader, type Cells, suffixOf } from './term-cells.ts';

/** What a row says beside its term and id. */
export interface Traits {
  readonly suffix: string;
  /** as the row itself says */
  readonly ownMatch: IndexTerm['match'] | undefined;
  readonly strictCase: boolean;
  readonly strictMarks: boolean;
  readonly fuzzy: Fuzziness;
  readonly gates: Gates | undefined;
  readonly inflect: IndexTerm['inflect'];
  /** whether the row itself asks for inflection, or forbids it */
  readonly ownInflect: boolean | undefined;
  readonly lang: string | undefined;
  readonly points: number | undefined;
  readonly anchor: 'none' | 'ambiguous' | 'unambiguous' | undefined;
  readonly source: string | undefined;
  /** the last day on which it counts, as `2026-12-31` */
  readonly expires: string | undefined;
}

/** What reading the rows of a file needs. */
export interface RowReading extends ListReading {
  /** by the order of the file; `undefined` where a column is not known */
  readonly columns: readonly (TermColumn | undefined)[];
  readonly termColumn: number;
  /** index into `columns`; -1 where there is none */
  readonly idColumn: number;
  readonly readCell: CellReader;
  /** by the text of all cells but term and id: most rows say there what others say */
  readonly traits: Map<string, Traits>;
}

/** The traits of the row of the cells `[from, to)`; `undefined`, with diagnostics, where a cell is wrong. */
export function traitsOf(from: number, to: number, reading: RowReading): Traits | undefined {
  const key = otherCells(from, to, reading);
  let traits = reading.traits.get(key);
  if (!traits) {
    traits = readTraits(from, to, reading);
    if (traits) reading.traits.set(key, traits);
  }
  return traits;
}

/** All cells but term and id as they stand in the file. */
function otherCells(from: number, to: number, { columns, termColumn, idColumn, table }: RowReading): string {
  let text: string | undefined;
  for (let index = 0; index < columns.length && from + index < to; index++) {
    if (index === termColumn || index === idColumn) continue;
    const cell = table.text.slice(table.starts[from + index], table.ends[from + index]);
    text = text === undefined ? cell : `${text},${cell}`;
  }
  return text ?? '';
}

function readTraits(from: number, to: number, reading: RowReading): Traits | undefined {
  const { columns, termColumn, idColumn, file, table } = reading;
  const cells: Partial<Record<TermColumn, unknown>> = {};
  if (file.lang !== undefined) cells.lang = file.lang;
  let isValid = true;
  for (let cell = from; cell < to; cell++) {
    const column = columns[cell - from];
    const text = cellText(table, cell).trim();
    const isOwn = cell - from === termColumn || cell - from === idColumn;
    if (column === undefined || isOwn || text === '') continue;
    const value = readValue(column, cell, text, reading);
    cells[column] = value;
    isValid &&= value !== undefined;
  }
  return isValid ? toTraits(cells, reading.list) : undefined;
}

function toTraits(cells: Cells, list: ListDocument): Traits {
  const { points, anchor, source, expires, lang = list.lang, fuzzy = list.fuzzy } = cells as Partial<Traits>;
  const ownInflect = cells.inflect as boolean | undefined;
  const isInflected = (ownInflect ?? list.inflect ?? false) && lang !== undefined;
  return {
    suffix: suffixOf(cells),
    ownMatch: cells.match as Traits['ownMatch'],
    strictCase: cells.case === 'strict',
    strictMarks: cells.marks === 'strict',
    fuzzy: fuzzy ?? defaultFuzziness(anchor ?? list.anchor),
    gates: gatesFrom(cells.gates as string | undefined, list),
    inflect: isInflected ? stemmedLanguage(lang) : undefined,
    ownInflect,
    lang,
    points,
    anchor,
    source,
    expires,
  };
}

/** The list's gates, and in place of these those that the row names. */
function gatesFrom(cell: string | undefined, { gates }: ListDocument): Gates | undefined {
  const own = cell === undefined ? undefined : readGates(cell);
  return own || gates ? { ...(gates && gatesOf(gates)), ...own } : undefined;
}

/** What a cell of a column says; `undefined`, with a diagnostic, where it is wrong. */
export function readValue(column: TermColumn, cell: number, text: string, reading: RowReading): unknown {
  const read = reading.readCell(column, text);
  if ('value' in read) return read.value;
  reading.report('invalid-value', reading.placeOf(cell), read.message, read.hint);
  return undefined;
}

/** Anchors are what people disguise; looking for other words too would find more innocent ones than hidden ones. */
function defaultFuzziness(anchor: string | undefined): Fuzziness {
  return anchor === undefined || anchor === 'none' ? 'off' : 'standard';
}
