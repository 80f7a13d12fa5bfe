import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldInto } from '../../src/text/fold.ts';
import {
  createFoldedText,
  type FoldedText,
  isMixed,
  maxTextLength,
  mixHash,
  polynomialHash,
  TokenFlag,
} from '../../src/text/folded-text.ts';
import { anyText } from './any-text.ts';

/**
 * Two columns: the original, and its tokens with a space between them. A token is written as its folded text;
 * where the original has other characters they follow in ‹ ›. Before a token stand its flags: `#` directly
 * after a hash, `~` a run of a script without spaces, `^` regional indicators.
 */
type Row = readonly [original: string, tokens: string];

function notationOf(folded: FoldedText): string {
  return tokensOf(folded)
    .map(({ flags, units, slice }) => `${flags}${units}${slice === units ? '' : `‹${slice}›`}`)
    .join(' ');
}

interface Token {
  readonly flags: string;
  readonly units: string;
  readonly slice: string;
  readonly from: number;
  readonly to: number;
}

function tokensOf(folded: FoldedText): Token[] {
  return Array.from({ length: folded.tokenCount }, (_, token) => {
    const from = folded.tokenStart[token]!;
    const to = folded.tokenEnd[token]!;
    return {
      flags: flagsOf(folded.tokenFlags[token]!),
      units: String.fromCharCode(...folded.units.subarray(from, to)),
      slice: folded.text.slice(folded.starts[from], folded.ends[to - 1]),
      from,
      to,
    };
  });
}

function flagsOf(bits: number): string {
  return `${bits & TokenFlag.Tag ? '#' : ''}${bits & TokenFlag.Run ? '~' : ''}${bits & TokenFlag.Flag ? '^' : ''}`;
}

function wordsOf(text: string): string[] {
  return tokensOf(fold(text)).map(({ units }) => units);
}

const rows: Readonly<Record<string, readonly Row[]>> = {
  'case and separators': [
    ['Blorp ZAN, quibbon!', 'blorp‹Blorp› zan‹ZAN› quibbon'],
    ['a-b_c/d', 'a b c d'],
    ['it’s l\u02bcautre', 'it s l autre'],
    ['ΣΊΣΥΦΟΣ σίσυφος', 'σισυφοσ‹ΣΊΣΥΦΟΣ› σισυφοσ‹σίσυφος›'],
    ['ſtraſſe', 'strasse‹ſtraſſe›'],
    ['3,50 v2.0', '3 50 v2 0'],
    ['', ''],
    [' \n\t…!', ''],
  ],
  'Latin and Greek marks, precomposed and decomposed': [
    ['café', 'cafe‹café›'],
    ['cafe\u0301', 'cafe‹cafe\u0301›'],
    ['e\u0301t e', 'et‹e\u0301t› e'],
    ['AÑO', 'ano‹AÑO›'],
    ['tiếng Việt', 'tieng‹tiếng› viet‹Việt›'],
    ['ti\u0065\u0302\u0301ng', 'tieng‹tie\u0302\u0301ng›'],
    ['Ελλάδα ᾳ', 'ελλαδα‹Ελλάδα› α‹ᾳ›'],
    ['z\u0336a\u0336n\u0336', 'zan‹z\u0336a\u0336n\u0336›'],
    ['zan\u20dd', 'zan‹zan\u20dd›'],
    ['\u0301zan', 'zan'],
  ],
  'letters that Unicode does not decompose': [
    ['Øł Đðħŧ', 'ol‹Øł› ddht‹Đðħŧ›'],
    ['Straße STRASSE ẞ', 'strasse‹Straße› strasse‹STRASSE› ss‹ẞ›'],
    ['ÆON cœur Þ', 'aeon‹ÆON› coeur‹cœur› th‹Þ›'],
    ['IİıI\u0307i', 'iiiii‹IİıI\u0307i›'],
    ['ŉ ẚ ŀ', 'n‹ŉ› a‹ẚ› l‹ŀ›'],
  ],
  'compatibility forms': [
    ['Ｂｌｏｒｐ＿３', 'blorp‹Ｂｌｏｒｐ› 3‹３›'],
    ['𝔟𝓁𝐨𝗋𝕡 𝟛', 'blorp‹𝔟𝓁𝐨𝗋𝕡› 3‹𝟛›'],
    ['ⓑⓛⓞⓡⓟ ⒝⒧', 'blorp‹ⓑⓛⓞⓡⓟ› bl‹⒝⒧›'],
    ['ⒷⓂⓏ', 'bmz‹ⒷⓂⓏ›'],
    ['🄱🄻 🅱🅻 🅑🅛', 'bl‹🄱🄻› bl‹🅱🅻› bl‹🅑🅛›'],
    ['ʙʟᴏʀᴘ Qꞯ', 'blorp‹ʙʟᴏʀᴘ› qq‹Qꞯ›'],
    ['ﬁn ﬀ ﬅ', 'fin‹ﬁn› ff‹ﬀ› st‹ﬅ›'],
    ['①⑴❶➀➊⓵', '111111‹①⑴❶➀➊⓵›'],
    ['x² H₂O nº', 'x2‹x²› h2o‹H₂O› no‹nº›'],
    ['Ⅳ ℓ K µ', 'iv‹Ⅳ› l‹ℓ› k‹K› μ‹µ›'],
    ['zan™ zan℠', 'zan zan'],
    // Characters that spell out several words: each word has the whole character for its place.
    ['½', '1‹½› 2‹½›'],
    ['㏠', '1‹㏠› ~日‹㏠›'],
  ],
  'regional indicators': [
    ['🇲🇽', '^mx‹🇲🇽›'],
    ['a🇲🇽b', 'a ^mx‹🇲🇽› b'],
    ['🇦🇷🇺🇾', '^aruy‹🇦🇷🇺🇾›'],
  ],
  Arabic: [
    ['مَرْحَبًا', 'مرحبا‹مَرْحَبًا›'],
    ['كتـــاب', 'كتاب‹كتـــاب›'],
    ['أحمد إلى آخر ٱسم', 'احمد‹أحمد› الي‹إلى› اخر‹آخر› اسم‹ٱسم›'],
    ['ا\u0654 ا\u0653', 'ا‹ا\u0654› ا‹ا\u0653›'],
    ['مدرسة مدرسه', 'مدرسه‹مدرسة› مدرسه'],
    ['کتاب علی ہ', 'كتاب‹کتاب› علي‹علی› ه‹ہ›'],
    ['سؤال سو\u0654ال', 'سؤال سؤال‹سو\u0654ال›'],
    ['ﻣﺮﺣﺒﺎ', 'مرحبا‹ﻣﺮﺣﺒﺎ›'],
    ['می\u200cخواهم', 'ميخواهم‹می\u200cخواهم›'],
    ['٣٤ ۳۴', '34‹٣٤› 34‹۳۴›'],
  ],
  Hebrew: [
    ['שָׁלוֹם', 'שלום‹שָׁלוֹם›'],
    ['\ufb2a\ufb31', 'שב‹\ufb2a\ufb31›'],
  ],
  Cyrillic: [
    ['Ёлка е\u0308лка', 'елка‹Ёлка› елка‹е\u0308лка›'],
    ['Йод и\u0306од', 'йод‹Йод› йод‹и\u0306од›'],
    ['ѝ и\u0300 и\u0301', 'и‹ѝ› и‹и\u0300› и‹и\u0301›'],
    ['ӣ и\u0304', 'и‹ӣ› и‹и\u0304›'],
    ['Ӓӧ\u0301 ӝ', 'ао‹Ӓӧ\u0301› ж‹ӝ›'],
    ['Ўзбек ќе г\u0301', 'ўзбек‹Ўзбек› ќе ѓ‹г\u0301›'],
    ['їжак і\u0308жак', 'їжак їжак‹і\u0308жак›'],
  ],
  'Indic scripts keep their signs': [
    ['चिकन सूप', 'चिकन सूप'],
    ['क्षमा ५', 'क्षमा 5‹५›'],
    ['\u0958\u0929', '\u0915\u093c\u0928\u093c‹\u0958\u0929›'],
    ['\u0915\u093c\u0928\u093c', '\u0915\u093c\u0928\u093c'],
    ['মুরগির ঝোল', 'মুরগির ঝ\u09c7\u09beল‹ঝোল›'],
    ['\u099d\u09c7\u09be', '\u099d\u09c7\u09be'],
    ['கோழி', '\u0b95\u0bc7\u0bbeழி‹கோழி›'],
  ],
  'scripts without spaces': [
    ['ต้มไก่ blorp', '~ต้มไก่ blorp'],
    ['นำ้ 5๕', '~น\u0e4dา้‹นำ้› 55‹5๕›'],
    ['ແກງໄກ່', '~ແກງໄກ່'],
    ['ໜ ຫນ', '~ຫນ‹ໜ› ~ຫນ'],
    ['ស៊ុបមាន់', '~ស៊ុបមាន់'],
    ['ကြက်သား', '~ကြက်သား'],
    ['\u1026 \u1025\u102e', '~\u1025\u102e‹\u1026› ~\u1025\u102e'],
    ['我爱鸡汤', '~我爱鸡汤'],
    ['T恤衫a', 't‹T› ~恤衫 a'],
    ['\u{20bb7}野家', '~\u{20bb7}野家'],
    ['\ufa19 ⽕', '~神‹\ufa19› ~火‹⽕›'],
    ['鸡,汤。', '~鸡 ~汤'],
  ],
  kana: [
    ['カラー ひらがな', '~カラー ~ひらがな'],
    ['ｶﾗｰ', '~カラー‹ｶﾗｰ›'],
    ['か\u3099 ハ\u309a', '~が‹か\u3099› ~パ‹ハ\u309a›'],
    ['ｶﾞｷﾞ ﾊﾟ', '~ガギ‹ｶﾞｷﾞ› ~パ‹ﾊﾟ›'],
    ['か゛は゜', '~がぱ‹か゛は゜›'],
    ['あ\u3099 ゜', '~あ‹あ\u3099›'],
    ['㌔', '~キロ‹㌔›'],
  ],
  Hangul: [
    ['닭고기', '닭고기'],
    ['\u1103\u1161\u11b0\u1100\u1169', '닭고‹\u1103\u1161\u11b0\u1100\u1169›'],
    ['가\u11a8', '각‹가\u11a8›'],
    ['ㅋㅋ ㅏ', 'ㅋㅋ ㅏ'],
    ['ﾡￂ', '가‹ﾡￂ›'],
    // Letters of a keyboard make syllables, a consonant going with the vowel behind it; others stay as chat has them.
    ['ㅂㅡㄹ', '블‹ㅂㅡㄹ›'],
    ['ㅂㅡㄹㄹㅗ', '블로‹ㅂㅡㄹㄹㅗ›'],
    ['ㅂㅡㄹㅗ', '브로‹ㅂㅡㄹㅗ›'],
    ['㉠ￂ', '가‹㉠ￂ›'],
    ['㈀ㅏㄴ', '간‹㈀ㅏㄴ›'],
    ['ㅂ\u200bㅡ\u0301ㄹ', '블‹ㅂ\u200bㅡ\u0301ㄹ›'],
    ['ㄱㅗㅏㄴ ㅎㅡㅣ', '관‹ㄱㅗㅏㄴ› 희‹ㅎㅡㅣ›'],
    ['ㄷㅏㄹㄱ ㄷㅏㄹㄱㅗ', '닭‹ㄷㅏㄹㄱ› 달고‹ㄷㅏㄹㄱㅗ›'],
    ['ㄲㅏㄸㅏ', '까따‹ㄲㅏㄸㅏ›'],
    ['하ㅋㅋㅋ ㅠㅠ ㅇㅇ ㄳ', '하ㅋㅋㅋ ㅠㅠ ㅇㅇ ㄳ'],
    ['ㅏㅂ ㅂㅅ', 'ㅏㅂ ㅂㅅ'],
    ['ㅂ ㅡ ㄹ', 'ㅂ ㅡ ㄹ'],
    ['ﾲￚﾩ', '블‹ﾲￚﾩ›'],
    ['㉮ ㈎ ㉠', '가‹㉮› 가‹㈎› ㄱ‹㉠›'],
    ['ㅤ\u115f\u1160\uffa0', ''],
  ],
  'characters that vanish': [
    ['bl\u200bo\u200cr\u200dp', 'blorp‹bl\u200bo\u200cr\u200dp›'],
    ['b\u00adl\u2060o\ufeffrp', 'blorp‹b\u00adl\u2060o\ufeffrp›'],
    ['\u202eblorp\u202c \u2066zan\u2069', 'blorp zan'],
    ['bl\u{e006f}\u{e0072}orp', 'blorp‹bl\u{e006f}\u{e0072}orp›'],
    ['b\ufe0fl\u{e0100}orp', 'blorp‹b\ufe0fl\u{e0100}orp›'],
    ['bl\u0000o\u0008r\u007fp', 'blorp‹bl\u0000o\u0008r\u007fp›'],
    ['bl\nor\u0085p\u2028q', 'bl or p q'],
    ['\u200b', ''],
  ],
  hashtags: [
    ['#Blorp #zan_kelfo', '#blorp‹Blorp› #zan kelfo'],
    ['＃blorp ﹟zan ##kelfo', '#blorp #zan #kelfo'],
    ['# blorp #', 'blorp'],
    ['#\u200bblorp #\u{e0061}zan #\ufe0fkelfo', '#blorp #zan #kelfo'],
    ['#\ufe0f\u20e3blorp #\u0336zan', '#blorp #zan'],
    ['#T恤衫a b', '#t‹T› #~恤衫 #a b'],
    ['#T\u200d恤', '#t‹T› #~恤'],
    ['#🇲🇽blorp', '#^mx‹🇲🇽› #blorp'],
    ['#½', '#1‹½› #2‹½›'],
    ['#😀blorp #-zan', 'blorp zan'],
    ['zan#blorp', 'zan #blorp'],
    ['#Ёлка #ß', '#елка‹Ёлка› #ss‹ß›'],
  ],
  'emoji and symbols': [
    ['zan😀kelfo👍🏽', 'zan kelfo'],
    ['5€ + $3 = ∞', '5 3'],
    ['1\ufe0f\u20e3', '1‹1\ufe0f\u20e3›'],
  ],
  'lone surrogates': [
    ['bl\ud835orp', 'bl orp'],
    ['\udc00blorp\ud83c', 'blorp'],
    ['\ud83c\ud83c\udde6', '^a‹\ud83c\udde6›'],
  ],
};

describe.each(Object.entries(rows))('folds %s', (_, group) => {
  it.each(group)('%j', (original, tokens) => {
    expect(notationOf(fold(original))).toBe(tokens);
  });
});

it('gives each syllable the letters that it was put together from', () => {
  const { starts, ends, length } = fold('ㅂㅡㄹㄹㅗ');
  expect([length, ...starts.subarray(0, 2), ...ends.subarray(0, 2)]).toEqual([2, 0, 3, 3, 5]);
});

describe('flags of a text', () => {
  it.each([
    ['blorp', TokenFlag.Word],
    ['我 blorp', TokenFlag.Word | TokenFlag.Run],
    ['#blorp', TokenFlag.Word | TokenFlag.Tag],
    ['🇲🇽', TokenFlag.Flag],
    ['😀', TokenFlag.Emoji],
    // Letters that are emoji too.
    ['🅰', TokenFlag.Word | TokenFlag.Emoji],
    ['Ⓜ ℹ', TokenFlag.Word | TokenFlag.Emoji],
    ['™ ©', TokenFlag.Emoji],
    ['', 0],
  ])('of %j', (text, flags) => {
    expect(fold(text).flags & whatItIs).toBe(flags);
  });

  const whatItIs = TokenFlag.Word | TokenFlag.Run | TokenFlag.Flag | TokenFlag.Tag | TokenFlag.Emoji;
});

describe('what a token shows that a plain word does not', () => {
  /** text | for each token: `x` mixed letters, `3` one letter three times, `-` tight, `$` a symbol that may be a letter */
  it.each([
    ['blorp zan', '', ''],
    ['bl0rp блорп', 'x', ''],
    ['zблорп 00', 'x', ''],
    ['bloorp blooorp BlOoOrp', '', '3', '3'],
    ['oo o blo\u200boo\u0301orp', '', '', '3'],
    ['が か゛か゛か゛', '', '3'],
    ['zan-kelfo zan kelfo', '', '-', '', ''],
    ["zan's zan’s zan\u00a0kelfo, zan", '', '', '', '', '', '', ''],
    ['zan🔥kelfo 🔥 zan_ kelfo', '', '-', '', ''],
    ['½ zan玻zan', '', '-', '', '', ''],
    ['#zan#kelfo zan\u20e3', '', '$-', '$'],
    ['p@st (past past* past? @past', '$', '$-', '', '$', '', ''],
    ['$ale gif€ gift! €5', '$', '$', '', '$'],
  ])('in %j', (text, ...expected) => {
    const folded = fold(text);
    const shown = Array.from({ length: folded.tokenCount }, (_, token) => lookOf(folded.tokenFlags[token]!));
    expect(shown).toEqual(expected);
  });

  function lookOf(flags: number): string {
    const has = (flag: number, sign: string) => ((flags & flag) === 0 ? '' : sign);
    const mixed = isMixed(flags) ? 'x' : '';
    return `${mixed}${has(TokenFlag.Symbol, '$')}${has(TokenFlag.Repeated, '3')}${has(TokenFlag.Tight, '-')}`;
  }
});

describe('a lone surrogate', () => {
  it('leaves later pairs that start with it alone', () => {
    fold('\ud835 \ud83c \ud83d \ud842 \udb40');
    expect(notationOf(fold('𝔟𝓁 🇲🇽 𠮷 b\u{e0061}l'))).toBe('bl‹𝔟𝓁› ^mx‹🇲🇽› ~𠮷 bl‹b\u{e0061}l›');
    expect(fold('😀').flags).toBe(TokenFlag.Emoji);
  });
});

describe('a text over the length limit', () => {
  it('is cut, and says so', () => {
    const folded = fold(`${'a '.repeat(maxTextLength / 2)}b`);
    expect(folded.truncated).toBe(true);
    expect(folded.text.length).toBe(maxTextLength);
    expect(folded.tokenCount).toBe(maxTextLength / 2);
  });

  it('is cut between characters', () => {
    const folded = fold(`${'a'.repeat(maxTextLength - 1)}𝔟c`);
    expect(folded.text).toBe('a'.repeat(maxTextLength - 1));
    expect(folded.length).toBe(maxTextLength - 1);
  });

  it('is not cut at the limit itself', () => {
    const folded = fold(`${'a'.repeat(maxTextLength - 2)}𝔟`);
    expect(folded.truncated).toBe(false);
    expect(folded.length).toBe(maxTextLength - 1);
  });

  it('may unfold to more units than it has', () => {
    const folded = fold('ﷺ'.repeat(maxTextLength));
    expect(folded.truncated).toBe(false);
    expect(folded.tokenCount).toBe(3 * maxTextLength + 1); // the last word of each goes on in the next
    expect(folded.ends[folded.length - 1]).toBe(maxTextLength);
  });
});

describe('spans of units', () => {
  it('ascend, lie in the text, are not empty, and split no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        for (let at = 0; at < folded.length; at++) {
          const [start, end] = [folded.starts[at]!, folded.ends[at]!];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
          if (at > 0) expect(start).toBeGreaterThanOrEqual(folded.starts[at - 1]!);
          if (at > 0) expect(end).toBeGreaterThanOrEqual(folded.ends[at - 1]!);
        }
      }),
      { numRuns: 1000 },
    );
  });

  function splitsPair(text: string, at: number): boolean {
    return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
  }
});

describe('tokens', () => {
  it('divide the units among them without a rest, and carry the hash of theirs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        let at = 0;
        for (const [token, { from, to }] of tokensOf(folded).entries()) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          expect(folded.tokenHash[token]).toBe(mixHash(polynomialHash(folded.units, from, to)));
          at = to;
        }
        expect(at).toBe(folded.length);
      }),
      { numRuns: 1000 },
    );
  });

  /**
   * A token starts at a character that gave a unit, never at a mark, so nothing is asked of what stands before
   * it. The one exception: a character that spells out several words (`½`, `ﷺ`) is the place of each of them.
   */
  it('fold to themselves again from their slice of the original', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        for (const { units, slice, from, to } of tokensOf(folded)) {
          if (sharesCharacter(folded, from) || sharesCharacter(folded, to))
            expect(wordsOf(slice)).toContain(units);
          else expect(wordsOf(slice)).toEqual([units]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  function sharesCharacter(folded: FoldedText, at: number): boolean {
    return at > 0 && at < folded.length && folded.starts[at] === folded.starts[at - 1];
  }
});

describe('folding', () => {
  it('of folded text changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(text);
        expect(wordsOf(words.join(' '))).toEqual(words);
      }),
      { numRuns: 1000 },
    );
  });

  it('into a used buffer gives what a fresh one gives', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const used = foldInto(text, foldInto(before, createFoldedText(4)));
        expect(contentOf(used)).toEqual(contentOf(fold(text)));
      }),
      { numRuns: 1000 },
    );
  });

  function contentOf(folded: FoldedText) {
    const { text, truncated, flags, length, tokenCount } = folded;
    return {
      ...{ text, truncated, flags, length, tokenCount },
      places: Array.from({ length }, (_, at) => [folded.starts[at], folded.ends[at]]),
      hashes: Array.from(folded.tokenHash.subarray(0, tokenCount)),
      tokens: tokensOf(folded),
    };
  }
});

/** Everything up to the supplementary ideographic plane, whose characters the fold leaves as they are. */
const characters = Array.from({ length: 0x20000 }, (_, codePoint) => codePoint)
  .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
  .map((codePoint) => String.fromCodePoint(codePoint));

describe('of every character in the first two planes', { timeout: 30_000 }, () => {
  it('the fold folds to itself', () => {
    const changed = characters.filter((char) => {
      const words = wordsOf(char);
      return wordsOf(words.join(' ')).join(' ') !== words.join(' ');
    });
    expect(changed).toEqual([]);
  });

  it('the decomposed form folds like the composed one', () => {
    const differing = characters.filter(
      (char) =>
        char.normalize('NFD') !== char &&
        wordsOf(char).join(' ') !== wordsOf(char.normalize('NFD')).join(' '),
    );
    expect(differing).toEqual([]);
  });

  it('upper and lower case fold alike, but for the iota that Greek writes below a letter or behind it', () => {
    const differing = characters.filter((char) =>
      [char.toUpperCase(), char.toLowerCase()].some(
        (other) => wordsOf(other).join(' ') !== wordsOf(char).join(' '),
      ),
    );
    expect(differing.filter((char) => !char.normalize('NFD').includes('\u0345'))).toEqual([]);
  });

  it('decimal digits fold to their value', () => {
    const digits = characters.filter((char) => /^\p{Nd}$/u.test(char)).map((char) => wordsOf(char).join(' '));
    expect(digits).toEqual(digits.map((_, at) => String(at % 10)));
    expect(digits.length).toBeGreaterThan(500);
  });
});
