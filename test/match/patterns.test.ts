import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPatternTable } from '../../src/match/pattern-table.ts';
import { fitOf, termMatches } from '../../src/match/patterns.ts';
import { termOf } from './terms.ts';

test('a term fits exactly if the index has a pattern for it', () => {
  const word = fc.constantFrom('a', 'B', '1', 'blorp', '½', 'ﷺ', '寿', '🧀', '-', '...', '\u0301');
  const joint = fc.constantFrom(' ', '', '-', '\u200b');
  const text = fc.oneof(
    fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 66 }),
    fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 40, size: 'max' }), joint)
      .map(([words, by]) => words.join(by)),
  );
  const seen = new Set<string>();
  fc.assert(
    fc.property(text, fc.constantFrom(...termMatches), (given, match) => {
      const term = termOf({ text: given, match });
      const { table } = createPatternTable([term]);
      const fit = fitOf(term);
      seen.add(fit);
      // of a phrase that is too long, the form that is glued together could be held all the same
      if (fit !== 'too-long') expect(table.length > 0).toBe(fit === 'fits');
    }),
    // chance alone makes a phrase that is too long only now and then
    { numRuns: 2000, examples: [[Array(40).fill('blorp').join(' '), 'phrase']] },
  );
  expect([...seen].sort()).toEqual(['fits', 'nothing', 'too-long']);
});
