import { foldEmojiInto } from '../text/emoji.ts';
import { foldInto } from '../text/fold.ts';
import { createFoldedText, type FoldedText, TokenFlag, textOf } from '../text/folded-text.ts';
import type { StemmedLanguage } from '../text/stem.ts';
import type { Fuzziness, Gates } from './gates.ts';
import { maxPhraseTokens } from './word-index.ts';

/**
 * How a term is looked for:
 * - `word`, `phrase`: whole words (or, in scripts without spaces, anywhere in a run), also as one hashtag
 * - `prefix`: the last word may go on, also in a hashtag that begins with it
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
  /** what is its own of that */
  readonly gates?: Gates | undefined;
  /** whether it speaks for what the list is about: beside it, typos of shorter terms count */
  readonly corroborates?: boolean;
  /** the language whose endings its words may have; absent where only the listed form is looked for */
  readonly inflect?: StemmedLanguage | undefined;
}

/** Which index finds a pattern, and from where it may start. */
export const PatternKind = { Words: 0, Run: 1, Prefix: 2, Substring: 3, Emoji: 4 } as const;
export type PatternKind = (typeof PatternKind)[keyof typeof PatternKind];

/** One folded form of a term, in a buffer that the next one overwrites. */
export interface Pattern {
  readonly folded: FoldedText;
  readonly kind: PatternKind;
  /** only directly after `#` */
  readonly tagOnly: boolean;
  /** several words written as one: plain in a hashtag, a disguise elsewhere */
  readonly glued: boolean;
  /** no white space inside: the letters of `c.p.`, the words of `#one_two` */
  readonly tight: boolean;
}

/** Reused: lists have tens of thousands of terms. */
const plainBuffer = createFoldedText(64);
const gluedBuffer = createFoldedText(64);

/**
 * Shows the folded forms of a term, none if nothing of it is left after the fold. A phrase has two: as running text, and
 * glued together; so has the prefix of one, for hashtags that begin with it.
 */
export function visitPatterns(term: IndexTerm, visit: (pattern: Pattern) => void): void {
  const folded = foldTerm(term);
  if (folded.length === 0) return;
  const kind = kindOf(term.match, folded);
  const tagOnly = term.match === 'hashtag';
  const isOfLetters = folded.tokenCount > 1 && isInitials(term.text);
  visit({ folded, kind, tagOnly, glued: false, tight: tagOnly || isOfLetters });
  const mayGlue = kind === PatternKind.Words || kind === PatternKind.Prefix;
  if (!mayGlue || folded.tokenCount === 1 || isOfLetters) return;
  const glued = foldInto(textOf(folded.units, 0, folded.length), gluedBuffer);
  visit({ folded: glued, kind, tagOnly, glued: true, tight: true });
}

/** Whether the index can hold a term: something of it is left after the fold, and not too many words. */
export function fitOf(term: IndexTerm): 'fits' | 'nothing' | 'too-long' {
  if (term.match !== 'emoji' && plainText.test(term.text)) return 'fits';
  const folded = foldTerm(term);
  if (folded.length === 0) return 'nothing';
  const isOfWords = kindOf(term.match, folded) === PatternKind.Words;
  return isOfWords && folded.tokenCount > maxPhraseTokens ? 'too-long' : 'fits';
}

/** A letter or digit, and no room for more than `maxPhraseTokens` words. */
const plainText = /^(?=.*[a-z0-9])[\x20-\x7e]{1,62}$/i;

function foldTerm({ match, text }: IndexTerm): FoldedText {
  return match === 'emoji' ? foldEmojiInto(text, plainBuffer) : foldInto(text, plainBuffer);
}

function kindOf(match: TermMatch, folded: FoldedText): PatternKind {
  if (match === 'emoji') return PatternKind.Emoji;
  if (match === 'substring') return PatternKind.Substring;
  if ((folded.flags & TokenFlag.Run) !== 0) return PatternKind.Run;
  return match === 'prefix' ? PatternKind.Prefix : PatternKind.Words;
}

/** How much of a term's text stands before its first letter, and behind its last: the `$ ` of `$ cp`. */
export function edgesOf(term: IndexTerm): { readonly lead: number; readonly tail: number } {
  const { text, starts, ends, length } = foldTerm(term);
  return { lead: starts[0] as number, tail: text.length - (ends[length - 1] as number) };
}

/** Single letters joined by punctuation (`c.p.`): white space between them would be another thing. */
export function isInitials(text: string): boolean {
  return /^\p{L}\p{M}*(?:[^\p{L}\p{N}\p{M}\s]+\p{L}\p{M}*)+[^\p{L}\p{N}\s]*$/u.test(text.trim());
}
