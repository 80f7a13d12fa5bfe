import { type DailyLoad, dailyLoad, scale, type Workload } from './forecast.ts';
import { countFrom } from './histogram.ts';
import { type Confidence, type Proportion, sumOf, weighedProportion } from './proportion.ts';
import type { TrafficSlice, TrafficTally } from './traffic.ts';

/**
 * How many alerts unlabelled traffic raises. It needs no labels and says nothing of how many of them are right; no
 * alert in a million posts still leaves a few possible, and `upper` says how many.
 */
export interface AlertLoad {
  readonly rate: Proportion;
  readonly perDay?: DailyLoad;
}

/** Alerts by the full score beside alerts by a list alone. */
export interface LoadPair {
  readonly full: AlertLoad;
  readonly listOnly: AlertLoad;
}

/** The traffic's load, over all and by field. */
export interface TrafficLoad extends LoadPair {
  readonly posts: number;
  /** records that held no post */
  readonly unreadable: number;
  readonly slices: readonly (LoadPair & Pick<TrafficSlice, 'field' | 'value' | 'posts'>)[];
}

/** What counting alerts needs of a tally. */
export type CountedTraffic = Pick<TrafficTally, 'posts' | 'listed' | 'scores'> & {
  readonly authors: readonly Pick<TrafficTally['authors'][number], 'listed' | 'scores'>[];
};

/** The load of a tally at a threshold. */
export function trafficLoad(
  tally: TrafficTally,
  alertAt: number,
  confidence: Confidence,
  workload: Workload,
): TrafficLoad {
  const loadOf = (rate: Proportion): AlertLoad => ({ rate, ...dailyLoad(scale(rate, 1e6), workload) });
  return {
    posts: tally.posts,
    unreadable: tally.unreadable,
    full: loadOf(trafficRate(tally, alertAt, confidence)),
    listOnly: loadOf(listedRate(tally, confidence)),
    slices: tally.slices.map(({ field, value, posts, listed, scores }) => ({
      field,
      value,
      posts,
      full: loadOf(weighedProportion(countFrom(scores, alertAt), posts, posts, confidence)),
      listOnly: loadOf(weighedProportion(listed, posts, posts, confidence)),
    })),
  };
}

/** The share of traffic that is an alert at a threshold. */
export function trafficRate(tally: CountedTraffic, alertAt: number, confidence: Confidence): Proportion {
  const byAuthor = tally.authors.map(({ scores }) => countFrom(scores, alertAt));
  return rareProportion(countFrom(tally.scores, alertAt), tally.posts, byAuthor, confidence);
}

/** The share of traffic that a list alone reports. */
export function listedRate(tally: CountedTraffic, confidence: Confidence): Proportion {
  const byAuthor = tally.authors.map(({ listed }) => listed);
  return rareProportion(tally.listed, tally.posts, byAuthor, confidence);
}

/**
 * A rare event whose repetitions by one author are no news: its variance is that of a compound Poisson count, so that n
 * posts are worth n times (sum of counts) / (sum of squared counts by author). Events of unknown author stand alone.
 */
function rareProportion(
  events: number,
  n: number,
  byAuthor: readonly number[],
  confidence: Confidence,
): Proportion {
  const squares = sumOf(byAuthor, (count) => count ** 2) + events - sumOf(byAuthor, (count) => count);
  return weighedProportion(events, n, events === 0 ? n : (n * events) / squares, confidence);
}
