/**
 * A piece of a post's ORIGINAL text: half-open, in UTF-16 code units, so that
 * `text.slice(span.start, span.end)` is what matched. Never splits a surrogate pair.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly inside `outer` (equal spans do). */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The spans nearest to one: the first that starts with it or behind it, and of those before it the one that reaches furthest. */
export type Nearest = (centre: Span) => readonly Span[];

/**
 * Finds the nearest of some spans. Distances grow with what lies between, so that no other span is nearer than these two; asked
 * about each of many spans, it takes no longer than to sort them.
 */
export function nearestAmong(spans: readonly Span[]): Nearest {
  if (spans.length <= 2) return () => spans;
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const furthest: Span[] = []; // of those up to each
  for (const span of sorted) {
    const last = furthest.at(-1);
    furthest.push(last && last.end > span.end ? last : span);
  }
  return ({ start }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Span).start < start) low = middle + 1;
      else high = middle;
    }
    return [furthest[low - 1], sorted[low]].filter((span) => span !== undefined);
  };
}
