import { isKnownToken, knownWords } from '../text/common-words.ts';
import { type FoldedText, TokenFlag } from '../text/folded-text.ts';
import { allows } from './entries.ts';
import type { IndexTerms } from './index-terms.ts';
import { isCommonToken } from './joining.ts';
import type { PatternTable } from './pattern-table.ts';
import {
  createSkeleton,
  findShortSkeletons,
  findSkeletons,
  isOnEdges,
  mayStartAt,
  type Skeleton,
  type SkeletonIndex,
  skeletonInto,
  tokenAround,
} from './skeleton-index.ts';

interface Tables {
  readonly terms: IndexTerms;
  readonly patterns: PatternTable;
  readonly skeletons: SkeletonIndex;
}

/** Called for each pattern whose skeleton stands at a place where the term may stand: from run `run` of the text's on. */
export type SkeletonPlace = (pattern: number, skeleton: Skeleton, run: number) => void;

const skeleton = createSkeleton();

/**
 * Reports where terms may stand disguised in the tokens `[from, to)`: as words or inside one, or `anywhere`, in a reading
 * in which symbols are letters and words end where they do not.
 */
export function findSkeletonPlaces(
  tables: Tables,
  text: FoldedText,
  from: number,
  to: number,
  anywhere: boolean,
  report: SkeletonPlace,
): void {
  const { skeletons } = tables;
  skeletonInto(text, skeleton, from, to);
  findSkeletons(skeletons, skeleton, (pattern, run, end) => {
    if (anywhere || isOnEdges(skeleton, text, run, end) || mayBeInside(tables, pattern, text, run, end))
      report(pattern, skeleton, run);
  });
  if (!skeletons.short) return;
  // Terms of two or three classes; they are not looked for inside words.
  findShortSkeletons(skeletons.short, skeletons, skeleton, text, from, to, (pattern, run, end) => {
    if (isOnEdges(skeleton, text, run, end)) report(pattern, skeleton, run);
  });
}

/**
 * Whether there may be such a place in the tokens `[from, to)`, by filters alone: at the start of each word, and inside those
 * that may hold a term.
 */
export function mayHoldPlaces(
  skeletons: SkeletonIndex,
  { units, flags, tokenStart, tokenEnd, tokenFlags, tokenHash }: FoldedText,
  from: number,
  to: number,
): boolean {
  if ((flags & TokenFlag.Run) !== 0) return true;
  const known = knownWords();
  const end = tokenEnd[to - 1] as number;
  for (let token = from; token < to; token++) {
    const start = tokenStart[token] as number;
    const isTag = ((tokenFlags[token] as number) & TokenFlag.Tag) !== 0;
    const isOpen = isTag || isKnownToken(known, tokenHash[token] as number) === 0;
    if (mayStartAt(skeletons, units, start, isOpen ? (tokenEnd[token] as number) : start, end)) return true;
  }
  return false;
}

/** Whether a term may stand inside a word: in scripts without spaces, in hashtags, and in unknown words if it is long. */
function mayBeInside(
  { terms, patterns }: Tables,
  pattern: number,
  text: FoldedText,
  from: number,
  to: number,
): boolean {
  if ((text.flags & TokenFlag.Run) !== 0) return true;
  const token = tokenAround(skeleton, from, to, text);
  if (token < 0) return false;
  if (((text.tokenFlags[token] as number) & TokenFlag.Tag) !== 0) return true;
  return allows(terms, patterns, pattern, 'joined') && !isCommonToken(text, token);
}
