import type { Occurrence } from '../match/occurrence.ts';
import type { Ruleset } from './ruleset.ts';

/**
 * The occurrences of the terms that are in force for a post: those without a last day, or whose last day is not over. All of
 * them where no term has one.
 *
 * @param dayOfPost the day that counts, as for rules (`rulesInForce`); asked only where a term that was found has a last day
 */
export function termsInForce(
  occurrences: readonly Occurrence[],
  { terms, hasExpiringTerms }: Ruleset,
  dayOfPost: () => string | undefined,
): readonly Occurrence[] {
  if (!hasExpiringTerms || occurrences.length === 0) return occurrences;
  let today: string | undefined;
  return occurrences.filter(({ term }) => {
    const expires = terms.at(term)?.expires;
    if (expires === undefined) return true;
    today ??= dayOfPost();
    return today === undefined || today <= expires;
  });
}
