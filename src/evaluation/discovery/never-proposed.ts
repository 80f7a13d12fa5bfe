import { findLinks, findMails, findMentions, spansOf } from '../../signals/addresses.ts';
import { findPhones } from '../../signals/phone.ts';
import type { Span } from '../../span.ts';
import type { FoldedText } from '../../text/folded-text.ts';

/** A name of a host without a scheme or a path, `example.com`, and what follows directly. */
const bareHost = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?![\p{L}\p{N}])[^\s]*/gu;
/** Words joined by `_`, as names of accounts are: hashtags are read by themselves. */
const handle = /(?<![\p{L}\p{N}_])[\p{L}\p{N}]*_[\p{L}\p{N}\p{M}_.-]*/gu;

/**
 * Where a text names an account, a person's way to be reached, or a place on the net: nothing in there is ever proposed as
 * a term. In the order of the text.
 */
export function neverProposed(folded: FoldedText): readonly Span[] {
  const { text } = folded;
  const spans = [
    ...findLinks(text),
    ...findMentions(text),
    ...findMails(text),
    ...findPhones(folded),
    ...(text.includes('.') ? spansOf(bareHost, text) : []),
    ...(text.includes('_') ? spansOf(handle, text) : []),
  ];
  return spans.length < 2 ? spans : spans.sort((a, b) => a.start - b.start);
}

const uncased = /^(?:de|lb|nds|ksh|bar)$/;

/**
 * Whether languages of this tag write capitals only where a name stands or a sentence begins: German and its relatives
 * write every noun with one.
 */
export function tellsNames(lang: string): boolean {
  return !uncased.test(lang);
}

/** How a word is written, as far as that tells names: in the middle of a sentence, and not in capitals throughout. */
export type Writing = 'name' | 'plain' | 'unclear';

/** How the words of a candidate are written at a place in a text. */
export function writingAt(text: string, { start, end }: Span): Writing {
  const words = longWords(text.slice(start, end));
  if (words.length === 0) return 'unclear';
  const capitalized = words.filter(isCapitalized);
  if (capitalized.length === 0) return 'plain';
  const isFirst = sentenceStart.test(text.slice(Math.max(0, start - 8), start));
  const isOnlyFirst = isFirst && capitalized.length === 1 && isCapitalized(words[0] as string);
  const isShouted = capitalized.every((word) => word === word.toUpperCase());
  return isShouted || isOnlyFirst ? 'unclear' : 'name';
}

/** Whether a text is a title, most words of which are written with a capital: it tells no names. */
export function isTitle(text: string): boolean {
  const words = longWords(text);
  return words.length > 3 && words.filter(isCapitalized).length * 2 > words.length;
}

const sentenceStart = /(?:^|[.!?…:;•|"“«„(\n\p{Extended_Pictographic}])\s*$/u;

function longWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
