import { type CurvePoint, curveOf } from '../evaluation/curve.ts';
import { type Forecast, forecast } from '../evaluation/forecast.ts';
import { byList, byScore, type JudgedHit, type Metrics, metricsOf } from '../evaluation/metrics.ts';
import { showCount, showInterval, showPrecision, showProportion } from '../evaluation/numbers.ts';
import type { Interval, Proportion } from '../evaluation/proportion.ts';
import type { Settings } from '../evaluation/settings.ts';
import { type CountedTraffic, listedRate, trafficRate } from '../evaluation/traffic-load.ts';
import { figure, tableHtml } from './figure.ts';
import type { Html } from './html.ts';

/** What a way of raising alerts gives. */
type ThresholdFigures = Pick<CurvePoint, 'recall' | 'falsePositiveRate' | 'trafficRate' | 'forecast'>;

/** Every threshold, the one in force, and a list alone: made in the page as it is for it. */
export interface ThresholdView {
  readonly settings: Settings;
  readonly curve: readonly CurvePoint[];
  readonly now: ThresholdFigures;
  readonly list: ThresholdFigures;
}

/** Counts labelled posts and traffic. */
export function thresholdView(
  hits: readonly JudgedHit[],
  traffic: CountedTraffic | undefined,
  settings: Settings,
  curve: readonly CurvePoint[] = curveOf({ hits, settings, ...(traffic && { traffic }) }),
): ThresholdView {
  const figures = (metrics: Metrics, rate: Proportion | undefined): ThresholdFigures => ({
    recall: metrics.recall,
    falsePositiveRate: metrics.falsePositiveRate,
    ...(rate && { trafficRate: rate }),
    ...forecasts(metrics, rate, settings),
  });
  const { alertAt } = settings;
  return {
    settings,
    curve,
    now: figures(
      metricsOf(hits, byScore(alertAt), settings),
      traffic && trafficRate(traffic, alertAt, settings),
    ),
    list: figures(metricsOf(hits, byList, settings), traffic && listedRate(traffic, settings)),
  };
}

function forecasts(
  { recall, falsePositiveRate }: Metrics,
  rate: Proportion | undefined,
  settings: Settings,
): Pick<CurvePoint, 'forecast'> {
  const { prevalence } = settings;
  if (!prevalence) return {};
  const at = (falsePositives: Proportion) =>
    forecast({ recall, falsePositiveRate: falsePositives }, prevalence.perMillion, settings);
  return { forecast: { samples: at(falsePositiveRate), ...(rate && { traffic: at(rate) }) } };
}

/** The forecast: by traffic where there is any, else by the benign samples. */
export function forecastOf({ forecast: both }: Pick<CurvePoint, 'forecast'>): Forecast | undefined {
  return both?.traffic ?? both?.samples;
}

/** The chosen threshold beside the one in force and a list alone. */
export function thresholdTable(view: ThresholdView, chosen: CurvePoint | undefined): Html {
  const { now, list, settings } = view;
  const columns = [
    ...(chosen ? [{ heading: `chosen, from ${chosen.alertAt}`, figures: chosen as ThresholdFigures }] : []),
    { heading: `as now, from ${settings.alertAt}`, figures: now },
    { heading: 'a list alone', figures: list },
  ];
  const rows = thresholdRows.filter(([, show]) => show(now) !== undefined);
  return tableHtml({
    label: 'What the threshold gives',
    columns: ['', ...columns.map(({ heading }) => heading)],
    rows: rows.map(([name, show]) => [name, ...columns.map(({ figures }) => figure(show(figures) ?? '-'))]),
    className: 'threshold-figures',
  });
}

const thresholdRows: readonly (readonly [string, (figures: ThresholdFigures) => string | undefined])[] = [
  ['harmful posts found', ({ recall }) => counts(recall)],
  ['recall', ({ recall }) => showProportion(recall)],
  ['benign posts flagged', ({ falsePositiveRate }) => counts(falsePositiveRate)],
  ['false positives', ({ falsePositiveRate }) => showProportion(falsePositiveRate)],
  ['alerts in traffic', ({ trafficRate: rate }) => rate && counts(rate)],
  ['alerts per million, forecast', (figures) => shown(forecastOf(figures)?.alertsPerMillion)],
  [
    'harm among alerts, forecast',
    (figures) => {
      const precision = forecastOf(figures)?.precision;
      return precision && showPrecision(precision);
    },
  ],
  ['alerts a day', (figures) => shown(forecastOf(figures)?.perDay?.alerts)],
  ['reviewer hours a day', (figures) => shown(forecastOf(figures)?.perDay?.reviewerHours)],
];

function counts({ hits, n }: Proportion): string {
  return `${showCount(hits)} of ${showCount(n)}`;
}

function shown(interval: Interval | undefined): string | undefined {
  return interval && showInterval(interval);
}

/** The chosen threshold in one sentence, for those who hear it. */
export function thresholdSentence(point: CurvePoint): string {
  const alerts = forecastOf(point)?.alertsPerMillion;
  const load = alerts ? `, ${showInterval(alerts)} alerts per million` : '';
  return `alert from a score of ${point.alertAt}: recall ${showProportion(point.recall)}${load}`;
}
