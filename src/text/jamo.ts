import { Action, foldCodePoint, keyboardJamo } from './code-points.ts';

/**
 * Korean letters as a keyboard shows them one by one (Hangul compatibility jamo, U+3131 to U+3163, and those of half
 * width, in circles and in brackets), put together to syllables as an input method does: a consonant, a vowel, and the consonants behind it that do not
 * begin the next syllable. Letters that make none stay as they are: chat uses them alone (`ㅋㅋ`, `ㅠㅠ`).
 *
 *     ㅂ ㅡ ㄹ ㄹ ㅗ     블 | 로
 *
 * Harm: a letter of laughter before one of tears (`ㅋㅠㅠ`) becomes a syllable.
 */
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** Vowels and finals that are typed as two. */
const pairs = new Map(
  'ㅗㅏㅘ ㅗㅐㅙ ㅗㅣㅚ ㅜㅓㅝ ㅜㅔㅞ ㅜㅣㅟ ㅡㅣㅢ ㄱㅅㄳ ㄴㅈㄵ ㄴㅎㄶ ㄹㄱㄺ ㄹㅁㄻ ㄹㅂㄼ ㄹㅅㄽ ㄹㅌㄾ ㄹㅍㄿ ㄹㅎㅀ ㅂㅅㅄ'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.charAt(2)] as const),
);
const firstSyllable = 0xac00;

/** Whether a code unit is such a letter. */
export function isJamoLetter(unit: number): boolean {
  return (unit >= 0x3131 && unit <= 0x3163) || isVariant(unit);
}

/** Of half width, in brackets, in a circle. */
const variantRanges = [
  [0xffa1, 0xffdc],
  [0x3200, 0x320d],
  [0x3260, 0x326d],
] as const;

function isVariant(unit: number): boolean {
  return variantRanges.some(([first, last]) => unit >= first && unit <= last);
}

/** A syllable and the offset behind its letters. */
export interface Syllable {
  readonly unit: number;
  readonly end: number;
}

/**
 * The syllable that letters from `at` on make; `undefined` if they make none.
 *
 *     syllableAt('ㅂㅡㄹ', 0) //=> { unit: 0xbe14, end: 3 }
 */
export function syllableAt(text: string, at: number): Syllable | undefined {
  const initial = initials.indexOf(letterAt(text, at) || '?');
  const second = nextAt(text, at);
  if (initial < 0 || !isVowel(text, second)) return undefined;
  let last = second;
  const take = (known: string, canTake: (text: string, at: number) => boolean): string => {
    const next = nextAt(text, last);
    const letter = canTake(text, next) ? letterAt(text, next) : '';
    const both = known === '' ? letter : (pairs.get(known + letter) ?? '');
    if (both === '') return known;
    last = next;
    return both;
  };
  const vowel = take(letterAt(text, second), isVowel);
  const final = take(take('', isFinal), isFinal);
  const tail = final === '' ? 0 : finals.indexOf(final) + 1;
  return { unit: firstSyllable + (initial * 21 + vowels.indexOf(vowel)) * 28 + tail, end: last + 1 };
}

/** The offset of what follows a letter; marks and invisible characters between letters do not part them. */
function nextAt(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length) {
    const codePoint = text.codePointAt(next) as number;
    if (!leavesNothing(codePoint)) break;
    next += codePoint > 0xffff ? 2 : 1;
  }
  return next;
}

function leavesNothing(codePoint: number): boolean {
  if ((codePoint >= 0x20 && codePoint < 0x7f) || isJamoLetter(codePoint)) return false;
  const folding = foldCodePoint(codePoint);
  return folding === Action.Ignorable || folding === Action.Mark || folding === Action.Composing;
}

/** The text with such letters put together wherever they make syllables. */
export function withSyllables(text: string): string {
  if (!/[ㄱ-ㅣﾡ-ￜ㈀-㈍㉠-㉭]/.test(text)) return text;
  let whole = '';
  for (let at = 0; at < text.length; ) {
    const syllable = syllableAt(text, at);
    whole += syllable ? String.fromCharCode(syllable.unit) : text.charAt(at);
    at = syllable?.end ?? at + 1;
  }
  return whole;
}

/** The full-width letter at an offset, or nothing. */
function letterAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if (!isJamoLetter(unit)) return '';
  if (!isVariant(unit)) return text.charAt(at);
  const parts = String.fromCharCode(unit).normalize('NFKD').replace(/[()]/g, '');
  return keyboardJamo.get(parts) ?? ''; // half of the half-width block is unassigned
}

function isVowel(text: string, at: number): boolean {
  return vowels.includes(letterAt(text, at) || '?');
}

/** Whether a consonant ends its syllable: it may, and no vowel follows. */
function isFinal(text: string, at: number): boolean {
  return finals.includes(letterAt(text, at) || '?') && !isVowel(text, nextAt(text, at));
}
