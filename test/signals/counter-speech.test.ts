import { expect, test } from 'vitest';
import { languages, type Row, testRows } from './rows.ts';

/** By language: a text, and what is seen in it. */
const byLanguage: Readonly<Record<string, Row>> = {
  en: [
    'report this account and call the police, stop sharing it',
    'report this account',
    'call the police',
    'stop sharing',
  ],
  es: ['denuncien esta cuenta, es un delito', 'denuncien esta cuenta', 'es un delito'],
  pt: ['denunciem esse perfil, isso é crime', 'denunciem', 'isso é crime'],
  fr: ["signalez ce compte, c'est illégal", 'signalez ce compte', "c'est illégal"],
  de: ['meldet das, das ist strafbar', 'meldet das', 'das ist strafbar'],
  it: ['segnalate questo account, è un reato', 'segnalate questo account', 'è un reato'],
  nl: ['meld dit account, dit is strafbaar', 'meld dit account', 'dit is strafbaar'],
  pl: ['zgłoście to, to przestępstwo', 'zgłoście to', 'to przestępstwo'],
  tr: ['şikayet edin, bu bir suç', 'şikayet edin', 'bu bir suç'],
  ru: ['пожалуйтесь, это преступление', 'пожалуйтесь', 'это преступление'],
  uk: ['поскаржтеся, це злочин', 'поскаржтеся', 'це злочин'],
  ar: ['بلغوا عن الحساب، هذه جريمة', 'بلغوا عن', 'هذه جريمة'],
  fa: ['گزارش کنید، جرم است', 'گزارش کنید', 'جرم است'],
  hi: ['रिपोर्ट करो, यह अपराध है', 'रिपोर्ट करो', 'यह अपराध है'],
  'hi-Latn': ['report karo sab, ye crime hai', 'report karo', 'ye crime hai'],
  bn: ['রিপোর্ট করুন, এটা অপরাধ', 'রিপোর্ট করুন', 'এটা অপরাধ'],
  ur: ['رپورٹ کریں، یہ جرم ہے', 'رپورٹ کریں', 'یہ جرم ہے'],
  'ur-Latn': ['report karein, ye jurm hai', 'report karein', 'ye jurm hai'],
  'ar-Latn': ['i3mlo report, kefaya', 'i3mlo report', 'kefaya'],
  id: ['laporkan akunnya, ini kejahatan', 'laporkan', 'ini kejahatan'],
  ms: ['buat laporan polis, satu jenayah', 'buat laporan polis', 'satu jenayah'],
  tl: ['i-report nyo, krimen yan', 'i-report nyo', 'krimen yan'],
  vi: ['báo cáo tài khoản, là tội ác', 'báo cáo tài khoản', 'là tội ác'],
  th: ['ช่วยกันรีพอร์ต ผิดกฎหมาย', 'ช่วยกันรีพอร์ต', 'ผิดกฎหมาย'],
  ja: ['通報しました、犯罪です', '通報しました', '犯罪です'],
  ko: ['신고합시다, 범죄입니다', '신고합', '범죄입니다'],
  zh: ['大家举报，这是犯罪', '大家举报', '这是犯罪'],
};

testRows('counter-speech', {
  'every language': Object.values(byLanguage),
  'other uses of the words': [['the school report, bus stop, weather reports, get helpful tips']],
});

test('has words in every language', () => {
  expect(Object.keys(byLanguage).sort()).toEqual(languages.toSorted());
});
