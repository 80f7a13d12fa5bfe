/**
 * Recall of a disguised term, by kind of disguise and script, over 500 made-up terms of 5 to 12 letters, and of one
 * disguised word in 500 phrases of two or three words of 4 to 9 letters: found at exactly its place, and called what it is.
 *
 *     npx tsx benchmarks/quality/disguises.ts [SEED]
 */
import { type Kind, kinds, phraseKinds } from './disguise-kinds.ts';
import { indexOf, tryKind, type Verdict } from './disguise-recall.ts';
import { type MadeUpTerm, madeUpPhrases, madeUpTerms, scripts, seeded } from './made-up-terms.ts';

const random = seeded(Number(process.argv[2] ?? 1));
const failures: readonly Verdict[] = ['missed', 'elsewhere', 'misnamed'];
show(kinds, madeUpTerms(500, random));
show(phraseKinds, madeUpPhrases(500, random));

function show(kinds: readonly Kind[], terms: readonly MadeUpTerm[]): void {
  const index = indexOf(terms);
  console.log(`${terms.length} terms; found / tried, by script: ${scripts.join(' ')}`);
  for (const kind of kinds) {
    const trials = tryKind(kind, terms, index, random);
    const found = trials.filter(({ verdict }) => verdict === 'found');
    const cells = scripts.map((script) => {
      const tried = trials.filter((trial) => trial.script === script).length;
      return tried === 0 ? '-' : `${found.filter((trial) => trial.script === script).length}/${tried}`;
    });
    const share = ((found.length / Math.max(1, trials.length)) * 100).toFixed(1);
    console.log(`${kind.name.padEnd(26)} ${share.padStart(5)} %  ${cells.join(' ')}`);
    for (const failure of failures) {
      const failed = trials.filter(({ verdict }) => verdict === failure);
      const examples = failed.slice(0, 4).map(({ term, post }) => `${term}: ${post.replace(/\n/g, '↵')}`);
      if (failed.length > 0) console.log(`    ${failure} ${failed.length}: ${examples.join(' | ')}`);
    }
  }
}
