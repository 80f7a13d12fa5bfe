import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareRulesets } from '../../src/evaluation/compare.ts';
import { discover } from '../../src/evaluation/discovery/discover.ts';
import { documentMarkdown, documentText } from '../../src/evaluation/document.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { figuresOf } from '../../src/evaluation/figures.ts';
import { formatReport } from '../../src/evaluation/format.ts';
import { checkGate, parseGate } from '../../src/evaluation/gate.ts';
import {
  showCount,
  showInterval,
  showNumber,
  showPrecision,
  showProportion,
  showShare,
} from '../../src/evaluation/numbers.ts';
import { pressure } from '../../src/evaluation/pressure/pressure.ts';
import { tuneThreshold } from '../../src/evaluation/tune.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { type Sketch, sketch } from '../support/rulesets.ts';

describe('numbers for people', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [414281, '414,281'],
    [1234567.8, '1,234,568'],
  ])('the count %d', (count, shown) => {
    expect(showCount(count)).toBe(shown);
  });

  test.each([
    [9.272506, '9.27'],
    [0.012643, '0.0126'],
    [36742.18, '36,742'],
    [0, '0'],
  ])('the number %d', (value, shown) => {
    expect(showNumber(value)).toBe(shown);
  });

  test.each([
    [1, '100 %'],
    [0.935361, '93.5 %'],
    [0.0012728, '0.13 %'],
    [-0.0213, '-2.1 %'],
    [0, '0 %'],
  ])('the share %d', (share, shown) => {
    expect(showShare(share)).toBe(shown);
  });

  test('a proportion is shown with its interval and number of posts, or as too few', () => {
    const rate = { lower: 0.1, upper: 0.3, hits: 20, n: 1000, effectiveN: 100 };
    expect(showProportion({ ...rate, value: 0.2 })).toBe('20 % (10 % to 30 %, n 1,000)');
    expect(showProportion(rate)).toBe('too few to tell (20 of 1000)');
    expect(showProportion({ ...rate, n: 0 })).toBe('-');
  });

  test('no hit is shown as an upper bound', () => {
    expect(showInterval({ value: 0, lower: 0, upper: 9.27 })).toBe('0 (at most 9.27)');
    expect(showInterval({ value: 5, lower: 3, upper: 9 })).toBe('5 (3 to 9)');
    expect(showInterval({ lower: 0, upper: 0.5 }, showShare)).toBe('too few to tell (0 % to 50 %)');
  });
});

test('a precision without a false alert is shown as a lower bound', () => {
  expect(showPrecision({ value: 1, lower: 0.006, upper: 1 })).toBe('at least 0.6 %');
  expect(showPrecision({ value: 0.5, lower: 0.4, upper: 1 })).toBe('50 % (40 % to 100 %)');
});

describe('a document', () => {
  const blocks = [
    { kind: 'title', text: 'One <two>' },
    { kind: 'text', text: 'See @example_user, `a|b` and\n[c](d).' },
    {
      kind: 'table',
      columns: ['name', 'n'],
      rows: [
        ['a|b', '1'],
        ['longer', '20'],
      ],
    },
    { kind: 'title', text: 'Second' },
  ] as const;

  test('as text has tables in columns', () => {
    expect(documentText(blocks)).toBe(
      'One <two>\nSee @example_user, `a|b` and\n[c](d).\n  name    n\n  a|b     1\n  longer  20\n\nSecond',
    );
  });

  test('as Markdown shows every character as it is: no link, no mention, no broken table', () => {
    expect(documentMarkdown(blocks)).toBe(
      [
        '## One \\<two\\>',
        '',
        'See @\u2060example\\_user, \\`a\\|b\\` and \\[c\\](d).',
        '',
        '| name | n |',
        '|---|---|',
        '| a\\|b | 1 |',
        '| longer | 20 |',
        '',
        '### Second',
        '',
      ].join('\n'),
    );
  });
});

const before: Sketch = {
  lists: {
    blorps: { rows: ['blorp', 'wug', 'zan kelfo'], family: 'term', anchor: 'ambiguous', points: 22 },
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
};
const after: Sketch = {
  ...before,
  rules: [
    { id: 'offer', when: 'gibs', points: 2 },
    { id: 'wish', when: { term: 'wug' }, points: 16 },
  ],
};
const rulesets = { before: compileRuleset(sketch(before)), after: compileRuleset(sketch(after)) };

const texts = {
  harm: ['blorp gib', 'wug mib', 'blorp', 'wug gib seed'],
  benign: ['wug seed', 'hello', 'blorp gib'],
};
const samples = (['harm', 'benign'] as const).flatMap((label) =>
  Array.from({ length: 60 }, (_, index) => ({
    id: `${label}-${index}`,
    text: texts[label][index % texts[label].length] as string,
    label,
    function: index % 5 === 0 ? 'offer' : 'homonym',
    lang: index % 3 === 0 ? 'es' : 'en',
  })),
);
const lost = { id: 'lost', label: 'harm', function: 'offer', text: null } as const;
const traffic = Array.from({ length: 2000 }, (_, index) => ({
  id: `t${index}`,
  text: index % 400 === 3 ? 'blorp gib' : index % 100 === 5 ? 'wug mib seed' : 'hello',
}));
const options = { traffic, dailyPosts: 1_000_000, resamples: 200 };

const gate = parseGate(
  'schema: 1\nlimits:\n  - { metric: recall, min: 0.5 }\n  - { metric: alerts-per-million, max: 20 }\n',
);

describe('a report', () => {
  const evaluation = evaluate([...samples, lost], rulesets.before, options);
  const comparison = compareRulesets(samples, rulesets.before, rulesets.after, options);
  const tuning = tuneThreshold(evaluation.log, 'max recall at <= 3000 alerts per million');
  const saying = (text: string, lang: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `${text}${index}`, text, lang }));
  const discovery = discover(
    [
      ...saying('hello dorn, wug', 'en', 9),
      ...saying('hello', 'en', 20),
      ...saying('#vintor 🪣🧶', 'es', 5),
      ...saying('Hello Kelfo, see example.com', 'en', 4),
    ],
    [
      ...traffic.map((post) => ({ ...post, lang: 'en' })),
      ...saying('dorn', 'en', 3),
      ...saying('hola', 'es', 500),
    ],
    { ruleset: rulesets.before, benign: saying('dorn', 'en', 2) },
  );
  const pressed = pressure([...samples, lost], rulesets.before);
  const reports = {
    'evaluation.txt': formatReport(evaluation),
    'evaluation.md': formatReport(evaluation, {
      as: 'markdown',
      gate: checkGate(gate, figuresOf(evaluation)),
    }),
    'comparison.txt': formatReport(comparison),
    'comparison.md': formatReport(comparison, { as: 'markdown' }),
    'tuning.txt': formatReport(tuning),
    'discovery.txt': formatReport(discovery),
    'pressure.txt': formatReport(pressed),
    'pressure.md': formatReport(pressed, { as: 'markdown' }),
    'discovery.md': formatReport(discovery, { as: 'markdown' }),
  };

  test.each(Object.entries(reports))('%s is as in its golden file', (name, report) => {
    const url = new URL(`../golden/reports/${name}`, import.meta.url);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(url, `${report.trimEnd()}\n`);
    expect(`${report.trimEnd()}\n`).toBe(readFileSync(url, 'utf8'));
  });

  test('masks terms unless asked, and holds no text of a post', () => {
    for (const report of Object.values(reports))
      expect(report).not.toMatch(/blorp\b(?!s)|wug|mib|hello|dorn|vintor/);
    expect(formatReport(comparison, { reveal: true })).not.toContain('hello');
  });

  test('reveals terms where asked', () => {
    const many = samples.map((entry) => ({ ...entry, label: 'benign' as const }));
    const report = evaluate(many, rulesets.before, options);
    expect(formatReport(report)).toContain('b••••');
    expect(formatReport(report, { reveal: true })).toContain('blorp');
  });
});
