import type { Span } from '../span.ts';
import { type FoldedText, textOf } from '../text/folded-text.ts';
import type { Disguise } from './disguise.ts';
import { entryAt } from './entries.ts';
import type { IndexTerms } from './index-terms.ts';
import { isAtHome, isCommonToken } from './joining.ts';
import { areFarApart, letterSet } from './letter-sets.ts';
import { isListed, type Listed } from './listed.ts';
import { isOneEditApart } from './near-miss-index.ts';
import type { PatternTable } from './pattern-table.ts';

/** A disguised term: units of `text`, which is the folded text or a second reading of it. */
export interface DisguisedTerm {
  readonly term: number;
  readonly span: Span;
  readonly disguises: readonly Disguise[];
}

interface Tables {
  readonly terms: IndexTerms;
  readonly patterns: PatternTable;
  readonly listed: Listed;
}

/** The term that a word of the text is with one typo; `undefined` where it is not, or is a common word or a term itself. */
export function typoAt(
  tables: Tables,
  pattern: number,
  text: FoldedText,
  token: number,
): DisguisedTerm | undefined {
  const from = text.tokenStart[token] as number;
  const to = text.tokenEnd[token] as number;
  if (isFarFrom(tables.patterns, pattern, letterSet(text.units, from, to), 1)) return undefined;
  const { term, units, reach } = entryAt(tables, pattern);
  if (!isOneEditApart(textOf(text.units, from, to), textOf(units, 0, units.length))) return undefined;
  if (reach.fuzzy === 'loose' ? isAtHome(text, token) : isCommonToken(text, token)) return undefined;
  if (isListed(tables.listed, text, token)) return undefined;
  return { term, span: spanOf(text, from, to), disguises: ['typo'] };
}

/** Whether the letters of a pattern alone tell that it is more edits away from a word of those letters. */
export function isFarFrom(
  { units, starts }: PatternTable,
  pattern: number,
  letters: number,
  edits: 1 | 2,
): boolean {
  const own = letterSet(units, starts[pattern] as number, starts[pattern + 1] as number);
  return areFarApart(own, letters, edits);
}

/** Where units `[from, to)` stand in the original. */
export function spanOf(text: FoldedText, from: number, to: number): Span {
  return { start: text.starts[from] as number, end: text.ends[to - 1] as number };
}
