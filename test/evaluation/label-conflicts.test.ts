import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { formatReport } from '../../src/evaluation/format.ts';
import { logHits } from '../../src/evaluation/hit-log.ts';
import { labelConflicts } from '../../src/evaluation/label-conflicts.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { sketch } from '../support/rulesets.ts';

const sample = (id: string, label: 'harm' | 'benign', text: string) => ({
  id,
  label,
  text,
  function: 'offer',
});

describe('labels that contradict each other', () => {
  // two texts, one labelled harm, the other benign; how alike they are, or that they are no conflict
  test.each([
    ['blorp gib mib', 'blorp gib mib', 1],
    ['blorp gib mib', 'Mib, GIB... blórp!', 1],
    ['blorp gib', 'blorp gib gib', 1],
    ['a b c d e', 'a b c d', 0.8],
    ['a b c d e', 'a b c x', undefined],
    ['blorp', 'gib', undefined],
    ['寿司を食べる', '寿司を食べる。', 1],
    ['寿司を食べるのが好きです', '寿司を食べるのが好きだ', undefined],
    ['...', '!!!', undefined],
  ])('%j and %j', (harm, benign, similarity) => {
    const found = labelConflicts([sample('h', 'harm', harm), sample('b', 'benign', benign)]);
    expect(found).toEqual(similarity === undefined ? [] : [{ similarity, harm: ['h'], benign: ['b'] }]);
  });

  test('name every post with the same words once, the most alike first', () => {
    const found = labelConflicts([
      sample('1', 'harm', 'a b c d e'),
      sample('2', 'benign', 'e d c b a'),
      sample('3', 'benign', 'a b c d e'),
      sample('4', 'benign', 'a b c d e f'),
      { id: '5', label: 'harm', function: 'lost', text: null },
    ]);
    expect(found).toEqual([
      { similarity: 1, harm: ['1'], benign: ['2', '3'] },
      { similarity: 5 / 6, harm: ['1'], benign: ['4'] },
    ]);
  });

  test('are those that comparing each text with each finds', () => {
    const words = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 8 });
    const labels = fc.constantFrom('harm' as const, 'benign' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, labels), { maxLength: 30 }), (texts) => {
        const samples = texts.map(([own, label], index) => sample(String(index), label, own.join(' ')));
        const pairs = labelConflicts(samples).flatMap(({ similarity, harm, benign }) =>
          harm.flatMap((h) => benign.map((b) => `${h} ${b} ${similarity}`)),
        );
        const naive = texts.flatMap(([own, label], h) =>
          texts.flatMap(([other, otherLabel], b) => {
            const both = own.filter((word) => other.includes(word)).length;
            const similarity = both / (own.length + other.length - both);
            return label === 'harm' && otherLabel === 'benign' && similarity >= 0.8
              ? `${h} ${b} ${similarity}`
              : [];
          }),
        );
        expect(pairs.sort()).toEqual(naive.sort());
      }),
    );
  });

  test('are found in time that does not grow with the square of the samples, also where most words are the same', () => {
    const samples = Array.from({ length: 20_000 }, (_, index) =>
      sample(
        String(index),
        index % 2 ? 'harm' : 'benign',
        `the same words in all of them, but ${index} and ${index * 7}, ${index * 11} ${index * 13}`,
      ),
    );
    expect(labelConflicts(samples)).toEqual([]);
  });

  test('stand in the hit log, the evaluation and its report', () => {
    const ruleset = compileRuleset(
      sketch({ lists: { blorps: { rows: ['blorp'], family: 'term', anchor: 'ambiguous', points: 22 } } }),
    );
    const samples = [sample('one', 'harm', 'blorp gib'), sample('two', 'benign', 'Gib blorp')];
    const conflict = { similarity: 1, harm: ['one'], benign: ['two'] };
    expect(logHits(samples, ruleset).labelConflicts).toEqual([conflict]);
    const evaluation = evaluate(samples, ruleset, { resamples: 10 });
    expect(evaluation.labelConflicts).toEqual([conflict]);
    expect(formatReport(evaluation)).toMatch(/The same words, different labels\n.*\n +one +two +100 %/);
  });
});
