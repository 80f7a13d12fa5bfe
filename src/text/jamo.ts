/**
 * Korean letters as a keyboard shows them one by one (Hangul compatibility jamo, U+3131 to U+3163, and those of half
 * width), put together to syllables as an input method does: a consonant, a vowel, and the consonants behind it that do not
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
  return (unit >= 0x3131 && unit <= 0x3163) || (unit >= 0xffa1 && unit <= 0xffdc);
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
  if (initial < 0 || !isVowel(text, at + 1)) return undefined;
  let end = at + 2;
  let vowel = letterAt(text, at + 1);
  const longVowel = pairs.get(vowel + letterAt(text, end));
  if (longVowel !== undefined) {
    vowel = longVowel;
    end++;
  }
  let final = '';
  if (isFinal(text, end)) {
    final = letterAt(text, end++);
    const longFinal = pairs.get(final + letterAt(text, end));
    if (longFinal !== undefined && isFinal(text, end)) {
      final = longFinal;
      end++;
    }
  }
  const tail = final === '' ? 0 : finals.indexOf(final) + 1;
  return { unit: firstSyllable + (initial * 21 + vowels.indexOf(vowel)) * 28 + tail, end };
}

/** The text with such letters put together wherever they make syllables. */
export function withSyllables(text: string): string {
  if (!/[ㄱ-ㅣﾡ-ￜ]/.test(text)) return text;
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
  return unit < 0xffa1 ? text.charAt(at) : (halfWidth.get(unit) ?? '');
}

/** Half-width letters decompose to conjoining ones, as do the others: what they share tells which is which. */
const halfWidth = new Map<number, string>();
const byParts = new Map(
  Array.from(initials + vowels + finals, (letter) => [letter.normalize('NFKD'), letter]),
);
for (let unit = 0xffa1; unit <= 0xffdc; unit++) {
  const letter = byParts.get(String.fromCharCode(unit).normalize('NFKD'));
  if (letter !== undefined) halfWidth.set(unit, letter);
}

function isVowel(text: string, at: number): boolean {
  return vowels.includes(letterAt(text, at) || '?');
}

/** Whether a consonant ends its syllable: it may, and no vowel follows. */
function isFinal(text: string, at: number): boolean {
  return finals.includes(letterAt(text, at) || '?') && !isVowel(text, at + 1);
}
