import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { postKinds } from '../../src/post.ts';
import { checkRuleset, compileRuleset } from '../../src/rules/compile.ts';
import { diagnosticCodes } from '../../src/rules/diagnostic-codes.ts';
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

test('the example in rulesets/README.md is a clean ruleset that does what it says', () => {
  const [yaml = '', ...csv] = Array.from(
    reference.matchAll(/```(?:yaml|csv)\n([\s\S]*?)```/g),
    ([, text = '']) => text,
  );
  const paths = ['terms/coded.csv', 'terms/trade.csv', 'terms/garden.csv'];
  const source = {
    files: [
      { path: 'ruleset.yaml', text: yaml },
      ...paths.map((path, at) => ({ path, text: csv[at] ?? '' })),
    ],
  };
  expect(checkRuleset(source)).toEqual([]);
  const ruleset = compileRuleset(source);
  const bandOf = (text: string) => score({ id: 'p', text }, ruleset).band;
  expect(bandOf('selling blorp, dm me on telegram')).toBe('review');
  expect(bandOf('my blorp is in bloom, the soil was worth it')).toBe('none');
});
