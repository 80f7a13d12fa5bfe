import { describe, expect, test } from 'vitest';
import { loadRuleset, saveRuleset } from '../../src/rules/artefact.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { score } from '../../src/score.ts';

const header = 'schema: 1\nruleset: { id: gates, version: 1.0.0 }\n';

/** A ruleset of one list of anchors, and one of words that speak for or against them. */
function rulesetOf(keys: string, rows: string, points = 9) {
  const list = `{ id: anchors, file: a.csv, family: term, anchor: ambiguous, points: 20${keys} }`;
  const beside = `{ id: beside, file: b.csv, family: trade, points: ${points} }`;
  const text = `${header}lists:\n  - ${list}\n  - ${beside}\n`;
  return compileRuleset({
    files: [
      { path: 'ruleset.yaml', text },
      { path: 'a.csv', text: rows },
      { path: 'b.csv', text: 'term\nkelfo\n' },
    ],
  });
}

const found = (text: string, ruleset: ReturnType<typeof rulesetOf>) =>
  score({ id: '1', text }, ruleset).matches.map(({ term, disguises }) => [term, ...disguises].join(' '));

describe('gates', () => {
  test('of a list hold for its terms, and those of a row in place of them', () => {
    const ruleset = rulesetOf(', gates: { leet: off, typo: 6 }', 'term,gates\nblorpi,\nzankel,typo=off\n');
    expect(found('blorki', ruleset)).toEqual(['blorpi typo']);
    expect(found('zankal', ruleset)).toEqual([]);
    expect(found('bl0rpi z4nkel', ruleset)).toEqual([]);
    expect(found('blooorpi zaaankel', ruleset)).toEqual(['blorpi repetition', 'zankel repetition']);
  });

  test('are saved with the ruleset, and are part of its hash', () => {
    const [open, shut] = ['typo=5', 'typo=off'].map((gate) => rulesetOf('', `term,gates\nblorp,${gate}\n`));
    expect(open?.hash).not.toBe(shut?.hash);
    for (const [ruleset, matches] of [
      [open, ['blorp typo']],
      [shut, []],
    ] as const) {
      if (ruleset) expect(found('blork', loadRuleset(saveRuleset(ruleset)))).toEqual(matches);
    }
  });
});

describe('a typo of a short term', () => {
  test.each([
    ['counts beside a word of another list', 9, 'blorki and kelfo', ['blorpi typo', 'kelfo']],
    ['does not beside one that speaks against it', -9, 'blorki and kelfo', ['kelfo']],
    ['nor alone', 9, 'blorki', []],
  ])('%s', (_, points, text, expected) => {
    const ruleset = rulesetOf(', gates: { typo-beside: 6 }', 'term\nblorpi\n', points);
    expect(found(text, ruleset)).toEqual(expected);
    expect(found(text, loadRuleset(saveRuleset(ruleset)))).toEqual(expected);
  });
});
