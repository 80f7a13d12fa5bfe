import { roundPoints } from '../rules/ruleset.ts';
import { spansKey } from '../span.ts';
import { compareText } from '../text/compare.ts';
import type { Evidence } from './evidence.ts';

/** Each further piece of evidence of one family counts this much of the one before it. */
export const damping = 0.5;

/** Evidence with its points after strength, and what the family makes of them together. */
export interface FamilyTotal {
  readonly family: string;
  /** strongest first */
  readonly items: readonly Item[];
  /** what damping takes from the sum of positive items (zero or less), and gives back of negative ones */
  readonly dampingOfPositive: number;
  readonly dampingOfNegative: number;
  /** what the cap takes from, or gives back to, the damped sum */
  readonly capping: number;
  readonly total: number;
}

/** One thing that a family's evidence says, however many lists say it. */
interface Fact {
  /** the strongest of `listings`, which speaks for all of them */
  readonly evidence: Evidence;
  readonly listings: readonly Evidence[];
  /** after strength */
  readonly points: number;
}

interface Item extends Fact {
  /** what it counts beside the stronger ones of its sign: 1, 0.5, 0.25, ... */
  readonly share: number;
}

/** The families of the evidence, by name: `total = clamp(sum_i 0.5^(i-1) * s_i * w_i, -cap, +cap)`. */
export function totalFamilies(
  evidence: readonly Evidence[],
  caps: ReadonlyMap<string, number>,
): FamilyTotal[] {
  return byFamily(evidence).map(([family, members]) => totalFamily(family, members, caps.get(family)));
}

/** Evidence by family, in the order of their names. */
export function byFamily(evidence: readonly Evidence[]): readonly (readonly [string, readonly Evidence[]])[] {
  const families = new Map<string, Evidence[]>();
  for (const entry of evidence) {
    const members = families.get(entry.family);
    if (members) members.push(entry);
    else families.set(entry.family, [entry]);
  }
  return Array.from(families).sort(([a], [b]) => compareText(a, b));
}

function totalFamily(
  family: string,
  members: readonly Evidence[],
  cap = Number.POSITIVE_INFINITY,
): FamilyTotal {
  const items: Item[] = [];
  // Evidence for and against is damped apart, each from its strongest on.
  const positive = { share: 1, plain: 0, damped: 0 };
  const negative = { share: 1, plain: 0, damped: 0 };
  for (const { evidence, listings, points } of factsOf(members)) {
    const side = points < 0 ? negative : positive;
    items.push({ evidence, listings, points, share: points === 0 ? 1 : side.share });
    if (points === 0) continue;
    side.plain += points;
    side.damped += roundPoints(points * side.share);
    side.share *= damping;
  }
  const damped = positive.damped + negative.damped;
  const total = Math.max(-cap, Math.min(cap, damped));
  return {
    family,
    items,
    dampingOfPositive: positive.damped - positive.plain,
    dampingOfNegative: negative.damped - negative.plain,
    capping: total - damped,
    total,
  };
}

/** The facts of one family, strongest first: the same words listed twice, for the same side, are one. */
export function factsOf(members: readonly Evidence[]): readonly Fact[] {
  const [only] = members;
  if (members.length === 1 && only) return [{ evidence: only, listings: members, points: pointsOf(only) }];
  const facts = new Map<string, Fact & { readonly listings: Evidence[] }>();
  const weighed = members.map((evidence) => ({ evidence, points: pointsOf(evidence), key: keyOf(evidence) }));
  for (const { evidence, points } of weighed.sort(byStrength)) {
    const place = placeOf(evidence);
    const fact = facts.get(place);
    if (fact) fact.listings.push(evidence);
    else facts.set(place, { evidence, listings: [evidence], points });
  }
  return Array.from(facts.values());
}

function pointsOf({ points, strength }: Evidence): number {
  return roundPoints(points * strength);
}

function placeOf({ kind, id, points, spans }: Evidence): string {
  if (spans.length === 0) return `${kind} ${id}`;
  return `${Math.sign(points)} ${spansKey(spans)}`;
}

type Weighed = Pick<Fact, 'evidence' | 'points'> & { readonly key: string };

function byStrength(a: Weighed, b: Weighed): number {
  const byPoints = Math.abs(b.points) - Math.abs(a.points);
  return byPoints || compareText(a.evidence.kind, b.evidence.kind) || compareText(a.key, b.key);
}

function keyOf({ id, term }: Evidence): string {
  return `${term?.list.id ?? ''}\0${id}\0${term?.lang ?? ''}`;
}
