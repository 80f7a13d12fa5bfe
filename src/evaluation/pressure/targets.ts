import { type Effort, isAllowed, type Reach } from '../../match/gates.ts';
import { indexTermAt, reachAt } from '../../match/index-terms.ts';
import type { IndexTerm } from '../../match/patterns.ts';
import type { Post } from '../../post.ts';
import type { CompiledTerm, Ruleset } from '../../rules/ruleset.ts';
import { outside } from '../../scoring/evidence.ts';
import type { ScoreResult } from '../../scoring/result.ts';
import { overlaps, type Span } from '../../span.ts';
import { fold } from '../../text/fold.ts';

/** A word or phrase that a post's score rests on, where it stands plainly. */
export interface Target {
  readonly span: Span;
  readonly isAnchor: boolean;
  /** the rows that its list has for it */
  readonly rows: readonly TermWay[];
}

/** One row of a list, as the matcher looks for it. */
export interface TermWay extends Pick<CompiledTerm, 'lang' | 'list'> {
  readonly term: IndexTerm;
  readonly reach: Reach;
  /** in folded units */
  readonly length: number;
}

/** What has to be allowed for a term to be looked for under a disguise; `case` and `marks`: that they need not agree. */
export type Requirement = Effort | 'case' | 'marks';

/** A piece of evidence for harm that stands beside the anchors. */
interface Beside {
  readonly family: string;
  readonly spans: readonly Span[];
}

/** What mutations need to know of a post. */
export interface Subject {
  readonly text: string;
  readonly lang?: string | undefined;
  /** in the order of the text, none over another */
  readonly targets: readonly Target[];
  readonly beside: readonly Beside[];
}

/** The terms of a ruleset by list and id. */
export type TermBook = ReadonlyMap<string, readonly TermWay[]>;

/** All terms of a ruleset, with how they are looked for. */
export function createTermBook({ terms, index }: Ruleset): TermBook {
  const book = new Map<string, TermWay[]>();
  for (let number = 0; number < terms.length; number++) {
    const { id, list, lang } = terms.at(number) as CompiledTerm;
    const term = indexTermAt(index.terms, number);
    const reach = reachAt(index.terms, number);
    const way = { term, reach, list, length: fold(term.text).length, ...(lang !== undefined && { lang }) };
    const key = keyOf(list.id, id);
    const known = book.get(key);
    if (known) known.push(way);
    else book.set(key, [way]);
  }
  return book;
}

function keyOf(list: string, id: string): string {
  return `${list}\0${id}`;
}

/** What speaks for harm in a post. */
export function subjectOf({ text, lang }: Post, result: ScoreResult, book: TermBook): Subject {
  const counted = result.contributions.filter(
    ({ kind, points, weight = points, anchor }) =>
      (kind === 'term' || kind === 'signal') && (weight > 0 || anchor !== undefined),
  );
  const disguised = result.matches.filter(({ disguises }) => disguises.length > 0);
  const found = counted
    .filter(({ kind }) => kind === 'term')
    .flatMap(({ list = '', id, anchor, spans }) =>
      spans
        .filter((span) => !disguised.some((match) => overlaps(match.span, span)))
        .map(
          (span): Target => ({ span, isAnchor: anchor !== undefined, rows: book.get(keyOf(list, id)) ?? [] }),
        ),
    );
  const anchors = counted.filter(({ anchor }) => anchor !== undefined).flatMap(({ spans }) => spans);
  const beside = counted
    .filter(({ anchor }) => anchor === undefined)
    .map(({ family = '', spans }) => ({ family, spans: outside(anchors, spans) }))
    .filter(({ spans }) => spans.length > 0);
  return { text, lang, targets: apart(found), beside };
}

/** Anchors first, then the longest; what overlaps another goes. */
function apart(targets: readonly Target[]): Target[] {
  const best = targets.toSorted(
    (a, b) =>
      Number(b.isAnchor) - Number(a.isAnchor) ||
      b.span.end - b.span.start - (a.span.end - a.span.start) ||
      a.span.start - b.span.start,
  );
  const kept: Target[] = [];
  for (const target of best) if (!kept.some((other) => overlaps(other.span, target.span))) kept.push(target);
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** Whether no row of the term is looked for under such a disguise: it is too short, or its list does not ask for it. */
export function isForbidden({ rows }: Target, requirement: Requirement | undefined): boolean {
  if (requirement === undefined) return false;
  return rows.every(({ term, reach, length }) => {
    if (requirement === 'case') return term.strictCase;
    if (requirement === 'marks') return term.strictMarks;
    return term.strictCase || term.strictMarks || !isAllowed(requirement, length, reach);
  });
}

/** The text with something else in some places; `undefined` leaves a place as it is. Nothing where all stay. */
export function rewriteAt(
  text: string,
  places: readonly Span[],
  rewrite: (slice: string, index: number) => string | undefined,
): string | undefined {
  let rewritten = '';
  let at = 0;
  for (const [index, { start, end }] of places.entries()) {
    const slice = text.slice(start, end);
    rewritten += text.slice(at, start) + (rewrite(slice, index) ?? slice);
    at = end;
  }
  rewritten += text.slice(at);
  return rewritten === text ? undefined : rewritten;
}
