import { describe, expect, test } from 'vitest';
import { evaluate, evaluateLog } from '../../src/evaluation/evaluate.ts';
import { createTrafficCounter } from '../../src/evaluation/traffic.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { hit, hits, logOf } from '../support/hits.ts';
import { sketch } from '../support/rulesets.ts';

const source = sketch({
  lists: {
    blorps: { rows: ['blorp', 'wug', 'zan'], family: 'term', anchor: 'ambiguous', points: 22 },
    gibs: { rows: ['gib', 'mib'], family: 'commerce', points: 20 },
    seeds: { rows: ['seed', 'soil'], family: 'garden', points: -18 },
  },
  scoring: { gate: { ambiguous: { cap: 20, minFamilies: 1, tau: 5 } } },
  signals: [{ id: 'new-account', when: { 'author.ageDays': { lt: 30 } }, family: 'account', points: 10 }],
  rules: [
    { id: 'offer', when: 'gibs', points: 5 },
    { id: 'tried-out', when: 'seeds', points: 30, mode: 'shadow' },
  ],
  exceptions: [{ id: 'show', terms: ['blorp'], phrases: ['blorp show'], reason: 'made up' }],
  prevalence: { perMillion: 50, range: [10, 200] },
});
const ruleset = compileRuleset(source);

const sample = (id: string, label: 'harm' | 'benign', text: string, more: object = {}) => ({
  id,
  text,
  label,
  function: 'offer',
  ...more,
});

describe('an evaluation', () => {
  const samples = [
    sample('h1', 'harm', 'blorp gib', { lang: 'en' }),
    sample('h2', 'harm', 'wug mib', { lang: 'es' }),
    sample('h3', 'harm', 'blorp', { lang: 'es' }),
    sample('b1', 'benign', 'blorp gib seed', { lang: 'en' }),
    sample('b2', 'benign', 'blorp', { lang: 'en' }),
    sample('b3', 'benign', 'hello', { lang: 'es' }),
    sample('b4', 'benign', 'wug gib', { lang: 'es' }),
  ];
  const small = { minimum: 1 };
  const evaluation = evaluate(samples, ruleset, small);

  test('counts alerts of the full score, and beside it of a list alone', () => {
    expect(evaluation.overall).toMatchObject({
      harm: 3,
      benign: 4,
      neverEvaluated: { harm: 0, benign: 0 },
      full: { truePositives: 2, falseNegatives: 1, falsePositives: 1, trueNegatives: 3 },
      listOnly: { truePositives: 3, falseNegatives: 0, falsePositives: 3, trueNegatives: 1 },
    });
    expect(evaluation.baseline).toEqual({ falseAlertsAvoided: 2, recallPaid: 1 });
  });

  test('slices by language, function, kind, and by part of the ruleset', () => {
    expect(evaluation.slices.map(({ field }) => field)).toEqual([
      'language',
      'function',
      'kind',
      'term',
      'list',
      'rule',
      'shadow',
    ]);
    const valuesOf = (name: string) => evaluation.slices.find(({ field }) => field === name)?.slices;
    expect(valuesOf('language')).toMatchObject([
      { value: 'es', harm: 2, benign: 2, full: { truePositives: 1, falsePositives: 1 } },
      { value: 'en', harm: 1, benign: 2, full: { truePositives: 1, falsePositives: 0 } },
    ]);
    expect(valuesOf('kind')).toMatchObject([{ value: '(none)', harm: 3 }]);
    expect(valuesOf('term')?.map(({ value }) => value)).toEqual([
      'blorps/blorp',
      'gibs/gib',
      'blorps/wug',
      'gibs/mib',
      'seeds/seed',
    ]);
    expect(valuesOf('rule')).toMatchObject([{ value: 'offer', harm: 2, benign: 2 }]);
  });

  test('slices by any field of the samples', () => {
    const tagged = samples.map((entry, index) => ({
      ...entry,
      meta: { tags: index % 2 ? ['x'] : ['x', 'y'] },
    }));
    const { slices } = evaluate(tagged, ruleset, { slices: ['meta.tags'] });
    expect(slices.find(({ field }) => field === 'meta.tags')?.slices).toMatchObject([
      { value: 'x', harm: 3, benign: 4 },
      { value: 'y', harm: 2, benign: 2 },
    ]);
  });

  test('tells of each part what it hit, with what it overlaps, and what flips without it', () => {
    const row = (kind: string, id: string) =>
      evaluation.parts.find((part) => part.kind === kind && part.id === id);
    expect(row('rule', 'offer')).toMatchObject({
      harm: 2,
      benign: 2,
      samplePrecision: { value: 0.5, n: 4 },
      alerts: 3,
      onlyAlerts: 3,
      unanswered: 0,
      flips: { change: 'without', harmLost: 2, harmGained: 0, benignLost: 1, benignGained: 0 },
    });
    expect(row('list', 'seeds')).toMatchObject({
      harm: 0,
      benign: 1,
      overlap: { id: 'gibs', share: 0.25 },
      flips: { change: 'without', benignGained: 1 },
    });
    expect(row('shadow', 'tried-out')).toMatchObject({
      benign: 1,
      flips: { change: 'live', benignGained: 1, harmGained: 0 },
    });
    expect(row('signal', 'new-account')).toMatchObject({ harm: 0, benign: 0, unanswered: 6 });
    expect(row('exception', 'show')).toMatchObject({ harm: 0, benign: 0 });
    expect(row('term', 'gib')).toMatchObject({ list: 'gibs', harm: 1, benign: 2 });
    expect(row('term', 'gib')).not.toHaveProperty('flips');
  });

  test('lists parts by kind, then by how often they were found', () => {
    expect(evaluation.parts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'rule offer',
      'shadow tried-out',
      'signal new-account',
      'list blorps',
      'list gibs',
      'list seeds',
      'exception show',
      'term blorp',
      'term gib',
      'term wug',
      'term mib',
      'term seed',
    ]);
  });

  test('names terms that were found nowhere', () => {
    expect(evaluation.terms.dead.map(({ id }) => id)).toEqual(['zan', 'soil']);
    const traffic = [{ id: 't', text: 'zan' }];
    expect(evaluate(samples, ruleset, { traffic }).terms.dead.map(({ id }) => id)).toEqual(['soil']);
  });

  test('names anchors whose posts are mostly benign, where there are enough to say so', () => {
    const posts = (count: number, label: 'harm' | 'benign', text: string) =>
      Array.from({ length: count }, (_, index) => sample(`${label}${text}${index}`, label, text));
    const many = [
      ...posts(20, 'benign', 'wug seed'),
      ...posts(4, 'harm', 'wug'),
      ...posts(3, 'benign', 'blorp'),
    ];
    expect(evaluate(many, ruleset).terms.mostlyBenign).toMatchObject([
      { list: 'blorps', id: 'wug', samplePrecision: { hits: 4, n: 24 } },
    ]);
  });

  test('names posts worth labelling again, furthest from their label first', () => {
    expect(evaluation.disagreements).toMatchObject([
      { id: 'b4', kind: 'benign-alert', score: 47, distance: 2 },
      { id: 'h3', kind: 'harm-missed', score: 20, distance: 25 },
    ]);
  });

  test('draws the curve over all thresholds that make a difference', () => {
    expect(
      evaluation.curve.map(({ alertAt, recall, falsePositiveRate }) => [
        alertAt,
        recall.hits,
        falsePositiveRate.hits,
      ]),
    ).toEqual([
      [20, 3, 3],
      [29, 2, 2],
      [47, 2, 1],
    ]);
  });

  test('is plain data, and can be made again from its log, at any threshold', () => {
    const stored = JSON.parse(JSON.stringify(evaluation.log));
    expect(evaluateLog(stored, small)).toEqual(evaluation);
    expect(evaluateLog(stored, { ...small, alertAt: 20 }).overall).toEqual(
      evaluate(samples, ruleset, { ...small, alertAt: 20 }).overall,
    );
    expect(evaluateLog(stored, { alertAt: 20 }).overall.full).toMatchObject({ truePositives: 3 });
  });

  test('is the same again', () => {
    expect(evaluate(samples, ruleset, small)).toEqual(evaluation);
  });
});

describe('traffic', () => {
  const posts = [
    { id: '1', text: 'blorp gib', lang: 'en' },
    { id: '2', text: 'blorp', lang: 'en' },
    ...Array.from({ length: 98 }, (_, index) => ({ id: `n${index}`, text: 'hello', lang: 'es' })),
  ];

  test('raises alerts, without labels, apart from precision', () => {
    const { traffic, baseline } = evaluate([], ruleset, { traffic: posts, dailyPosts: 1000 });
    expect(traffic).toMatchObject({
      posts: 100,
      full: { rate: { value: 0.01, hits: 1 }, perDay: { alerts: { value: 10 } } },
      listOnly: { rate: { value: 0.02, hits: 2 } },
    });
    expect(traffic?.slices).toContainEqual(
      expect.objectContaining({
        field: 'language',
        value: 'es',
        posts: 98,
        full: expect.objectContaining({ rate: expect.objectContaining({ hits: 0, value: 0 }) }),
      }),
    );
    expect(baseline.trafficAlertsAvoided).toBe(1);
  });

  test('may be posts, or a tally of posts that were too many to hold', () => {
    const counter = createTrafficCounter(ruleset);
    posts.forEach(counter.add);
    expect(evaluate([], ruleset, { traffic: counter.tally() })).toEqual(
      evaluate([], ruleset, { traffic: posts }),
    );
  });

  test('without an alert still leaves some possible', () => {
    const { traffic, forecast } = evaluate([], ruleset, { traffic: posts.slice(2), dailyPosts: 1e6 });
    expect(traffic?.full.rate).toMatchObject({ value: 0, lower: 0, upper: expect.closeTo(0.0377, 4) });
    expect(traffic?.full.perDay?.alerts.upper).toBeGreaterThan(37_000);
    expect(forecast?.traffic?.full.guess.alertsPerMillion.upper).toBeGreaterThan(37_000);
  });

  test('by one author counts as little evidence', () => {
    const alerts = (authors: (index: number) => string) =>
      Array.from({ length: 1000 }, (_, index) => ({
        id: String(index),
        text: index < 30 ? 'blorp gib' : 'hello',
        author: { id: authors(index) },
      }));
    const rateOf = (traffic: ReturnType<typeof alerts>) =>
      evaluate([], ruleset, { traffic }).traffic?.full.rate;
    const byMany = rateOf(alerts((index) => `a${index}`));
    const byOne = rateOf(alerts((index) => (index < 30 ? 'a' : `b${index}`)));
    expect(byMany).toMatchObject({ hits: 30, effectiveN: 1000 });
    expect(byOne?.effectiveN).toBeCloseTo(1000 / 30, 8);
    expect(byOne?.upper).toBeGreaterThan(2 * (byMany?.upper ?? 1));
  });

  test('flips are counted in it', () => {
    const { parts } = evaluate([], ruleset, { traffic: posts });
    expect(parts.find(({ kind, id }) => kind === 'rule' && id === 'offer')).toMatchObject({
      flips: { traffic: { lost: 1, gained: 0 } },
      trafficRate: { hits: 1, n: 100 },
    });
  });
});

describe('what must not go wrong', () => {
  const balanced = [
    ...hits(40, 'harm', 50),
    ...hits(10, 'harm', 0),
    ...hits(2, 'benign', 50),
    ...hits(48, 'benign', 0),
  ];
  const prevalence = { perMillion: 50 };

  test("the sample's share of harm never enters a forecast", () => {
    const often = [...balanced, ...hits(9 * 40, 'harm', 50), ...hits(9 * 10, 'harm', 0)];
    const [half, most] = [balanced, often].map((all) => evaluateLog(logOf(all), { prevalence }));
    const figures = (evaluation: typeof half) => {
      const guess = evaluation?.forecast?.samples.full.guess;
      return [
        guess?.precision.value,
        guess?.alertsPerMillion.value,
        evaluation?.averagePrecision.forecast?.value,
      ];
    };
    figures(half).forEach((figure, index) => {
      expect(figure).toBeCloseTo(figures(most)[index] as number, 10);
    });
    expect(half?.overall.full.samplePrecision.value).not.toBe(most?.overall.full.samplePrecision.value);
    // .952 of the sample's alerts are harm; of traffic's one in a thousand
    expect(half?.overall.full.samplePrecision.value).toBeGreaterThan(0.95);
    expect(half?.forecast?.samples.full.guess.precision.value).toBeLessThan(0.0011);
  });

  test('without a prevalence nothing is forecast', () => {
    const evaluation = evaluateLog(logOf(balanced));
    expect(evaluation).not.toHaveProperty('forecast');
    expect(evaluation.averagePrecision).not.toHaveProperty('forecast');
    expect(evaluation.curve[0]).not.toHaveProperty('forecast');
  });

  test('posts that were never evaluated count as misses', () => {
    const lost = Array.from({ length: 10 }, (_, index) =>
      hit({ id: `l${index}`, label: 'harm', isEvaluated: false }),
    );
    const { overall, disagreements } = evaluateLog(logOf([...hits(40, 'harm', 50), ...lost]));
    expect(overall).toMatchObject({
      harm: 50,
      neverEvaluated: { harm: 10 },
      full: { recall: { value: 0.8 } },
    });
    expect(disagreements).toEqual([]);
  });

  test('samples without text were never evaluated', () => {
    const lost = { id: 'x', label: 'harm', function: 'offer', text: null } as const;
    const { overall } = evaluate([lost, { ...lost, text: undefined }], ruleset);
    expect(overall).toMatchObject({ harm: 2, neverEvaluated: { harm: 2 }, full: { falseNegatives: 2 } });
  });

  test('copies by their authors do not narrow an interval', () => {
    const named = balanced.map((entry) => ({ ...entry, author: entry.id }));
    const copied = named.flatMap((entry) => Array.from({ length: 20 }, () => entry));
    const [once, often] = [named, copied].map((all) => evaluateLog(logOf(all), { prevalence }));
    for (const metric of ['recall', 'falsePositiveRate', 'samplePrecision', 'sampleF1'] as const) {
      expect(often?.overall.full[metric].lower).toBeCloseTo(once?.overall.full[metric].lower as number, 10);
      expect(often?.overall.full[metric].upper).toBeCloseTo(once?.overall.full[metric].upper as number, 10);
    }
    expect(often?.authors).toBe(100);
  });

  test('few posts by many are too few to tell, and so are many posts by few', () => {
    const byFew = hits(100, 'harm', 50).map((entry, index) => ({ ...entry, author: `a${index % 5}` }));
    for (const all of [hits(19, 'harm', 50), byFew]) {
      const { recall } = evaluateLog(logOf(all)).overall.full;
      expect(recall).not.toHaveProperty('value');
      expect(recall.lower).toBeLessThan(0.85);
    }
  });

  test('nothing at all is told of nothing', () => {
    const { overall, curve, averagePrecision } = evaluateLog(logOf([]));
    expect(overall.full.recall).toEqual({ lower: 0, upper: 1, hits: 0, n: 0, effectiveN: 0 });
    expect(curve).toEqual([]);
    expect(averagePrecision.sample).toEqual({ lower: 0, upper: 1 });
  });
});

describe('options', () => {
  test.each([
    [{ alertAt: 0 }, '`alertAt` is 0: expected a score above 0'],
    [{ level: 95 }, '`level` is 95: expected a number between 0 and 1, such as 0.95'],
    [{ minimum: 0 }, '`minimum` is 0: expected a number of at least 1'],
    [{ dailyPosts: -1 }, '`dailyPosts` is -1: expected a number above 0'],
    [{ minutesPerReview: 0 }, '`minutesPerReview` is 0: expected a number above 0'],
    [{ resamples: 0.5 }, '`resamples` is 0.5: expected a whole number of at least 1'],
    [{ seed: Number.NaN }, '`seed` is NaN: expected a whole number'],
    [
      { prevalence: { perMillion: 2e6 } },
      '`prevalence.perMillion` is 2000000: expected a number above 0, at most 1000000',
    ],
    [
      { prevalence: { perMillion: 5, range: [9, 2] as const } },
      '`prevalence.range` is 9 to 2: expected two such numbers, the lower first',
    ],
  ])('out of range are refused: %j', (options, message) => {
    expect(() => evaluate([], ruleset, options)).toThrow(new RangeError(message));
  });

  test('take the place of what the ruleset says', () => {
    const { settings } = evaluate([], ruleset, { alertAt: 60, prevalence: { perMillion: 7 } });
    expect(settings).toMatchObject({ alertAt: 60, prevalence: { perMillion: 7 }, level: 0.95, minimum: 20 });
    expect(evaluate([], ruleset).settings).toMatchObject({
      alertAt: 45,
      prevalence: { perMillion: 50, range: [10, 200] },
    });
  });
});
