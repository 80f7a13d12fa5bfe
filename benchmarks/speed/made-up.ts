import { between, createRandom, pick, pickShare, type Random } from './random.ts';
import { everydayWords, type Script } from './words.ts';

/** Sounds of invented words: onsets, vowels and ends of syllables. */
interface Sounds {
  readonly onsets: readonly string[];
  readonly vowels: readonly string[];
  readonly ends: readonly string[];
}

const letters = (text: string): readonly string[] => text.split(' ');

/** Of terms: combinations that are rare in real words. */
const termSounds: Readonly<Record<Script, Sounds>> = {
  latin: {
    onsets: letters('bl dr fl gl pl sn sw tr tw v z qu y vr zl'),
    vowels: letters('a e i o u ai ou'),
    ends: letters('b d l m x z lt mp nd rb'),
  },
  accented: {
    onsets: letters('bl dr fl gl pl sv tr v z ž ñ ż ç'),
    vowels: letters('á é ö ü a e ô ã'),
    ends: letters('b d l m x z lt mp'),
  },
  cyrillic: {
    onsets: letters('жв фл хв цв шн вр зл'),
    vowels: letters('а о у э и ю'),
    ends: letters('б ж ф кс мб лт'),
  },
  arabic: { onsets: letters('ظ غ ث ض خ ذ'), vowels: letters('ا و ي'), ends: letters('ظ ط ث ق ز') },
  devanagari: { onsets: letters('झ ढ ठ घ छ ङ भ'), vowels: letters('ा ि ु े ो'), ends: letters('ठ ढ झ ळ ष') },
  han: {
    onsets: letters('鐙 鸛 翦 黷 鑢 饕 蠡 齏 龠 鼉 闥 讖 籟 纛'),
    vowels: letters('ヰ ヱ ヴ ヹ ぢ ゐ'),
    ends: letters('鑾 韙 鬣 鱗 黌 齟 龜 驫'),
  },
  thai: { onsets: letters('ฆ ฌ ฐ ฒ ฬ ฎ'), vowels: letters('ะ ุ ู ี ึ'), ends: letters('ฆ ฌ ฐ ฒ ฬ') },
  hangul: {
    onsets: letters('뷁 쀍 꿻 뛟 쮧'),
    vowels: letters('뢍 홻 쿑 툷'),
    ends: letters('쟓 퓒 륍 썳 쩗'),
  },
};

const none = [''];

/** Of the names and rare words in posts: other beginnings than the terms', so that none of them is a term. */
const nameSounds: Readonly<Record<Script, Sounds>> = {
  latin: { onsets: letters('b d m r l th f w'), vowels: letters('a e o ai'), ends: letters('r l m') },
  accented: { onsets: letters('b d m r l th f'), vowels: letters('a é o ã ô'), ends: letters('r l m') },
  cyrillic: { onsets: letters('м р л д т'), vowels: letters('а о е'), ends: letters('м р л') },
  arabic: { onsets: letters('م ر ل د ن'), vowels: letters('ا و ي'), ends: letters('م ر ل') },
  devanagari: { onsets: letters('म र ल द न'), vowels: letters('ा े ो'), ends: letters('म र ल') },
  han: { onsets: letters('岩 苔 霧 峰 瀬 杉 丘'), vowels: none, ends: letters('田 野 原 谷 浜') },
  thai: { onsets: letters('ม ร ล น'), vowels: letters('า ิ'), ends: letters('ม น') },
  hangul: { onsets: letters('모 라 데 로 마'), vowels: none, ends: letters('네 리 도') },
};

/** An invented name or rare word of `low` to `high` UTF-16 units, for a post. */
export function madeUpName(random: Random, script: Script, low: number, high: number): string {
  return madeUpWord(random, nameSounds[script], between(random, low, high));
}

function madeUpWord(random: Random, { onsets, vowels, ends }: Sounds, length: number): string {
  let word = '';
  while (word.length < length) word += pick(random, onsets) + pick(random, vowels) + pick(random, ends);
  return word.slice(0, length).replace(/\p{M}$/u, ''); // a vowel sign at the end may have lost its letter
}

/** What terms are made of: about three of four are Latin, as in the lists that teams use. */
const termScripts = {
  latin: 70,
  accented: 10,
  cyrillic: 7,
  arabic: 4,
  devanagari: 3,
  han: 3,
  thai: 1.5,
  hangul: 1.5,
} as const;
const phraseShare = 0.25;

/**
 * `count` made-up terms, words and phrases of 4 to 14 units, none of them an everyday word. A shorter list is the
 * beginning of a longer one, so that posts planted with the first terms suit lists of all sizes.
 */
export function madeUpTerms(count: number): readonly string[] {
  const random = createRandom(20_261_123);
  const taken = new Set<string>();
  const terms: string[] = [];
  while (terms.length < count) {
    const term = madeUpTerm(random);
    const key = plain(term);
    if (term.length < 4 || taken.has(key) || everydayWords.has(key)) continue;
    taken.add(key);
    terms.push(term);
  }
  return terms;
}

function madeUpTerm(random: Random): string {
  const script = pickShare(random, termScripts);
  const hasSpaces = script !== 'han' && script !== 'thai';
  const word = (low: number, high: number) =>
    madeUpWord(random, termSounds[script], between(random, low, high));
  if (!hasSpaces || random() >= phraseShare) return word(4, hasSpaces ? 12 : 7);
  const first = word(3, 6);
  return `${first} ${word(3, 13 - first.length)}`;
}

/** Without case, accents and spaces: two terms that differ only in those would be one to most of the peers. */
function plain(term: string): string {
  return term
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase();
}
