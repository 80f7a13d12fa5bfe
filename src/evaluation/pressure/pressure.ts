import { suggestionHint } from '../../match/suggest.ts';
import type { Post } from '../../post.ts';
import type { Ruleset } from '../../rules/ruleset.ts';
import { score } from '../../score.ts';
import { wordHash } from '../../text/common-words.ts';
import { compareText } from '../../text/compare.ts';
import { groupByAuthor } from '../bootstrap.ts';
import { clusteredProportion, type Proportion, sumClusters } from '../proportion.ts';
import { createRandom } from '../random.ts';
import { summarizeRuleset } from '../ruleset-summary.ts';
import type { LostSample, Sample } from '../samples.ts';
import { type Settings, settingsFor } from '../settings.ts';
import { readPath } from '../slice-fields.ts';
import type { Mutation, MutationKind } from './mutation.ts';
import { createTermBook, isForbidden, type Subject, subjectOf, type Target } from './targets.ts';
import { deletionMutations, innocentWordsOf, paddingMutations, wordingMutations } from './text-mutations.ts';
import { disguiseMutations, formMutations, scriptMutations } from './word-mutations.ts';

/** How posts are put under pressure. Everything has a default. */
export interface PressureOptions {
  /** mutations by name or by kind; by default all */
  readonly mutations?: readonly string[];
  /** of the random choices (1); the same seed makes the same mutations of a post, in whatever company */
  readonly seed?: number;
  /** further benign posts, beside the samples that are labelled so */
  readonly benign?: Iterable<Post>;
  /** the score from which on a post is an alert; by default the ruleset's `review` */
  readonly alertAt?: number;
  /** of all intervals (.95) */
  readonly level?: number;
  /** fewer posts than this are too few to tell (20) */
  readonly minimum?: number;
  /** where a post says who wrote it (`author.id`) */
  readonly authorField?: string;
}

/** What becomes of alerts, and of benign posts, when posts are rewritten. Plain data. */
export interface Pressure {
  readonly settings: Pick<Settings, 'alertAt' | 'level' | 'minimum' | 'seed'>;
  readonly ruleset: { readonly id: string; readonly version: string; readonly hash: string };
  /** harmful samples, and those of them that are alerts as they are: only these can be kept */
  readonly harm: { readonly samples: number; readonly alerts: number };
  readonly benign: { readonly samples: number; readonly alerts: number };
  readonly rows: readonly PressureRow[];
}

/** One mutation, of the anchors, of all words that the score rests on, or of the text as a whole. */
export interface PressureRow {
  readonly mutation: string;
  readonly kind: MutationKind;
  readonly shows: string;
  readonly target: 'anchors' | 'words' | 'text';
  /** of harmful posts that were alerts, the share that still is: those in which the matcher undertakes to see all words */
  readonly kept: Proportion;
  /** the same of those in which a word is below the least length for such a disguise, or its list does not ask for it */
  readonly keptBelowLeastLength: Proportion;
  /** of the posts of `kept`, those in which an anchor is still found, whether or not the score is high enough */
  readonly found: Proportion;
  /** of benign posts that were none, the share that became an alert */
  readonly falseAlerts: Proportion;
  /** benign posts that were alerts and no longer are */
  readonly falseAlertsLost: number;
  /** harmful posts that the mutation leaves as they are */
  readonly unchanged: number;
  /** ids of the posts that were lost, in order */
  readonly lost: readonly string[];
}

/**
 * Rewrites labelled samples as people do who want to say the same unseen, and counts which alerts remain, and which benign
 * posts become one. Only words that a score rests on are disguised. Deterministic by seed; the order of samples is
 * irrelevant.
 *
 * @throws RangeError naming an option that is out of range, or a mutation that does not exist
 *
 * @example
 * pressure(samples, ruleset, { mutations: ['leet'] }).rows[0]?.kept.value //=> 0.97
 */
export function pressure(
  samples: Iterable<Sample | LostSample>,
  ruleset: Ruleset,
  options: PressureOptions = {},
): Pressure {
  const test = preparePressure(samples, ruleset, options);
  return test.report(test.names.flatMap(test.rowsOf));
}

/** A pressure test in parts, for several threads: the rows of one mutation do not depend on the others. */
export interface PressureTest {
  /** of the mutations, in the order of the report */
  readonly names: readonly string[];
  readonly rowsOf: (name: string) => readonly PressureRow[];
  readonly report: (rows: readonly PressureRow[]) => Pressure;
}

/** Scores the samples as they are, and nothing else yet. */
export function preparePressure(
  samples: Iterable<Sample | LostSample>,
  ruleset: Ruleset,
  options: PressureOptions = {},
): PressureTest {
  const { alertAt, level, minimum, seed } = settingsFor(options, summarizeRuleset(ruleset));
  const settings = { alertAt, level, minimum, seed };
  const tried = readTried(samples, ruleset, { ...options, ...settings });
  const mutations = new Map(
    chosenMutations(options.mutations, ruleset, tried).map((mutation) => [mutation.name, mutation]),
  );
  const { id, version, hash } = ruleset;
  const count = (posts: readonly Tried[]) => ({
    samples: posts.length,
    alerts: posts.filter(({ isAlert }) => isAlert).length,
  });
  return {
    names: [...mutations.keys()],
    rowsOf: (name) => {
      const mutation = mutations.get(name) as Mutation;
      return targetsFor(mutation).map((target) => rowOf(mutation, target, tried, ruleset, settings));
    },
    report: (rows) => ({
      settings,
      ruleset: { id, version, hash },
      harm: count(tried.harm),
      benign: count(tried.benign),
      rows,
    }),
  };
}

/** The names of all mutations for a ruleset, in the order of the report. */
export function mutationNames(ruleset: Ruleset): string[] {
  return allMutations(ruleset, { harm: [], benign: [] }).map(({ name }) => name);
}

/** A post, and what its score rests on. */
interface Tried {
  readonly post: Post;
  readonly author?: string;
  readonly subject: Subject;
  readonly isAlert: boolean;
}

interface TriedPosts {
  readonly harm: readonly Tried[];
  readonly benign: readonly Tried[];
}

function readTried(
  samples: Iterable<Sample | LostSample>,
  ruleset: Ruleset,
  { benign = [], alertAt, authorField = 'author.id' }: PressureOptions & { readonly alertAt: number },
): TriedPosts {
  const book = createTermBook(ruleset);
  const tryPost = (post: Post): Tried => {
    const result = score(post, ruleset);
    const author = readPath(post, authorField);
    return {
      post,
      ...((typeof author === 'string' || typeof author === 'number') && { author: String(author) }),
      subject: subjectOf(post, result, book),
      isAlert: result.score >= alertAt,
    };
  };
  const scorable = Array.from(samples).filter((sample): sample is Sample => typeof sample.text === 'string');
  return {
    harm: scorable.filter(({ label }) => label === 'harm').map(tryPost),
    benign: [...scorable.filter(({ label }) => label === 'benign'), ...benign].map(tryPost),
  };
}

function allMutations(ruleset: Ruleset, { benign }: TriedPosts): readonly Mutation[] {
  const innocent = innocentWordsOf(
    benign.map(({ subject }) => subject),
    (word) => score({ id: word, text: word }, ruleset, { context: true }).matches.length === 0,
  );
  return [
    ...disguiseMutations,
    ...scriptMutations,
    ...formMutations,
    ...wordingMutations(createTermBook(ruleset)),
    ...paddingMutations(innocent, ruleset),
    ...deletionMutations(corroboratingFamilies(ruleset)),
  ];
}

/** Families beside those of the anchors that can speak for harm, sorted. */
function corroboratingFamilies({ lists, terms, signals, scoring }: Ruleset): readonly string[] {
  const families = new Set(signals.filter(({ points }) => points > 0).map(({ family }) => family));
  const speaking = new Set(Array.from(terms).flatMap(({ list, points }) => (points > 0 ? [list.id] : [])));
  for (const { id, family } of lists) if (speaking.has(id)) families.add(family);
  return [...families].filter((family) => !scoring.gate.anchorFamilies.has(family)).sort(compareText);
}

/** @throws RangeError where a name is neither a mutation nor a kind of them */
function chosenMutations(
  names: readonly string[] | undefined,
  ruleset: Ruleset,
  tried: TriedPosts,
): readonly Mutation[] {
  const all = allMutations(ruleset, tried);
  if (!names) return all;
  const known = [...new Set(all.flatMap(({ name, kind }) => [name, kind]))];
  for (const name of names)
    if (!known.includes(name))
      throw new RangeError(`there is no mutation \`${name}\`: ${suggestionHint(name, known)}`);
  return all.filter(({ name, kind }) => names.includes(name) || names.includes(kind));
}

function targetsFor({ isOfWords }: Mutation): readonly PressureRow['target'][] {
  return isOfWords ? ['anchors', 'words'] : ['text'];
}

/** What became of one post under one mutation. */
interface Verdict {
  readonly id: string;
  readonly author?: string;
  readonly isForbidden: boolean;
  /** all rewritten texts are alerts, or any of them is */
  readonly isSeen: boolean;
  readonly isAnySeen: boolean;
  /** an anchor is found in all of them */
  readonly isFound: boolean;
}

function rowOf(
  mutation: Mutation,
  target: PressureRow['target'],
  { harm, benign }: TriedPosts,
  ruleset: Ruleset,
  settings: Pressure['settings'],
): PressureRow {
  const judge = (posts: readonly Tried[]) =>
    posts.flatMap((each) => verdictOn(each, mutation, target, ruleset, settings) ?? []);
  const share = (verdicts: readonly Verdict[], isHit: (verdict: Verdict) => boolean) => {
    const clusters = groupByAuthor(verdicts).map((own) => ({
      n: own.length,
      hits: own.filter(isHit).length,
    }));
    return clusteredProportion(sumClusters(clusters), settings);
  };
  const alerts = harm.filter(({ isAlert }) => isAlert);
  const verdicts = judge(alerts);
  const undertaken = verdicts.filter((verdict) => !verdict.isForbidden);
  const quiet = judge(benign.filter(({ isAlert }) => !isAlert));
  const loud = judge(benign.filter(({ isAlert }) => isAlert));
  return {
    mutation: mutation.name,
    kind: mutation.kind,
    shows: mutation.shows,
    target,
    kept: share(undertaken, ({ isSeen }) => isSeen),
    found: share(undertaken, ({ isFound }) => isFound),
    keptBelowLeastLength: share(
      verdicts.filter((verdict) => verdict.isForbidden),
      ({ isSeen }) => isSeen,
    ),
    falseAlerts: share(quiet, ({ isAnySeen }) => isAnySeen),
    falseAlertsLost: loud.filter(({ isAnySeen }) => !isAnySeen).length,
    unchanged: alerts.length - verdicts.length,
    lost: verdicts
      .filter(({ isSeen }) => !isSeen)
      .map(({ id }) => id)
      .sort(compareText),
  };
}

/** Nothing where the mutation leaves the post as it is. */
function verdictOn(
  { post, author, subject }: Tried,
  mutation: Mutation,
  target: PressureRow['target'],
  ruleset: Ruleset,
  { alertAt, seed }: Pressure['settings'],
): Verdict | undefined {
  const targets = targetsIn(subject, target);
  if (mutation.isOfWords && targets.length === 0) return undefined;
  const random = createRandom(seed ^ wordHash(`${mutation.name} ${target} ${post.id}`));
  const texts = mutation.rewrite(subject, targets, random);
  if (texts.length === 0) return undefined;
  const results = texts.map((text) => score({ ...post, text }, ruleset));
  const seen = results.map((result) => result.score >= alertAt);
  return {
    id: post.id,
    ...(author !== undefined && { author }),
    isForbidden: mutation.isOfWords && targets.some((each) => isForbidden(each, mutation.requirement)),
    isSeen: seen.every(Boolean),
    isAnySeen: seen.some(Boolean),
    isFound: results.every(({ anchor }) => anchor !== 'none'),
  };
}

function targetsIn({ targets }: Subject, target: PressureRow['target']): readonly Target[] {
  return target === 'anchors' ? targets.filter(({ isAnchor }) => isAnchor) : targets;
}
