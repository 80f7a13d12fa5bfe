import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areFarApart, letterSet } from '../../src/match/letter-sets.ts';
import { isOneEditApart } from '../../src/match/near-miss-index.ts';
import { areTwoEditsApart } from '../../src/match/two-edits-index.ts';
import { fold } from '../../src/text/fold.ts';

const setOf = (word: string) => {
  const { units, length } = fold(word);
  return letterSet(units, 0, length);
};

/** Words of few letters, or of letters that share a bit. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 1, maxLength: 14 }),
  fc.string({ unit: fc.constantFrom(...'abcбвгאבגकखग'), minLength: 1, maxLength: 14 }),
);

/** A word and what a few edits make of it. */
const pair = fc
  .tuple(word, fc.array(fc.tuple(fc.nat(14), fc.constantFrom('', 'x', 'swap', 'ж')), { maxLength: 3 }))
  .map(([from, edits]): [string, string] => {
    const letters = Array.from(from);
    for (const [at, edit] of edits) {
      if (edit === 'swap') letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
      else letters.splice(at, edit === '' ? 1 : at % 2, edit);
    }
    return [from, letters.join('')];
  });

it('never tells words apart that are one or two edits from each other', () => {
  let near = 0;
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const [a, b] = [setOf(one), setOf(other)];
      if (isOneEditApart(one, other)) expect(areFarApart(a, b, 1)).toBe(false);
      if (areTwoEditsApart(one, other)) expect(areFarApart(a, b, 2)).toBe(false);
      if (isOneEditApart(one, other) || areTwoEditsApart(one, other)) near++;
    }),
    { numRuns: 2000 },
  );
  expect(near).toBeGreaterThan(300); // the pairs are near enough to tell
});

it('tells most other words apart', () => {
  expect(areFarApart(setOf('blorpnik'), setOf('zanorkel'), 1)).toBe(true);
  expect(areFarApart(setOf('blorpnikzanfo'), setOf('blorcherquimo'), 2)).toBe(true);
  expect(areFarApart(setOf('blorpnik'), setOf('blorpnek'), 1)).toBe(false);
});
