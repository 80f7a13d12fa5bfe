import { standsOnBoundary } from '../text/boundaries.ts';
import { commonness, commonnessOfToken, commonWord } from '../text/common-words.ts';
import { type FoldedText, textOf } from '../text/folded-text.ts';
import { humpsOf } from '../text/humps.ts';
import { shareOfWays } from '../text/segment.ts';
import { isAllowed, type Reach } from './gates.ts';

/**
 * Whether a term inside a word stands between known words takes up to a tenth of a millisecond to answer: a text may ask
 * so often. Only a text made to be slow asks more.
 */
export interface Budget {
  questions: number;
  /** how many words may yet be compared with terms that may be two edits away */
  comparisons: number;
  /** how many places may yet be compared with phrases of which a word may be altered there */
  phrases: number;
  /** how many masked words may yet be compared with terms of the same outline */
  masks: number;
}

/** What a text may spend. */
export function createBudget(): Budget {
  return { questions: 100, comparisons: 500, phrases: 2000, masks: 10_000 };
}

/** The shortest term that is looked for inside hashtags, whatever its `fuzzy`. */
export const shortestInTag = 3;
/** A shorter term in running text must have one of the most common words on either side, or nothing. */
const sureLength = 8;
/** How much of a long word around a term is looked at. */
const surroundings = 32;
/** No common word is longer; a piece of a text may be as long as the text. */
export const longestCommon = 32;

/** Whether a token is a common word of some language. */
export function isCommonToken({ tokenStart, tokenEnd, tokenHash }: FoldedText, token: number): boolean {
  const length = (tokenEnd[token] as number) - (tokenStart[token] as number);
  return length <= longestCommon && commonnessOfToken(tokenHash[token] as number) > 0;
}

/** How many words on either side of a word are asked for their language; fewer known ones than the least do not tell it. */
const company = 8;
const leastCompany = 3;

/**
 * Whether a token is a common word of a language that the words around it are of too. People who write in one language do
 * not mean a word of another: `dod` is Danish, but in a text without Danish words it is more likely a `dood` less a letter.
 */
export function isAtHome(text: FoldedText, token: number): boolean {
  if (!isCommonToken(text, token)) return false;
  const lang = commonWord(wordAt(text, token))?.lang;
  if (lang === undefined) return true;
  let known = 0;
  let alike = 0;
  const last = Math.min(text.tokenCount - 1, token + company);
  for (let other = Math.max(0, token - company); other <= last; other++) {
    const found = other !== token && isCommonToken(text, other) && commonWord(wordAt(text, other));
    if (!found) continue;
    known++;
    if (found.lang === lang) alike++;
  }
  return known < leastCompany || alike * 4 >= known;
}

function wordAt({ units, tokenStart, tokenEnd }: FoldedText, token: number): string {
  return textOf(units, tokenStart[token] as number, tokenEnd[token] as number);
}

/** Whether a piece of a text is a common word of some language. */
export function isCommon(text: FoldedText, from: number, to: number): boolean {
  return to - from <= longestCommon && commonness(textOf(text.units, from, to)) > 0;
}

/**
 * Whether a term at units `[from, to)` inside the token `[start, end)` stands there as a word among words glued together,
 * and not by chance: `buyblorpnow`. Under a disguise, `plain` is the term without it.
 */
export function standsInside(
  text: FoldedText,
  [start, end]: readonly [number, number],
  [from, to]: readonly [number, number],
  isTag: boolean,
  reach: Reach,
  budget: Budget,
  plain = textOf(text.units, from, to),
): boolean {
  if (!(isTag ? to - from >= shortestInTag : isAllowed('joined', to - from, reach))) return false;
  const first = Math.max(start, from - surroundings);
  const last = Math.min(end, to + surroundings);
  const humps = humpsOf(text, first, last);
  const isEdge = (at: number) => at === start || at === end || humps.includes(at - first);
  // One letter more is a typo or an ending, not a word; in hashtags words of one letter do occur. A known word holds none.
  const isLoose = (at: number, edge: number) => Math.abs(at - edge) === 1 && !isEdge(at);
  if (!isTag && (isLoose(from, start) || isLoose(to, end) || isCommon(text, start, end))) return false;
  if (budget.questions-- <= 0) return false;
  const { word, at, end: behind, bumps } = undisguised(text, [first, last], [from, to], humps, plain);
  if (isTag) return standsOnBoundary(word, at, behind, bumps);
  const isFarReaching = reach.fuzzy === 'loose';
  const rests = [word.slice(0, at), word.slice(behind)] as const;
  const startsWell = isEdge(from) || isNeighbour(rests[0]);
  const endsWell = isEdge(to) || isNeighbour(rests[1]);
  const isSure = to - from >= sureLength || (startsWell && endsWell);
  if (!isSure && !isFarReaching) return false; // before the ways, which take longest
  const share = shareOfWays(word, at, behind, bumps);
  if (share < leastShare) return isFarReaching && isHalf(start, end, from, to);
  if (isSure || share >= sureShare) return true;
  return startsWell ? mayBeWord(rests[1]) : endsWell && mayBeWord(rests[0]);
}

/** A word with the term in it written plainly, and where it and the humps stand then: disguises may change its length. */
function undisguised(
  { units }: FoldedText,
  [first, last]: readonly [number, number],
  [from, to]: readonly [number, number],
  humps: readonly number[],
  plain: string,
) {
  const [at, behind] = [from - first, to - first];
  const written = textOf(units, first, last);
  if (written.slice(at, behind) === plain) return { word: written, at, end: behind, bumps: humps };
  const longer = plain.length - (behind - at);
  const bumps = humps.flatMap((hump) => (hump <= at ? hump : hump < behind ? [] : hump + longer));
  return { word: written.slice(0, at) + plain + written.slice(behind), at, end: at + plain.length, bumps };
}

/** The least share of all ways to cut a word of running text that must have a term in it as a word; hashtags are another matter. */
const leastShare = 0.1;
/** From this share on it does not matter, under `loose`, what stands beside a short term. */
const sureShare = 0.25;
/** The least letters of a term, and of what is left of the word, where that is no known word. */
const leastHalf = { term: 5, rest: 4 };

/** Whether a term begins or ends a word of which enough is left to be another word, known or not: `kelfoqvzat`. */
function isHalf(start: number, end: number, from: number, to: number): boolean {
  const rest = from === start ? end - to : to === end ? from - start : 0;
  return to - from >= leastHalf.term && rest >= leastHalf.rest;
}

/** Whether a phrase in running text is written as one word, which is none itself: `zankelfo`, but not `everyday`. */
export function isWholeWord(text: FoldedText, start: number, end: number, reach: Reach): boolean {
  return isAllowed('joined', end - start, reach) && !isCommon(text, start, end);
}

/** Whether letters beside a term may be a word of their own: two are no word that nobody knows. */
function mayBeWord(rest: string): boolean {
  return rest.length > 2 || commonness(rest) === 3;
}

/** Whether what stands beside a term is one of the most common words, or a number. */
function isNeighbour(word: string): boolean {
  return /^\d+$/.test(word) || (word.length > 2 && commonness(word) >= (word.length > 4 ? 1 : 2));
}
