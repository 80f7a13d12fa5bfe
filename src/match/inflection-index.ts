import { fold } from '../text/fold.ts';
import { extendHash, type FoldedText, mixHash, TokenFlag } from '../text/folded-text.ts';
import { type StemmedLanguage, stemmedLanguages } from '../text/stem.ts';
import { createTextTable, type TextTable, textAt } from '../text/text-table.ts';
import { bitsOf, createHashTable, type HashTable, insertBits, powerOfTwoAbove } from './hash-table.ts';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  type Multimap,
} from './multimap.ts';
import { type IndexTerm, isInitials } from './patterns.ts';
import { glue, headOf, readWord, type Stems, stemsOf, type Word } from './word-stems.ts';

/**
 * Finds terms in other forms than the listed one: each word of a term may stand there with another ending.
 *
 * Stemming takes microseconds a word, so it is done only where it may succeed: where a word begins with the head of a
 * listed stem, which is the start that all words of the stem share.
 *
 *     tokens     selling | caldos | de | gallina
 *     heads                cald                      does a stem have this head? of which languages?
 *     leads                cald                      is it that of the longest word of a term?
 *     words                cald   | de | gallin      do the other words agree?
 *
 * A phrase has two entries: as running text, and glued together in a hashtag, where its last word may inflect.
 */
export interface InflectionIndex {
  /** by entry: the term */
  readonly terms: Uint32Array;
  /** by entry: the place of its language in `stemmedLanguages` */
  readonly languages: Uint8Array;
  /** by entry: bits of `Way` */
  readonly ways: Uint8Array;
  /** by entry: the longest of its words, which is looked for first, for it is the rarest */
  readonly leads: Uint8Array;
  /** the words of entry `n`: `[words[n], words[n + 1])` */
  readonly words: Uint32Array;
  /** by word: its stems, `2n` as written and `2n + 1` without accents, empty where that is the same */
  readonly stems: TextTable;
  /** by word: its stem before the fold, empty where accents need not agree */
  readonly markedStems: TextTable;
  /** hash of a stem of the leading word -> entry */
  readonly byLead: Multimap;
  /** hash of its head -> languages, as bits from 1 on */
  readonly heads: HashTable;
  /** bitset by the hash of a head */
  readonly filter: Uint32Array;
  /** how far to shift a 32-bit hash for a bit number of `filter` */
  readonly filterShift: number;
  /** lengths of the shortest and the longest head */
  readonly shortest: number;
  readonly longest: number;
}

const Way = {
  /** accents must agree */
  Strict: 1,
  /** only directly after `#`, and without white space */
  Tag: 2,
} as const;

/** An entry before it goes into the index. */
interface Draft {
  readonly term: number;
  readonly lang: StemmedLanguage;
  readonly words: readonly Stems[];
  readonly lead: number;
  readonly way: number;
}

/** Whether a term can be looked for in other forms. */
export function isInflectable({ text, match, strictCase }: Omit<IndexTerm, 'inflect'>): boolean {
  if (strictCase || match === 'emoji' || match === 'prefix' || match === 'substring') return false;
  const { flags } = fold(text);
  const isOfWords = (flags & TokenFlag.Word) !== 0 && (flags & (TokenFlag.Run | TokenFlag.Flag)) === 0;
  return isOfWords && !isInitials(text);
}

/** An index over the terms with `inflect`; `undefined` if there are none. */
export function createInflectionIndex(terms: readonly IndexTerm[]): InflectionIndex | undefined {
  const drafts: Draft[] = [];
  for (const [number, term] of terms.entries())
    if (term.inflect !== undefined) drafts.push(...draftsOf(term, number));
  if (drafts.length === 0) return undefined;
  const allWords = drafts.flatMap(({ words, way }) => words.map((word) => ({ ...word, way })));
  const words = new Uint32Array(drafts.length + 1);
  for (const [entry, draft] of drafts.entries())
    words[entry + 1] = (words[entry] as number) + draft.words.length;
  return {
    terms: Uint32Array.from(drafts, ({ term }) => term),
    languages: Uint8Array.from(drafts, ({ lang }) => stemmedLanguages.indexOf(lang)),
    ways: Uint8Array.from(drafts, ({ way }) => way),
    leads: Uint8Array.from(drafts, ({ lead }) => lead),
    words,
    stems: createTextTable(allWords.flatMap(({ folded: [written = '', plain = ''] }) => [written, plain])),
    markedStems: createTextTable(allWords.map(({ marked, way }) => ((way & Way.Strict) !== 0 ? marked : ''))),
    ...createLeads(drafts),
  };
}

function draftsOf(term: IndexTerm, number: number): Draft[] {
  const { inflect: lang, strictMarks, match } = term;
  if (lang === undefined || !isInflectable(term)) return [];
  const folded = fold(term.text);
  const spoken = Array.from({ length: folded.tokenCount }, (_, token) => readWord(folded, token));
  const strictness = strictMarks ? Way.Strict : 0;
  const draft = (words: readonly Word[], way: number): Draft => {
    const lengths = words.map(({ plain }) => plain.length);
    const lead = lengths.indexOf(Math.max(...lengths));
    return { term: number, lang, words: words.map((word) => stemsOf(word, lang)), lead, way };
  };
  const running = draft(spoken, strictness | (match === 'hashtag' ? Way.Tag : 0));
  return spoken.length === 1 ? [running] : [running, draft([glue(spoken)], strictness | Way.Tag)];
}

function createLeads(
  drafts: readonly Draft[],
): Pick<InflectionIndex, 'byLead' | 'heads' | 'filter' | 'filterShift' | 'shortest' | 'longest'> {
  const leads = drafts.flatMap(({ words, lead, lang }, entry) =>
    words[lead]!.folded.map((stem) => ({ stem, head: headOf(stem, lang), lang, entry })),
  );
  const entries = createEntries(leads.length);
  const heads = createHashTable(leads.length);
  const filter = new Uint32Array(powerOfTwoAbove(Math.max(leads.length / 2, 32)));
  const filterShift = 32 - Math.log2(filter.length * 32);
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const { stem, head, lang, entry } of leads) {
    const hash = hashOf(head);
    const bit = Math.imul(hash, golden) >>> filterShift;
    filter[bit >>> 5]! |= 1 << (bit & 31);
    insertBits(heads, mixHash(hash), 2 << stemmedLanguages.indexOf(lang));
    addEntry(entries, mixHash(hashOf(stem)), entry);
    shortest = Math.min(shortest, head.length);
    longest = Math.max(longest, head.length);
  }
  return { byLead: createMultimap(entries), heads, filter, filterShift, shortest, longest };
}

const golden = 0x9e3779b1; // 2^32 over the golden ratio: Knuth's multiplicative hashing

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = extendHash(hash, text.charCodeAt(at));
  return hash;
}

/** Called for every find: the tokens `[from, to)` are a form of the term. */
export type InflectionFound = (term: number, from: number, to: number) => void;

/** Reports every place where the words of a term stand in whatever form, the listed one included, perhaps twice. */
export function findInflected(index: InflectionIndex, text: FoldedText, report: InflectionFound): void {
  let stemmed: StemCache | undefined;
  for (let token = 0; token < text.tokenCount; token++) {
    let languages = languagesAt(index, text, token);
    for (; languages !== 0; languages &= languages - 1) {
      stemmed ??= new Map();
      findAt(index, text, token, 31 - Math.clz32(languages & -languages), stemmed, report);
    }
  }
}

/** Stems of a text's tokens, by token and language: phrases may ask again. */
type StemCache = Map<number, Stems>;

/** The languages that have a stem whose head is the start of a token, as bits. */
function languagesAt(index: InflectionIndex, text: FoldedText, token: number): number {
  const { filter, filterShift, heads, shortest, longest } = index;
  const { units } = text;
  const to = text.tokenEnd[token] as number;
  let languages = 0;
  let hash = 0;
  let length = 0;
  let last = -1;
  for (let at = text.tokenStart[token] as number; at < to && length < longest; at++) {
    const unit = units[at] as number;
    if (unit === last) continue;
    last = unit;
    hash = extendHash(hash, unit);
    length++;
    if (length < shortest) continue;
    const bit = Math.imul(hash, golden) >>> filterShift;
    if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
    languages |= bitsOf(heads, mixHash(hash)) >>> 1;
  }
  return languages;
}

function findAt(
  index: InflectionIndex,
  text: FoldedText,
  token: number,
  language: number,
  stemmed: StemCache,
  report: InflectionFound,
): void {
  const { byLead, languages, leads, words, terms } = index;
  for (const stem of cachedStems(text, token, language, stemmed).folded) {
    const hash = mixHash(hashOf(stem));
    for (let at = bucketStart(byLead, hash), end = bucketEnd(byLead, hash); at < end; at++) {
      const entry = byLead.values[at] as number;
      if (byLead.hashes[at] !== hash || languages[entry] !== language) continue;
      const from = token - (leads[entry] as number);
      const to = from + (words[entry + 1] as number) - (words[entry] as number);
      if (agrees(index, entry, text, from, to, stemmed)) report(terms[entry] as number, from, to);
    }
  }
}

function cachedStems(text: FoldedText, token: number, language: number, stemmed: StemCache): Stems {
  const key = token * stemmedLanguages.length + language;
  let stems = stemmed.get(key);
  if (!stems) {
    stems = stemsOf(readWord(text, token), stemmedLanguages[language] as StemmedLanguage);
    stemmed.set(key, stems);
  }
  return stems;
}

/** Whether the tokens `[from, to)` have the stems of an entry. */
function agrees(
  index: InflectionIndex,
  entry: number,
  text: FoldedText,
  from: number,
  to: number,
  stemmed: StemCache,
): boolean {
  if (from < 0 || to > text.tokenCount) return false;
  const way = index.ways[entry] as number;
  if ((way & Way.Tag) !== 0 && !standsInTag(text, from, to)) return false;
  const language = index.languages[entry] as number;
  for (let token = from; token < to; token++) {
    const word = (index.words[entry] as number) + token - from;
    const { folded, marked } = cachedStems(text, token, language, stemmed);
    const isSame =
      (way & Way.Strict) !== 0
        ? marked === textAt(index.markedStems, word)
        : folded.includes(textAt(index.stems, 2 * word)) ||
          folded.includes(textAt(index.stems, 2 * word + 1));
    if (!isSame) return false;
  }
  return true;
}

function standsInTag(
  { tokenFlags, tokenStart, tokenEnd, starts, ends, text }: FoldedText,
  from: number,
  to: number,
): boolean {
  if (((tokenFlags[from] as number) & TokenFlag.Tag) === 0) return false;
  const last = (tokenEnd[to - 1] as number) - 1;
  return to - from === 1 || !/\s/.test(text.slice(starts[tokenStart[from] as number], ends[last]));
}
