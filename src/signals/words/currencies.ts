import type { WordTable } from '../vocabulary.ts';

/** Codes and names behind an amount. Left out: `pounds`, which recipes have too, and `won`, which matches have. */
export const currencies: WordTable = {
  codes: `usd, usdt, usdc, us dollars, us dollar, eur, gbp, mxn, brl, clp, uyu, pyg, cad, aud, nzd, chf, jpy, cny,
    rmb, krw, inr, pkr, bdt, lkr, npr, idr, myr, php, thb, vnd, vnđ, twd, ntd, hkd, sgd, rub, uah, kzt, byn, pln, czk,
    huf, sek, nok, dkk, ils, aed, egp, qar, kwd, bhd, omr, iqd, irr, irt, ngn, kes, ksh, ghs, zar, dzd, tnd, btc, eth,
    xmr, ltc, fcfa, cfa`,
  en: `dollar, dollars, dollas, bucks, buck, euro, euros, quid, quids, cents, rupee, rupees, yen, yuan, baht, ringgit,
    rupiah, dirham, dirhams, riyal, riyals, dinar, dinars, francs, naira, shillings, pesos, pounds sterling`,
  es: `pesos, pesitos, dólar, dólares, euro, euros, eurillos, soles, bolívares, bolivianos, guaraníes, quetzales, lempiras,
    córdobas, colones, lucas, lukas, luquitas, varos, baros, céntimos, mxp`,
  pt: `reais, realzinhos, conto, contos, dólar, dólares, euro, euros, paus, cêntimos, meticais, kwanzas`,
  fr: `euro, euros, balles, francs, dollar, dollars, dirhams, dinars, francs cfa`,
  de: `euro, euros, franken, dollar, eur`,
  it: `euro, eurini, euri, dollari, dollaro, franchi, sterline`,
  nl: `euro, eurotjes, dollar, dollars`,
  pl: `zł, zl, złoty, złotych, złote, złotówek, złotówki, zlotych, dolarów, dolary, dolara, euro, eurasów`,
  tr: `tl, lira*, dolar*, euro*, avro*, kuruş`,
  ru: `р, руб, рубль, рубля, рублей, рублём, рублев, рубасов, доллар, доллара, долларов, баксов, бакса, баксы, евро, грн,
    тенге, косарь, косаря, косарей, копеек`,
  uk: `грн, гривня, гривні, гривень, гривен, гривнів, долар, долара, долари, доларів, баксів, бакси, євро, рублів`,
  ar: `دولار, دولارات, دولارا, ريال, ريالات, ريالا, درهم, دراهم, درهما, دينار, دنانير, دينارا, جنيه, جنيهات, جنيها, ليرة, ليرات,
    يورو, ر س, شيكل, شواكل`,
  fa: `تومان, تومن, تومنی, تومانی, ریال, دلار, یورو, درهم`,
  hi: `रुपये, रुपए, रूपये, रूपए, रुपया, रुपयों, रु, डॉलर, यूरो, टका`,
  'hi-Latn': `rs, rupaye, rupay, rupye, rupaiye, rupiya, rupees, rupay ka, rupaye ki`,
  bn: `টাকা, টাকায়, টাকার, টাকাতে, ডলার, ইউরো, tk, taka`,
  ur: `روپے, روپیہ, روپئے, روپیے, ڈالر, یورو`,
  'ur-Latn': `rupay, rupaye, rupe, pkr`,
  'ar-Latn': `dollar, dolar, riyal, ryal, dinar, dirham, geneh, gineh, gnih, lira`,
  id: `rupiah, rupiahan, rb, rban, jt, ribu rupiah, juta rupiah, dolar`,
  ms: `ringgit, rm, sen, dolar`,
  tl: `pesos, piso, php, dolyar`,
  vi: `đồng, vnd, vnđ, đô la, nghìn đồng, ngàn đồng, triệu đồng`,
  th: `บาท, ดอลลาร์, ดอล, ยูโร`,
  ja: `円, 万円, 千円, 億円, ドル, ユーロ, えん`,
  ko: `원*, 만원*, 만 원*, 천원*, 천 원*, 만원씩, 달러*, 유로*, 엔*`,
  zh: `元, 块, 塊, 块钱, 塊錢, 圆, 圓, 万元, 萬元, 千元, 人民币, 人民幣, 美元, 美金, 美刀, 刀, 欧元, 歐元, 港币, 港幣, 港元, 台币, 台幣, 新台币, 新台幣, 日元, 円, 卢布, 盧布`,
};

/** Codes and short names before an amount: `Rp 50.000`. */
export const currenciesBefore: WordTable = {
  codes: `usd, usdt, eur, gbp, mxn, brl, cad, aud, chf, jpy, cny, rmb, krw, inr, pkr, bdt, idr, myr, thb, vnd, twd,
    ntd, hkd, sgd, rub, uah, pln, sek, nok, dkk, aed, sar, egp, qar, kwd, ngn, ksh, kes, zar, btc, eth`,
  names: `rs, re, rp, rm, tk, kr, php, inr, रु, টাকা, روپے`,
};

/** Codes that are words in small letters: `pen`, `try`. */
export const currenciesInCapitals: WordTable = {
  codes: `PEN, COP, TRY, RON, SAR, MAD, TOP, ALL, DOP, CRC, BOB, HNL, MOP, LAK, ARS`,
};

/** Counts only as a single one: `1 real`, but not `5 real friends`. */
export const currenciesOfOne: WordTable = { pt: 'real', en: 'pound' };

/** Thousands and millions between a number and its currency: `5 mil pesos`, `50k`. */
export const multipliers: WordTable = {
  latin: `k, m, mn, mio, mil, million, millions, mille, thousand, hundred, tausend, mila, duizend, miljoen, tys, mln, bin,
    milyon, ribu, rb, juta, jt, lakh, lakhs, lac, crore, hazar, hazaar, triệu, tr, nghìn, ngàn, libo, millones, milhões`,
  cyrillic: 'к, тыс, тыщ, тысяч, тысячи, млн, миллион, миллиона, тисяч, тисячі, тис, мільйон',
  arabic: 'الف, ألف, آلاف, مليون, هزار, میلیون, ہزار, لاکھ',
  indic: 'हजार, हज़ार, लाख, करोड़, হাজার, লাখ, লক্ষ, কোটি',
  thai: 'พัน, หมื่น, แสน, ล้าน',
  cjk: '万, 萬, 千, 百, 億, 亿, 만, 천, 백',
};
