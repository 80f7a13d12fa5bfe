import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Comparison, type Condition, type EvidenceRef, partsOf } from '../../src/rules/conditions.ts';
import { evaluate, type Facts, type Truth } from '../../src/rules/truth.ts';
import type { FieldValue } from '../../src/signals/fields.ts';

// Truths are written T, F and U (unknown): the post does not say.

type Letter = 'T' | 'F' | 'U';
const truthOf = (letter: string): Truth => (letter === 'U' ? undefined : letter === 'T');
const letterOf = (truth: Truth): Letter => (truth === undefined ? 'U' : truth ? 'T' : 'F');

const nothing: Facts = {
  holds: () => false,
  countOf: () => [0, 0],
  spansOf: () => [],
  anchorSpans: () => [],
  field: () => undefined,
  wordsBetween: (a, b) => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end)),
  inOneSentence: (a, b) => Math.floor(a.start / 100) === Math.floor(b.start / 100),
};

const signal = (id: string): EvidenceRef => ({ kind: 'signal', id });
/** Evidence whose id is its truth. */
const atom = (letter: string): Condition => ({ op: 'evidence', ref: signal(letter) });
const byId: Facts = { ...nothing, holds: ({ id }) => truthOf(id) };

function combined(op: string, letters: string): Letter {
  const of = Array.from(letters, atom);
  const count = Number(op.replace('atLeast ', ''));
  const condition = op.startsWith('atLeast')
    ? ({ op: 'atLeast', count, of } as const)
    : { op: op as 'all', of };
  return letterOf(evaluate(condition, byId));
}

describe('truth tables', () => {
  // Each row: both parts, then all, any, none, at least 1 of them, at least 2.
  const table = `
    TT  T T F T T
    TF  F T F T F
    TU  U T F T U
    FT  F T F T F
    FF  F F T F F
    FU  F U U U F
    UT  U T F T U
    UF  F U U U F
    UU  U U U U U
    T   T T F T F
    F   F F T F F
    U   U U U U F`;
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  const operators = ['all', 'any', 'none', 'atLeast 1', 'atLeast 2'];

  test.each(rows)('%s: all %s, any %s, none %s, at least 1 %s, at least 2 %s', (parts, ...expected) => {
    expect(operators.map((op) => combined(op, parts as string))).toEqual(expected);
  });

  const triples = ['T', 'F', 'U'].flatMap((a) =>
    ['T', 'F', 'U'].flatMap((b) => ['T', 'F', 'U'].map((c) => a + b + c)),
  );

  test.each(triples)('%s: what every way of knowing the unknown parts would say', (parts) => {
    for (const op of ['all', 'any', 'none', 'atLeast 1', 'atLeast 2', 'atLeast 3', 'atLeast 4'])
      expect([op, combined(op, parts)]).toEqual([op, overCompletions(op, parts)]);
  });
});

/** The oracle: try true and false for each unknown part; if all ways agree, that is the answer. */
function overCompletions(op: string, letters: string): Letter {
  const completions = Array.from(letters).reduce<string[]>(
    (so, letter) => so.flatMap((left) => (letter === 'U' ? [`${left}T`, `${left}F`] : [left + letter])),
    [''],
  );
  const answers = new Set(
    completions.map((parts) => plainAnswer(op, parts.split('T').length - 1, parts.length)),
  );
  return answers.size > 1 ? 'U' : letterOf([...answers][0]);
}

function plainAnswer(op: string, yes: number, total: number): boolean {
  if (op === 'all') return yes === total;
  if (op === 'any') return yes > 0;
  return op === 'none' ? yes === 0 : yes >= Number(op.replace('atLeast ', ''));
}

describe('comparisons', () => {
  // field, its value in the post (undefined: the post does not say), comparison, wanted, truth
  type Row = readonly [
    string,
    FieldValue,
    Comparison,
    Extract<Condition, { op: 'compare' }>['value'],
    Letter,
  ];
  const rows: readonly Row[] = [
    ['author.ageDays', 10, 'lt', 30, 'T'],
    ['author.ageDays', 30, 'lt', 30, 'F'],
    ['author.ageDays', 30, 'lte', 30, 'T'],
    ['author.ageDays', 31, 'lte', 30, 'F'],
    ['author.ageDays', 31, 'gt', 30, 'T'],
    ['author.ageDays', 30, 'gt', 30, 'F'],
    ['author.ageDays', 30, 'gte', 30, 'T'],
    ['author.ageDays', 29, 'gte', 30, 'F'],
    ['author.posts', 3, 'eq', 3, 'T'],
    ['author.posts', 3, 'ne', 3, 'F'],
    ['author.posts', 4, 'in', [3, 4], 'T'],
    ['author.posts', 5, 'in', [3, 4], 'F'],
    ['author.verified', false, 'eq', true, 'F'],
    ['author.verified', false, 'ne', true, 'T'],
    ['author.tags', ['a', 'b'], 'has', 'b', 'T'],
    ['author.tags', ['a', 'b'], 'has', 'c', 'F'],
    ['author.tags', [], 'has', 'c', 'F'],
    ['kind', 'reply', 'eq', 'reply', 'T'],
    ['kind', 'Reply', 'eq', 'reply', 'F'],
    ['kind', 'reply', 'in', ['query', 'reply'], 'T'],
    // the post does not say
    ['author.ageDays', undefined, 'lt', 30, 'U'],
    ['author.ageDays', undefined, 'ne', 30, 'U'],
    ['author.verified', undefined, 'eq', false, 'U'],
    ['author.tags', undefined, 'has', 'a', 'U'],
    ['kind', undefined, 'in', ['reply'], 'U'],
    // a verdict of another type than the rule expects says nothing, not even that it is different
    ['signals.image', 'high', 'gte', 0.9, 'U'],
    ['signals.image', true, 'lt', 0.9, 'U'],
    ['signals.image', 0.9, 'eq', 'high', 'U'],
    ['signals.image', 0.9, 'ne', 'high', 'U'],
    ['signals.image', 0.9, 'in', ['high', 'low'], 'U'],
    ['signals.image', 0.9, 'in', ['high', 0.9], 'T'],
    ['signals.image', 0.5, 'in', ['high', 0.9], 'F'],
    // languages: the wanted tag, or anything under it
    ['lang', 'es', 'eq', 'es', 'T'],
    ['lang', 'es-MX', 'eq', 'es', 'T'],
    ['lang', 'ES_mx', 'eq', 'es', 'T'],
    ['lang', 'est', 'eq', 'es', 'F'],
    ['lang', 'es', 'eq', 'es-MX', 'F'],
    ['lang', 'es-MX', 'ne', 'es', 'F'],
    ['lang', 'pt-BR', 'ne', 'es', 'T'],
    ['lang', 'pt-BR', 'in', ['es', 'pt'], 'T'],
    ['lang', undefined, 'eq', 'es', 'U'],
    ['signals.lang', 'es-MX', 'eq', 'es', 'F'],
  ];

  test.each(rows)('%s %j %s %j is %s', (field, actual, comparison, value, expected) => {
    const facts: Facts = { ...nothing, field: (name) => (name === field ? actual : undefined) };
    expect(letterOf(evaluate({ op: 'compare', field, comparison, value }, facts))).toBe(expected);
  });
});

describe('near', () => {
  // Evidence stands at word numbers; a sentence is a hundred words. `at` gives where each evidence stands, `!` the anchors.
  function near(
    at: Readonly<Record<string, readonly number[]>>,
    names: string,
    within: number | 'sentence',
    to?: string,
  ) {
    const spansOf = (id: string) => (at[id] ?? []).map((word) => ({ start: word, end: word + 1 }));
    const facts: Facts = { ...nothing, spansOf: ({ id }) => spansOf(id), anchorSpans: () => spansOf('!') };
    const of = names.split(' ').map(signal);
    return evaluate({ op: 'near', of, within, ...(to !== undefined && { to: signal(to) }) }, facts);
  }

  // where things stand, what must be near, within, to, whether it is
  const rows: readonly (readonly [
    Record<string, number[]>,
    string,
    number | 'sentence',
    string | undefined,
    boolean,
  ])[] = [
    [{ '!': [10], a: [11] }, 'a', 0, undefined, true],
    [{ '!': [10], a: [9] }, 'a', 0, undefined, true],
    [{ '!': [10], a: [12] }, 'a', 0, undefined, false],
    [{ '!': [10], a: [12] }, 'a', 1, undefined, true],
    [{ '!': [10], a: [10] }, 'a', 0, undefined, true],
    [{ '!': [10], a: [50] }, 'a', 25, undefined, false],
    [{ '!': [10, 49], a: [50] }, 'a', 25, undefined, true],
    [{ '!': [10], a: [50, 12] }, 'a', 25, undefined, true],
    // all of it near the SAME anchor
    [{ '!': [10, 90], a: [11], b: [91] }, 'a b', 25, undefined, false],
    [{ '!': [10, 90], a: [11, 89], b: [91] }, 'a b', 25, undefined, true],
    [{ '!': [10], a: [11] }, 'a b', 25, undefined, false],
    // to something else than an anchor
    [{ '!': [10], a: [11], c: [60] }, 'a', 25, 'c', false],
    [{ '!': [10], a: [61], c: [60] }, 'a', 25, 'c', true],
    [{ '!': [10], a: [11] }, 'a', 25, 'c', false],
    // nothing to be near to
    [{ a: [11] }, 'a', 25, undefined, false],
    // in one sentence
    [{ '!': [10], a: [99] }, 'a', 'sentence', undefined, true],
    [{ '!': [10], a: [100] }, 'a', 'sentence', undefined, false],
  ];

  test.each(rows)('%j: %s within %s to %s is %s', (at, names, within, to, expected) => {
    expect(near(at, names, within, to)).toBe(expected);
  });
});

describe('properties', () => {
  const leaf = fc.constantFrom('T', 'F', 'U').map(atom);
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 4 });
    return {
      condition: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.record({ op: fc.constantFrom('all' as const, 'any' as const, 'none' as const), of: parts }),
        fc.record({ op: fc.constant('atLeast' as const), count: fc.integer({ min: 1, max: 5 }), of: parts }),
      ),
    };
  });

  test('agrees with Kleene logic on numbers: false 0, unknown 1/2, true 1', () => {
    fc.assert(
      fc.property(condition, (given) => {
        expect(letterOf(evaluate(given, byId))).toBe({ 0: 'F', 0.5: 'U', 1: 'T' }[kleene(given)]);
      }),
      { numRuns: 500 },
    );
  });

  test('learning what was unknown never turns true into false or false into true', () => {
    fc.assert(
      fc.property(condition, fc.func(fc.boolean()), (given, learn) => {
        const before = evaluate(given, byId);
        const informed: Facts = { ...byId, holds: (ref) => byId.holds(ref) ?? learn(ref.id) };
        if (before !== undefined) expect(evaluate(given, informed)).toBe(before);
      }),
    );
  });
});

/** The naive evaluator: `all` is the least part, `any` the greatest, `none` its complement, `at least n` the n-th greatest. */
function kleene(condition: Condition): number {
  if (condition.op === 'evidence') return { T: 1, F: 0, U: 0.5 }[condition.ref.id as Letter];
  const parts = partsOf(condition)
    .map(kleene)
    .sort((a, b) => b - a);
  if (condition.op === 'all') return Math.min(...parts);
  if (condition.op === 'atLeast') return parts[condition.count - 1] ?? 0;
  return condition.op === 'any' ? Math.max(...parts) : 1 - Math.max(...parts);
}

describe('count', () => {
  const counted = (least: number, most: number): Facts => ({ ...nothing, countOf: () => [least, most] });
  const comparisons = ['lt', 'lte', 'gt', 'gte', 'eq', 'ne'] as const;
  const holdsFor: Readonly<Record<(typeof comparisons)[number], (count: number, value: number) => boolean>> =
    {
      lt: (count, value) => count < value,
      lte: (count, value) => count <= value,
      gt: (count, value) => count > value,
      gte: (count, value) => count >= value,
      eq: (count, value) => count === value,
      ne: (count, value) => count !== value,
    };

  test('is what every count that is possible says, and unknown where they differ', () => {
    const small = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...comparisons), small, small, small, (comparison, least, more, value) => {
        const possible = Array.from({ length: more + 1 }, (_, index) =>
          holdsFor[comparison](least + index, value),
        );
        const expected = new Set(possible).size === 1 ? possible[0] : undefined;
        const condition: Condition = { op: 'count', ref: { kind: 'list', id: 'a' }, comparison, value };
        expect(evaluate(condition, counted(least, least + more))).toBe(expected);
      }),
    );
  });
});
