import { type Forecast, type Forecasts, forecast } from './forecast.ts';
import { isAlertAt } from './hit.ts';
import { createAlertCounter, type JudgedHit, type Metrics } from './metrics.ts';
import type { Proportion } from './proportion.ts';
import type { Settings } from './settings.ts';
import { type CountedTraffic, trafficRate } from './traffic-load.ts';

/** What a threshold would give: one point of the precision-recall curve, with its band. */
export interface CurvePoint {
  /** posts that score at least so much are alerts */
  readonly alertAt: number;
  readonly recall: Proportion;
  readonly falsePositiveRate: Proportion;
  readonly samplePrecision: Proportion;
  /** at the best guess of the prevalence, where there is one: the `precision` is the curve's other axis */
  readonly forecast?: Forecasts<Forecast>;
  /** the share of unlabelled traffic that would be an alert, where there is any */
  readonly trafficRate?: Proportion;
}

/** What a curve is drawn from. */
export interface CurveInput {
  readonly hits: readonly JudgedHit[];
  readonly traffic?: CountedTraffic;
  readonly settings: Settings;
}

/** A point for each threshold above 0 that makes a difference, lowest first. */
export function curveOf(input: CurveInput): CurvePoint[] {
  const highestFirst = input.hits.toSorted((a, b) => b.score - a.score);
  const counter = createAlertCounter(input.hits);
  let next = 0;
  return thresholdsOf(input)
    .map((alertAt) => {
      for (let hit = highestFirst[next]; hit && isAlertAt(hit, alertAt); hit = highestFirst[++next])
        counter.raise(hit);
      return pointFrom(counter.metrics(input.settings), alertAt, input);
    })
    .reverse();
}

/** The scores that posts have, highest first: between two of them every threshold gives the same alerts. */
function thresholdsOf({ hits, traffic }: CurveInput): number[] {
  const scores = [...hits.map(({ score }) => score), ...(traffic?.scores ?? []).map(([score]) => score)];
  return [...new Set(scores)].filter((score) => score > 0).sort((a, b) => b - a);
}

function pointFrom(metrics: Metrics, alertAt: number, { traffic, settings }: CurveInput): CurvePoint {
  const { recall, falsePositiveRate, samplePrecision } = metrics;
  const { prevalence } = settings;
  const rate = traffic && trafficRate(traffic, alertAt, settings);
  return {
    alertAt,
    recall,
    falsePositiveRate,
    samplePrecision,
    ...(prevalence && {
      forecast: {
        samples: forecast(metrics, prevalence.perMillion, settings),
        ...(rate && {
          traffic: forecast({ recall, falsePositiveRate: rate }, prevalence.perMillion, settings),
        }),
      },
    }),
    ...(rate && { trafficRate: rate }),
  };
}
