import { describe, expect, test } from 'vitest';
import {
  checkRuleset,
  compileRuleset,
  loadRuleset,
  type RulesetSource,
  saveRuleset,
  score,
} from '../../src/index.ts';

const source: RulesetSource = {
  files: [
    {
      path: 'ruleset.yaml',
      text: `
schema: 1
ruleset: { id: days, version: 1.0.0 }
lists:
  - { id: blorps, file: blorps.csv, family: term, anchor: unambiguous, points: 20 }
rules:
  - { id: old, when: { list: blorps }, points: 4, expires: 2026-03-31, tests: [ { match: kelfo }, { noMatch: a } ] }
`,
    },
    { path: 'blorps.csv', text: 'term,points,expires\nblorp,20,2026-06-30\nblorp zan,30,\nkelfo,8,\n' },
  ],
};
const ruleset = compileRuleset(source);

describe('a term that expires', () => {
  // text, when the post was made, what day it is said to be, terms that count
  test.each<readonly [string, string | undefined, string | undefined, readonly string[]]>([
    ['blorp', '2026-06-30T23:59:59Z', undefined, ['blorp']],
    ['blorp', '2026-07-01T00:00:00Z', undefined, []],
    ['blorp', undefined, undefined, ['blorp']],
    ['blorp', undefined, '2026-07-01', []],
    ['blorp', '2026-07-01', '2026-06-30', ['blorp']],
    ['blorp', '2026-07-01', 'tomorrow', []],
    ['bl0rp', undefined, '2026-07-01', []],
    ['blorp kelfo', undefined, '2026-07-01', ['kelfo']],
    ['blorp zan', undefined, '2026-07-01', ['blorp zan']],
  ])('in %j made %j, scored as of %j: %j', (text, createdAt, today, expected) => {
    const post = { id: '1', text, ...(createdAt !== undefined && { createdAt }) };
    for (const one of [ruleset, loadRuleset(saveRuleset(ruleset))]) {
      const result = score(post, one, today === undefined ? {} : { today });
      expect([...new Set(result.matches.map(({ term }) => term))]).toEqual(expected);
      expect(result.anchor).toBe(expected.length === 0 ? 'none' : 'unambiguous');
    }
  });

  test('is another ruleset by its day', () => {
    const files = source.files.map(({ path, text }) => ({
      path,
      text: text.replace('2026-06-30', '2026-07-30'),
    }));
    expect(compileRuleset({ files }).hash).not.toBe(ruleset.hash);
  });
});

describe('a check', () => {
  const expired = (today?: string) =>
    checkRuleset(source, today === undefined ? {} : { today })
      .filter(({ code }) => code === 'expired')
      .map(({ file, line }) => `${file}:${line}`);

  test.each<readonly [string | undefined, readonly string[]]>([
    [undefined, []],
    ['2026-03-31', []],
    ['2026-04-01', ['ruleset.yaml:7']],
    ['2026-07-01', ['blorps.csv:2', 'ruleset.yaml:7']],
    ['some day', []],
  ])('as of %j finds what has expired: %j', (today, places) => {
    expect(expired(today)).toEqual(places);
  });
});
