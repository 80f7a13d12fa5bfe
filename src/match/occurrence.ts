import { overlaps, type Span } from '../span.ts';
import type { Disguise } from './disguise.ts';

/** One place in a post where a term stands. */
export interface Occurrence {
  /** index into the terms of the index */
  readonly term: number;
  readonly span: Span;
  readonly disguises: readonly Disguise[];
  /** in (0, 1]: 1 as written, less under a disguise */
  readonly confidence: number;
}

/** More occurrences of one term in one post than this are not listed: they would say nothing new. */
export const maxOccurrencesPerTerm = 100;

/** Occurrences in the order of the text, each once. */
export function inTextOrder(found: Occurrence[]): Occurrence[] {
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.term - b.term);
  return found.filter((occurrence, at) => at === 0 || !isSamePlace(found[at - 1] as Occurrence, occurrence));
}

function isSamePlace(a: Occurrence, b: Occurrence): boolean {
  return a.term === b.term && a.span.start === b.span.start && a.span.end === b.span.end;
}

/** For sorting: the surest first, then the longest. */
export function surestFirst(a: Occurrence, b: Occurrence): number {
  return (
    b.confidence - a.confidence ||
    lengthOf(b.span) - lengthOf(a.span) ||
    a.span.start - b.span.start ||
    a.term - b.term
  );
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** A disguise is only told where the same term does not stand in the same place plainly, or under a lesser disguise. */
export function placeTaker(found: readonly Occurrence[]): (term: number, span: Span) => boolean {
  let places: Map<number, Span[]> | undefined; // by term
  return (term, span) => {
    places ??= placesByTerm(found);
    const taken = places.get(term) ?? [];
    if (taken.length >= maxOccurrencesPerTerm || taken.some((other) => overlaps(other, span))) return false;
    taken.push(span);
    places.set(term, taken);
    return true;
  };
}

function placesByTerm(found: readonly Occurrence[]): Map<number, Span[]> {
  const places = new Map<number, Span[]>();
  for (const { term, span } of found) {
    const taken = places.get(term);
    if (taken) taken.push(span);
    else places.set(term, [span]);
  }
  return places;
}
