import type { Block } from '../evaluation/document.ts';
import type { Evaluation } from '../evaluation/evaluate.ts';
import { showFlips } from '../evaluation/evaluation-blocks.ts';
import { showCount, showProportion } from '../evaluation/numbers.ts';
import type { PartRow } from '../evaluation/part-table.ts';
import type { Proportion } from '../evaluation/proportion.ts';
import type { Slice, SliceGroup } from '../evaluation/slices.ts';
import { type Cell, figure, tableHtml } from './figure.ts';
import { type Content, type Html, html } from './html.ts';
import type { Masking } from './masking.ts';

/** Blocks of the text report, as they are; `label` names tables without a title. */
export function blocksHtml(blocks: readonly Block[], label: string): Html {
  return html`${blocks.map((block, index) => {
    if (block.kind === 'title') return html`<h3>${block.text}</h3>`;
    if (block.kind === 'text') return html`<p>${block.text}</p>`;
    const before = blocks.slice(0, index).findLast(({ kind }) => kind === 'title');
    return tableHtml({
      label: before?.kind === 'title' ? before.text : label,
      columns: block.columns,
      rows: block.rows.map((row) => row.map((text, column) => (column === 0 ? text : figure(text)))),
    });
  })}`;
}

const steps = 7;

/**
 * A share as a cell of a heat map: its number is always written, its colour is in steps. Recall goes by the share, false
 * positives by its square root, for there a few per cent are much.
 */
export function heatCell(proportion: Proportion, scale: 'recall' | 'false'): Cell {
  const { value } = proportion;
  return {
    content: figure(showProportion(proportion)),
    value: value ?? Number.NaN,
    ...(value !== undefined && { heat: `${scale}-${stepOf(scale === 'recall' ? value : Math.sqrt(value))}` }),
  };
}

function stepOf(share: number): number {
  return Math.min(steps - 1, Math.floor(share * steps));
}

/** One heat map a field. */
export function sliceTables(groups: readonly SliceGroup[]): Html {
  return html`${groups.map(
    ({ field, slices }) => html`<h3>By ${field}</h3>
${tableHtml({
  label: `By ${field}`,
  columns: [field, 'recall', 'of a list alone', 'false positives', 'of a list alone'],
  rows: slices.map(sliceRow),
  className: 'heat',
  isSortable: true,
})}`,
  )}`;
}

function sliceRow({ value, full, listOnly }: Slice): (Cell | string)[] {
  return [
    { content: value, value },
    heatCell(full.recall, 'recall'),
    heatCell(listOnly.recall, 'recall'),
    heatCell(full.falsePositiveRate, 'false'),
    heatCell(listOnly.falsePositiveRate, 'false'),
  ];
}

/** A count as a cell that is sorted by it. */
export function countCell(value: number): Cell {
  return { content: showCount(value), value };
}

/** What each part of the ruleset did; terms have a table of their own. */
export function partTable({ parts, traffic, log }: Evaluation): Html {
  const titles = new Map(log.ruleset.rules.map(({ id, title }) => [id, title]));
  const columns = [
    'part',
    'kind',
    'harm',
    'benign',
    'harm among them',
    'alone in alerts',
    'changes without it',
  ];
  return tableHtml({
    label: 'By part of the ruleset',
    columns: traffic ? [...columns, 'in traffic'] : columns,
    isSortable: true,
    rows: parts
      .filter(({ kind }) => kind !== 'term')
      .map((row) => [
        { content: partName(row, titles.get(row.id)), value: row.id },
        { content: row.kind, value: row.kind },
        countCell(row.harm),
        countCell(row.benign),
        {
          content: figure(showProportion(row.samplePrecision)),
          value: row.samplePrecision.value ?? Number.NaN,
        },
        countCell(row.onlyAlerts),
        { content: showFlips(row.flips, row.unanswered), value: flipsIn(row) },
        ...(traffic ? [countCell(row.trafficRate?.hits ?? 0)] : []),
      ]),
  });
}

/** Its id, and for a rule its title below. */
function partName({ kind, id }: PartRow, title: string | undefined): Content {
  const isTitled = (kind === 'rule' || kind === 'shadow') && title !== undefined && title !== id;
  return isTitled ? [id, ' ', html`<span class="note">${title}</span>`] : id;
}

function flipsIn({ flips }: PartRow): number {
  if (!flips) return 0;
  const { harmLost, harmGained, benignLost, benignGained, traffic } = flips;
  return harmLost + harmGained + benignLost + benignGained + (traffic ? traffic.lost + traffic.gained : 0);
}

const mostTerms = 200;

/** Terms that were found, in how many posts of each label. */
export function termTable({ parts, log }: Evaluation, masking: Masking): Html {
  const found = parts.filter(({ kind }) => kind === 'term');
  const shown = found.slice(0, mostTerms);
  const few = found.length > shown.length ? `The ${mostTerms} found most` : 'All that were found';
  return html`<p>${showCount(found.length)} of ${showCount(log.ruleset.terms.length)} terms were found in labelled posts.</p>
${
  found.length > 0 &&
  html`<details class="revealable"><summary>${few}</summary>${
    masking.reveals && html`<button type="button" data-reveal aria-pressed="false" hidden>Show terms</button>`
  }${tableHtml({
    label: 'Terms',
    columns: ['term', 'list', 'harm', 'benign', 'harm among them'],
    isSortable: true,
    rows: shown.map(({ id, list = '', harm, benign, samplePrecision }) => [
      { content: masking.term({ id, list }) },
      { content: list, value: list },
      countCell(harm),
      countCell(benign),
      { content: figure(showProportion(samplePrecision)), value: samplePrecision.value ?? Number.NaN },
    ]),
  })}</details>`
}`;
}
