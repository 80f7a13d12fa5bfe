import type { ConfirmedCandidate } from './confirmed-posts.ts';

/** A candidate that stays, and those that say the same. */
export interface MergedCandidate<Item> {
  readonly kept: Item;
  readonly variants: readonly Item[];
}

/** Something that rests on a candidate. */
export interface HasCandidate {
  readonly candidate: ConfirmedCandidate;
}

interface Entry<Item> extends MergedCandidate<Item> {
  readonly variants: Item[];
}

/** A part joins a whole that this share of its authors uses. */
const wholeShare = 0.8;

/**
 * Merges candidates of one language that say the same, so that each fact is proposed once.
 *
 * 1. Longest first, a part joins the whole that nearly all of its authors use: `kelfo` joins `zan kelfo`.
 * 2. In the order given, best first, what is left joins the first better one that it shares a part with, unless at least
 *    `minAuthors` authors use it in posts without that one: `selling blorp` joins `blorp`.
 */
export function mergeDuplicates<Item extends HasCandidate>(
  bestFirst: readonly Item[],
  authorOf: (post: number) => number,
  minAuthors: number,
): MergedCandidate<Item>[] {
  const beside = (item: Item, other: Item) => authorsBeside(item.candidate, other.candidate, authorOf);
  const isPart = (item: Item, whole: Item) => {
    if (!holds(whole.candidate, item.candidate)) return false;
    const alone = beside(item, whole);
    return alone < minAuthors && alone <= (1 - wholeShare) * authorsOf(item.candidate.posts, authorOf);
  };
  const longestFirst = bestFirst.toSorted((a, b) => b.candidate.key.length - a.candidate.key.length);
  const wholes = joinFirst(
    longestFirst.map((item) => ({ kept: item, variants: [] })),
    isPart,
  );
  const order = new Map(bestFirst.map((item, at) => [item, at]));
  const ranked = wholes.sort((a, b) => (order.get(a.kept) as number) - (order.get(b.kept) as number));
  return joinFirst(ranked, (item, better) => beside(item, better) < minAuthors);
}

/** Each entry joins the first one before it that it shares a part with and that takes it. */
function joinFirst<Item extends HasCandidate>(
  entries: readonly Entry<Item>[],
  takes: (item: Item, by: Item) => boolean,
): Entry<Item>[] {
  const stay: Entry<Item>[] = [];
  const byPart = new Map<string, Entry<Item>[]>();
  for (const entry of entries) {
    const parts = partsOf(entry.kept.candidate);
    const near = new Set(parts.flatMap((part) => byPart.get(part) ?? []));
    const taker = [...near].find(({ kept }) => takes(entry.kept, kept));
    if (taker) {
      taker.variants.push(entry.kept, ...entry.variants);
      continue;
    }
    stay.push(entry);
    for (const part of parts) {
      const known = byPart.get(part);
      if (known) known.push(entry);
      else byPart.set(part, [entry]);
    }
  }
  return stay;
}

/** What near duplicates share at least one of: words, or characters where there are none. */
function partsOf({ key, kind }: ConfirmedCandidate): readonly string[] {
  if (kind === 'word') return [key];
  if (kind === 'phrase') return [...new Set([...key.split(' '), key.replaceAll(' ', '')])];
  return kind === 'hashtag' ? [key.slice(1)] : [...new Set(key)];
}

/** Whether the whole says all that the part says: word by word, glued in a hashtag, or character by character. */
function holds(whole: ConfirmedCandidate, part: ConfirmedCandidate): boolean {
  if (whole.kind === 'hashtag') return whole.key.slice(1) === part.key.replaceAll(' ', '');
  const isByWord = part.kind === 'word' || part.kind === 'phrase';
  return isByWord ? ` ${whole.key} `.includes(` ${part.key} `) : whole.key.includes(part.key);
}

function authorsBeside(
  { posts }: ConfirmedCandidate,
  other: ConfirmedCandidate,
  authorOf: (post: number) => number,
): number {
  const covered = new Set(other.posts);
  return authorsOf(
    posts.filter((post) => !covered.has(post)),
    authorOf,
  );
}

function authorsOf(posts: readonly number[], authorOf: (post: number) => number): number {
  return new Set(posts.map(authorOf)).size;
}
