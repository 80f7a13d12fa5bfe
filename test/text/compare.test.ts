import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText, orderedByText } from '../../src/text/compare.ts';

test('puts items in the order of their texts, by code units, then as they are compared', () => {
  const item = fc.record({
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '\0', '\uffff'), maxLength: 5 }),
      fc.constantFrom('a'.repeat(20), 'a'.repeat(21), 'aaab'),
    ),
    rank: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (items) => {
      const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
      const expected = items.toSorted((a, b) => compareText(a.text, b.text) || byRank(a, b));
      expect(orderedByText(items, ({ text }) => text, byRank)).toEqual(expected);
    }),
  );
});
