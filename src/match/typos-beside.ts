import { overlaps } from '../span.ts';
import type { FoldedText } from '../text/folded-text.ts';
import { allows, patternsToDisguise } from './entries.ts';
import { corroboratesAt, type IndexTerms } from './index-terms.ts';
import { createNearMissIndex, findNearMisses, type NearMissIndex } from './near-miss-index.ts';
import type { Occurrence } from './occurrence.ts';
import { hasGap, type PatternTable } from './pattern-table.ts';
import { type DisguisedTerm, typoAt } from './typos.ts';

/**
 * Finds typos of terms that are too short for them, where another term stands in the same text that speaks for the same: a
 * word next to a short one is as a rule another word, but less often so among words of the trade. Where a term
 * stands already, nothing is a typo of another.
 */
export interface TyposBesideIndex {
  readonly terms: IndexTerms;
  readonly patterns: PatternTable;
  readonly nearMisses: NearMissIndex;
}

/** An index over the terms that have such typos; `undefined` if there are none. */
export function createTyposBesideIndex(
  terms: IndexTerms,
  patterns: PatternTable,
): TyposBesideIndex | undefined {
  const held = patternsToDisguise(terms, patterns).filter(
    (pattern) =>
      !hasGap(patterns, pattern) &&
      allows(terms, patterns, pattern, 'typo-beside') &&
      !allows(terms, patterns, pattern, 'typo'),
  );
  return held.length === 0 ? undefined : { terms, patterns, nearMisses: createNearMissIndex(held, patterns) };
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
  findNearMisses(index.nearMisses, text, (pattern, token) => {
    const typo = typoAt(index, pattern, text, token);
    if (!typo || found.some(({ span }) => overlaps(span, typo.span))) return;
    if (company.some(({ term }) => term !== typo.term)) typos.push(typo);
  });
  return typos;
}
