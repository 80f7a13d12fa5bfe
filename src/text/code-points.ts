/**
 * What the fold does with one code point, decided the first time it is met.
 *
 * Order: own entries, ignorables, compatibility decomposition, marks, case, own entries again, composition.
 * Normalization and case mappings of assigned characters are frozen by Unicode's stability policies, so a
 * table filled from the engine's own data gives the same answer on every engine that knows the character.
 */

import { simplifiedForm } from './chinese.ts';

/** A folded code point: letters to emit, or one of the actions below. */
export type Folding = string | Action;

/** Actions share the number space of code units; all lie below the first printable one. */
export const Action = {
  /** ends a token */
  Separator: 1,
  /** vanishes: zero-width characters, soft hyphens, variation selectors, bidi controls, tatweel */
  Ignorable: 2,
  /** vanishes, but belongs to the letter before it: accents, Arabic and Hebrew points */
  Mark: 3,
  /** joins the letter before it into another letter: kana voicing, Cyrillic breve, Hangul vowels */
  Composing: 4,
  /** ends a token and marks the text as holding emoji */
  Emoji: 5,
  /** ends a token and makes the next one a hashtag */
  Hash: 6,
} as const;
export type Action = (typeof Action)[keyof typeof Action];

/** Characters that vanish, as a class of a regular expression: invisible ones, controls but for white space, tatweel. */
export const ignorableClass = String.raw`\p{Default_Ignorable_Code_Point}\p{Cf}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u0640`;
const ignorable = new RegExp(`^[${ignorableClass}]$`, 'u');
const emoji = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const letter = /^[\p{L}\p{N}\p{M}]$/u;
const decimalDigit = /^\p{Nd}$/u;
/** Modifier letters that serve as apostrophes, and trade marks, which stick to words without being part of them. */
const separating = /^[™℠\u02b9-\u02bf\u02c8-\u02cf\ua78b\ua78c]$/u;
const europeanMark = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Common}]\p{Mn}*)\p{Mn}/gu;
const droppedMark =
  /[\p{Me}\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|(?=\p{Mn})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u064b-\u065f\u0670]/u;
const composing =
  '\\u0300\\u0301\\u0304\\u0306\\u0308\\u030b\\u0654\\u3099-\\u309c\\uff9e\\uff9f\\u1161-\\u1175\\u11a8-\\u11c2';
const composingMark = new RegExp(`^[${composing}]$`, 'u');
const letterWithComposing = new RegExp(`.[${composing}]+`, 'gsu');

/** Cyrillic letters that are others without their mark; over the rest of that script marks are accents (`ӓ`, `ӣ`). */
const cyrillicAccent = /^(?![йїўѓќ])\p{Script=Cyrillic}/iu;

/**
 * Letters that no Unicode decomposition unifies. Harm: `ø` and `o`, `đ` and `d`, Urdu `ہ` and `ھ` become one;
 * a term with `marks: strict` is compared before this table.
 */
const ownLetters = new Map<string, string>(
  Object.entries({
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ŧ: 't',
    ı: 'i',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ё: 'е',
    ѐ: 'е',
    ѝ: 'и',
    آ: 'ا',
    أ: 'ا',
    إ: 'ا',
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ة: 'ه',
    ہ: 'ه',
    ھ: 'ه',
    ۀ: 'ه',
    ۂ: 'ه',
    ک: 'ك',
    // Small capitals: letters of their own in Unicode, used as a costume for plain ones.
    ...pair('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'),
  }),
);

function pair(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (char, index) => [char, to[index] as string]));
}

/**
 * Letters and digits in circles and squares that have no decomposition, or would be taken for emoji (`Ⓜ`):
 * `[first, last, folded first]`.
 */
const enclosedRanges: readonly (readonly [number, number, string])[] = [
  [0x249c, 0x24b5, 'a'],
  [0x24b6, 0x24cf, 'a'],
  [0x24f5, 0x24fd, '1'],
  [0x2776, 0x277e, '1'],
  [0x2780, 0x2788, '1'],
  [0x278a, 0x2792, '1'],
  [0x1f110, 0x1f129, 'a'],
  [0x1f150, 0x1f169, 'a'],
  [0x1f170, 0x1f189, 'a'],
  [0x1f1e6, 0x1f1ff, 'a'],
];

/** Regional indicators: letters that pair up to flags, so they never join the letters around them. */
export function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

/** Letters that are emoji too (`🅰`, `Ⓜ`, `ℹ`): a text that holds one may hold a word, and may hold an emoji. */
export function isEmojiLetter(codePoint: number): boolean {
  return emojiLetters.has(codePoint);
}

const emojiLetters = new Set(Array.from('ℹⓂ🅰🅱🅾🅿', (char) => char.codePointAt(0) as number));

/**
 * By what they decompose to. They are letters of their own, as chat uses them (`ㅋㅋ`): their decomposition
 * would glue them to syllables.
 */
export const keyboardJamo: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x318f - 0x3131 }, (_, index) => String.fromCharCode(0x3131 + index)).map(
    (jamo) => [jamo.normalize('NFKD'), jamo] as const,
  ),
);

/** The folding of one code point (`''` never occurs: what leaves nothing is an action). */
export function foldCodePoint(codePoint: number): Folding {
  const enclosed = enclosedRanges.find(([first, last]) => codePoint >= first && codePoint <= last);
  if (enclosed) return String.fromCharCode(enclosed[2].charCodeAt(0) + codePoint - enclosed[0]);
  const char = String.fromCodePoint(codePoint);
  return ownLetters.get(char) ?? foldingAction(char, codePoint) ?? foldLetters(char);
}

function foldingAction(char: string, codePoint: number): Action | undefined {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return Action.Separator;
  if (ignorable.test(char)) return Action.Ignorable;
  if (composingMark.test(char)) return Action.Composing;
  if (droppedMark.test(char)) return Action.Mark;
  if (char.normalize('NFKD') === '#') return Action.Hash;
  if (emoji.test(char) && !letter.test(char)) return Action.Emoji;
  return separating.test(char) ? Action.Separator : undefined;
}

function foldLetters(char: string): Folding {
  if (decimalDigit.test(char)) return String(digitValue(char));
  const letters = foldCase(composed(decomposed(char)));
  const folded = Array.from(letters, foldPart).join('').trim();
  return folded === '' ? Action.Separator : folded;
}

/** Single jamo in circles and of half width become those of the keyboard, which chat uses alone (`ㅋㅋ`). */
function decomposed(char: string): string {
  const parts = char.normalize('NFKD');
  return (parts === char ? undefined : keyboardJamo.get(parts)) ?? parts;
}

/**
 * European letters lose their marks, but for a few Cyrillic ones; others keep those that the fold would join to them if
 * typed apart. Harm: letters with marks in Tatar, Mari, Chuvash and other languages written in Cyrillic become one with
 * those without, as `ü` and `u` do in German.
 */
function composed(parts: string): string {
  return parts.replace(europeanMark, '').replace(letterWithComposing, (letter) => {
    const whole = letter.normalize('NFC');
    return cyrillicAccent.test(whole) ? (letter[0] as string) : whole;
  });
}

/** Upper case first: it unifies `ς` and `σ`, `ſ` and `s`, and spells out `ß`. */
function foldCase(text: string): string {
  return text
    .toUpperCase()
    .toLowerCase()
    .replace(/\u0307/g, '');
}

function foldPart(char: string): string {
  const own = ownLetters.get(char) ?? simplifiedForm(char);
  if (own !== undefined) return own;
  if (droppedMark.test(char) || ignorable.test(char)) return '';
  return letter.test(char) && !separating.test(char) ? char : ' ';
}

/** Decimal digits stand in blocks of ten, now and then one block right behind another. */
function digitValue(char: string): number {
  const codePoint = char.codePointAt(0) as number;
  const ascii = char.normalize('NFKD');
  if (ascii >= '0' && ascii <= '9') return Number(ascii);
  let distance = 0;
  while (decimalDigit.test(String.fromCodePoint(codePoint - distance - 1))) distance++;
  return distance % 10;
}
