import { roundPoints } from '../rules/ruleset.ts';
import type { Span } from '../span.ts';
import { compareText } from '../text/compare.ts';
import type { Evidence } from './evidence.ts';

/** Each further piece of evidence of one family counts this much of the one before it. */
const damping = 0.5;

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

interface Item {
  readonly evidence: Evidence;
  /** after strength */
  readonly points: number;
  /** what it counts beside the stronger ones of its sign: 1, 0.5, 0.25, ... */
  readonly share: number;
}

/** The families of the evidence, by name: `total = clamp(sum_i 0.5^(i-1) * s_i * w_i, -cap, +cap)`. */
export function totalFamilies(
  evidence: readonly Evidence[],
  caps: ReadonlyMap<string, number>,
): FamilyTotal[] {
  const families = new Map<string, Evidence[]>();
  for (const entry of evidence) {
    const members = families.get(entry.family);
    if (members) members.push(entry);
    else families.set(entry.family, [entry]);
  }
  return Array.from(families, ([family, members]) => totalFamily(family, members, caps.get(family))).sort(
    (a, b) => compareText(a.family, b.family),
  );
}

function totalFamily(
  family: string,
  members: readonly Evidence[],
  cap = Number.POSITIVE_INFINITY,
): FamilyTotal {
  const items = withShares(
    strongestOfEachPlace(
      members.map((evidence) => ({ evidence, points: roundPoints(evidence.points * evidence.strength) })),
    ),
  );
  const positive = items.filter(({ points }) => points > 0);
  const negative = items.filter(({ points }) => points < 0);
  const dampingOfPositive = dampedSum(positive) - plainSum(positive);
  const dampingOfNegative = dampedSum(negative) - plainSum(negative);
  const damped = dampedSum(positive) + dampedSum(negative);
  const total = Math.max(-cap, Math.min(cap, damped));
  return { family, items, dampingOfPositive, dampingOfNegative, capping: total - damped, total };
}

type Weighed = Omit<Item, 'share'>;

/** Evidence for and against is damped apart, each from its strongest on. */
function withShares(items: readonly Weighed[]): Item[] {
  let positive = 1;
  let negative = 1;
  return items.map((item) => {
    if (item.points === 0) return { ...item, share: 1 };
    const share = item.points > 0 ? positive : negative;
    if (item.points > 0) positive *= damping;
    else negative *= damping;
    return { ...item, share };
  });
}

/** The same words listed twice in a family are one fact: the stronger listing speaks. */
function strongestOfEachPlace(items: readonly Weighed[]): Weighed[] {
  const places = new Set<string>();
  return items.toSorted(byStrength).filter(({ evidence, points }) => {
    if (evidence.spans.length === 0) return true;
    const place = `${Math.sign(points)} ${evidence.spans.map(({ start, end }: Span) => `${start}-${end}`).join(' ')}`;
    if (places.has(place)) return false;
    places.add(place);
    return true;
  });
}

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
