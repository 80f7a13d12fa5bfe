import { type Effort, isAllowed, type Reach } from './gates.ts';
import { type IndexTerms, isStrictAt, reachAt } from './index-terms.ts';
import type { Entry } from './judgement.ts';
import { isTagOnly, kindAt, lengthAt, type PatternTable } from './pattern-table.ts';
import { PatternKind } from './patterns.ts';

/** The numbers of the patterns that may be looked for behind disguises: the first of each term that asks for it. */
export function patternsToDisguise(terms: IndexTerms, patterns: PatternTable): Uint32Array {
  const held: number[] = [];
  let last = -1;
  for (let pattern = 0; pattern < patterns.length; pattern++) {
    const term = patterns.terms[pattern] as number;
    const kind = kindAt(patterns, pattern);
    const isWhole = kind === PatternKind.Words || kind === PatternKind.Run;
    if (term === last || !isWhole || isStrictAt(terms, term)) continue;
    if (lengthAt(patterns, pattern) < reachAt(terms, term).shortest) continue;
    held.push(pattern);
    last = term;
  }
  return Uint32Array.from(held);
}

/** Whether a pattern may be looked for with this effort. */
export function allows(terms: IndexTerms, patterns: PatternTable, pattern: number, effort: Effort): boolean {
  return isAllowed(effort, lengthAt(patterns, pattern), reachOfPattern(terms, patterns, pattern));
}

/** A pattern as the search behind disguises takes it: views of the tables, for one candidate. */
export function entryAt(
  { terms, patterns }: { readonly terms: IndexTerms; readonly patterns: PatternTable },
  pattern: number,
): Entry {
  const { units, gaps, starts } = patterns;
  const from = starts[pattern] as number;
  const to = starts[pattern + 1] as number;
  return {
    term: patterns.terms[pattern] as number,
    units: units.subarray(from, to),
    gaps: gaps.subarray(from, to),
    reach: reachOfPattern(terms, patterns, pattern),
    tagOnly: isTagOnly(patterns, pattern),
  };
}

function reachOfPattern(terms: IndexTerms, patterns: PatternTable, pattern: number): Reach {
  return reachAt(terms, patterns.terms[pattern] as number);
}
