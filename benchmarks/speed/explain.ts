/** What does an explanation cost, and does a post pay for it that has none? */
import type { FormatOptions, Ruleset, ScoreResult } from '../../src/index.ts';
import { type CorpusPost, createCorpus, isAnchor } from './corpus.ts';
import { loadLibrary } from './library.ts';
import { madeUpTerms } from './made-up.ts';
import { compare, effortFor, type Work } from './measure.ts';
import { type Case, digits, type Figures, type Question, type Row, table } from './question.ts';
import { rulesetOf } from './ruleset.ts';

const without = 'posts without an anchor';
const withTerm = 'posts with a term';
const withCase = 'posts with a term, a trade word, a messenger and a price';

export const explainQuestion: Question = {
  name: 'explain',
  title: 'Explain a score',
  intro: `Microseconds of CPU time per post with 10,000 terms: for \`score\` alone, which gives every contribution, and what
each of the others takes on top of it. *What would change it* is \`score\` asked for counterfactuals; the rest is
\`formatResult\`, masked, in its three forms, on the result of \`score\` alone.`,
  cases: () => [without, withTerm, withCase].map((subject) => ({ subject, terms: 10_000 })),
  measure,
  table: explainTable,
};

const forms = ['text', 'markdown', 'json'] as const;

async function measure({ subject, terms: count }: Case, quick: boolean): Promise<Figures> {
  const { compileRuleset, formatResult, score } = await loadLibrary();
  const terms = madeUpTerms(count);
  const ruleset: Ruleset = compileRuleset(rulesetOf(terms));
  const posts = postsOf(subject, terms, quick ? 2000 : 10_000);
  const format = (result: ScoreResult, post: CorpusPost, form: FormatOptions['form']) =>
    formatResult(result, post, { form: form as 'text' }).length;
  const { alone, ...works } = {
    alone: (post: CorpusPost) => score(post, ruleset).contributions.length,
    changes: (post: CorpusPost) => score(post, ruleset, { counterfactuals: true }).contributions.length,
    ...Object.fromEntries(
      forms.map((form) => [form, (post: CorpusPost) => format(score(post, ruleset), post, form)]),
    ),
  } satisfies Record<string, Work>;
  const paces = compare(posts, { alone, ...works }, effortFor(quick));
  const micros = 1e6 / paces.alone.speed;
  const more = Object.entries(paces).map(([name, { ratio }]) => [name, (ratio - 1) * micros] as const);
  return {
    ...Object.fromEntries(more),
    alone: micros,
    lines: linesIn(posts, (post) => score(post, ruleset)),
  };
}

function postsOf(subject: string, terms: readonly string[], count: number): readonly CorpusPost[] {
  if (subject === without) return createCorpus(count, { plantedShare: 0 });
  const planted = createCorpus(count, { plantedShare: 1 });
  if (subject === withTerm) return planted;
  const trade = terms.filter((_, number) => !isAnchor(number) && number % 10 < 8);
  return planted.map((post, number) => ({
    ...post,
    text: `${post.text} ${trade[number % trade.length]}, dm me on telegram, $25`,
  }));
}

function linesIn(posts: readonly CorpusPost[], score: (post: CorpusPost) => ScoreResult): number {
  const some = posts.slice(0, 1000);
  return some.reduce((lines, post) => lines + score(post).contributions.length, 0) / some.length;
}

function explainTable(rows: readonly Row[]): readonly string[] {
  const head = ['', 'lines', '`score`', 'text', 'Markdown', 'JSON', 'what would change it'];
  return table(
    head,
    rows.map(({ subject, figures = {} }) => [
      subject,
      digits(figures.lines),
      digits(figures.alone),
      ...[...forms, 'changes'].map((name) => `+ ${digits(Math.max(0, figures[name] ?? Number.NaN))}`),
    ]),
  );
}
