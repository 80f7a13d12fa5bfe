import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRuleset, score } from '../../src/index.ts';
import { readRuleset, readSamples } from '../../src/node.ts';
import { checkWithPencil } from '../support/pencil.ts';
import { build, plans, posts } from '../support/random-rulesets.ts';
import { sketch } from '../support/rulesets.ts';

describe('every number can be had again from the result alone', { timeout: 60_000 }, () => {
  test('on random rulesets and posts', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(plans(), posts, (plan, post) => {
        const result = score(post, build(plan));
        checkWithPencil(result);
        for (const entry of result.contributions) {
          seen.add(entry.kind);
          for (const { name } of entry.factors ?? []) seen.add(name);
        }
      }),
      { numRuns: 300 },
    );
    // Else the test would not test what it says.
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'cap',
        'compatibility',
        'damping',
        'detector',
        'floor',
        'gate',
        'language',
        'list',
        'marks',
        'rule',
        'signal',
        'term',
      ]),
    );
  });

  test.each(['child-safety', 'demo'])('on the samples of %s', async (name) => {
    const ruleset = compileRuleset(readRuleset(name));
    let scored = 0;
    for await (const sample of readSamples(`rulesets/${name}/samples/suite.ndjson`)) {
      const result = score(sample, ruleset);
      checkWithPencil(result);
      if (result.anchor !== 'none') scored++;
    }
    expect(scored).toBeGreaterThan(name === 'demo' ? 4 : 300);
  });

  // Points that are a half of an eighth on paper, and a hair less than that in binary: the exact product, in eighths.
  test.each([
    [5.625, 0.7, undefined, 4], // 31.5
    [5, 0.95, 'es', 3.625], // 28.5
    [-6.25, 0.6, 'es', -2.875], // -22.5
    [0.625, 0.9, undefined, 0.625], // 4.5
    [1, 0.1, undefined, 0.125], // 0.8
  ])('%d points at confidence %d (%s) are %d', (points, confidence, lang, expected) => {
    const ruleset = compileRuleset(
      sketch({
        lists: {
          blorps: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 50 },
          gibs: { rows: ['gib'], family: 'gib', points, confidence, ...(lang && { lang }) },
        },
      }),
    );
    const { contributions } = score({ id: 'p', text: 'blorp gib', lang: 'en' }, ruleset);
    expect(contributions.find(({ id }) => id === 'gib')).toMatchObject({ points: expected, weight: points });
  });
});
