import { describe, expect, test } from 'vitest';
import { compileRuleset, formatResult, type Post, score } from '../../src/index.ts';
import { readRuleset } from '../../src/node.ts';
import { mask, maskSpans } from '../../src/scoring/format.ts';

const demo = compileRuleset(readRuleset('demo'));
const show = (post: Post, reveal?: boolean) =>
  formatResult(score(post, demo), post, reveal === undefined ? {} : { reveal });

describe('formatResult', () => {
  const post = { id: 'p', text: 'Selling #ZanKelfo, DM me on Telegram' };

  test('masks matched text and terms unless asked', () => {
    expect(show(post)).toMatchInlineSnapshot(`
      "review  score 62.25  ambiguous anchor, level high
        +12     term s•••••• (trade-words)               "S••••••"
        +16.25  signal off-platform-contact x 0.9        "D• m•" "T•••••••"
        +22     term z•• k•••• (coded-terms)             "Z•••••••"
        +12     rule priced-offer
        unknown author.ageDays, author.dormantDays (asked by new-account, sleeper)"
    `);
    expect(show(post)).not.toMatch(/kelfo|selling|telegram/i);
  });

  test('shows them when asked', () => {
    expect(show(post, true)).toMatchInlineSnapshot(`
      "review  score 62.25  ambiguous anchor, level high
        +12     term selling (trade-words)               "Selling"
        +16.25  signal off-platform-contact x 0.9        "DM me" "Telegram"
        +22     term zan kelfo (coded-terms)             "ZanKelfo"
        +12     rule priced-offer
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

  test('the points it shows add up to the score it shows', () => {
    const text = show(post, true);
    const total = [...text.matchAll(/^ {2}([+-][\d.]+)/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
    expect(total).toBe(Number(/score (\S+)/.exec(text)?.[1]));
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
