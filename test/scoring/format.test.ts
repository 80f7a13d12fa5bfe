import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRuleset, type Explanation, formatResult, type Post, score } from '../../src/index.ts';
import { readRuleset } from '../../src/node.ts';
import { mask, maskSpans } from '../../src/scoring/safe-text.ts';
import { sketch } from '../support/rulesets.ts';

const demo = compileRuleset(readRuleset('demo'));
const show = (post: Post, reveal?: boolean) =>
  formatResult(score(post, demo), post, reveal === undefined ? {} : { reveal });

describe('formatResult', () => {
  const post = { id: 'p', text: 'Selling #ZanKelfo, DM me on Telegram' };

  test('masks matched text and terms unless asked', () => {
    expect(show(post)).toMatch(/term s•••••• \(trade-words\) +"S••••••"/);
    expect(show(post)).not.toMatch(/kelfo|selling|telegram/i);
  });

  test('shows them when asked', () => {
    expect(show(post, true)).toMatch(/term zan kelfo \(coded-terms\) +"ZanKelfo"/);
  });

  test('says why nothing was scored', () => {
    expect(show({ id: 'p', text: 'hello' })).toMatchInlineSnapshot(`"none    score 0  no anchor"`);
    expect(show({ id: 'p', text: 'selling my garden chairs' })).toMatchInlineSnapshot(
      `"none    score 0  no anchor; terms of garden-words, trade-words alone open no case"`,
    );
    expect(show({ id: 'p', text: 'see you at the blorp show' })).toMatchInlineSnapshot(`
      "none    score 0  no anchor
        except  term b•••• (coded-terms): flower-show"
    `);
  });

  test('says what the band hangs on, and what would change it, where the score was asked', () => {
    const shown = formatResult(score(post, demo, { counterfactuals: true }), post, { reveal: true });
    expect(shown).toMatch(/^review .*; none without contact off the platform\n/);
    expect(shown).toMatch(
      /\n {2}without contact off the platform: none \(20\)\n {2}if {6}author.ageDays < 30: urgent/,
    );
    const held = { id: 'p', text: 'blorp, garden soil' };
    expect(formatResult(score(held, demo, { counterfactuals: true }), held)).not.toMatch(/without|with /);
  });

  test('the points it shows add up to the score it shows', () => {
    const text = show(post, true);
    const total = [...text.matchAll(/^ {2}([+-][\d.]+)/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
    expect(total).toBe(Number(/score (\S+)/.exec(text)?.[1]));
  });

  test("numbers are the host's", () => {
    const formatNumber = (value: number) => String(value).replace('.', ',');
    const shown = formatResult(score(post, demo), post, { formatNumber });
    expect(shown).toMatch(/score 62,25/);
    expect(shown).toMatch(/\+16,25 .* 18 x 0,9 detector/);
    expect(shown).not.toMatch(/\d\.\d/);
  });

  test('Markdown is a line in bold, a table and a list', () => {
    const shown = formatResult(score(post, demo), post, { form: 'markdown' });
    expect(shown).toMatch(
      /^\*\*review score 62\\\.25 .*\*\*\n\n.*\n\n\| points \| what \| in the post \|\n\|---:\|---\|---\|\n/,
    );
    expect(shown).toContain('| \\+12 | term s•••••• \\(trade\\-words\\) | ` S•••••• ` |\n');
    expect(shown).toMatch(/\n\n- unknown: [^\n]+$/);
  });

  test('JSON is the explanation as data, masked too', () => {
    const shown = formatResult(score(post, demo), post, { form: 'json' });
    expect(shown).not.toMatch(/kelfo|selling|telegram/i);
    const { band, score: points, lines } = JSON.parse(shown) as Explanation;
    expect({ band, points }).toEqual({ band: 'review', points: 62.25 });
    expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(points);
  });

  test('a sensitive list goes by ids, and what it found is never quoted', () => {
    const ruleset = compileRuleset(
      sketch({
        lists: {
          secret: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 30, sensitive: true },
        },
      }),
    );
    const said = { id: 'p', text: 'a blorp' };
    for (const form of ['text', 'markdown', 'json'] as const) {
      const shown = formatResult(score(said, ruleset, { counterfactuals: true }), said, {
        form,
        reveal: true,
      });
      expect(shown).toMatch(/secret(?:\\)?:2/);
      expect(shown).not.toMatch(/blorp/);
    }
  });
});

describe('hostile posts', () => {
  // Terms are found in them, so that the quotes show them.
  const hostile = [
    'selling blorp\u202e gro.elpmaxe\u202c, telegram',
    'blorp\nreview  score 99\n  +99     term, telegram',
    'blorp | **bold** | telegram:[x](https://example.com)\u2028<img src=x>',
    'blorp `` ` ``` telegram\u001b[31m red \ud800',
    `${'b'.repeat(9)} blorp telegram.${'\u0301'.repeat(5000)}`,
    `blorp ${'t.me/example'.padEnd(9000, 'x')}`,
  ];
  const unsafe = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
  const forms = ['text', 'markdown', 'json'] as const;
  const rows = hostile.flatMap((text) => forms.map((form) => [form, text] as const));

  test.each(rows)('%s of %j has one line a contribution and nothing unseen', (form, text) => {
    const post = { id: 'p', text };
    const result = score(post, demo, { counterfactuals: true });
    expect(result.anchor).toBe('ambiguous');
    const shown = formatResult(result, post, { form, reveal: true });
    expect(shown).not.toMatch(unsafe);
    expect(shown.length).toBeLessThan(6000);
    const count = result.contributions.length;
    if (form === 'text') expect(shown.match(/^ {2}[+-]/gm)).toHaveLength(count);
    if (form === 'markdown') {
      const table = shown.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| points'));
      expect(table).toHaveLength(count);
      for (const line of table) expect(line.replace(/\\\|/g, '').match(/\|/g)).toHaveLength(4);
      expect(shown.replace(/(`+) .*? \1(?!`)/g, '')).not.toMatch(/<img|\]\(|https:/);
    }
  });

  test('property: no text breaks the lines of any form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...forms), (noise, form) => {
        const post = { id: 'p', text: `blorp ${noise} telegram @${noise}` };
        const shown = formatResult(score(post, demo), post, { form, reveal: true });
        expect(shown).not.toMatch(unsafe);
      }),
    );
  });
});

// text, masked
test.each([
  ['cold soup', 'c••• s•••'],
  ['ñandú 12', 'ñ•••• 1•'],
  ['🍕 x', '• x'],
  ['नमस्ते', 'न•••••'],
])('mask keeps the first letter of each word: %s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test('maskSpans masks overlapping spans once and leaves the rest', () => {
  const spans = [
    { start: 4, end: 9 },
    { start: 4, end: 14 },
  ];
  expect(maskSpans('one blorp kelfo\ntwo', spans)).toBe('one b•••• k•••o two');
});
