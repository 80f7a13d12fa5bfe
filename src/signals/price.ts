import { type Detector, findPattern, strongest } from './detector.ts';

const amount = String.raw`\p{Nd}{1,7}(?:[.,'\u066b\u066c ]\p{Nd}{1,3}){0,3}`;
const symbol = new RegExp(String.raw`(?:(?:us|r|mx|ca|au|s|a|c)?\$|[\u20a0-\u20cf£¥¢])\s?${amount}`, 'giu');
const symbolBehind = new RegExp(String.raw`(?<![\p{L}\p{N}])${amount}\s?(?:\$|[\u20a0-\u20cf£¥])`, 'giu');
const code = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${amount}\s?(?:usd|eur|gbp|mxn|brl|ars|cop|clp|pen|usdt|btc|eth|dollars?|bucks|euros?|pounds|quid|d[oó]lares|pesos|soles|reais|real|contos)(?![\p{L}\p{N}])`,
  'giu',
);

/** Sees an amount of money: `$5`, `R$ 20`, `5€`, `10 usd`, `٥٠ €`, `20 pesos`. */
export const price: Detector = {
  name: 'price',
  description:
    'an amount of money: a number with a currency sign, code or (en, es, pt) name; digits of any script',
  options: {},
  detect: ({ text }) =>
    strongest([
      findPattern(symbol, text.text, 1),
      findPattern(symbolBehind, text.text, 1),
      findPattern(code, text.text, 1),
    ]),
};
