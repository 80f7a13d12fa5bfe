import type { Occurrence } from '../match/occurrence.ts';
import type { CompiledTerm, Heap, Ruleset } from '../rules/ruleset.ts';
import { overlaps, type Span } from '../span.ts';
import { distancesIn } from '../text/distance.ts';
import type { FoldedText } from '../text/folded-text.ts';
import type { Match } from './evidence.ts';

/** Words against harm in a row, as they are gathered. */
interface Row {
  /** by their number */
  readonly matches: number[];
  /** the words between them that are none */
  between: number;
  /** where it ends so far; matches that overlap are one place */
  end: Span;
  /** the terms of its last place */
  place: CompiledTerm[];
  readonly lists: Facets;
  readonly families: Facets;
}

/** Names, and how many places brought a new one: a word of two lists is not two subjects. */
interface Facets {
  readonly known: Set<string>;
  places: number;
}

/**
 * Matches with those marked that stand in a heap: words against harm in a row, of so many lists and families that nobody
 * speaks of all that in one breath. A post has a subject or two; who hides an offer behind innocent words names many.
 *
 * @param occurrences those of which the matches are, in the order of the text; phrases of exceptions may be among them
 */
export function markHeaped(
  occurrences: readonly Occurrence[],
  matches: readonly Match[],
  folded: FoldedText,
  { terms, scoring: { heap } }: Pick<Ruleset, 'terms' | 'scoring'>,
): readonly Match[] {
  if (!heap) return matches;
  const found = occurrences.flatMap(({ term }) => terms.at(term) ?? []);
  const isAgainst = (term: CompiledTerm, at: number) =>
    term.points < 0 && term.anchor === 'none' && matches[at]?.exception === undefined;
  const lists = new Set(found.filter(isAgainst).map(({ list }) => list));
  if (lists.size < heap.lists) return matches;
  const { wordsBetween } = distancesIn(folded);
  const rows: Row[] = [];
  for (const [at, term] of found.entries()) {
    if (!isAgainst(term, at)) continue;
    const { span } = matches[at] as Match;
    const row = rows.at(-1);
    const between = row ? wordsBetween(row.end, span) : 0;
    if (row && between <= heap.gap) lengthen(row, between, at, span, term);
    else rows.push(rowFrom(at, span, term));
  }
  const heaped = new Set(rows.filter((row) => isHeap(row, heap)).flatMap((row) => row.matches));
  if (heaped.size === 0) return matches;
  return matches.map((match, at) => (heaped.has(at) ? { ...match, heaped: true } : match));
}

function rowFrom(at: number, span: Span, term: CompiledTerm): Row {
  const facets = (): Facets => ({ known: new Set(), places: 0 });
  return { matches: [at], between: 0, end: span, place: [term], lists: facets(), families: facets() };
}

function lengthen(row: Row, between: number, at: number, span: Span, term: CompiledTerm): void {
  row.matches.push(at);
  row.between += between;
  if (overlaps(row.end, span)) {
    row.end = { start: row.end.start, end: Math.max(row.end.end, span.end) };
    row.place.push(term);
    return;
  }
  endPlace(row);
  row.end = span;
  row.place = [term];
}

function endPlace({ place, lists, families }: Row): void {
  add(
    lists,
    place.map(({ list }) => list.id),
  );
  add(
    families,
    place.map(({ list }) => list.family),
  );
}

function add(facets: Facets, names: readonly string[]): void {
  if (!names.some((name) => facets.known.has(name))) facets.places++;
  for (const name of names) facets.known.add(name);
}

/** Three words between are made good by one list more: whoever tells something needs words that tell it. */
function isHeap(row: Row, heap: Heap): boolean {
  endPlace(row);
  return row.families.places >= heap.families && row.lists.places - row.between / 3 >= heap.lists;
}
