/**
 * Matches that only a disguise made, for 1,000 random made-up terms on a file of real posts: each is a false one.
 *
 *     npx tsx benchmarks/quality/false-matches.ts POSTS.ndjson.gz [standard|loose]
 */
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { readPosts } from '../../src/node.ts';
import { foldInto } from '../../src/text/fold.ts';
import { createFoldedText } from '../../src/text/folded-text.ts';
import { madeUpTerms, seeded } from './made-up-terms.ts';

const [path, fuzzy = 'standard'] = process.argv.slice(2);
if (path === undefined || (fuzzy !== 'standard' && fuzzy !== 'loose')) {
  throw new Error('usage: npx tsx benchmarks/quality/false-matches.ts POSTS [standard|loose]');
}
const terms = madeUpTerms(1000, seeded(7));
const index = createTermIndex(
  terms.map(({ term }) => ({
    text: term,
    match: 'word',
    fuzzy,
    strictCase: false,
    strictMarks: false,
    strictPunctuation: false,
  })),
);
const buffer = createFoldedText();
const byKind = new Map<string, string[]>();
let posts = 0;
for await (const { text } of readPosts(path)) {
  posts++;
  for (const { term, span, disguises } of findTerms(index, foldInto(text, buffer))) {
    const kind = disguises.join('+') || 'plain';
    byKind.set(kind, [
      ...(byKind.get(kind) ?? []),
      `${terms[term]?.term}: ${text.slice(span.start, span.end)}`,
    ]);
  }
}
let total = 0;
for (const [kind, found] of byKind) {
  if (kind !== 'plain') total += found.length;
  console.log(`${kind}: ${found.length}\n  ${found.slice(0, 40).join('\n  ')}`);
}
console.log(
  `${posts} posts, ${terms.length} terms: ${total} matches from disguises, ${((total / posts) * 1e6).toFixed(1)} per million`,
);
