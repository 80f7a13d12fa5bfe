import { describe, expect, test } from 'vitest';
import { evaluateLog } from '../../src/evaluation/evaluate.ts';
import { figuresOf } from '../../src/evaluation/figures.ts';
import { checkGate, parseGate } from '../../src/evaluation/gate.ts';
import { formatAnnotations, formatJUnit } from '../../src/evaluation/gate-formats.ts';
import type { Hit } from '../../src/evaluation/hit.ts';
import type { TrafficTally } from '../../src/evaluation/traffic.ts';
import { RulesetError } from '../../src/rules/diagnostics.ts';
import { hits, logOf } from '../support/hits.ts';

const gate = (...limits: string[]) =>
  parseGate(`schema: 1\nlimits:\n${limits.map((limit) => `  - ${limit}\n`).join('')}`);

function diagnosticsOf(text: string): string[] {
  try {
    parseGate(text, 'ci/gate.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    return error.diagnostics.map(
      ({ code, file, line, column, message, hint }) =>
        `${file}:${line}:${column} ${code}: ${message} / ${hint}`,
    );
  }
}

describe('a gate file', () => {
  test('keeps the line of each limit', () => {
    const { limits, lines, baseline, minimum } = parseGate(
      'schema: 1\nbaseline: baseline.json\nminimum: 10\nlimits:\n  - { metric: recall, min: 0.9 }\n\n  - metric: alerts-per-million\n    max: 20\n    bound: upper\n',
    );
    expect({ baseline, minimum, lines }).toEqual({ baseline: 'baseline.json', minimum: 10, lines: [5, 7] });
    expect(limits).toEqual([
      { metric: 'recall', min: 0.9 },
      { metric: 'alerts-per-million', max: 20, bound: 'upper' },
    ]);
  });

  // limit, what is wrong with it
  test.each([
    [
      '{ metric: recal, min: 0.9 }',
      '3:15 invalid-value: `limits[0].metric` is "recal": expected one of `recall`, `false-positive-rate`, `sample-precision`, `sample-f1`, `precision`, `alerts-per-million`, `alerts-per-day`, `reviewer-hours-per-day`, `recall-kept`, `false-alerts-gained` / did you mean `recall`?',
    ],
    ['{ metric: recall, mim: 0.9 }', '3:23 unknown-key: unknown key `mim` / did you mean `min`?'],
    [
      '{ metric: recall }',
      '3:5 invalid-value: `limits[0]` is an object: expected one of `min`, `max`, `maxDrop` and `maxRise` in it / correct it',
    ],
    [
      '{ metric: recall, min: 0.9, max: 1 }',
      '3:5 invalid-value: `limits[0]` is an object: expected one of `min`, `max`, `maxDrop` and `maxRise` in it / correct it',
    ],
    [
      '{ metric: recall, min: 90 }',
      '3:5 invalid-value: `limits[0]` is an object: expected a share from 0 to 1 for this metric, such as `0.9` / correct it',
    ],
    [
      '{ metric: recall, maxDrop: 0.1, bound: lower }',
      '3:5 invalid-value: `limits[0]` is an object: expected `bound` only beside `min` or `max` / correct it',
    ],
    [
      '{ metric: recall, min: 0.1, each: language, where: { language: es } }',
      '3:5 invalid-value: `limits[0]` is an object: expected `each` or `where` in it, not both / correct it',
    ],
    [
      '{ metric: recall, min: 0.1, where: {} }',
      '3:40 invalid-value: `limits[0].where` is an object: expected one field and its value, such as `{ language: es }` / correct it, or leave out `where`',
    ],
    [
      '{ metric: recall, min: "0.9" }',
      '3:28 invalid-value: `limits[0].min` is "0.9": expected a number / write the number without quotes',
    ],
    [
      '{ min: 0.9 }',
      '3:5 missing-key: `metric` is missing / add `metric`, one of `recall`, `false-positive-rate`, `sample-precision`, `sample-f1`, `precision`, `alerts-per-million`, `alerts-per-day`, `reviewer-hours-per-day`, `recall-kept`, `false-alerts-gained`',
    ],
  ])('%s', (limit, expected) => {
    expect(diagnosticsOf(`schema: 1\nlimits:\n  - ${limit}\n`)).toEqual([`ci/gate.yaml:${expected}`]);
  });

  test('that is no YAML, or empty, says so', () => {
    expect(diagnosticsOf('limits: [')).toHaveLength(1);
    expect(diagnosticsOf('')).toEqual([
      'ci/gate.yaml:1:1 missing-key: `schema` is missing / add `schema: 1`',
      'ci/gate.yaml:1:1 missing-key: `limits` is missing / add `limits`, a list',
    ]);
  });
});

const lang = (value: string): Partial<Hit> => ({ fields: { language: [value] } });
const traffic: TrafficTally = {
  ruleset: 'made-up',
  posts: 1_000_000,
  unreadable: 0,
  listed: 900,
  scores: [[60, 15]],
  slices: [
    { field: 'language', value: 'en', posts: 600_000, listed: 800, scores: [[60, 12]] },
    { field: 'language', value: 'es', posts: 400_000, listed: 100, scores: [[60, 3]] },
  ],
  parts: [],
  whatIf: [],
  authors: [],
  top: [],
};
const samples = [
  ...hits(90, 'harm', 50, lang('en')),
  ...hits(10, 'harm', 0, lang('en')),
  ...hits(30, 'harm', 50, lang('es')),
  ...hits(20, 'harm', 0, lang('es')),
  ...hits(5, 'harm', 0, lang('pt')),
  ...hits(4, 'benign', 50, lang('en')),
  ...hits(96, 'benign', 0, lang('en')),
];
const withTraffic = figuresOf(
  evaluateLog({ ...logOf(samples), traffic }, { prevalence: { perMillion: 50 }, dailyPosts: 2e6 }),
);
const withoutTraffic = figuresOf(evaluateLog(logOf(samples)));

describe('a limit', () => {
  // limit, with traffic, without
  test.each([
    ['{ metric: recall, min: 0.7 }', 'passed', 'passed'],
    ['{ metric: recall, min: 0.8 }', 'failed', 'failed'],
    // 120 of 155 is .774, and with 95 % confidence at least .702
    ['{ metric: recall, min: 0.7, bound: lower }', 'passed', 'passed'],
    ['{ metric: recall, min: 0.71, bound: lower }', 'failed', 'failed'],
    ['{ metric: recall, min: 0.9, where: { language: en } }', 'passed', 'passed'],
    ['{ metric: recall, min: 0.7, where: { language: es } }', 'failed', 'failed'],
    ['{ metric: false-positive-rate, max: 0.04 }', 'passed', 'passed'],
    ['{ metric: false-positive-rate, max: 0.03 }', 'failed', 'failed'],
    ['{ metric: sample-precision, min: 0.9 }', 'passed', 'passed'],
    ['{ metric: alerts-per-million, max: 20 }', 'passed', 'failed'],
    // 15 in a million, and with 95 % confidence up to 24.8
    ['{ metric: alerts-per-million, max: 20, bound: upper }', 'failed', 'failed'],
    ['{ metric: alerts-per-million, max: 20, where: { language: en } }', 'passed', 'failed'],
    ['{ metric: alerts-per-day, max: 30 }', 'passed', 'failed'],
    ['{ metric: reviewer-hours-per-day, max: 1 }', 'passed', 'failed'],
    ['{ metric: precision, min: 0.5 }', 'passed', 'failed'],
    ['{ metric: precision, min: 0.5, from: samples }', 'failed', 'failed'],
    ['{ metric: alerts-per-million, max: 20, from: samples }', 'failed', 'failed'],
  ])('%s: %s with traffic, %s without', (limit, withIt, withoutIt) => {
    expect(checkGate(gate(limit), withTraffic).checks.map(({ status }) => status)).toEqual([withIt]);
    expect(checkGate(gate(limit), withoutTraffic).checks.map(({ status }) => status)).toEqual([withoutIt]);
  });

  test('says what was asked, and what was found', () => {
    const { passed, checks } = checkGate(
      gate(
        '{ metric: recall, min: 0.7, bound: lower }',
        '{ metric: recall, min: 0.7, where: { language: es } }',
      ),
      withTraffic,
    );
    expect(passed).toBe(false);
    expect(checks).toEqual([
      {
        name: 'recall (lower end) >= 0.7',
        status: 'passed',
        message: '0.774 (0.702 to 0.833)',
        file: 'gate.yaml',
        line: 3,
      },
      {
        name: 'recall of language es >= 0.7',
        status: 'failed',
        message: '0.6 (0.462 to 0.724)',
        file: 'gate.yaml',
        line: 4,
      },
    ]);
  });

  test('for each slice skips those with too few posts to tell', () => {
    const { passed, checks } = checkGate(gate('{ metric: recall, min: 0.5, each: language }'), withTraffic);
    expect(passed).toBe(true);
    expect(checks.map(({ name, status, message }) => [name, status, message])).toEqual([
      ['recall of language en >= 0.5', 'passed', '0.9 (0.826 to 0.945)'],
      ['recall of language es >= 0.5', 'passed', '0.6 (0.462 to 0.724)'],
      ['recall of language pt >= 0.5', 'skipped', 'too few posts to tell: 0 to 0.434'],
    ]);
  });

  // limit, why it fails
  test.each([
    ['{ metric: recall, min: 0.1, where: { language: pt } }', 'too few posts to tell: 0 to 0.434'],
    [
      '{ metric: recall, min: 0.1, where: { language: em } }',
      'there are no posts of language `em`: did you mean `en`?',
    ],
    [
      '{ metric: recall, min: 0.1, where: { langage: en } }',
      'there are no posts of langage `en`: there are none to choose from',
    ],
    ['{ metric: recall, min: 0.1, each: langage }', 'there is no field `langage`: did you mean `language`?'],
    [
      '{ metric: alerts-per-million, max: 9, from: traffic }',
      'alerts-per-million from traffic needs unlabelled traffic',
    ],
    ['{ metric: alerts-per-million, max: 9 }', 'alerts-per-million needs traffic, or the prevalence of harm'],
    ['{ metric: alerts-per-day, max: 9 }', 'alerts-per-day needs the volume of the platform'],
    ['{ metric: precision, min: 0.1 }', 'precision needs the prevalence of harm'],
    ['{ metric: recall, maxDrop: 0.1 }', 'there is no baseline to compare with'],
  ])('that cannot be told fails: %s', (limit, message) => {
    expect(checkGate(gate(limit), withoutTraffic).checks).toMatchObject([{ status: 'failed', message }]);
  });
});

describe('a limit of change', () => {
  const better = figuresOf(
    evaluateLog(
      logOf([
        ...samples.slice(0, 100),
        ...hits(45, 'harm', 50, lang('es')),
        ...hits(5, 'harm', 0, lang('es')),
      ]),
    ),
  );

  // limit, statuses
  test.each([
    ['{ metric: recall, maxDrop: 0.1, where: { language: en } }', ['passed']],
    ['{ metric: recall, maxDrop: 0.3, where: { language: es } }', ['passed']],
    ['{ metric: recall, maxDrop: 0.29, where: { language: es } }', ['failed']],
    ['{ metric: recall, maxRise: 0, where: { language: es } }', ['passed']],
    ['{ metric: recall, maxDrop: 0.1, each: language }', ['passed', 'failed', 'skipped']],
  ])('%s: %s', (limit, statuses) => {
    expect(checkGate(gate(limit), withoutTraffic, better).checks.map(({ status }) => status)).toEqual(
      statuses,
    );
  });

  test('says what was before', () => {
    const limit = gate('{ metric: recall, maxDrop: 0.1, where: { language: es } }');
    expect(checkGate(limit, withoutTraffic, better).checks).toMatchObject([
      {
        name: 'recall of language es drops by at most 0.1',
        message: '0.6 (0.462 to 0.724), was 0.9 (0.786 to 0.957)',
      },
    ]);
  });

  test('compares figures of one source, and against figures as they are committed', () => {
    const committed = JSON.parse(JSON.stringify(withTraffic));
    const limit = gate(
      '{ metric: alerts-per-million, maxRise: 0 }',
      '{ metric: recall, maxDrop: 0, each: language }',
    );
    expect(checkGate(limit, withTraffic, committed)).toMatchObject({
      passed: true,
      checks: [{ message: '15 (9.09 to 24.8), was 15 (9.09 to 24.8)' }, {}, {}, {}],
    });
  });
});

describe('for machines', () => {
  const report = checkGate(
    gate(
      '{ metric: recall, min: 0.9 }',
      '{ metric: recall, min: 0.5, each: language }',
      '{ metric: recall, min: 0.1, where: { language: "<e%n&\\u0007\\n>" } }',
    ),
    withTraffic,
  );

  test('JUnit', () => {
    expect(formatJUnit(report)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites tests="5" failures="2" skipped="1">',
        '  <testsuite name="corroborate gate" tests="5" failures="2" skipped="1">',
        '    <testcase classname="gate.yaml" name="recall &gt;= 0.9" file="gate.yaml" line="3"><failure message="0.774 (0.702 to 0.833)"/></testcase>',
        '    <testcase classname="gate.yaml" name="recall of language en &gt;= 0.5" file="gate.yaml" line="4"/>',
        '    <testcase classname="gate.yaml" name="recall of language es &gt;= 0.5" file="gate.yaml" line="4"/>',
        '    <testcase classname="gate.yaml" name="recall of language pt &gt;= 0.5" file="gate.yaml" line="4"><skipped message="too few posts to tell: 0 to 0.434"/></testcase>',
        '    <testcase classname="gate.yaml" name="recall of language &lt;e%n&amp;\ufffd\ufffd&gt; &gt;= 0.1" file="gate.yaml" line="5"><failure message="there are no posts of language `&lt;e%n&amp;\ufffd\ufffd&gt;`: allowed: `en`, `es`, `pt`"/></testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });

  test('annotations of GitHub Actions', () => {
    expect(formatAnnotations(report)).toEqual([
      '::error file=gate.yaml,line=3,title=recall >= 0.9::0.774 (0.702 to 0.833)',
      '::error file=gate.yaml,line=5,title=recall of language <e%25n&\u0007%0A> >= 0.1::there are no posts of language `<e%25n&\u0007%0A>`: allowed: `en`, `es`, `pt`',
    ]);
  });
});
