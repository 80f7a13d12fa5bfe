/**
 * What must hold on every real post, checked on a file of them: contributions sum to the score bit for bit, spans
 * slice the original text to what matched, and the matcher finds what a naive search finds, plainly and in phrases of
 * which one word has a typo or is cut in two.
 *
 *     npx tsx benchmarks/quality/real-posts.ts POSTS.ndjson.gz [RULESET]
 */
import { compileRuleset, score } from '../../src/index.ts';
import { indexTermAt } from '../../src/match/index-terms.ts';
import { findTerms } from '../../src/match/term-index.ts';
import { readPosts, readRuleset } from '../../src/node.ts';
import { fold } from '../../src/text/fold.ts';
import { naiveFinder } from './naive-finder.ts';
import { naivePhraseFinder } from './naive-phrases.ts';

const [path, name = 'child-safety'] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: npx tsx benchmarks/quality/real-posts.ts POSTS [RULESET]');

const ruleset = compileRuleset(readRuleset(name));
const { terms } = ruleset.index;
const listed = Array.from({ length: terms.length }, (_, number) => indexTermAt(terms, number));
const findNaively = naiveFinder(listed);
const findPhrases = naivePhraseFinder(listed);
/** What the fold undoes for every term; the naive search of all terms knows of no other disguise. */
const plain: ReadonlySet<string> = new Set(['marks', 'compatibility', 'ignorables', 'address']);
const counts = {
  disguised: 0,
  posts: 0,
  scored: 0,
  matches: 0,
  wrongSums: 0,
  wrongSpans: 0,
  wrongMatches: 0,
  phrases: 0,
  wrongPhrases: 0,
};
/** Whether a term is of several words, with something between them. */
function isPhrase(term: number): boolean {
  return fold(listed[term]?.text ?? '').tokenCount > 1 && /\P{L}/u.test(listed[term]?.text ?? '');
}

for await (const post of readPosts(path)) {
  const result = score(post, ruleset);
  counts.posts++;
  if (result.anchor !== 'none') counts.scored++;
  if (result.contributions.reduce((sum, { points }) => sum + points, 0) !== result.score) counts.wrongSums++;
  const all = findTerms(ruleset.index, fold(post.text));
  const found = all.filter(({ disguises }) => disguises.every((name) => plain.has(name)));
  counts.disguised += all.length - found.length;
  counts.matches += found.length;
  for (const { term, span } of found) {
    const slice = fold(post.text.slice(span.start, span.end));
    const again = findTerms(ruleset.index, listed[term]?.match === 'emoji' ? fold(post.text) : slice);
    const tagged = findTerms(ruleset.index, fold(`#${post.text.slice(span.start, span.end)}`));
    if (![...again, ...tagged].some((other) => other.term === term)) counts.wrongSpans++;
  }
  const expected = findNaively(post.text);
  const actual = new Set(found.map(({ term }) => term));
  const { typos, splits } = findPhrases(post.text);
  const seen = new Set(all.map(({ term }) => term));
  const phrases = all.filter(({ term, disguises }) => disguises.includes('typo') && isPhrase(term));
  counts.phrases += phrases.length;
  const isMissed = [...typos, ...splits].some((term) => !seen.has(term));
  if (isMissed || phrases.some(({ term }) => !typos.has(term))) counts.wrongPhrases++;
  if (expected.size !== actual.size || [...expected].some((term) => !actual.has(term))) counts.wrongMatches++;
}

console.log(JSON.stringify(counts, undefined, 2));
process.exitCode =
  counts.wrongSums + counts.wrongSpans + counts.wrongMatches + counts.wrongPhrases === 0 ? 0 : 1;
