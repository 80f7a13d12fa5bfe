import { Action, foldCodePoint, isEmojiLetter, isRegionalIndicator } from './code-points.ts';
import {
  appendUnit,
  beginText,
  closeToken,
  createFoldedText,
  type FoldedText,
  replaceLastUnit,
  reserve,
  TokenFlag,
} from './folded-text.ts';
import { isNoSpaceUnit } from './scripts.ts';

/** What each code unit is: a `TokenFlag` for a letter, else one of `UnitKind`. 0: not met yet. */
const unitKind = new Uint8Array(0x10000);
/** The folded unit of a letter. */
const unitFolding = new Uint16Array(0x10000);
/** Foldings of more than one unit, and of code points beyond the BMP. */
const longFoldings = new Map<number, string | Action>();

const UnitKind = { Unseen: 0, Separator: 32, Other: 64 } as const;

/** Folds `text` in a buffer of its own. */
export function fold(text: string): FoldedText {
  return foldInto(text, createFoldedText(text.length + 8));
}

/** Folds `text` into `out` and returns it. Time is linear in the length of `text`. */
export function foldInto(text: string, out: FoldedText): FoldedText {
  beginText(text, out);
  const length = out.text.length;
  for (let at = 0; at < length; ) {
    const unit = text.charCodeAt(at);
    const kind = unitKind[unit] as number;
    if (kind === TokenFlag.Word || kind === TokenFlag.Run) {
      appendUnit(out, unitFolding[unit] as number, kind, at, at + 1);
      at++;
    } else if (kind === UnitKind.Separator) {
      if (out.open.kind !== 0) closeToken(out);
      at++;
    } else {
      at = foldRare(out, at);
    }
  }
  if (out.open.kind !== 0) closeToken(out);
  return out;
}

/** Folds the one character at `at`; returns the offset behind it. For readings that treat some characters apart. */
export function foldPointInto(out: FoldedText, at: number): number {
  const unit = out.text.charCodeAt(at);
  if (unitKind[unit] === UnitKind.Unseen) learnUnit(unit);
  const kind = unitKind[unit] as number;
  if (kind === TokenFlag.Word || kind === TokenFlag.Run) {
    appendUnit(out, unitFolding[unit] as number, kind, at, at + 1);
    return at + 1;
  }
  if (kind !== UnitKind.Separator) return foldRare(out, at);
  if (out.open.kind !== 0) closeToken(out);
  return at + 1;
}

/** Everything but plain letters and separators: returns the offset behind what it took. */
function foldRare(out: FoldedText, at: number): number {
  const codePoint = out.text.codePointAt(at) as number;
  const end = at + (codePoint > 0xffff ? 2 : 1);
  if (codePoint <= 0xffff && unitKind[codePoint] === UnitKind.Unseen) {
    learnUnit(codePoint);
    return at; // look again, now that it is known
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

function learnUnit(unit: number): void {
  const folding = foldingOf(unit);
  if (isSurrogate(unit) || isEmojiLetter(unit)) {
    unitKind[unit] = UnitKind.Other; // one without its other half says nothing about the pairs it may be in
  } else if (folding === Action.Separator) {
    unitKind[unit] = UnitKind.Separator;
  } else if (typeof folding === 'string' && folding.length === 1) {
    unitFolding[unit] = folding.charCodeAt(0);
    unitKind[unit] = kindOfUnit(folding.charCodeAt(0));
  } else {
    unitKind[unit] = UnitKind.Other;
  }
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
      continue;
    }
    if (!isLowSurrogate(unit)) kind = flag || kindOfUnit(unit); // both halves of a pair share a kind
    appendUnit(out, unit, kind, start, end);
  }
}

function act(out: FoldedText, action: Action, codePoint: number, start: number, end: number): void {
  const inToken = out.open.kind !== 0;
  const combines = action === Action.Mark || action === Action.Composing;
  if (action === Action.Ignorable || (combines && !inToken)) {
    if (out.open.tagAt === start) out.open.tagAt = end; // `#` and its word may have some between them
  } else if (action === Action.Mark) {
    out.ends[out.length - 1] = end;
  } else if (action === Action.Composing) {
    compose(out, codePoint, end);
  } else {
    if (inToken) closeToken(out);
    if (action === Action.Hash) out.open.tagAt = end;
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
