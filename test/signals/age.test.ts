import { describe, expect, it, test } from 'vitest';
import { detect, languages, type Row, seen, testRows } from './rows.ts';

/** By language: a text, and what is seen in it. The last age of most is a number of years, not an age. */
const byLanguage: Readonly<Record<string, Row>> = {
  en: [
    'age 14, 15yo, 16 years old, 14-year-old, 15 y/o, aged 16',
    'age 14',
    '15yo',
    '16 years old',
    '14-year-old',
    '15 y/o',
    'aged 16',
  ],
  es: [
    'tengo 15 años, edad: 14, 16 años de edad, hace 15 años',
    'tengo 15 años',
    'edad: 14',
    '16 años de edad',
  ],
  pt: ['tenho 15 anos, idade 14, há 15 anos', 'tenho 15 anos', 'idade 14'],
  fr: ["j'ai 15 ans, âgée de 14 ans, il y a 15 ans", "j'ai 15 ans", 'âgée de 14 ans'],
  de: ['bin 15 Jahre alt, 14-jährige, vor 15 Jahren', '15 Jahre alt', '14-jährige'],
  it: ['ho 15 anni, età: 14, 15 anni fa', 'ho 15 anni'],
  nl: ['ben 15 jaar, 14 jaar oud, 15 jaar geleden', 'ben 15 jaar', '14 jaar oud'],
  pl: ['mam 15 lat, 14-latka, wiek 14, 15 lat temu', 'mam 15 lat', '14-latka', 'wiek 14'],
  tr: ['15 yaşındayım, yaşım 14, 15 yıl önce', '15 yaşındayım', 'yaşım 14'],
  ru: ['мне 15 лет, 14-летняя, возраст 14, 15 лет назад', 'мне 15 лет', '14-летняя', 'возраст 14'],
  uk: ['мені 15 років, 14-річна, вік 14, 15 років тому', 'мені 15 років', '14-річна', 'вік 14'],
  ar: ['عمري 15 سنة، عمرها ١٤، قبل 15 سنة', 'عمري 15 سنة', 'عمرها ١٤'],
  fa: ['۱۵ سالمه، ۱۴ ساله، سن ۱۴، ۱۵ سال پیش', '۱۵ سالمه', '۱۴ ساله', 'سن ۱۴'],
  hi: ['१५ साल की, उम्र 14, 15 साल पहले', '१५ साल की', 'उम्र 14'],
  'hi-Latn': ['15 saal ki, umar 14, 15 saal pehle', '15 saal ki', 'umar 14'],
  bn: ['১৫ বছর বয়সী, বয়স ১৪, ১৫ বছর আগে', '১৫ বছর বয়সী', 'বয়স ১৪'],
  ur: ['۱۵ سال کی، عمر ۱۴، ۱۵ سال پہلے', '۱۵ سال کی', 'عمر ۱۴'],
  'ur-Latn': ['15 sal ka, umar 14', '15 sal ka', 'umar 14'],
  'ar-Latn': ['3omri 15', '3omri 15'],
  id: ['umur 15 tahun, usia 14, 15 tahun yang lalu', 'umur 15 tahun', 'usia 14'],
  ms: ['umur 15 tahun, berusia 14, 15 tahun lalu', 'umur 15 tahun', 'berusia 14'],
  tl: ['15 taong gulang, edad 14', '15 taong gulang', 'edad 14'],
  vi: ['15 tuổi, độ tuổi 14', '15 tuổi', 'độ tuổi 14'],
  th: ['อายุ 15 ปี, อายุ๑๔, 15 ปีที่แล้ว', 'อายุ 15 ปี', 'อายุ๑๔'],
  ja: ['15歳、14才', '15歳', '14才'],
  ko: ['15살이에요, 14세, 만 15세', '15살', '14세', '만 15세'],
  zh: ['15岁，今年14，刚满16', '15岁', '今年14', '刚满16'],
};

testRows('age', {
  'every language': Object.values(byLanguage),
  'short forms': [
    ['f15, 15f, m/15, 15 / m, (15 f), F 15', 'f15', '15f', 'm/15', '15 / m', '15 f', 'F 15'],
    ['m15 road, 15m, 15 m, 15th, $15f, a15f, f/2.8, 15ft, f155'],
  ],
  'bare years': [
    ['15 ans, 15 años, 15 Jahre', '15 ans', '15 años', '15 Jahre'],
    ['pendant 15 ans, 15 años de experiencia, seit 15 Jahren'],
  ],
  'other numbers': [
    ['14 eggs, 2014, 14.5 years old, 15 km, 15 minutes'],
    ['20 years old, 45yo, f30, mayor de 18 años'],
  ],
});

test('has words in every language', () => {
  expect(Object.keys(byLanguage).sort()).toEqual(languages.toSorted());
});

describe('the age that is mentioned', () => {
  // text, limit, the lowest age below it, strength
  const rows: readonly (readonly [string, number, number | undefined, number | undefined])[] = [
    ['16 years old', 18, 16, 0.9],
    ['16 years old', 16, undefined, undefined],
    ['age 14, 17 years old, 30 years old', 18, 14, 0.9],
    ['edad: 14', 18, 14, 0.8],
    ['tengo 15 años', 18, 15, 0.8],
    ['15 ans', 18, 15, 0.4],
    ['f15', 18, 15, 0.5],
    ['१५ साल की', 18, 15, 0.9],
    ['40 years old', 100, 40, 0.9],
  ];
  it.each(rows)('in %j below %d is %d', (text, below, value, strength) => {
    const finding = detect('age', text, { below });
    expect([finding?.value, finding?.strength]).toEqual([value, strength]);
  });

  it('is all that is shown: not what stands around it', () => {
    expect(seen('age', 'well I am 16 years old now')).toEqual(['16 years old']);
  });
});
