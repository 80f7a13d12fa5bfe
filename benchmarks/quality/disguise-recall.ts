import { createTermIndex, findTerms, type TermIndex } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import type { Disguised, Kind } from './disguise-kinds.ts';
import { type MadeUpTerm, pick } from './made-up-terms.ts';

/** What stands around a term in a post; scripts without spaces have none there. */
type Frame = readonly [string, string];
const spaced: readonly Frame[] = [
  ['we saw ', ' today'],
  ['hoy ', '!'],
  ['', ''],
  ['(', ')'],
];
const unspaced: Readonly<Record<string, readonly Frame[]>> = {
  han: [
    ['我买', '吧'],
    ['这个', '。'],
    ['', ''],
  ],
  kana: [
    ['これは', 'です'],
    ['', 'を買う'],
    ['', ''],
  ],
  thai: [
    ['ซื้อ', 'ครับ'],
    ['', 'มา'],
    ['', ''],
  ],
};

/** Whether a disguised term was found; `elsewhere`: not at exactly its place; `misnamed`: not under its name. */
export type Verdict = 'found' | 'elsewhere' | 'misnamed' | 'missed';

/** One disguised term, and what became of it. */
export interface Trial {
  readonly term: string;
  readonly script: string;
  readonly post: string;
  readonly verdict: Verdict;
}

export function indexOf(terms: readonly MadeUpTerm[]): TermIndex {
  const settings = { match: 'word', fuzzy: 'standard', strictCase: false, strictMarks: false } as const;
  return createTermIndex(terms.map(({ term }) => ({ text: term, strictPunctuation: false, ...settings })));
}

/** Disguises every term that a kind of disguise fits, and looks for it in a post. */
export function tryKind(
  kind: Kind,
  terms: readonly MadeUpTerm[],
  index: TermIndex,
  random: () => number,
): readonly Trial[] {
  return terms.flatMap(({ term, script }, number) => {
    const disguised = kind.disguise(term, script, random);
    if (!disguised) return [];
    // The words of a phrase stand apart, in any script, and so does the phrase.
    const frames = term.includes(' ') ? spaced : (unspaced[script] ?? spaced);
    const [left, right] = pick(frames, random);
    const { before, slice, after } = disguised;
    const post = left + before + slice + after + right;
    const start = left.length + before.length;
    const found = findTerms(index, fold(post)).filter((occurrence) => occurrence.term === number);
    return [{ term, script, post, verdict: verdictOn(kind, term, disguised, start, found) }];
  });
}

function verdictOn(
  { expects }: Kind,
  term: string,
  { slice }: Disguised,
  start: number,
  found: ReturnType<typeof findTerms>,
): Verdict {
  if (found.length === 0) return 'missed';
  // Without spaces around it, a repeated first or last letter leaves the term standing plainly beside it.
  if (expects === 'repetition' && slice.includes(term)) return 'found';
  const there = found.find(({ span }) => span.start === start && span.end === start + slice.length);
  if (!there) return 'elsewhere';
  const { disguises, confidence } = there;
  const isNamed = expects === undefined ? confidence === 1 : disguises.includes(expects) && confidence < 1;
  return isNamed ? 'found' : 'misnamed';
}
