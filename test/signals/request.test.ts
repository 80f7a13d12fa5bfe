import { expect, test } from 'vitest';
import { languages, type Row, testRows } from './rows.ts';

/** By language: a text, and what is seen in it. */
const byLanguage: Readonly<Record<string, Row>> = {
  en: ['who has blorp? looking for it, drop the link', 'who has', 'looking for', 'drop the link'],
  es: ['quién tiene blorp, busco, pasen el link', 'quién tiene', 'busco', 'pasen el link'],
  pt: ['quem tem blorp, procuro, manda o link', 'quem tem', 'procuro', 'manda o link'],
  fr: ['qui a des blorps, je cherche, envoyez le lien', 'qui a des', 'je cherche', 'envoyez le lien'],
  de: ['hat jemand Blorp, suche, schickt den Link', 'hat jemand', 'suche', 'schickt den Link'],
  it: ['chi ha blorp, cerco, passate il link', 'chi ha', 'cerco', 'passate il link'],
  nl: ['wie heeft blorp, ik zoek, stuur de link', 'wie heeft', 'ik zoek', 'stuur de link'],
  pl: ['kto ma blorpa, szukam, podeślij link', 'kto ma', 'szukam', 'podeślij link'],
  tr: ['blorp olan var mı, arıyorum, link atın', 'olan var mı', 'arıyorum', 'link atın'],
  ru: ['у кого есть блорп, ищу, скиньте ссылку', 'у кого есть', 'ищу', 'скиньте ссылку'],
  uk: ['у кого є блорп, шукаю, скиньте посилання', 'у кого є', 'шукаю', 'скиньте посилання'],
  ar: ['مين عنده بلورب، أبحث عن، ارسلوا الرابط', 'مين عنده', 'أبحث عن', 'ارسلوا الرابط'],
  fa: ['کسی داره بلورپ، دنبالش می‌گردم، لینک بدید', 'کسی داره', 'دنبالش می‌گردم', 'لینک بدید'],
  hi: ['किसके पास है ब्लोर्प, मुझे चाहिए, लिंक दो', 'किसके पास है', 'मुझे चाहिए', 'लिंक दो'],
  'hi-Latn': [
    'kisi ke paas hai blorp, mujhe chahiye, link bhejo',
    'kisi ke paas hai',
    'mujhe chahiye',
    'link bhejo',
  ],
  bn: ['কারো কাছে আছে ব্লর্প, খুঁজছি, লিংক দিন', 'কারো কাছে আছে', 'খুঁজছি', 'লিংক দিন'],
  ur: ['کس کے پاس ہے بلورپ، مجھے چاہیے، لنک دیں', 'کس کے پاس ہے', 'مجھے چاہیے', 'لنک دیں'],
  'ur-Latn': ['kis ke pas hai blorp, link dein', 'kis ke pas hai', 'link dein'],
  'ar-Latn': ['meen 3ando blorp, badawer 3ala', 'meen 3ando', 'badawer 3ala'],
  id: ['siapa yang punya blorp, lagi cari, bagi link', 'siapa yang punya', 'lagi cari', 'bagi link'],
  ms: ['siapa ada blorp, tengah cari, hantar link', 'siapa ada', 'tengah cari', 'hantar link'],
  tl: ['sino may blorp, naghahanap ako, pahingi ng link', 'sino may', 'naghahanap ako', 'pahingi ng link'],
  vi: ['có ai bán blorp, đang tìm, xin link', 'có ai bán', 'đang tìm', 'xin link'],
  th: ['ใครมีบลอร์ป ตามหาอยู่ ขอลิงก์', 'ใครมี', 'ตามหา', 'ขอลิงก์'],
  ja: ['ブロープ持ってる人、探してます、リンクください', '持ってる人', '探してます', 'リンクください'],
  ko: ['블로프 구해요, 찾고 있어요, 링크 좀', '구해요', '찾고 있', '링크 좀'],
  zh: ['谁有布洛普，求资源，给个链接', '谁有', '求资源', '给个链接'],
};

testRows('request', {
  'every language': Object.values(byLanguage),
  'other uses of the words': [
    ['looking forward to it, who hasnt, the search, got anyway'],
    ['#LookingFor #whohas', 'LookingFor', 'whohas'],
  ],
});

test('has words in every language', () => {
  expect(Object.keys(byLanguage).sort()).toEqual(languages.toSorted());
});
