import type { Span } from '../span.ts';
import { foldCodePoint } from '../text/code-points.ts';

/**
 * What a match needed beyond case and separators to be seen, and how much less sure that makes it. `address`
 * is no fold: the match stands in a link, an e-mail address or a mention, where words are chosen for other reasons.
 */
export const disguises = {
  marks: 0.95,
  compatibility: 0.9,
  ignorables: 0.9,
  address: 0.5,
} as const;
export type Disguise = keyof typeof disguises;

const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const separators = /[^\p{L}\p{N}\p{M}\p{S}]+/gu;
const plain = /^[\x20-\x7e]*$/;

/** The disguises that stand between the term and what the post says at `span`, in a fixed order. */
export function disguisesOf(term: string, text: string, span: Span): Disguise[] {
  const slice = text.slice(span.start, span.end);
  const found = plain.test(slice) && plain.test(term) ? [] : disguisesOfSlice(term, slice);
  if (isInsideAddress(text, span)) found.push('address');
  return found;
}

/** How sure a match under these disguises is, in (0, 1]. */
export function confidenceUnder(found: readonly Disguise[]): number {
  return found.reduce((confidence, name) => confidence * disguises[name], 1);
}

function disguisesOfSlice(term: string, slice: string): Disguise[] {
  const found: Disguise[] = [];
  const visible = slice.replace(ignorable, '');
  if (withMarks(visible) !== withMarks(term)) found.push('marks');
  if (isCompatibilityForm(visible) && !isCompatibilityForm(term)) found.push('compatibility');
  if (visible !== slice && term === term.replace(ignorable, '')) found.push('ignorables');
  return found;
}

/** Text to compare where accents count: compatibility forms, case and separators do not. */
export function withMarks(text: string): string {
  const shown = Array.from(text.replace(ignorable, ''), plainForm).join('');
  return shown.normalize('NFKC').toLowerCase().replace(separators, '');
}

/** Text to compare where case counts too. */
export function withCase(text: string): string {
  return text.replace(ignorable, '').normalize('NFKC').replace(separators, '');
}

/** Punctuation inside a text, in order; quotes and emphasis around words do not count. */
export function punctuationOf(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}\s'"`*“”‘’«»]+/gu, ' ').trim();
}

/** Letters in circles and squares have no decomposition of Unicode's; the fold's own is used for them. */
function plainForm(char: string): string {
  if (!isEnclosed(char)) return char;
  const folding = foldCodePoint(char.codePointAt(0) as number);
  return typeof folding === 'string' ? folding : char;
}

function isEnclosed(char: string): boolean {
  return /[\u2460-\u24ff\u2776-\u2793\u{1f100}-\u{1f1ff}]/u.test(char);
}

function isCompatibilityForm(text: string): boolean {
  return text.normalize('NFKC') !== text.normalize('NFC') || isEnclosed(text);
}

const maxAddressReach = 200;
const link = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}\/)/i;
const mention = /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}_.-]*$/u;
const eMail = /[\w.-]@[\w-]+\.\w/;

function isInsideAddress(text: string, span: Span): boolean {
  const head = text.slice(chunkStart(text, span.start), span.start);
  const chunk = head + text.slice(span.start, chunkEnd(text, span.end));
  return link.test(chunk) || mention.test(head) || eMail.test(chunk);
}

function chunkStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < maxAddressReach && !isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function chunkEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < maxAddressReach && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a);
}
