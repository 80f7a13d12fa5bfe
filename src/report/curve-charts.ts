import type { CurvePoint } from '../evaluation/curve.ts';
import { showNumber, showShare } from '../evaluation/numbers.ts';
import type { Interval } from '../evaluation/proportion.ts';
import type { ThresholdLimit, ThresholdMetric } from '../evaluation/threshold-query.ts';
import { type Axis, type Chart, type ChartPoint, chartHtml, positionOn } from './chart.ts';
import { type Html, html } from './html.ts';
import { forecastOf, type ThresholdView } from './threshold-view.ts';

/** What the charts of thresholds are drawn from. */
export interface CurveView extends Pick<ThresholdView, 'curve'> {
  /** what a list alone gives */
  readonly list?: ThresholdView['list'];
  /** the curve to compare with, such as that of the ruleset before */
  readonly other?: readonly CurvePoint[];
  /** thresholds to mark; without these a script can move a dot */
  readonly marks?: readonly CurveMark[];
  /** limits to draw a line at; of each metric the first */
  readonly limits?: readonly ThresholdLimit[];
  /** alerts per million, where these are not the forecast */
  readonly alertsAt?: (point: CurvePoint) => Interval | undefined;
}

interface CurveMark {
  readonly point: CurvePoint;
  /** a ring, on the other curve where there is one */
  readonly isOther?: boolean;
}

/** The charts' ids, and where each has the dot of a threshold. */
const chartIds = {
  precision: 'chart-precision',
  recall: 'chart-recall',
  alerts: 'chart-alerts',
} as const;

/** The precision-recall curve, and recall and alerts by threshold; without a forecast, no alerts. */
export function curveCharts(view: CurveView): Html {
  return html`${chartsOf(view).map((each) => chartHtml(withMarks(each, view)))}`;
}

function withMarks({ chart, at }: CurveChart, { marks }: CurveView): Chart {
  if (!marks) return chart;
  const places = marks.map(({ point, isOther = false }) => {
    const place = at(point);
    return { x: place.x, y: heightOf(place, chart), isOther };
  });
  return { ...chart, marks: places };
}

/** Where only the band is known, the middle of it on an axis of powers. */
function heightOf({ y, lower, upper }: ChartPoint, chart: Chart): number {
  return y ?? Math.sqrt(Math.max(lower, chart.y.domain[0]) * upper);
}

/** What line and mark belong to what; the other one is told by dashes and a ring, not by colour alone. */
export function legend(
  entries: readonly { readonly name: string; readonly isOther?: boolean; readonly hasNoLine?: boolean }[],
): Html {
  return html`<p class="legend">${entries.map(({ name, isOther = false, hasNoLine = false }) => {
    const other = isOther ? ' other' : '';
    const line = html`<line class="line${other}" x2="100%" y1="50%" y2="50%"/>`;
    return html`<span><svg aria-hidden="true">${!hasNoLine && line}<g class="mark${other}"><circle r="5" cx="50%" cy="50%"/></g></svg>${name}</span>`;
  })}</p>`;
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
      const place = at(point);
      return {
        id: chart.id,
        x: positionOn(chart.x, place.x),
        y: positionOn(chart.y, heightOf(place, chart)),
      };
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
    ...(alertsAt(view, view.curve[0]!) ? [alertsChart(view)] : []),
  ];
}

function alertsAt(view: CurveView, point: CurvePoint): Interval | undefined {
  return view.alertsAt ? view.alertsAt(point) : forecastOf(point)?.alertsPerMillion;
}

/** Precision is that of the forecast, at the declared prevalence; where none is declared, of the sample, and says so. */
function precisionChart(view: CurveView): CurveChart {
  const hasForecast = view.curve.some((point) => forecastOf(point));
  const at = (point: CurvePoint): ChartPoint => {
    const { value, lower, upper } = forecastOf(point)?.precision ?? point.samplePrecision;
    const { recall } = point;
    // No false alert seen: how precise it is at least is all that is known, and a line at 100 % would say more.
    const isBound = value === 1 && upper === 1;
    return { x: middle(recall), lower, upper, ...(value !== undefined && !isBound && { y: value }) };
  };
  const [points, other] = [view.curve, view.other].map((curve) => curve?.map(at).reverse());
  const list = view.list && forecastOf(view.list)?.precision.value;
  const reference =
    view.list && list
      ? { label: listLabel, x: middle(view.list.recall), y: list }
      : limitLine(view, 'precision', showShare);
  const values = [...(points ?? []), ...(other ?? [])].flatMap(({ lower, y }) => [y ?? lower, lower]);
  return {
    at,
    chart: {
      id: chartIds.precision,
      title: hasForecast ? 'Precision by recall, forecast' : 'Precision by recall, in this sample only',
      x: { label: 'recall: harmful posts found', domain: [0, 1], show: showShare },
      y: hasForecast
        ? logAxis('harm among alerts', [...values, ...(reference ? [reference.y] : [])], 1, showShare)
        : { label: 'harm among alerts', domain: [0, 1], show: showShare },
      points: fromZero(points ?? []),
      ...(other && { other: fromZero(other) }),
      ...(reference && { reference }),
    },
  };
}

function recallChart(view: CurveView): CurveChart {
  const at = ({ alertAt, recall: { value, lower, upper } }: CurvePoint): ChartPoint => ({
    x: alertAt,
    lower,
    upper,
    ...(value !== undefined && { y: value }),
  });
  const x = scoreAxis(view);
  const list = view.list?.recall.value;
  const reference = list === undefined ? limitLine(view, 'recall', showShare) : { label: listLabel, y: list };
  return {
    at,
    chart: {
      id: chartIds.recall,
      title: 'Recall by threshold',
      x,
      y: { label: 'recall', domain: [0, 1], show: showShare },
      points: fromAxis(view.curve.map(at), x),
      ...(view.other && { other: fromAxis(view.other.map(at), x) }),
      hasRule: true,
      ...(reference && { reference }),
    },
  };
}

function alertsChart(view: CurveView): CurveChart {
  const at = (point: CurvePoint): ChartPoint => {
    const { value = 0, lower, upper } = alertsAt(view, point) as Interval;
    return { x: point.alertAt, lower, upper, ...(value > 0 && { y: value }) };
  };
  const x = scoreAxis(view);
  const [points, other] = [view.curve.map(at), view.other?.map(at)];
  const list = view.list && forecastOf(view.list)?.alertsPerMillion.value;
  const reference = list ? { label: listLabel, y: list } : limitLine(view, 'alerts per million', showNumber);
  const values = [
    ...[...points, ...(other ?? [])].flatMap(({ y, upper }) => [y ?? upper, upper]),
    reference?.y ?? 0,
  ];
  return {
    at,
    chart: {
      id: chartIds.alerts,
      title: view.alertsAt ? 'Alerts per million by threshold' : 'Alerts per million by threshold, forecast',
      x,
      y: logAxis('alerts per million', values, Math.max(...values), showPower),
      points: fromAxis(points, x),
      ...(other && { other: fromAxis(other, x) }),
      hasRule: true,
      ...(reference && { reference }),
    },
  };
}

const listLabel = 'a list alone';

/** A line at what a query asks for. */
function limitLine(
  { limits = [] }: CurveView,
  metric: ThresholdMetric,
  show: (value: number) => string,
): Chart['reference'] {
  const limit = limits.find((each) => each.metric === metric && each.value > 0);
  return limit && { label: `${limit.comparison} ${show(limit.value)}`, y: limit.value };
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

function scoreAxis({ curve, other = [] }: CurveView): Axis {
  const highest = Math.max(curve.at(-1)?.alertAt ?? 1, other.at(-1)?.alertAt ?? 1);
  return { label: 'alert from a score of', domain: [0, highest], show: String };
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
