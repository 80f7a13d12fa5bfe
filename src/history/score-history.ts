import { type AnchorKind, type Ruleset, roundPoints } from '../rules/ruleset.ts';
import type { Level } from '../rules/schema.ts';
import { type Band, bandOf, isLower } from '../scoring/band.ts';
import { type Contribution, familyContributions, limitContribution } from '../scoring/contribution.ts';
import type { Evidence } from '../scoring/evidence.ts';
import { totalFamilies } from '../scoring/families.ts';
import { smallestSet } from '../scoring/smallest-set.ts';
import { type Factor, strengthOf } from '../scoring/strength.ts';
import { millisecondsPerDay } from '../signals/fields.ts';
import { factKey, fading, type History, type HistoryFact, worthOf } from './history.ts';

/** What an account or a thread comes to. Its contributions read like those of a post; they rest on no spans. */
export interface HistoryResult {
  /** the sum of the contributions, exactly; 0 without an anchor */
  readonly score: number;
  readonly band: Band;
  readonly anchor: AnchorKind;
  /** of the strongest post */
  readonly level: Level | 'none';
  readonly contributions: readonly Contribution[];
  /** the smallest set of facts without which the band would be lower; absent in band `none` */
  readonly without?: {
    readonly facts: readonly HistoryFact[];
    readonly score: number;
    readonly band: Band;
    readonly minimal: boolean;
  };
}

/**
 * Scores a history as of its latest post: its facts are added up as those of one post would be, each faded with its
 * age, and those of other posts than the strongest weighed by `elsewhere`; families, caps and gate are the ruleset's.
 * Earlier alerts, a burst and a waking sleeper are the family `history`. Innocent posts cannot take the sum below the
 * strongest post, faded: that is the floor.
 */
export function scoreHistory(history: History, ruleset: Ruleset): HistoryResult {
  const { contributions, ...now } = addUpHistory(history, new Set(), ruleset);
  const positive = history.facts.filter(({ points }) => points > 0);
  const found =
    now.band === 'none'
      ? undefined
      : smallestSet(
          positive.length,
          (members) => {
            const gone = new Set(members.map((member) => factKey(positive[member] as HistoryFact)));
            const { score, band } = addUpHistory(history, gone, ruleset);
            return { score, band };
          },
          ({ band }) => isLower(band, now.band),
        );
  return {
    ...now,
    level: history.strongest?.level ?? 'none',
    contributions,
    ...(found && {
      without: {
        facts: found.members.map((member) => positive[member] as HistoryFact),
        ...found.outcome,
        minimal: found.minimal,
      },
    }),
  };
}

function addUpHistory(history: History, gone: ReadonlySet<string>, { scoring }: Ruleset) {
  const facts = history.facts.filter((fact) => !gone.has(factKey(fact)));
  const anchor = anchorOf(facts);
  if (anchor === 'none') return { score: 0, band: 'none' as const, anchor, contributions: [] };
  const evidence = facts.filter(({ kind }) => kind !== 'rule').map((fact) => evidenceOf(fact, history));
  const caps = new Map([...scoring.caps, ['history', history.options.alertCap]]);
  const families = totalFamilies([...evidence, ...patternsOf(history)], caps);
  const rules = facts.filter(({ kind }) => kind === 'rule').map((fact) => ruleLine(fact, history));
  const contributions = [...families.flatMap(familyContributions), ...rules];
  const { cap, minFamilies, tau, anchorFamilies } = scoring.gate;
  const corroborating = families.filter(
    ({ family, total }) => total >= tau && family !== 'history' && !anchorFamilies.has(family),
  );
  if (anchor === 'ambiguous' && corroborating.length < minFamilies) hold(contributions, 'gate', cap);
  hold(contributions, 'floor', floorOf(history, gone));
  const score = sumOf(contributions);
  return { score, band: bandOf(score, scoring.bands), anchor, contributions };
}

function anchorOf(facts: readonly HistoryFact[]): AnchorKind {
  const kinds = facts.map(({ anchor }) => anchor);
  if (kinds.includes('unambiguous')) return 'unambiguous';
  return kinds.includes('ambiguous') ? 'ambiguous' : 'none';
}

function factorsOf(fact: HistoryFact, { strongest, options, lastAt }: History): readonly Factor[] {
  const isElsewhere = fact.post !== strongest?.post;
  const factors: Factor[] = [
    { name: 'age', value: fading(fact.at, lastAt, options) },
    { name: 'elsewhere', value: isElsewhere ? options.elsewhere : 1 },
  ];
  return factors.filter(({ value }) => value < 1);
}

function evidenceOf(fact: HistoryFact, history: History): Evidence {
  const { kind, id, list, family = '', points, anchor = 'none', sensitive = false } = fact;
  const factors = factorsOf(fact, history);
  const evidence = { kind: kind as Evidence['kind'], id, family, points, factors, spans: [] };
  const strength = strengthOf(factors);
  if (list === undefined) return { ...evidence, strength };
  const listed = { id: list, family, level: 'low', confidence: 1, sensitive } as const;
  return { ...evidence, strength, term: { id, text: id, list: listed, points, anchor } };
}

function ruleLine(fact: HistoryFact, history: History): Contribution {
  const factors = factorsOf(fact, history);
  const strength = strengthOf(factors);
  return {
    kind: 'rule',
    id: fact.id,
    points: roundPoints(fact.points * strength),
    ...(factors.length > 0 && { weight: fact.points, strength, factors }),
    spans: [],
  };
}

/** Earlier alerts (the strongest post's own is none), a burst, a sleeper. */
function patternsOf({ options, alerts, strongest, recent, wokeAt, lastAt }: History): readonly Evidence[] {
  const pattern = (id: string, points: number, at: number | undefined): Evidence => {
    const value = fading(at, lastAt, options);
    const factors: readonly Factor[] = value < 1 ? [{ name: 'age', value }] : [];
    return { kind: 'signal', id, family: 'history', points, strength: value, factors, spans: [] };
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
    ...(isBurst ? [pattern('burst', options.burstPoints, last)] : []),
    ...(isAwake === undefined ? [] : [pattern('sleeper', options.sleeperPoints, isAwake)]),
  ];
}

/** The strongest post, faded, while all that it rests on is there. */
function floorOf({ strongest, options, lastAt }: History, gone: ReadonlySet<string>): number {
  if (!strongest || strongest.facts.some((key) => gone.has(key))) return Number.NEGATIVE_INFINITY;
  return roundPoints(worthOf(strongest.score, strongest.at, lastAt, options));
}

function hold(contributions: Contribution[], kind: 'gate' | 'floor', limit: number): void {
  const excess = limit - sumOf(contributions);
  if (kind === 'gate' ? excess < 0 : excess > 0) contributions.push(limitContribution(kind, excess, limit));
}

function sumOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((total, { points }) => total + points, 0);
}
