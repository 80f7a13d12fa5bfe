import type { CompiledSignal, Ruleset } from '../rules/ruleset.ts';
import { type Addition, corroboratingLists } from '../scoring/additions.ts';
import { isLower } from '../scoring/band.ts';
import type { Outcome } from '../scoring/hypothesis.ts';
import type { EvidenceName, Removal } from '../scoring/removals.ts';
import { smallestSet } from '../scoring/smallest-set.ts';
import { factKey, type History, type HistoryFact } from './history.ts';

/** What would have to be different for another band; each is had by adding up again. */
export interface HistoryChanges {
  /** the smallest set of facts without which the band would be lower; absent in band `none` */
  readonly without?: Removal;
  /** the same, with every anchor left in place */
  readonly withoutCorroboration?: Removal;
  /** said in the next post, each by itself would raise the band; highest score first */
  readonly additions: readonly Addition[];
  /** signals that the metadata of the strongest post left open, each of which would raise the band */
  readonly answers: readonly Addition[];
}

type OutcomeWith = (facts: readonly HistoryFact[]) => Outcome;

/** The changes of a history that has an anchor. */
export function changesOf(
  history: History,
  now: Outcome,
  outcomeWith: OutcomeWith,
  ruleset: Ruleset,
): HistoryChanges {
  const positive = history.facts.filter(({ points }) => points > 0);
  const without = removalOf(positive, history, now, outcomeWith, ruleset);
  const corroboration = positive.filter(({ anchor }) => anchor === undefined);
  const withoutCorroboration = removalOf(corroboration, history, now, outcomeWith, ruleset);
  const telling = (candidates: readonly Candidate[]): readonly Addition[] =>
    candidates
      .map(({ fact, ...candidate }) => ({ ...candidate, ...outcomeWith([...history.facts, fact]) }))
      .filter(({ band }) => isLower(now.band, band))
      .sort((a, b) => b.score - a.score);
  return {
    ...(without && { without }),
    ...(withoutCorroboration && { withoutCorroboration }),
    additions: telling([...listCandidates(history, ruleset), ...detectorCandidates(history, ruleset)]),
    answers: telling(openCandidates(history, ruleset)),
  };
}

function removalOf(
  facts: readonly HistoryFact[],
  history: History,
  now: Outcome,
  outcomeWith: OutcomeWith,
  ruleset: Ruleset,
): Removal | undefined {
  if (now.band === 'none') return undefined;
  const found = smallestSet(
    facts.length,
    (members) => {
      const gone = new Set(members.map((member) => facts[member]));
      return outcomeWith(history.facts.filter((fact) => !gone.has(fact)));
    },
    ({ band }) => isLower(band, now.band),
  );
  return (
    found && {
      evidence: found.members.map((member) => nameOf(facts[member] as HistoryFact, ruleset)),
      ...found.outcome,
      minimal: found.minimal,
    }
  );
}

function nameOf({ kind, id, family, list, sensitive }: HistoryFact, { signals }: Ruleset): EvidenceName {
  const title = kind === 'signal' ? signals.find((signal) => signal.id === id)?.title : undefined;
  return {
    kind,
    id,
    ...(title !== undefined && { title }),
    ...(family !== undefined && { family }),
    ...(list !== undefined && { list }),
    ...(sensitive && { sensitive }),
  };
}

/** A fact that could be there, and how it is told. */
type Candidate = Omit<Addition, 'score' | 'band'> & { readonly fact: HistoryFact };

/** A place in no post so far: what is said there counts as what other posts than the strongest say. */
function inNextPost({ lastAt }: History): Pick<HistoryFact, 'post' | 'at' | 'times'> {
  return { post: '', times: 1, ...(lastAt !== undefined && { at: lastAt }) };
}

function listCandidates(history: History, ruleset: Ruleset): Candidate[] {
  const present = new Set(history.facts.map(({ list }) => list));
  return corroboratingLists(ruleset)
    .filter(([{ id }]) => !present.has(id))
    .map(([{ id, title, family, confidence }, points]) => ({
      kind: 'list',
      id,
      ...(title !== undefined && { title }),
      family,
      points,
      fact: { kind: 'term', id, list: id, family, points: points * confidence, ...inNextPost(history) },
    }));
}

function detectorCandidates(history: History, ruleset: Ruleset): Candidate[] {
  const canBe = (signal: CompiledSignal) =>
    signal.detector && signal.points > 0 && !hasSignal(history, signal);
  return ruleset.signals.filter(canBe).map((signal) => signalCandidate(signal, inNextPost(history)));
}

/** Of the strongest post, as its own metadata are what is open; curves give many answers, none of which is the one. */
function openCandidates(history: History, ruleset: Ruleset): Candidate[] {
  const { post = '', at, unknown = [] } = history.strongest ?? {};
  const place = { post, times: 1, ...(at !== undefined && { at }) };
  return ruleset.signals
    .filter((signal) => signal.when && unknown.includes(signal.id) && !hasSignal(history, signal))
    .map((signal) => signalCandidate(signal, place));
}

function hasSignal({ facts }: History, { id }: CompiledSignal): boolean {
  return facts.some((fact) => factKey(fact) === factKey({ kind: 'signal', id }));
}

function signalCandidate(
  { id, title, family, points }: CompiledSignal,
  place: Pick<HistoryFact, 'post' | 'at' | 'times'>,
): Candidate {
  const fact: HistoryFact = { kind: 'signal', id, family, points, ...place };
  return { kind: 'signal', id, ...(title !== undefined && { title }), family, points, fact };
}
