/** One thing to measure, in a process of its own. */
export interface Case {
  /** what is measured: `corroborate` or a peer */
  readonly subject: string;
  /** size of the term list; 0 where it does not matter */
  readonly terms: number;
}

/** What a case came to, by name; a figure that could not be had is not there. */
export type Figures = Readonly<Record<string, number>>;

export interface Row extends Case {
  /** absent where the case did not end in time */
  readonly figures?: Figures;
}

/** One file of this directory: what it asks, what it measures, and its table. */
export interface Question {
  readonly name: string;
  readonly title: string;
  /** what stands above the table */
  readonly intro: string;
  readonly cases: (quick: boolean) => readonly Case[];
  readonly measure: (which: Case, quick: boolean) => Promise<Figures>;
  /** the lines of its Markdown table */
  readonly table: (rows: readonly Row[]) => readonly string[];
}

/** A Markdown table: the first column is text, the others are numbers. */
export function table(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|---|${head
      .slice(1)
      .map(() => '---:|')
      .join('')}`,
    ...body.map(line),
  ];
}

/** Three digits and a unit: `1.23 M`, `45.6 k`, `789`. */
export function short(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-';
  if (value >= 999_500) return `${digits(value / 1e6)} M`;
  return value >= 999.5 ? `${digits(value / 1000)} k` : digits(value);
}

/** Three significant digits, no exponent. */
export function digits(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-';
  return String(value >= 100 ? Math.round(value) : Number(value.toPrecision(value < 1 ? 2 : 3)));
}

export function percent(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? '-' : `${digits(share * 100)} %`;
}

/** A list size with a thousands separator. */
export function size(count: number): string {
  return count.toLocaleString('en-US');
}
