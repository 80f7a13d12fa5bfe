import type { CurvePoint } from './curve.ts';
import type { Block } from './document.ts';
import { scale } from './forecast.ts';
import { showCount, showInterval, showPrecision, showProportion } from './numbers.ts';
import { formatThresholdQuery } from './threshold-query.ts';
import type { Tuning } from './tune.ts';

/** How many points of the curve around the answer are shown on each side. */
const around = 5;

/** The answer to a query for a threshold, as a report for people. */
export function tuningBlocks({ query, best, current, curve, settings }: Tuning): Block[] {
  const answer = best
    ? `Alert from a score of ${best.alertAt} on; now it is ${settings.alertAt}.`
    : 'No threshold keeps these limits, or there are too few posts to tell.';
  const middle = curve.findIndex((point) => point === (best ?? current));
  const shown = curve.slice(Math.max(0, middle - around), Math.max(0, middle) + around + 1);
  return [
    { kind: 'title', text: formatThresholdQuery(query) },
    { kind: 'text', text: answer },
    {
      kind: 'table',
      columns: ['alert at', 'recall', 'false positives', 'alerts per million', 'harm among alerts', ''],
      rows: shown.map((point) => [...pointCells(point), noteOn(point, best, current)]),
    },
    {
      kind: 'text',
      text: `${showCount(curve.length)} thresholds make a difference. The one found is judged by the posts that it was chosen on: expect a little less of new ones.`,
    },
  ];
}

function noteOn(point: CurvePoint, best: CurvePoint | undefined, current: CurvePoint | undefined): string {
  const notes = [...(point === best ? ['best'] : []), ...(point === current ? ['as it is now'] : [])];
  return notes.join(', ');
}

function pointCells({ alertAt, recall, falsePositiveRate, trafficRate, forecast }: CurvePoint): string[] {
  const perMillion = trafficRate ? scale(trafficRate, 1e6) : forecast?.samples.alertsPerMillion;
  const precision = (forecast?.traffic ?? forecast?.samples)?.precision;
  return [
    String(alertAt),
    showProportion(recall),
    showProportion(falsePositiveRate),
    perMillion ? showInterval(perMillion) : '-',
    precision ? showPrecision(precision) : '-',
  ];
}
