import { areUnits, type FoldedText } from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';
import { type AlteredWord, alteredWordAt } from './altered-word.ts';
import type { Fuzziness } from './gates.ts';
import { wordStarts } from './partner-index.ts';
import type { PatternTable } from './pattern-table.ts';
import { spanOf } from './typos.ts';

/**
 * The phrase of which a word may stand altered in tokens `[first, first + count)`, with all others exactly around it;
 * `undefined` if it is not there, or stands there plainly.
 */
export function alteredPhraseAt(
  patterns: PatternTable,
  pattern: number,
  word: number,
  text: FoldedText,
  first: number,
  count: number,
  fuzzy: Fuzziness,
): AlteredWord | undefined {
  const starts = wordStarts(patterns, pattern);
  const opens = first - word;
  const behind = first + count;
  const closes = behind + starts.length - word - 2;
  if (opens < 0 || closes > text.tokenCount) return undefined;
  const isAround =
    areWordsAt(patterns.units, starts, 0, word, text, opens) &&
    areWordsAt(patterns.units, starts, word + 1, starts.length - 1, text, behind);
  if (!isAround || (word > 0 && !isApart(text, first))) return undefined;
  const expected = patterns.units.subarray(starts[word], starts[word + 1]);
  const found = alteredWordAt(expected, text, first, count, fuzzy);
  if (!found) return undefined;
  const whole = spanOf(text, text.tokenStart[opens] as number, text.tokenEnd[closes - 1] as number);
  return {
    start: opens < first ? whole.start : found.start, // a word at the edge may begin or end with a symbol
    end: closes > behind ? whole.end : found.end,
    disguises: found.disguises,
  };
}

/** Whether words `[from, to)` of a phrase are the tokens from `token` on, each set apart from the one before. */
function areWordsAt(
  units: Uint16Array,
  starts: readonly number[],
  from: number,
  to: number,
  text: FoldedText,
  token: number,
): boolean {
  for (let word = from; word < to; word++) {
    const there = token + word - from;
    const [start, end] = [text.tokenStart[there] as number, text.tokenEnd[there] as number];
    if (!areUnits(units.subarray(starts[word], starts[word + 1]), text.units, start, end)) return false;
    if (word > 0 && !isApart(text, there)) return false;
  }
  return true;
}

function isApart(text: FoldedText, token: number): boolean {
  return gapBefore(text, text.tokenStart[token] as number);
}
