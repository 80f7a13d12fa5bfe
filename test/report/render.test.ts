import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, evaluateLog } from '../../src/evaluation/evaluate.ts';
import { figuresOf } from '../../src/evaluation/figures.ts';
import { checkGate, parseGate } from '../../src/evaluation/gate.ts';
import { showProportion } from '../../src/evaluation/numbers.ts';
import { tuneThreshold } from '../../src/evaluation/tune.ts';
import { base64 } from '../../src/report/base64.ts';
import { figure } from '../../src/report/figure.ts';
import { html, jsonHtml } from '../../src/report/html.ts';
import { hitsFrom, pageDataOf, trafficFrom } from '../../src/report/page-data.ts';
import { renderReport } from '../../src/report/render.ts';
import { thresholdView } from '../../src/report/threshold-view.ts';
import { visible } from '../../src/scoring/safe-text.ts';
import { hit, logOf } from '../support/hits.ts';
import {
  comparison,
  discovery,
  evaluation,
  options,
  rulesets,
  samples,
  tested,
  tuning,
} from '../support/report-fixture.ts';

/** Text with all that markup and bidirectional text can be broken by. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '</script>',
        '<!--',
        '<script>',
        '"',
        "'",
        '&',
        '&lt;',
        '`',
        '\u202e',
        '\u2066',
        '\u2028',
        '\0',
        '🧀',
        '👨‍👩‍👧',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const decoded = (markup: string) =>
  markup.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
    const chars: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    return chars[name] as string;
  });

describe('markup', () => {
  test('holds any text as text, with what cannot be seen spelt out', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { markup } = html`<p title="${text}">${[text]}</p>`;
        const [, attribute = '', content = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/s.exec(markup) ?? [];
        expect([attribute, content].map(decoded)).toEqual([visible(text), visible(text)]);
        expect(content).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]|[<>"']/u);
      }),
    );
  });

  test('holds any data in a script element that nothing in it can end', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { markup } = jsonHtml({ text });
        expect(markup).not.toContain('<');
        expect(JSON.parse(markup)).toEqual({ text });
      }),
    );
  });

  test('base64 is that of RFC 4648', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});

const pages = {
  evaluation: renderReport(evaluation),
  comparison: renderReport(comparison),
  tuning: renderReport(tuning),
  discovery: renderReport(discovery),
  'pressure test': renderReport(tested),
  'evaluation, revealing': renderReport(evaluation, { reveal: true }),
  'comparison, revealing': renderReport(comparison, { reveal: true }),
  'discovery, revealing': renderReport(discovery, { reveal: true }),
};

describe.each(Object.entries(pages))('a page: %s', (name, page) => {
  test('lets its own script and style run, and nothing else', () => {
    const sources = Array.from(
      page.matchAll(/<(?:script|style)>(.*?)<\/(?:script|style)>/gs),
      ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    );
    expect(sources).toHaveLength(2);
    expect(page).toContain(
      `content="default-src 'none'; script-src ${sources[1]}; style-src ${sources[0]}; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.match(/<script|<\/script/g)).toHaveLength(name.startsWith('evaluation') ? 4 : 2);
  });

  test('asks for nothing from elsewhere, and holds no markup of a post, a rule or a slice', () => {
    const own = page.replace(/<(script|style)\b.*?<\/\1>/gs, '');
    const tags = own.match(/<[^>]*>/g)?.join('');
    expect(tags).not.toMatch(/\b(?:src|href|action|style|on\w+)=["']?\w|url\(|@import|<img|<b>|<link/);
    expect(own).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('never names an author, nor shows a term of a sensitive list', () => {
    expect(page).not.toMatch(/author-\d|writer-\d/);
    expect(page).not.toContain('drimba');
  });
});

describe('texts and terms', () => {
  test('are masked, and not in the file at all unless asked for', () => {
    for (const page of [pages.evaluation, pages.comparison]) {
      expect(page).not.toMatch(/\b(?:blorp|wug|kelfo|mooply|quuxly|gib|mib)\b/);
      expect(page).toContain('m•••••');
    }
  });

  test('are in a file that reveals, beside their masks', () => {
    const page = pages['comparison, revealing'];
    expect(page).toContain('<span class="masked"> m•••••</span><span class="plain"> mooply</span>');
    expect(page).toContain(
      '<mark class="anchor"><span class="masked">b••••</span><span class="plain">blorp</span></mark>',
    );
    expect(page).toContain('⟨U+202E⟩');
    expect(page).toContain('share it with those who may read them');
  });

  test('of a post with a term of a sensitive list that did not count are hidden as a whole', () => {
    expect(pages['comparison, revealing'] + pages['evaluation, revealing']).not.toContain('show gib');
    const [excused] = samples.filter(({ text }) => text.startsWith('drimba show'));
    const log = evaluate([{ ...excused!, text: 'drimba show, blorp gib' }], rulesets.before, options);
    expect(renderReport(log, { reveal: true })).toContain('it holds terms of a sensitive list');
  });

  test('that a discovery proposes are masked, and beside their masks in a file that reveals', () => {
    expect(pages.discovery).not.toMatch(/plinkly|vintapop|gimbol|zorpish/);
    expect(pages.discovery).toContain('p••••••');
    expect(pages['discovery, revealing']).toContain(
      '<bdi><span class="masked">p••••••</span><span class="plain">plinkly</span></bdi>',
    );
  });

  test.each(['tuning', 'pressure test'] as const)('are not in the page of a %s, masked or not', (name) => {
    expect(pages[name]).toContain('This file holds no text of a post and no term.');
    expect(pages[name]).not.toMatch(/•|\b(?:blorp|wug|kelfo|mooply|quuxly|gib|mib)\b/);
  });

  test('that hits do not keep are not there', () => {
    const page = renderReport(evaluate(samples, rulesets.before, { resamples: 10 }), { reveal: true });
    expect(page).toContain('its text is not in this report');
  });
});

test('any ids, fields, texts, rules and terms leave the page whole', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (id, text, name) => {
      const part = { id, text, fields: { [name]: [name], other: [id] }, author: name };
      const contributions = [
        { kind: 'rule' as const, id: name, title: text, points: 50, spans: [{ start: 0, end: text.length }] },
      ];
      const log = logOf(
        [
          hit({ ...part, label: 'benign', score: 50, contributions }),
          hit({ ...part, label: 'harm', fields: { other: [name] } }),
        ],
        { id: name, version: text, rules: [{ id, title: text, points: 1, anchor: 'none', mode: 'live' }] },
      );
      const page = renderReport(evaluateLog(log, { resamples: 1 }), { reveal: true });
      expect(page.match(/<\/?(?:script|style|title|main|section|table|li|mark)\b/g)).toEqual(
        expect.arrayContaining(['<script', '</script', '<main', '</main']),
      );
      expect(page.match(/<\/?script/g)).toHaveLength(4);
      expect(page.match(/<!--/g)).toBeNull();
    }),
    { numRuns: 50 },
  );
});

test('any terms, ids and names leave the pages of a discovery and of a pressure test whole', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, name) => {
      const candidates = discovery.candidates.map((each) => ({ ...each, term: text, lang: name }));
      const rows = tested.rows.map((row) => ({ ...row, mutation: name, lost: [text] }));
      const found = renderReport({ ...discovery, candidates }, { reveal: true });
      for (const page of [found, renderReport({ ...tested, rows })]) {
        expect(page.match(/<\/?script/g)).toHaveLength(2);
        expect(page.match(/<!--/g)).toBeNull();
        expect(page.match(/<section/g)).toHaveLength(page.match(/<\/section/g)!.length);
      }
    }),
    { numRuns: 50 },
  );
});

describe('the page of a query for a threshold', () => {
  test('tells the threshold, with the figures there and as it is now', () => {
    const { best, current } = tuning;
    expect(pages.tuning).toContain(`Alert from a score of ${best?.alertAt} on; now it is 45.`);
    for (const point of [best, current])
      expect(pages.tuning).toContain(figure(showProportion(point!.recall)).markup);
    expect(pages.tuning).toContain('&gt;= 90 %');
  });

  test('says where there is none, and draws the curve all the same', () => {
    const page = renderReport(tuneThreshold(evaluation.log, 'max recall at false positive rate <= 0'));
    expect(page).toContain('Alert from a score of 55 on');
    const none = renderReport(tuneThreshold(evaluation.log, 'fewest alerts at surely recall >= 0.99'));
    expect(none).toContain('No threshold keeps these limits');
    expect(none).toContain('id="chart-recall"');
    expect(none.match(/<g class="mark">/g)).toBeNull();
  });
});

test('the page of a pressure test has each mutation that fits a post, by its colour, and the posts that get through', () => {
  for (const { mutation, kept, keptBelowLeastLength, falseAlerts, lost } of tested.rows) {
    const isApplied = kept.n + keptBelowLeastLength.n + falseAlerts.n > 0;
    const name = `${mutation} <span class="note">`;
    if (isApplied) expect(pages['pressure test']).toContain(name);
    for (const id of lost.slice(0, 3)) expect(pages['pressure test']).toContain(id);
  }
  expect(pages['pressure test']).toContain('class="recall-6" data-value="1"');
  expect(pages['pressure test']).toContain('class="recall-0" data-value="0"');
});

test('a gate stands first, with each of its limits', () => {
  const gate = parseGate('schema: 1\nlimits:\n  - { metric: recall, min: 0.99 }\n');
  const page = renderReport(evaluation, { gate: checkGate(gate, figuresOf(evaluation)) });
  expect(page).toContain('✗ The gate is not passed: 1 of 1 limits');
  expect(page.indexOf('The gate is not passed')).toBeLessThan(page.indexOf('What to expect'));
});

describe('the data that the page counts with', () => {
  const fields = ['language', 'function'];
  const data = JSON.parse(JSON.stringify(pageDataOf(evaluation.log, evaluation.settings, fields)));

  test('gives the figures of the evaluation again, to the bit', () => {
    const view = thresholdView(hitsFrom(data), trafficFrom(data), data.settings);
    expect(view.curve).toEqual(evaluation.curve);
    expect(view.now).toMatchObject({
      recall: evaluation.overall.full.recall,
      falsePositiveRate: evaluation.overall.full.falsePositiveRate,
      trafficRate: evaluation.traffic?.full.rate,
      forecast: { traffic: evaluation.forecast?.traffic?.full.guess },
    });
    expect(view.list).toMatchObject({
      recall: evaluation.overall.listOnly.recall,
      forecast: { traffic: evaluation.forecast?.traffic?.listOnly.guess },
    });
  });

  test('gives those of each slice', () => {
    for (const [field, { values }] of data.fields.entries()) {
      for (const [value, name] of values.entries()) {
        const group = evaluation.slices.find((entry) => entry.field === fields[field]);
        const slice = group?.slices.find((entry) => entry.value === name);
        const { now } = thresholdView(
          hitsFrom(data, { field, value }),
          trafficFrom(data, { field, value }),
          data.settings,
        );
        expect(now).toMatchObject({
          recall: slice?.full.recall,
          falsePositiveRate: slice?.full.falsePositiveRate,
        });
      }
    }
    const spanish = data.fields[0].values.indexOf('es');
    expect(trafficFrom(data, { field: 0, value: spanish })?.posts).toBe(1000);
    expect(trafficFrom(data, { field: 1, value: 0 })).toBeUndefined();
  });

  test('holds no id, no author and no text', () => {
    expect(JSON.stringify(data)).not.toMatch(/harm-\d|author-\d|mooply|blorp\b/);
  });
});
