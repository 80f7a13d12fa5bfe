import { compareText } from '../text/compare.ts';
import { groupByAuthor } from './bootstrap.ts';
import { type Flips, flipsOf } from './flips.ts';
import { type Hit, isAlertAt } from './hit.ts';
import type { HitLog } from './hit-log.ts';
import { type HitPart, partKey, partsOf } from './parts.ts';
import {
  type Confidence,
  clusteredProportion,
  type Proportion,
  proportion,
  sumClusters,
} from './proportion.ts';
import type { RulesetSummary } from './ruleset-summary.ts';

/** What one part of the ruleset did: a rule, shadow rule, signal, list, exception or term. */
export interface PartRow extends HitPart {
  /** labelled posts that it was in */
  readonly harm: number;
  readonly benign: number;
  /** of these, the share that is harm, in this sample */
  readonly samplePrecision: Proportion;
  /** of these, alerts */
  readonly alerts: number;
  /** alerts that no other part of its kind was in */
  readonly onlyAlerts: number;
  /** labelled posts that could not answer it: no hit in them means nothing */
  readonly unanswered: number;
  /** the part of its kind that shares most posts with it, as a share of the posts of either */
  readonly overlap?: { readonly id: string; readonly list?: string; readonly share: number };
  /** what changes without it, or with a shadow rule live; absent for terms, and where flips were not asked for */
  readonly flips?: Flips;
  /** share of unlabelled traffic that it was in */
  readonly trafficRate?: Proportion;
}

/**
 * A row for every rule, shadow rule, signal, list and exception of the ruleset, whether it was found or not, and for
 * every term that was found; by kind in this order, then by how many labelled posts they were in.
 */
export function partTable(
  { ruleset, hits, traffic }: HitLog,
  alertAt: number,
  confidence: Confidence,
): PartRow[] {
  const labelled = hits.filter(({ label }) => label !== undefined);
  const groups = groupByPart(labelled, ruleset);
  const unanswered = countUnanswered(labelled);
  const overlaps = overlapsOf(groups);
  const flips = flipsOf(labelled, traffic, alertAt);
  const inTraffic = new Map(traffic?.parts.map((part) => [partKey(part), part.posts]));
  return Array.from(groups, ([key, { part, posts }]): PartRow => {
    const overlap = overlaps.get(key);
    const changed = flips.get(key);
    return {
      ...part,
      ...countsOf(posts, part, alertAt, confidence),
      unanswered: unanswered.get(part.id) ?? 0,
      ...(overlap && { overlap }),
      ...(changed && { flips: changed }),
      ...(traffic && { trafficRate: proportion(inTraffic.get(key) ?? 0, traffic.posts, confidence) }),
    };
  }).sort(inTableOrder);
}

interface Group {
  readonly part: HitPart;
  readonly posts: Hit[];
}

const kinds: readonly HitPart['kind'][] = ['rule', 'shadow', 'signal', 'list', 'exception', 'term'];

function inTableOrder(a: PartRow, b: PartRow): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    b.harm + b.benign - (a.harm + a.benign) ||
    compareText(partKey(a), partKey(b))
  );
}

function groupByPart(hits: readonly Hit[], ruleset: RulesetSummary): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const part of declaredParts(ruleset)) groups.set(partKey(part), { part, posts: [] });
  for (const hit of hits) {
    for (const part of partsOf(hit)) {
      const group = groups.get(partKey(part));
      if (group) group.posts.push(hit);
      else groups.set(partKey(part), { part, posts: [hit] });
    }
  }
  return groups;
}

function declaredParts({ rules, signals, lists, exceptions }: RulesetSummary): HitPart[] {
  return [
    ...rules.map(({ id, mode }): HitPart => ({ kind: mode === 'live' ? 'rule' : 'shadow', id })),
    ...signals.map(({ id }): HitPart => ({ kind: 'signal', id })),
    ...lists.map(({ id }): HitPart => ({ kind: 'list', id })),
    ...exceptions.map((id): HitPart => ({ kind: 'exception', id })),
  ];
}

function countsOf(posts: readonly Hit[], { kind }: HitPart, alertAt: number, confidence: Confidence) {
  const alerts = posts.filter((hit) => isAlertAt(hit, alertAt));
  const harm = posts.filter(({ label }) => label === 'harm').length;
  const clusters = groupByAuthor(posts).map((own) => ({
    n: own.length,
    hits: own.filter(({ label }) => label === 'harm').length,
  }));
  return {
    harm,
    benign: posts.length - harm,
    samplePrecision: clusteredProportion(sumClusters(clusters), confidence),
    alerts: alerts.length,
    onlyAlerts: alerts.filter((hit) => partsOf(hit).filter((part) => part.kind === kind).length === 1).length,
  };
}

/** By id: signals and rules share one set of ids. */
function countUnanswered(hits: readonly Hit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unknown } of hits) for (const id of unknown) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function overlapsOf(groups: ReadonlyMap<string, Group>): Map<string, NonNullable<PartRow['overlap']>> {
  const shared = new Map<string, Map<string, number>>();
  const hits = new Set([...groups.values()].flatMap(({ posts }) => posts));
  for (const hit of hits) {
    const parts = partsOf(hit);
    for (const part of parts)
      for (const other of parts)
        if (other !== part && other.kind === part.kind) count(shared, partKey(part), partKey(other));
  }
  const overlaps = new Map<string, NonNullable<PartRow['overlap']>>();
  for (const [key, others] of shared) {
    const own = groups.get(key)?.posts.length ?? 0;
    const best = Array.from(others, ([other, both]) => {
      const { part, posts } = groups.get(other) as Group;
      return { part, share: both / (own + posts.length - both) };
    }).sort((a, b) => b.share - a.share || compareText(partKey(a.part), partKey(b.part)))[0];
    if (!best) continue;
    const { id, list } = best.part;
    overlaps.set(key, { id, ...(list !== undefined && { list }), share: best.share });
  }
  return overlaps;
}

function count(counts: Map<string, Map<string, number>>, key: string, other: string): void {
  const others = counts.get(key) ?? new Map<string, number>();
  counts.set(key, others.set(other, (others.get(other) ?? 0) + 1));
}
