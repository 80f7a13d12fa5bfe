/** A report for people before it is put into text or Markdown. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | Table;

/** Cells by row; the first column is aligned left, the others as `numeric` says. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The report as plain text, with tables in columns. */
export function documentText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: Block, index: number): string {
  if (block.kind === 'title') return `${index === 0 ? '' : '\n'}${block.text}`;
  if (block.kind === 'text') return block.text;
  const rows = [block.columns, ...block.rows];
  const widths = block.columns.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

/** The report as Markdown, for a pull request. */
export function documentMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockMarkdown).join('\n\n')}\n`;
}

function blockMarkdown(block: Block, index: number): string {
  if (block.kind === 'title') return `${index === 0 ? '##' : '###'} ${markdown(block.text)}`;
  if (block.kind === 'text') return markdown(block.text);
  const row = (cells: readonly string[]) => `| ${cells.map(markdown).join(' | ')} |`;
  const divider = `|${block.columns.map(() => '---|').join('')}`;
  return [row(block.columns), divider, ...block.rows.map(row)].join('\n');
}

/** Text that Markdown shows as it is: names from rulesets and posts must not become links, tags or mentions. */
function markdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#~&]/g, (char) => `\\${char}`)
    .replaceAll('@', '@\u2060')
    .replace(/\s+/g, ' ');
}
