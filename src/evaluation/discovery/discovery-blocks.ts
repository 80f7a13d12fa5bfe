import { mask } from '../../scoring/safe-text.ts';
import type { Block } from '../document.ts';
import { scale } from '../forecast.ts';
import { showCount, showInterval, showNumber, showShare } from '../numbers.ts';
import type { Candidate, LeftOut } from './candidates.ts';
import type { Discovery, PostCounts } from './discover.ts';

/** How many candidates are shown to people; the data and the list hold all. */
const most = 50;

/** A discovery as a report for people. */
export function discoveryBlocks(
  discovery: Discovery,
  { reveal = false }: { readonly reveal?: boolean } = {},
): Block[] {
  const { candidates, ruleset, confirmed, traffic } = discovery;
  const proposed = candidates.length === 1 ? '1 term' : `${showCount(candidates.length)} terms`;
  return [
    { kind: 'title', text: `${proposed} to look at, for ${ruleset.id} ${ruleset.version}` },
    {
      kind: 'text',
      text: `From ${showPosts(confirmed)} that were confirmed, against ${showPosts(traffic)} of traffic. A proposal: nothing is changed until a person lists a term.`,
    },
    ...languageBlocks(discovery),
    ...candidateBlocks(discovery, reveal ? (text) => text : mask),
    ...leftOutBlocks(discovery),
    { kind: 'text', text: discoveryCaution(discovery) },
  ];
}

export function showPosts({ posts, authors }: PostCounts): string {
  return `${showCount(posts)} posts by ${showCount(authors)} authors`;
}

export function languageBlocks({ languages }: Discovery): Block[] {
  if (languages.length < 2) return [];
  return [
    { kind: 'title', text: 'Compared by language' },
    {
      kind: 'table',
      columns: ['language', 'confirmed', 'traffic'],
      rows: languages.map(({ lang, confirmed, traffic }) => [
        lang === 'und' ? 'not known: with all' : lang,
        showPosts(confirmed),
        showPosts(traffic),
      ]),
    },
  ];
}

function candidateBlocks({ candidates, benign }: Discovery, show: (text: string) => string): Block[] {
  if (candidates.length === 0) return [];
  const hasBenign = benign.posts > 0;
  const row = (candidate: Candidate) => {
    const { term, kind, lang = '-', counts, logOdds, besideAnchor, traffic, variants } = candidate;
    return [
      show(term),
      kind,
      lang,
      `${showCount(counts.confirmed)} of ${showCount(counts.confirmedAuthors)}`,
      showInterval(scale(traffic, 1e6)),
      ...(hasBenign ? [`${showCount(candidate.benign?.hits ?? 0)} of ${showCount(benign.posts)}`] : []),
      `${showNumber(logOdds.value)} (z ${showNumber(logOdds.z)})`,
      `${showCount(besideAnchor.hits)} of ${showCount(besideAnchor.n)}`,
      variants.length === 0
        ? ''
        : variants
            .slice(0, 3)
            .map((variant) => show(variant.term))
            .join(', '),
    ];
  };
  const more = candidates.length - most;
  return [
    { kind: 'title', text: 'Terms, most telling first' },
    {
      kind: 'table',
      columns: candidateColumns(hasBenign, ['log-odds']),
      rows: candidates.slice(0, most).map(row),
    },
    ...(more > 0 ? [{ kind: 'text', text: `and ${showCount(more)} more` } as const] : []),
  ];
}

/** What a table of candidates tells; `weight` how far they stand out. */
export function candidateColumns(hasBenign: boolean, weight: readonly string[]): string[] {
  return [
    'term',
    'kind',
    'language',
    'confirmed authors',
    'traffic per million',
    ...(hasBenign ? ['benign samples'] : []),
    ...weight,
    'beside a listed anchor',
    'says the same',
  ];
}

const reasons: Readonly<Record<LeftOut, string>> = {
  fewAuthors: 'said by too few authors',
  commonWords: 'among the most frequent words of a language',
  perhapsChance: 'may be chance, or are no more frequent than in traffic',
  names: 'written as names are',
  listed: 'found by a listed term already',
  tooCommon: 'too common in traffic',
  merged: 'say the same as one that is proposed',
};

export function leftOutBlocks({ said, leftOut }: Discovery): Block[] {
  const keys = Object.keys(reasons) as LeftOut[];
  const rows = keys.filter((key) => leftOut[key] > 0).map((key) => [reasons[key], showCount(leftOut[key])]);
  if (rows.length === 0) return [];
  const text = `Of ${showCount(said)} words, phrases, hashtags and emoji`;
  return [
    { kind: 'title', text: 'Left out' },
    { kind: 'table', columns: [text, ''], rows },
  ];
}

export function discoveryCaution({ settings, asked }: Discovery): string {
  return [
    `At most ${showShare(settings.falseDiscoveryRate)} of them should be there by chance, reckoned with some ${showNumber(asked)} things that could have been.`,
    'That says nothing of a topic, a time or a platform by which confirmed posts differ from the traffic: such words differ in truth.',
    'Links, accounts, addresses, numbers and what is written as a name are never proposed; a name in small letters may be.',
    'The cost is that of a list alone, for the term as it is written; found under disguises it costs more.',
  ].join(' ');
}
