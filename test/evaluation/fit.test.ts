import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLogistic, type LogisticRow, logistic, type Prior } from '../../src/evaluation/logistic.ts';
import { fitPoints, logHits, type Sample, withPoints } from '../../src/evaluation.ts';
import { compileRuleset, score } from '../../src/index.ts';

const free: Prior = { mean: 0, deviation: 1, low: -9, high: 9 };

/** The negative log-posterior, written down naively. */
function loss(rows: readonly LogisticRow[], priors: readonly Prior[], all: readonly number[]): number {
  const [intercept = 0, ...weights] = all;
  const data = rows.reduce((sum, { features, values, isPositive, weight = 1 }) => {
    const margin = features.reduce(
      (total, feature, at) => total + weights[feature]! * values[at]!,
      intercept,
    );
    return sum - weight * Math.log(isPositive ? logistic(margin) : 1 - logistic(margin));
  }, 0);
  return weights.reduce(
    (sum, weight, at) => sum + ((weight - priors[at]!.mean) / priors[at]!.deviation) ** 2 / 2,
    data,
  );
}

describe('logistic regression with priors and bounds', () => {
  const anyRow = fc.record({
    features: fc.constantFrom([], [0], [1], [0, 1]),
    isPositive: fc.boolean(),
  });

  test('finds the lowest loss within the bounds', () => {
    const anyPrior = fc.constantFrom<Prior>(
      free,
      { ...free, mean: 1 },
      { ...free, low: 0 },
      { ...free, mean: -0.5, high: 0.2 },
    );
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 2, maxLength: 25 }), anyPrior, anyPrior, (made, a, b) => {
        fc.pre(new Set(made.map(({ isPositive }) => isPositive)).size === 2);
        const rows = made.map((row) => ({ ...row, values: row.features.map(() => 1) }));
        const { intercept, weights } = fitLogistic(rows, [a, b]);
        const best = loss(rows, [a, b], [intercept, ...weights]);
        for (const step of [0.05, -0.05]) {
          for (const index of [0, 1, 2]) {
            const moved = [intercept, ...weights].map((value, at) => (at === index ? value + step : value));
            const [, x, y] = moved as [number, number, number];
            if (x < a.low || x > a.high || y < b.low || y > b.high) continue;
            expect(loss(rows, [a, b], moved)).toBeGreaterThanOrEqual(best - 1e-9);
          }
        }
      }),
    );
  });

  test('without a prior, one feature gives the log-odds ratio and its standard error', () => {
    // The 2 x 2 table 30, 10, 20, 40: log(30 * 40 / (10 * 20)) and sqrt(1/30 + 1/10 + 1/20 + 1/40) (Woolf 1955).
    const table = [
      [[0], true, 30],
      [[0], false, 10],
      [[], true, 20],
      [[], false, 40],
    ] as const;
    const rows = table.map(([features, isPositive, weight]) => ({
      features,
      values: features.map(() => 1),
      isPositive,
      weight,
    }));
    const none = { mean: 0, deviation: Number.POSITIVE_INFINITY, low: -9, high: 9 };
    const { weights, deviations } = fitLogistic(rows, [none]);
    expect(weights[0]).toBeCloseTo(Math.log(6), 5);
    expect(deviations[0]).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 10 + 1 / 20 + 1 / 40), 5);
  });
});

const ruleset = compileRuleset({
  files: [
    {
      path: 'ruleset.yaml',
      text: `
schema: 1
ruleset: { id: fit, version: 1.0.0 }
lists:
  - { id: anchors, file: anchors.csv, family: term, anchor: unambiguous, points: 20 }
  - { id: trade, file: trade.csv, family: trade, points: 10 }
  - { id: garden, file: garden.csv, family: garden, points: -10 }
  - { id: wrong, file: wrong.csv, family: wrong, points: 10 }
  - { id: rare, file: rare.csv, family: rare, points: 7 }
`,
    },
    { path: 'anchors.csv', text: 'term\nblorp\n' },
    { path: 'trade.csv', text: 'term\nquirpo\nwexhop\n' },
    { path: 'garden.csv', text: 'term\ntolbim\n' },
    { path: 'wrong.csv', text: 'term\nzanfel\n' },
    { path: 'rare.csv', text: 'term\nmibbut\n' },
  ],
});

/** So many posts of a label that hold these words. */
function posts(count: number, label: Sample['label'], text: string): Sample[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${label} ${text} ${at}`,
    text,
    label,
    function: 'made-up',
  }));
}

const samples = [
  ...posts(80, 'harm', 'blorp quirpo'),
  ...posts(20, 'harm', 'blorp'),
  ...posts(5, 'harm', 'blorp tolbim'),
  ...posts(40, 'benign', 'blorp quirpo'),
  ...posts(160, 'benign', 'blorp'),
  ...posts(95, 'benign', 'blorp tolbim zanfel'),
  ...posts(3, 'benign', 'blorp mibbut'),
  ...posts(50, 'benign', 'quirpo, no anchor'),
];

describe('proposed points', () => {
  const fit = fitPoints(samples, ruleset);
  const of = (id: string) => fit.proposals.find((proposal) => proposal.id === id)!;

  test('learn only from posts with an anchor, and say from how many', () => {
    expect(fit).toMatchObject({ harm: 105, benign: 298, withoutAnchor: 50, priorDeviation: 10 });
    expect(of('trade')).toMatchObject({ kind: 'list', points: 10, harm: 80, benign: 40, reason: 'fitted' });
  });

  test('go with the posts, near the log-odds ratio that they show', () => {
    const ratio = (10 / Math.LN2) * Math.log((80 * 160) / (40 * 20));
    expect(of('trade').proposed).toBeGreaterThan(20);
    expect(of('trade').proposed).toBeLessThan(ratio);
    expect(of('garden').proposed).toBeLessThan(-10);
    const { interval, proposed } = of('trade');
    expect(interval.lower).toBeLessThan(proposed);
    expect(interval.upper).toBeGreaterThan(proposed);
  });

  test('keep the sign of the analyst, and say where the posts contradict it', () => {
    expect(of('wrong')).toMatchObject({ proposed: 0, reason: 'sign' });
  });

  test('leave alone what hardly occurs', () => {
    expect(of('rare')).toMatchObject({ proposed: 7, reason: 'too-few', interval: { lower: 7, upper: 7 } });
  });

  test('stay near the points of an analyst who is sure', () => {
    const sure = fitPoints(samples, ruleset, { priorDeviation: 0.1 });
    expect(sure.proposals.find(({ id }) => id === 'trade')?.proposed).toBeCloseTo(10, 0);
  });

  test('stay within what their own counts allow', () => {
    const few = [...posts(11, 'harm', 'blorp quirpo'), ...posts(30, 'benign', 'blorp')];
    const wild = fitPoints(few, ruleset, { priorDeviation: 1000 });
    const [a, b] = [11.5, 0.5];
    const bound = Math.log(a / 12 / (b / 31)) + 1.96 * Math.sqrt(1 / a - 1 / 12 + 1 / b - 1 / 31);
    expect(wild.proposals.find(({ id }) => id === 'trade')?.proposed).toBeLessThanOrEqual(
      (10 / Math.LN2) * bound + 0.1,
    );
  });

  test('can be one for each term', () => {
    const own = fitPoints(samples, ruleset, { perTerm: true }).proposals.filter(
      ({ list }) => list === 'trade',
    );
    expect(own.map(({ kind, id, reason }) => [kind, id, reason])).toEqual([
      ['term', 'quirpo', 'fitted'],
      ['term', 'wexhop', 'too-few'],
    ]);
  });

  test('can be tried before anybody applies them', () => {
    const tried = withPoints(ruleset, fit);
    const result = score({ id: '1', text: 'blorp quirpo' }, tried);
    expect(result.contributions.find(({ id }) => id === 'quirpo')?.points).toBe(of('trade').proposed);
    expect(score({ id: '1', text: 'blorp quirpo' }, ruleset).score).toBe(30);
    expect(logHits(samples, tried).hits).toHaveLength(samples.length);
  });

  test.each([
    [samples.filter(({ label }) => label === 'harm'), {}, 'none is benign'],
    [samples.filter(({ label }) => label === 'benign'), {}, 'none is harmful'],
    [[], {}, 'no sample holds an anchor'],
    [samples, { priorDeviation: 0 }, '`priorDeviation` is 0: expected a number above 0'],
    [samples, { minPosts: 0.5 }, '`minPosts` is 0.5: expected a whole number of at least 1'],
    [samples, { level: 1 }, '`level` is 1: expected a number between 0 and 1'],
  ])('say what is wrong with samples or options: case %#', (given, options, message) => {
    expect(() => fitPoints(given, ruleset, options)).toThrow(message);
  });
});
