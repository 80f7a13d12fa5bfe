import { all } from './element.ts';

/** Makes the heads of tables sort them: by the value of a cell where it has one, else by its text. */
export function startSorting(): void {
  for (const table of all<HTMLTableElement>('table[data-sortable]')) {
    for (const head of all<HTMLTableCellElement>('thead th', table)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => sortBy(table, head, head.cellIndex));
    }
  }
}

function sortBy(table: HTMLTableElement, head: HTMLTableCellElement, column: number): void {
  const isNumeric = valueAt(table.tBodies[0]!.rows[0], column)[1];
  // Figures begin with the largest, names with the first.
  const now = head.getAttribute('aria-sort');
  const isDescending = now === null ? isNumeric : now === 'ascending';
  for (const other of all('thead th', table)) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
  const rows = [...table.tBodies[0]!.rows];
  rows.sort((a, b) => compare(valueAt(a, column)[0], valueAt(b, column)[0], isDescending ? -1 : 1));
  table.tBodies[0]!.append(...rows);
}

function valueAt(
  row: HTMLTableRowElement | undefined,
  column: number,
): [value: number | string, isNumeric: boolean] {
  const cell = row?.cells[column];
  const text = cell?.dataset.value ?? cell?.textContent ?? '';
  const number = Number(text);
  const isNumeric = text === 'NaN' || (text !== '' && !Number.isNaN(number));
  return [isNumeric ? number : text, isNumeric];
}

/** What is unknown stays last either way. */
function compare(a: number | string, b: number | string, direction: 1 | -1): number {
  const [unknownA, unknownB] = [Number.isNaN(a), Number.isNaN(b)];
  if (unknownA || unknownB) return Number(unknownA) - Number(unknownB);
  return (a < b ? -1 : a > b ? 1 : 0) * direction;
}
