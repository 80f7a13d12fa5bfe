import { type AnchorKind, type Bands, type Ruleset, roundPoints } from '../rules/ruleset.ts';
import type { Level } from '../rules/schema.ts';
import { type Band, bandOf } from '../scoring/band.ts';
import { type Contribution, familyContributions, limitContribution } from '../scoring/contribution.ts';
import type { Evidence } from '../scoring/evidence.ts';
import { totalFamilies } from '../scoring/families.ts';
import type { GateReport } from '../scoring/gate.ts';
import { type Factor, factorsOf, strengthOf } from '../scoring/strength.ts';
import { millisecondsPerDay } from '../signals/fields.ts';
import { factKey, fading, type History, type HistoryFact } from './history.ts';
import { changesOf, type HistoryChanges } from './history-changes.ts';
import { historyGate } from './history-gate.ts';

/**
 * What an account or a thread comes to. Its contributions read like those of a post, and say in which post; they rest on no
 * spans.
 */
export interface HistoryResult extends HistoryChanges {
  /** the sum of the contributions, exactly; 0 without an anchor */
  readonly score: number;
  readonly band: Band;
  readonly anchor: AnchorKind;
  /** of the strongest post */
  readonly level: Level | 'none';
  /** the lowest scores of the bands; absent without an anchor */
  readonly thresholds?: Bands;
  /** whether an ambiguous anchor was corroborated, and by what; absent for other anchors */
  readonly gate?: GateReport;
  readonly contributions: readonly Contribution[];
  /** how many posts it has seen, and the id of the one that says most; absent without an anchor */
  readonly posts: number;
  readonly strongest?: string;
}

/**
 * Scores a history as of its latest post: its facts are added up as those of one post would be, each faded with its
 * age, and those of other posts than the strongest weighed by `elsewhere`; families, caps and gate are the ruleset's.
 * Earlier alerts, a burst and a waking sleeper are the family `history`. Innocent posts cannot take the sum below the
 * strongest post, faded: that is the floor.
 *
 * @example
 * scoreHistory(accountHistory(), ruleset).score //=> 0
 */
export function scoreHistory(history: History, ruleset: Ruleset): HistoryResult {
  const { posts, facts, strongest } = history;
  const evidence = new Map(facts.map((fact) => [fact, evidenceOf(fact, history, ruleset)]));
  const sum = addUpHistory(history, facts, evidence, ruleset);
  const level = strongest?.level ?? 'none';
  if (sum.anchor === 'none') return { ...sum, level, additions: [], answers: [], posts };
  const outcomeWith = (some: readonly HistoryFact[]) => {
    const { score, band } = addUpHistory(history, some, evidence, ruleset);
    return { score, band };
  };
  const changes = changesOf(history, sum, outcomeWith, ruleset);
  const thresholds = ruleset.scoring.bands;
  return { ...sum, level, thresholds, posts, ...(strongest && { strongest: strongest.post }), ...changes };
}

/** A sum over some facts of a history; what is known to be their evidence is not worked out again. */
function addUpHistory(
  history: History,
  facts: readonly HistoryFact[],
  known: ReadonlyMap<HistoryFact, Evidence>,
  ruleset: Ruleset,
) {
  const { scoring } = ruleset;
  const anchor = anchorOf(facts);
  if (anchor === 'none') return { score: 0, band: 'none' as const, anchor, contributions: [] };
  const evidence = facts
    .filter(({ kind }) => kind !== 'rule')
    .map((fact) => known.get(fact) ?? evidenceOf(fact, history, ruleset));
  const caps = new Map([...scoring.caps, ['history', history.options.alertCap]]);
  const families = totalFamilies([...evidence, ...patternsOf(history)], caps);
  const rules = facts.filter(({ kind }) => kind === 'rule').map((fact) => ruleLine(fact, history, ruleset));
  const said = new Map(facts.map((fact) => [factKey(fact), fact]));
  const contributions = [...families.flatMap(familyContributions), ...rules].map((line) =>
    withPost(line, said),
  );
  const strongest = isWhole(history, said) ? history.strongest : undefined;
  const gate =
    anchor === 'ambiguous' ? historyGate(facts, evidence, families, ruleset, strongest) : undefined;
  if (gate && !gate.open) hold(contributions, limitContribution('gate', 0, gate.cap));
  if (strongest) hold(contributions, floorLine(strongest, history));
  const score = sumOf(contributions);
  return { score, band: bandOf(score, scoring.bands), anchor, ...(gate && { gate }), contributions };
}

function anchorOf(facts: readonly HistoryFact[]): AnchorKind {
  const kinds = facts.map(({ anchor }) => anchor);
  if (kinds.includes('unambiguous')) return 'unambiguous';
  return kinds.includes('ambiguous') ? 'ambiguous' : 'none';
}

/** Whether all that the strongest post rests on is among the facts, as far as it is remembered. */
function isWhole({ facts, strongest }: History, said: ReadonlyMap<string, HistoryFact>): boolean {
  if (!strongest) return false;
  const isGone = (key: string) => !said.has(key) && facts.some((fact) => factKey(fact) === key);
  return !strongest.facts.some(isGone);
}

function factorsIn({ strongest, options, lastAt }: History, { post, at }: HistoryFact): readonly Factor[] {
  const elsewhere = post === strongest?.post ? 1 : options.elsewhere;
  return factorsOf(
    [],
    [
      ['age', fading(at, lastAt, options)],
      ['elsewhere', elsewhere],
    ],
  );
}

function evidenceOf(fact: HistoryFact, history: History, { lists, signals }: Ruleset): Evidence {
  const { kind, id, list, family = '', points, anchor = 'none', sensitive = false } = fact;
  const factors = factorsIn(history, fact);
  const known = lists.find((candidate) => candidate.id === list);
  const title = list === undefined ? signals.find((signal) => signal.id === id)?.title : known?.title;
  const evidence: Evidence = {
    kind: kind as Evidence['kind'],
    id,
    ...(title !== undefined && { title }),
    family,
    points,
    factors,
    strength: strengthOf(factors),
    spans: [],
  };
  if (list === undefined) return evidence;
  // The list may be gone from the ruleset since; what it said stays said.
  const listed = known ?? { id: list, family, level: 'low', confidence: 1, sensitive, transparent: false };
  return { ...evidence, term: { id, text: id, list: listed, points, anchor } };
}

function ruleLine(fact: HistoryFact, history: History, { rules }: Ruleset): Contribution {
  const { id, points, anchor } = fact;
  const title = rules.find((rule) => rule.id === id)?.title ?? id;
  const factors = factorsIn(history, fact);
  const strength = strengthOf(factors);
  return {
    kind: 'rule',
    id,
    ...(title !== id && { title }),
    points: roundPoints(points * strength),
    ...(anchor && { anchor }),
    ...(factors.length > 0 && { weight: points, strength, factors }),
    spans: [],
  };
}

/** A line with the post that it is from. */
function withPost(line: Contribution, said: ReadonlyMap<string, HistoryFact>): Contribution {
  const { kind, id, list = '' } = line;
  const isSaid = kind === 'term' || kind === 'signal' || kind === 'rule';
  const fact = isSaid ? said.get(factKey({ kind, id, list })) : undefined;
  if (!fact || fact.post === '') return line;
  return { ...line, post: fact.post, ...(fact.times > 1 && { times: fact.times }) };
}

/** Earlier alerts (the strongest post's own is none), a burst, a sleeper. */
function patternsOf({
  options,
  alerts,
  strongest,
  recent,
  wokeAt,
  silentDays,
  lastAt,
}: History): readonly Evidence[] {
  const pattern = (id: string, points: number, at: number | undefined, value?: number): Evidence => {
    const factors = factorsOf([], [['age', fading(at, lastAt, options)]]);
    const strength = strengthOf(factors);
    const measured = value === undefined ? {} : { value };
    return { kind: 'signal', id, family: 'history', points, strength, factors, spans: [], ...measured };
  };
  const [first] = recent;
  const last = recent.at(-1);
  const isBurst =
    recent.length >= options.burstPosts && (last ?? 0) - (first ?? 0) <= options.burstHours * 3_600_000;
  const isAwake = recent.find(
    (at) => wokeAt !== undefined && at >= wokeAt && at - wokeAt <= 7 * millisecondsPerDay,
  );
  return [
    ...alerts
      .filter(({ post }) => post !== strongest?.post)
      .map(({ post, at }) => pattern(`alert ${post}`, options.alertPoints, at)),
    ...(isBurst ? [pattern('burst', options.burstPoints, last, recent.length)] : []),
    ...(isAwake === undefined ? [] : [pattern('sleeper', options.sleeperPoints, isAwake, silentDays)]),
  ];
}

/** The strongest post, faded. */
function floorLine(
  { post, score, at }: NonNullable<History['strongest']>,
  { options, lastAt }: History,
): Contribution {
  const factors = factorsOf([], [['age', fading(at, lastAt, options)]]);
  const strength = strengthOf(factors);
  const line = { ...limitContribution('floor', 0, roundPoints(score * strength)), post };
  return factors.length === 0 ? line : { ...line, weight: score, strength, factors };
}

/** Adds the line that holds the sum at its limit, where it is on the other side. */
function hold(contributions: Contribution[], line: Contribution): void {
  const excess = (line.limit ?? 0) - sumOf(contributions);
  if (line.kind === 'gate' ? excess < 0 : excess > 0) contributions.push({ ...line, points: excess });
}

function sumOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((total, { points }) => total + points, 0);
}
