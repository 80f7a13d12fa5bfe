import { type Detector, findPattern, strongest } from './detector.ts';

const amount = String.raw`\p{Nd}{1,7}(?:(?:[.,'\u066b\u066c]\p{Nd}{1,3}| \p{Nd}{3}(?!\p{Nd})){0,3})`;
const standsAlone = String.raw`(?<![\p{L}\p{N}])`;
const endsWord = String.raw`(?![\p{L}\p{N}])`;
const names =
  'usd|eur|gbp|mxn|brl|ars|clp|usdt|btc|eth|dollars?|bucks|euros?|quid|d[oó]lares|pesos|soles|reais|contos';

/** Left out: `pounds`, which recipes have too, and `real` but for one of them. `PEN` and `COP` in small are words. */
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`(?:(?:us|r|mx|ca|au|s|a|c)?\$|\p{Sc})\s?${amount}`, 'giu'),
  new RegExp(String.raw`${standsAlone}${amount}\s?\p{Sc}`, 'giu'),
  new RegExp(String.raw`${standsAlone}${amount}\s?(?:${names})${endsWord}`, 'giu'),
  new RegExp(String.raw`${standsAlone}${amount}\s?(?:PEN|COP)${endsWord}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}.,])1 real${endsWord}`, 'giu'),
];

/** Sees an amount of money: `$5`, `R$ 20`, `5€`, `10 usd`, `٥٠ €`, `20 pesos`. */
export const price: Detector = {
  name: 'price',
  description:
    'an amount of money: a number with a currency sign, code or (en, es, pt) name; digits of any script',
  options: {},
  detect: ({ text }) => strongest(patterns.map((pattern) => findPattern(pattern, text.text, 1))),
};
