import type { FoldedText } from './folded-text.ts';

/**
 * Where the original of `text.units[from, to)` hints at a word boundary, as offsets from `from`: before a capital
 * that follows a small letter, before the last of several capitals, where letters and digits meet, and where
 * something was left out (`_`).
 *
 *     humpsOf(fold('#NHLBlorp_zan2kelfo'), ...) //=> [3, 8, 11, 12]
 */
export function humpsOf(text: FoldedText, from: number, to: number): number[] {
  const humps: number[] = [];
  let before = caseAt(text, from);
  for (let at = from + 1; at < to; at++) {
    const here = caseAt(text, at);
    const isLastCapital = here === Case.Upper && at + 1 < to && caseAt(text, at + 1) === Case.Lower;
    const startsAfresh = (text.starts[at] as number) > (text.ends[at - 1] as number);
    const differs = (before === Case.Digit) !== (here === Case.Digit);
    if (startsAfresh || differs || (here === Case.Upper && (before === Case.Lower || isLastCapital))) {
      humps.push(at - from);
    }
    before = here;
  }
  return humps;
}

const Case = { Lower: 0, Upper: 1, Digit: 2 } as const;

function caseAt(text: FoldedText, at: number): number {
  const unit = text.units[at] as number;
  if (unit >= 0x30 && unit <= 0x39) return Case.Digit;
  const written = text.text.charCodeAt(text.starts[at] as number);
  if (written < 0x80) return written >= 0x41 && written <= 0x5a ? Case.Upper : Case.Lower;
  const original = text.text.slice(text.starts[at], text.ends[at]);
  return original === original.toLowerCase() ? Case.Lower : Case.Upper;
}
