import { type CurvePoint, curveOf } from './curve.ts';
import { scale } from './forecast.ts';
import type { HitLog } from './hit-log.ts';
import type { Interval } from './proportion.ts';
import { type JudgeOptions, type Settings, settingsFor } from './settings.ts';
import {
  parseThresholdQuery,
  type ThresholdLimit,
  type ThresholdMetric,
  type ThresholdQuery,
} from './threshold-query.ts';

/** The threshold that answers a query. */
export interface Tuning {
  readonly query: ThresholdQuery;
  readonly settings: Settings;
  /** the best threshold within the limits; absent where none keeps them, or there is too little to tell */
  readonly best?: CurvePoint;
  /** what the ruleset's own threshold, or that of the options, gives; absent where nothing scores so high */
  readonly current?: CurvePoint;
  /** every threshold, for a look at what a little more or less would give */
  readonly curve: readonly CurvePoint[];
}

/**
 * Finds a threshold by what it should give, from a hit log, without scoring again. It is chosen on the same posts that it
 * is judged by, so expect a little less of new ones.
 *
 * @param query as text, such as `max recall at <= 20 alerts per million`, or parsed
 * @throws SyntaxError where the query cannot be read
 * @throws RangeError where the log cannot answer it: no volume for alerts per day, no prevalence for precision
 *
 * @example
 * tuneThreshold(log, 'fewest alerts at recall >= 0.9').best?.alertAt //=> 47.5
 */
export function tuneThreshold(
  log: HitLog,
  query: ThresholdQuery | string,
  options: JudgeOptions = {},
): Tuning {
  const settings = settingsFor(options, log.ruleset);
  const parsed = typeof query === 'string' ? parseThresholdQuery(query) : query;
  const { objective, limits } = parsed;
  requireAnswers([objective, ...limits], settings, log);
  const curve = curveOf({ hits: log.hits, settings, ...(log.traffic && { traffic: log.traffic }) });
  const within = curve.filter((point) => limits.every((limit) => keeps(point, limit, settings)));
  const best = within.reduce<CurvePoint | undefined>(
    (found, point) => better(found, point, parsed, settings),
    undefined,
  );
  const current = curve.find(({ alertAt }) => alertAt >= settings.alertAt);
  return { query: parsed, settings, ...(best && { best }), ...(current && { current }), curve };
}

/** Of a limit that no threshold keeps together with the others: how near one comes that keeps those. */
export interface Shortfall {
  readonly limit: ThresholdLimit;
  /** absent where no threshold keeps the others, or there are too few posts to tell */
  readonly nearest?: { readonly alertAt: number; readonly figure: Interval };
}

/** Says of each limit of a query that has no answer what could be had; of one that has, nothing. */
export function shortfallsOf({ query: { limits }, best, curve, settings }: Tuning): Shortfall[] {
  if (best) return [];
  return limits.map((limit) => {
    const others = limits.filter((other) => other !== limit);
    const within = curve.filter((point) => others.every((other) => keeps(point, other, settings)));
    const reached = within.flatMap((point) => {
      const figure = metricAt(point, limit.metric, settings);
      return judgedBy(figure, limit) === undefined ? [] : { alertAt: point.alertAt, figure };
    });
    const nearest = reached.reduce<Shortfall['nearest']>(
      (found, each) => (found && isNearer(found.figure, each.figure, limit) ? found : each),
      undefined,
    );
    return { limit, ...(nearest && { nearest }) };
  });
}

function isNearer(figure: Interval, than: Interval, limit: ThresholdLimit): boolean {
  const [a, b] = [judgedBy(figure, limit), judgedBy(than, limit)] as [number, number];
  return limit.comparison === '<=' ? a < b : a > b;
}

function requireAnswers(
  asked: readonly { readonly metric: ThresholdMetric }[],
  { prevalence, dailyPosts }: Settings,
  { traffic }: HitLog,
): void {
  for (const { metric } of asked) {
    if (metric === 'alerts per day' && dailyPosts === undefined)
      throw new RangeError('alerts per day need the volume of the platform: give `dailyPosts`');
    if (metric === 'precision' && !prevalence)
      throw new RangeError(
        "precision needs the prevalence of harm: give `prevalence`, or state it in the ruleset. The sample's own share of harm tells nothing of traffic",
      );
    if (metric.startsWith('alerts') && !prevalence && !traffic)
      throw new RangeError(`${metric} need traffic, or the prevalence of harm: give one of them`);
  }
}

/** Alerts per million: those of traffic where there is any, else the forecast by samples. */
export function alertsPerMillionAt({ trafficRate, forecast }: CurvePoint): Interval | undefined {
  return trafficRate ? scale(trafficRate, 1e6) : forecast?.samples.alertsPerMillion;
}

/** A metric at a point of the curve; alerts and precision from traffic where there is any, else from samples. */
function metricAt(point: CurvePoint, metric: ThresholdMetric, { dailyPosts = 0 }: Settings): Interval {
  const { recall, falsePositiveRate, forecast } = point;
  const nothing: Interval = { lower: 0, upper: Number.POSITIVE_INFINITY };
  if (metric === 'recall') return recall;
  if (metric === 'false positive rate') return falsePositiveRate;
  if (metric === 'precision') return (forecast?.traffic ?? forecast?.samples)?.precision ?? nothing;
  const perMillion = alertsPerMillionAt(point) ?? nothing;
  return metric === 'alerts per million' ? perMillion : scale(perMillion, dailyPosts / 1e6);
}

function keeps(point: CurvePoint, limit: ThresholdLimit, settings: Settings): boolean {
  const figure = judgedBy(metricAt(point, limit.metric, settings), limit);
  if (figure === undefined) return false;
  return limit.comparison === '<=' ? figure <= limit.value : figure >= limit.value;
}

/** What of a figure must keep a limit; undefined where there is too little to tell. */
function judgedBy({ value, lower, upper }: Interval, { comparison, surely }: ThresholdLimit) {
  if (value === undefined || !surely) return value;
  return comparison === '<=' ? upper : lower;
}

/** The better of two points, the later one, which is the higher threshold, where they are equal in everything asked. */
function better(
  found: CurvePoint | undefined,
  point: CurvePoint,
  { objective }: ThresholdQuery,
  settings: Settings,
): CurvePoint | undefined {
  const figureAt = (at: CurvePoint) => metricAt(at, objective.metric, settings).value;
  const value = figureAt(point);
  if (value === undefined) return found;
  const best = found && figureAt(found);
  if (!found || best === undefined) return point;
  if (value !== best) return (objective.direction === 'max') === value > best ? point : found;
  // The same by the objective: fewer alerts, or else more recall.
  return point.recall.hits < found.recall.hits && objective.metric !== 'recall' ? found : point;
}
