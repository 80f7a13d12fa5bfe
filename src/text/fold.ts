import { Action, foldCodePoint, isEmojiLetter, isRegionalIndicator } from './code-points.ts';
import {
  appendUnit,
  beginText,
  closeToken,
  createFoldedText,
  type FoldedText,
  Gap,
  mixHash,
  openToken,
  repetitionAt,
  replaceLastUnit,
  reserve,
  scriptFlag,
  TokenFlag,
} from './folded-text.ts';
import { isJamoLetter, syllableAt } from './jamo.ts';
import { isNoSpaceUnit } from './scripts.ts';
import { endsWord, isSymbol, startsWord } from './symbol-classes.ts';

/**
 * What the fold does with each code unit, in 32 bits, for those that can be told alone; 0 for the others and those not
 * met yet.
 *
 *     letter      folded unit << 16 | bits of `TokenFlag`: its kind and script
 *     separator   bits of `Gap` and `SymbolBit`
 */
const plainUnits = new Int32Array(0x10000);

/** In an entry of `plainUnits`: the kind of a letter, `TokenFlag.Word` or `TokenFlag.Run`; separators have none. */
const kindBits = 3;
const gapBits = 28;
/** Separators that may be letters, and those that may be letters at the end of a word too. */
const SymbolBit = { Any: 32, AtEnd: 64 } as const;

/** Foldings of more than one unit, and of code points beyond the BMP. */
const longFoldings = new Map<number, string | Action>();

/** Folds `text` in a buffer of its own. */
export function fold(text: string): FoldedText {
  return foldInto(text, createFoldedText(text.length + 8));
}

/** Folds `text` into `out` and returns it. Time is linear in the length of `text`. */
export function foldInto(text: string, out: FoldedText): FoldedText {
  beginText(text, out);
  const length = out.text.length;
  for (let at = 0; at < length; ) {
    at = foldPlain(out, at);
    if (at < length) at = foldRare(out, at);
  }
  if (out.open.kind !== 0) closeToken(out);
  return out;
}

/**
 * The fast path: takes letters of one folded unit, and separators, from `from` on, up to a character that is neither;
 * returns that one's offset.
 *
 * What changes with every letter is in local variables, and so are constants: bundlers make variables of those outside.
 * And the method is taken from the prototype once, because to look it up on the text costs as much as the rest as soon as
 * texts have come in several of the engine's representations of strings.
 */
function foldPlain(out: FoldedText, from: number): number {
  const { text, units, starts, ends, open } = out;
  const { length } = text;
  const table = plainUnits;
  const kinds = 3; // `kindBits`
  const space = 4; // `Gap.Space`
  const { charCodeAt } = String.prototype;
  let size = out.length;
  let at = from;
  while (at < length) {
    let entry = table[charCodeAt.call(text, at)] as number;
    const kind = entry & kinds;
    if (kind !== 0) {
      let hash = 0;
      let flags = kind;
      if (open.kind === 0 && open.gap === space && open.tagAt !== at && open.symbolAt !== at) {
        open.kind = kind; // `openToken` for most words
        open.gap = 0;
        out.tokenStart[out.tokenCount] = size;
      } else {
        out.length = size;
        if (open.kind !== kind) openToken(out, kind, at);
        hash = open.hash;
        flags = open.flags;
      }
      let last = size > 0 ? (units[size - 1] as number) : 0;
      do {
        const unit = entry >>> 16;
        hash = (Math.imul(hash, 0x01000193) + unit) | 0; // `extendHash`
        flags |= entry;
        units[size] = unit;
        starts[size] = at;
        ends[size] = ++at;
        if (unit === last) flags |= repetitionAt(out, size);
        last = unit;
        size++;
        if (at === length) break;
        entry = table[charCodeAt.call(text, at)] as number;
      } while ((entry & kinds) === kind);
      if (entry === space) {
        endWord(out, size, hash, flags);
        at++;
      } else {
        open.hash = hash;
        open.flags = flags;
      }
    } else if (entry !== 0) {
      out.length = size;
      separate(out, entry, at++);
    } else {
      break;
    }
  }
  out.length = size;
  return at;
}

/** `separate` for most words: a word's end at white space. */
function endWord(out: FoldedText, size: number, hash: number, flags: number): void {
  const token = out.tokenCount++;
  out.tokenEnd[token] = size;
  out.tokenSum[token] = hash;
  out.tokenHash[token] = mixHash(hash);
  out.tokenFlags[token] = flags;
  out.flags |= flags & 0xffff;
  out.open.kind = 0;
  out.open.gap = Gap.Space;
}

function separate(out: FoldedText, entry: number, at: number): void {
  const { open, text } = out;
  if (open.kind !== 0) {
    if ((entry & SymbolBit.AtEnd) !== 0) open.flags |= TokenFlag.Symbol;
    closeToken(out);
  }
  open.gap |= entry & gapBits;
  if ((entry & SymbolBit.Any) !== 0 && mayHideLetter(text, at)) open.symbolAt = at + 1;
}

/** Whether a symbol before a letter may be one itself: `p@st`, `$ale`, but not `(see` or `@example_user`. */
function mayHideLetter(text: string, at: number): boolean {
  return startsWord(text.charCodeAt(at)) || (at > 0 && text.charCodeAt(at - 1) !== 0x20);
}

/** Folds the one character at `at`; returns the offset behind it. For readings that treat some characters apart. */
export function foldPointInto(out: FoldedText, at: number): number {
  const unit = out.text.charCodeAt(at);
  if (plainUnits[unit] === 0) learnUnit(unit);
  const entry = plainUnits[unit] as number;
  if (entry === 0) return foldRare(out, at);
  if (entry >>> 16 !== 0) appendUnit(out, entry >>> 16, entry & kindBits, at, at + 1);
  else separate(out, entry, at);
  return at + 1;
}

/** Everything but plain letters and separators: returns the offset behind what it took. */
function foldRare(out: FoldedText, at: number): number {
  const codePoint = out.text.codePointAt(at) as number;
  const end = at + (codePoint > 0xffff ? 2 : 1);
  if (codePoint <= 0xffff && learnUnit(codePoint)) return at; // look again, now that it is known
  const syllable = isJamoLetter(codePoint) ? syllableAt(out.text, at) : undefined;
  if (syllable) {
    appendUnit(out, syllable.unit, TokenFlag.Word, at, syllable.end);
    return syllable.end;
  }
  const folding = foldingOf(codePoint);
  if (typeof folding === 'string') appendAll(out, folding, codePoint, at, end);
  else act(out, folding, codePoint, at, end);
  return end;
}

/** What the fold does with a code point; remembered. */
export function foldingOf(codePoint: number): string | Action {
  let folding = longFoldings.get(codePoint);
  if (folding === undefined) {
    folding = foldCodePoint(codePoint);
    longFoldings.set(codePoint, folding);
  }
  return folding;
}

/** Notes what a code unit folds to; whether that can be told at all without its neighbours. */
function learnUnit(unit: number): boolean {
  // A surrogate without its other half says nothing about the pairs it may be in.
  if (isSurrogate(unit) || isEmojiLetter(unit) || isJamoLetter(unit)) return false;
  const folding = foldingOf(unit);
  if (folding === Action.Separator) {
    plainUnits[unit] = separatorBits(unit);
  } else if (typeof folding === 'string' && folding.length === 1) {
    const folded = folding.charCodeAt(0);
    plainUnits[unit] = (folded << 16) | kindOfUnit(folded) | scriptFlag(folded);
  }
  return plainUnits[unit] !== 0;
}

function separatorBits(unit: number): number {
  if (/\s/.test(String.fromCharCode(unit))) return Gap.Space;
  const symbol = (isSymbol(unit) ? SymbolBit.Any : 0) | (endsWord(unit) ? SymbolBit.AtEnd : 0);
  return symbol | (unit === 0x27 || unit === 0x2019 ? Gap.Apostrophe : Gap.Other);
}

function kindOfUnit(unit: number): number {
  return isNoSpaceUnit(unit) ? TokenFlag.Run : TokenFlag.Word;
}

function appendAll(out: FoldedText, folding: string, codePoint: number, start: number, end: number): void {
  reserve(out, out.length + folding.length + out.text.length - start);
  const flag = isRegionalIndicator(codePoint) ? TokenFlag.Flag : 0;
  if (isEmojiLetter(codePoint)) out.flags |= TokenFlag.Emoji;
  let kind = 0;
  for (let index = 0; index < folding.length; index++) {
    const unit = folding.charCodeAt(index);
    if (unit === 0x20) {
      if (out.open.kind !== 0) closeToken(out);
      out.open.gap |= Gap.Other;
      continue;
    }
    if (!isLowSurrogate(unit)) kind = flag || kindOfUnit(unit); // both halves of a pair share a kind
    appendUnit(out, unit, kind, start, end);
  }
}

const keycap = 0x20e3;
const overrides = { leftToRight: 0x202d, rightToLeft: 0x202e } as const;

function act(out: FoldedText, action: Action, codePoint: number, start: number, end: number): void {
  const inToken = out.open.kind !== 0;
  if (codePoint === overrides.leftToRight || codePoint === overrides.rightToLeft)
    out.flags |= TokenFlag.Backwards;
  const combines = action === Action.Mark || action === Action.Composing;
  if (action === Action.Ignorable || (combines && !inToken)) {
    if (out.open.tagAt === start) out.open.tagAt = end; // `#` and its word may have some between them
  } else if (action === Action.Mark) {
    out.ends[out.length - 1] = end;
    if (codePoint === keycap) out.open.flags |= TokenFlag.Symbol;
  } else if (action === Action.Composing) {
    compose(out, codePoint, end);
  } else {
    if (inToken) closeToken(out);
    out.open.gap |= Gap.Other;
    if (action === Action.Hash) {
      out.open.tagAt = end;
      if (mayHideLetter(out.text, start)) out.open.symbolAt = end; // `w#rd`
    }
    if (action === Action.Emoji) out.flags |= TokenFlag.Emoji;
  }
}

/** Joins a composing mark with the letter before it (`か` + voicing = `が`); over other letters it vanishes. */
function compose(out: FoldedText, codePoint: number, end: number): void {
  const last = out.length - 1;
  const mark = String.fromCharCode(codePoint).normalize('NFKD').trim(); // half width and spacing forms too
  const composed = (String.fromCharCode(out.units[last] as number) + mark).normalize('NFC');
  const folding = composed.length === 1 ? foldingOf(composed.charCodeAt(0)) : '';
  out.ends[last] = end;
  if (typeof folding !== 'string' || folding.length !== 1) return;
  replaceLastUnit(out, folding.charCodeAt(0));
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
