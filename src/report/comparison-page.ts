import type { ComparedSide, Comparison } from '../evaluation/compare.ts';
import type { SliceComparison } from '../evaluation/compare-slices.ts';
import {
  partBlocks,
  showChange,
  showP,
  sliceVerdict,
  testBlocks,
  thresholdNote,
} from '../evaluation/comparison-blocks.ts';
import { judgementBlocks } from '../evaluation/judgement-blocks.ts';
import { showCount } from '../evaluation/numbers.ts';
import type { PostChange } from '../evaluation/post-change.ts';
import type { Reason } from '../evaluation/reasons.ts';
import { curveCharts, legend } from './curve-charts.ts';
import type { Page } from './evaluation-page.ts';
import { type Cell, tableHtml } from './figure.ts';
import { headline } from './headline.ts';
import { type Content, type Html, html } from './html.ts';
import type { Masking } from './masking.ts';
import { type PostEntry, postSection } from './posts.ts';
import { blocksHtml } from './tables.ts';

/** A comparison as a page. */
export function comparisonPage(comparison: Comparison, masking: Masking): Page {
  const { before, after, settings, changes, traffic, harm, benign } = comparison;
  const [was, is] = [before.ruleset, after.ruleset];
  const columns = [
    { heading: 'before', judgement: before },
    { heading: 'after', judgement: after },
  ];
  return {
    title: `${is.id}: ${was.version === is.version ? 'a change' : `${was.version} to ${is.version}`}`,
    subtitle: `The same ${showCount(harm.n + benign.n)} labelled posts by ${was.id} ${was.version} (${was.hash}) before and ${is.id} ${is.version} (${is.hash}) after.${thresholdNote(comparison)}`,
    body: html`${headline(after, settings, before)}
${thresholdSection(comparison)}
<section><h2>What changed</h2>${blocksHtml(testBlocks(comparison), 'What changed')}</section>
<section><h2>For whom</h2><p class="lead">${sliceVerdict(comparison)}</p>${sliceTable(comparison)}</section>
<section><h2>Parts of the ruleset that count otherwise</h2>${blocksHtml(
      partBlocks(comparison).filter(({ kind }) => kind !== 'title'),
      'Parts that count otherwise',
    )}</section>
${postSection(
  {
    id: 'changes',
    title: 'Labelled posts that changed',
    lead: 'Posts that are an alert now and were none, or the other way round.',
  },
  changes.map((change) => changeEntry(change, masking)),
  masking,
)}
${
  traffic &&
  postSection(
    {
      id: 'traffic-changes',
      title: 'Posts of traffic that changed',
      lead: `${showCount(traffic.newlyFlagged.hits)} are newly flagged, and ${showCount(traffic.noLongerFlagged.hits)} no longer.`,
      total: traffic.newlyFlagged.hits + traffic.noLongerFlagged.hits,
    },
    traffic.examples.map((change) => changeEntry(change, masking)),
    masking,
  )
}
<section><h2>All figures</h2>${blocksHtml(judgementBlocks(columns, settings), 'All figures')}</section>`,
  };
}

/** Both curves in one chart each, with the thresholds in force. */
function thresholdSection({ before, after, alertAt }: Comparison): Html | undefined {
  const at = (curve: ComparedSide['curve'], threshold: number) =>
    curve.find((point) => point.alertAt >= threshold);
  const [was, is] = [at(before.curve, alertAt.before), at(after.curve, alertAt.after)];
  if (after.curve.length === 0 || before.curve.length === 0) return undefined;
  return html`<section><h2>Before and after, at every threshold</h2>
${legend([
  { name: `after, an alert from a score of ${alertAt.after} on` },
  { name: `before, from ${alertAt.before} on`, isOther: true },
])}
<div class="charts">${curveCharts({
    curve: after.curve,
    other: before.curve,
    marks: [...(was ? [{ point: was, isOther: true }] : []), ...(is ? [{ point: is }] : [])],
  })}</div></section>`;
}

/** Slices in which a post flipped, the ones that get worse first. */
function sliceTable({ slices }: Comparison): Html | undefined {
  const changed = slices.filter(
    ({ harm, benign }) => harm.onlyBefore + harm.onlyAfter + benign.onlyBefore + benign.onlyAfter > 0,
  );
  if (changed.length === 0) return undefined;
  return tableHtml({
    label: 'Slices that changed',
    columns: ['slice', 'recall', 'verdict', 'corrected p', 'false positives', 'verdict', 'corrected p'],
    isSortable: true,
    rows: changed.map((slice): (Cell | string)[] => [
      { content: `${slice.field} ${slice.value}`, value: `${slice.field} ${slice.value}` },
      { content: showChange(slice.harm), value: slice.harm.onlyAfter - slice.harm.onlyBefore },
      verdictCell(slice.recall),
      { content: showP(slice.corrected.harm), value: slice.corrected.harm },
      { content: showChange(slice.benign), value: slice.benign.onlyAfter - slice.benign.onlyBefore },
      verdictCell(slice.falsePositives),
      { content: showP(slice.corrected.benign), value: slice.corrected.benign },
    ]),
  });
}

function verdictCell(verdict: SliceComparison['recall']): Cell {
  const className = verdict === 'worse' ? 'bad' : verdict === 'no worse' ? 'good' : 'note';
  return { content: html`<span class="${className}">${verdict}</span>`, value: verdict };
}

function changeEntry({ direction, before, after, reasons }: PostChange, masking: Masking): PostEntry {
  const label = after.label === undefined ? '' : `${after.label}, `;
  return {
    hit: after,
    why: `${label}${direction.replaceAll('-', ' ')}`,
    score: `score ${before.score} to ${after.score}`,
    reasons:
      reasons.length === 0
        ? 'Only the threshold changed.'
        : ['Because of ', reasonList(reasons, masking), '.'],
  };
}

const mostReasons = 5;

function reasonList(reasons: readonly Reason[], masking: Masking): Content {
  const shown = reasons.slice(0, mostReasons).map(({ kind, id, list, before, after }, index) => {
    const name = list === undefined ? (kind === id ? kind : `${kind} ${id}`) : masking.term({ id, list });
    const points = kind === 'exception' ? '' : ` ${before} to ${after}`;
    return html`${index > 0 && ', '}${name}${points}`;
  });
  const left = reasons.length - shown.length;
  return [shown, left > 0 && `, and ${left} more`];
}
