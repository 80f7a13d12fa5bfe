import { foldPointInto } from './fold.ts';
import { appendUnit, beginText, closeToken, type FoldedText, TokenFlag } from './folded-text.ts';
import { leetSymbols } from './letter-classes.ts';

/** Symbols that hide a letter without saying which: `w*rd`. They become this unit. */
export const maskUnit = 0x2a; // *
const masks = new Set(Array.from('*•●∗✱×?%', (char) => char.charCodeAt(0)));
/** Symbols that are read as letters also at the end of a word; the others are punctuation there. */
const letterLike = new Set(Array.from('@$€', (char) => char.charCodeAt(0)));

/** How many neighbouring words a window holds on each side: those of a phrase. */
const neighbours = 2;

/**
 * The parts of a text that are worth a second reading: words with a symbol in or before them that may be a letter, and
 * their neighbours. Offsets of the original, half-open, apart from each other.
 */
export function hiddenLetterWindows(folded: FoldedText): readonly (readonly [number, number])[] {
  const { text, starts, ends, tokenStart, tokenEnd, tokenCount } = folded;
  let windows: [number, number][] | undefined;
  for (let token = 0; token < tokenCount; token++) {
    const start = starts[tokenStart[token] as number] as number;
    const end = ends[(tokenEnd[token] as number) - 1] as number;
    if (!isHiding(text, start - 1) && !(end < text.length && letterLike.has(text.charCodeAt(end)))) continue;
    windows ??= [];
    const [from, to] = [wordsBack(text, start), wordsOn(text, end)];
    const last = windows.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else windows.push([from, to]);
  }
  return windows ?? noWindows;
}

/** The most symbols in a row that are read as letters. */
const longestRow = 4;

const noWindows: readonly (readonly [number, number])[] = [];

/** A symbol before a letter hides one if it is in a word, or if it is one that words start with. */
function isHiding(text: string, at: number): boolean {
  if (at < 0) return false;
  const unit = text.charCodeAt(at);
  if (unit === 0x20 || !isSymbol(unit)) return false;
  // A word that starts with `@` is a mention far more often than a disguise; mentions are in most posts.
  if (letterLike.has(unit) && unit !== 0x40) return true;
  let before = at - 1;
  while (before >= 0 && at - before < longestRow && isSymbol(text.charCodeAt(before))) before--;
  return before >= 0 && isWordCharacter(text.charCodeAt(before));
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

/** The text folded again with symbols as letters where they stand in or before a word, or like `$` after one. */
export function foldSymbolsInto(text: string, out: FoldedText): FoldedText {
  beginText(text, out);
  const length = out.text.length;
  for (let at = 0; at < length; ) {
    const unit = text.charCodeAt(at);
    if (isSymbol(unit) && isReadAsLetter(text, at, out)) {
      appendUnit(out, masks.has(unit) ? maskUnit : unit, TokenFlag.Word, at, at + 1);
      at++;
    } else {
      at = foldPointInto(out, at);
    }
  }
  if (out.open.kind !== 0) closeToken(out);
  return out;
}

function isSymbol(unit: number): boolean {
  return leetSymbols.has(unit) || masks.has(unit);
}

/** In a word or before one: a letter, or another symbol and then a letter, must follow. */
function isReadAsLetter(text: string, at: number, out: FoldedText): boolean {
  const inWord = out.open.kind === TokenFlag.Word;
  let next = at + 1;
  while (next < text.length && next - at < longestRow && isSymbol(text.charCodeAt(next))) next++;
  if (isWordCharacter(text.charCodeAt(next))) return inWord || !masks.has(text.charCodeAt(at));
  return inWord && letterLike.has(text.charCodeAt(at));
}

function isWordCharacter(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || unit >= 0xc0;
}
