import type { Span } from '../span.ts';
import { Action, isEmojiLetter, isRegionalIndicator } from '../text/code-points.ts';
import { foldingOf } from '../text/fold.ts';
import { TokenFlag } from '../text/folded-text.ts';
import type { OwnDetector } from './reading.ts';

/** Sees emoji that stand where words would: at least `min` different ones in a row. */
export const emojiSequence: OwnDetector = {
  name: 'emoji-sequence',
  description: 'at least `min` different emoji in a row (default 3), with nothing but spaces between them',
  options: { min: { default: 3, min: 2 } },
  detect: ({ folded }, { min = 3 }) => {
    if ((folded.flags & (TokenFlag.Emoji | TokenFlag.Flag)) === 0) return undefined;
    const rows = emojiRows(folded.text).filter(({ different }) => different >= min);
    if (rows.length === 0) return undefined;
    const value = Math.max(...rows.map(({ different }) => different));
    return { strength: 1, spans: rows.map(({ start, end }) => ({ start, end })), value };
  },
};

interface Row extends Span {
  readonly different: number;
}

function emojiRows(text: string): readonly Row[] {
  const rows: Row[] = [];
  let row: { start: number; end: number; seen: Set<number> } | undefined;
  let flag = 0; // the first half of one
  let before = 0;
  const close = () => {
    if (row) rows.push({ start: row.start, end: row.end, different: row.seen.size });
    row = undefined;
    flag = 0;
  };
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) as number;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const kind = kindOf(codePoint);
    if (kind === 'emoji' || kind === 'half flag') {
      row ??= { start: at, end, seen: new Set() };
      row.end = end;
      const isFirstHalf = kind === 'half flag' && flag === 0;
      // What a joiner joins is one emoji; so are the halves of a flag.
      if (!isFirstHalf && before !== joiner) row.seen.add(flag * lastCodePoint + codePoint);
      flag = isFirstHalf ? codePoint : 0;
    } else if (kind === 'other') {
      close();
    } else if (kind === 'part' && row) {
      row.end = end;
    }
    before = codePoint;
    at = end;
  }
  close();
  return rows;
}

const joiner = 0x200d;
const lastCodePoint = 0x10ffff;
const firstEmoji = 0xa9;

/** Skin tones and variation selectors are parts of the emoji before them. */
function kindOf(codePoint: number): 'emoji' | 'half flag' | 'part' | 'space' | 'other' {
  if (codePoint === 0x20 || codePoint === 0x0a) return 'space';
  if (codePoint < firstEmoji) return 'other';
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return 'part';
  if (isRegionalIndicator(codePoint)) return 'half flag';
  if (isEmojiLetter(codePoint)) return 'emoji';
  const folding = foldingOf(codePoint);
  if (folding === Action.Emoji) return 'emoji';
  return folding === Action.Ignorable || folding === Action.Mark ? 'part' : 'other';
}
