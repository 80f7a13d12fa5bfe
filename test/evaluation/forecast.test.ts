import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecast, forecastRange } from '../../src/evaluation/forecast.ts';
import { proportion } from '../../src/evaluation/proportion.ts';
import { createRandom, type Random } from '../../src/evaluation/random.ts';

const confidence = { level: 0.95, minimum: 20 };
const workload = { minutesPerReview: 2 };
const rates = (found: number, harm: number, alerts: number, benign: number) => ({
  recall: proportion(found, harm, confidence),
  falsePositiveRate: proportion(alerts, benign, confidence),
});

describe('a forecast', () => {
  test('is of the declared prevalence: precision is pi TPR / (pi TPR + (1 - pi) FPR)', () => {
    // Bayes: 50 in a million, recall .9, false positive rate .001
    const { precision, ...counts } = forecast(rates(90, 100, 10, 10_000), 50, workload);
    expect(precision.value).toBeCloseTo((50e-6 * 0.9) / (50e-6 * 0.9 + (1 - 50e-6) * 0.001), 12);
    expect(counts).toMatchObject({
      harmPerMillion: 50,
      harmFoundPerMillion: { value: 45 },
      harmMissedPerMillion: { value: expect.closeTo(5, 10) },
      falseAlertsPerMillion: { value: expect.closeTo(999.95, 10) },
      alertsPerMillion: { value: expect.closeTo(1044.95, 10) },
    });
  });

  test('without a false alert bounds them, and is not certain of its precision', () => {
    const zero = forecast(rates(90, 100, 0, 300), 50, workload);
    expect(zero.falseAlertsPerMillion).toMatchObject({ value: 0, lower: 0 });
    // the upper end of Wilson's interval of 0 in 300
    expect(zero.falseAlertsPerMillion.upper).toBeCloseTo((1e6 - 50) * 0.0126432, 0);
    expect(zero.alertsPerMillion.upper).toBeGreaterThan(12_000);
    expect(zero.precision.value).toBe(1);
    expect(zero.precision.lower).toBeLessThan(0.004);
  });

  test('without any harm found says how much could be', () => {
    const none = forecast(rates(0, 100, 10, 1000), 50, workload);
    expect(none.precision).toMatchObject({ value: 0, lower: 0 });
    expect(none.precision.upper).toBeGreaterThan(0);
    expect(none.harmFoundPerMillion.upper).toBeGreaterThan(1);
  });

  test('without an alert at all has no precision to tell', () => {
    const { precision } = forecast(rates(0, 100, 0, 1000), 50, workload);
    expect(precision).toEqual({ lower: 0, upper: 1 });
  });

  test('of too few posts shows no numbers, only intervals', () => {
    const few = forecast(rates(4, 4, 0, 4), 50, workload);
    for (const figure of [few.precision, few.alertsPerMillion, few.falseAlertsPerMillion]) {
      expect(figure).not.toHaveProperty('value');
      expect(figure.upper).toBeGreaterThan(figure.lower);
    }
  });

  test('of a day is for the volume and pace given', () => {
    const { perDay } = forecast(rates(90, 100, 10, 10_000), 50, {
      dailyPosts: 2_000_000,
      minutesPerReview: 3,
    });
    expect(perDay).toMatchObject({
      posts: 2_000_000,
      alerts: { value: expect.closeTo(2089.9, 8) },
      reviewerHours: { value: expect.closeTo(104.495, 8) },
    });
    expect(forecast(rates(90, 100, 10, 10_000), 50, workload)).not.toHaveProperty('perDay');
  });

  test('is given for both ends of the range of the prevalence', () => {
    const range = forecastRange(rates(90, 100, 10, 10_000), { perMillion: 50, range: [10, 200] }, workload);
    expect(range.low?.harmPerMillion).toBe(10);
    expect(range.high?.harmPerMillion).toBe(200);
    expect(range.low?.precision.value).toBeLessThan(range.guess.precision.value as number);
    expect(forecastRange(rates(90, 100, 10, 10_000), { perMillion: 50 }, workload)).not.toHaveProperty('low');
  });

  test('intervals are in order and within what is possible', () => {
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(count, count, count, count, fc.integer({ min: 1, max: 1e6 }), (a, b, c, d, harm) => {
        const result = forecast(rates(a, a + b, c, c + d), harm, workload);
        const { precision, alertsPerMillion } = result;
        const slack = 1e-9;
        for (const { value, lower, upper } of [precision, alertsPerMillion, result.harmMissedPerMillion]) {
          expect(lower).toBeLessThanOrEqual(upper + slack);
          expect(lower).toBeGreaterThanOrEqual(0);
          if (value === undefined) continue;
          expect(value).toBeGreaterThanOrEqual(lower - slack * value - slack);
          expect(value).toBeLessThanOrEqual(upper + slack * value + slack);
        }
        expect(precision.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  // recall, false positive rate, harmful and benign samples, prevalence
  test.each([
    [0.8, 0.05, 200, 300, 0.001],
    [0.9, 0.01, 60, 500, 0.0001],
    [0.5, 0.2, 100, 100, 0.05],
    [0.95, 0.003, 300, 1000, 0.00005],
  ])(
    'its intervals hold the truth in about 95 of 100 samples: recall %d, false positive rate %d',
    (tpr, fpr, harm, benign, prevalence) => {
      const random = createRandom(11);
      const rounds = 1500;
      const precision = (prevalence * tpr) / (prevalence * tpr + (1 - prevalence) * fpr);
      const alerts = 1e6 * (prevalence * tpr + (1 - prevalence) * fpr);
      const holding = { precision: 0, alerts: 0 };
      for (let round = 0; round < rounds; round++) {
        const sample = rates(binomial(harm, tpr, random), harm, binomial(benign, fpr, random), benign);
        const result = forecast(sample, prevalence * 1e6, workload);
        if (result.precision.lower <= precision && precision <= result.precision.upper) holding.precision++;
        if (result.alertsPerMillion.lower <= alerts && alerts <= result.alertsPerMillion.upper)
          holding.alerts++;
      }
      for (const count of Object.values(holding)) {
        expect(count / rounds).toBeGreaterThan(0.925);
        expect(count / rounds).toBeLessThan(0.99);
      }
    },
  );
});

function binomial(n: number, p: number, random: Random): number {
  let hits = 0;
  for (let trial = 0; trial < n; trial++) if (random() < p) hits++;
  return hits;
}
