import type { Disguise } from '../match/disguise.ts';
import type { Occurrence } from '../match/occurrence.ts';
import { type Curve, type Knot, knotsAround } from '../rules/curve.ts';
import {
  type AnchorKind,
  type CompiledSignal,
  type CompiledTerm,
  type Ruleset,
  roundPoints,
  type Terms,
} from '../rules/ruleset.ts';
import type { FieldValue } from '../signals/fields.ts';
import { covers, type Span } from '../span.ts';
import type { Writable } from '../writable.ts';
import type { LanguageAgreement } from './language-agreement.ts';
import { type Factor, factorsOf, strengthOf } from './strength.ts';

/** One term at one place in a post. */
export interface Match {
  readonly list: string;
  /** the term's id in its list */
  readonly term: string;
  readonly anchor: AnchorKind;
  readonly span: Span;
  /** what had to be undone to see the term; empty when it stands there plainly */
  readonly disguises: readonly Disguise[];
  /** in (0, 1]: how sure it is that the post says this term */
  readonly confidence: number;
  /** the exception in one of whose phrases it stands: it then counts for nothing */
  readonly exception?: string;
  /** it stands in a heap of words against harm: it then counts for nothing either */
  readonly heaped?: true;
  /** the list is sensitive: name its terms by id, and do not quote them */
  readonly sensitive?: true;
}

/** A match or a signal as the score takes it: points, strength in (0, 1], family, spans. */
export interface Evidence {
  readonly kind: 'term' | 'signal';
  readonly id: string;
  readonly title?: string;
  readonly family: string;
  /** at full strength */
  readonly points: number;
  /** the product of the factors */
  readonly strength: number;
  readonly factors: readonly Factor[];
  readonly spans: readonly Span[];
  /** what a signal counted or measured */
  readonly value?: number;
  /** of a curve, the knots on either side of `value` */
  readonly knots?: readonly Knot[];
  readonly term?: CompiledTerm;
}

/** Each match once: a word that several languages of a list share is one term by that name. */
export function distinct(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  return matches.filter((match, at) => {
    // Matches of one place stand side by side, as they come in the order of the text.
    for (let before = at - 1; before >= 0; before--) {
      const other = matches[before] as Match;
      if (other.span.start !== match.span.start || other.span.end !== match.span.end) return true;
      if (isSameTerm(other, match)) return false;
    }
    return true;
  });
}

function isSameTerm(a: Match, b: Match): boolean {
  const isAlike = a.term === b.term && a.list === b.list && a.confidence === b.confidence;
  return (
    isAlike &&
    a.disguises.length === b.disguises.length &&
    a.disguises.every((name, at) => name === b.disguises[at])
  );
}

/** All term matches of a post, with those inside an exception's phrase marked. */
export function matchesOf(occurrences: readonly Occurrence[], ruleset: Ruleset): readonly Match[] {
  if (occurrences.length === 0) return [];
  const { terms, exceptionPhrases } = ruleset;
  const phrases = occurrences.filter(({ term }) => term >= terms.length);
  const matches: Match[] = [];
  for (const { term: number, span, disguises, confidence } of occurrences) {
    const term = terms.at(number);
    if (!term) continue;
    const phrase = phrases.find((other) => covers(other.span, span) && isExcepted(other.term, number));
    const { id, anchor, list } = term;
    const match: Writable<Match> = { list: list.id, term: id, anchor, span, disguises, confidence };
    if (list.sensitive) match.sensitive = true;
    if (phrase) match.exception = exceptionPhrases[phrase.term - terms.length]!.exception;
    matches.push(match);
  }
  return matches;

  function isExcepted(phrase: number, term: number): boolean {
    return exceptionPhrases[phrase - terms.length]?.terms.has(term) === true;
  }
}

/**
 * One piece of evidence a term, however often it stands there: saying it twice is not a second fact. A match
 * inside a longer one is part of what that says and no evidence of its own where the longer one is an anchor, whose
 * words need not mean what they say (`cheese` in `cheese pizza`), of the same family, or points the other way (`ticket`
 * in `train ticket`). Of another family it is a fact of its own (`link` in `send me the link`). Anchors always count.
 */
export function termEvidence(
  occurrences: readonly Occurrence[],
  matches: readonly Match[],
  { terms }: Ruleset,
  agreement: LanguageAgreement,
): readonly Evidence[] {
  const counting = occurrences
    .filter(({ term }) => term < terms.length)
    .filter((_, at) => isCounting(matches[at]));
  const byTerm = new Map<number, { spans: Span[]; clearest: Occurrence }>();
  for (const occurrence of withoutParts(counting, terms)) {
    const { term, span, confidence } = occurrence;
    const seen = byTerm.get(term);
    if (!seen) byTerm.set(term, { spans: [span], clearest: occurrence });
    else {
      seen.spans.push(span);
      if (confidence > seen.clearest.confidence) seen.clearest = occurrence;
    }
  }
  return Array.from(byTerm, ([number, { spans, clearest }]): Evidence => {
    const term = terms.at(number) as CompiledTerm;
    const { id, list, points } = term;
    const factors = factorsOf(clearest.disguises, [
      ['list', list.confidence],
      ['language', agreement(term.lang)],
    ]);
    const evidence: Writable<Evidence> = {
      kind: 'term',
      id,
      family: list.family,
      points,
      strength: strengthOf(factors),
      factors,
      spans,
      term,
    };
    if (list.title !== undefined) evidence.title = list.title;
    return evidence;
  });
}

/** Occurrences but those that are part of what a longer one says. Anchors always stay, and win over others in the same place. */
function withoutParts(occurrences: readonly Occurrence[], terms: Terms): readonly Occurrence[] {
  if (occurrences.length < 2) return occurrences;
  const traits = new Map<number, CompiledTerm>();
  for (const { term } of occurrences) if (!traits.has(term)) traits.set(term, terms.at(term) as CompiledTerm);
  const termOf = ({ term }: Occurrence) => traits.get(term) as CompiledTerm;
  const isAnchorTerm = (occurrence: Occurrence) => termOf(occurrence).anchor !== 'none';
  const longestFirst = occurrences.toSorted(
    (a, b) =>
      a.span.start - b.span.start ||
      b.span.end - a.span.end ||
      Number(isAnchorTerm(b)) - Number(isAnchorTerm(a)) ||
      a.term - b.term,
  );
  const furthest = new Map<string, Span>(); // by kind, the one that reaches furthest of those before
  const isCovered = (span: Span, kind: string) => (furthest.get(kind)?.end ?? -1) >= span.end;
  const isInside = (span: Span, kind: string) => {
    const longer = furthest.get(kind);
    return longer !== undefined && covers(longer, span) && !covers(span, longer);
  };
  return longestFirst.filter((occurrence) => {
    const { span } = occurrence;
    const { anchor, points, list } = termOf(occurrence);
    const family = `family ${list.family}`;
    const isPart =
      anchor === 'none' &&
      (isCovered(span, 'opaque') ||
        isInside(span, family) ||
        (points > 0 && isInside(span, 'against')) ||
        (points < 0 && isInside(span, 'for')));
    if (isPart) return false;
    const kinds = [family];
    if (points !== 0) kinds.push(points > 0 ? 'for' : 'against');
    if (anchor !== 'none' && !list.transparent) kinds.push('opaque');
    for (const kind of kinds) if (!isCovered(span, kind)) furthest.set(kind, span);
    return true;
  });
}

/** The evidence of a detector's finding or of a condition that holds. */
export function signalEvidence(
  { id, title, family, points }: CompiledSignal,
  detector: number,
  spans: readonly Span[],
  value?: number,
): Evidence {
  const factors = factorsOf([], [['detector', detector]]);
  const strength = strengthOf(factors);
  const evidence: Writable<Evidence> = { kind: 'signal', id, family, points, strength, factors, spans };
  if (title !== undefined) evidence.title = title;
  if (value !== undefined) evidence.value = value;
  return evidence;
}

/** The evidence of a signal whose points, or strength, follow from a number in the metadata. */
export function gradedEvidence(
  signal: CompiledSignal,
  { gives, knots }: Curve,
  height: number,
  actual: FieldValue,
): Evidence {
  const value = Number(actual);
  const evidence = signalEvidence(signal, gives === 'strength' ? height : 1, [], value);
  const points = gives === 'strength' ? evidence.points : roundPoints(height);
  return { ...evidence, points, knots: knotsAround(knots, value) };
}

/** Where the anchors of a post stand. */
export function anchorSpansOf(evidence: readonly Evidence[]): readonly Span[] {
  return evidence.filter(isAnchor).flatMap(({ spans }) => spans);
}

/** Where those anchors stand whose words need not mean what they say. */
export function opaqueSpansOf(evidence: readonly Evidence[]): readonly Span[] {
  return anchorSpansOf(evidence.filter(({ term }) => !term?.list.transparent));
}

/** Whether a match is evidence: neither excepted nor one of a heap. */
function isCounting(match: Match | undefined): boolean {
  return match?.exception === undefined && !match?.heaped;
}

/** Whether a match can open a case. */
export function isAnchorMatch({ anchor, exception }: Match): boolean {
  return anchor !== 'none' && exception === undefined;
}

export function isAnchor({ term }: Evidence): boolean {
  return term !== undefined && term.anchor !== 'none';
}

/** The spans that none of the others covers. */
export function outside(others: readonly Span[], spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) => !others.some((other) => covers(other, span)));
}
