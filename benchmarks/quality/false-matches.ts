/**
 * Matches that only a disguise made, for 1,000 random made-up terms on a file of real posts: each is a false one.
 *
 *     npx tsx benchmarks/quality/false-matches.ts POSTS.ndjson.gz [standard|loose] [LISTS] [SHORTEST LONGEST | phrases]
 *
 * Repeats it with so many lists of 1,000 terms (5): chance decides much in a single one. A made-up term that stands in
 * the posts plainly is a word of some language after all; it is named and left out. With `phrases` the terms are such a word
 * beside an everyday one, which real posts are full of.
 */
import type { Occurrence } from '../../src/match/occurrence.ts';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { readPosts } from '../../src/node.ts';
import { foldInto } from '../../src/text/fold.ts';
import { createFoldedText } from '../../src/text/folded-text.ts';
import { halfMadeUpPhrases, madeUpTerms, seeded } from './made-up-terms.ts';

const [path, fuzzy = 'standard', count = '5', shortest = '5', longest = '12'] = process.argv.slice(2);
if (path === undefined || (fuzzy !== 'standard' && fuzzy !== 'loose')) {
  throw new Error(
    'usage: npx tsx benchmarks/quality/false-matches.ts POSTS [standard|loose] [LISTS] [SHORTEST LONGEST | phrases]',
  );
}

interface FalseMatch {
  readonly kind: string;
  readonly term: string;
  readonly slice: string;
}

interface List {
  readonly terms: readonly string[];
  readonly index: ReturnType<typeof createTermIndex>;
  readonly words: Set<string>;
  readonly matches: FalseMatch[];
}

const lists = Array.from({ length: Number(count) }, (_, seed): List => {
  const random = seeded(seed + 7);
  const madeUp =
    shortest === 'phrases'
      ? halfMadeUpPhrases(1000, random)
      : madeUpTerms(1000, random, [Number(shortest), Number(longest)]);
  const terms = madeUp.map(({ term }) => term);
  const index = createTermIndex(
    terms.map((text) => ({
      text,
      match: 'word',
      fuzzy,
      strictCase: false,
      strictMarks: false,
      strictPunctuation: false,
    })),
  );
  return { terms, index, words: new Set(), matches: [] };
});

function take(list: List, { term: number, span, disguises }: Occurrence, text: string): void {
  const term = list.terms[number] as string;
  if (disguises.length === 0) list.words.add(term);
  else list.matches.push({ kind: disguises.join('+'), term, slice: text.slice(span.start, span.end) });
}

const buffer = createFoldedText();
let posts = 0;
for await (const { text } of readPosts(path)) {
  posts++;
  const folded = foldInto(text, buffer);
  for (const list of lists) for (const found of findTerms(list.index, folded)) take(list, found, text);
}

const byKind = new Map<string, number>();
const byLength = new Map<number, number>();
const rates = lists.map(({ terms, words, matches }, number) => {
  const counted = matches.filter(({ term }) => !words.has(term));
  console.log(`list ${number}: ${counted.length} matches; left out as words: ${[...words].join(' ')}`);
  for (const { kind, term, slice } of counted) {
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    byLength.set(term.length, (byLength.get(term.length) ?? 0) + 1);
    console.log(`  ${kind}: ${term} in \`${slice.replace(/\n/g, '↵')}\``);
  }
  return ((counted.length / posts) * 1e6 * 1000) / (terms.length - words.size);
});
const shown = (counts: ReadonlyMap<number | string, number>) =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, found]) => `${key} ${found}`)
    .join(', ');
console.log(`by disguise: ${shown(byKind)}\nby length: ${shown(byLength)}`);
const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
console.log(
  `${posts} posts, ${lists.length} lists of 1,000 terms, ${fuzzy}: ${mean.toFixed(1)} false matches per million posts (${rates.map((rate) => rate.toFixed(1)).join(', ')})`,
);
