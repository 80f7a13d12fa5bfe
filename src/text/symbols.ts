import { isRegionalIndicator } from './code-points.ts';
import { foldPointInto } from './fold.ts';
import { appendUnit, beginText, closeToken, type FoldedText, scriptFlags, TokenFlag } from './folded-text.ts';
import { endsWord, isSymbol, masks, outerMasks, startsWord } from './symbol-classes.ts';

/** What a mask becomes in a second reading. */
export const maskUnit = 0x2a; // *

/** How many neighbouring words a window holds on each side: those of a phrase. */
const neighbours = 2;

/**
 * The parts of a text that are worth a second reading: words with a symbol in or beside them that may be a letter, words
 * beside emoji that are letters to the fold (flags, digits in keycaps), and their neighbours. Offsets of the original,
 * half-open, apart from each other.
 */
export function hiddenLetterWindows(folded: FoldedText): readonly (readonly [number, number])[] {
  const asking = TokenFlag.Symbol | TokenFlag.Flag;
  if ((folded.flags & asking) === 0) return noWindows;
  const { text, starts, ends, tokenStart, tokenEnd, tokenFlags, tokenCount } = folded;
  let windows: [number, number][] | undefined;
  for (let token = 0; token < tokenCount; token++) {
    const flags = tokenFlags[token] as number;
    if ((flags & asking) === 0) continue;
    const start = starts[tokenStart[token] as number] as number;
    const end = ends[(tokenEnd[token] as number) - 1] as number;
    // `$20` and `100+` are numbers: a symbol beside one is a letter in a word only.
    const isNumber = (flags & scriptFlags) === TokenFlag.Digit && isDigits(folded, token);
    const isWorthIt =
      startsHidden(text, start - 1, isNumber) ||
      (!isNumber && endsHidden(text, end)) ||
      (flags & TokenFlag.Flag) !== 0 ||
      text.slice(start, end).includes(keycap);
    if (!isWorthIt) continue;
    windows ??= [];
    const [from, to] = [wordsBack(text, start), wordsOn(text, end)];
    const last = windows.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else windows.push([from, to]);
  }
  return windows ?? noWindows;
}

const keycap = '\u20e3';

/** The most symbols in a row that are read as letters. */
const longestRow = 4;

const noWindows: readonly (readonly [number, number])[] = [];

function isDigits({ units, tokenStart, tokenEnd }: FoldedText, token: number): boolean {
  const end = tokenEnd[token] as number;
  for (let at = tokenStart[token] as number; at < end; at++) if ((units[at] as number) > 0x39) return false;
  return true;
}

/** A symbol before a letter hides one if it is in a word, or if it is one that words, not numbers, start with. */
function startsHidden(text: string, at: number, isNumber: boolean): boolean {
  if (at < 0) return false;
  const unit = text.charCodeAt(at);
  if (!isSymbol(unit)) return false;
  if (!isNumber && startsWord(unit)) return true;
  let before = at - 1;
  while (before >= 0 && at - before < longestRow && isSymbol(text.charCodeAt(before))) before--;
  return before >= 0 && isWordCharacter(text.charCodeAt(before));
}

function endsHidden(text: string, at: number): boolean {
  return at < text.length && endsWord(text.charCodeAt(at));
}

/** The furthest that a window reaches from its word: words in one piece may be as long as the text. */
const reach = 100;

function wordsBack(text: string, from: number): number {
  let at = from;
  for (let words = 0; at > 0 && from - at < reach; at--) {
    if (text.charCodeAt(at - 1) === 0x20 && ++words > neighbours) break;
  }
  return at;
}

function wordsOn(text: string, from: number): number {
  let at = from;
  for (let words = 0; at < text.length && at - from < reach; at++) {
    if (text.charCodeAt(at) === 0x20 && ++words > neighbours) break;
  }
  return at;
}

/** The text folded again with symbols as letters in and beside words, and without emoji that are letters to the fold. */
export function foldSymbolsInto(text: string, out: FoldedText): FoldedText {
  beginText(text, out);
  const length = out.text.length;
  for (let at = 0; at < length; ) {
    const unit = text.charCodeAt(at);
    if (isPlainLetter(unit)) {
      at = foldPointInto(out, at);
      continue;
    }
    const emojiEnd = endOfEmoji(text, at);
    if (emojiEnd > at) {
      if (out.open.kind !== 0) closeToken(out);
      at = emojiEnd;
    } else if (isSymbol(unit) && isReadAsLetter(text, at, out)) {
      const kind = out.open.kind === TokenFlag.Run ? TokenFlag.Run : TokenFlag.Word;
      appendUnit(out, masks.has(unit) ? maskUnit : unit, kind, at, at + 1);
      at++;
    } else {
      at = foldPointInto(out, at);
    }
  }
  if (out.open.kind !== 0) closeToken(out);
  return out;
}

/** A letter or a space that is the same in both readings: most of a text. */
function isPlainLetter(unit: number): boolean {
  return unit === 0x20 || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}

/** Where a flag or keycap that starts at `at` ends; `at` itself where there is none. */
function endOfEmoji(text: string, at: number): number {
  if (isRegionalIndicator(text.codePointAt(at) as number))
    return isRegionalIndicator(text.codePointAt(at + 2) ?? 0) ? at + 4 : at;
  const behind = text.charCodeAt(at + 1) === 0xfe0f ? at + 2 : at + 1;
  return text[behind] === keycap ? behind + 1 : at;
}

/**
 * In a word or before one: a letter, or another symbol and then a letter, must follow. Behind a word any symbols are;
 * whether they were meant as letters is for the term to tell.
 */
function isReadAsLetter(text: string, at: number, out: FoldedText): boolean {
  const { kind } = out.open;
  const inWord = kind === TokenFlag.Word || kind === TokenFlag.Run;
  const unit = text.charCodeAt(at);
  let next = at + 1;
  while (next < text.length && next - at < longestRow && isSymbol(text.charCodeAt(next))) next++;
  const isBeforeWord = isWordCharacter(text.charCodeAt(next));
  if (masks.has(unit)) return outerMasks.has(unit) ? inWord || isBeforeWord : inWord && isBeforeWord;
  return kind !== TokenFlag.Run && (inWord || isBeforeWord);
}

function isWordCharacter(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || unit >= 0xc0;
}
