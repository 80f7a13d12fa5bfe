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
    expect(show(post)).toMatchInlineSnapshot(`
      "review  score 62.25  coded terms + contact + commerce; nothing speaks against it
        ambiguous anchor, level high; priority 82.25 = score + 20 severity + 0 reach; watch from 25, review from 45, urgent from 70
        +12     term s•••••• (trade-words)               "S••••••"
        +16.25  signal off-platform-contact, 18 x 0.9 detector "D• m•" "T•••••••"
        +22     term z•• k•••• (coded-terms)             "Z•••••••"
        +12     rule priced-offer: Trade words and a way out beside a coded term
        unknown author.ageDays, author.dormantDays (asked by new-account, sleeper)"
    `);
    expect(show(post)).not.toMatch(/kelfo|selling|telegram/i);
  });

  test('shows them when asked', () => {
    expect(show(post, true)).toMatchInlineSnapshot(`
      "review  score 62.25  coded terms + contact + commerce; nothing speaks against it
        ambiguous anchor, level high; priority 82.25 = score + 20 severity + 0 reach; watch from 25, review from 45, urgent from 70
        +12     term selling (trade-words)               "Selling"
        +16.25  signal off-platform-contact, 18 x 0.9 detector "DM me" "Telegram"
        +22     term zan kelfo (coded-terms)             "ZanKelfo"
        +12     rule priced-offer: Trade words and a way out beside a coded term
        unknown author.ageDays, author.dormantDays (asked by new-account, sleeper)"
    `);
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
    const result = score(post, demo, { counterfactuals: true });
    expect(formatResult(result, post, { reveal: true })).toMatchInlineSnapshot(`
      "review  score 62.25  coded terms + contact + commerce; nothing speaks against it; none without contact off the platform
        ambiguous anchor, level high; priority 82.25 = score + 20 severity + 0 reach; watch from 25, review from 45, urgent from 70
        +12     term selling (trade-words)               "Selling"
        +16.25  signal off-platform-contact, 18 x 0.9 detector "DM me" "Telegram"
        +22     term zan kelfo (coded-terms)             "ZanKelfo"
        +12     rule priced-offer: Trade words and a way out beside a coded term
        without contact off the platform: none (20)
        if      author.ageDays < 30: urgent (72.25)
        if      author.ageDays >= 365 and author.dormantDays >= 180: urgent (72.25)
        unknown author.ageDays, author.dormantDays (asked by new-account, sleeper)"
    `);
    const held = { id: 'p', text: 'blorp, garden soil' };
    expect(formatResult(score(held, demo, { counterfactuals: true }), held)).toMatchInlineSnapshot(`
      "none    score -5  coded terms; against it: benign context
        ambiguous anchor, level high; watch from 25, review from 45, urgent from 70
        -18     term g••••• (garden-words)               "g•••••"
        -18     term s••• (garden-words), counts 1/2     "s•••"
        +9      damping benign-context
        +22     term b•••• (coded-terms)                 "b••••"
        unknown author.ageDays, author.dormantDays (asked by new-account, sleeper)"
    `);
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
    expect(formatResult(score(post, demo), post, { form: 'markdown' })).toMatchInlineSnapshot(`
      "**review score 62\\.25 coded terms \\+ contact \\+ commerce; nothing speaks against it**

      ambiguous anchor, level high; priority 82\\.25 \\= score \\+ 20 severity \\+ 0 reach; watch from 25, review from 45, urgent from 70

      | points | what | in the post |
      |---:|---|---|
      | \\+12 | term s•••••• \\(trade\\-words\\) | \` S•••••• \` |
      | \\+16\\.25 | signal off\\-platform\\-contact, 18 x 0\\.9 detector | \` D• m• \` \` T••••••• \` |
      | \\+22 | term z•• k•••• \\(coded\\-terms\\) | \` Z••••••• \` |
      | \\+12 | rule priced\\-offer\\: Trade words and a way out beside a coded term |  |

      - unknown: author\\.ageDays, author\\.dormantDays \\(asked by new\\-account, sleeper\\)"
    `);
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
