import type { Span } from '../../span.ts';
import { wordHash } from '../../text/common-words.ts';
import { foldEmojiInto, splitsEmoji } from '../../text/emoji.ts';
import { fold } from '../../text/fold.ts';
import { createFoldedText, type FoldedText, TokenFlag, textOf } from '../../text/folded-text.ts';
import { isMarkUnit } from '../../text/scripts.ts';
import { neverProposed } from './never-proposed.ts';

/** What a candidate is: a word, up to three words, part of a text without spaces, a hashtag, or emoji. */
export type CandidateKind = 'word' | 'phrase' | 'piece' | 'hashtag' | 'emoji';

/** One place in a text where a candidate stands. */
export interface CandidatePlace {
  /** folded, its words apart: equal for what the matcher takes for one term. Hashtags begin with `#` */
  readonly key: string;
  readonly kind: CandidateKind;
  readonly span: Span;
}

/** Keys that are looked for, with what tells most texts apart at once that hold none. */
export interface Vocabulary {
  readonly keys: ReadonlySet<string>;
  /** hashes of the words in them */
  readonly words: ReadonlySet<number>;
  readonly hasPieces: boolean;
  readonly hasHashtags: boolean;
  readonly hasEmoji: boolean;
}

const maxWords = 3;
const maxPiece = 6;
const maxEmoji = 3;
const longestWord = 40;

/** Looks for these keys and no others. */
export function createVocabulary(
  entries: Iterable<{ readonly key: string; readonly kind: CandidateKind }>,
): Vocabulary {
  const keys = new Set<string>();
  const words = new Set<number>();
  const kinds = new Set<CandidateKind>();
  for (const { key, kind } of entries) {
    keys.add(key);
    kinds.add(kind);
    if (kind === 'word' || kind === 'phrase') for (const word of key.split(' ')) words.add(wordHash(word));
  }
  const [hasPieces, hasHashtags, hasEmoji] = [kinds.has('piece'), kinds.has('hashtag'), kinds.has('emoji')];
  return { keys, words, hasPieces, hasHashtags, hasEmoji };
}

/**
 * All places of candidates in a folded text, or of those in the vocabulary; the same candidate may stand in several. None
 * in links, mentions, addresses and telephone numbers.
 */
export function candidatePlaces(folded: FoldedText, vocabulary?: Vocabulary): readonly CandidatePlace[] {
  const found: CandidatePlace[] = [];
  addWords(folded, vocabulary, found);
  if (vocabulary?.hasPieces !== false && (folded.flags & TokenFlag.Run) !== 0) addPieces(folded, found);
  if (vocabulary?.hasHashtags !== false && /[#＃]/u.test(folded.text)) addHashtags(folded.text, found);
  if (vocabulary?.hasEmoji !== false && (folded.flags & (TokenFlag.Emoji | TokenFlag.Flag)) !== 0)
    addEmoji(folded.text, found);
  const known = vocabulary ? found.filter(({ key }) => vocabulary.keys.has(key)) : found;
  if (known.length === 0) return known;
  const barred = neverProposed(folded);
  if (barred.length === 0) return known;
  return known.filter(
    ({ kind, span }) =>
      kind === 'emoji' ||
      !barred.some(({ start, end }) => start < span.end && span.start < end && !isTagOf(kind, span, start)),
  );
}

/** `_` inside a hashtag is no handle. */
function isTagOf(kind: CandidateKind, span: Span, start: number): boolean {
  return kind === 'hashtag' && start === span.start + 1;
}

/** Between the words of a phrase: no sentence ends there, and nothing is quoted. */
const phraseGap = /^(?: ?[ \-–]? ?|\u00a0|\u3000)$/u;

function addWords(folded: FoldedText, vocabulary: Vocabulary | undefined, found: CandidatePlace[]): void {
  const { tokenCount, tokenHash, starts, ends, tokenStart, tokenEnd, text } = folded;
  let before: string[] = []; // the words that a phrase may begin with
  let first = 0;
  for (let token = 0; token < tokenCount; token++) {
    const isKnown = vocabulary?.words.has((tokenHash[token] as number) >>> 8) !== false;
    const word = isKnown ? wordAt(folded, token) : undefined;
    if (word === undefined) {
      before = [];
      continue;
    }
    const start = starts[tokenStart[token] as number] as number;
    const end = ends[(tokenEnd[token] as number) - 1] as number;
    const last = before.length === 0 ? -1 : (ends[(tokenEnd[token - 1] as number) - 1] as number);
    if (last === -1 || !phraseGap.test(text.slice(last, start))) before = [];
    before.push(word);
    if (before.length > maxWords) before.shift();
    first = token - before.length + 1;
    if (isTelling(word)) found.push({ key: word, kind: 'word', span: { start, end } });
    for (let from = first; from < token; from++) {
      const words = before.slice(from - first);
      if (!words.some(isTelling) && !words.every((each) => each.length === 1)) continue;
      const span = { start: starts[tokenStart[from] as number] as number, end };
      found.push({ key: words.join(' '), kind: 'phrase', span });
    }
  }
}

function wordAt({ units, tokenStart, tokenEnd, tokenFlags }: FoldedText, token: number): string | undefined {
  const [from, to] = [tokenStart[token] as number, tokenEnd[token] as number];
  if (((tokenFlags[token] as number) & TokenFlag.Word) === 0 || to - from > longestWord) return undefined;
  const word = textOf(units, from, to);
  return isNumber(word) ? undefined : word;
}

/** Numbers, and words that are numbers for the most part: prices, years, parts of addresses. */
function isNumber(word: string): boolean {
  const digits = word.match(/\p{N}/gu)?.length ?? 0;
  return digits >= 3 || digits * 2 > word.length;
}

/** A letter alone says nothing. */
function isTelling(word: string): boolean {
  return word.length > 1;
}

/** Two to six characters of a text that has no spaces, never cut inside a letter and its marks. */
function addPieces(folded: FoldedText, found: CandidatePlace[]): void {
  const { units, starts, ends, tokenCount, tokenStart, tokenEnd, tokenFlags } = folded;
  for (let token = 0; token < tokenCount; token++) {
    if (((tokenFlags[token] as number) & TokenFlag.Run) === 0) continue;
    const cuts: number[] = [];
    for (let unit = tokenStart[token] as number; unit < (tokenEnd[token] as number); unit++)
      if (!isMarkUnit(units[unit] as number) && !isLowSurrogate(units[unit] as number)) cuts.push(unit);
    cuts.push(tokenEnd[token] as number);
    for (let from = 0; from + 2 < cuts.length; from++) {
      for (let to = from + 2; to < cuts.length && to <= from + maxPiece; to++) {
        const [first, behind] = [cuts[from] as number, cuts[to] as number];
        const span = { start: starts[first] as number, end: ends[behind - 1] as number };
        found.push({ key: textOf(units, first, behind), kind: 'piece', span });
      }
    }
  }
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const hashtag = /(?<![\p{L}\p{N}&])[#＃]([\p{L}\p{N}][\p{L}\p{N}\p{M}_]{1,59})/gu;
const scratch = createFoldedText(64);

function addHashtags(text: string, found: CandidatePlace[]): void {
  for (const { 0: tag, 1: body = '', index } of text.matchAll(hashtag)) {
    const { units, length } = fold(body);
    const word = textOf(units, 0, length);
    if (word.length < 2 || isNumber(word)) continue;
    found.push({ key: `#${word}`, kind: 'hashtag', span: { start: index, end: index + tag.length } });
  }
}

/** One to three emoji in an unbroken row; a family or a flag is one. */
function addEmoji(text: string, found: CandidatePlace[]): void {
  const stream = foldEmojiInto(text, scratch);
  const { units, starts, ends, tokenCount, tokenStart, tokenEnd } = stream;
  for (let token = 0; token < tokenCount; token++) {
    const cuts: number[] = [];
    for (let unit = tokenStart[token] as number; unit < (tokenEnd[token] as number); unit++)
      if (
        !isLowSurrogate(units[unit] as number) &&
        (unit === tokenStart[token] || !splitsEmoji(stream, unit, unit))
      )
        cuts.push(unit);
    cuts.push(tokenEnd[token] as number);
    for (let from = 0; from + 1 < cuts.length; from++) {
      for (let to = from + 1; to < cuts.length && to <= from + maxEmoji; to++) {
        const [first, behind] = [cuts[from] as number, cuts[to] as number];
        const span = { start: starts[first] as number, end: ends[behind - 1] as number };
        found.push({ key: textOf(units, first, behind), kind: 'emoji', span });
      }
    }
  }
}
