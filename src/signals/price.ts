import type { Span } from '../span.ts';
import { TokenFlag } from '../text/folded-text.ts';
import { spansOf } from './addresses.ts';
import { wordBehind } from './beside.ts';
import { strongest } from './detector.ts';
import { amountsIn, numbersIn, type OwnDetector, placesOf, type Reading, wordSpans } from './reading.ts';
import { Group } from './words/groups.ts';

/** Sees money: `$5`, `R$ 20`, `5€`, `10 usd`, `٥٠ €`, `20 pesos`, `50 each`, a gift card. */
export const price: OwnDetector = {
  name: 'price',
  description:
    'money: an amount with the sign, code or name of a currency, in digits of any script and names of 27 languages; ways to pay such as gift cards and crypto; a number per unit',
  options: {},
  detect: (reading) =>
    strongest([
      [1, amountsIn(reading)],
      [1, hanAmounts(reading)],
      [0.7, wordSpans(reading, Group.Payment)],
      [0.6, unitPrices(reading)],
    ]),
};

/** Numerals that are letters, at least one of them a power of ten: `五千円`; `一块` is also "together". */
const hanAmount =
  /[一二三四五六七八九两兩]{0,2}[十百千万萬亿億][一二三四五六七八九十百千万萬亿億零〇]{0,6}(?:元|块|塊|円|圆|圓|人民[币幣]|美[元金]|日元|[台港][币幣])/gu;

function hanAmounts({ folded: { flags, text } }: Reading): readonly Span[] {
  return (flags & TokenFlag.Run) === 0 ? [] : spansOf(hanAmount, text);
}

const space = /^[\s/]{0,2}$/;
/** Spanish for each: `c/u`. As two letters it would be anything. */
const eachInShort = /^\s?c\/u(?![\p{L}\p{N}])/iu;

/** `5 each`, `10 per pack`, `50 c/u`. */
function unitPrices(reading: Reading): readonly Span[] {
  const { folded } = reading;
  const units = placesOf(reading, Group.PerUnit);
  if (units.length === 0 && !folded.text.includes('/')) return [];
  return numbersIn(reading).flatMap(({ start, end, from, to }) => {
    const unit = wordBehind(units, folded, { from, to }, Group.PerUnit, space);
    if (unit) return [{ start, end: folded.ends[unit.to - 1] as number }];
    const short = eachInShort.exec(folded.text.slice(end, end + 6));
    return short ? [{ start, end: end + short[0].length }] : [];
  });
}
