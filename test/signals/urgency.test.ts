import { expect, test } from 'vitest';
import { languages, type Row, testRows } from './rows.ts';

/** By language: a text, and what is seen in it. */
const byLanguage: Readonly<Record<string, Row>> = {
  en: [
    'hurry, last chance, you have 24 hours to pay, within 2h',
    'hurry',
    'last chance',
    'you have 24 hours to pay',
    'within 2h',
  ],
  es: ['apúrense, solo por hoy, tienes 24 horas', 'apúrense', 'solo por hoy', 'tienes 24 horas'],
  pt: ['última chance, só hoje, você tem 24 horas', 'última chance', 'só hoje', 'você tem 24 horas'],
  fr: ['dernière chance, tu as 24 heures', 'dernière chance', 'tu as 24 heures'],
  de: ['nur heute, du hast 24 Stunden Zeit', 'nur heute', 'du hast 24 Stunden Zeit'],
  it: ['ultima occasione, hai 24 ore', 'ultima occasione', 'hai 24 ore'],
  nl: ['laatste kans, je hebt 24 uur', 'laatste kans', 'je hebt 24 uur'],
  pl: ['ostatnia szansa, masz 24 godziny', 'ostatnia szansa', 'masz 24 godziny'],
  tr: ['son şans, 24 saatin var, sana 24 saat', 'son şans', 'sana 24 saat'],
  ru: ['последний шанс, у тебя 24 часа', 'последний шанс', 'у тебя 24 часа'],
  uk: ['останній шанс, у тебе 24 години', 'останній шанс', 'у тебе 24 години'],
  ar: ['آخر فرصة، عندك 24 ساعة', 'آخر فرصة', 'عندك 24 ساعة'],
  fa: ['آخرین فرصت، فقط ۲۴ ساعت', 'آخرین فرصت', 'فقط ۲۴ ساعت'],
  hi: ['आखिरी मौका, तुम्हारे पास 24 घंटे', 'आखिरी मौका', 'तुम्हारे पास 24 घंटे'],
  'hi-Latn': ['aakhri mauka, tumhare paas 24 ghante', 'aakhri mauka', 'tumhare paas 24 ghante'],
  bn: ['শেষ সুযোগ, মাত্র ২৪ ঘণ্টা', 'শেষ সুযোগ', 'মাত্র ২৪ ঘণ্টা'],
  ur: ['آخری موقع، تمہارے پاس 24 گھنٹے', 'آخری موقع', 'تمہارے پاس 24 گھنٹے'],
  'ur-Latn': ['jaldi karein, sirf aaj', 'jaldi karein', 'sirf aaj'],
  'ar-Latn': ['a5er forsa, besor3a', 'a5er forsa', 'besor3a'],
  id: ['buruan sebelum dihapus, cuma 24 jam', 'buruan sebelum', 'sebelum dihapus', 'cuma 24 jam'],
  ms: ['peluang terakhir, hari ini je', 'peluang terakhir', 'hari ini je'],
  tl: ['ngayon lang, may 24 oras', 'ngayon lang', 'may 24 oras'],
  vi: ['cơ hội cuối, chỉ còn 24 giờ', 'cơ hội cuối', 'chỉ còn 24 giờ'],
  th: ['โอกาสสุดท้าย ภายใน 24 ชั่วโมง', 'โอกาสสุดท้าย', 'ภายใน 24 ชั่วโมง'],
  ja: ['今日だけ、24時間以内', '今日だけ', '24時間以内'],
  ko: ['오늘만, 24시간 안에', '오늘만', '24시간 안에'],
  zh: ['最后机会，给你24小时, 24小时内', '最后机会', '给你24小时', '24小时内'],
};

testRows('urgency', {
  'every language': Object.values(byLanguage),
  'numbers of hours without a deadline': [
    ['the 24 hours of racing, 2h late, 10 minutes ago, it took 3 days'],
  ],
});

test('has words in every language', () => {
  expect(Object.keys(byLanguage).sort()).toEqual(languages.toSorted());
});
