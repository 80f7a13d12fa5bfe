import type { Span } from '../span.ts';
import type { FoldedText } from '../text/folded-text.ts';
import { allows, patternsToDisguise } from './entries.ts';
import { corroboratesAt, type IndexTerms } from './index-terms.ts';
import type { Listed } from './listed.ts';
import { createNearMissIndex, findNearMisses, type NearMissIndex } from './near-miss-index.ts';
import type { Occurrence } from './occurrence.ts';
import { hasGap, type PatternTable } from './pattern-table.ts';
import { type DisguisedTerm, typoAt } from './typos.ts';

/**
 * Finds typos of terms that are too short for them, where another term stands in the same text that speaks for the same: a
 * word next to a short one is as a rule another word, but less often so among words of the trade.
 */
export interface TyposBesideIndex {
  readonly terms: IndexTerms;
  readonly patterns: PatternTable;
  readonly listed: Listed;
  readonly nearMisses: NearMissIndex;
}

/** An index over the terms that have such typos; `undefined` if there are none. */
export function createTyposBesideIndex(
  terms: IndexTerms,
  patterns: PatternTable,
  listed: Listed,
): TyposBesideIndex | undefined {
  const held = patternsToDisguise(terms, patterns).filter(
    (pattern) =>
      !hasGap(patterns, pattern) &&
      allows(terms, patterns, pattern, 'typo-beside') &&
      !allows(terms, patterns, pattern, 'typo'),
  );
  if (held.length === 0) return undefined;
  return { terms, patterns, listed, nearMisses: createNearMissIndex(held, patterns) };
}

/** The typos of a text, given the terms that were found in it otherwise. */
export function findTyposBeside(
  index: TyposBesideIndex,
  text: FoldedText,
  found: readonly Occurrence[],
): readonly DisguisedTerm[] {
  const company = found.filter(({ term }) => corroboratesAt(index.terms, term));
  const typos: DisguisedTerm[] = [];
  if (company.length === 0) return typos;
  const isTaken = takenInOrder(found);
  findNearMisses(index.nearMisses, text, (pattern, token) => {
    const typo = typoAt(index, pattern, text, token);
    if (!typo || isTaken(typo.span)) return;
    if (company.some(({ term }) => term !== typo.term)) typos.push(typo);
  });
  return typos;
}

/** Whether a term stands where a span is, for spans in the order of the text. */
function takenInOrder(found: readonly Occurrence[]): (span: Span) => boolean {
  const spans = found.map(({ span }) => span).sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0; // of those that start before the span, the furthest
  return (span) => {
    for (let other = spans[next]; other && other.start < span.end; other = spans[++next])
      end = Math.max(end, other.end);
    return end > span.start;
  };
}
