import type { CurvePoint } from '../evaluation/curve.ts';
import type { Forecast } from '../evaluation/forecast.ts';
import { showNumber, showShare } from '../evaluation/numbers.ts';
import type { Interval } from '../evaluation/proportion.ts';
import { type Axis, type Chart, type ChartPoint, chartHtml, positionOn } from './chart.ts';
import { type Html, html } from './html.ts';
import { forecastOf, type ThresholdView } from './threshold-view.ts';

/** What the charts of thresholds are drawn from. */
export type CurveView = Pick<ThresholdView, 'curve' | 'list'>;

/** The charts' ids, and where each has the dot of a threshold. */
const chartIds = {
  precision: 'chart-precision',
  recall: 'chart-recall',
  alerts: 'chart-alerts',
} as const;

/** The precision-recall curve, and recall and alerts by threshold; without a forecast, no alerts. */
export function curveCharts(view: CurveView): Html {
  return html`${chartsOf(view).map(({ chart }) => chartHtml(chart))}`;
}

/** Where the dot of one threshold is in a chart. */
export interface Dot {
  readonly id: string;
  /** from 0 to 1, from the left and from below */
  readonly x: number;
  readonly y: number;
}

/** The dots of each point of the curve, by chart. */
export function dotsOf(view: CurveView): readonly (readonly Dot[])[] {
  return chartsOf(view).map(({ chart, at }) =>
    view.curve.map((point) => {
      const { x, y = Number.NaN, lower, upper } = at(point);
      const height = Number.isNaN(y) ? Math.sqrt(Math.max(lower, chart.y.domain[0]) * upper) : y;
      return { id: chart.id, x: positionOn(chart.x, x), y: positionOn(chart.y, height) };
    }),
  );
}

interface CurveChart {
  readonly chart: Chart;
  readonly at: (point: CurvePoint) => ChartPoint;
}

function chartsOf(view: CurveView): CurveChart[] {
  if (view.curve.length === 0) return [];
  return [
    precisionChart(view),
    recallChart(view),
    ...(forecastOf(view.curve[0]!) ? [alertsChart(view)] : []),
  ];
}

/** Precision is that of the forecast, at the declared prevalence; where none is declared, of the sample, and says so. */
function precisionChart({ curve, list }: CurveView): CurveChart {
  const hasForecast = curve.some((point) => forecastOf(point));
  const at = (point: CurvePoint): ChartPoint => {
    const { value, lower, upper } = forecastOf(point)?.precision ?? point.samplePrecision;
    const { recall } = point;
    // No false alert seen: how precise it is at least is all that is known, and a line at 100 % would say more.
    const isBound = value === 1 && upper === 1;
    return { x: middle(recall), lower, upper, ...(value !== undefined && !isBound && { y: value }) };
  };
  const points = curve.map(at).reverse();
  const reference = forecastOf(list)?.precision.value;
  return {
    at,
    chart: {
      id: chartIds.precision,
      title: hasForecast ? 'Precision by recall, forecast' : 'Precision by recall, in this sample only',
      x: { label: 'recall: harmful posts found', domain: [0, 1], show: showShare },
      y: hasForecast
        ? logAxis(
            'harm among alerts',
            [...points.flatMap(({ lower, y }) => [y ?? lower, lower]), ...(reference ? [reference] : [])],
            1,
            showShare,
          )
        : { label: 'harm among alerts', domain: [0, 1], show: showShare },
      points: fromZero(points),
      ...(reference && { reference: { label: 'a list alone', x: middle(list.recall), y: reference } }),
    },
  };
}

function recallChart({ curve, list }: CurveView): CurveChart {
  const at = ({ alertAt, recall: { value, lower, upper } }: CurvePoint): ChartPoint => ({
    x: alertAt,
    lower,
    upper,
    ...(value !== undefined && { y: value }),
  });
  return {
    at,
    chart: {
      id: chartIds.recall,
      title: 'Recall by threshold',
      x: scoreAxis(curve),
      y: { label: 'recall', domain: [0, 1], show: showShare },
      points: fromAxis(curve.map(at), scoreAxis(curve)),
      hasRule: true,
      ...(list.recall.value !== undefined && { reference: { label: 'a list alone', y: list.recall.value } }),
    },
  };
}

function alertsChart({ curve, list }: CurveView): CurveChart {
  const at = (point: CurvePoint): ChartPoint => {
    const { value = 0, lower, upper } = (forecastOf(point) as Forecast).alertsPerMillion;
    return { x: point.alertAt, lower, upper, ...(value > 0 && { y: value }) };
  };
  const points = curve.map(at);
  const reference = forecastOf(list)?.alertsPerMillion;
  const values = [...points.flatMap(({ y, upper }) => [y ?? upper, upper]), reference?.value ?? 0];
  return {
    at,
    chart: {
      id: chartIds.alerts,
      title: 'Alerts per million by threshold, forecast',
      x: scoreAxis(curve),
      y: logAxis('alerts per million', values, Math.max(...values), showPower),
      points: fromAxis(points, scoreAxis(curve)),
      hasRule: true,
      ...(reference?.value && { reference: { label: 'a list alone', y: reference.value } }),
    },
  };
}

/** Whole powers of ten around the values, at most seven. */
function logAxis(label: string, values: readonly number[], highest: number, show: Axis['show']): Axis {
  const high = Math.ceil(Math.log10(highest) - 1e-9);
  const lowest = Math.min(...values.filter((value) => value > 0), highest);
  const low = Math.max(Math.min(Math.floor(Math.log10(lowest)), high - 1), high - 7);
  return { label, domain: [10 ** low, 10 ** high], isLog: true, show };
}

/** A power of ten in little space: `10k`, `1M`. */
function showPower(value: number): string {
  if (value >= 1e6) return `${showNumber(value / 1e6)}M`;
  return value >= 1e3 ? `${showNumber(value / 1e3)}k` : showNumber(value);
}

function scoreAxis(curve: readonly CurvePoint[]): Axis {
  return { label: 'alert from a score of', domain: [0, curve.at(-1)?.alertAt ?? 1], show: String };
}

/** Any threshold below the lowest score that a post has gives what this score gives. */
function fromAxis(points: readonly ChartPoint[], { domain }: Axis): ChartPoint[] {
  return points[0] ? [{ ...points[0], x: domain[0] }, ...points] : [];
}

/** The least recall reaches to no recall at all. */
function fromZero(points: readonly ChartPoint[]): ChartPoint[] {
  return points[0] ? [{ ...points[0], x: 0 }, ...points] : [];
}

function middle({ value, lower, upper }: Interval): number {
  return value ?? (lower + upper) / 2;
}
