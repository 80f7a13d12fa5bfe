import { showNumber } from '../numbers.ts';
import type { Candidate } from './candidates.ts';
import type { Discovery } from './discover.ts';

/**
 * The proposal as a term list, in clear: to be read, cut down and named in a ruleset by a person.
 *
 * @example
 * discoveryCsv(discover(confirmed, traffic, { ruleset })).split('\n')[0] //=> 'term,lang,source,note'
 */
export function discoveryCsv({ candidates }: Pick<Discovery, 'candidates'>): string {
  // Emoji are of no language: one row each, that of the language where it tells most.
  const listed = candidates.filter(
    ({ kind, term }, at) => kind !== 'emoji' || candidates.findIndex((other) => other.term === term) === at,
  );
  const rows = listed.map((candidate) =>
    [candidate.term, langOf(candidate), sourceOf(candidate), noteOn(candidate)].map(cell).join(','),
  );
  return ['term,lang,source,note', ...rows, ''].join('\n');
}

function langOf({ kind, lang = '' }: Candidate): string {
  return kind === 'emoji' ? '' : lang;
}

function sourceOf({ posts, counts }: Candidate): string {
  return `${posts} confirmed posts by ${counts.confirmed} authors`;
}

function noteOn({ traffic, logOdds, variants }: Candidate): string {
  const perMillion = (share: number) => showNumber(share * 1e6);
  const cost =
    traffic.hits === 0
      ? `none in ${traffic.n} posts of traffic; at most ${perMillion(traffic.upper)} per million`
      : `${perMillion(traffic.hits / traffic.n)} per million posts of traffic`;
  const also = variants.length > 0 ? `; also as ${variants.map(({ term }) => term).join(' / ')}` : '';
  return `${cost}; z ${showNumber(logOdds.z)}${also}`;
}

/** RFC 4180. */
function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
