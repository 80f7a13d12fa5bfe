import { everydayWords } from '../speed/words.ts';

/** Letters of each script for made-up words: consonants and vowels (or, in Han, kana and Hangul, whole syllables). */
const alphabets: Readonly<Record<string, readonly [string, string]>> = {
  latin: ['b c d f g h j k l m n p r s t v w x z', 'a e i o u'],
  cyrillic: ['б в г д ж з к л м н п р с т ф х ц ч ш', 'а е и о у ы'],
  greek: ['β γ δ ζ θ κ λ μ ν ξ π ρ σ τ φ χ ψ', 'α ε η ι ο υ ω'],
  arabic: ['ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ع غ ف ق ل م ن', 'ا و ي'],
  hebrew: ['ב ג ד ז ח ט כ ל מ נ ס ע פ צ ק ר ש ת', 'א ו י ה'],
  devanagari: ['क ख ग घ च छ ज ट ड त थ द न प ब म य र ल व श स ह', 'ा ि ी ु ू े ो'],
  han: ['玻 洛 普 赞 克 弗 奎 本 扎 尼 普 伦 维 霍 德 林 巴 福 斯 特 格 雷 胡 尔 维', '乌 阿 伊 欧 埃'],
  kana: [
    'カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ マ ミ ム メ モ ラ リ ル レ ロ',
    'ア イ ウ エ オ',
  ],
  hangul: [
    '가 나 다 라 마 바 사 자 차 카 타 파 하 거 너 더 러 머 버 서 저',
    '고 노 도 로 모 보 소 조 초 코 토',
  ],
  thai: ['ก ข ค ง จ ช ซ ด ต ท น บ ป พ ม ย ร ล ว ส ห อ', 'า ะ'],
};

export const scripts = Object.keys(alphabets);

/** A seeded generator of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** A made-up word of about `length` letters: consonants and vowels in turn. */
export function madeUpTerm(script: string, length: number, random: () => number): string {
  const [consonants, vowels] = (alphabets[script] as readonly [string, string]).map((letters) =>
    letters.split(' '),
  );
  let term = '';
  for (let at = 0; term.length < length; at++)
    term += pick((at % 2 === 0 ? consonants : vowels) as string[], random);
  return term;
}

/** A made-up word and the script that it is written in. */
export interface MadeUpTerm {
  readonly term: string;
  readonly script: string;
}

/** Different made-up words of `min` to `max` letters, all scripts in turn unless some are named. */
export function madeUpTerms(
  count: number,
  random: () => number,
  [min, max] = [5, 12],
  wanted = scripts,
): MadeUpTerm[] {
  const terms = new Map<string, string>();
  while (terms.size < count) {
    const script = wanted[terms.size % wanted.length] as string;
    terms.set(madeUpTerm(script, min + Math.floor(random() * (max - min + 1)), random), script);
  }
  return Array.from(terms, ([term, script]) => ({ term, script }));
}

/** Different made-up phrases of two or three words, of four to nine letters each; all scripts in turn. */
export function madeUpPhrases(count: number, random: () => number, wanted = scripts): MadeUpTerm[] {
  return Array.from({ length: count }, (_, number) => {
    const script = wanted[number % wanted.length] as string;
    const words = random() < 0.5 ? 2 : 3;
    const word = () => madeUpTerm(script, 4 + Math.floor(random() * 6), random);
    return { term: Array.from({ length: words }, word).join(' '), script };
  });
}

const latin = /^[a-z]{3,}$/;

/** Different phrases of a made-up Latin word, of four to nine letters, before or behind an everyday one. */
export function halfMadeUpPhrases(count: number, random: () => number): MadeUpTerm[] {
  const partners = Array.from(everydayWords).filter((word) => latin.test(word));
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const word = madeUpTerm('latin', 4 + Math.floor(random() * 6), random);
    const partner = pick(partners, random);
    if (word.length + partner.length < 8) continue;
    phrases.add(random() < 0.5 ? `${word} ${partner}` : `${partner} ${word}`);
  }
  return Array.from(phrases, (term) => ({ term, script: 'latin' }));
}
