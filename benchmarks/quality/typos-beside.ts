/**
 * What typos of short terms add, which count beside another term: on a file of benign posts, each is as a rule a false one.
 *
 *     npx tsx benchmarks/quality/typos-beside.ts POSTS.ndjson.gz RULESET...
 *
 * The rulesets must ask for them: `gates: { typo-beside: 6 }` in their lists. Prints each pair of a term and what was
 * taken for it, and how many posts come into another band by them.
 */
import { findTerms } from '../../src/match/term-index.ts';
import { readPosts, readRuleset } from '../../src/node.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import type { Ruleset } from '../../src/rules/ruleset.ts';
import { score } from '../../src/score.ts';
import { fold } from '../../src/text/fold.ts';

const [path, ...names] = process.argv.slice(2);
if (path === undefined || names.length === 0)
  throw new Error('usage: npx tsx benchmarks/quality/typos-beside.ts POSTS RULESET...');

/** A ruleset, and the same without these typos. */
const pairs = names.map((name) => {
  const ruleset = compileRuleset(readRuleset(name));
  const without: Ruleset = { ...ruleset, index: { ...ruleset.index, typosBeside: undefined } };
  return { name, ruleset, without, taken: new Map<string, number>(), bands: new Map<string, number>() };
});

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

let posts = 0;
for await (const post of readPosts(path)) {
  posts++;
  const text = fold(post.text);
  for (const { ruleset, without, taken, bands } of pairs) {
    const found = findTerms(ruleset.index, text);
    if (!found.some(({ disguises }) => disguises.includes('typo'))) continue;
    const known = new Set(findTerms(without.index, text).map(({ term, span }) => `${term} ${span.start}`));
    const added = found.filter(({ term, span }) => !known.has(`${term} ${span.start}`));
    for (const { term, span } of added)
      count(
        taken,
        `${ruleset.terms.at(term)?.text} in \`${post.text.slice(span.start, span.end).toLowerCase()}\``,
      );
    if (added.length === 0) continue;
    const [before, after] = [without, ruleset].map((one) => score(post, one).band);
    if (before !== after) count(bands, `${before} to ${after}`);
  }
}
for (const { name, taken, bands } of pairs) {
  const all = [...taken].sort(([, a], [, b]) => b - a);
  for (const [pair, times] of all) console.log(`  ${times} ${pair}`);
  const total = all.reduce((sum, [, times]) => sum + times, 0);
  const changed = [...bands].map(([pair, times]) => `${times} ${pair}`).join(', ') || 'no band changes';
  console.log(`${name}: ${total} typos beside another term in ${posts} posts; ${changed}`);
}
