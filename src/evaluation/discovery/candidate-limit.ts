import { mask } from '../../scoring/safe-text.ts';
import { scale } from '../forecast.ts';
import type { JUnitCase } from '../junit.ts';
import { showCount, showInterval } from '../numbers.ts';
import type { Candidate } from './candidates.ts';
import type { Discovery } from './discover.ts';

/**
 * Holds a discovery to a number of terms a language, for a job that looks for new ones: one test case a language. A language
 * in which nothing could have been proposed is skipped, for nothing was looked at.
 */
export function candidateCases(
  { candidates, languages, settings }: Discovery,
  most: number,
  { reveal = false }: { readonly reveal?: boolean } = {},
): JUnitCase[] {
  const wanted = languages.filter(({ lang }) => settings.languages?.includes(lang) ?? true);
  return wanted.map(({ lang, confirmed, traffic }) => {
    const own = candidates.filter((candidate) => (candidate.lang ?? 'und') === lang);
    const base = { className: 'corroborate discover', name: `terms to look at in ${lang} <= ${most}` };
    const isBlind = confirmed.authors < settings.minAuthors || traffic.posts === 0;
    if (own.length > most) return { ...base, status: 'failed', message: tooMany(own, reveal) };
    if (!isBlind) return { ...base, status: 'passed', message: `${showCount(own.length)} proposed` };
    const few = `${showCount(confirmed.authors)} authors of confirmed posts, ${showCount(traffic.posts)} posts of traffic: too few to propose a term`;
    return { ...base, status: 'skipped', message: few };
  });
}

const mostNamed = 10;

function tooMany(candidates: readonly Candidate[], reveal: boolean): string {
  const named = candidates.slice(0, mostNamed).map(({ term, kind, counts, traffic }) => {
    const shown = reveal ? term : mask(term);
    return `${shown} (${kind}, ${showCount(counts.confirmed)} authors, ${showInterval(scale(traffic, 1e6))} per million posts of traffic)`;
  });
  const more = candidates.length - named.length;
  return `${showCount(candidates.length)} proposed: ${named.join('; ')}${more > 0 ? `; and ${showCount(more)} more` : ''}`;
}
