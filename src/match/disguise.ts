import type { Span } from '../span.ts';
import { Action, ignorableClass } from '../text/code-points.ts';
import { foldingOf } from '../text/fold.ts';
import { withSyllables } from '../text/jamo.ts';

/**
 * What a match needed beyond case and separators to be seen, and how much less sure that makes it; several multiply.
 * In the order in which they are undone, each with its harm: the innocent words that it can take for a term.
 *
 * The fold undoes these for every term, and `disguisesOf` names them afterwards:
 * - `marks`: accents, vowel points, alef and ya forms. `año` and `ano`, `résumé` and `resume`; for such terms there
 *   is `marks: strict`.
 * - `compatibility`: full-width, mathematical, enclosed letters, Korean letters one by one. None known; names and titles
 *   are set in them too.
 * - `ignorables`: zero-width characters, soft hyphens, bidi controls, tatweel. None; copied text is full of them.
 *
 * The search behind disguises undoes these, for terms with `fuzzy` that are long enough (`gates.ts`):
 * - `leet`, `look-alikes`, `kana`: letters replaced one by one. Numbers with units (`b1`), words that mix scripts, and
 *   Japanese words that are another word in the other kana.
 * - `repetition`: names and words that end in the same letter (`aaa`), in other languages two vowels in a row.
 * - `spacing`, `split`: lists of initials, words that together are another word (`the rapist`).
 * - `mask`: any word that shows the same letters (`f***ing`).
 * - `joined`: compounds and inflected forms (`homelessness`).
 * - `typo`: neighbours in spelling, often the same word in another language or its plural.
 * - `typos`: two edits: the same, of words that are in no list of common ones.
 * - `reversal`: none known; right-to-left overrides have no other use in posts.
 *
 * The search for other forms undoes this one, for terms with `inflect`:
 * - `inflection`: words of one stem that mean different things, `organ` and `organization`; words of other languages.
 *
 * `address` is no fold: the match stands in a link, an e-mail address or a mention, where words are chosen for other
 * reasons.
 */
const disguises = {
  marks: 0.95,
  compatibility: 0.9,
  ignorables: 0.9,
  leet: 0.85,
  'look-alikes': 0.9,
  kana: 0.9,
  repetition: 0.9,
  spacing: 0.85,
  split: 0.7,
  mask: 0.65,
  joined: 0.75,
  typo: 0.6,
  typos: 0.4,
  reversal: 0.9,
  inflection: 0.9,
  address: 0.5,
} as const;
export type Disguise = keyof typeof disguises;

const ignorable = new RegExp(`[${ignorableClass}]`, 'gu');
const nonLetters = /[^\p{L}\p{N}\p{M}]+/gu;
const noPunctuation = new RegExp(String.raw`[\p{L}\p{N}\p{M}\s'"\x60*“”‘’«»${ignorableClass}]+`, 'gu');
const plain = /^[\x20-\x7e]*$/;

/** The disguises that stand between the term and what the post says at `span`, in a fixed order. */
export function disguisesOf(term: string, text: string, span: Span): Disguise[] {
  const slice = text.slice(span.start, span.end);
  const isPlain = slice === term || (plain.test(slice) && plain.test(term));
  const found = isPlain ? [] : disguisesOfSlice(term, slice);
  found.push(...disguisesOfPlace(text, span));
  return found;
}

/** The same for a term in another form, whose accents may be others. */
export function disguisesOfForm(term: string, text: string, span: Span): Disguise[] {
  const found = disguisesOf(term, text, span).filter((name) => name !== 'marks');
  return [...found, 'inflection'];
}

/** `address` where the match stands in a link, an e-mail address or a mention. */
export function disguisesOfPlace(text: string, span: Span): Disguise[] {
  return isInsideAddress(text, span) ? ['address'] : [];
}

/** How much less sure one disguise makes a match: a factor in (0, 1]. */
export function confidenceOf(disguise: Disguise): number {
  return disguises[disguise];
}

/** How sure a match under these disguises is, in (0, 1]. */
export function confidenceUnder(found: readonly Disguise[]): number {
  return found.reduce((confidence, name) => confidence * disguises[name], 1);
}

function disguisesOfSlice(term: string, slice: string): Disguise[] {
  const found: Disguise[] = [];
  if (withMarks(slice) !== withMarks(term)) found.push('marks');
  if (isCompatibilityForm(lettersOf(slice)) && !isCompatibilityForm(lettersOf(term)))
    found.push('compatibility');
  if (slice !== slice.replace(ignorable, '') && term === term.replace(ignorable, ''))
    found.push('ignorables');
  return found;
}

/** Text to compare where accents count: compatibility forms, case and separators do not. */
export function withMarks(text: string): string {
  const shown = Array.from(withSyllables(lettersOf(text)), plainForm)
    .join('')
    .normalize('NFKC');
  return shown.toLowerCase().replaceAll('ς', 'σ').replace(nonLetters, '').normalize('NFC');
}

/** Text to compare where case counts, but accents and separators do not. */
export function withCase(text: string): string {
  const shown = Array.from(lettersOf(text), plainForm).join('').normalize('NFKD');
  return shown.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The letters of a text and the marks on them, as written. */
function lettersOf(text: string): string {
  let letters = '';
  let isMarkable = false;
  for (const char of text) {
    const folding = foldingOf(char.codePointAt(0) as number);
    if (folding === Action.Ignorable) continue;
    const isMark = folding === Action.Mark || folding === Action.Composing;
    isMarkable = typeof folding === 'string' || (isMark && isMarkable);
    if (isMarkable) letters += char;
  }
  return letters;
}

/** Punctuation in a text, in order; quotes and emphasis around words do not count. */
export function punctuationOf(text: string): string {
  return text.replace(noPunctuation, ' ').trim();
}

/** Some letters in circles and squares have no decomposition of Unicode's, only the fold's; all are capitals. */
function plainForm(char: string): string {
  if (!isEnclosed(char) || char.normalize('NFKD') !== char) return char;
  const folding = foldingOf(char.codePointAt(0) as number);
  return typeof folding === 'string' ? folding.toUpperCase() : char;
}

function isEnclosed(char: string): boolean {
  return /[\u2460-\u24ff\u2776-\u2793\u{1f100}-\u{1f1ff}]/u.test(char);
}

function isCompatibilityForm(text: string): boolean {
  return text.normalize('NFKC') !== text.normalize('NFC') || isEnclosed(text);
}

const maxAddressReach = 200;
const link = /(?<![a-z0-9+.@-])(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}\/)/i;
const mention = /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}_.-]*$/u;
const addressSign = /[./@]/;
const eMail = /[\w.-]@[\w-]+\.\w/;

function isInsideAddress(text: string, span: Span): boolean {
  if (!holdsAddressSign(text)) return false;
  const start = chunkStart(text, span.start);
  const end = chunkEnd(text, span.end);
  const chunk = text.slice(start, end);
  if (!addressSign.test(chunk)) return false;
  const head = text.slice(start, span.start);
  const linkStart = link.exec(chunk)?.index ?? Number.POSITIVE_INFINITY;
  return linkStart <= head.length || mention.test(head) || eMail.test(chunk);
}

/** The text asked about last: it is asked about for each of its matches. */
let asked = '';
let holdsSign = false;

/** Whether a text has one of the marks without which there is no address. */
function holdsAddressSign(text: string): boolean {
  if (text === asked) return holdsSign;
  asked = text;
  holdsSign = addressSign.test(text);
  return holdsSign;
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
