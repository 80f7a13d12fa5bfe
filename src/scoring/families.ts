import { roundPoints } from '../rules/ruleset.ts';
import type { Span } from '../span.ts';
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
  const items = withShares(factsOf(members));
  const positive = items.filter(({ points }) => points > 0);
  const negative = items.filter(({ points }) => points < 0);
  const dampingOfPositive = dampedSum(positive) - plainSum(positive);
  const dampingOfNegative = dampedSum(negative) - plainSum(negative);
  const damped = dampedSum(positive) + dampedSum(negative);
  const total = Math.max(-cap, Math.min(cap, damped));
  return { family, items, dampingOfPositive, dampingOfNegative, capping: total - damped, total };
}

/** Evidence for and against is damped apart, each from its strongest on. */
function withShares(facts: readonly Fact[]): Item[] {
  let positive = 1;
  let negative = 1;
  return facts.map((fact) => {
    if (fact.points === 0) return { ...fact, share: 1 };
    const share = fact.points > 0 ? positive : negative;
    if (fact.points > 0) positive *= damping;
    else negative *= damping;
    return { ...fact, share };
  });
}

/** The facts of one family, strongest first: the same words listed twice, for the same side, are one. */
export function factsOf(members: readonly Evidence[]): readonly Fact[] {
  const facts = new Map<string, Fact & { readonly listings: Evidence[] }>();
  const weighed = members.map((evidence) => ({
    evidence,
    points: roundPoints(evidence.points * evidence.strength),
  }));
  for (const { evidence, points } of weighed.sort(byStrength)) {
    const place = placeOf(evidence);
    const fact = facts.get(place);
    if (fact) fact.listings.push(evidence);
    else facts.set(place, { evidence, listings: [evidence], points });
  }
  return Array.from(facts.values());
}

function placeOf({ kind, id, points, spans }: Evidence): string {
  if (spans.length === 0) return `${kind} ${id}`;
  return `${Math.sign(points)} ${spans.map(({ start, end }: Span) => `${start}-${end}`).join(' ')}`;
}

type Weighed = Pick<Fact, 'evidence' | 'points'>;

function byStrength(a: Weighed, b: Weighed): number {
  const byPoints = Math.abs(b.points) - Math.abs(a.points);
  return byPoints || compareText(a.evidence.kind, b.evidence.kind) || compareText(keyOf(a), keyOf(b));
}

function keyOf({ evidence }: Weighed): string {
  return `${evidence.term?.list.id ?? ''}\0${evidence.id}\0${evidence.term?.lang ?? ''}`;
}

function plainSum(items: readonly Item[]): number {
  return items.reduce((sum, { points }) => sum + points, 0);
}

function dampedSum(items: readonly Item[]): number {
  return items.reduce((sum, { points, share }) => sum + roundPoints(points * share), 0);
}
