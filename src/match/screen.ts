import { isKnownToken, knownWords } from '../text/common-words.ts';
import { type FoldedText, isMixed, TokenFlag } from '../text/folded-text.ts';
import { hiddenLetterWindows } from '../text/symbols.ts';
import type { DisguisedIndex } from './disguised.ts';
import { findInTags, type GluedIndex, mayHoldGlued } from './glued-index.ts';
import { addHash, createHashFilter, type HashFilter, mayHold } from './hash-filter.ts';
import { hashesOf } from './hash-table.ts';
import { longestCommon } from './joining.ts';
import { mayBeNearMiss } from './near-miss-index.ts';
import { isBesideAltered } from './partner-index.ts';
import { PatternKind } from './patterns.ts';
import { type Screening, Search } from './searches.ts';
import { findSkeletonPlaces, mayHoldPlaces } from './skeleton-places.ts';
import { findSplit, longestPair, pairHash, type SplitIndex } from './split-index.ts';
import { isSwapped } from './swap-index.ts';
import { mayBeTwoEditsAway } from './two-edits-index.ts';
import { findWordsAt, type WordIndex } from './word-index.ts';

/** What is asked of a text before any search. */
export interface ScreenIndex {
  /** of tokens that a pattern starts with, of terms with two letters swapped, and of partners of words in phrases */
  readonly tokens: HashFilter;
  /** words of fewer units are no near misses, and hold no term */
  readonly shortestLong: number;
  /** bits of `TokenFlag`: some search asks for any text that has one */
  readonly flags: number;
  /** whether some search asks for every text */
  readonly always: boolean;
}

/** The indexes that the screen stands before. */
export interface Screened {
  readonly words: WordIndex;
  readonly glued: GluedIndex | undefined;
  readonly disguised: DisguisedIndex | undefined;
  readonly inflected: unknown;
  /** by `PatternKind` */
  readonly runs: readonly unknown[];
}

/** The screen of these indexes. */
export function createScreenIndex({ words, glued, disguised, inflected, runs }: Screened): ScreenIndex {
  const asked = [hashesOf(words.lengths)];
  if (disguised) asked.push(disguised.swaps.forms.hashes, hashesOf(disguised.partners.distances));
  const tokens = createHashFilter(asked.reduce((sum, hashes) => sum + hashes.length, 0));
  for (const hashes of asked) for (const hash of hashes) addHash(tokens, hash);
  const never = 0x7fff_ffff;
  const shortestLong = Math.min(
    glued?.longWord || never,
    disguised ? Math.min(disguised.nearMisses.shortest - 1, disguised.twoEdits.shortest) : never,
  );
  const flags =
    (runs[PatternKind.Run] ? TokenFlag.Run : 0) |
    (runs[PatternKind.Emoji] ? TokenFlag.Emoji | TokenFlag.Flag : 0) |
    (disguised ? TokenFlag.Backwards : 0);
  const always = Boolean(inflected || runs[PatternKind.Prefix] || runs[PatternKind.Substring]);
  return { tokens, shortestLong, flags, always };
}

/** How many candidates a search has reported to `count`. */
let candidates = 0;
const count = () => {
  candidates++;
};

const noFilter: HashFilter = createHashFilter(0);
const noWindows: readonly number[] = [];
const noHidden: Screening['hidden'] = [];
const screening: Screening = { searches: 0, windows: noWindows, hidden: noHidden };

/** Numbers of tokens: long words, those that look disguised, and how many apart stand before each of those. */
const lists = createLists(512);

function createLists(capacity: number): { long: Uint32Array; suspects: Uint32Array; apart: Uint32Array } {
  return {
    long: new Uint32Array(capacity),
    suspects: new Uint32Array(capacity),
    apart: new Uint32Array(capacity),
  };
}

/**
 * Looks at each token once, and says which searches may find something. It leaves out only what is not there: all it asks
 * are filters, and whether a long word is a common one, which no search takes for a disguised term.
 *
 * What a token shows only goes into sums: a branch on it costs as much as a dozen probes of a filter, since no processor
 * foresees the next word.
 *
 * @returns a buffer that the next call overwrites
 */
export function screen(index: Screened & { readonly screen: ScreenIndex }, text: FoldedText): Screening {
  const { tokenEnd, tokenHash, tokenSum, tokenFlags, tokenCount } = text;
  if (lists.long.length < tokenCount) Object.assign(lists, createLists(tokenCount * 2));
  const { long, suspects, apart } = lists;
  const { tokens, shortestLong } = index.screen;
  const { words, mask } = tokens;
  const { words: pairWords, mask: pairMask } = index.disguised ? index.disguised.splits.filter : noFilter;
  let isToken = 0;
  let isPair = 0;
  let longCount = 0;
  let suspectCount = 0;
  let inRow = 0; // letters or words in a row that stand apart, or tight without a space
  let start = 0;
  let lastLength = longestPair; // there is no pair before the second token
  let lastSum = 0;
  for (let token = 0; token < tokenCount; token++) {
    const end = tokenEnd[token] as number;
    const flags = tokenFlags[token] as number;
    const sum = tokenSum[token] as number;
    const length = end - start;
    isToken |= mayHold(words, mask, tokenHash[token] as number);
    if (lastLength + length <= longestPair)
      isPair |= mayHold(pairWords, pairMask, pairHash(lastSum, sum, length));
    inRow = (inRow + 1) & -(((length - 3) >>> 31) | ((flags >>> 6) & 1)); // of two letters, or TokenFlag.Tight
    long[longCount] = token;
    longCount += ((shortestLong - 1 - length) >>> 31) & flags & 1; // TokenFlag.Word
    suspects[suspectCount] = token;
    apart[suspectCount] = inRow;
    const scripts = flags & 0x1f00; // `scriptFlags`; as in `isMixed`
    const looks = (flags & 0x1022) | (scripts & (scripts - 1)) | ((2 - inRow) & 0x1000_0000); // Eastern, Repeated, Run
    suspectCount += (looks | -looks) >>> 31;
    start = end;
    lastLength = length;
    lastSum = sum;
  }
  const { disguised } = index;
  let searches = 0;
  if (isToken !== 0) searches |= screenTokens(index, text);
  if (isPair !== 0 && disguised) searches |= screenPairs(disguised.splits, text);
  if ((text.flags & TokenFlag.Tag) !== 0 && index.glued) searches |= screenTags(index.glued, text);
  if (longCount > 0) searches |= screenLong(index, text, longCount);
  screening.searches = searches;
  screening.windows = disguised && suspectCount > 0 ? windowsOf(disguised, text, suspectCount) : noWindows;
  screening.hidden = disguised ? hiddenLetterWindows(text) : noHidden;
  return screening;
}

/** Which of the tokens that pass the filter are in the tables behind it. */
function screenTokens(
  { words, disguised, screen: { tokens } }: Screened & { readonly screen: ScreenIndex },
  text: FoldedText,
): number {
  const { tokenHash, tokenCount } = text;
  let searches = 0;
  candidates = 0;
  for (let token = 0; token < tokenCount; token++) {
    const hash = tokenHash[token] as number;
    if (mayHold(tokens.words, tokens.mask, hash) === 0) continue;
    findWordsAt(words, text, token, count);
    if (!disguised) continue;
    if (isSwapped(disguised.swaps, hash)) searches |= Search.Swaps;
    if ((searches & Search.Phrases) === 0 && isBesideAltered(disguised.partners, text, token))
      searches |= Search.Phrases;
  }
  return candidates > 0 ? searches | Search.Words : searches;
}

function screenPairs(splits: SplitIndex, text: FoldedText): number {
  candidates = 0;
  findSplit(splits, text, count);
  return candidates > 0 ? Search.Splits : 0;
}

function screenTags(glued: GluedIndex, text: FoldedText): number {
  candidates = 0;
  findInTags(glued, text, count);
  return candidates > 0 ? Search.Glued : 0;
}

/** Which searches the first `count` words of the list of long ones ask for. */
function screenLong({ glued, disguised }: Screened, text: FoldedText, count: number): number {
  const { tokenStart, tokenEnd, tokenHash } = text;
  const { long } = lists;
  const known = knownWords();
  let searches = 0;
  if (disguised?.seesCommon) searches |= screenNearMisses(disguised, text, count);
  let unknown = 0;
  for (let at = 0; at < count; at++) {
    const token = long[at] as number;
    const length = (tokenEnd[token] as number) - (tokenStart[token] as number);
    long[unknown] = token;
    unknown += 1 - (isKnownToken(known, tokenHash[token] as number) & ((length - longestCommon - 1) >>> 31));
  }
  if (disguised && !disguised.seesCommon) searches |= screenNearMisses(disguised, text, unknown);
  const longWord = glued?.longWord ?? 0;
  for (let at = 0; at < unknown; at++) {
    const token = long[at] as number;
    const length = (tokenEnd[token] as number) - (tokenStart[token] as number);
    if (glued && longWord > 0 && length >= longWord)
      searches |= mayHoldGlued(glued, text, token) * Search.Glued;
    if (disguised && mayBeTwoEditsAway(disguised.twoEdits, text, token)) searches |= Search.TwoEdits;
  }
  return searches;
}

function screenNearMisses({ nearMisses }: DisguisedIndex, text: FoldedText, count: number): number {
  for (let at = 0; at < count; at++)
    if (mayBeNearMiss(nearMisses, text, lists.long[at] as number)) return Search.NearMisses;
  return 0;
}

/** How many words around a suspicious one belong to its window: those of a phrase. */
const neighbours = 2;

/**
 * The windows around the first `count` suspects in which a skeleton may stand. Tokens look disguised that have digits or
 * letters of another script among their letters, a letter three times, letters apart, or words without a space between.
 */
function windowsOf(disguised: DisguisedIndex, text: FoldedText, count: number): readonly number[] {
  const { tokenCount } = text;
  let windows: number[] | undefined;
  let from = 0;
  let to = -1;
  for (let at = 0; at <= count; at++) {
    const token = at < count ? (lists.suspects[at] as number) : tokenCount + neighbours + 1;
    const apart = at < count ? (lists.apart[at] as number) : 0;
    if (at < count && !looksDisguised(text, token, apart)) continue;
    const start = Math.max(0, token - Math.max(neighbours, apart));
    if (start > to) {
      if (to > from && holdsSkeleton(disguised, text, from, to)) {
        windows ??= [];
        windows.push(from, to);
      }
      from = start;
    }
    to = Math.min(tokenCount, token + 1 + neighbours);
  }
  return windows ?? noWindows;
}

/** Whether a term may stand disguised in the tokens `[from, to)`. */
function holdsSkeleton(index: DisguisedIndex, text: FoldedText, from: number, to: number): boolean {
  if (!mayHoldPlaces(index.skeletons, text, from, to)) return false;
  candidates = 0;
  findSkeletonPlaces(index, text, from, to, false, count);
  return candidates > 0;
}

function looksDisguised(text: FoldedText, token: number, apart: number): boolean {
  const flags = text.tokenFlags[token] as number;
  const asking = TokenFlag.Run | TokenFlag.Repeated;
  return (flags & asking) !== 0 || apart > 2 || isMixed(flags) || repeatsSyllable(text, token);
}

/** Whether two units come three times in a row: a syllable that is a letter with a vowel sign. */
function repeatsSyllable({ units, tokenStart, tokenEnd }: FoldedText, token: number): boolean {
  const end = tokenEnd[token] as number;
  let same = 0; // units in a row that are those of two before
  for (let at = (tokenStart[token] as number) + 2; at < end; at++) {
    same = units[at] === units[at - 2] ? same + 1 : 0;
    if (same === 4) return true;
  }
  return false;
}
