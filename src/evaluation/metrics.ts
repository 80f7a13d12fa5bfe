import { type Hit, isAlertAt } from './hit.ts';
import {
  type ClusterSums,
  type Confidence,
  clusteredProportion,
  type Interval,
  type Proportion,
  sumClusters,
} from './proportion.ts';
import type { Label } from './samples.ts';

/** Labelled posts counted by label and outcome. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  /** harm that is no alert, whether it scored low or was never evaluated */
  readonly falseNegatives: number;
}

/**
 * How well alerts fit the labels. `samplePrecision` and `sampleF1` hold for this sample's share of harm ONLY, which is
 * far above that of traffic: what to expect of traffic is in a forecast.
 */
export interface Metrics extends Confusion {
  /** of harmful posts, the share that is an alert */
  readonly recall: Proportion;
  /** of benign posts, the share that is an alert */
  readonly falsePositiveRate: Proportion;
  /** of alerts in this sample, the share that is harm */
  readonly samplePrecision: Proportion;
  /** the harmonic mean of recall and sample precision; `n` are the posts that are harm or an alert */
  readonly sampleF1: Interval & Pick<Proportion, 'n'>;
}

/** What counting needs of a hit. */
export type JudgedHit = Pick<Hit, 'score' | 'label' | 'author' | 'isEvaluated' | 'isListed'>;

/** Whether a post is an alert. */
export type Judge = (hit: Pick<Hit, 'score' | 'isListed'>) => boolean;

/** The full score: an alert from a threshold on. */
export function byScore(alertAt: number): Judge {
  return (hit) => isAlertAt(hit, alertAt);
}

/** The list-only baseline: any listed anchor term is an alert. */
export const byList: Judge = ({ isListed }) => isListed;

/**
 * Counts labelled posts. Harm that was never evaluated is missed; benign posts that were never evaluated tell
 * nothing and are left out, so that they cannot water down the false positives.
 */
export function metricsOf(hits: readonly JudgedHit[], isAlert: Judge, confidence: Confidence): Metrics {
  const counter = createAlertCounter(hits);
  for (const hit of hits) if (isAlert(hit)) counter.raise(hit);
  return counter.metrics(confidence);
}

/** Labelled posts whose alerts are raised one by one; the metrics can be asked at any time. */
export interface AlertCounter {
  /** makes one of the posts an alert: at most once each */
  readonly raise: (hit: JudgedHit) => void;
  readonly metrics: (confidence: Confidence) => Metrics;
}

/** What one author has of each outcome. */
interface AuthorCounts {
  harm: number;
  benign: number;
  truePositives: number;
  falsePositives: number;
}

/** Starts without any alert. */
export function createAlertCounter(hits: readonly JudgedHit[]): AlertCounter {
  const authors = new Map<string | JudgedHit, AuthorCounts>();
  const countsFor = (hit: JudgedHit) => authors.get(hit.author ?? hit);
  for (const hit of hits.filter(isJudged)) {
    const counts = countsFor(hit) ?? { harm: 0, benign: 0, truePositives: 0, falsePositives: 0 };
    counts[hit.label]++;
    authors.set(hit.author ?? hit, counts);
  }
  const sums = startingSums([...authors.values()]);
  return {
    raise: (hit) => {
      const counts = countsFor(hit);
      if (!counts || !isJudged(hit)) return;
      if (hit.label === 'harm') raiseHarm(counts, sums);
      else raiseBenign(counts, sums);
    },
    metrics: (confidence) => metricsFrom(sums, confidence),
  };
}

function isJudged(hit: JudgedHit): hit is JudgedHit & { label: Label } {
  return hit.label === 'harm' || (hit.label === 'benign' && hit.isEvaluated);
}

type Sums = { -readonly [Key in keyof ClusterSums]: number };

/** The sums behind each proportion. */
interface MetricSums {
  readonly recall: Sums;
  readonly falsePositiveRate: Sums;
  readonly precision: Sums;
  /** of F / (2 - F): hits are true positives, n what is harm or an alert */
  readonly f1: Sums;
}

function startingSums(authors: readonly AuthorCounts[]): MetricSums {
  const of = (label: Label) => sumClusters(authors.map((counts) => ({ n: counts[label], hits: 0 })));
  return {
    recall: of('harm'),
    falsePositiveRate: of('benign'),
    precision: sumClusters([]),
    f1: of('harm'),
  };
}

/** What an author's sums change by when one more harmful post is an alert. */
function raiseHarm(counts: AuthorCounts, { recall, precision, f1 }: MetricSums): void {
  const { harm, truePositives, falsePositives } = counts;
  add(recall, { hits: 1, nh: harm, hh: 2 * truePositives + 1 });
  add(f1, { hits: 1, nh: harm + falsePositives, hh: 2 * truePositives + 1 });
  const alerts = truePositives + falsePositives;
  add(precision, {
    n: 1,
    hits: 1,
    nn: 2 * alerts + 1,
    nh: truePositives + alerts + 1,
    hh: 2 * truePositives + 1,
  });
  counts.truePositives++;
}

function raiseBenign(counts: AuthorCounts, { falsePositiveRate, precision, f1 }: MetricSums): void {
  const { harm, benign, truePositives, falsePositives } = counts;
  add(falsePositiveRate, { hits: 1, nh: benign, hh: 2 * falsePositives + 1 });
  add(f1, { n: 1, nn: 2 * (harm + falsePositives) + 1, nh: truePositives });
  add(precision, { n: 1, nn: 2 * (truePositives + falsePositives) + 1, nh: truePositives });
  counts.falsePositives++;
}

function add(sums: Sums, { n = 0, hits = 0, nn = 0, nh = 0, hh = 0 }: Partial<ClusterSums>): void {
  sums.n += n;
  sums.hits += hits;
  sums.nn += nn;
  sums.nh += nh;
  sums.hh += hh;
}

function metricsFrom(
  { recall, falsePositiveRate, precision, f1 }: MetricSums,
  confidence: Confidence,
): Metrics {
  return {
    truePositives: recall.hits,
    falsePositives: falsePositiveRate.hits,
    trueNegatives: falsePositiveRate.n - falsePositiveRate.hits,
    falseNegatives: recall.n - recall.hits,
    recall: clusteredProportion(recall, confidence),
    falsePositiveRate: clusteredProportion(falsePositiveRate, confidence),
    samplePrecision: clusteredProportion(precision, confidence),
    sampleF1: f1From(clusteredProportion(f1, confidence)),
  };
}

/**
 * F1 by way of F / (2 - F) = TP / (TP + FP + FN), which grows with it and is a proportion with an interval (Hand,
 * Christen and Kirielle, F*: an interpretable transformation of the F-measure, Machine Learning 110, 2021).
 */
function f1From({ value, lower, upper, n }: Proportion): Metrics['sampleF1'] {
  const transformed = (share: number) => (2 * share) / (1 + share);
  return {
    ...(value !== undefined && { value: transformed(value) }),
    lower: transformed(lower),
    upper: transformed(upper),
    n,
  };
}
