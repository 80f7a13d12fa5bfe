import { describe, expect, test } from 'vitest';
import { calibrate, type Hit, logHits, type Sample } from '../../src/evaluation.ts';
import { compileRuleset, score } from '../../src/index.ts';

function sourceWith(calibration: string) {
  return {
    files: [
      {
        path: 'ruleset.yaml',
        text: `schema: 1\nruleset: { id: calibrated, version: 1.0.0 }\nscoring: { ${calibration} }\nlists:\n  - { id: terms, file: t.csv, family: term, anchor: unambiguous, points: 20 }\n  - { id: more, file: m.csv, family: more, points: 10 }\n`,
      },
      { path: 't.csv', text: 'term\nblorp\n' },
      { path: 'm.csv', text: 'term\nquirpo\n' },
    ],
  };
}

const plain = compileRuleset(sourceWith('pointsToDouble: 10'));

/** Posts whose outcome follows a known curve over the score, in proportions rather than by chance. */
function hitsAlong(slope: number, intercept: number, scale = 1): Hit[] {
  const [template] = logHits([{ id: '1', text: 'blorp', label: 'harm', function: 'f' }], plain).hits;
  return [-20, -10, 0, 10, 20, 30, 40].flatMap((points) => {
    const harm = Math.round(1000 / (1 + Math.exp(-(intercept + slope * points))));
    return [
      ...Array.from({ length: harm }, () => ({ ...template!, score: points, label: 'harm' as const })),
      ...Array.from({ length: (1000 - harm) * scale }, () => ({
        ...template!,
        score: points,
        label: 'benign' as const,
      })),
    ];
  });
}

describe('calibration', () => {
  test('finds the curve that the outcomes follow', () => {
    const hits = hitsAlong(0.08, -1.5);
    const share = hits.filter(({ label }) => label === 'harm').length / hits.length;
    const { slope, intercept } = calibrate(hits, share * 1e6);
    expect(slope).toBeCloseTo(0.08, 2);
    expect(intercept).toBeCloseTo(-1.5, 1);
  });

  test('asks the declared prevalence, not the share of harm among the samples', () => {
    const usual = calibrate(hitsAlong(0.08, -1.5), 1000);
    const moreBenign = calibrate(hitsAlong(0.08, -1.5, 5), 1000);
    expect(moreBenign.slope).toBeCloseTo(usual.slope, 2);
    expect(moreBenign.intercept).toBeCloseTo(usual.intercept, 1);
    expect(calibrate(hitsAlong(0.08, -1.5), 100).intercept).toBeLessThan(usual.intercept - 2);
  });

  test('claims no certainty where scores part harm and benign', () => {
    const [template] = hitsAlong(0.08, 0);
    const parted = [0, 50].flatMap((points) =>
      Array.from(
        { length: 20 },
        (): Hit => ({ ...template!, score: points, label: points > 0 ? 'harm' : 'benign' }),
      ),
    );
    const { slope, intercept } = calibrate(parted, 500_000);
    const at = (points: number) => 1 / (1 + Math.exp(-(intercept + slope * points)));
    expect(at(50)).toBeCloseTo(21 / 22, 3); // Platt's target: (n + 1) / (n + 2)
    expect(at(0)).toBeCloseTo(1 / 22, 3);
  });

  test('lets results carry a probability once it is saved', () => {
    const ruleset = compileRuleset(sourceWith('calibration: { slope: 0.08, intercept: -3, perMillion: 50 }'));
    const { probability, score: points } = score({ id: '1', text: 'blorp quirpo' }, ruleset);
    expect(points).toBe(30);
    expect(probability).toBe(Math.round(1e6 / (1 + Math.exp(-(-3 + 0.08 * 30)))) / 1e6);
    expect(score({ id: '1', text: 'nothing' }, ruleset)).not.toHaveProperty('probability');
    expect(score({ id: '1', text: 'blorp' }, plain)).not.toHaveProperty('probability');
  });

  const samples: Sample[] = [{ id: '1', text: 'blorp', label: 'harm', function: 'f' }];
  test.each([
    [0, '`perMillion` is 0: expected a number between 0 and 1000000'],
    [50, 'a calibration needs harmful and benign samples with an anchor: there are 1 and 0'],
  ])('says what is wrong: %d per million', (perMillion, message) => {
    expect(() => calibrate(logHits(samples, plain).hits, perMillion)).toThrow(message);
  });
});
