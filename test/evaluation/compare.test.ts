import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLogs, compareRulesets } from '../../src/evaluation/compare.ts';
import { createHitMaker } from '../../src/evaluation/hit.ts';
import { logHits } from '../../src/evaluation/hit-log.ts';
import { reasonsFor } from '../../src/evaluation/reasons.ts';
import { createTrafficPairCounter, mergeTrafficPairs } from '../../src/evaluation/traffic-pairs.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { hits, logOf } from '../support/hits.ts';
import { sketch } from '../support/rulesets.ts';

const parts = {
  lists: {
    blorps: { rows: ['blorp', 'wug'], family: 'term', anchor: 'unambiguous', points: 30 },
    gibs: { rows: ['gib', 'mib'], family: 'commerce', points: 20 },
    seeds: { rows: ['seed'], family: 'garden', points: -18 },
  },
  rules: [{ id: 'offer', when: 'gibs', points: 5 }],
  prevalence: { perMillion: 50 },
};
const before = compileRuleset(sketch(parts));
const after = compileRuleset(
  sketch({
    ...parts,
    lists: { ...parts.lists, seeds: { rows: ['seed'], family: 'garden', points: -40 } },
    rules: [
      { id: 'offer', when: 'gibs', points: 2 },
      { id: 'wish', when: { term: 'wug' }, points: 16 },
    ],
    exceptions: [{ id: 'show', terms: ['blorp'], phrases: ['blorp show'], reason: 'made up' }],
    prevalence: { perMillion: 80 },
  }),
);

const sample = (id: string, label: 'harm' | 'benign', text: string, more: object = {}) => ({
  id,
  text,
  label,
  function: 'offer',
  ...more,
});

describe('comparing rulesets', () => {
  const samples = [
    sample('same', 'harm', 'blorp gib', { lang: 'en' }),
    sample('gained', 'harm', 'wug', { lang: 'es' }),
    sample('lost', 'harm', 'blorp gib seed gib mib', { lang: 'es' }),
    sample('excused', 'benign', 'gib at the blorp show', { lang: 'en' }),
    sample('flooded', 'benign', 'wug', { lang: 'en' }),
    sample('quiet', 'benign', 'hello', { lang: 'en' }),
  ];
  const comparison = compareRulesets(samples, before, after, { minimum: 1 });

  test('names the posts that flip, harm first, newly flagged first, with what changed in their scores', () => {
    expect(
      comparison.changes.map(({ direction, after: { id }, reasons }) => [
        id,
        direction,
        ...reasons.map(({ kind, id: part, before: was, after: is }) => `${kind} ${part} ${was} -> ${is}`),
      ]),
    ).toEqual([
      ['gained', 'newly-flagged', 'rule wish 0 -> 16'],
      ['lost', 'no-longer-flagged', 'term seed -18 -> -40', 'rule offer 5 -> 2'],
      ['flooded', 'newly-flagged', 'rule wish 0 -> 16'],
      [
        'excused',
        'no-longer-flagged',
        'term blorp 30 -> 0',
        'term gib 20 -> 0',
        'rule offer 5 -> 0',
        'exception show 0 -> 0',
      ],
    ]);
  });

  test('tests harm and benign posts apart', () => {
    expect(comparison.harm).toMatchObject({
      n: 3,
      both: 1,
      onlyBefore: 1,
      onlyAfter: 1,
      neither: 0,
      pValue: 1,
    });
    expect(comparison.benign).toMatchObject({ n: 3, both: 0, onlyBefore: 1, onlyAfter: 1, neither: 1 });
  });

  test('judges both sides at one prevalence', () => {
    expect(comparison.before).toMatchObject({
      ruleset: { id: 'sketch', hash: before.hash },
      overall: { full: { truePositives: 2, falsePositives: 1 } },
      forecast: { samples: { full: { guess: { harmPerMillion: 80 } } } },
    });
    expect(comparison.after).toMatchObject({
      ruleset: { hash: after.hash },
      forecast: { samples: { full: { guess: { harmPerMillion: 80 } } } },
    });
  });

  test('compares every slice', () => {
    expect(comparison.slices.slice(0, 2)).toMatchObject([
      { field: 'language', value: 'en', harm: { n: 1 }, benign: { n: 3, onlyBefore: 1, onlyAfter: 1 } },
      { field: 'language', value: 'es', harm: { n: 2, onlyBefore: 1, onlyAfter: 1 }, benign: { n: 0 } },
    ]);
  });

  test('attributes flips to the parts that count otherwise', () => {
    expect(comparison.parts).toMatchObject([
      { kind: 'rule', id: 'offer', harm: { n: 2, onlyBefore: 1 }, benign: { n: 1, onlyBefore: 1 } },
      { kind: 'rule', id: 'wish', harm: { n: 1, onlyAfter: 1 }, benign: { n: 1, onlyAfter: 1 } },
      { kind: 'exception', id: 'show', benign: { n: 1, onlyBefore: 1 } },
      { kind: 'list', id: 'blorps', benign: { n: 1, onlyBefore: 1 } },
      { kind: 'list', id: 'gibs', benign: { n: 1, onlyBefore: 1 } },
      { kind: 'list', id: 'seeds', harm: { n: 1, onlyBefore: 1 } },
    ]);
    for (const { harm, corrected } of comparison.parts)
      expect(corrected.harm).toBeGreaterThanOrEqual(harm.pValue);
  });

  test('with itself finds nothing', () => {
    const same = compareRulesets(samples, before, before);
    expect(same.changes).toEqual([]);
    expect(same.parts).toEqual([]);
    expect(same.harm).toMatchObject({ onlyBefore: 0, onlyAfter: 0, pValue: 1 });
  });

  test('is plain data, and can be made again from logs', () => {
    const logs = [before, after].map((ruleset) =>
      JSON.parse(JSON.stringify(logHits(samples, ruleset, { skipWhatIf: true }))),
    );
    expect(compareLogs(logs[0], logs[1], { minimum: 1 })).toEqual(JSON.parse(JSON.stringify(comparison)));
  });

  test('takes each ruleset at its own threshold', () => {
    const stricter = compileRuleset(
      sketch({ ...parts, scoring: { bands: { watch: 25, review: 60, urgent: 70 } } }),
    );
    const { alertAt, changes } = compareRulesets(samples, before, stricter);
    expect(alertAt).toEqual({ before: 45, after: 60 });
    expect(changes.map(({ after: { id }, reasons }) => [id, reasons])).toEqual([
      ['same', []],
      ['lost', []],
      ['excused', []],
    ]);
    expect(compareRulesets(samples, before, stricter, { alertAt: 45 }).changes).toEqual([]);
  });

  test('reasons add up to the change of the score', () => {
    const words = fc.constantFrom('blorp', 'wug', 'gib', 'mib', 'seed', 'blorp show', 'und');
    const [makeBefore, makeAfter] = [createHitMaker(before), createHitMaker(after)];
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (text) => {
        const post = { id: '1', text: text.join(' ') };
        const [was, is] = [makeBefore(post), makeAfter(post)];
        const sum = reasonsFor(was, is).reduce((total, reason) => total + reason.after - reason.before, 0);
        expect(sum).toBe(is.score - was.score);
      }),
    );
  });

  test('refuses logs of different posts, and a tolerance that makes no sense', () => {
    const log = logOf(hits(3, 'harm', 50));
    expect(() => compareLogs(log, logOf(hits(2, 'harm', 50)))).toThrow(
      new RangeError('the logs hold 3 and 2 posts: expected the same posts'),
    );
    expect(() => compareLogs(log, logOf(hits(3, 'harm', 40)))).toThrow(
      'post 1 is `harm-50-0` before and `harm-40-0` after: expected the same posts',
    );
    expect(() => compareLogs(log, log, { tolerance: 5 })).toThrow(
      '`tolerance` is 5: expected a number between 0 and 1',
    );
  });
});

describe('slices', () => {
  const side = (spanish: number) =>
    logOf([
      ...hits(200, 'harm', 50, { fields: { language: ['en'] } }),
      ...hits(spanish, 'harm', 50, { fields: { language: ['es'] } }).map((entry, index) => ({
        ...entry,
        id: `${index}`,
      })),
      ...hits(200 - spanish, 'harm', 0, { fields: { language: ['es'] } }).map((entry, index) => ({
        ...entry,
        id: `${spanish + index}`,
      })),
      ...hits(10, 'harm', 50, { fields: { language: ['pt'] } }),
    ]);

  test('that get worse by more than the tolerance are named, and what cannot be told too', () => {
    const { slices } = compareLogs(side(180), side(120));
    expect(slices.map(({ value, recall, harm }) => [value, recall, harm.difference.value])).toEqual([
      ['en', 'no worse', 0],
      ['es', 'worse', -0.3],
      ['pt', 'cannot tell', undefined],
    ]);
    expect(slices[1]?.corrected.harm).toBeLessThan(0.001);
  });

  test('that get better are no worse', () => {
    const { slices } = compareLogs(side(120), side(180));
    expect(slices[1]).toMatchObject({ value: 'es', recall: 'no worse' });
  });
});

describe('traffic', () => {
  const posts = [
    { id: '1', text: 'blorp gib' },
    { id: '2', text: 'wug' },
    { id: '3', text: 'blorp show gib' },
    { id: '4', text: 'wug' },
    ...Array.from({ length: 96 }, (_, index) => ({ id: `n${index}`, text: 'hello' })),
  ];

  test('tells what is newly flagged, what no longer, and the load on both sides', () => {
    const { traffic, before: was, after: is } = compareRulesets([], before, after, { traffic: posts });
    expect(was.traffic?.full.rate.hits).toBe(2);
    expect(is.traffic?.full.rate.hits).toBe(3);
    expect(traffic).toMatchObject({
      newlyFlagged: { hits: 2, n: 100, value: 0.02 },
      noLongerFlagged: { hits: 1, n: 100 },
    });
    expect(traffic?.examples.map(({ direction, after: { id } }) => [direction, id])).toEqual([
      ['newly-flagged', '2'],
      ['newly-flagged', '4'],
      ['no-longer-flagged', '3'],
    ]);
  });

  test('tallies of parts add up to the tally of the whole', () => {
    const tallyOf = (some: typeof posts) => {
      const counter = createTrafficPairCounter(before, after);
      some.forEach(counter.add);
      counter.addUnreadable();
      return counter.tally();
    };
    const merged = mergeTrafficPairs([tallyOf(posts.slice(3)), tallyOf(posts.slice(0, 3))]);
    expect(merged).toMatchObject({ before: { unreadable: 2 }, after: { unreadable: 2 } });
    const whole = tallyOf(posts);
    const withoutCount = <Side extends object>(side: Side) => ({ ...side, unreadable: 0 });
    expect({ ...merged, before: withoutCount(merged.before), after: withoutCount(merged.after) }).toEqual({
      ...whole,
      before: withoutCount(whole.before),
      after: withoutCount(whole.after),
    });
    expect(compareRulesets([], before, after, { traffic: whole })).toEqual(
      compareRulesets([], before, after, { traffic: [...posts, { id: 'no text' } as never] }),
    );
  });
});
