import type { CurvePoint } from './curve.ts';
import type { Block } from './document.ts';
import type { JUnitCase } from './junit.ts';
import { showCount, showInterval, showNumber, showPrecision, showProportion, showShare } from './numbers.ts';
import { formatLimit, formatThresholdQuery } from './threshold-query.ts';
import { alertsPerMillionAt, type Shortfall, shortfallsOf, type Tuning } from './tune.ts';

/** How many points of the curve around the answer are shown on each side. */
const around = 5;

/** The answer to a query for a threshold, as a report for people. */
export function tuningBlocks(tuning: Tuning): Block[] {
  const { query, best, current, curve } = tuning;
  const middle = curve.findIndex((point) => point === (best ?? current));
  const shown = curve.slice(Math.max(0, middle - around), Math.max(0, middle) + around + 1);
  return [
    { kind: 'title', text: formatThresholdQuery(query) },
    { kind: 'text', text: tuningAnswer(tuning) },
    {
      kind: 'table',
      columns: ['alert at', 'recall', 'false positives', 'alerts per million', 'harm among alerts', ''],
      rows: shown.map((point) => [...pointCells(point), noteOn(point, best, current)]),
    },
    { kind: 'text', text: tuningCaution(tuning) },
  ];
}

/** The answer in a sentence or two. */
export function tuningAnswer(tuning: Tuning): string {
  const { best, settings } = tuning;
  if (best) return `Alert from a score of ${best.alertAt} on; now it is ${settings.alertAt}.`;
  const all = shortfallsOf(tuning).map((each, _, { length }) => showShortfall(each, length > 1));
  return ['No threshold keeps these limits, or there are too few posts to tell.', ...all].join(' ');
}

function showShortfall({ limit, nearest }: Shortfall, hasOthers: boolean): string {
  const others = hasOthers ? ', of thresholds that keep the others,' : '';
  if (!nearest)
    return `For ${formatLimit(limit)} nothing can be told${hasOthers ? ': no threshold keeps the other limits' : ''}.`;
  const show = limit.metric.startsWith('alerts') ? showNumber : showShare;
  const figure =
    limit.metric === 'precision' ? showPrecision(nearest.figure) : showInterval(nearest.figure, show);
  return `For ${formatLimit(limit)} the nearest${others} is ${figure}, from a score of ${nearest.alertAt} on.`;
}

/** The query as a test case, which fails where no threshold answers it. */
export function tuningCase(tuning: Tuning): JUnitCase {
  return {
    className: 'corroborate tune',
    name: formatThresholdQuery(tuning.query),
    status: tuning.best ? 'passed' : 'failed',
    message: tuningAnswer(tuning),
  };
}

/** How many thresholds there were to choose from, and what that means. */
export function tuningCaution({ curve }: Tuning): string {
  return `${showCount(curve.length)} thresholds make a difference. The one found is judged by the posts that it was chosen on: expect a little less of new ones.`;
}

function noteOn(point: CurvePoint, best: CurvePoint | undefined, current: CurvePoint | undefined): string {
  const notes = [...(point === best ? ['best'] : []), ...(point === current ? ['as it is now'] : [])];
  return notes.join(', ');
}

function pointCells(point: CurvePoint): string[] {
  const { alertAt, recall, falsePositiveRate, forecast } = point;
  const perMillion = alertsPerMillionAt(point);
  const precision = (forecast?.traffic ?? forecast?.samples)?.precision;
  return [
    String(alertAt),
    showProportion(recall),
    showProportion(falsePositiveRate),
    perMillion ? showInterval(perMillion) : '-',
    precision ? showPrecision(precision) : '-',
  ];
}
