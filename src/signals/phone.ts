import { type Finding, findPattern } from './detector.ts';

/** Digits in groups, or many behind a plus: another bare run of digits is as likely an order number. */
const phone =
  /(?<![\p{L}\p{N}.,/-]|\d:)(?:\+\d{10,15}|(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?)?\d{2,5}(?:(?:\.\d{2,5}){1,4}|(?:[ -]\d{2,5}){1,4}))(?![\p{L}\p{N}/]|[.,:-]\d)/gu;

const date = /\b(?:\d{4}([ .-])\d\d\1\d\d|\d\d([ .-])\d\d\2\d{4})\b/g;

/** Other numbers in groups. What they cost: a local number of two years, or one that ends in three zeros. */
const otherNumbers: readonly RegExp[] = [
  /^(?:(?:19|20)\d\d[ -]?)+$/, // years: 2019-2023
  /^\d+\.\d+$/, // a decimal: 12345.67
  /^\d{1,3}(?:\.\d{3})+$|^\d{1,2}(?: \d{3})* 000$|^\d{3}(?: 000)+$/, // thousands: 10.000.000, 10 000 000
  /^\d{2,3}(?:\.\d{2,3}){3}$/, // an internet address: 192.168.10.25
  /^\d{2,3}-\d{2,3}(?: \d{2,3}-\d{2,3})*(?: (?:19|20)\d\d)?$/, // scores and ranges: 25-20 25-18, 13-14 2013
];

/** Telephone numbers of 7 to 15 digits. */
export function findPhones(text: string): Finding | undefined {
  const finding = findPattern(phone, text, 0.6);
  const spans = finding?.spans.filter((span) => isPhone(text.slice(span.start, span.end)));
  return finding && spans && spans.length > 0 ? { ...finding, spans } : undefined;
}

function isPhone(text: string): boolean {
  const digits = text.replace(date, '').replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !otherNumbers.some((pattern) => pattern.test(text));
}
