import { type ForecastPair, type ForecastRange, scale } from './forecast.ts';
import type { Judgement } from './judgement.ts';
import type { Interval } from './proportion.ts';
import type { Outcome, SliceGroup } from './slices.ts';
import type { AlertLoad } from './traffic-load.ts';

/**
 * What a limit can be set on. `precision` is forecast, at the declared prevalence; the sample's is named so. The last two
 * are of a pressure test, the others of an evaluation.
 */
export const gateMetrics = [
  'recall',
  'false-positive-rate',
  'sample-precision',
  'sample-f1',
  'precision',
  'alerts-per-million',
  'alerts-per-day',
  'reviewer-hours-per-day',
  'recall-kept',
  'false-alerts-gained',
] as const;
export type GateMetric = (typeof gateMetrics)[number];

/** Whether a metric is a share from 0 to 1, and no count. */
export function isShare(metric: GateMetric): boolean {
  return !metric.includes('-per-');
}

/** Where a figure comes from: labelled samples, or unlabelled traffic (forecasts: the false positives of either). */
export type FigureSource = 'samples' | 'traffic';

/** The figures of one set of posts, by source. */
export type FigureSet = Readonly<Record<FigureSource, Readonly<Partial<Record<GateMetric, Interval>>>>>;

/** All figures that a gate can ask for: plain data, to be committed as the baseline of later ones. */
export interface Figures {
  readonly overall: FigureSet;
  /** by field, and by value; not by term, of which there are too many */
  readonly slices: Readonly<Record<string, Readonly<Record<string, FigureSet>>>>;
}

/** The figures of an evaluation, or of one side of a comparison. */
export function figuresOf(judged: Judgement & { readonly slices: readonly SliceGroup[] }): Figures {
  const { overall, forecast, traffic } = judged;
  const slices: Record<string, Record<string, FigureSet>> = {};
  const setFor = (field: string, value: string) => {
    const values = slices[field] ?? {};
    slices[field] = values;
    values[value] ??= { samples: {}, traffic: {} };
    return values[value] as { -readonly [Key in FigureSource]: FigureSet[Key] };
  };
  for (const { field, slices: values } of judged.slices.filter((group) => group.field !== 'term'))
    for (const slice of values) setFor(field, slice.value).samples = sampleFigures(slice);
  for (const { field, value, full } of traffic?.slices ?? [])
    setFor(field, value).traffic = loadFigures(full);
  return {
    overall: {
      samples: { ...sampleFigures(overall), ...forecastFigures(forecast?.samples) },
      traffic: traffic ? { ...forecastFigures(forecast?.traffic), ...loadFigures(traffic.full) } : {},
    },
    slices,
  };
}

type PartialFigures = FigureSet[FigureSource];

function sampleFigures({ full }: Outcome): PartialFigures {
  return {
    recall: plain(full.recall),
    'false-positive-rate': plain(full.falsePositiveRate),
    'sample-precision': plain(full.samplePrecision),
    'sample-f1': plain(full.sampleF1),
  };
}

function forecastFigures(pair: ForecastPair | undefined): PartialFigures {
  if (!pair) return {};
  const { precision, alertsPerMillion, perDay }: ForecastRange['guess'] = pair.full.guess;
  return {
    precision: plain(precision),
    'alerts-per-million': plain(alertsPerMillion),
    ...(perDay && {
      'alerts-per-day': plain(perDay.alerts),
      'reviewer-hours-per-day': plain(perDay.reviewerHours),
    }),
  };
}

function loadFigures({ rate, perDay }: AlertLoad): PartialFigures {
  return {
    'alerts-per-million': plain(scale(rate, 1e6)),
    ...(perDay && {
      'alerts-per-day': plain(perDay.alerts),
      'reviewer-hours-per-day': plain(perDay.reviewerHours),
    }),
  };
}

/** Without what else a proportion holds, and rounded, so that committed figures do not change in their last digits. */
export function plain({ value, lower, upper }: Interval): Interval {
  const rounded = (figure: number) => Number(figure.toPrecision(6));
  return {
    ...(value !== undefined && { value: rounded(value) }),
    lower: rounded(lower),
    upper: rounded(upper),
  };
}
