import { isRegionalIndicator } from './code-points.ts';
import { appendUnit, beginText, closeToken, type FoldedText, TokenFlag } from './folded-text.ts';

const pictograph = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u;
const dropped = /^[\p{Emoji_Modifier}\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;
const joiner = 0x200d;

/**
 * The emoji of a text and nothing else: each unbroken sequence is one token, white space between emoji does
 * not break it, any other visible character does. Skin tones, variation selectors and tags belong to the emoji
 * before them but are dropped; joiners stay, so that a family is not taken for its members. The two regional
 * indicators of a flag have one place, that of the flag: the end of one flag and the start of the next are none.
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
    if (inToken && isRegionalIndicator(symbol.codePointAt(0) as number)) joinFlag(out, end);
  } else if (!dropped.test(symbol)) {
    if (inToken) closeToken(out);
  } else if (inToken && symbol.trim() !== '') {
    out.ends[out.length - 1] = end;
  }
}

/** If a regional indicator stands alone before the last one, both become one flag. */
function joinFlag(out: FoldedText, end: number): void {
  const first = out.length - 4;
  const isAlone = first >= 0 && (out.starts[first] as number) === end - 4;
  const before = String.fromCharCode(out.units[first] as number, out.units[first + 1] as number);
  if (!isAlone || !isRegionalIndicator(before.codePointAt(0) as number)) return;
  out.starts.fill(end - 4, first, out.length);
  out.ends.fill(end, first, out.length);
}

/** Whether `units[from, to)` of an emoji stream is cut out of a joined sequence or a flag (one member of a family). */
export function splitsEmoji(stream: FoldedText, from: number, to: number): boolean {
  return splitsAt(stream, from) || splitsAt(stream, to);
}

function splitsAt({ units, starts, length }: FoldedText, at: number): boolean {
  if (at === 0 || at >= length) return false;
  return starts[at] === starts[at - 1] || units[at - 1] === joiner || units[at] === joiner;
}
