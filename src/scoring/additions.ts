import type { CompiledList, CompiledSignal, Ruleset } from '../rules/ruleset.ts';
import type { Span } from '../span.ts';
import { isLower } from './band.ts';
import type { CaseFile } from './case-file.ts';
import { type Evidence, signalEvidence } from './evidence.ts';
import { type Outcome, outcomeOf, withDetected, withTerm } from './hypothesis.ts';
import type { Observations } from './observations.ts';
import { factorsOf, strengthOf } from './strength.ts';

/** One further piece of evidence, plainly written right behind an anchor, with which the band would be higher. */
export interface Addition extends Outcome {
  readonly kind: 'list' | 'signal';
  readonly id: string;
  readonly title?: string;
  readonly family: string;
  /** for a list, the least that one of its terms has */
  readonly points: number;
}

/** Evidence is put behind so many anchors, one after the other; the best place counts. */
const maxPlaces = 4;

/** Lists and detectors of which the post has nothing, each of which would raise the band; highest score first. */
export function additionsTo(
  now: Outcome,
  observations: Observations,
  file: CaseFile,
  ruleset: Ruleset,
): readonly Addition[] {
  if (now.band === 'urgent') return [];
  const places = file.facts.anchorSpans().slice(0, maxPlaces).map(behind);
  const outcomes = [...listAdditions(file, ruleset), ...signalAdditions(file, ruleset)].map((candidate) => {
    const { kind, id, title, family, points, put } = candidate;
    const tried = places.map((place) => outcomeOf(put(place, observations), ruleset));
    const best = tried.reduce((a, b) => (b.score > a.score ? b : a), now);
    return { kind, id, ...(title !== undefined && { title }), family, points, ...best };
  });
  return outcomes.filter(({ band }) => isLower(now.band, band)).sort((a, b) => b.score - a.score);
}

function behind({ end }: Span): Span {
  return { start: end, end };
}

/** Something that could be added, and how. */
interface Candidate extends Pick<Addition, 'kind' | 'id' | 'family' | 'points'> {
  readonly title?: string | undefined;
  readonly put: (place: Span, observations: Observations) => Observations;
}

function listAdditions(file: CaseFile, ruleset: Ruleset): Candidate[] {
  const present = new Set(file.terms.map(({ term }) => term?.list));
  return corroboratingLists(ruleset)
    .filter(([list]) => !present.has(list))
    .map(([list, points]) => ({
      kind: 'list',
      id: list.id,
      title: list.title,
      family: list.family,
      points,
      put: (place, observations) => withTerm(someTermOf(list, points, place), observations),
    }));
}

function someTermOf(list: CompiledList, points: number, place: Span): Evidence {
  const { family } = list;
  const term = { id: '', text: '', list, points, anchor: 'none' } as const;
  const factors = factorsOf([], [['list', list.confidence]]);
  const strength = strengthOf(factors);
  return { kind: 'term', id: list.id, family, points, strength, factors, spans: [place], term };
}

function signalAdditions(file: CaseFile, { signals }: Ruleset): Candidate[] {
  const canBe = (signal: CompiledSignal) => signal.detector && signal.points > 0 && !file.signal(signal);
  return signals.filter(canBe).map((signal) => ({
    kind: 'signal',
    id: signal.id,
    title: signal.title,
    family: signal.family,
    points: signal.points,
    put: (place, observations) => withDetected(signal, signalEvidence(signal, 1, [place]), observations),
  }));
}

/** A list, and the least points of one of its terms. */
type ListWithPoints = readonly [list: CompiledList, points: number];

const known = new WeakMap<Ruleset, readonly ListWithPoints[]>();

/** Lists with terms that speak for harm and are no anchors, with the least points of such a term; once a ruleset. */
export function corroboratingLists(ruleset: Ruleset): readonly ListWithPoints[] {
  const found = known.get(ruleset);
  if (found) return found;
  const least = new Map<CompiledList, number>();
  for (const { list, points, anchor } of ruleset.terms)
    if (anchor === 'none' && points > 0)
      least.set(list, Math.min(points, least.get(list) ?? Number.POSITIVE_INFINITY));
  const lists = Array.from(least);
  known.set(ruleset, lists);
  return lists;
}
