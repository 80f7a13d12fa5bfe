import { showCount, showShare } from '../evaluation/numbers.ts';
import type { MutationKind } from '../evaluation/pressure/mutation.ts';
import type { Pressure, PressureRow } from '../evaluation/pressure/pressure.ts';
import {
  headings,
  isApplied,
  showKept,
  textColumns,
  unusedBlocks,
  weakBlocks,
  wordColumns,
  worse,
} from '../evaluation/pressure/pressure-blocks.ts';
import type { Page } from './evaluation-page.ts';
import { type Cell, tableHtml } from './figure.ts';
import { type Html, html } from './html.ts';
import { blocksHtml, countCell, heatCell } from './tables.ts';

/** A pressure test as a page. */
export function pressurePage({ ruleset, harm, benign, rows, settings }: Pressure): Page {
  const applied = rows.filter(isApplied);
  const kinds = Object.keys(headings) as MutationKind[];
  return {
    title: `${ruleset.id} ${ruleset.version} under pressure`,
    subtitle: `${showCount(harm.alerts)} of ${showCount(harm.samples)} harmful posts are alerts as they are (a score of ${settings.alertAt} or more), and ${showCount(benign.alerts)} of ${showCount(benign.samples)} benign ones. Ruleset ${ruleset.hash}; seed ${settings.seed}.`,
    isWordless: true,
    body: html`<section><h2>What gets through</h2>${blocksHtml(weakBlocks(rows), 'What gets through')}
<p class="lead">Recall kept: of harmful posts that are alerts as they are, the share that still is one when the post is rewritten. False alerts: of benign posts that are none, the share that becomes one. A word below the least length for a disguise, or of a list that does not ask for it, is counted apart.</p></section>
${kinds.map((kind) =>
  kindSection(
    kind,
    applied.filter((row) => row.kind === kind),
  ),
)}
${lostSection(applied)}
${blocksHtml(unusedBlocks(rows), '')}`,
  };
}

function kindSection(kind: MutationKind, rows: readonly PressureRow[]): Html | undefined {
  if (rows.length === 0) return undefined;
  const isOfWords = rows.some(({ target }) => target === 'words');
  return html`<section><h2>${headings[kind]}</h2>${tableHtml({
    label: headings[kind],
    className: 'heat',
    isSortable: true,
    columns: isOfWords ? wordColumns : textColumns,
    rows: isOfWords ? wordRows(rows) : rows.map(textRow),
  })}</section>`;
}

function wordRows(rows: readonly PressureRow[]): Cell[][] {
  const words = new Map(rows.filter(({ target }) => target === 'words').map((row) => [row.mutation, row]));
  return rows
    .filter(({ target }) => target === 'anchors')
    .map((row) => {
      const all = words.get(row.mutation);
      return [
        nameCell(row),
        heatCell(row.kept, 'recall'),
        foundCell(row),
        keptCell(row),
        all ? heatCell(all.kept, 'recall') : emptyCell,
        all ? keptCell(all) : emptyCell,
        heatCell(worse(row, all).falseAlerts, 'false'),
      ];
    });
}

function textRow(row: PressureRow): Cell[] {
  return [nameCell(row), heatCell(row.kept, 'recall'), heatCell(row.falseAlerts, 'false')];
}

/** Its name, and what it does below. */
function nameCell({ mutation, shows }: PressureRow): Cell {
  return { content: [mutation, ' ', html`<span class="note">${shows}</span>`], value: mutation };
}

const emptyCell: Cell = { content: '-', value: Number.NaN };

function foundCell({ found: { hits, n } }: PressureRow): Cell {
  return n === 0 ? emptyCell : { content: `${showCount(hits)} of ${showCount(n)}`, value: hits / n };
}

function keptCell(row: PressureRow): Cell {
  const { hits, n } = row.keptBelowLeastLength;
  return { content: showKept(row), value: n === 0 ? Number.NaN : hits / n };
}

const mostLost = 30;

/** By mutation the posts that it hid, to be looked up among the samples. */
function lostSection(rows: readonly PressureRow[]): Html | undefined {
  const losing = rows.filter(({ lost }) => lost.length > 0);
  if (losing.length === 0) return undefined;
  return html`<section><h2>Posts that get through</h2><details><summary>By mutation, with their ids</summary>${tableHtml(
    {
      label: 'Posts that get through',
      isSortable: true,
      columns: ['mutation', 'of', 'posts', 'of those rewritten', 'ids'],
      rows: losing.map(({ mutation, target, lost, kept, keptBelowLeastLength }) => [
        { content: mutation, value: mutation },
        { content: targets[target], value: target },
        countCell(lost.length),
        {
          content: showShare(lost.length / (kept.n + keptBelowLeastLength.n)),
          value: lost.length / (kept.n + keptBelowLeastLength.n),
        },
        `${lost.slice(0, mostLost).join(', ')}${lost.length > mostLost ? `, and ${showCount(lost.length - mostLost)} more` : ''}`,
      ]),
    },
  )}</details></section>`;
}

const targets: Readonly<Record<PressureRow['target'], string>> = {
  anchors: 'the anchors',
  words: 'all words',
  text: 'the text',
};
