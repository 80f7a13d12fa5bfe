import type * as z from 'zod/mini';
import { suggest } from '../match/suggest.ts';
import { allowedBy, explainIssue } from '../schema-issue.ts';
import { compareText, orderedByText } from '../text/compare.ts';
import { type TermColumn, termColumnNames, termColumns } from './schema.ts';

/** The filled cells of a row after validation. */
export type Cells = Readonly<Partial<Record<TermColumn, unknown>>>;

/** What a cell says, or what is wrong with it. */
type ReadCell = { readonly value: unknown } | { readonly message: string; readonly hint: string };

/** Reads cells of a column. Most columns say the same few things in all rows, so each is validated once. */
export type CellReader = (column: TermColumn, text: string) => ReadCell;

/** A reader for one file. */
export function cellReader(isSensitive: boolean): CellReader {
  const known = new Map<string, ReadCell>();
  return (column, text) => {
    if (isFreeText(column, text)) return { value: text };
    const key = `${column} ${text}`;
    let cell = known.get(key);
    if (!cell) {
      cell = readCell(column, text, isSensitive);
      known.set(key, cell);
    }
    return cell;
  };
}

/** Whether a column takes any text such as this, which saves asking its schema row by row. */
export function isFreeText(column: TermColumn, text: string): boolean {
  return column === 'term'
    ? !text.includes('\n')
    : column === 'id' || column === 'source' || column === 'note';
}

function readCell(column: TermColumn, text: string, isSensitive: boolean): ReadCell {
  const parsed = termColumns()[column].safeParse(text);
  if (parsed.success) return { value: parsed.data };
  const issue = { ...(parsed.error.issues[0] as z.core.$ZodIssue), path: [column] };
  const message = isSensitive
    ? `\`${column}\` is wrong: expected ${allowedBy(issue)}`
    : explainIssue(issue, { [column]: text });
  return { message, hint: hintFor(issue, text) };
}

function hintFor(issue: z.core.$ZodIssue, text: string): string {
  const meant = issue.code === 'invalid_value' ? suggest(text, issue.values.map(String)) : undefined;
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  return issue.path[0] === 'term'
    ? 'end the quoted cell in its line with `"`'
    : 'correct the cell, or leave it empty';
}

/** What a row says: its id, its term, and the `suffix` of what its other cells say. */
export interface RowContent {
  readonly id: string;
  readonly text: string;
  readonly suffix: string;
}

/**
 * What the other cells of a row say, as one text: equal only for rows in which they say the same, whatever the order of
 * the columns. NUL stands before each name of a column, and twice for itself.
 */
export function suffixOf(cells: Cells): string {
  let suffix = '';
  for (const column of otherColumns) {
    const value = cells[column];
    if (value !== undefined) suffix += `\0${column}=${escaped(String(value))}`;
  }
  return suffix;
}

const otherColumns = termColumnNames.filter((name) => name !== 'term' && name !== 'id');

/** Shows all that a row says, piece by piece: joined, they are equal only for rows that say the same. */
export function visitContent({ id, text, suffix }: RowContent, visit: (piece: string) => void): void {
  visit(escaped(id));
  if (text !== id) {
    visit('\0term=');
    visit(escaped(text));
  }
  visit(suffix);
}

/** Rows in the order of their content, ids first: the same, whatever the order in the file. */
export function inOrderOfContent<Row extends RowContent>(rows: readonly Row[]): readonly Row[] {
  return orderedByText(
    rows,
    ({ id }) => id,
    (a, b) => compareText(a.text, b.text) || compareText(a.suffix, b.suffix),
  );
}

function escaped(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\0\0') : text;
}
