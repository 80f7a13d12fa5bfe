import { compareText } from '../text/compare.ts';
import type { Hit } from './hit.ts';
import { byList, byScore, type Metrics, metricsOf } from './metrics.ts';
import { partsOf } from './parts.ts';
import type { Confidence } from './proportion.ts';
import { noValue } from './traffic.ts';

/** Labelled posts, and how well the full score and a list alone tell harm from benign among them. */
export interface Outcome {
  readonly harm: number;
  readonly benign: number;
  /** of these, posts that nobody could score: harm among them is missed, benign posts are left out */
  readonly neverEvaluated: { readonly harm: number; readonly benign: number };
  readonly full: Metrics;
  /** the list-only baseline: any listed anchor term is an alert */
  readonly listOnly: Metrics;
}

/** The posts with one value of a field, or with one part of the ruleset in them. */
export interface Slice extends Outcome {
  readonly value: string;
}

/** All slices of one field, the largest first. A post with several values is in several. */
export interface SliceGroup {
  /** a field's name, or `rule`, `list`, `signal`, `shadow`, `exception`, `term` (as `list/term`) */
  readonly field: string;
  readonly slices: readonly Slice[];
}

/** How a set of labelled posts came out. */
export function outcomeOf(hits: readonly Hit[], alertAt: number, confidence: Confidence): Outcome {
  const count = (label: Hit['label'], only: (hit: Hit) => boolean = () => true) =>
    hits.filter((hit) => hit.label === label && only(hit)).length;
  const isLost = ({ isEvaluated }: Hit) => !isEvaluated;
  return {
    harm: count('harm'),
    benign: count('benign'),
    neverEvaluated: { harm: count('harm', isLost), benign: count('benign', isLost) },
    full: metricsOf(hits, byScore(alertAt), confidence),
    listOnly: metricsOf(hits, byList, confidence),
  };
}

/** Outcomes by every field of the hits. */
export function sliceByField(hits: readonly Hit[], alertAt: number, confidence: Confidence): SliceGroup[] {
  return sliceBy(hits, fieldsOf, alertAt, confidence);
}

/** Outcomes by every field of the hits, then by every part of the ruleset found in them. */
export function sliceHits(hits: readonly Hit[], alertAt: number, confidence: Confidence): SliceGroup[] {
  const byPart = sliceBy(hits, partsIn, alertAt, confidence);
  return [...sliceByField(hits, alertAt, confidence), ...byPart];
}

/** The slices that a post is in. */
type Memberships = (hit: Hit) => readonly (readonly [field: string, value: string])[];

function sliceBy(
  hits: readonly Hit[],
  membershipsOf: Memberships,
  alertAt: number,
  confidence: Confidence,
): SliceGroup[] {
  const groups = new Map<string, Map<string, Hit[]>>();
  for (const hit of hits) for (const [field, value] of membershipsOf(hit)) push(groups, field, value, hit);
  return Array.from(groups, ([field, values]) => ({
    field,
    slices: Array.from(values)
      .sort(([a, left], [b, right]) => right.length - left.length || compareText(a, b))
      .map(([value, members]) => ({ value, ...outcomeOf(members, alertAt, confidence) })),
  }));
}

/** Every field of every post: a field that a post does not have is a value too. */
const fieldsOf: Memberships = ({ fields }) =>
  Object.entries(fields).flatMap(([field, values]) =>
    (values.length > 0 ? values : [noValue]).map((value) => [field, value] as const),
  );

const partsIn: Memberships = (hit) =>
  partsOf(hit).map(({ kind, list, id }) => [kind, list === undefined ? id : `${list}/${id}`] as const);

function push(groups: Map<string, Map<string, Hit[]>>, field: string, value: string, hit: Hit): void {
  const values = groups.get(field) ?? new Map<string, Hit[]>();
  groups.set(field, values);
  const members = values.get(value);
  if (members) members.push(hit);
  else values.set(value, [hit]);
}
