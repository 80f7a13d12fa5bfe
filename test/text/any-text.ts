import fc from 'fast-check';

/**
 * Characters that meet each other in posts and in disguises, by script. Small alphabets, so that random texts
 * hold the sequences that matter: a base with its marks, a jamo with its vowel, `#` with a word.
 */
const alphabets: readonly string[] = [
  'abzABZ09_- ',
  'áéñøłđßæœİıſŉK\u0301\u0303\u0308\u0307',
  'σςΣάΆᾳ\u0345\u0301',
  'иеёйЙѝӣ\u0306\u0308\u0300\u0304',
  'اأإآٱىيیةهہۀکكؤئوە\u064b\u0651\u0640\u0654\u0653٣۳',
  'שלבּ\u05b7\u05c1',
  'कनऩक़िी्\u093c५',
  'কেোৌা\u09be\u09d7',
  'கெொோ\u0bbe\u0bcd',
  'ไกขำ่า\u0e4d ๕',
  'ກໜຳ',
  'ភាសា្',
  'မြဦဦ',
  'かがハバパー\u3099\u309a゛゜ﾊｶﾞﾟｰ',
  '가각한ᄀ학ᆫㄱㅋㅏﾡￂ㈎㉠',
  '我爱鸡汤々\u{20bb7}\u{2a6d6}㏠祝',
  '𝒜𝔟𝟛ⒶⓜⓂ⒜⑴🅰🅱🆀½ﷺﬁｂ３＃ᴀꞯ',
  '🇦🇷🇺🇾🇲',
  '😀👍🏽❤\ufe0f👩\u200d👧™ℹ㊗',
  '\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u2066\u0000\u007f\u180b\u{e0061}\u{e007f}',
  '#﹟&@.,/…’ʼ"\n\u00a0\u3000\u2028。·',
  '\ud800\udbff\udc00\udfff\ud835\ud83c',
];

const fromAlphabets = fc.oneof(...alphabets.map((alphabet) => fc.constantFrom(...Array.from(alphabet))));

/** Texts that mix all scripts, with marks, disguises, emoji and broken surrogates. */
export const mixedText = fc.array(fromAlphabets, { maxLength: 40 }).map((chars) => chars.join(''));

/** Texts of any kind. */
export const anyText = fc.oneof(
  mixedText,
  mixedText,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
