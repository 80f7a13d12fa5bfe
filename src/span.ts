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
