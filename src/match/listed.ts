import { areUnits, type FoldedText } from '../text/folded-text.ts';
import type { PatternTable } from './pattern-table.ts';
import { PatternKind } from './patterns.ts';
import { findRunsAt, type RunIndex } from './run-index.ts';
import { findWordsAt, type WordIndex } from './word-index.ts';

/** Knows what is a term itself. */
export interface Listed {
  readonly patterns: PatternTable;
  readonly words: WordIndex;
  /** by `PatternKind` */
  readonly runs: readonly (RunIndex | undefined)[];
}

/**
 * Whether the tokens `[first, first + count)` are a term themselves, however that is looked for. It is spelt as it is meant:
 * where `whatsap` is listed beside `whatsapp`, it is no typo of that.
 */
export function isListed(
  { patterns, words, runs }: Listed,
  text: FoldedText,
  first: number,
  count = 1,
): boolean {
  const from = text.tokenStart[first] as number;
  const to = text.tokenEnd[first + count - 1] as number;
  let isOne = false;
  const compare = (pattern: number) => {
    const units = patterns.units.subarray(patterns.starts[pattern], patterns.starts[pattern + 1]);
    isOne ||= areUnits(units, text.units, from, to);
  };
  findWordsAt(words, text, first, (pattern, _, tokens) => {
    if (tokens === count) compare(pattern);
  });
  for (const run of [runs[PatternKind.Prefix], runs[PatternKind.Substring]])
    if (run && count === 1) findRunsAt(run, text, from, compare);
  return isOne;
}
