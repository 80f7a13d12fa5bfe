import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/signals/detectors.ts';
import { fold } from '../../src/text/fold.ts';

/**
 * Two columns: a text, and the slices of it that the detector shows, in the order of the text. No slices:
 * it sees nothing.
 */
type Row = readonly [text: string, ...seen: string[]];

function detect(name: string, text: string, settings: Readonly<Record<string, number>> = {}) {
  const detector = detectors.find((other) => other.name === name)!;
  return detector.detect({ post: { id: '1', text }, text: fold(text) }, settings);
}

function seen(name: string, text: string): string[] {
  return detect(name, text)?.spans.map(({ start, end }) => text.slice(start, end)) ?? [];
}

const contact: Readonly<Record<string, readonly Row[]>> = {
  'messengers by name': [
    ['write on Telegram', 'Telegram'],
    ['pásame tu whatsapp', 'whatsapp'],
    ['tenho WhatsApp e wpp', 'WhatsApp', 'wpp'],
    ['#telegram, kik or whats app', 'telegram', 'kik', 'whats app'],
    ['𝕥𝕖𝕝𝕖𝕘𝕣𝕒𝕞', '𝕥𝕖𝕝𝕖𝕘𝕣𝕒𝕞'],
    ['me liga no whats', 'no whats'],
    ['mi whats es nuevo', 'mi whats'],
    ['a telegramme by discordant kiks'],
    ['whats the recipe? whats up'],
    ['the signal is weak, next session, mega line'],
  ],
  'invite links': [
    ['t.me/example', 't.me/example'],
    ['see https://t.me/example.', 'https://t.me/example'],
    ['(t.me/example)', 't.me/example'],
    ['example.t.me/x', 't.me/x'],
    ['wa.me/15550100 discord.gg/example', 'wa.me/15550100', 'discord', 'discord.gg/example'],
    ['加我t.me/example', 't.me/example'],
    ['about.me/example https://start.me/p/x transport.me/y online.me/z'],
    ['https://example.com/me t.me'],
  ],
  'handles behind a messenger': [
    ['kik: example_user', 'kik', 'kik: example_user'],
    ['kik-example_user', 'kik', 'kik-example_user'],
    ['snap: example_user', 'snap: example_user'],
    ['snap @example_user', 'snap @example_user'],
    ['signal: @example_user', 'signal: @example_user'],
    ['oh snap - that hurt, snap-on tools'],
    ['Q&A session: tomorrow, signal: green, signal-noise'],
    ['recording session @example_user'],
    ['una telenovela, kikuyu: people'],
  ],
  'telephone numbers': [
    ['call 555-0123', '555-0123'],
    ['tel:555-0123, 555 0199', '555-0123', '555 0199'],
    ['+1 (555) 555-0123', '+1 (555) 555-0123'],
    ['(555) 555-0123', '(555) 555-0123'],
    ['555.555.0123', '555.555.0123'],
    ['+34 555 01 01 23', '+34 555 01 01 23'],
    ['(11) 95550-0123', '(11) 95550-0123'],
    ['+15555550123', '+15555550123'],
    ['on 2024-05-06 555-0123', '2024-05-06 555-0123'],
  ],
  'numbers that are no telephone numbers': [
    ['5550123, order 12345678'],
    ['2024-05-06 06.05.2024 06-05-2024 06/05/2024'],
    ['2024-05-06 22:00:15, 2024-05-06T22:00, 22:00 2024-05-06, 31.12.2024 15.30'],
    ['10:30-12:45, 9:00-17:30'],
    ['2019-2023, 2010-2020 and 2021-2022, 1999 2004 2010'],
    ['3-2 4-1, 25-20 25-18 25-22, 21-15 21-18, 110-98 102-99'],
    ['1,000,000, 10.000.000, 10 000 000, 1 000 000 000, 900 000 000'],
    ['12345.67 40.71280, -74.00600'],
    ['192.168.10.25 v10.15.7 10.0.19045.3803'],
    ['1234 5678 9012 3456'],
    ['+1000000 likes, +12'],
    ['in 10-15 20-25 minutes, on July 13-14 2013'],
  ],
  invitations: [
    ['dm me', 'dm', 'dm me'],
    ['DMs open, hmu', 'DMs', 'DMs open', 'hmu'],
    ['pm for info', 'pm for'],
    ['escríbeme por privado', 'escríbeme', 'por privado'],
    ['chama no pv', 'chama no', 'no pv', 'pv'],
    ['vem no direct', 'vem no direct'],
    ['#PorPrivado', 'PorPrivado'],
    ['no direct evidence, no direct flights'],
    ['12 pm for lunch, 5pm me too, 8:30 p.m.'],
    ['admire the dmv, txt files'],
  ],
};

const price: Readonly<Record<string, readonly Row[]>> = {
  'amounts with a sign': [
    ['$5 US$ 20 r$20,50', '$5', 'US$ 20', 'r$20,50'],
    ['a $1,000.00 b', '$1,000.00'],
    ['5€, 5 €, €5', '5€', '5 €', '€5'],
    ['£5, ¥500, ₹ 500, 500₽, ₿0.1', '£5', '¥500', '₹ 500', '500₽', '₿0.1'],
    ['50¢, ＄5, ￥500', '50¢', '＄5', '￥500'],
    ['1.000,50 €, 1 000 €', '1.000,50 €', '1 000 €'],
    ['٥٠ €, ५०० ₹', '٥٠ €', '५०० ₹'],
    ['in 2020 5 €', '5 €'],
    ['$5 10 20', '$5'],
    ["1'000 €", "1'000 €"],
  ],
  'amounts with a code or a name': [
    ['10 usd, 10USD, 100usdt', '10 usd', '10USD', '100usdt'],
    ['20 pesos o 20 dólares o 20 dolares', '20 pesos', '20 dólares', '20 dolares'],
    ['10 reais, só 1 real', '10 reais', '1 real'],
    ['10 bucks, 5 quid, 1 dollar, 2 euros', '10 bucks', '5 quid', '1 dollar', '2 euros'],
    ['100 COP 20 PEN 0.5 btc', '100 COP', '20 PEN', '0.5 btc'],
  ],
  'numbers without a currency': [
    ['5 eggs at 10:30, 3-2, 2024, v2.0, 50%'],
    ['$ $$$ € usd dollars'],
    ['$AAPL A$AP a$b'],
    ['5 real friends, 10 real reasons'],
    ['2 pounds of chicken, lost 20 pounds'],
    ['1 pen, 2 pen drives, 3 cop cars, a 100 copper coins'],
    ['x10 usd, 100 usdtx, 5 dollarstore'],
  ],
};

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

const tables = Object.entries({ contact, price, link, 'hashtag-count': hashtagCount });

describe.each(tables)('%s', (name, groups) => {
  describe.each(Object.entries(groups))('on %s', (_, rows) => {
    it.each(rows.map((row) => [row] as const))('%j', ([text, ...slices]) => {
      expect(seen(name, text)).toEqual(slices);
    });
  });
});

describe('the strength of contact', () => {
  it.each([
    ['t.me/example', 1],
    ['kik: example_user', 1],
    ['telegram', 0.9],
    ['𝕥𝕖𝕝𝕖𝕘𝕣𝕒𝕞', 0.81],
    ['text me', 0.8],
    ['dm', 0.6],
    ['555-0123', 0.6],
    ['dm, 555-0123, text me', 0.8],
  ])('of %j is %d', (text, strength) => {
    expect(detect('contact', text)?.strength).toBeCloseTo(strength, 12);
  });
});

describe('the least count of hashtags', () => {
  it.each([
    [2, 2],
    [3, undefined],
  ])('is set by `min`: %d', (min, count) => {
    expect(detect('hashtag-count', '#a #b', { min })?.spans.length).toBe(count);
  });
});

describe('every detector', () => {
  it.each(detectors.map((detector) => [detector.name, detector] as const))(
    '%s sees nothing in nothing',
    (_, detector) => {
      for (const text of ['', ' \n', '\ud800', '😀', 'zan kelfo'])
        expect(detector.detect({ post: { id: '1', text }, text: fold(text) }, {})).toBe(undefined);
      expect(detector.description).not.toBe('');
    },
  );
});
