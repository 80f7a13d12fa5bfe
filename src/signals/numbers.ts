import type { Span } from '../span.ts';
import type { FoldedText } from '../text/folded-text.ts';
import { isDigit } from './vocabulary.ts';

/** A number in a post, in digits of any script; `14` of `14yo` and `500` of `rs500` are numbers too. */
export interface NumberPlace extends Span {
  /** folded units, half-open */
  readonly from: number;
  readonly to: number;
  /** of a whole number without separators, of up to nine digits */
  readonly integer?: number;
}

/** All numbers of a text, in its order. Groups of digits belong together: `1.000,50`, `1 000`, `1'000`. */
export function findNumbers(text: FoldedText): NumberPlace[] {
  const numbers: NumberPlace[] = [];
  for (let token = 0; token < text.tokenCount; token++) {
    const from = firstDigit(text, token);
    if (from === -1) continue;
    const last = lastGroup(text, token, from);
    const end =
      last === token ? digitsFrom(text, from, text.tokenEnd[token] as number) : groupEnd(text, last);
    numbers.push(placeOf(text, from, end));
    token = last; // it may have letters behind it, but no number of its own
  }
  return numbers;
}

/** Where a token's number starts: at its first unit, or where its last digits do; -1 for none. */
function firstDigit(text: FoldedText, token: number): number {
  const from = text.tokenStart[token] as number;
  const to = text.tokenEnd[token] as number;
  if (isDigit(text.units[from] as number)) return from;
  return isDigit(text.units[to - 1] as number) ? digitsBack(text, from, to) : -1;
}

function digitsFrom({ units }: FoldedText, from: number, to: number): number {
  let at = from;
  while (at < to && isDigit(units[at] as number)) at++;
  return at;
}

function digitsBack({ units }: FoldedText, from: number, to: number): number {
  let at = to;
  while (at > from && isDigit(units[at - 1] as number)) at--;
  return at;
}

/** The token whose digits are the last group of the number that starts at unit `from` of a token. */
function lastGroup(text: FoldedText, token: number, from: number): number {
  if (digitsFrom(text, from, text.tokenEnd[token] as number) !== text.tokenEnd[token]) return token;
  let last = token;
  while (last + 1 < text.tokenCount && last - token < maxGroups && continuesNumber(text, last + 1)) {
    last++;
    if (groupEnd(text, last) !== text.tokenEnd[last]) break; // letters follow
  }
  return last;
}

const maxGroups = 4;

function groupEnd(text: FoldedText, token: number): number {
  return digitsFrom(text, text.tokenStart[token] as number, text.tokenEnd[token] as number);
}

/** Whether a token starts with a further group: of one to three digits behind a mark, of three behind a space. */
function continuesNumber(text: FoldedText, token: number): boolean {
  const from = text.tokenStart[token] as number;
  const count = groupEnd(text, token) - from;
  const gapStart = text.ends[from - 1] as number;
  if (count === 0 || count > 3 || (text.starts[from] as number) - gapStart !== 1) return false;
  const mark = text.text.charAt(gapStart);
  return groupMarks.includes(mark) || (count === 3 && groupSpaces.includes(mark));
}

const groupMarks = ".,'’\u066b\u066c";
const groupSpaces = ' \u00a0\u2009\u202f';

function placeOf(text: FoldedText, from: number, to: number): NumberPlace {
  const start = text.starts[from] as number;
  const end = text.ends[to - 1] as number;
  const isPlain = to - from <= 9 && isOneGroup(text, from, to);
  return { start, end, from, to, ...(isPlain && { integer: integerAt(text, from, to) }) };
}

function isOneGroup({ starts, ends }: FoldedText, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (starts[at] !== ends[at - 1]) return false;
  return true;
}

function integerAt({ units }: FoldedText, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + (units[at] as number) - 0x30;
  return value;
}
