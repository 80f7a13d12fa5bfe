import { expect } from 'vitest';
import type { RulesetSource } from '../../src/rules/source.ts';

/** The parts of a small ruleset, each of which may be put in another order. */
export const parts = {
  lists: [
    '{ id: blorps, file: terms/blorps.csv, family: term, anchor: ambiguous, points: 22 }',
    '{ id: wugs, file: terms/wugs.csv, family: term, anchor: unambiguous, points: 30, sensitive: true }',
    '{ id: kelfos, file: terms/kelfos.csv, family: commerce, points: 12 }',
  ],
  signals: [
    '{ id: price, use: price, family: commerce, points: 8 }',
    '{ id: new-account, when: { author.ageDays: { lt: 30 } }, family: account, points: 10 }',
  ],
  rules: [
    '{ id: offer, when: { near: [ kelfos ], tokens: 3 }, points: 5 }',
    '{ id: second, when: { all: [ offer, price ] }, points: 4, mode: shadow }',
  ],
  exceptions: [
    '{ id: show, terms: [ blorp ], phrases: [ blorp show ], reason: made up }',
    '{ id: film, terms: [ blorp, gib ], phrases: [ blorp film, gib film ], reason: made up }',
  ],
  // the same text several times: nothing but the order in the file could tell these apart
  blorps: ['blorp,,,', 'gib,es,,', 'gib,pt,,', 'gib,,10,', 'gib,,12,', 'tolb zan,,,hashtag'],
  wugs: ['wug,w1', 'mib,m1'],
  kelfos: ['zan kelfo', 'zan', 'kelfo zan'],
};
export type Parts = typeof parts;

/** The ruleset that the parts make, in the order in which they are given. */
export function sourceOf({ lists, signals, rules, exceptions, blorps, wugs, kelfos }: Parts): RulesetSource {
  const section = (name: string, entries: readonly string[]) =>
    `${name}:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;
  const yaml = [
    'schema: 1\nruleset: { id: made-up, version: 1.0.0 }\n',
    section('lists', lists),
    section('signals', signals),
    section('rules', rules),
    section('exceptions', exceptions),
  ];
  return {
    files: [
      { path: 'ruleset.yaml', text: yaml.join('') },
      { path: 'terms/blorps.csv', text: `term,lang,points,match\n${blorps.join('\n')}\n` },
      { path: 'terms/wugs.csv', text: `term,id\n${wugs.join('\n')}\n` },
      { path: 'terms/kelfos.csv', text: `term\n${kelfos.join('\n')}\n` },
    ],
  };
}

export const base = sourceOf(parts);

/** The base ruleset with something replaced in one of its files. */
export function edited(path: string, from: string | RegExp, to: string): RulesetSource {
  const files = base.files.map((file) =>
    file.path === path ? { path, text: file.text.replaceAll(from, to) } : file,
  );
  expect(files).not.toEqual(base.files);
  return { files };
}
