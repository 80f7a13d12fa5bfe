import { findTerms } from '../../match/term-index.ts';
import type { Post } from '../../post.ts';
import type { Ruleset } from '../../rules/ruleset.ts';
import { isAnchorMatch, matchesOf } from '../../scoring/evidence.ts';
import { overlaps, type Span } from '../../span.ts';
import { foldInto } from '../../text/fold.ts';
import { createFoldedText, type FoldedText } from '../../text/folded-text.ts';
import { detectLanguage } from '../../text/language.ts';
import { primaryTag, readPath } from '../slice-fields.ts';
import { candidatePlaces, createVocabulary, type Vocabulary } from './candidate-places.ts';
import { type CandidateSources, type JudgedCandidates, judgeCandidates } from './candidates.ts';
import { createConfirmedPosts } from './confirmed-posts.ts';
import { type DiscoverOptions, type DiscoverySettings, discoverySettings } from './discovery-settings.ts';
import { createQuestionCounter } from './question-counter.ts';
import { createTermCounter, type TermCounter } from './term-counts.ts';

/** Terms for a person to accept: nothing is written into a ruleset. Plain data. */
export interface Discovery extends JudgedCandidates {
  readonly settings: DiscoverySettings;
  readonly ruleset: { readonly id: string; readonly version: string; readonly hash: string };
  readonly confirmed: PostCounts;
  readonly traffic: PostCounts;
  readonly benign: PostCounts;
  /** by language, what was compared with what; `und` where it is not known, which is compared with all traffic */
  readonly languages: readonly {
    readonly lang: string;
    readonly confirmed: PostCounts;
    readonly traffic: PostCounts;
  }[];
}

export interface PostCounts {
  readonly posts: number;
  /** distinct, each post of unknown author being its own */
  readonly authors: number;
}

/** Takes posts one by one where they are too many to hold: confirmed ones first. */
export interface Discoverer {
  readonly addTraffic: (post: Post) => void;
  readonly addBenign: (post: Post) => void;
  readonly discovery: () => Discovery;
}

/**
 * Proposes terms for a list: what authors of confirmed posts say, and authors of traffic do not, by language. An author
 * counts once for each term. The order of posts is irrelevant.
 *
 * @param confirmed posts that people confirmed as harmful
 * @param traffic unlabelled posts of the same time and platform, presumed benign
 * @throws RangeError naming an option that is out of range
 *
 * @example
 * discover(confirmed, traffic, { ruleset }).candidates[0]?.term //=> 'blorp'
 */
export function discover(
  confirmed: Iterable<Post>,
  traffic: Iterable<Post>,
  options: DiscoverOptions,
): Discovery {
  const discoverer = createDiscoverer(confirmed, options);
  for (const post of options.benign ?? []) discoverer.addBenign(post);
  for (const post of traffic) discoverer.addTraffic(post);
  return discoverer.discovery();
}

/**
 * The same for traffic that streams by. Memory grows with the confirmed posts, and with the authors of traffic that use
 * one of their terms; not with what else traffic says.
 *
 * @example
 * const discoverer = createDiscoverer(confirmed, { ruleset });
 * for await (const post of readPosts('traffic.ndjson.gz')) discoverer.addTraffic(post);
 * discoverer.discovery().candidates.length //=> 12
 */
export function createDiscoverer(confirmed: Iterable<Post>, options: DiscoverOptions): Discoverer {
  const { ruleset, authorField = 'author.id' } = options;
  const settings = discoverySettings(options);
  const held = holdConfirmed(confirmed, ruleset, authorField);
  const [traffic, benign] = [createTermCounter(), createTermCounter()];
  const vocabulary = createVocabulary(vocabularyOf(held, settings));
  const questions = createQuestionCounter(settings.minAuthors);
  const langs = new Set(held.posts.map(({ lang }) => lang));
  const count = (post: Post, counter: TermCounter): string => {
    const counted = countedPost(post, authorField, vocabulary, ruleset);
    counter.add(counted);
    return counted.lang;
  };
  return {
    addTraffic: (post) => {
      const lang = count(post, traffic);
      if (langs.has(lang)) questions.add(scratch, lang); // what `countedPost` folded
      if (lang !== 'und' && langs.has('und')) questions.add(scratch, 'und');
    },
    addBenign: (post) => {
      count(post, benign);
    },
    discovery: () => {
      const { id, version, hash } = ruleset;
      return {
        settings,
        ruleset: { id, version, hash },
        confirmed: { posts: held.posts.length, authors: authorsOf(held) },
        traffic: countsOf(traffic),
        benign: countsOf(benign),
        languages: languagesOf(held, traffic),
        ...judgeCandidates({ held, traffic, benign, ruleset, settings, questions: questions.questions() }),
      };
    },
  };
}

type Held = CandidateSources['held'];

const scratch = createFoldedText();

function holdConfirmed(confirmed: Iterable<Post>, ruleset: Ruleset, authorField: string): Held {
  const held = createConfirmedPosts();
  const authors = new Map<string, number>();
  let number = 0;
  for (const post of confirmed) {
    const author = authorOf(post, authorField);
    const known = author === undefined ? undefined : authors.get(author);
    const own = known ?? number++;
    if (author !== undefined) authors.set(author, own);
    const folded = foldInto(post.text, scratch);
    const anchors = anchorsIn(folded, ruleset);
    const places = candidatePlaces(folded).filter(
      ({ span }) => !anchors.some((anchor) => overlaps(anchor, span)),
    );
    held.add({ lang: languageOf(post), author: own, isAnchored: anchors.length > 0 }, folded.text, places);
  }
  return held;
}

/** Candidates of enough authors: what traffic is searched for. */
function* vocabularyOf({ candidates, posts }: Held, { minAuthors }: DiscoverySettings) {
  for (const own of candidates.values())
    for (const candidate of own.values())
      if (new Set(candidate.posts.map((post) => posts[post]?.author)).size >= minAuthors) yield candidate;
}

const noKeys: ReadonlySet<string> = new Set();

function countedPost(post: Post, authorField: string, vocabulary: Vocabulary, ruleset: Ruleset) {
  const author = authorOf(post, authorField);
  const folded = foldInto(post.text, scratch);
  const places = candidatePlaces(folded, vocabulary);
  return {
    lang: languageOf(post),
    ...(author !== undefined && { author }),
    keys: places.length === 0 ? noKeys : new Set(places.map(({ key }) => key)),
    isAnchored: places.length > 0 && anchorsIn(folded, ruleset).length > 0,
  };
}

function authorOf(post: Post, authorField: string): string | undefined {
  const author = readPath(post, authorField);
  return typeof author === 'string' || typeof author === 'number' ? String(author) : undefined;
}

/** The platform's word for it, else what the text looks like; `und` where neither tells. */
function languageOf({ lang, text }: Post): string {
  const hint = lang === undefined ? 'und' : primaryTag(lang);
  return hint === 'und' ? detectLanguage(text).lang : hint;
}

function anchorsIn(folded: FoldedText, ruleset: Ruleset): readonly Span[] {
  return matchesOf(findTerms(ruleset.index, folded), ruleset)
    .filter(isAnchorMatch)
    .map(({ span }) => span);
}

function countsOf(counter: TermCounter, lang?: string): PostCounts {
  return { posts: counter.posts(lang), authors: counter.authors(lang) };
}

function authorsOf({ posts }: Held): number {
  return new Set(posts.map(({ author }) => author)).size;
}

function languagesOf({ posts }: Held, traffic: TermCounter): Discovery['languages'] {
  const langs = [...new Set(posts.map(({ lang }) => lang))].sort();
  return langs.map((lang) => {
    const own = posts.filter((post) => post.lang === lang);
    return {
      lang,
      confirmed: { posts: own.length, authors: new Set(own.map(({ author }) => author)).size },
      traffic: countsOf(traffic, lang === 'und' ? undefined : lang),
    };
  });
}
