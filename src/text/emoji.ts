import { appendUnit, beginText, closeToken, type FoldedText, TokenFlag } from './folded-text.ts';

const pictograph = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u;
const dropped = /^[\p{Emoji_Modifier}\p{White_Space}\ufe0e\ufe0f]$/u;
const joiner = 0x200d;

/**
 * The emoji of a text and nothing else: each unbroken sequence is one token, white space between emoji does
 * not break it, any other character does. Skin tones and variation selectors belong to the emoji before
 * them but are dropped; joiners stay, so that a family is not taken for its members.
 */
export function foldEmojiInto(text: string, out: FoldedText): FoldedText {
  beginText(text, out);
  const length = out.text.length;
  for (let at = 0; at < length; ) {
    const codePoint = text.codePointAt(at) as number;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    foldSymbol(out, String.fromCodePoint(codePoint), at, end);
    at = end;
  }
  if (out.open.kind !== 0) closeToken(out);
  return out;
}

function foldSymbol(out: FoldedText, symbol: string, start: number, end: number): void {
  const inToken = out.open.kind !== 0;
  if (pictograph.test(symbol) || (inToken && symbol.charCodeAt(0) === joiner)) {
    for (let index = 0; index < symbol.length; index++) {
      appendUnit(out, symbol.charCodeAt(index), TokenFlag.Emoji, start, end);
    }
  } else if (!dropped.test(symbol)) {
    if (inToken) closeToken(out);
  } else if (inToken && symbol.trim() !== '') {
    out.ends[out.length - 1] = end;
  }
}

/** Whether `units[from, to)` of an emoji stream is cut out of a joined sequence (one member of a family). */
export function splitsJoinedEmoji(stream: FoldedText, from: number, to: number): boolean {
  const before = from > 0 && stream.units[from - 1] === joiner;
  return before || (to < stream.length && stream.units[to] === joiner);
}
