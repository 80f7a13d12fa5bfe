import { describe, expect, it } from 'vitest';
import { detect, type Row, testRows } from './rows.ts';

const link: Readonly<Record<string, readonly Row[]>> = {
  links: [
    ['https://example.com/page?a=b#c', 'https://example.com/page?a=b#c'],
    ['HTTP://EXAMPLE.COM', 'HTTP://EXAMPLE.COM'],
    ['see http://example.com.', 'http://example.com'],
    [
      '(https://example.com/page), [x](https://example.com/)',
      'https://example.com/page',
      'https://example.com/',
    ],
    ['看https://example.com/x', 'https://example.com/x'],
    ['www.example.com!', 'www.example.com'],
    ['example.com/page, a.example.org/', 'example.com/page', 'a.example.org/'],
    ['example.com.br/x t.me/example', 'example.com.br/x', 't.me/example'],
    ['<https://example.com>', 'https://example.com'],
  ],
  'what is no link': [
    ['example.com, readme.md, node.js'],
    ['and/or 1.5/2 24.12/25 a.b/c e.g./i.e.'],
    ['awww.cute awww...so cute Awwww....'],
    ['www. https:// http://) ...'],
    ['user@example.com/x @example.com/x'],
  ],
};

const hashtagCount: Readonly<Record<string, readonly Row[]>> = {
  'five hashtags and more': [
    ['#a #b #c #d #e', '#a', '#b', '#c', '#d', '#e'],
    ['#a#b#c#d#e', '#a', '#b', '#c', '#d', '#e'],
    ['＃あ ＃い ＃う ＃え ＃お', '＃あ', '＃い', '＃う', '＃え', '＃お'],
    ['#हिंदी (#b_c) #1a "#é" #x2.', '#हिंदी', '#b_c', '#1a', '#é', '#x2'],
  ],
  'what is no hashtag, and too few': [
    ['#a #b #c #d'],
    ['#1 #2 #3 #4 #5 #2024'],
    ['a#b c#d e#f g#h i#j'],
    ['&#39;&#39;&#39;&#x27;&#x27; # # # # # #####'],
    ['https://example.com/#a#b #c #d #e'.replaceAll('/#', '/x#')],
  ],
};

testRows('link', link);
testRows('hashtag-count', hashtagCount);

testRows('shortener', {
  'links that hide where they lead': [
    ['bit.ly/abc https://tinyurl.com/xyz', 'bit.ly/abc', 'https://tinyurl.com/xyz'],
    ['(HTTPS://WWW.BIT.LY/Abc)', 'HTTPS://WWW.BIT.LY/Abc'],
  ],
  'other links': [['example.com/abc notbit.ly/abc bit.ly bit.ly/ x@bit.ly/abc a.bit.ly/abc']],
});

testRows('mention-count', {
  'five mentions and more': [['@a_b @c1 (@d2) @e3, ＠f4', '@a_b', '@c1', '@d2', '@e3', '＠f4']],
  'fewer, and what is no mention': [['@a_b @c1 @d2 @e3'], ['a@b c@d e@f g@h i@j @ @ @ @ @']],
});

testRows('emoji-sequence', {
  'different emoji in a row': [
    ['x 🧀🍕🔗 y', '🧀🍕🔗'],
    ['🧀 🍕\n🔗', '🧀 🍕\n🔗'],
    ['👍🏽🧀\ufe0f🍕 and 🇲🇽🇧🇷🇵🇹', '👍🏽🧀\ufe0f🍕', '🇲🇽🇧🇷🇵🇹'],
    ['🧀🧀🍕🧀🔗🔗', '🧀🧀🍕🧀🔗🔗'],
  ],
  'the same again and again, too few, or apart': [
    ['😂😂😂😂😂😂, 👍🏽👍🏿👍, ❤️❤️❤️'],
    ['🧀🍕, 🇲🇽🇧🇷'],
    ['🧀 and 🍕 and 🔗, 🧀,🍕,🔗'],
    ['👩‍👩‍👧‍👧 👨‍👩‍👦'],
  ],
});

testRows('repetition', {
  'a phrase in a row': [
    ['blorp for sale, blorp for sale, blorp for sale', 'blorp for sale, blorp for sale, blorp for sale'],
    ['hey! buy now buy now BUY NOW today', 'buy now buy now BUY NOW'],
    [
      'zan kelfo blorp zan kelfo blorp zan kelfo blorp zan',
      'zan kelfo blorp zan kelfo blorp zan kelfo blorp',
    ],
  ],
  'a line or a sentence again': [
    [
      'buy blorp now\nhello\nbuy blorp now\nother\nBuy Blorp now!',
      'buy blorp now',
      'buy blorp now',
      'Buy Blorp now',
    ],
    [
      '买布洛普请加我。你好。买布洛普请加我。再见。买布洛普请加我。',
      '买布洛普请加我',
      '买布洛普请加我',
      '买布洛普请加我',
    ],
  ],
  'play, lists and chance': [
    ['ha ha ha ha ha ha ha, no no no no'],
    ['na na hey na na hey na na'],
    ['buy blorp now, sell blorp now, keep blorp now'],
    ['buy blorp now\nbuy blorp now'],
    ['yes.\nyes.\nyes.'],
  ],
});

describe('what is counted', () => {
  it.each([
    ['hashtag-count', '#a #b', { min: 2 }, 2],
    ['hashtag-count', '#a #b', { min: 3 }, undefined],
    ['mention-count', '@a @b', { min: 2 }, 2],
    ['emoji-sequence', '🧀🍕', { min: 2 }, 2],
    ['repetition', 'buy now buy now', { min: 2 }, 2],
    ['repetition', 'buy now. '.repeat(7), {}, 7],
  ])('by %s in %j with %j is %d', (name, text, given, count) => {
    expect(detect(name, text, given)?.value).toBe(count);
  });
});
