/**
 * What the fold does with one code point, decided the first time it is met.
 *
 * Order: own entries, ignorables, compatibility decomposition, marks, case, own entries again, composition.
 * Normalization and case mappings of assigned characters are frozen by Unicode's stability policies, so a
 * table filled from the engine's own data gives the same answer on every engine that knows the character.
 */

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

const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]$/u;
const control = /^(?![\t-\r\u0085])\p{Cc}$/u;
const emoji = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const letter = /^[\p{L}\p{N}\p{M}]$/u;
const decimalDigit = /^\p{Nd}$/u;
/** Modifier letters that serve as apostrophes, and trade marks, which stick to words without being part of them. */
const separating = /^[™℠\u02b9-\u02bf\u02c8-\u02cf\ua78b\ua78c]$/u;
const europeanBase = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Common}]/u;
const droppedMark =
  /[\p{Me}\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|(?=\p{Mn})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u064b-\u065f\u0670]/u;
const composingMark = /^[\u0300\u0301\u0306\u0308\u3099\u309a\u1161-\u1175\u11a8-\u11c2]$/u;

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

/** Letters and digits in circles and squares that have no decomposition: `[first, last, folded first]`. */
const enclosedRanges: readonly (readonly [number, number, string])[] = [
  [0x249c, 0x24b5, 'a'],
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

/** The folding of one code point (`''` never occurs: what leaves nothing is an action). */
export function foldCodePoint(codePoint: number): Folding {
  const enclosed = enclosedRanges.find(([first, last]) => codePoint >= first && codePoint <= last);
  if (enclosed) return String.fromCharCode(enclosed[2].charCodeAt(0) + codePoint - enclosed[0]);
  const char = String.fromCodePoint(codePoint);
  return ownLetters.get(char) ?? foldingAction(char, codePoint) ?? foldLetters(char);
}

function foldingAction(char: string, codePoint: number): Action | undefined {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return Action.Separator;
  if (ignorable.test(char) || control.test(char)) return Action.Ignorable;
  if (composingMark.test(char)) return Action.Composing;
  if (droppedMark.test(char)) return Action.Mark;
  if (separating.test(char)) return Action.Separator;
  if (char.normalize('NFKD') === '#') return Action.Hash;
  return emoji.test(char) && !letter.test(char) ? Action.Emoji : undefined;
}

function foldLetters(char: string): Folding {
  if (decimalDigit.test(char)) return String(digitValue(char));
  const compatible = isCompatibilityJamo(char) ? char : char.normalize('NFKD');
  const bare = europeanBase.test(compatible)
    ? compatible.replace(/\p{Mn}/gu, '')
    : compatible.normalize('NFC');
  const folded = Array.from(foldCase(bare), foldPart).join('').trim();
  return folded === '' ? Action.Separator : folded;
}

/** Upper case first: it unifies `ς` and `σ`, `ſ` and `s`, and spells out `ß`. */
function foldCase(text: string): string {
  return text
    .toUpperCase()
    .toLowerCase()
    .replace(/\u0307/g, '');
}

function foldPart(char: string): string {
  const own = ownLetters.get(char);
  if (own !== undefined) return own;
  if (droppedMark.test(char) || ignorable.test(char)) return '';
  return letter.test(char) ? char : ' ';
}

/** Compatibility jamo (`ㅋㅋ`) are letters of their own in chat; their decomposition would glue them to syllables. */
function isCompatibilityJamo(char: string): boolean {
  return char >= '\u3131' && char <= '\u318e';
}

/** Decimal digits stand in blocks of ten; the value is the distance from the block's first. */
function digitValue(char: string): number {
  const codePoint = char.codePointAt(0) as number;
  const ascii = char.normalize('NFKD');
  if (ascii >= '0' && ascii <= '9') return Number(ascii);
  let value = 0;
  while (value < 9 && decimalDigit.test(String.fromCodePoint(codePoint - value - 1))) value++;
  return value;
}
