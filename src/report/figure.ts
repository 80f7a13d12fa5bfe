import { type Content, type Html, html } from './html.ts';

/** A figure as numbers.ts writes it, `93.5 % (91.1 % to 95.8 %, n 294)`: what stands in brackets goes below, smaller. */
export function figure(text: string): Html {
  const [, value, note] = /^(.*?) \((.*)\)$/s.exec(text) ?? [];
  const isTold = !(value ?? text).startsWith('too few');
  const first = html`<span class="${isTold ? 'value' : 'few'}">${value ?? text}</span>`;
  return note === undefined ? first : html`${first} <span class="note">${note}</span>`;
}

/** A cell, with what it is sorted by and how hot it is. */
export interface Cell {
  readonly content: Content;
  /** `Number.NaN` sorts last */
  readonly value?: number | string;
  /** a class such as `recall-3` */
  readonly heat?: string;
}

export interface TableInput {
  /** names the table for those who cannot see it */
  readonly label: string;
  readonly columns: readonly string[];
  /** the first cell of a row is its heading */
  readonly rows: readonly (readonly (Cell | Content)[])[];
  readonly className?: string;
  readonly isSortable?: boolean;
}

/** A table that scrolls by itself where it is too wide, so that the page never does. */
export function tableHtml({ label, columns, rows, className = '', isSortable = false }: TableInput): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table class="${className}"${isSortable && html` data-sortable`}>
<thead><tr>${columns.map((column) => (column === '' ? html`<td></td>` : html`<th scope="col">${column}</th>`))}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${row.map(cellHtml)}</tr>
`,
  )}</tbody></table></div>`;
}

function cellHtml(entry: Cell | Content, index: number): Html {
  const { content, value, heat } = isCell(entry) ? entry : { content: entry };
  const sorted = value === undefined ? undefined : html` data-value="${value}"`;
  if (index === 0) return html`<th scope="row"${sorted}>${content}</th>`;
  return html`<td${heat !== undefined && html` class="${heat}"`}${sorted}>${content}</td>`;
}

function isCell(entry: Cell | Content): entry is Cell {
  return typeof entry === 'object' && 'content' in entry;
}
