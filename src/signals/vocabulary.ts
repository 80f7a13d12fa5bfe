import { foldInto } from '../text/fold.ts';
import {
  createFoldedText,
  type FoldedText,
  mixHash,
  polynomialHash,
  TokenFlag,
  textOf,
  tokenAt,
} from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';

/**
 * Words and phrases by language, separated by commas. A `*` at the end lets the last word go on. The language is for
 * the reader of the table: people switch languages, so every word is looked for in every post.
 */
export type WordTable = Readonly<Record<string, string>>;

/** One place of a word in a post. */
export interface WordPlace {
  /** the groups that the word belongs to, as bits */
  readonly groups: number;
  /** folded units, half-open */
  readonly from: number;
  readonly to: number;
}

/**
 * The words of all detectors in one index, so that a post is searched once for all of them. A word is known by the hash
 * of its first token; one that may go on, or that stands in a script without spaces, by its first two units.
 *
 *     tokens    dm | me | for | 14yo        `14yo` is looked up as `yo` too: numbers have their unit right behind them
 *     filter    1    0    0     0 1         is there a word that starts so?
 */
export interface Vocabulary {
  readonly filter: Uint32Array;
  readonly byToken: ReadonlyMap<number, readonly Word[]>;
  readonly heads: Uint32Array;
  readonly byHead: ReadonlyMap<number, readonly Word[]>;
}

interface Word {
  readonly units: string;
  /** hash of the second token, where it must be just that one */
  readonly next?: number;
  /** where a separator stands before a unit */
  readonly gaps: readonly boolean[];
  readonly groups: number;
  /** may go on behind its last unit: `*`, or a script without spaces */
  readonly isOpen: boolean;
  /** a phrase glued together, which only hashtags are */
  readonly isTag: boolean;
}

const filterBits = 1 << 17;
const filterMask = filterBits - 1;
const scratch = createFoldedText(64);

/** An index over tables of words, each with the group (one bit) that its words belong to. */
export function createVocabulary(
  tables: readonly (readonly [group: number, table: WordTable])[],
): Vocabulary {
  const groups = new Map<string, number>();
  for (const [group, table] of tables) {
    for (const phrase of Object.values(table).flatMap((words) => words.split(','))) {
      const text = phrase.trim().replace(/\s+/g, ' ');
      if (text !== '') groups.set(text, (groups.get(text) ?? 0) | group);
    }
  }
  const byToken = new Map<number, Word[]>();
  const byHead = new Map<number, Word[]>();
  for (const [text, bits] of groups) addPhrase(text, bits, byToken, byHead);
  return { filter: bitsOf(byToken.keys()), byToken, heads: bitsOf(byHead.keys()), byHead };
}

function addPhrase(
  text: string,
  groups: number,
  byToken: Map<number, Word[]>,
  byHead: Map<number, Word[]>,
): void {
  const isPrefix = text.endsWith('*');
  const folded = foldInto(isPrefix ? text.slice(0, -1) : text, scratch);
  if (folded.length === 0) return;
  const isRun = isRunToken(folded, folded.tokenCount - 1);
  const units = textOf(folded.units, 0, folded.length);
  const gaps = Array.from(units, (_, at) => gapBefore(folded, at));
  const isNextWhole = folded.tokenCount > (isPrefix || isRun ? 2 : 1);
  const next = isNextWhole ? { next: folded.tokenHash[1] as number } : {};
  const word: Word = { units, gaps, groups, isOpen: isPrefix || isRun, isTag: false };
  const startsInRun = isRunToken(folded, 0);
  if (startsInRun || (isPrefix && folded.tokenCount === 1))
    add(byHead, headOf(folded.units, 0, folded.length), word);
  else add(byToken, folded.tokenHash[0] as number, { ...word, ...next });
  if (!isRun && folded.tokenCount > 1) {
    const glued: Word = { ...word, gaps: gaps.map(() => false), isTag: true };
    if (isPrefix) add(byHead, headOf(folded.units, 0, folded.length), glued);
    else add(byToken, mixHash(polynomialHash(folded.units, 0, folded.length)), glued);
  }
}

function add(index: Map<number, Word[]>, key: number, word: Word): void {
  const known = index.get(key);
  if (known) known.push(word);
  else index.set(key, [word]);
}

function bitsOf(keys: Iterable<number>): Uint32Array {
  const bits = new Uint32Array(filterBits / 32);
  for (const key of keys) bits[(key & filterMask) >>> 5]! |= 1 << (key & 31);
  return bits;
}

/** Of the first two units; of a single unit for itself. */
function headOf(units: Uint16Array, at: number, end: number): number {
  const second = at + 1 < end ? (units[at + 1] as number) : 0;
  return mixHash((Math.imul(units[at] as number, 0x10001) + second) | 0);
}

/** Every place of every word, in the order of the text. */
export function findPlaces(vocabulary: Vocabulary, text: FoldedText): WordPlace[] {
  const places: WordPlace[] = [];
  for (let token = 0; token < text.tokenCount; token++) {
    const from = text.tokenStart[token] as number;
    const to = text.tokenEnd[token] as number;
    if (((text.tokenFlags[token] as number) & TokenFlag.Run) !== 0) {
      if (from > 0 && isDigit(text.units[from - 1] as number))
        trySingle(vocabulary, text, from, token, places);
      for (let at = from; at < to; at++) tryHead(vocabulary, text, at, token, places);
      continue;
    }
    tryToken(vocabulary, text, text.tokenHash[token] as number, from, token, places);
    tryHead(vocabulary, text, from, token, places);
    if (isDigit(text.units[from] as number) !== isDigit(text.units[to - 1] as number))
      tryParts(vocabulary, text, token, places);
  }
  return places;
}

/** Letters behind a number, as in `14yo`, or before one, as in `rs500`. */
function tryParts(vocabulary: Vocabulary, text: FoldedText, token: number, places: WordPlace[]): void {
  const from = text.tokenStart[token] as number;
  const to = text.tokenEnd[token] as number;
  const middle = digitEdge(text, from, to);
  const [start, end] = isDigit(text.units[from] as number) ? [middle, to] : [from, middle];
  tryToken(vocabulary, text, mixHash(polynomialHash(text.units, start, end)), start, token, places);
  if (start === from) return;
  trySingle(vocabulary, text, start, token, places);
  tryHead(vocabulary, text, start, token, places);
}

function tryToken(
  { filter, byToken }: Vocabulary,
  text: FoldedText,
  hash: number,
  from: number,
  token: number,
  places: WordPlace[],
): void {
  if (((filter[(hash & filterMask) >>> 5] as number) & (1 << (hash & 31))) === 0) return;
  tryAll(byToken.get(hash), text, from, token, places);
}

function tryHead(
  { heads, byHead }: Vocabulary,
  text: FoldedText,
  from: number,
  token: number,
  places: WordPlace[],
): void {
  const head = headOf(text.units, from, text.length);
  if (((heads[(head & filterMask) >>> 5] as number) & (1 << (head & 31))) === 0) return;
  tryAll(byHead.get(head), text, from, token, places);
}

/** A word of one unit that may go on counts only right behind a number: `14歳`. */
function trySingle(
  { byHead }: Vocabulary,
  text: FoldedText,
  from: number,
  token: number,
  places: WordPlace[],
): void {
  tryAll(byHead.get(headOf(text.units, from, from + 1)), text, from, token, places);
}

function tryAll(
  words: readonly Word[] | undefined,
  text: FoldedText,
  from: number,
  token: number,
  places: WordPlace[],
): void {
  if (words === undefined) return;
  const next = text.tokenHash[token + 1];
  for (const word of words) {
    if (word.next !== undefined && (word.next !== next || token + 1 === text.tokenCount)) continue;
    if (standsAt(word, text, from, token))
      places.push({ groups: word.groups, from, to: from + word.units.length });
  }
}

function standsAt(
  { units, gaps, isOpen, isTag }: Word,
  text: FoldedText,
  from: number,
  token: number,
): boolean {
  const to = from + units.length;
  if (to > text.length) return false;
  if (isTag && ((text.tokenFlags[token] as number) & TokenFlag.Tag) === 0) return false;
  for (let at = 0; at < units.length; at++) {
    if (text.units[from + at] !== units.charCodeAt(at)) return false;
    if (at > 0 && gaps[at] !== hasGap(text, from + at)) return false;
  }
  return isOpen ? !splitsLetter(text, to) : endsWord(text, to);
}

/** `gapBefore`, with the usual single space told at a glance. */
function hasGap(text: FoldedText, unit: number): boolean {
  const end = text.ends[unit - 1] as number;
  const isSpace = text.starts[unit] === end + 1 && text.text.charCodeAt(end) === 0x20;
  return isSpace || gapBefore(text, unit);
}

/** Whether a word ends before unit `at`: there a token ends, or letters meet digits. */
function endsWord(text: FoldedText, at: number): boolean {
  if (at === text.length) return true;
  const isEdge = isDigit(text.units[at - 1] as number) !== isDigit(text.units[at] as number);
  return isEdge || text.tokenEnd[tokenAt(text, at - 1)] === at;
}

/** Whether unit `at` is a vowel sign or tone mark of the letter before it. */
function splitsLetter(text: FoldedText, at: number): boolean {
  if (at === text.length || (text.units[at] as number) < 0x300) return false;
  return /\p{M}/u.test(String.fromCharCode(text.units[at] as number)) && !gapBefore(text, at);
}

/** Where the digits at one end of a token meet its letters. */
function digitEdge({ units }: FoldedText, from: number, to: number): number {
  const isFirst = isDigit(units[from] as number);
  let at = from + 1;
  if (isFirst) while (at < to && isDigit(units[at] as number)) at++;
  else for (at = to - 1; at > from && isDigit(units[at - 1] as number); ) at--;
  return at;
}

function isRunToken(text: FoldedText, token: number): boolean {
  return ((text.tokenFlags[token] as number) & TokenFlag.Run) !== 0;
}

/** Whether a folded unit is a digit; the fold makes those of all scripts one. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
