import { describe, expect, it } from 'vitest';
import { maxOccurrencesPerTerm } from '../../src/match/occurrence.ts';
import type { TermMatch } from '../../src/match/patterns.ts';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import { type TestTerm, termOf } from './terms.ts';

/**
 * Three columns: terms, a text, and every occurrence that is found in it, in the order of the text, as
 * `<number of the term>@<start>-<end>`, followed by what had to be undone to see it.
 */
type Row = readonly [terms: readonly TestTerm[], text: string, found: string];

function find(terms: readonly TestTerm[], text: string) {
  return findTerms(createTermIndex(terms.map(termOf)), fold(text));
}

const as =
  (match: TermMatch) =>
  (text: string): TestTerm => ({ text, match });
const word = as('word');
const prefix = as('prefix');
const substring = as('substring');
const hashtag = as('hashtag');
const emoji = as('emoji');
const strict = (kind: 'Case' | 'Marks' | 'Punctuation', text: string): TestTerm => ({
  text,
  [`strict${kind}`]: true,
});

const rows: Readonly<Record<string, readonly Row[]>> = {
  words: [
    [['blorp'], 'blorp', '0@0-5'],
    [['blorp'], 'a BLORP, no Blorps', '0@2-7'],
    [['blorp'], 'xblorp blorpx blor p', ''],
    [['Blorp'], 'blorp.blorp', '0@0-5, 0@6-11'],
    [[word('blorp'), 'zan'], 'zan blorp zan', '1@0-3, 0@4-9, 1@10-13'],
    [['blorp', 'blorp'], 'blorp', '0@0-5, 1@0-5'],
    [['blorp'], '', ''],
    [[], 'blorp', ''],
    [['', '!?', '\u200b'], 'blorp !? \u200b', ''],
    [['3,50'], 'for 3.50', '0@4-8'],
    [['blorp'], 'blorp\u{1d41a}', ''],
  ],
  phrases: [
    [['zan kelfo'], 'the Zan-Kelfo?', '0@4-13'],
    [['zan kelfo'], 'zan   \n\n\t kelfo', '0@0-15'],
    [['zan kelfo'], 'zan\u00a0kelfo zan\u3000kelfo', '0@0-9, 0@10-19'],
    [['zan kelfo'], 'zan… kelfo', '0@0-10'],
    [['zan kelfo'], 'zankelfo zank elfo zan x kelfo kelfo zan', ''],
    [['zan-kelfo'], 'zan kelfo zan_kelfo', '0@0-9, 0@10-19'],
    [['zan zan'], 'zan zan zan', '0@0-7, 0@4-11'],
    [['a b', 'b a', 'a b a'], 'a b a', '0@0-3, 2@0-5, 1@2-5'],
    [['a '.repeat(31)], 'a '.repeat(31), '0@0-61'],
    [['a '.repeat(32)], 'a '.repeat(32), ''],
  ],
  'words and phrases in hashtags': [
    [['zan kelfo'], '#ZanKelfo', '0@1-9'],
    [['zan kelfo'], '#zankelfo ＃ZANKELFO', '0@1-9, 0@11-19'],
    [['zan kelfo'], '#zan_kelfo #zan-kelfo', '0@1-10, 0@12-21'],
    [['zan kelfo'], 'zankelfo #zankelfos', ''],
    [['blorp'], '#blorp #Blorp_zan', '0@1-6, 0@8-13'],
    [['zañ kelfo'], '#zaNkelfo', '0@1-9 marks'],
    // Among other words, whatever the term's `fuzzy`.
    [['blorp'], '#buyblorpnow #BuyBlorpNow #blorp2024', '0@4-9 joined, 0@17-22 joined, 0@27-32 joined'],
    [['blorp'], '#buy_blorpnow buyblorpnow', '0@5-10 joined'],
    [['zan kelfo'], '#ilovezankelfo #MyZanKelfoDay', '0@6-14 joined, 0@18-26 joined'],
    [['блорп', 'μπλορπ'], '#купитьблорп #αγοραμπλορπ', '0@7-12 joined, 1@19-25 joined'],
    [['zaño'], '#buyzañonow #BUYZANONOW', '0@4-8 joined, 0@16-20 marks joined'],
    [['zk', 'z.k.'], '#buyzknow', ''],
    [['sex', 'any', 'mor', 'now'], '#lordsexpenses #manywords #goodmorning #snowman', ''],
  ],
  'terms that are only hashtags': [
    [[hashtag('blorp')], 'blorp #blorp # blorp ＃Blorp', '0@7-12, 0@22-27'],
    [[hashtag('#blorp')], 'blorp #blorp', '0@7-12'],
    [[hashtag('blorp')], '#blorps buyblorpnow #buyblorpnow', '0@24-29 joined'],
    [[hashtag('zan kelfo')], '#zankelfo #zan_kelfo', '0@1-9, 0@11-20'],
    [[hashtag('zan kelfo')], '#zan kelfo', ''],
    [[hashtag('T恤')], 'T恤 #T恤', '0@4-6'],
    [[hashtag('恤')], '#恤 #T恤', '0@1-2, 0@5-6'],
  ],
  prefixes: [
    [[prefix('blor')], 'blorp BLORPING xblor blo', '0@0-4, 0@6-10'],
    [[prefix('zan kel')], 'zan kelfo zan-kel zanx kelfo', '0@0-7, 0@10-17'],
    [[prefix('zan kel')], 'zank elfo', ''],
    [[prefix('zan kel')], '#ZanKel #zankelfo zankelfo #buyzankel', '0@1-7, 0@9-15'],
    [[prefix('z.a')], '#za #z.abc', '0@5-8'],
    [[prefix('b')], 'b blorp', '0@0-1, 0@2-3'],
    [[prefix('blor')], '#blorps', '0@1-5'],
    [[prefix('\u{20bb7}')], '我\u{20bb7}野', '0@1-3'],
    [[prefix('𐐨')], '𐐨𐐩 𐐩', '0@0-2'],
  ],
  substrings: [
    [[substring('lor')], 'blorp lor', '0@1-4, 0@6-9'],
    [[substring('n k')], 'zan kelfo zan-kelfo zankelfo', '0@2-5, 0@12-15'],
    [[substring('nk')], 'zan kelfo zankelfo', '0@12-14'],
    [[substring('aa')], 'aaaa', '0@0-2, 0@1-3, 0@2-4'],
    [[substring('s')], 'ß', '0@0-1 marks'],
    [[substring('\u{20bb7}')], 'a\u{20bb7}b', '0@1-3'],
    [[substring('x'.repeat(40))], 'x'.repeat(41), '0@0-40, 0@1-41'],
    [[substring(`${'x'.repeat(40)}y`)], `${'x'.repeat(40)}z`, ''],
  ],
  'emoji sequences': [
    [[emoji('🐍')], 'zan🐍kelfo 🐍', '0@3-5, 0@11-13'],
    [[emoji('🐍🍵')], '🐍🍵 🐍 \n🍵 🐍,🍵 🍵🐍', '0@0-4, 0@5-11'],
    [[emoji('👍')], '👍🏽!', '0@0-4'],
    [[emoji('👍🏽')], '👍👍🏿', '0@0-2, 0@2-6'],
    [[emoji('👍🐍')], '👍🏽🐍', '0@0-6'],
    [[emoji('❤️')], '❤ ❤️', '0@0-1, 0@2-4'],
    [[emoji('❤')], '❤️', '0@0-2'],
    [[emoji('👩')], '👩\u200d👧 👩', '0@6-8'],
    [[emoji('👧')], '👩\u200d👧', ''],
    [[emoji('👩\u200d👧')], '👩👧 👩\u200d👧 👩🏽\u200d👧🏽', '0@5-10, 0@11-20'],
    [[emoji('🐍🍵')], '🐍\u200b🍵 🐍\u2060🍵', '0@0-5, 0@6-11'],
    [[emoji('🏴'), emoji('🏴🐍')], '🏴\u{e0067}\u{e0062}\u{e007f}🐍', '0@0-8, 1@0-10'],
    [[emoji('🇲🇽')], '🇲🇽 zan🇲🇽🇲🇽', '0@0-4, 0@8-12, 0@12-16'],
    // Argentina and Uruguay have no Russia between them.
    [[emoji('🇷🇺')], '🇦🇷🇺🇾 🇷🇺', '0@9-13'],
    [[emoji('🇦🇷🇺🇾')], '🇦🇷 🇺🇾', '0@0-9'],
    [[emoji('🅰'), emoji('Ⓜ️'), emoji('™')], '🅰 Ⓜ zan™', '0@0-2, 1@3-4, 2@8-9'],
    [[emoji('🐍')], ':snake:', ''],
    [[emoji('blorp')], 'blorp', ''],
  ],
  'scripts without spaces': [
    [['鸡汤'], '我爱鸡汤吧', '0@2-4'],
    [['鸡汤', '鸡', '汤吧'], '鸡汤吧', '1@0-1, 0@0-2, 2@1-3'],
    [['鸡汤'], '鸡,汤 鸡 汤', ''],
    [['ไก่'], 'ต้มไก่', '0@3-6'],
    [['ไก'], 'ต้มไก่', ''],
    [['น'], 'นำ นํา', ''],
    [['カラー'], 'ｶﾗｰ', '0@0-3 compatibility'],
    [['がく'], 'か\u3099く', '0@0-3'],
    [['かく'], 'がく', ''],
    [['\u{20bb7}'], '\u{20bb7}\u{20bb8}', '0@0-2'],
    [['ကြက်'], 'ကြက်သား', '0@0-4'],
    [['鸡汤'], '#我爱鸡汤', '0@3-5'],
    [['漢'], 'blorp', ''],
  ],
  'terms of mixed scripts': [
    [['T恤'], '买T恤吧', '0@1-3'],
    [['T恤'], 'ＡT恤 XT恤', ''],
    [['T恤'], 't 恤 ｔ恤', '0@4-6 compatibility'],
    [['卡拉OK'], '去卡拉ok 卡拉okay', '0@1-5'],
    [['T 恤'], 'T恤 T 恤', '0@3-6'],
  ],
  'other scripts': [
    [['куриный суп'], 'Куриный СУП', '0@0-11'],
    [['ёлка'], 'елка Ёлка', '0@0-4 marks, 0@5-9'],
    [['مدرسة'], 'مَدرسه', '0@0-6 marks'],
    [['शोरबा'], 'शोरबा शोर', '0@0-5'],
    [['शोर'], 'शोरबा', ''],
    [['ঝোল'], '\u099d\u09c7\u09beল', '0@0-4'],
    [['닭'], '닭 \u1103\u1161\u11b0', '0@0-1, 0@2-5'],
    [['λόγος'], 'ΛΌΓΟΣ λογοσ', '0@0-5, 0@6-11 marks'],
  ],
  disguises: [
    [['cafe'], 'café', '0@0-4 marks'],
    [['café'], 'cafe cafe\u0301', '0@0-4 marks, 0@5-10'],
    [['blorp'], 'b̶l̶o̶r̶p̶', '0@0-10 marks'],
    [['blorp'], '𝔟𝓁𝐨𝗋𝕡', '0@0-10 compatibility'],
    [['blorp'], '🅱🅻🅾🆁🅿', '0@0-10 compatibility'],
    [['blorp'], 'bl\u200borp', '0@0-6 ignorables'],
    [['blorp'], 'bl\u0000orp', '0@0-6 ignorables'],
    [['كتاب'], 'كتـــاب', '0@0-7 ignorables'],
    [['bl\u200borp'], 'blorp bl\u200borp', '0@0-5, 0@6-12'],
    [['blorp'], 'ｂl\u200bórp', '0@0-6 marks compatibility ignorables'],
    [['mx'], '🇲🇽', '0@0-4 compatibility'],
    [['zan kelfo'], 'zan 😀 kelfo zan\u200b kelfo', '0@0-12, 0@13-23 ignorables'],
  ],
  'links, addresses and mentions': [
    [['blorp'], 'https://example.com/blorp', '0@20-25 address'],
    [['blorp'], 'HTTPS://blorp.example', '0@8-13 address'],
    [['blorp'], '(https://example.com/blorp)', '0@21-26 address'],
    [['blorp'], '[zan](https://example.com/blorp)', '0@26-31 address'],
    [['鸡汤'], '看https://example.com/鸡汤', '0@21-23 address'],
    [['blorp'], 'www.blorp.example blorp.example/x', '0@4-9 address, 0@18-23 address'],
    [['blorp'], 'see:example.com/blorp', '0@16-21 address'],
    [['example user'], '@example_user .@example_user', '0@1-13 address, 0@16-28 address'],
    [['blorp'], 'blorp@example.com zan@blorp.example', '0@0-5 address, 0@22-27 address'],
    [['blorp'], '@ blorp, blorp/zan blorp.zan https://example.com blorp', '0@2-7, 0@9-14, 0@19-24, 0@49-54'],
    [['blörp'], 'https://example.com/blorp', '0@20-25 marks address'],
  ],
  'strict marks': [
    [[strict('Marks', 'zaño')], '#buyzanonow #buyzañonow', '0@16-20 joined'],
    [[strict('Marks', 'zaño')], 'zano zaño ZAÑO zan\u0303o', '0@5-9, 0@10-14, 0@15-20'],
    [[strict('Marks', 'zano')], 'zano zaño', '0@0-4'],
    [[strict('Marks', 'zaño kelfo')], 'zaño+kelfo #ZañoKelfo zano kelfo', '0@0-10, 0@12-21'],
    [[strict('Marks', 'zaño')], 'ｚａｎ\u0303ｏ 🆉🅰ñ🅾', '0@0-5 compatibility, 0@6-13 compatibility'],
    [[strict('Marks', 'zaño')], 'za\u200bño za\u0000ño', '0@0-5 ignorables, 0@6-11 ignorables'],
    [[strict('Marks', 'كتاب')], 'كتـــاب كِتاب', '0@0-7 ignorables'],
  ],
  'strict case': [
    [[strict('Case', 'ZAN')], 'zan ZAN Zan', '0@4-7'],
    [[strict('Case', 'ZAN')], '#BuyZANNow #buyzannow', '0@4-7 joined'],
    [[strict('Case', 'ZAN')], 'ZÁN ZA\u0301N ＺＡＮ', '0@0-3 marks, 0@4-8 marks, 0@9-12 compatibility'],
    [[strict('Case', 'Zan Kelfo')], '#ZanKelfo #zankelfo Zan+Kelfo', '0@1-9, 0@20-29'],
  ],
  'strict punctuation': [
    [[strict('Punctuation', 'zan -k')], 'zan -k zan, k zan k zan - k "zan" -k', '0@0-6, 0@20-27, 0@29-36'],
    [[strict('Punctuation', 'zan kelfo')], 'zan kelfo "zan" *kelfo* zan, kelfo', '0@0-9, 0@11-22'],
    // At the edges, too: what stands beside the words is part of the phrase.
    [[strict('Punctuation', '$ zan')], '$ zan, zan $zan', '0@2-5, 0@12-15'],
    [[strict('Punctuation', 'z.k.')], 'z.k. z.k z,k.', '0@0-3'],
    [[strict('Punctuation', '"zan" kelfo')], 'zan kelfo', '0@0-9'],
  ],
  initials: [
    [['z.k.'], 'z.k. Z.K z-k z_k', '0@0-3, 0@5-8, 0@9-12, 0@13-16'],
    [['z.k.'], 'z k z. k zk #zk', ''],
    [['ž.k.'], 'ž k z\u030c.k', '0@4-8'],
    // Two words of vowel signs, not two letters with something between them.
    [['दादी-नानी'], 'दादी नानी', '0@0-9'],
    [['z k'], 'z k z.k', '0@0-3, 0@4-7'],
  ],
  'overlapping and nested terms': [
    [['zan', 'zan kelfo', 'kelfo', 'kelfo mu'], 'zan kelfo mu', '0@0-3, 1@0-9, 2@4-9, 3@4-12'],
    [[substring('a'), substring('aa'), prefix('a'), word('aa')], 'aa', '0@0-1, 2@0-1, 1@0-2, 3@0-2, 0@1-2'],
  ],
};

describe.each(Object.entries(rows))('finds %s', (_, group) => {
  it.each(group)('%j in %j', (terms, text, expected) => {
    const found = find(terms, text).map(({ term, span: { start, end }, disguises }) =>
      [`${term}@${start}-${end}`, ...disguises].join(' '),
    );
    expect(found.join(', ')).toBe(expected);
  });
});

describe('confidence', () => {
  it.each([
    ['blorp', 1],
    ['blörp', 0.95],
    ['ｂlorp', 0.9],
    ['bl\u200borp', 0.9],
    ['@blorp', 0.5],
    ['@bl\u200bórp', 0.95 * 0.9 * 0.5],
  ])('in %j is %d', (text, confidence) => {
    expect(find(['blorp'], text)[0]!.confidence).toBeCloseTo(confidence, 12);
  });
});

describe('a term that stands in a text very often', () => {
  it.each([
    ['words', 'blorp', 'blorp '],
    ['substrings', substring('o'), 'o'],
    ['runs', '鸡', '鸡'],
    ['emoji', emoji('🐍'), '🐍'],
  ])('is listed %s only up to a limit, from the start', (_, term, piece) => {
    const found = find([term, 'end'], `${piece.repeat(maxOccurrencesPerTerm + 50)} end`);
    expect(found.map(({ term: number }) => number)).toEqual([...Array(maxOccurrencesPerTerm).fill(0), 1]);
    expect(found[maxOccurrencesPerTerm - 1]!.span.start).toBe((maxOccurrencesPerTerm - 1) * piece.length);
  });
});
