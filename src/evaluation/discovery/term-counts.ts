import type { ClusterSums } from '../proportion.ts';

/** Who wrote a post, as a number; undefined where that is unknown, and the post then stands for itself. */
type AuthorNumber = number | undefined;

/** Counts of the posts that hold something, by author. Authors that are not known are counted, and not remembered. */
interface AuthorPosts {
  unknown: number;
  readonly known: Map<number, number>;
}

/** Counts in which posts of a set candidates stand, for authors by how many posts of theirs: exact, whatever the order. */
export interface TermCounter {
  /** counts a post of this language that holds these keys, each once */
  readonly add: (post: CountedPost) => void;
  /** posts in a language, or all of them */
  readonly posts: (lang?: string) => number;
  /** distinct authors of posts in a language, or of all posts */
  readonly authors: (lang?: string) => number;
  readonly count: (key: string, lang?: string) => TermCount;
}

interface CountedPost {
  readonly lang: string;
  readonly author?: string;
  readonly keys: ReadonlySet<string>;
  /** whether it holds a listed anchor */
  readonly isAnchored: boolean;
}

/** What is known of one key, in posts of one language or of all. */
export interface TermCount {
  readonly posts: number;
  readonly authors: number;
  /** posts that hold a listed anchor too */
  readonly anchored: number;
  /** for an interval over all posts of the set: by author, the posts that hold it, of how many */
  readonly sums: ClusterSums;
}

/** Starts without a post. */
export function createTermCounter(): TermCounter {
  const numbers = new Map<string, number>(); // by author
  const all = emptyPosts();
  let total = 0;
  let squares = 0; // of the posts of each author
  const byLang = new Map<string, AuthorPosts>();
  const byKey = new Map<string, Map<string, KeyPosts>>();
  const numberOf = (author: string): number => {
    const number = numbers.get(author) ?? numbers.size;
    numbers.set(author, number);
    return number;
  };
  return {
    add: ({ lang, author, keys, isAnchored }) => {
      const number = author === undefined ? undefined : numberOf(author);
      total++;
      squares += 2 * (number === undefined ? 0 : (all.known.get(number) ?? 0)) + 1;
      addPost(all, number);
      addPost(entryOf(byLang, lang, emptyPosts), number);
      for (const key of keys) {
        const posts = entryOf(entryOf(byKey, key, newMap<KeyPosts>), lang, emptyKeyPosts);
        addPost(posts, number);
        if (isAnchored) posts.anchored++;
      }
    },
    posts: (lang) => (lang === undefined ? total : postsIn(byLang.get(lang) ?? emptyPosts())),
    authors: (lang) => authorsIn(lang === undefined ? all : (byLang.get(lang) ?? emptyPosts())),
    count: (key, lang) => {
      const langs = byKey.get(key);
      const own = lang === undefined ? undefined : langs?.get(lang);
      const posts = lang === undefined ? unionOf([...(langs?.values() ?? [])]) : (own ?? emptyKeyPosts());
      return {
        posts: postsIn(posts),
        authors: authorsIn(posts),
        anchored: posts.anchored,
        sums: sumsOf(posts, all, squares, total),
      };
    },
  };
}

interface KeyPosts extends AuthorPosts {
  anchored: number;
}

function emptyPosts(): AuthorPosts {
  return { unknown: 0, known: new Map() };
}

function emptyKeyPosts(): KeyPosts {
  return { ...emptyPosts(), anchored: 0 };
}

function newMap<Value>(): Map<string, Value> {
  return new Map();
}

function entryOf<Value>(entries: Map<string, Value>, key: string, make: () => Value): Value {
  let entry = entries.get(key);
  if (entry === undefined) {
    entry = make();
    entries.set(key, entry);
  }
  return entry;
}

function addPost(posts: AuthorPosts, author: AuthorNumber, count = 1): void {
  if (author === undefined) posts.unknown += count;
  else posts.known.set(author, (posts.known.get(author) ?? 0) + count);
}

function postsIn({ unknown, known }: AuthorPosts): number {
  let posts = unknown;
  for (const count of known.values()) posts += count;
  return posts;
}

function authorsIn({ unknown, known }: AuthorPosts): number {
  return unknown + known.size;
}

function unionOf(parts: readonly KeyPosts[]): KeyPosts {
  if (parts.length === 1) return parts[0] as KeyPosts;
  const union = emptyKeyPosts();
  for (const { unknown, known, anchored } of parts) {
    union.unknown += unknown;
    union.anchored += anchored;
    for (const [author, count] of known) addPost(union, author, count);
  }
  return union;
}

/** Over the authors of all posts, each unknown one by itself. */
function sumsOf(posts: AuthorPosts, all: AuthorPosts, squares: number, total: number): ClusterSums {
  const sums = { n: total, hits: postsIn(posts), nn: squares, nh: posts.unknown, hh: posts.unknown };
  for (const [author, hits] of posts.known) {
    sums.nh += hits * (all.known.get(author) as number);
    sums.hh += hits * hits;
  }
  return sums;
}
