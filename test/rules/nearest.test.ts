import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestAmong } from '../../src/rules/nearest.ts';
import type { Span } from '../../src/span.ts';

const spans = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

/** What lies between two spans: nothing where they touch or overlap. */
function gap(a: Span, b: Span): number {
  return Math.max(0, a.start <= b.start ? b.start - a.end : a.start - b.end);
}

describe('nearestAmong', () => {
  test('among the spans that it finds is one that none is nearer than', () => {
    let several = 0;
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 12 }), spans, (among, centre) => {
        const found = nearestAmong(among)(centre);
        several += among.length > 2 ? 1 : 0;
        const least = Math.min(...among.map((span) => gap(centre, span)));
        expect(Math.min(...found.map((span) => gap(centre, span)))).toBe(least);
        for (const span of found) expect(among).toContain(span);
        expect(found.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
    expect(several).toBeGreaterThan(100);
  });

  test('takes no longer than a glance for each of many spans', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ start: at * 3, end: at * 3 + 2 }));
    const nearest = nearestAmong(many);
    const asked = many.flatMap((span) => nearest(span));
    expect(asked.length).toBeLessThanOrEqual(40_000);
  });
});
