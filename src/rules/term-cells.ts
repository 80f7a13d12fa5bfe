import type { z } from 'zod';
import { suggest } from '../match/suggest.ts';
import { allowedBy, explainIssue } from '../schema-issue.ts';
import { compareText } from '../text/compare.ts';
import { type TermColumn, termColumns } from './schema.ts';

/** The filled cells of a row after validation. */
export type Cells = Readonly<Partial<Record<TermColumn, unknown>>>;

/** What a cell says, or what is wrong with it. */
export type ReadCell = { readonly value: unknown } | { readonly message: string; readonly hint: string };

/** Reads the cells of one file. Most columns say the same few things in all rows, so each is validated once. */
export function cellReader(isSensitive: boolean): (column: TermColumn, text: string) => ReadCell {
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
  const parsed = termColumns[column].safeParse(text);
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

const otherColumns = (Object.keys(termColumns) as TermColumn[]).filter(
  (name) => name !== 'term' && name !== 'id',
);

/**
 * All that a row says as one text, which starts with its id: equal only for rows that say the same, whatever the order
 * of their columns. NUL stands before each part, and twice for itself.
 */
export function contentOf(id: string, text: string, cells: Cells, columns: readonly TermColumn[]): string {
  let content = escaped(id);
  if (text !== id) content += `\0term=${escaped(text)}`;
  for (const column of columns) {
    const value = cells[column];
    if (value !== undefined) content += `\0${column}=${escaped(String(value))}`;
  }
  return content;
}

/** The columns of a file that `contentOf` looks at, in its order. */
export function contentColumns(columns: readonly (TermColumn | undefined)[]): TermColumn[] {
  return otherColumns.filter((name) => name === 'lang' || columns.includes(name));
}

/** Rows in the order of their content: the same, whatever the order in the file. */
export function inOrderOfContent<Row extends { readonly content: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => compareText(a.content, b.content));
}

function escaped(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\0\0') : text;
}
