import { bootstrapInterval, groupByAuthor, type Resampling } from './bootstrap.ts';
import type { Hit } from './hit.ts';
import type { Confidence, Interval } from './proportion.ts';

/** How many posts of each label have a score, highest score first. */
type Ranking = readonly { readonly harm: number; readonly benign: number }[];

/**
 * Average precision: the precision at each threshold, weighted by the recall that it adds, thresholds from the highest
 * score down and posts of equal score taken together (the definition of scikit-learn's `average_precision_score`;
 * Manning, Raghavan and Schuetze, Introduction to Information Retrieval, 2008, 8.4). It is not interpolated.
 *
 * @param harmShare the share of harm that it is for; by default that of the ranking itself
 * @returns NaN where there is no harm
 */
export function averagePrecision(ranking: Ranking, harmShare?: number): number {
  const allHarm = total(ranking, 'harm');
  const allBenign = total(ranking, 'benign');
  const harmWeight = harmShare === undefined ? 1 : harmShare / allHarm;
  const benignWeight = harmShare === undefined ? 1 : allBenign === 0 ? 0 : (1 - harmShare) / allBenign;
  let [harm, benign, sum] = [0, 0, 0];
  for (const step of ranking) {
    harm += step.harm * harmWeight;
    benign += step.benign * benignWeight;
    if (step.harm > 0) sum += (step.harm / allHarm) * (harm / (harm + benign));
  }
  return allHarm === 0 ? Number.NaN : sum;
}

function total(ranking: Ranking, label: 'harm' | 'benign'): number {
  return ranking.reduce((sum, step) => sum + step[label], 0);
}

/** Average precision of labelled posts with its interval, by a bootstrap over authors. */
export function averagePrecisionOf(
  hits: readonly Hit[],
  harmShare: number | undefined,
  settings: Confidence & Resampling,
): Interval {
  const judged = hits.filter(({ label, isEvaluated }) => label === 'harm' || (label && isEvaluated));
  const ranks = rankByScore(judged);
  const authors = groupByAuthor(judged).map((posts) =>
    posts.map(({ score, label }) => ({ rank: ranks.get(score) as number, isHarm: label === 'harm' })),
  );
  const rankingOf = (draws?: Uint32Array) => {
    const ranking = Array.from(ranks, () => ({ harm: 0, benign: 0 }));
    authors.forEach((posts, author) => {
      const times = draws ? (draws[author] as number) : 1;
      if (times === 0) return;
      for (const { rank, isHarm } of posts) ranking[rank]![isHarm ? 'harm' : 'benign'] += times;
    });
    return ranking;
  };
  const withHarm = authors.filter((posts) => posts.some(({ isHarm }) => isHarm)).length;
  const isEnough = Math.min(withHarm, authors.length - withHarm) >= settings.minimum;
  const value = averagePrecision(rankingOf(), harmShare);
  const interval = bootstrapInterval(
    authors.length,
    (draws) => averagePrecision(rankingOf(draws), harmShare),
    settings.level,
    settings,
  );
  return { ...(isEnough && !Number.isNaN(value) && { value }), ...interval };
}

/** The place of each score, the highest first. */
function rankByScore(hits: readonly Hit[]): ReadonlyMap<number, number> {
  const scores = [...new Set(hits.map(({ score }) => score))].sort((a, b) => b - a);
  return new Map(scores.map((score, rank) => [score, rank]));
}
