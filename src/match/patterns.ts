import { foldEmojiInto } from '../text/emoji.ts';
import { foldInto } from '../text/fold.ts';
import { createFoldedText, type FoldedText, TokenFlag, textOf } from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';
import type { Fuzziness } from './gates.ts';
import { maxPhraseTokens } from './word-index.ts';

/**
 * How a term is looked for:
 * - `word`, `phrase`: whole words (or, in scripts without spaces, anywhere in a run), also as one hashtag
 * - `prefix`: the last word may go on
 * - `substring`: anywhere, also inside words
 * - `hashtag`: only as a hashtag
 * - `emoji`: a sequence of emoji
 */
export const termMatches = ['word', 'phrase', 'prefix', 'substring', 'hashtag', 'emoji'] as const;
export type TermMatch = (typeof termMatches)[number];

/** A term as the index takes it. */
export interface IndexTerm {
  readonly text: string;
  readonly match: TermMatch;
  /** upper and lower case must agree with the term's */
  readonly strictCase: boolean;
  /** accents must agree with the term's: `año` is not `ano` */
  readonly strictMarks: boolean;
  /** punctuation between words must be the term's: `cp -r` is not `cp, r` */
  readonly strictPunctuation: boolean;
  /** how far to go to see it through a disguise */
  readonly fuzzy: Fuzziness;
}

/** Which index finds a pattern, and from where it may start. */
export const PatternKind = { Words: 0, Run: 1, Prefix: 2, Substring: 3, Emoji: 4 } as const;
export type PatternKind = (typeof PatternKind)[keyof typeof PatternKind];

/** A folded form of a term. A phrase has two: as running text, and glued together in a hashtag. */
export interface Pattern {
  readonly term: number;
  readonly kind: PatternKind;
  readonly units: Uint16Array;
  /** 1 where a unit has a separator before it */
  readonly gaps: Uint8Array;
  readonly tokenHashes: readonly number[];
  /** only directly after `#` */
  readonly tagOnly: boolean;
  /** how much of the term's text stands before its first letter, and behind its last: the `$ ` of `$ cp` */
  readonly lead: number;
  readonly tail: number;
  /** no white space inside: the letters of `c.p.`, the words of `#one_two` */
  readonly tight: boolean;
}

/** Reused: lists have tens of thousands of terms, and a pattern copies what it keeps. */
const scratch = createFoldedText(64);

/** The patterns of a term; none if nothing of it is left after the fold. */
export function patternsOf(term: IndexTerm, number: number): Pattern[] {
  if (term.match === 'emoji') return emojiPatterns(term, number);
  const folded = foldInto(term.text, scratch);
  if (folded.length === 0) return [];
  const tagOnly = term.match === 'hashtag';
  const plain = {
    ...shapeOf(folded),
    ...edgesOf(folded),
    term: number,
    kind: kindOf(term.match, folded),
    tagOnly,
    tight: tagOnly || isInitials(term.text),
  };
  const gluable = plain.kind === PatternKind.Words && folded.tokenCount > 1 && !isInitials(term.text);
  return gluable ? [plain, gluedPattern(plain)] : [plain];
}

/** Whether the index can hold a term: something of it is left after the fold, and not too many words. */
export function fitOf(term: IndexTerm): 'fits' | 'nothing' | 'too-long' {
  const isEmoji = term.match === 'emoji';
  const folded = isEmoji ? foldEmojiInto(term.text, scratch) : foldInto(term.text, scratch);
  if (folded.length === 0) return 'nothing';
  const isOfWords = !isEmoji && kindOf(term.match, folded) === PatternKind.Words;
  return isOfWords && folded.tokenCount > maxPhraseTokens ? 'too-long' : 'fits';
}

function emojiPatterns(term: IndexTerm, number: number): Pattern[] {
  const stream = foldEmojiInto(term.text, scratch);
  if (stream.length === 0) return [];
  const shape = { ...shapeOf(stream), ...edgesOf(stream) };
  return [{ ...shape, term: number, kind: PatternKind.Emoji, tagOnly: false, tight: false }];
}

function kindOf(match: TermMatch, folded: FoldedText): PatternKind {
  if (match === 'substring') return PatternKind.Substring;
  if ((folded.flags & TokenFlag.Run) !== 0) return PatternKind.Run;
  return match === 'prefix' ? PatternKind.Prefix : PatternKind.Words;
}

function shapeOf(folded: FoldedText): Pick<Pattern, 'units' | 'gaps' | 'tokenHashes'> {
  const gaps = new Uint8Array(folded.length);
  for (let at = 1; at < folded.length; at++) gaps[at] = gapBefore(folded, at) ? 1 : 0;
  return {
    units: folded.units.slice(0, folded.length),
    gaps,
    tokenHashes: Array.from(folded.tokenHash.subarray(0, folded.tokenCount)),
  };
}

function edgesOf({ text, starts, ends, length }: FoldedText): Pick<Pattern, 'lead' | 'tail'> {
  return { lead: starts[0] as number, tail: text.length - (ends[length - 1] as number) };
}

function gluedPattern(pattern: Pattern): Pattern {
  const glued = foldInto(textOf(pattern.units, 0, pattern.units.length), scratch);
  return { ...pattern, ...shapeOf(glued), tagOnly: true, tight: true };
}

/** Single letters joined by punctuation (`c.p.`): white space between them would be another thing. */
function isInitials(text: string): boolean {
  return /^\p{L}\p{M}*(?:[^\p{L}\p{N}\p{M}\s]+\p{L}\p{M}*)+[^\p{L}\p{N}\s]*$/u.test(text.trim());
}
