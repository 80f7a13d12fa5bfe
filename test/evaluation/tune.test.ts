import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byScore, metricsOf } from '../../src/evaluation/metrics.ts';
import {
  formatThresholdQuery,
  parseThresholdQuery,
  type ThresholdQuery,
} from '../../src/evaluation/threshold-query.ts';
import type { TrafficTally } from '../../src/evaluation/traffic.ts';
import { shortfallsOf, tuneThreshold } from '../../src/evaluation/tune.ts';
import { hits, logOf } from '../support/hits.ts';

describe('a query', () => {
  const perMillion = 'alerts per million';
  // text, as it is understood
  test.each<[string, ThresholdQuery]>([
    [
      'max recall at <= 20 alerts per million',
      {
        objective: { direction: 'max', metric: 'recall' },
        limits: [{ metric: perMillion, comparison: '<=', value: 20 }],
      },
    ],
    [
      'fewest alerts at recall >= 0.9',
      {
        objective: { direction: 'min', metric: perMillion },
        limits: [{ metric: 'recall', comparison: '>=', value: 0.9 }],
      },
    ],
    [
      '  Maximum precision with recall at least 80 % and surely ≤ 1,500 alerts per day ',
      {
        objective: { direction: 'max', metric: 'precision' },
        limits: [
          { metric: 'recall', comparison: '>=', value: 0.8 },
          { metric: 'alerts per day', comparison: '<=', value: 1500, surely: true },
        ],
      },
    ],
    [
      'lowest false-positive-rate where recall≥.5',
      {
        objective: { direction: 'min', metric: 'false positive rate' },
        limits: [{ metric: 'recall', comparison: '>=', value: 0.5 }],
      },
    ],
  ])('`%s`', (text, query) => {
    expect(parseThresholdQuery(text)).toEqual(query);
    expect(parseThresholdQuery(formatThresholdQuery(query))).toEqual(query);
  });

  // text, the whole message
  test.each([
    [
      'more recall please',
      '`more recall please` is no query: expected an objective, `at`, and limits, such as `max recall at <= 20 alerts per million`',
    ],
    ['fewst alerts at recall >= 0.9', '`fewst` is no objective: did you mean `fewest`?'],
    ['max recal at <= 20 alerts per million', '`recal` is no metric: did you mean `recall`?'],
    [
      'max recall at <= 20 alerts per milion',
      '`alerts per milion` is no metric: did you mean `alerts per million`?',
    ],
    [
      'max alerts at recall >= 0.9',
      '`max alerts` asks for the worst threshold: expected min alerts per million',
    ],
    ['min recall at <= 20 alerts', '`min recall` asks for the worst threshold: expected max recall'],
    [
      'max recall at 20 alerts per million',
      '`20 alerts per million` is no limit: expected a metric, `<=` or `>=`, and a number, such as `recall >= 0.9`',
    ],
    [
      'fewest alerts at recall >= 90',
      '`90` is no limit of recall: expected a share from 0 to 1, or a percentage',
    ],
    ['max recall at alerts per day <= 5%', '`5%` is no limit of alerts per day: expected a number'],
    [
      'fewest alerts at recall >= 0.9.1',
      '`0.9.1` is no limit of recall: expected a share from 0 to 1, or a percentage',
    ],
  ])('that is wrong says where: `%s`', (text, message) => {
    expect(() => parseThresholdQuery(text)).toThrow(new SyntaxError(message));
  });
});

const traffic: TrafficTally = {
  ruleset: 'made-up',
  posts: 1_000_000,
  unreadable: 0,
  listed: 900,
  scores: [
    [20, 600],
    [40, 100],
    [60, 15],
  ],
  slices: [],
  parts: [],
  whatIf: [],
  authors: [],
  top: [],
};
const log = {
  ...logOf([
    ...hits(50, 'harm', 70),
    ...hits(30, 'harm', 50),
    ...hits(15, 'harm', 30),
    ...hits(5, 'harm', 0),
    ...hits(2, 'benign', 60),
    ...hits(98, 'benign', 0),
  ]),
  traffic,
};
const prevalence = { perMillion: 50 };

describe('a threshold', () => {
  // query, the threshold that answers it
  test.each([
    // 15 posts in a million score 60 or more, 115 score 40 or more
    ['max recall at <= 20 alerts per million', 50],
    ['max recall at <= 200 alerts per million', 30],
    ['max recall at <= 5 alerts per million', 70],
    ['fewest alerts at recall >= 0.8', 50],
    ['fewest alerts at recall >= 0.95', 30],
    ['fewest alerts at recall >= 0.96', undefined],
    // recall is .8 at 50, and with 95 % confidence at least .71
    ['fewest alerts at surely recall >= 0.8', 30],
    // 15 in a million, and with 95 % confidence up to 25
    ['max recall at surely <= 20 alerts per million', 70],
    ['max recall at <= 30 alerts per day', 50],
    ['min false positive rate at recall >= 0.5', 70],
    ['max precision at recall >= 0.4', 70],
  ])('%s: %s', (query, alertAt) => {
    expect(tuneThreshold(log, query, { prevalence, dailyPosts: 2_000_000 }).best?.alertAt).toBe(alertAt);
  });

  test('comes with what it gives, beside what the present one gives', () => {
    const { best, current } = tuneThreshold(log, 'max recall at <= 200 alerts per million', { prevalence });
    expect(best).toMatchObject({
      alertAt: 30,
      recall: { value: 0.95 },
      trafficRate: { value: 115 / 1e6 },
      forecast: { traffic: { harmFoundPerMillion: { value: expect.closeTo(47.5, 10) } } },
    });
    // nothing scores between 45, the ruleset's `review`, and 50
    expect(current).toMatchObject({ alertAt: 50, recall: { value: 0.8 } });
  });

  test('without traffic goes by what the samples forecast', () => {
    const { best } = tuneThreshold(logOf(log.hits), 'max recall at <= 100 alerts per million', {
      prevalence,
    });
    expect(best?.alertAt).toBe(70);
  });

  test('is the best of all: no other within the limits has more recall', () => {
    const score = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, fc.constantFrom('harm' as const, 'benign' as const)), { maxLength: 40 }),
        fc.integer({ min: 0, max: 10 }),
        (posts, limit) => {
          const all = posts.flatMap(([points, label]) => hits(1, label, points));
          const rate = limit / 10;
          const { best } = tuneThreshold(logOf(all), `max recall at false positive rate <= ${rate}`, {
            minimum: 1,
          });
          const within = Array.from({ length: 12 }, (_, index) =>
            metricsOf(all, byScore(index + 1), { level: 0.95, minimum: 1 }),
          )
            .filter(({ falsePositiveRate, recall }) => (falsePositiveRate.value ?? 2) <= rate && recall.n > 0)
            .map(({ recall }) => recall.hits);
          expect(best?.recall.hits ?? 0).toBe(Math.max(0, ...within));
        },
      ),
    );
  });

  // query, by limit the nearest threshold that keeps the others, and its figure
  test.each<[string, ...([number, number] | undefined)[]]>([
    ['fewest alerts at recall >= 0.96', [30, 0.95]],
    // 15 in a million score 60 or more, which finds 50 of 100
    ['max recall at <= 20 alerts per million and recall >= 0.9', [30, 115], [50, 0.8]],
    [
      'max recall at recall >= 0.99 and false positive rate <= 0 and precision >= 0.5',
      [70, 0.5],
      undefined,
      undefined,
    ],
  ])('that does not exist: how near one comes, %s', (query, ...expected) => {
    const tuning = tuneThreshold(log, query, { prevalence });
    expect(tuning.best).toBeUndefined();
    const found = shortfallsOf(tuning).map(
      ({ nearest }) => nearest && [nearest.alertAt, nearest.figure.value],
    );
    expect(found).toEqual(expected);
  });

  test('that exists lacks nothing', () => {
    expect(shortfallsOf(tuneThreshold(log, 'fewest alerts at recall >= 0.95', { prevalence }))).toEqual([]);
  });

  test('is not told from too few posts', () => {
    const few = logOf([...hits(5, 'harm', 50), ...hits(5, 'benign', 0)]);
    expect(tuneThreshold(few, 'min false positive rate at recall >= 0.1')).not.toHaveProperty('best');
  });

  test.each([
    [
      'max recall at <= 5 alerts per day',
      { prevalence },
      'alerts per day need the volume of the platform: give `dailyPosts`',
    ],
    ['max precision at recall >= 0.5', {}, 'precision needs the prevalence of harm'],
  ])('cannot be found without what the query asks for: %s', (query, options, message) => {
    expect(() => tuneThreshold(log, query, options)).toThrow(message);
  });

  test('by alerts cannot be found without traffic or a prevalence', () => {
    expect(() => tuneThreshold(logOf(log.hits), 'fewest alerts at recall >= 0.5')).toThrow(
      new RangeError('alerts per million need traffic, or the prevalence of harm: give one of them'),
    );
  });
});
