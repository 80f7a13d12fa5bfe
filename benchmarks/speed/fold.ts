/**
 * What does folding a text cost, beside what the language itself offers?
 *
 * The fold is no public name, so it comes from the source, compiled as the build compiles it.
 */
import { foldInto } from '../../src/text/fold.ts';
import { createFoldedText } from '../../src/text/folded-text.ts';
import { type CorpusPost, createCorpus } from './corpus.ts';
import { compare, effortFor, type Work, yardstick } from './measure.ts';
import { type Case, digits, type Figures, type Question, type Row, short, table } from './question.ts';

/** Parts of the corpus, since scripts and emoji cost more than plain letters. */
const slices: Readonly<Record<string, (post: CorpusPost) => boolean>> = {
  'all posts': () => true,
  'plain ASCII': ({ text }) => !/\P{ASCII}/u.test(text),
  'Latin with accents': ({ text, lang }) =>
    /^(?:es|pt|fr|de|tr|pl|vi)$/.test(lang) && /\P{ASCII}/u.test(text),
  'other scripts': ({ lang }) => /^(?:ru|ar|hi|zh|ja|th|ko)$/.test(lang),
  'with emoji': ({ text }) => /\p{Extended_Pictographic}/u.test(text),
};

const buffer = createFoldedText();
const fold: Work = ({ text }) => foldInto(text, buffer).length;
const lowerCase: Work = ({ text }) => text.toLowerCase().length;

export const foldQuestion: Question = {
  name: 'fold',
  title: 'Fold a text',
  intro: `Posts per second of CPU time, and in brackets how many times as long as the yardstick. The fold strips accents
and invisible characters, undoes costumes of letters, cuts tokens, hashes them and remembers every offset.`,
  cases: (quick) =>
    Object.keys(slices)
      .slice(0, quick ? 1 : undefined)
      .map((subject) => ({ subject, terms: 0 })),
  measure,
  table: foldTable,
};

async function measure({ subject }: Case, quick: boolean): Promise<Figures> {
  const belongs = slices[subject] as (post: CorpusPost) => boolean;
  const posts = createCorpus(quick ? 4000 : 20_000).filter(belongs);
  const paces = compare(posts, { yardstick, lowerCase, fold }, effortFor(quick));
  const units = posts.reduce((sum, { text }) => sum + text.length, 0) / posts.length;
  return {
    units,
    yardstick: paces.yardstick.speed,
    lowerCase: paces.lowerCase.speed,
    fold: paces.fold.speed,
    ratio: paces.fold.ratio,
  };
}

function foldTable(rows: readonly Row[]): readonly string[] {
  const body = rows.map(({ subject, figures }) => [
    subject,
    digits(figures?.units),
    short(figures?.yardstick),
    short(figures?.lowerCase),
    `${short(figures?.fold)} (${digits(figures?.ratio)}x)`,
  ]);
  return table(['', 'units a post', 'yardstick', '`toLowerCase()`', 'fold'], body);
}
