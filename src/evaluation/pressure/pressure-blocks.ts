import type { Block } from '../document.ts';
import { showCount, showProportion, showShare } from '../numbers.ts';
import type { MutationKind } from './mutation.ts';
import type { Pressure, PressureRow } from './pressure.ts';

export const headings: Readonly<Record<MutationKind, string>> = {
  disguise: 'Words in disguise',
  script: 'Words in other letters',
  form: 'Words as hashtags and on lines',
  wording: 'Other wording',
  padding: 'Innocent words around the post',
  deletion: 'Evidence left out',
};

/** Below this share a mutation is named among the weak ones. */
const weak = 0.9;

/** A pressure test as a report for people; no word of a post is in it. */
export function pressureBlocks({ ruleset, harm, benign, rows, settings }: Pressure): Block[] {
  const applied = rows.filter(isApplied);
  const kinds = (Object.keys(headings) as MutationKind[]).filter((kind) =>
    applied.some((row) => row.kind === kind),
  );
  return [
    { kind: 'title', text: `${ruleset.id} ${ruleset.version} under pressure` },
    {
      kind: 'text',
      text: `${showCount(harm.alerts)} of ${showCount(harm.samples)} harmful posts are alerts as they are (a score of ${settings.alertAt} or more), and ${showCount(benign.alerts)} of ${showCount(benign.samples)} benign ones. Recall kept: of the former, the share that is still an alert when the post is rewritten; false alerts: of the other benign posts, the share that becomes one. A word below the least length for a disguise, or of a list that does not ask for it, is counted apart. Seed ${settings.seed}.`,
    },
    ...weakBlocks(rows),
    ...kinds.flatMap((kind) =>
      kindBlocks(
        kind,
        applied.filter((row) => row.kind === kind),
      ),
    ),
    ...unusedBlocks(rows),
  ];
}

/** Whether there was a post that the mutation fits. */
export function isApplied({ kept, keptBelowLeastLength, falseAlerts }: PressureRow): boolean {
  return kept.n + keptBelowLeastLength.n + falseAlerts.n > 0;
}

export function unusedBlocks(rows: readonly PressureRow[]): Block[] {
  const unused = new Set(rows.filter((row) => !isApplied(row)).map(({ mutation }) => mutation));
  for (const row of rows) if (isApplied(row)) unused.delete(row.mutation);
  if (unused.size === 0) return [];
  return [{ kind: 'text', text: `No post that these fit: ${[...unused].join(', ')}.` }];
}

export function weakBlocks(rows: readonly PressureRow[]): Block[] {
  const found = rows
    .filter(({ target, kept }) => target !== 'words' && kept.value !== undefined && kept.value < weak)
    .sort((a, b) => (a.kept.value as number) - (b.kept.value as number));
  if (found.length === 0) return [{ kind: 'text', text: `Nothing keeps less than ${showShare(weak)}.` }];
  const names = found.map(({ mutation, kept }) => `${mutation} ${showShare(kept.value as number)}`);
  return [{ kind: 'text', text: `Below ${showShare(weak)}: ${names.join(', ')}.` }];
}

function kindBlocks(kind: MutationKind, rows: readonly PressureRow[]): Block[] {
  return [
    { kind: 'title', text: headings[kind] },
    rows.some(({ target }) => target === 'words') ? wordTable(rows) : textTable(rows),
  ];
}

/** What a table of mutations of words tells, and one of mutations of whole texts. */
export const wordColumns = [
  'mutation',
  'of the anchors: recall kept',
  'anchor found',
  'below the least length',
  'of all words: recall kept',
  'below the least length',
  'false alerts',
];
export const textColumns = ['mutation', 'recall kept', 'false alerts'];

/** Anchors beside all words; what the matcher does not undertake is a column of its own. */
function wordTable(rows: readonly PressureRow[]): Block {
  const anchors = rows.filter(({ target }) => target === 'anchors');
  return {
    kind: 'table',
    columns: wordColumns,
    rows: anchors.map((row) => {
      const all = rows.find(({ mutation, target }) => mutation === row.mutation && target === 'words');
      return [
        row.mutation,
        showProportion(row.kept),
        row.found.n === 0 ? '-' : `${showCount(row.found.hits)} of ${showCount(row.found.n)}`,
        showKept(row),
        all ? showProportion(all.kept) : '-',
        all ? showKept(all) : '-',
        showProportion(worse(row, all).falseAlerts),
      ];
    }),
  };
}

export function showKept({ keptBelowLeastLength: { hits, n } }: PressureRow): string {
  return n === 0 ? '-' : `${showCount(hits)} of ${showCount(n)}`;
}

export function worse(row: PressureRow, other: PressureRow | undefined): PressureRow {
  return other && other.falseAlerts.hits > row.falseAlerts.hits ? other : row;
}

function textTable(rows: readonly PressureRow[]): Block {
  return {
    kind: 'table',
    columns: textColumns,
    rows: rows.map(({ mutation, kept, falseAlerts }) => [
      mutation,
      showProportion(kept),
      showProportion(falseAlerts),
    ]),
  };
}
