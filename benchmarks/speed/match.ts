/**
 * What does finding the terms add to folding?
 *
 * The matcher is no public name, so it comes from the source, compiled as the build compiles it; the index is that
 * of a ruleset from the same source.
 */
import { findTerms } from '../../src/match/term-index.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { foldInto } from '../../src/text/fold.ts';
import { createFoldedText } from '../../src/text/folded-text.ts';
import { createCorpus } from './corpus.ts';
import { madeUpTerms } from './made-up.ts';
import { compare, effortFor, yardstick } from './measure.ts';
import { type Case, digits, type Figures, type Question, type Row, short, size, table } from './question.ts';
import { rulesetOf } from './ruleset.ts';

const buffer = createFoldedText();

export const matchQuestion: Question = {
  name: 'match',
  title: 'Find the terms',
  intro: `Posts per second of CPU time, and in brackets how many times as long as the yardstick. *Matching alone* is the
difference of the two, in microseconds a post.`,
  cases: (quick) =>
    (quick ? [10_000] : [100, 1000, 10_000, 50_000]).map((terms) => ({ subject: 'match', terms })),
  measure,
  table: matchTable,
};

async function measure({ terms }: Case, quick: boolean): Promise<Figures> {
  const { index } = compileRuleset(rulesetOf(madeUpTerms(terms)));
  const posts = createCorpus(quick ? 4000 : 10_000);
  const works = {
    yardstick,
    fold: ({ text }: { readonly text: string }) => foldInto(text, buffer).length,
    match: ({ text }: { readonly text: string }) => findTerms(index, foldInto(text, buffer)).length,
  };
  const paces = compare(posts, works, effortFor(quick));
  return {
    fold: paces.fold.speed,
    foldRatio: paces.fold.ratio,
    match: paces.match.speed,
    matchRatio: paces.match.ratio,
  };
}

function matchTable(rows: readonly Row[]): readonly string[] {
  const body = rows.map(({ terms, figures }) => {
    const { fold = 0, foldRatio, match = 0, matchRatio }: Partial<Figures> = figures ?? {};
    const alone = Math.max(0, 1e6 / match - 1e6 / fold);
    const paces = [`${short(fold)} (${digits(foldRatio)}x)`, `${short(match)} (${digits(matchRatio)}x)`];
    return [`${size(terms)} terms`, ...paces, digits(alone)];
  });
  return table(['', 'fold', 'fold and match', 'matching alone (µs)'], body);
}
