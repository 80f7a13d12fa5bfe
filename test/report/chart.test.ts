import { describe, expect, test } from 'vitest';
import { alertsPerMillionAt } from '../../src/evaluation/tune.ts';
import { type Axis, chartHtml, percent, positionOn } from '../../src/report/chart.ts';
import { curveCharts, dotsOf } from '../../src/report/curve-charts.ts';
import { thresholdView } from '../../src/report/threshold-view.ts';
import { hits } from '../support/hits.ts';
import { comparison, evaluation, tuning } from '../support/report-fixture.ts';

const shares: Axis = { label: 'recall', domain: [0, 1], show: String };
const powers: Axis = { label: 'alerts', domain: [0.01, 100], isLog: true, show: String };

describe('an axis', () => {
  // value, its position on the linear axis, on that of powers
  test.each([
    [0, 0, 0],
    [0.01, 0.01, 0],
    [0.5, 0.5, (Math.log10(0.5) + 2) / 4],
    [1, 1, 0.5],
    [100, 1, 1],
    [1000, 1, 1],
    [-1, 0, 0],
  ])('puts %d where it belongs, and what is outside on its end', (value, linear, log) => {
    expect(positionOn(shares, value)).toBeCloseTo(linear);
    expect(positionOn(powers, value)).toBeCloseTo(log);
  });
});

describe('a chart', () => {
  const points = [
    { x: 0, y: 0.5, lower: 0.4, upper: 0.6 },
    { x: 0.5, y: 0.25, lower: 0.2, upper: 0.3 },
    { x: 1, lower: 0, upper: 0.2 },
  ];
  const { markup } = chartHtml({ id: 'c', title: 'A <title>', x: shares, y: shares, points });

  test('draws steps: up to a point the curve has its value; where there is none, the band alone', () => {
    expect(markup).toContain('<path class="line" d="M0,500L0,750L500,750"/>');
    expect(markup).toContain(
      '<path class="band" d="M0,400L0,700L500,700L500,800L1000,800L1000,1000L500,1000L500,800L0,800L0,600Z"/>',
    );
  });

  test('has ticks within its axes, on both kinds of scale', () => {
    const ticks = (axis: Axis) =>
      Array.from(
        chartHtml({ id: 'c', title: '', x: shares, y: axis, points }).markup.matchAll(
          /class="y"[^>]*>([^<]*)</g,
        ),
        ([, text]) => Number(text),
      );
    expect(ticks(shares)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(powers)).toEqual([0.01, 0.1, 1, 10, 100]);
  });

  test('has a second curve by dashes, and fixed marks, a ring on that curve', () => {
    const chart = { id: 'c', title: '', x: shares, y: shares, points, other: points.slice(1), hasRule: true };
    const marks = [{ x: 0.5, y: 0.25 }, { x: 1, y: 0, isOther: true }]; // biome-ignore format: a row
    const { markup: marked } = chartHtml({ ...chart, marks });
    expect(marked).toContain('<path class="line other" d="M500,750Z"/>');
    expect(marked).toContain('<circle r="6" cx="50%" cy="75%"/>');
    expect(marked).toMatch(/<g class="mark other"><line class="rule" x1="100%"[^>]*><circle r="6" cx="100%"/);
    expect(marked).not.toContain('hidden');
    expect(chartHtml(chart).markup).toContain('<g class="mark" hidden>');
  });

  test('has a name for those who cannot see it', () => {
    expect(markup).toContain('role="img" aria-label="A &lt;title&gt;: recall by recall"');
  });
});

describe('the charts of a threshold', () => {
  test('have a dot for each point of the curve', () => {
    const view = thresholdView(evaluation.log.hits, evaluation.log.traffic, evaluation.settings);
    const dots = dotsOf(view);
    expect(dots.map(([dot]) => dot?.id)).toEqual(['chart-precision', 'chart-recall', 'chart-alerts']);
    for (const chart of dots) expect(chart).toHaveLength(view.curve.length);
    for (const dot of dots.flat()) for (const at of [dot.x, dot.y]) expect(at >= 0 && at <= 1).toBe(true);
    const recall = dots[1]!.map(({ y }) => y);
    view.curve.forEach((point, index) => {
      expect(recall[index]).toBeCloseTo(point.recall.value!);
    });
  });

  test('draw two curves on the same axes, whichever is the other one', () => {
    const lines = ({ before, after }: { before: typeof a; after: typeof a }) =>
      Array.from(
        curveCharts({ curve: after, other: before }).markup.matchAll(
          /<path class="line(?: other)?" d="([^"]*)"/g,
        ),
        ([, path]) => path,
      );
    const [a, b] = [comparison.before.curve, comparison.after.curve];
    const [forth, back] = [lines({ before: a, after: b }), lines({ before: b, after: a })];
    expect(forth).toHaveLength(6);
    expect(new Set(forth).size).toBeGreaterThan(3);
    for (const at of [0, 2, 4]) expect([back[at + 1], back[at]]).toEqual([forth[at], forth[at + 1]]);
  });

  test('mark a threshold where its figures are, and a limit at its value', () => {
    const { curve, best, query } = tuning;
    const marks = [{ point: best! }];
    const { markup } = curveCharts({ curve, marks, limits: query.limits, alertsAt: alertsPerMillionAt });
    const [precision, recall] = dotsOf({ curve, alertsAt: alertsPerMillionAt }).map(
      (dots) => dots[curve.indexOf(best!)]!,
    );
    for (const dot of [precision!, recall!])
      expect(markup).toContain(`cx="${percent(dot.x)}" cy="${percent(1 - dot.y)}"`);
    expect(markup).toContain('<line class="reference" x2="100%" y1="10%" y2="10%"/>');
  });

  test('without a prevalence say that precision is that of the sample, and forecast no alerts', () => {
    const { prevalence: _, ...settings } = evaluation.settings;
    const { markup } = curveCharts(thresholdView(evaluation.log.hits, undefined, settings));
    expect(markup).toContain('in this sample only');
    expect(markup).not.toContain('chart-alerts');
  });

  test('are none where no post has a score', () => {
    const none = thresholdView(hits(30, 'harm', 0), undefined, evaluation.settings);
    expect(curveCharts(none).markup).toBe('');
  });

  test('draw no line at certainty where no false alert was seen', () => {
    const view = thresholdView(hits(30, 'harm', 50), undefined, evaluation.settings);
    expect(view.curve[0]?.forecast?.samples.precision).toMatchObject({ upper: 1 });
    const [, precision = ''] =
      /id="chart-precision".*?class="line" d="(.*?)"/s.exec(curveCharts(view).markup) ?? [];
    expect(precision).toBe('');
  });
});
