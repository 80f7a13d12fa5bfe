import type { Span } from '../span.ts';
import { type FoldedText, tokenAt } from '../text/folded-text.ts';
import { wordBefore, wordBehind } from './beside.ts';
import type { NumberPlace } from './numbers.ts';
import type { WordPlace } from './vocabulary.ts';
import { Group } from './words/groups.ts';

/** An amount of money: a number and the sign, code or name of a currency. Units are those of the whole. */
export interface Amount extends Span, Pick<NumberPlace, 'from' | 'to'> {}

const sign = String.raw`\p{Sc}`;
const signBefore = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])(?:us|r|mx|ca|au|nz|hk|nt|sg|s|a|c))?${sign}\s?$`,
  'iu',
);
/** Vietnamese `đ` is a letter, which the fold makes a `d`. */
const signBehind = new RegExp(String.raw`^\s?(?:${sign}|[đĐ](?![\p{L}\p{N}]))`, 'u');
const space = /^\s?$/;
const spaceOrDot = /^[.:]?\s?$/;
/** How much of the text around a number is looked at for signs. */
const reach = 5;

/** All amounts of money, in the order of the text. */
export function findAmounts(
  text: FoldedText,
  numbers: readonly NumberPlace[],
  places: readonly WordPlace[],
): Amount[] {
  const amounts: Amount[] = [];
  for (const number of numbers) {
    const amount = amountAt(text, number, places);
    if (amount) amounts.push(amount);
  }
  return amounts;
}

function amountAt(text: FoldedText, number: NumberPlace, places: readonly WordPlace[]): Amount | undefined {
  const { from, to } = number;
  const before = signBefore.exec(text.text.slice(Math.max(0, number.start - reach), number.start));
  if (before) return { start: number.start - before[0].length, end: number.end, from, to };
  const multiplier = wordBehind(places, text, number, Group.Multiplier, space);
  const whole = multiplier ? { from, to: multiplier.to } : number;
  const end = text.ends[whole.to - 1] as number;
  const isInWord = text.tokenStart[tokenAt(text, from)] !== from;
  const behind = isInWord ? undefined : signBehind.exec(text.text.slice(end, end + reach));
  if (behind) return { start: number.start, end: end + behind[0].length, from, to: whole.to };
  const name = isInWord
    ? undefined
    : (currencyBehind(text, whole, places, number.integer) ??
      currencyBehind(text, number, places, number.integer)); // `rb` is both
  if (name) return { start: number.start, end: text.ends[name.to - 1] as number, from, to: name.to };
  const code = wordBefore(places, text, number, Group.CurrencyBefore, spaceOrDot);
  return code && { start: text.starts[code.from] as number, end, from: code.from, to: whole.to };
}

const anyCurrency = Group.Currency | Group.CurrencyInCapitals | Group.CurrencyOfOne;

function currencyBehind(
  text: FoldedText,
  whole: Pick<NumberPlace, 'from' | 'to'>,
  places: readonly WordPlace[],
  integer: number | undefined,
): WordPlace | undefined {
  const name = wordBehind(places, text, whole, anyCurrency, space);
  if (!name || (name.groups & Group.Currency) !== 0) return name;
  if ((name.groups & Group.CurrencyOfOne) !== 0) return integer === 1 ? name : undefined;
  const written = text.text.slice(text.starts[name.from], text.ends[name.to - 1]);
  return written === written.toUpperCase() ? name : undefined;
}
