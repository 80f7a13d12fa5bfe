import { describe, expect, it, test } from 'vitest';
import { detect, languages, type Row, testRows } from './rows.ts';

/** By language: a text, and what is seen in it. */
const byLanguage: Readonly<Record<string, Row>> = {
  en: ['write me privately, my dms are open', 'write me privately', 'my dms', 'dms are open'],
  es: ['escríbanme al md, info por privado', 'escríbanme', 'al md', 'info por', 'por privado'],
  pt: ['chama na dm, quem quiser manda mp', 'chama na dm', 'manda mp'],
  fr: ['viens en privé, mes mp sont ouverts', 'viens en privé', 'mes mp'],
  de: ['schreibt mir privat, bei Interesse PN', 'schreibt mir', 'bei Interesse PN'],
  it: ['scrivetemi in privato, vieni in pvt', 'scrivetemi', 'in privato', 'vieni in pvt'],
  nl: ['stuur me een berichtje of een pb, voeg me toe op snapchat', 'voeg me toe', 'snapchat'],
  pl: ['piszcie na priv, szczegóły na priv', 'piszcie na priv', 'szczegóły na priv'],
  tr: ["dm'den yazın, telegramdan ulaşın bana", 'dm', 'telegramdan', 'ulaşın bana'],
  ru: ['пишите в лс, есть телеграм', 'пишите в лс', 'телеграм'],
  uk: ['пишіть у приват, є в телеграмі', 'пишіть у приват', 'телеграмі'],
  ar: ['تعالوا خاص، عندي تلغرام', 'تعالوا خاص', 'تلغرام'],
  fa: ['بیاید پی‌وی، تلگرام هم دارم', 'پی‌وی', 'تلگرام'],
  hi: ['मुझे मैसेज करो, टेलीग्राम पर', 'मुझे मैसेज करो', 'टेलीग्राम'],
  'hi-Latn': ['jisko chahiye dm karo, telegram pe', 'dm karo', 'telegram'],
  bn: ['ইনবক্সে আসুন, টেলিগ্রামে আছি', 'ইনবক্সে আসুন', 'টেলিগ্রামে'],
  ur: ['ان باکس میں آئیں، واٹس ایپ پر', 'ان باکس میں آئیں', 'واٹس ایپ'],
  'ur-Latn': ['inbox karein, rabta karein', 'inbox karein', 'rabta karein'],
  'ar-Latn': ['ta3alo khas, kalmni', 'ta3alo khas', 'kalmni'],
  id: ['minat japri, chat wa aja', 'minat japri', 'chat wa', 'wa aja'],
  ms: ['pm tepi, wasap saya', 'pm tepi', 'wasap saya'],
  tl: ['pm niyo ako, sali na sa gc', 'pm niyo ako', 'sali na sa gc'],
  vi: ['nhắn tin riêng cho mình, kết bạn zalo', 'nhắn tin riêng', 'kết bạn zalo'],
  th: ['ทักแชทมาเลย แอดไลน์ได้', 'ทักแชท', 'แอดไลน์'],
  ja: ['欲しい人はDMください、カカオトークもある', 'DMください', 'カカオトーク'],
  ko: ['디엠 주세요, 카톡도 됩니다', '디엠 주세요', '카톡'],
  zh: ['私信我，加微信', '私信我', '加微信'],
};

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
    ['wa.me/15550100 discord.gg/example', 'wa.me/15550100', 'discord.gg/example'],
    ['加我t.me/example', '加我', 't.me/example'],
    ['about.me/example https://start.me/p/x transport.me/y online.me/z'],
    ['https://example.com/me t.me'],
  ],
  'handles behind a messenger': [
    ['kik: example_user', 'kik: example_user'],
    ['kik-example_user', 'kik-example_user'],
    ['snap: example_user', 'snap: example_user'],
    ['snap @example_user', 'snap @example_user'],
    ['signal: @example_user', 'signal: @example_user'],
    ['oh snap - that hurt, snap-on tools'],
    ['Q&A session: tomorrow, signal: green, signal-noise'],
    ['recording session @example_user'],
    ['una telenovela, kikuyu: people'],
  ],
  'handles in other scripts': [
    ['тг: @example_user, ig: example_user', 'тг: @example_user', 'ig: example_user'],
    ['微信：example_user，LINE ID: example_user', '微信：example_user', 'LINE ID: example_user'],
    ['加V：example_user', '加V'],
  ],
  'e-mail addresses': [
    ['mail user@example.com, or x.y+z@mail.example.org.', 'user@example.com', 'x.y+z@mail.example.org'],
    ['@example_user a@b user@example'],
  ],
  'telephone numbers in digits of any script': [
    ['٠٥٥ ٠١٠١ ٢٣٤ or ०५५-५०१०-१२३', '٠٥٥ ٠١٠١ ٢٣٤', '०५५-५०१०-१२३'],
    ['𝟓𝟓𝟓-𝟎𝟏𝟎𝟏, ５５５ ０１０１', '𝟓𝟓𝟓-𝟎𝟏𝟎𝟏', '５５５ ０１０１'],
  ],
  'telephone numbers spelled apart': [
    ['5 5 5 0 1 0 1, 5-5-5-0-1-0-1', '5 5 5 0 1 0 1', '5-5-5-0-1-0-1'],
    ['5.5.5.0.1.0.1 and 5_5_5_0_1_0_1', '5.5.5.0.1.0.1', '5_5_5_0_1_0_1'],
    ['1 2 3 4 5 6 7 8, 1 1 1 1 1 1 1, 2 1 0 - 3 1 2'],
  ],
  'words in addresses': [
    ['https://example.com/telegram @dm_me @telegram www.example.com/dm-me'],
    ['see https://example.com/x, dm me', 'dm me'],
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
    ['dm me', 'dm me'],
    ['DMs open, hmu', 'DMs open', 'hmu'],
    ['pm for info', 'pm for'],
    ['escríbeme por privado', 'escríbeme', 'por privado'],
    ['chama no pv', 'chama no', 'no pv'],
    ['vem no direct', 'vem no direct'],
    ['#PorPrivado', 'PorPrivado'],
    ['no direct evidence, no direct flights'],
    ['12 pm for lunch, 5pm me too, 8:30 p.m.'],
    ['admire the dmv, txt files'],
  ],
};

testRows('contact', { ...contact, 'every language': Object.values(byLanguage) });

test('has words in every language', () => {
  expect(Object.keys(byLanguage).sort()).toEqual(languages.toSorted());
});
describe('the strength of contact', () => {
  it.each([
    ['t.me/example', 1],
    ['kik: example_user', 1],
    ['telegram', 0.9],
    ['𝕥𝕖𝕝𝕖𝕘𝕣𝕒𝕞', 0.9],
    ['text me', 0.8],
    ['dm', 0.6],
    ['555-0123', 0.6],
    ['dm, 555-0123, text me', 0.8],
  ])('of %j is %d', (text, strength) => {
    expect(detect('contact', text)?.strength).toBeCloseTo(strength, 12);
  });
});
