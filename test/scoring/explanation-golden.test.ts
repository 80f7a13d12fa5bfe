import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileRuleset, type Detector, formatResult, type Post, score } from '../../src/index.ts';
import { checkWithPencil } from '../support/pencil.ts';
import { sketch } from '../support/rulesets.ts';

const brokenDetector: Detector = {
  name: 'broken',
  detect: () => {
    throw new Error('no model of blorp');
  },
};

/** A ruleset with everything that an explanation can have to say. */
const source = sketch({
  lists: {
    coded: {
      title: 'words also used as code',
      rows: ['blorp', 'zan kelfo'],
      family: 'term',
      anchor: 'ambiguous',
      points: 22,
      level: 'high',
    },
    plain: {
      rows: ['grand quibbon'],
      family: 'term',
      anchor: 'unambiguous',
      points: 50,
      level: 'critical',
      floor: 45,
    },
    secret: { rows: ['hulvet'], family: 'term', anchor: 'unambiguous', points: 30, sensitive: true },
    trade: { title: 'trade', rows: ['selling', 'swap'], family: 'commerce', points: 12, fuzzy: 'standard' },
    'trade-abroad': {
      rows: ['vendo,es'],
      columns: 'term,lang',
      family: 'commerce',
      points: 12,
      confidence: 0.9,
    },
    garden: { rows: ['garden', 'soil', 'bloom'], family: 'benign-context', points: -18 },
    kitchen: { rows: ['soup'], family: 'benign-context', points: -18 },
    help: { rows: ['hotline'], family: 'reporting', points: -24, sensitive: true },
  },
  scoring: {
    families: { commerce: { cap: 20 }, 'benign-context': { cap: 30 } },
    gate: { ambiguous: { cap: 20, minFamilies: 2, tau: 5 } },
    heap: { lists: 3, families: 2 },
    calibration: { slope: 0.0693, intercept: -8.5, perMillion: 50 },
  },
  signals: [
    { id: 'way-out', title: 'a way out', use: 'contact', family: 'contact', points: 18 },
    {
      id: 'account-age',
      bins: {
        field: 'author.ageDays',
        points: [
          [0, 12],
          [30, 6],
          [90, 0],
        ],
      },
      family: 'account',
    },
    {
      id: 'image-hash',
      grade: {
        field: 'signals.image-hash',
        strength: [
          [0.5, 0],
          [0.9, 1],
        ],
      },
      family: 'external',
      points: 40,
    },
    { id: 'own-model', use: 'broken', family: 'external', points: 10 },
  ],
  rules: [
    {
      id: 'offer',
      title: 'Trade and a way out beside code',
      when: { near: ['trade', 'way-out'], tokens: 12 },
      points: 12,
    },
    { id: 'tried-out', when: 'trade', points: 8, mode: 'shadow' },
  ],
  exceptions: [
    { id: 'flower-show', terms: ['blorp'], phrases: ['blorp show'], reason: 'the yearly flower show' },
  ],
});

const ruleset = compileRuleset(source, { detectors: [brokenDetector] });
const young = { createdAt: '2026-03-01', author: { createdAt: '2026-02-14' } };

/** By the name of its golden files: a post, and why it is here. */
const posts: Readonly<Record<string, Omit<Post, 'id'>>> = {
  'no-anchor': { text: 'selling garden chairs' },
  excepted: { text: 'see you at the blorp show' },
  'held-by-gate': { text: 'selling blorp' },
  corroborated: { text: 'Selling #ZanKelfo, swap too, DM me on Telegram', engagement: { views: 20_000 } },
  'benign-to-the-cap': { text: 'blorp: garden, soil, bloom' },
  'innocent-words-in-a-heap': { text: 'selling blorp, telegram. soup, soil, hotline' },
  'kept-by-the-floor': { text: 'grand quibbon garden soil' },
  sensitive: { text: 'a hulvet, telegram' },
  'disguised-and-foreign': { text: 'ｂｌｏｒｐ se11ing, vendo today, telegram', lang: 'en' },
  metadata: { text: 'blorp, selling', ...young, signals: { 'image-hash': 0.75 } },
  hostile: { text: 'blorp\n**selling** | telegram‮ `x`' },
};

const forms = [
  ['txt', { form: 'text' }],
  ['revealed.txt', { form: 'text', reveal: true }],
  ['md', { form: 'markdown' }],
  ['json', { form: 'json' }],
] as const;
const rows = Object.keys(posts).flatMap((name) =>
  forms.map(([ending, options]) => [`${name}.${ending}`, name, options] as const),
);

describe('explanations, in each of their forms', () => {
  test.each(rows)('%s', (file, name, options) => {
    const post = { id: name, ...posts[name] } as Post;
    const result = score(post, ruleset, { counterfactuals: true });
    checkWithPencil(result);
    const url = new URL(`../golden/explanations/${file}`, import.meta.url);
    const shown = `${formatResult(result, post, options)}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(url, shown);
    expect(shown).toBe(readFileSync(url, 'utf8'));
  });
});
