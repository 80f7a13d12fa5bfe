import type { RulesetSource } from '../../src/rules/source.ts';

/** A ruleset in a few lines: words by list, and any further keys of `ruleset.yaml` as JSON. */
export interface Sketch {
  readonly lists?: Readonly<Record<string, SketchList>>;
  readonly scoring?: object;
  readonly signals?: readonly object[];
  readonly rules?: readonly object[];
  readonly exceptions?: readonly object[];
  readonly prevalence?: object;
}

interface SketchList {
  /** CSV rows; `term` alone unless `columns` says otherwise */
  readonly rows: readonly string[];
  readonly columns?: string;
  readonly [key: string]: unknown;
}

/** The source of a sketched ruleset, as `compileRuleset` takes it. */
export function sketch({ lists = {}, ...rest }: Sketch): RulesetSource {
  const document = {
    schema: 1,
    ruleset: { id: 'sketch', version: '1.0.0' },
    lists: Object.entries(lists).map(([id, { rows: _, columns: __, ...list }]) => ({
      id,
      file: `terms/${id}.csv`,
      ...list,
    })),
    ...rest,
  };
  const csv = Object.entries(lists).map(([id, { rows, columns = 'term' }]) => ({
    path: `terms/${id}.csv`,
    text: `${columns}\n${rows.map((row) => (columns === 'term' ? quote(row) : row)).join('\n')}\n`,
  }));
  return { files: [{ path: 'ruleset.json', text: JSON.stringify(document) }, ...csv] };
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
