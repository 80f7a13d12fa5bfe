import type { RulesetSource } from '../../src/index.ts';
import { isAnchor } from './corpus.ts';

/** A ruleset over the terms in the shape of the bundled ones: anchors, two context lists, signals, rules. */
export function rulesetOf(terms: readonly string[], match = 'phrase'): RulesetSource {
  const csv = (role: (number: number) => boolean) =>
    ['term,match', ...terms.filter((_, number) => role(number)).map((term) => `${term},${match}`)].join('\n');
  return {
    files: [
      { path: 'ruleset.json', text: JSON.stringify(document) },
      { path: 'terms/coded.csv', text: csv(isAnchor) },
      { path: 'terms/trade.csv', text: csv((number) => !isAnchor(number) && number % 10 < 8) },
      { path: 'terms/benign.csv', text: csv((number) => number % 10 >= 8) },
    ],
  };
}

const document = {
  schema: 1,
  ruleset: { id: 'speed', version: '1.0.0' },
  scoring: {
    families: { commerce: { cap: 20 }, contact: { cap: 20 }, 'benign-context': { cap: 30 } },
    gate: { ambiguous: { cap: 20, minFamilies: 2, tau: 5 } },
  },
  lists: [
    { id: 'coded', file: 'terms/coded.csv', family: 'term', anchor: 'ambiguous', points: 22, level: 'high' },
    { id: 'trade', file: 'terms/trade.csv', family: 'commerce', points: 12 },
    { id: 'benign', file: 'terms/benign.csv', family: 'benign-context', points: -18 },
  ],
  signals: [
    { id: 'off-platform-contact', use: 'contact', family: 'contact', points: 18 },
    { id: 'price', use: 'price', family: 'commerce', points: 8 },
    { id: 'link', use: 'link', family: 'contact', points: 6 },
    { id: 'hashtag-stuffing', use: 'hashtag-count', with: { min: 5 }, family: 'stuffing', points: 6 },
    { id: 'new-account', when: { 'author.ageDays': { lt: 30 } }, family: 'account', points: 10 },
  ],
  rules: [
    {
      id: 'offer',
      when: { all: ['coded', { near: ['trade', 'off-platform-contact'], tokens: 12 }] },
      points: 12,
      level: 'high',
    },
    { id: 'priced', when: { all: ['coded', { near: ['price'], within: 'sentence' }] }, points: 8 },
  ],
};
