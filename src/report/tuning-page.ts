import type { CurvePoint } from '../evaluation/curve.ts';
import { showInterval, showPrecision, showProportion } from '../evaluation/numbers.ts';
import { formatThresholdQuery } from '../evaluation/threshold-query.ts';
import { alertsPerMillionAt, type Tuning } from '../evaluation/tune.ts';
import { tuningAnswer, tuningBlocks, tuningCaution } from '../evaluation/tuning-blocks.ts';
import { curveCharts, legend } from './curve-charts.ts';
import type { Page } from './evaluation-page.ts';
import { type Tile, tilesHtml } from './headline.ts';
import { type Html, html } from './html.ts';
import { blocksHtml } from './tables.ts';
import { forecastOf } from './threshold-view.ts';

/** The answer to a query for a threshold as a page. */
export function tuningPage(tuning: Tuning): Page {
  const { query, best, current } = tuning;
  const shown = best ?? current;
  return {
    title: formatThresholdQuery(query),
    subtitle: tuningCaution(tuning),
    isWordless: true,
    body: html`<section><h2>The answer</h2><p>${tuningAnswer(tuning)}</p>${shown && tilesHtml(tilesOf(tuning, shown))}</section>
${chartSection(tuning)}
<section><h2>A little more or less</h2>${blocksHtml(
      tuningBlocks(tuning).filter(({ kind }) => kind === 'table'),
      'Thresholds around it',
    )}</section>`,
  };
}

function tilesOf({ best, current }: Tuning, shown: CurvePoint): Tile[] {
  const tile = (name: string, show: (point: CurvePoint) => string): Tile => ({
    name,
    value: show(shown),
    compared: best && current ? [['as it is now', show(current)]] : [],
  });
  return [
    tile('Recall on labelled posts', ({ recall }) => showProportion(recall)),
    tile('False positives on benign posts', ({ falsePositiveRate }) => showProportion(falsePositiveRate)),
    ...(alertsPerMillionAt(shown)
      ? [tile('Alerts per million posts', (point) => showInterval(alertsPerMillionAt(point)!))]
      : []),
    ...(forecastOf(shown)
      ? [tile('Harm among alerts, forecast', (point) => showPrecision(forecastOf(point)!.precision))]
      : []),
  ];
}

function chartSection({ query, best, current, curve }: Tuning): Html | undefined {
  if (curve.length === 0) return undefined;
  const other = current && current !== best ? current : undefined;
  return html`<section><h2>Every threshold</h2>
${legend([
  ...(best ? [{ name: `from a score of ${best.alertAt} on`, hasNoLine: true }] : []),
  ...(other ? [{ name: 'as it is now', isOther: true, hasNoLine: true }] : []),
])}
<div class="charts">${curveCharts({
    curve,
    alertsAt: alertsPerMillionAt,
    limits: query.limits,
    marks: [...(other ? [{ point: other, isOther: true }] : []), ...(best ? [{ point: best }] : [])],
  })}</div></section>`;
}
