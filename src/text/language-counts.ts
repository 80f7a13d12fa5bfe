/** How often each language of a script writes what, as far as its words, its pieces and franc's trigrams tell. */
import type { LanguageProfile } from './language-profile.ts';

/** The languages of one script, and what they are known by. */
export interface LanguageSet {
  readonly profiles: readonly LanguageProfile[];
  /** franc's lists by ISO 639-3 name: trigrams joined by `|`, the most frequent first */
  readonly trigrams: { readonly [model: string]: string };
  /** letters that all languages of the set have */
  readonly sharedLetters: string;
  /** letters that none of them has, only other languages of the script */
  readonly unknownLetters: string;
}

/** A number for each language, in the order of the profiles; the last is `und`, the mean of all others. */
export type Row = Float64Array;

/** Numbers for some languages: `values[i]` for the language number `langs[i]`, ascending. */
export interface SparseRow {
  readonly langs: number[];
  readonly values: number[];
}

/** Weighted occurrences. A space is the edge of a word. */
export interface LetterCounts {
  readonly pairs: ReadonlyMap<string, Row>;
  /** sparse, for most trigrams are written in few languages */
  readonly trigrams: ReadonlyMap<string, SparseRow>;
  /** pairs by their first letter, trigrams by their first two */
  readonly beforePair: ReadonlyMap<string, Row>;
  readonly beforeTrigram: ReadonlyMap<string, Row>;
  /** for what was never counted */
  readonly none: Row;
}

/** How much one occurrence counts: in a word, in its plain spelling, in a piece of a word. */
const wordWeight = 0.7;
const plainWordWeight = 0.2;
const partWeight = 2.4;
/** All occurrences in franc's list together. It gives ranks only, and frequencies follow ranks by Zipf's law. */
const francWeight = 600;
const francOffset = 5;

export function countLetters(set: LanguageSet): LetterCounts {
  const size = set.profiles.length + 1;
  const pairs = new Map<string, Row>();
  const trigrams = new Map<string, SparseRow>();
  const count: Count = (piece, lang, weight) => {
    if (piece.length === 2) rowOf(pairs, piece, size)[lang]! += weight;
    else addTo(trigrams, piece, lang, weight);
  };
  set.profiles.forEach((profile, lang) => {
    countFranc(set.trigrams[profile.model ?? ''] ?? '', lang, count);
    countWords(profile, lang, count);
  });
  addMeans(pairs, trigrams, size - 1);
  return { pairs, trigrams, ...countStarts(pairs, trigrams, size), none: new Float64Array(size) };
}

/** Called for pairs and trigrams, language by language. */
type Count = (piece: string, lang: number, weight: number) => void;

function countFranc(list: string, lang: number, count: Count): void {
  const ranked = list.split('|').filter((trigram) => trigram.length === 3);
  const shares = ranked.map((_, rank) => 1 / (rank + francOffset));
  const total = shares.reduce((sum, share) => sum + share, 0);
  ranked.forEach((trigram, rank) => {
    const weight = (francWeight * shares[rank]!) / total;
    count(trigram.slice(1), lang, weight);
    count(trigram, lang, weight);
  });
}

function countWords(profile: LanguageProfile, lang: number, count: Count): void {
  for (const word of wordsOf(profile)) {
    countText(` ${word} `, lang, wordWeight, count);
    const plain = plainSpelling(word);
    if (plain !== word) countText(` ${plain} `, lang, plainWordWeight, count);
  }
  for (const part of partsOf(profile)) countText(part, lang, partWeight, count);
}

function countText(text: string, lang: number, weight: number, count: Count): void {
  for (let i = 0; i + 2 <= text.length; i++) count(text.slice(i, i + 2), lang, weight);
  for (let i = 0; i + 3 <= text.length; i++) count(text.slice(i, i + 3), lang, weight);
}

function addTo(rows: Map<string, SparseRow>, key: string, lang: number, weight: number): void {
  const row = rows.get(key);
  if (row === undefined) {
    rows.set(key, { langs: [lang], values: [weight] });
  } else if (row.langs.at(-1) === lang) {
    row.values[row.values.length - 1]! += weight;
  } else {
    row.langs.push(lang);
    row.values.push(weight);
  }
}

function addMeans(
  pairs: ReadonlyMap<string, Row>,
  trigrams: ReadonlyMap<string, SparseRow>,
  und: number,
): void {
  for (const row of pairs.values()) row[und] = sumOf(row) / und;
  for (const { langs, values } of trigrams.values()) {
    values.push(sumOf(values) / und);
    langs.push(und);
  }
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** The sums over all pieces that differ in their last letter only. */
function countStarts(
  pairs: ReadonlyMap<string, Row>,
  trigrams: ReadonlyMap<string, SparseRow>,
  size: number,
): Pick<LetterCounts, 'beforePair' | 'beforeTrigram'> {
  const beforePair = new Map<string, Row>();
  const beforeTrigram = new Map<string, Row>();
  for (const [pair, row] of pairs) {
    const sum = rowOf(beforePair, pair.charAt(0), size);
    for (let lang = 0; lang < size; lang++) sum[lang]! += row[lang]!;
  }
  for (const [trigram, { langs, values }] of trigrams) {
    const sum = rowOf(beforeTrigram, trigram.slice(0, 2), size);
    for (let i = 0; i < langs.length; i++) sum[langs[i]!]! += values[i]!;
  }
  return { beforePair, beforeTrigram };
}

function rowOf(rows: Map<string, Row>, key: string, size: number): Row {
  let row = rows.get(key);
  if (row === undefined) {
    row = new Float64Array(size);
    rows.set(key, row);
  }
  return row;
}

const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ı', 'i'],
  ['đ', 'd'],
  ['ё', 'е'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
]);

/** A word as people type it in haste or without a keyboard for their language. */
export function plainSpelling(word: string): string {
  // most words are plain, and normalizing is slow
  if (/^[a-z]*$/.test(word)) return word;
  // of other scripts, decomposition would change letters that nobody leaves out, such as Cyrillic `й`
  const bare = /\p{Script=Latin}/u.test(word) ? word.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : word;
  return Array.from(bare, (letter) => plainLetters.get(letter) ?? letter).join('');
}

export function wordsOf(profile: LanguageProfile): readonly string[] {
  return itemsOf(profile.words);
}

/** The pieces of words of a language, their edges as spaces. */
export function partsOf(profile: LanguageProfile): readonly string[] {
  return itemsOf(profile.parts.replace(/[\^$]/g, '_')).map((part) => part.replaceAll('_', ' '));
}

function itemsOf(list: string): readonly string[] {
  return [...new Set(list.trim().split(/\s+/))];
}
