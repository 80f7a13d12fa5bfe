import { describe, expect, it, test } from 'vitest';
import { detect, languages, type Row, testRows } from './rows.ts';

/** By language: a text, and what is seen in it. */
const byLanguage: Readonly<Record<string, Row>> = {
  en: ['20 bucks a pack, 5 each, paypal or gift cards', '20 bucks', '5 each', 'paypal', 'gift cards'],
  es: ['50 c/u, 200 varos, pago por mercado pago', '50 c/u', '200 varos', 'mercado pago'],
  pt: ['20 contos, 50 reais, aceito pix', '20 contos', '50 reais', 'pix'],
  fr: [
    '20 balles, 5 euros la pièce, virement ou carte cadeau',
    '20 balles',
    '5 euros',
    'virement',
    'carte cadeau',
  ],
  de: ['20 Euro pro Stück, Paysafe oder Überweisung', '20 Euro', 'Paysafe', 'Überweisung'],
  it: ['20 euro al pezzo, postepay', '20 euro', 'postepay'],
  nl: ['20 euro per stuk, tikkie mag ook', '20 euro', 'tikkie'],
  pl: ['50 zł za sztukę, blikiem', '50 zł', 'blikiem'],
  tr: ["100 TL'ye, 50 lira, papara olur", '100 TL', '50 lira', 'papara'],
  ru: ['500р за штуку, 2 тыс рублей, на киви', '500р', '2 тыс рублей', 'киви'],
  uk: ['200 грн за штуку, монобанк', '200 грн', 'монобанк'],
  ar: ['٥٠ ريال للواحد، فودافون كاش', '٥٠ ريال', 'فودافون كاش'],
  fa: ['۵۰ هزار تومان، کارت به کارت', '۵۰ هزار تومان', 'کارت به کارت'],
  hi: ['५०० रुपये प्रति पीस, पेटीएम', '५०० रुपये', 'पेटीएम'],
  'hi-Latn': ['rs 500 per piece, 200 rupaye, paytm karo', 'rs 500', '500 per piece', '200 rupaye', 'paytm'],
  bn: ['৫০০ টাকা, বিকাশে দিন', '৫০০ টাকা', 'বিকাশে'],
  ur: ['۵۰۰ روپے فی عدد، ایزی پیسہ', '۵۰۰ روپے', 'ایزی پیسہ'],
  'ur-Latn': ['500 rupay, easypaisa', '500 rupay', 'easypaisa'],
  'ar-Latn': ['50 riyal, vodafone cash', '50 riyal', 'vodafone cash'],
  id: ['Rp 50.000 atau 50rb, transfer dulu', 'Rp 50.000', '50rb', 'transfer dulu'],
  ms: ['RM50 sekeping, bank in dulu', 'RM50', '50 sekeping', 'bank in dulu'],
  tl: ['500 pesos bawat isa, gcash', '500 pesos', 'gcash'],
  vi: ['500.000đ một cái, chuyển khoản, 200 nghìn đồng', '500.000đ', 'chuyển khoản', '200 nghìn đồng'],
  th: ['๕๐๐ บาท ชิ้นละ 50 โอนก่อน พร้อมเพย์', '๕๐๐ บาท', 'โอนก่อน', 'พร้อมเพย์'],
  ja: ['5000円、１万円、paypay可、五千円', '5000円', '１万円', 'paypay', '五千円'],
  ko: ['5만원, 3천원씩, 계좌이체', '5만원', '3천원', '계좌이체'],
  zh: ['50元一份，一百块，支付宝', '50元', '一百块', '支付宝'],
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
  'amounts of thousands and millions': [
    ['5 mil pesos, 2 тыс. рублей, 50k usd', '5 mil pesos', '50k usd'],
    ['50rb, 50 ribu rupiah, 5 lakh rupees', '50rb', '50 ribu rupiah', '5 lakh rupees'],
    ['5万元, １万円, 5만원', '5万元', '１万円', '5만원'],
  ],
  'codes before the amount': [
    ['Rp 50.000, Rp.50.000, RM50, Rs. 500, USD 20', 'Rp 50.000', 'Rp.50.000', 'RM50', 'Rs. 500', 'USD 20'],
    ['the corps 500, mars 2020, kart 5'],
  ],
  'numerals that are letters': [['五千円か三十元', '五千円', '三十元'], ['一块去吧，一元论']],
  'numbers per unit': [
    ['5 each, 10 per pack, 50 c/u, 50/c/u', '5 each', '10 per pack', '50 c/u'],
    ['each of the 5, c u at 5, 5 eggs each'],
  ],
  'ways to pay': [
    ['paypal or gift cards, no btc', 'paypal', 'gift cards', 'btc'],
    ['a gift for my card game'],
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

testRows('price', { ...price, 'every language': Object.values(byLanguage) });

test('has words in every language', () => {
  expect(Object.keys(byLanguage).sort()).toEqual(languages.toSorted());
});

describe('the strength of price', () => {
  it.each([
    ['$5', 1],
    ['gift card', 0.7],
    ['5 each', 0.6],
    ['5 each, $5', 1],
  ])('of %j is %d', (text, strength) => {
    expect(detect('price', text)?.strength).toBe(strength);
  });
});
