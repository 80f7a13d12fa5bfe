/**
 * Points that labelled posts speak for. A proposal: a person reads and applies it.
 *
 * Weights are CONDITIONAL: fitted together, and only among posts that hold an anchor, because the score of all others
 * is 0 whatever their words say. Words that go together share what they say; added up one by one, they would say it
 * several times. The analyst's points are the prior, with a stated deviation; their sign stays; and no weight goes
 * beyond what its own counts allow (the interval of its log-likelihood ratio), so a few posts cannot argue for much.
 */
import { type Ruleset, roundPoints, type Terms } from '../rules/ruleset.ts';
import type { Contribution } from '../scoring/contribution.ts';
import { damping } from '../scoring/families.ts';
import { createHitMaker, type Hit } from './hit.ts';
import { fitLogistic, type LogisticRow, type Prior } from './logistic.ts';
import { criticalValue } from './normal.ts';
import type { Interval } from './proportion.ts';
import type { Sample } from './samples.ts';

/** What has points of its own. */
export interface FitUnit {
  readonly kind: 'list' | 'term' | 'signal' | 'rule';
  readonly id: string;
  /** of a term */
  readonly list?: string;
}

/** Points proposed for one part of a ruleset. */
export interface PointsProposal extends FitUnit {
  readonly points: number;
  /** a multiple of an eighth; `points` where nothing speaks for a change */
  readonly proposed: number;
  /** where the points may lie, given the posts and the prior; it holds `proposed` */
  readonly interval: Interval;
  /** posts with an anchor and this evidence */
  readonly harm: number;
  readonly benign: number;
  /**
   * - `fitted`: the posts and the analyst together
   * - `too-few`: in fewer than `minPosts` posts; left alone
   * - `sign`: the posts speak for the other sign, so 0 is proposed
   */
  readonly reason: 'fitted' | 'too-few' | 'sign';
}

export interface PointsFit {
  /** by kind, list and id */
  readonly proposals: readonly PointsProposal[];
  /** labelled posts with an anchor: all that was learnt from */
  readonly harm: number;
  readonly benign: number;
  /** posts without an anchor, from which nothing can be learnt */
  readonly withoutAnchor: number;
  readonly priorDeviation: number;
}

export interface FitOptions {
  /**
   * How far the posts may move the analyst's points, as a standard deviation in points. Default: `pointsToDouble`, so
   * that a doubling is ordinary; the smaller, the more the analyst's word counts.
   */
  readonly priorDeviation?: number;
  /** give each term points of its own, drawn to those of its list; by default a list has one weight */
  readonly perTerm?: boolean;
  /** parts seen in fewer posts are left alone; default 10 */
  readonly minPosts?: number;
  /** of intervals; default .95 */
  readonly level?: number;
}

/** Damping depends on which evidence is stronger, so weights and shares are fitted in turns. */
const rounds = 3;

/**
 * Proposes points for a ruleset's lists, signals and rules from labelled posts.
 *
 * Caps, gate and floor are not part of the fit: they are there to hold it in check.
 *
 * @throws RangeError if there is no harmful or no benign post with an anchor, or if an option is out of range
 *
 * @example
 * fitPoints(samples, ruleset).proposals.find(({ id }) => id === 'trade-words')?.proposed //=> 9.5
 */
export function fitPoints(samples: Iterable<Sample>, ruleset: Ruleset, options: FitOptions = {}): PointsFit {
  const settings = settingsFor(options, ruleset);
  const all = Array.from(samples, createHitMaker(ruleset, { skipWhatIf: true }));
  const hits = all.filter(({ anchor }) => anchor !== 'none');
  const harm = hits.filter(({ label }) => label === 'harm').length;
  if (harm === 0 || harm === hits.length) throw new RangeError(noContrast(harm, hits.length));
  const units = unitsOf(ruleset, settings.perTerm);
  const fitted = fitInTurns(hits, units, settings);
  return {
    proposals: [...units.values()].map((unit) => proposalFor(unit, fitted, settings)),
    harm,
    benign: hits.length - harm,
    withoutAnchor: all.length - hits.length,
    priorDeviation: settings.priorDeviation,
  };
}

/** The ruleset with the proposed points, to evaluate a proposal before anybody applies it. Not to be saved. */
export function withPoints(ruleset: Ruleset, { proposals }: Pick<PointsFit, 'proposals'>): Ruleset {
  const pointsOf = new Map(proposals.map((proposal) => [keyOf(proposal), proposal.proposed]));
  const terms: Terms = Array.from(ruleset.terms, (term) => {
    const own = pointsOf.get(keyOf({ kind: 'term', id: term.id, list: term.list.id }));
    return { ...term, points: own ?? pointsOf.get(keyOf({ kind: 'list', id: term.list.id })) ?? term.points };
  });
  const changed = <Part extends { readonly id: string; readonly points: number }>(
    kind: FitUnit['kind'],
    parts: readonly Part[],
  ) => parts.map((part) => ({ ...part, points: pointsOf.get(keyOf({ kind, id: part.id })) ?? part.points }));
  return {
    ...ruleset,
    terms,
    signals: changed('signal', ruleset.signals),
    rules: changed('rule', ruleset.rules),
  };
}

function noContrast(harm: number, all: number): string {
  const needed = 'points are learnt from harmful and benign samples that hold an anchor';
  if (all === 0) return `${needed}: no sample holds an anchor`;
  return `${needed}: of ${all}, none is ${harm === 0 ? 'harmful' : 'benign'}`;
}

interface FitSettings {
  readonly priorDeviation: number;
  readonly perTerm: boolean;
  readonly minPosts: number;
  readonly reach: number;
  /** points in one unit of log-odds */
  readonly scale: number;
}

function settingsFor(options: FitOptions, { scoring: { pointsToDouble } }: Ruleset): FitSettings {
  const { priorDeviation = pointsToDouble, perTerm = false, minPosts = 10, level = 0.95 } = options;
  if (!(priorDeviation > 0)) throw outOfRange('priorDeviation', priorDeviation, 'a number above 0');
  if (!(Number.isInteger(minPosts) && minPosts >= 1))
    throw outOfRange('minPosts', minPosts, 'a whole number of at least 1');
  if (!(level > 0 && level < 1)) throw outOfRange('level', level, 'a number between 0 and 1');
  return { priorDeviation, perTerm, minPosts, reach: criticalValue(level), scale: pointsToDouble / Math.LN2 };
}

function outOfRange(name: string, value: unknown, allowed: string): RangeError {
  return new RangeError(`\`${name}\` is ${String(value)}: expected ${allowed}`);
}

interface Unit extends FitUnit {
  readonly index: number;
  readonly points: number;
}

/** Terms whose points are not their list's are units of their own, in any case. */
function unitsOf({ terms, signals, rules }: Ruleset, perTerm: boolean): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  const add = (unit: FitUnit, points: number) => {
    const key = keyOf(unit);
    if (!units.has(key)) units.set(key, { ...unit, index: units.size, points });
  };
  const pointsInList = new Map<string, Set<number>>();
  for (const { list, points } of terms)
    pointsInList.set(list.id, (pointsInList.get(list.id) ?? new Set()).add(points));
  for (const { id, list, points } of terms) {
    const isOwn = perTerm || (pointsInList.get(list.id)?.size ?? 0) > 1;
    add(isOwn ? { kind: 'term', id, list: list.id } : { kind: 'list', id: list.id }, points);
  }
  for (const { id, points } of signals) add({ kind: 'signal', id }, points);
  for (const { id, points, mode } of rules) if (mode === 'live') add({ kind: 'rule', id }, points);
  return units;
}

function keyOf({ kind, id, list }: FitUnit): string {
  return `${kind}\0${list ?? ''}\0${id}`;
}

/** What a post says for one unit, before damping. */
interface Saying {
  readonly unit: number;
  readonly family: string | undefined;
  readonly strength: number;
}

function sayingsOf({ contributions }: Hit, units: ReadonlyMap<string, Unit>): readonly Saying[] {
  return contributions.flatMap((entry): Saying[] => {
    const unit = unitOf(entry, units);
    if (!unit) return [];
    const { family, strength = 1 } = entry;
    return [{ unit: unit.index, family, strength }];
  });
}

function unitOf({ kind, id, list }: Contribution, units: ReadonlyMap<string, Unit>): Unit | undefined {
  if (kind === 'signal' || kind === 'rule') return units.get(keyOf({ kind, id }));
  if (kind !== 'term' || list === undefined) return undefined;
  return units.get(keyOf({ kind, id, list })) ?? units.get(keyOf({ kind: 'list', id: list }));
}

interface Fitted {
  /** log-odds, by unit */
  readonly weights: readonly number[];
  readonly deviations: readonly number[];
  readonly bounds: readonly Bounds[];
}

interface Bounds extends Interval {
  readonly harm: number;
  readonly benign: number;
}

function fitInTurns(
  hits: readonly Hit[],
  units: ReadonlyMap<string, Unit>,
  { scale, priorDeviation, minPosts, reach }: FitSettings,
): Fitted {
  const sayings = hits.map((hit) => sayingsOf(hit, units));
  const isHarm = hits.map(({ label }) => label === 'harm');
  const bounds = boundsOf(sayings, isHarm, units.size, reach);
  const priors = [...units.values()].map(({ points }, index): Prior => {
    const mean = points / scale;
    const { harm, benign, lower, upper } = bounds[index] as Bounds;
    if (harm + benign < minPosts) return { mean, deviation: 1, low: mean, high: mean };
    const [least, most] = points < 0 ? [Math.min(lower, 0), 0] : [0, Math.max(upper, 0)];
    return { mean, deviation: priorDeviation / scale, low: least, high: most };
  });
  let weights: readonly number[] = priors.map(({ mean }) => mean);
  let deviations: readonly number[] = [];
  for (let round = 0; round < rounds; round++) {
    const rows = sayings.map((said, at) => rowOf(said, weights, isHarm[at] as boolean));
    ({ weights, deviations } = fitLogistic(rows, priors));
  }
  return { weights, deviations, bounds };
}

/**
 * The log-likelihood ratio of each unit among the posts, with its interval: half a post is added to each count, which
 * makes it nearly unbiased and keeps zero counts finite (Haldane 1956; Gart and Zweifel, Biometrika 54, 1967).
 */
function boundsOf(
  sayings: readonly (readonly Saying[])[],
  isHarm: readonly boolean[],
  size: number,
  reach: number,
): readonly Bounds[] {
  const harm = new Float64Array(size);
  const benign = new Float64Array(size);
  for (const [at, said] of sayings.entries()) {
    const counts = isHarm[at] ? harm : benign;
    for (const unit of new Set(said.map((saying) => saying.unit))) counts[unit]!++;
  }
  const harmful = isHarm.filter(Boolean).length + 1;
  const harmless = isHarm.length - harmful + 2;
  return Array.from(harm, (count, unit) => {
    const [a, b] = [count + 0.5, (benign[unit] as number) + 0.5];
    const ratio = Math.log(a / harmful) - Math.log(b / harmless);
    const spread = reach * Math.sqrt(Math.max(0, 1 / a - 1 / harmful + 1 / b - 1 / harmless));
    return { lower: ratio - spread, upper: ratio + spread, harm: count, benign: benign[unit] as number };
  });
}

/** A post as a row: strength times what damping leaves beside stronger evidence of the family, by unit. */
function rowOf(said: readonly Saying[], weights: readonly number[], isPositive: boolean): LogisticRow {
  const points = (saying: Saying) => (weights[saying.unit] as number) * saying.strength;
  const ranks = new Map<string, number>();
  const values = new Map<number, number>();
  for (const saying of said.toSorted(
    (a, b) => Math.abs(points(b)) - Math.abs(points(a)) || a.unit - b.unit,
  )) {
    const group = `${saying.family} ${points(saying) < 0}`;
    const rank = saying.family === undefined ? 0 : (ranks.get(group) ?? 0); // rules are not damped
    ranks.set(group, rank + 1);
    values.set(saying.unit, (values.get(saying.unit) ?? 0) + saying.strength * damping ** rank);
  }
  return { features: [...values.keys()], values: [...values.values()], isPositive };
}

function proposalFor(
  { index, ...unit }: Unit,
  { weights, deviations, bounds }: Fitted,
  { scale, minPosts, reach }: FitSettings,
): PointsProposal {
  const { harm, benign, lower, upper } = bounds[index] as Bounds;
  const shown = { ...unit, harm, benign };
  const isFew = harm + benign < minPosts;
  if (isFew) return { ...shown, proposed: unit.points, interval: whole(unit.points), reason: 'too-few' };
  const weight = weights[index] as number;
  const spread = reach * (deviations[index] as number);
  const isContradicted = unit.points < 0 ? lower > 0 : upper < 0;
  return {
    ...shown,
    proposed: roundPoints(weight * scale),
    interval: {
      lower: roundPoints((weight - spread) * scale),
      upper: roundPoints((weight + spread) * scale),
    },
    reason: isContradicted ? 'sign' : 'fitted',
  };
}

function whole(points: number): Interval {
  return { lower: points, upper: points };
}
