import type { Prevalence } from '../rules/ruleset.ts';
import type { Metrics } from './metrics.ts';
import type { Interval } from './proportion.ts';

/**
 * What to expect of traffic in which harm is as rare as the ruleset says, not as common as in the sample. All
 * figures are per million posts; `precision` is of alerts.
 */
export interface Forecast {
  /** harmful posts in a million: the prevalence that the forecast is for */
  readonly harmPerMillion: number;
  /** of alerts, the share that is harm: pi TPR / (pi TPR + (1 - pi) FPR) */
  readonly precision: Interval;
  readonly alertsPerMillion: Interval;
  readonly falseAlertsPerMillion: Interval;
  readonly harmFoundPerMillion: Interval;
  readonly harmMissedPerMillion: Interval;
  /** where the platform's volume was given */
  readonly perDay?: DailyLoad;
}

/** A day's work. */
export interface DailyLoad {
  readonly posts: number;
  readonly alerts: Interval;
  readonly reviewerHours: Interval;
}

/** Forecasts for the full score and for a list alone, each from one source of false positives. */
export interface ForecastPair {
  readonly full: ForecastRange;
  readonly listOnly: ForecastRange;
}

/** Forecasts at the best guess of the prevalence and at both ends of its range. */
export interface ForecastRange {
  readonly guess: Forecast;
  readonly low?: Forecast;
  readonly high?: Forecast;
}

/**
 * Forecasts from two sources of the false positive rate, which no forecast can be better than.
 * - `samples`: the benign samples. Right if they were drawn from traffic like for like; far too high if they were picked
 *   for being hard, as those of functional tests are.
 * - `traffic`: unlabelled traffic, where there is any, with every alert in it taken for false: a little too high.
 */
export interface Forecasts<Kind> {
  readonly samples: Kind;
  readonly traffic?: Kind;
}

/** The platform's volume and pace; without `dailyPosts` nothing is said of days. */
export interface Workload {
  readonly dailyPosts?: number;
  readonly minutesPerReview: number;
}

/** Forecasts from recall and false positive rate, each with its interval. */
export function forecastRange(
  metrics: Pick<Metrics, 'recall' | 'falsePositiveRate'>,
  { perMillion, range }: Prevalence,
  workload: Workload,
): ForecastRange {
  return {
    guess: forecast(metrics, perMillion, workload),
    ...(range && {
      low: forecast(metrics, range[0], workload),
      high: forecast(metrics, range[1], workload),
    }),
  };
}

const million = 1_000_000;

export function forecast(
  { recall, falsePositiveRate }: { readonly recall: Interval; readonly falsePositiveRate: Interval },
  harmPerMillion: number,
  workload: Workload,
): Forecast {
  const benignPerMillion = million - harmPerMillion;
  const harmFound = scale(recall, harmPerMillion);
  const falseAlerts = scale(falsePositiveRate, benignPerMillion);
  const alerts = sum(harmFound, falseAlerts);
  return {
    harmPerMillion,
    precision: shareOfFirst(harmFound, falseAlerts),
    alertsPerMillion: alerts,
    falseAlertsPerMillion: falseAlerts,
    harmFoundPerMillion: harmFound,
    harmMissedPerMillion: scale(complement(recall), harmPerMillion),
    ...dailyLoad(alerts, workload),
  };
}

/** A day's alerts and hours from alerts per million. */
export function dailyLoad(
  alertsPerMillion: Interval,
  { dailyPosts, minutesPerReview }: Workload,
): { readonly perDay?: DailyLoad } {
  if (dailyPosts === undefined) return {};
  const alerts = scale(alertsPerMillion, dailyPosts / million);
  return { perDay: { posts: dailyPosts, alerts, reviewerHours: scale(alerts, minutesPerReview / 60) } };
}

export function scale({ value, lower, upper }: Interval, factor: number): Interval {
  return {
    ...(value !== undefined && { value: value * factor }),
    lower: lower * factor,
    upper: upper * factor,
  };
}

function complement({ value, lower, upper }: Interval): Interval {
  return { ...(value !== undefined && { value: 1 - value }), lower: 1 - upper, upper: 1 - lower };
}

/** The middle that the interval of a sum or ratio is built around; where no number is shown, that of the interval. */
function middle({ value, lower, upper }: Interval): number {
  return value ?? (lower + upper) / 2;
}

/**
 * The sum of two independent figures, with the interval of Zou and Donner (Construction of confidence limits about
 * effect measures, Stat. Med. 27, 2008): variances are recovered from the limits of each.
 */
function sum(a: Interval, b: Interval): Interval {
  const [x, y] = [middle(a), middle(b)];
  return {
    ...(a.value !== undefined && b.value !== undefined && { value: x + y }),
    lower: Math.max(0, x + y - Math.hypot(x - a.lower, y - b.lower)),
    upper: x + y + Math.hypot(a.upper - x, b.upper - y),
  };
}

/**
 * a / (a + b), by the limits of the ratio b / a (Donner and Zou, Closed-form confidence intervals for functions of the
 * normal mean and standard deviation, Stat. Methods Med. Res. 21, 2012, section 2): the ratio r at which a limit of
 * b - r a, built like that of a sum, is 0. That no b was found never makes it 1 for certain.
 */
function shareOfFirst(a: Interval, b: Interval): Interval {
  const [x, y] = [middle(a), middle(b)];
  const isKnown = a.value !== undefined && b.value !== undefined && x + y > 0;
  return {
    ...(isKnown && { value: x / (x + y) }),
    lower: 1 / (1 + highestRatio(y, b.upper, x, a.lower)),
    upper: 1 / (1 + lowestRatio(y, b.lower, x, a.upper)),
  };
}

function highestRatio(y: number, yUpper: number, x: number, xLower: number): number {
  const a = xLower * (2 * x - xLower);
  const c = yUpper * (2 * y - yUpper);
  return a <= 0 ? Number.POSITIVE_INFINITY : (x * y + Math.sqrt(Math.max(0, (x * y) ** 2 - a * c))) / a;
}

function lowestRatio(y: number, yLower: number, x: number, xUpper: number): number {
  const a = xUpper * (2 * x - xUpper);
  const c = yLower * (2 * y - yLower);
  // The smaller root in the form that does not divide by a, which may be 0 or below.
  return c <= 0 ? 0 : c / (x * y + Math.sqrt(Math.max(0, (x * y) ** 2 - a * c)));
}
