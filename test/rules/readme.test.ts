import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { postKinds } from '../../src/post.ts';
import { checkRuleset, compileRuleset } from '../../src/rules/compile.ts';
import { diagnosticCodes } from '../../src/rules/diagnostic-codes.ts';
import type { Ruleset } from '../../src/rules/ruleset.ts';
import { rulesetSchema, termColumnNames, termColumns } from '../../src/rules/schema.ts';
import { score } from '../../src/score.ts';
import { detectors } from '../../src/signals/detectors.ts';
import { fields } from '../../src/signals/fields.ts';

const readme = readFileSync(new URL('../../rulesets/README.md', import.meta.url), 'utf8');
const [reference = '', diagnostics = ''] = readme.split('## Diagnostics\n');

/** The names of all keys of a JSON Schema, but for those of the posts in tests. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, default: _, ...rest } = schema as { properties?: object; default?: unknown };
  const own = Object.entries(properties).flatMap(([key, value]) =>
    key === 'match' || key === 'noMatch' ? [key] : [key, ...keysOf(value)],
  );
  return [...own, ...Object.values(rest).flatMap(keysOf)];
}

describe('rulesets/README.md describes', () => {
  test.each(Object.entries(diagnosticCodes))('the diagnostic %s', (code, { severity }) => {
    const section = diagnostics.split('\n### ').find((text) => text.startsWith(`${code}\n`));
    const [meaning = '', example, wayOut] = section?.split(/```\w*\n/) ?? [];
    expect(meaning).toMatch(severity === 'error' ? /\nError\. .+\.\n$/s : /\nWarning\. .+\.\n$/s);
    expect(example).toMatch(/\w/);
    expect(wayOut).toMatch(/\w.*\.\n?$/s);
  });

  test('no diagnostic that there is not', () => {
    const sections = Array.from(diagnostics.matchAll(/^### (.*)$/gm), ([, code]) => code);
    expect(sections).toEqual(Object.keys(diagnosticCodes));
  });

  test('every key of ruleset.yaml', () => {
    const keys = new Set(keysOf(z.toJSONSchema(rulesetSchema(), { io: 'input' })));
    expect(keys.size).toBeGreaterThan(40);
    const isDescribed = (key: string) =>
      new RegExp(`\`(?:\\w+\\.)*${key}[\`.]|### ${key}\n|\`{ ${key}: `).test(reference);
    expect([...keys].filter((key) => !isDescribed(key))).toEqual([]);
  });

  test('every column, kind of match, detector, field and kind of post', () => {
    const names = [
      ...termColumnNames,
      ...termColumns().match.options,
      ...detectors.flatMap(({ name, options }) => [name, ...Object.keys(options)]),
      ...fields.map(({ name }) => name),
      ...postKinds,
    ];
    expect(names.filter((name) => !reference.includes(`\`${name}\``))).toEqual([]);
  });
});

/** The blocks of YAML or CSV in the part about the format, in their order. */
const blocks = (languages: string) =>
  Array.from(
    reference.matchAll(new RegExp(`\`\`\`(?:${languages})\\n([\\s\\S]*?)\`\`\``, 'g')),
    ([, text = '']) => text,
  );

/** The example ruleset at the beginning, with more in its file. */
function exampleWith(more: Readonly<Record<string, readonly unknown[]>> = {}) {
  const [yaml = '', ...csv] = blocks('yaml|csv');
  const paths = ['terms/coded.csv', 'terms/trade.csv', 'terms/garden.csv'];
  const document = parse(yaml) as Record<string, unknown[]>;
  for (const [key, entries] of Object.entries(more)) document[key] = [...(document[key] ?? []), ...entries];
  const text = Object.keys(more).length === 0 ? yaml : JSON.stringify(document);
  return {
    files: [{ path: 'ruleset.yaml', text }, ...paths.map((path, at) => ({ path, text: csv[at] ?? '' }))],
  };
}

test('the example in rulesets/README.md is a clean ruleset that does what it says', () => {
  const source = exampleWith();
  expect(checkRuleset(source)).toEqual([]);
  const ruleset = compileRuleset(source);
  const bandOf = (text: string) => score({ id: 'p', text }, ruleset).band;
  expect(bandOf('selling blorp, dm me on telegram')).toBe('review');
  expect(bandOf('my blorp is in bloom, the soil was worth it')).toBe('none');
});

describe('the fragments of YAML in rulesets/README.md', () => {
  const fragments = blocks('yaml').slice(1);
  const tests = [{ match: 'selling blorp, swap' }, { noMatch: 'hello' }];

  /** A fragment is signals, a list of rules, or the condition of a rule. */
  function withFragment(text: string) {
    const fragment = parse(text) as unknown;
    if (Array.isArray(fragment)) return exampleWith({ rules: fragment.map((rule) => ({ tests, ...rule })) });
    const { when, ...keys } = fragment as Record<string, readonly unknown[]>;
    return exampleWith(when === undefined ? keys : { rules: [{ id: 'fragment', when, points: 5, tests }] });
  }

  const holding = (part: string) => {
    const found = fragments.filter((text) => text.includes(part));
    expect(found).toHaveLength(1);
    return compileRuleset(withFragment(found[0] as string));
  };
  const pointsOf = (ruleset: Ruleset, id: string, post: object) =>
    score({ id: 'p', text: 'blorp', ...post }, ruleset).contributions.find((entry) => entry.id === id)
      ?.points;

  test.each(fragments)('are right: %s', (text) => {
    expect(checkRuleset(withFragment(text))).toEqual([]);
  });

  test('bins and grade give the points that their comments tell', () => {
    const ruleset = holding('bins:');
    const account = (days: number) => ({
      createdAt: '2026-01-01',
      author: { createdAt: new Date(Date.UTC(2026, 0, 1) - days * 86_400_000).toISOString() },
    });
    const points = [0, 15, 30, 60, 90, 900].map((days) => pointsOf(ruleset, 'account-age', account(days)));
    expect(points).toEqual([12, 9, 6, 3, undefined, undefined]);
    const hashes = [0.4, 0.5, 0.6, 0.9, 1].map((hash) =>
      pointsOf(ruleset, 'image-hash', { signals: { 'image-hash': hash } }),
    );
    expect(hashes).toEqual([undefined, undefined, 10, 40, 40]);
  });

  test('a roll-out takes its share of posts, until it expires', () => {
    const ruleset = holding('rollout:');
    const text = 'selling blorp';
    const inForce = (day: string) =>
      Array.from({ length: 2000 }, (_, number) =>
        pointsOf(ruleset, 'new-offer', { id: `post-${number}`, text, createdAt: day }),
      ).filter((points) => points === 8).length;
    expect(inForce('2026-12-31') / 2000).toBeCloseTo(0.25, 1);
    expect(inForce('2027-01-01')).toBe(0);
  });

  test('count takes different words, and not one of them twice', () => {
    const ruleset = holding('count:');
    expect(pointsOf(ruleset, 'fragment', { text: 'blorp, selling, swap' })).toBe(5);
    expect(pointsOf(ruleset, 'fragment', { text: 'blorp, selling, selling' })).toBeUndefined();
    expect(pointsOf(ruleset, 'fragment', { text: 'blorp, selling, swap, soil, bloom' })).toBeUndefined();
  });

  test('every condition of the table can be written', () => {
    const table = /\| condition \| is true when \|\n[\s\S]*?\n\n/.exec(reference)?.[0] ?? '';
    const conditions = Array.from(table.matchAll(/`(\{[^`]*\})`/g), ([, text = '']) => text);
    expect(conditions.length).toBeGreaterThan(12);
    const names = {
      'list: ID': 'coded-terms',
      'signal: ID': 'off-platform-contact',
      'rule: ID': 'offer',
      'family: NAME': 'contact',
    };
    for (const condition of conditions) {
      let text = condition
        .replaceAll('[ ID, ... ]', '[ trade-words, off-platform-contact ]')
        .replace('to: ID', 'to: coded-terms');
      for (const [name, value] of Object.entries(names))
        text = text.replace(name, `${name.split(' ')[0]} ${value}`);
      text = text.replaceAll('[ ... ]', '[ coded-terms, trade-words ]');
      const found = checkRuleset(
        exampleWith({ rules: [{ id: 'written', when: parse(text), points: 5, tests }] }),
      );
      expect(found, text).toEqual([]);
    }
  });
});
