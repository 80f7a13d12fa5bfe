import type { Prevalence } from '../rules/ruleset.ts';
import { type ForecastPair, type Forecasts, forecastRange, type Workload } from './forecast.ts';
import type { HitLog } from './hit-log.ts';
import type { Metrics } from './metrics.ts';
import type { Settings } from './settings.ts';
import { type Outcome, outcomeOf } from './slices.ts';
import { type AlertLoad, type TrafficLoad, trafficLoad } from './traffic-load.ts';

/** How a ruleset does at one threshold, a list alone beside it. */
export interface Judgement {
  readonly overall: Outcome;
  /** what the full score saves and costs against a list alone */
  readonly baseline: BaselineComparison;
  /** at the declared prevalence, never at the sample's; absent where none is declared */
  readonly forecast?: Forecasts<ForecastPair>;
  /** from unlabelled traffic alone; absent where there is none */
  readonly traffic?: TrafficLoad;
}

/** The full score against a list alone, in posts of the sample and of traffic. */
export interface BaselineComparison {
  /** benign posts that a list alone reports and the full score does not, less those the other way round */
  readonly falseAlertsAvoided: number;
  /** harmful posts that a list alone reports and the full score does not, less those the other way round */
  readonly recallPaid: number;
  /** alerts of traffic avoided */
  readonly trafficAlertsAvoided?: number;
}

/** Judges a hit log. */
export function judgeLog({ hits, traffic }: HitLog, settings: Settings): Judgement {
  const { alertAt, prevalence } = settings;
  const overall = outcomeOf(hits, alertAt, settings);
  const load = traffic && trafficLoad(traffic, alertAt, settings, settings);
  return {
    overall,
    baseline: compareWithList(overall, load),
    ...(prevalence && { forecast: forecasts(overall, load, prevalence, settings) }),
    ...(load && { traffic: load }),
  };
}

function forecasts(
  { full, listOnly }: Outcome,
  traffic: TrafficLoad | undefined,
  prevalence: Prevalence,
  workload: Workload,
): Forecasts<ForecastPair> {
  const withRate = ({ recall }: Metrics, { rate }: AlertLoad) =>
    forecastRange({ recall, falsePositiveRate: rate }, prevalence, workload);
  return {
    samples: {
      full: forecastRange(full, prevalence, workload),
      listOnly: forecastRange(listOnly, prevalence, workload),
    },
    ...(traffic && {
      traffic: {
        full: withRate(full, traffic.full),
        listOnly: withRate(listOnly, traffic.listOnly),
      },
    }),
  };
}

function compareWithList({ full, listOnly }: Outcome, traffic?: TrafficLoad): BaselineComparison {
  return {
    falseAlertsAvoided: listOnly.falsePositives - full.falsePositives,
    recallPaid: listOnly.truePositives - full.truePositives,
    ...(traffic && { trafficAlertsAvoided: traffic.listOnly.rate.hits - traffic.full.rate.hits }),
  };
}
