import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hit } from '../../src/evaluation/hit.ts';
import { byList, byScore, createAlertCounter, metricsOf } from '../../src/evaluation/metrics.ts';
import { clusteredProportion, sumClusters } from '../../src/evaluation/proportion.ts';
import { hit, hits } from '../support/hits.ts';

const confidence = { level: 0.95, minimum: 20 };

const anyHit: fc.Arbitrary<Hit> = fc
  .record({
    label: fc.constantFrom('harm' as const, 'benign' as const),
    author: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
    isEvaluated: fc.boolean(),
    points: fc.nat(60),
    isListed: fc.boolean(),
  })
  .map(({ author, points, isEvaluated, isListed, label }) =>
    hit({
      label,
      isEvaluated,
      score: isEvaluated ? points : 0,
      isListed: isEvaluated && isListed,
      ...(author !== undefined && { author }),
    }),
  );

/** The same by definition: posts filtered again and again. */
function naive(all: readonly Hit[], isAlert: (hit: Hit) => boolean) {
  const harm = all.filter(({ label }) => label === 'harm');
  const benign = all.filter(({ label, isEvaluated }) => label === 'benign' && isEvaluated);
  const tp = harm.filter(isAlert).length;
  const fp = benign.filter(isAlert).length;
  const byAuthor = (of: readonly Hit[], isHit: (hit: Hit) => boolean) => {
    const names = new Set(of.map((entry) => entry.author ?? entry));
    return clusteredProportion(
      sumClusters(
        Array.from(names, (name) => {
          const own = of.filter((entry) => (entry.author ?? entry) === name);
          return { n: own.length, hits: own.filter(isHit).length };
        }),
      ),
      confidence,
    );
  };
  const alerts = [...harm, ...benign].filter(isAlert);
  const isHarm = ({ label }: Hit) => label === 'harm';
  const f1 = byAuthor([...harm, ...benign.filter(isAlert)], (entry) => isHarm(entry) && isAlert(entry));
  const transform = (share: number) => (2 * share) / (1 + share);
  return {
    truePositives: tp,
    falsePositives: fp,
    trueNegatives: benign.length - fp,
    falseNegatives: harm.length - tp,
    recall: byAuthor(harm, isAlert),
    falsePositiveRate: byAuthor(benign, isAlert),
    samplePrecision: byAuthor(alerts, isHarm),
    sampleF1: {
      ...(f1.value !== undefined && { value: transform(f1.value) }),
      lower: transform(f1.lower),
      upper: transform(f1.upper),
      n: f1.n,
    },
  };
}

/** Numbers compared to ten places: sums in another order differ in the last bits. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'number' ? Number(inner.toFixed(9)) : inner,
    ),
  );
}

describe('metrics', () => {
  test('are what a count by definition gives, for the full score and for a list alone', () => {
    fc.assert(
      fc.property(fc.array(anyHit, { maxLength: 80 }), fc.integer({ min: 1, max: 60 }), (all, alertAt) => {
        const isAlert = byScore(alertAt);
        expect(rounded(metricsOf(all, isAlert, confidence))).toEqual(rounded(naive(all, isAlert)));
        expect(rounded(metricsOf(all, byList, confidence))).toEqual(rounded(naive(all, byList)));
      }),
    );
  });

  test('grow with each alert as if counted anew', () => {
    fc.assert(
      fc.property(fc.array(anyHit, { maxLength: 30 }), (all) => {
        const counter = createAlertCounter(all);
        const raised = new Set<Hit>();
        for (const next of all) {
          if (!next.isEvaluated) continue;
          counter.raise(next);
          raised.add(next);
          expect(rounded(counter.metrics(confidence))).toEqual(
            rounded(naive(all, (entry) => raised.has(entry))),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('f1 is the harmonic mean of precision and recall', () => {
    const all = [...hits(30, 'harm', 50), ...hits(10, 'harm', 0), ...hits(20, 'benign', 50)];
    const { recall, samplePrecision, sampleF1 } = metricsOf(all, byScore(45), confidence);
    expect(recall.value).toBe(0.75);
    expect(samplePrecision.value).toBe(0.6);
    expect(sampleF1.value).toBeCloseTo((2 * 0.75 * 0.6) / (0.75 + 0.6), 12);
  });

  test('the threshold itself is an alert', () => {
    expect(metricsOf(hits(3, 'harm', 45), byScore(45), confidence)).toMatchObject({ truePositives: 3 });
  });

  test('harm that was never evaluated is missed', () => {
    const all = [...hits(20, 'harm', 50), ...hits(5, 'harm', 0, { isEvaluated: false, isListed: false })];
    for (const isAlert of [byScore(45), byList])
      expect(metricsOf(all, isAlert, confidence)).toMatchObject({
        falseNegatives: 5,
        recall: { value: 0.8, n: 25 },
      });
  });

  test('benign posts that were never evaluated do not water down the false positives', () => {
    const all = [
      ...hits(20, 'benign', 50),
      ...hits(80, 'benign', 0, { isEvaluated: false, isListed: false }),
    ];
    expect(metricsOf(all, byScore(45), confidence)).toMatchObject({
      trueNegatives: 0,
      falsePositiveRate: { value: 1, n: 20 },
    });
  });
});
