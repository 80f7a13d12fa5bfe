import { findTerms } from '../../match/term-index.ts';
import type { Ruleset } from '../../rules/ruleset.ts';
import { commonWord } from '../../text/common-words.ts';
import { compareText } from '../../text/compare.ts';
import { fold } from '../../text/fold.ts';
import { benjaminiHochberg, hypergeometricTail } from '../exact-tests.ts';
import { criticalValue } from '../normal.ts';
import { clusteredProportion, type Proportion, proportion } from '../proportion.ts';
import type { CandidateKind } from './candidate-places.ts';
import { type ConfirmedCandidate, type ConfirmedPosts, looksLikeName, usualForm } from './confirmed-posts.ts';
import type { DiscoverySettings } from './discovery-settings.ts';
import { type AuthorCounts, type LogOdds, logOddsOf } from './log-odds.ts';
import { type MergedCandidate, mergeDuplicates } from './near-duplicates.ts';
import type { TermCount, TermCounter } from './term-counts.ts';

/** A term that may be worth listing, with what speaks for it and what it would cost. */
export interface Candidate {
  /** as most confirmed posts write it, in small letters */
  readonly term: string;
  readonly kind: CandidateKind;
  /** of the posts that it was found in; absent where that is not known */
  readonly lang?: string;
  /** confirmed posts that hold it */
  readonly posts: number;
  /** authors that use it, an author counting once: of confirmed posts and of traffic in its language */
  readonly counts: AuthorCounts;
  /** how much more authors of confirmed posts use it than those of traffic do */
  readonly logOdds: LogOdds;
  /** how likely so many authors were, had confirmed posts been drawn from all: the exact test of Fisher, one-sided */
  readonly pValue: number;
  /** the least false discovery rate at which it is proposed */
  readonly qValue: number;
  /** of its confirmed posts, those that hold a listed anchor already; the others are what the lists miss */
  readonly besideAnchor: Proportion;
  /** of all posts of traffic, those that hold it: what a list alone would report with it; times a million for a rate */
  readonly traffic: Proportion;
  /** of those, posts with a listed anchor, which would be reported without it */
  readonly trafficBesideAnchor: number;
  /** of benign posts, those that hold it; absent where none were given */
  readonly benign?: Proportion;
  /** what says the same, less tellingly: its parts, longer phrases, hashtags */
  readonly variants: readonly CandidateVariant[];
}

export interface CandidateVariant {
  readonly term: string;
  readonly kind: CandidateKind;
  /** authors of confirmed posts */
  readonly authors: number;
  /** posts of traffic */
  readonly trafficPosts: number;
}

/** Why something that confirmed posts say is not proposed. */
export type LeftOut =
  | 'fewAuthors'
  | 'listed'
  | 'commonWords'
  | 'names'
  | 'tooCommon'
  | 'perhapsChance'
  | 'merged';

export interface CandidateSources {
  readonly held: ConfirmedPosts;
  readonly traffic: TermCounter;
  readonly benign: TermCounter;
  readonly ruleset: Ruleset;
  readonly settings: DiscoverySettings;
  /** what could have come out as a candidate by chance */
  readonly questions: number;
}

/** What is to be said of the candidates of a discovery. */
export interface JudgedCandidates {
  /** most telling first */
  readonly candidates: readonly Candidate[];
  /** different words, phrases, hashtags and emoji of confirmed posts */
  readonly said: number;
  /** how many of those, and of traffic's, are in posts of enough authors to have come out by chance; nearly */
  readonly asked: number;
  /** how many of them are not proposed, and why */
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}

/** Compares all that confirmed posts say with traffic, and keeps what tells. */
export function judgeCandidates(sources: CandidateSources): JudgedCandidates {
  const { settings } = sources;
  const said = countKeys(sources.held);
  const asked = Math.max(said, sources.questions);
  const leftOut = emptyCounts();
  const telling = weighAll(sources, leftOut)
    .filter((each) => {
      const reason = reasonAgainst(each, sources);
      if (reason) leftOut[reason]++;
      return reason === undefined;
    })
    .sort(mostTellingFirst);
  const merged = mergeByLanguage(telling, sources);
  leftOut.merged = telling.length - merged.length;
  // Chance is reckoned after merging: a fact that counted as often as it has parts would let others through.
  const qValues = benjaminiHochberg(
    merged.map(({ kept }) => kept.pValue),
    asked,
  );
  const candidates = merged
    .map((each, at) => toCandidate(each, qValues[at] as number, sources))
    .filter(({ qValue }) => qValue <= settings.falseDiscoveryRate);
  leftOut.perhapsChance += merged.length - candidates.length;
  return { candidates, said, asked, leftOut };
}

function mergeByLanguage(
  telling: readonly Weighed[],
  { held, settings }: CandidateSources,
): MergedCandidate<Weighed>[] {
  const langs = Array.from(new Set(telling.map(({ candidate }) => candidate.lang)));
  const merged = langs.flatMap((lang) =>
    mergeDuplicates(
      telling.filter(({ candidate }) => candidate.lang === lang),
      (post) => held.posts[post]?.author ?? -1,
      settings.minAuthors,
    ),
  );
  return merged.sort((a, b) => mostTellingFirst(a.kept, b.kept));
}

function emptyCounts(): Record<LeftOut, number> {
  return { fewAuthors: 0, listed: 0, commonWords: 0, names: 0, tooCommon: 0, perhapsChance: 0, merged: 0 };
}

function countKeys({ candidates }: ConfirmedPosts): number {
  let keys = 0;
  for (const own of candidates.values()) keys += own.size;
  return keys;
}

interface Weighed {
  readonly candidate: ConfirmedCandidate;
  readonly counts: AuthorCounts;
  readonly logOdds: LogOdds;
  readonly pValue: number;
  /** in traffic of every language */
  readonly anywhere: TermCount;
}

/** All candidates of enough authors; of the languages asked for. */
function weighAll(sources: CandidateSources, leftOut: Record<LeftOut, number>): Weighed[] {
  const { held, traffic, settings } = sources;
  const reach = criticalValue(settings.level);
  const weighed: Weighed[] = [];
  for (const [lang, own] of held.candidates) {
    if (settings.languages && !settings.languages.includes(lang)) continue;
    const confirmedAuthors = authorsIn(held, lang);
    const inLanguage = lang === 'und' ? undefined : lang;
    const trafficAuthors = traffic.authors(inLanguage);
    for (const candidate of own.values()) {
      const confirmed = new Set(candidate.posts.map((post) => held.posts[post]?.author)).size;
      if (confirmed < settings.minAuthors) {
        leftOut.fewAuthors++;
        continue;
      }
      const anywhere = traffic.count(candidate.key);
      const { authors } = inLanguage === undefined ? anywhere : traffic.count(candidate.key, inLanguage);
      const counts = { confirmed, confirmedAuthors, traffic: authors, trafficAuthors };
      const logOdds = logOddsOf(counts, settings.priorAuthors, reach);
      weighed.push({ candidate, counts, logOdds, pValue: chanceOf(counts), anywhere });
    }
  }
  return weighed;
}

/** Authors of confirmed posts in a language. */
function authorsIn({ posts }: ConfirmedPosts, lang: string): number {
  const own = posts.filter((post) => post.lang === lang);
  return new Set(own.map(({ author }) => author)).size;
}

function chanceOf({ confirmed, confirmedAuthors, traffic, trafficAuthors }: AuthorCounts): number {
  return hypergeometricTail(confirmed, {
    drawn: confirmedAuthors,
    marked: confirmed + traffic,
    all: confirmedAuthors + trafficAuthors,
  });
}

function reasonAgainst(
  { candidate, logOdds, anywhere }: Weighed,
  { traffic, ruleset, settings }: CandidateSources,
): LeftOut | undefined {
  if (candidate.kind === 'word' && isEveryday(candidate.key)) return 'commonWords';
  if (logOdds.lower <= 0) return 'perhapsChance';
  if (looksLikeName(candidate)) return 'names';
  if (isListed(candidate, ruleset)) return 'listed';
  return anywhere.posts * 1e6 > settings.maxPerMillion * traffic.posts() ? 'tooCommon' : undefined;
}

/** Among the most frequent words of any language, which `check` would warn of in an ambiguous list. */
function isEveryday(word: string): boolean {
  return (commonWord(word)?.rank ?? Number.POSITIVE_INFINITY) <= everydayRank;
}
const everydayRank = 300;

/** Whether a term of the ruleset finds the whole of it. */
function isListed(candidate: ConfirmedCandidate, { index, terms }: Ruleset): boolean {
  const text = usualForm(candidate);
  const start = candidate.kind === 'hashtag' ? 1 : 0;
  return findTerms(index, fold(text)).some(
    ({ term, span }) => term < terms.length && span.start <= start && span.end === text.length,
  );
}

/** What is surely telling before what may be more so: by the lower end of the log-odds; of equals the longest. */
function mostTellingFirst(a: Weighed, b: Weighed): number {
  return (
    b.logOdds.lower - a.logOdds.lower ||
    b.candidate.key.length - a.candidate.key.length ||
    compareText(a.candidate.key, b.candidate.key) ||
    compareText(a.candidate.lang, b.candidate.lang)
  );
}

function toCandidate(
  { kept, variants }: MergedCandidate<Weighed>,
  qValue: number,
  sources: CandidateSources,
): Candidate {
  const { candidate, counts, logOdds, pValue, anywhere } = kept;
  const { key, kind, lang, posts } = candidate;
  const { held, benign, settings } = sources;
  const confidence = { level: settings.level, minimum: 1 };
  const anchored = posts.filter((post) => held.posts[post]?.isAnchored).length;
  return {
    term: usualForm(candidate),
    kind,
    ...(lang !== 'und' && { lang }),
    posts: posts.length,
    counts,
    logOdds,
    pValue,
    qValue,
    besideAnchor: proportion(anchored, posts.length, confidence),
    traffic: clusteredProportion(anywhere.sums, confidence),
    trafficBesideAnchor: anywhere.anchored,
    ...(benign.posts() > 0 && { benign: clusteredProportion(benign.count(key).sums, confidence) }),
    variants: variants.map((variant) => ({
      term: usualForm(variant.candidate),
      kind: variant.candidate.kind,
      authors: variant.counts.confirmed,
      trafficPosts: variant.anywhere.posts,
    })),
  };
}
