import type { Span } from '../span.ts';
import { lowerBound } from '../text/lower-bound.ts';

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
    const next = lowerBound(sorted.length, (at) => (sorted[at] as Span).start < start);
    return [furthest[next - 1], sorted[next]].filter((span) => span !== undefined);
  };
}
