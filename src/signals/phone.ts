import type { Span } from '../span.ts';
import { foldingOf } from '../text/fold.ts';
import type { FoldedText } from '../text/folded-text.ts';
import { spansOf } from './addresses.ts';
import { isDigit } from './vocabulary.ts';

/** Digits in groups, or many behind a plus: another bare run of digits is as likely an order number. */
const phone =
  /(?<![\p{L}\p{N}.,/-]|\d:)(?:\+\d{10,15}|(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?)?\d{2,5}(?:(?:\.\d{2,5}){1,4}|(?:[ -]\d{2,5}){1,4}))(?![\p{L}\p{N}/]|[.,:-]\d)/gu;

/** Single digits, spelled apart: `5 5 5 0 1 0 1`, `5-5-5-0-1-0-1`. */
const apart =
  /(?<![\p{L}\p{N}.,/-]|\d[ :])\+?\d(?:(?: {1,2}|[-._*]|[ ]?[-–][ ]?)\d){6,14}(?![\p{L}\p{N}]|[ .,:-]\d)/gu;

const date = /\b(?:\d{4}([ .-])\d\d\1\d\d|\d\d([ .-])\d\d\2\d{4})\b/g;

/** Other numbers in groups. What they cost: a local number of two years, or one that ends in three zeros. */
const otherNumbers: readonly RegExp[] = [
  /^(?:(?:1\d|20)\d\d[ -]?)+$/, // years: 2019-2023
  /^\d+\.\d+$/, // a decimal: 12345.67
  /^\d{1,3}(?:\.\d{3})+$|^\d{1,2}(?: \d{3})* 000$|^\d{3}(?: 000)+$|^(?:\d{1,3} 000 ?)+$/, // thousands: 10.000.000, 10 000 000
  /^\d{2,3}(?:\.\d{2,3}){3}$/, // an internet address: 192.168.10.25
  /^\d{2,3}-\d{2,3}(?: \d{2,3}-\d{2,3})*(?: (?:19|20)\d\d)?$/, // scores and ranges: 25-20 25-18, 13-14 2013
  /^(\d+)(?:\D+\1)+$/, // one number again and again: 10 10 10 10
  /^(?:0\D+)?1\D+2\D+3\D+4\D+5/, // counting: 1 2 3 4 5 6 7
];

const fewestDigits = 7;

/** Telephone numbers of 7 to 15 digits, in digits of any script. */
export function findPhones(folded: FoldedText): readonly Span[] {
  if (!holdsDigits(folded)) return none;
  const { text, offsets } = asciiDigits(folded.text);
  const found = [...spansOf(phone, text), ...spansOf(apart, text)];
  const phones = found.filter((span) => isPhone(text.slice(span.start, span.end)));
  return offsets ? phones.map(({ start, end }) => ({ start: offsets[start]!, end: offsets[end]! })) : phones;
}

const none: readonly Span[] = [];

function holdsDigits({ units, length }: FoldedText): boolean {
  let digits = 0;
  for (let at = 0; at < length; at++)
    if (isDigit(units[at] as number) && ++digits === fewestDigits) return true;
  return false;
}

/** The text with all digits in ASCII; `offsets` leads back, where there were others. */
function asciiDigits(text: string): { readonly text: string; readonly offsets?: readonly number[] } {
  if (!foreignDigit.test(text)) return { text };
  const offsets: number[] = [];
  let plain = '';
  let at = 0;
  for (const char of text) {
    const shown = foreignDigit.test(char) ? plainDigit(char) : char;
    for (let unit = 0; unit < shown.length; unit++) offsets.push(at + unit);
    plain += shown;
    at += char.length;
  }
  offsets.push(at);
  return { text: plain, offsets };
}

const foreignDigit = /(?![0-9])\p{Nd}/u;

function plainDigit(char: string): string {
  const folding = foldingOf(char.codePointAt(0) as number);
  return typeof folding === 'string' ? folding : char;
}

function isPhone(text: string): boolean {
  const digits = text.replace(date, '').replace(/\D/g, '').length;
  return digits >= fewestDigits && digits <= 15 && !otherNumbers.some((pattern) => pattern.test(text));
}
