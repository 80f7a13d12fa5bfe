import type { Post } from '../post.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { compareText } from '../text/compare.ts';
import { addTo, type Counter, type Histogram, histogramOf } from './histogram.ts';
import { createHitMaker, type Hit, type HitOptions } from './hit.ts';
import { type HitPart, partKey, partsOf } from './parts.ts';
import type { Part, WhatIf } from './what-if.ts';

/**
 * What unlabelled traffic looked like to a ruleset, counted while it streamed by: constant memory but for posts that
 * hold an anchor. Plain data; tallies of parts of the traffic add up to the tally of the whole.
 */
export interface TrafficTally {
  /** the ruleset that scored it */
  readonly ruleset: string;
  readonly posts: number;
  /** lines or records that held no post; they are no part of `posts` */
  readonly unreadable: number;
  /** posts with a listed anchor term: alerts of a list alone */
  readonly listed: number;
  /** scores of posts with an anchor; the others score 0 */
  readonly scores: Histogram;
  readonly slices: readonly TrafficSlice[];
  readonly parts: readonly TrafficPart[];
  /** scores had a part been another, of posts where it had a say */
  readonly whatIf: readonly TrafficWhatIf[];
  /** of authors of posts with an anchor, where authors are known */
  readonly authors: readonly {
    readonly author: string;
    readonly listed: number;
    readonly scores: Histogram;
  }[];
  /** the posts that score highest, highest first */
  readonly top: readonly Hit[];
}

/** The traffic with one value of a field. */
export interface TrafficSlice {
  readonly field: string;
  /** `(none)` where the post does not say */
  readonly value: string;
  readonly posts: number;
  readonly listed: number;
  readonly scores: Histogram;
}

/** The posts in which a term was found, a signal counted or a rule fired. */
export interface TrafficPart extends HitPart {
  readonly posts: number;
  /** of those among them that have an anchor */
  readonly scores: Histogram;
}

export interface TrafficWhatIf extends Part {
  readonly change: WhatIf['change'];
  /** posts by score, and by what the score would have been */
  readonly scores: readonly (readonly [score: number, otherwise: number, posts: number])[];
}

/** Counts traffic post by post. */
export interface TrafficCounter {
  readonly add: (post: Post) => void;
  /** counts a line or record that held no post */
  readonly addUnreadable: () => void;
  readonly tally: () => TrafficTally;
}

export interface TrafficOptions extends HitOptions {
  /** how many of the highest scoring posts to keep (200) */
  readonly top?: number;
}

/** The value of a field that a post does not have. */
export const noValue = '(none)';

/**
 * Counts unlabelled traffic that is too much to hold.
 *
 * @example
 * const counter = createTrafficCounter(ruleset);
 * for await (const post of readPosts('traffic.ndjson.gz')) counter.add(post);
 * evaluate(samples, ruleset, { traffic: counter.tally() });
 */
export function createTrafficCounter(ruleset: Ruleset, options: TrafficOptions = {}): TrafficCounter {
  const makeHit = createHitMaker(ruleset, options);
  const { addHit, ...counter } = createHitCounter(ruleset, options);
  return { ...counter, add: (post) => addHit(makeHit(post)) };
}

/** The same, for posts that were scored already. */
export function createHitCounter(
  ruleset: Ruleset,
  { top = keptHits }: Pick<TrafficOptions, 'top'> = {},
): Omit<TrafficCounter, 'add'> & { readonly addHit: (hit: Hit) => void } {
  const counts = emptyCounts(ruleset.hash, top);
  return {
    addHit: (hit) => countHit(hit, counts),
    addUnreadable: () => {
      counts.unreadable++;
    },
    tally: () => tallyOf(counts),
  };
}

const keptHits = 200;

/**
 * Adds up tallies of parts of the traffic, in any order: several workers count what one would have counted.
 *
 * @throws RangeError where there are none, or they come from different rulesets
 */
export function mergeTraffic(tallies: readonly TrafficTally[], top = keptHits): TrafficTally {
  const hashes = new Set(tallies.map(({ ruleset }) => ruleset));
  const [hash] = hashes;
  if (hash === undefined || hashes.size > 1)
    throw new RangeError('only tallies of one ruleset can be added up');
  const counts = emptyCounts(hash, top);
  for (const tally of tallies) absorb(tally, counts);
  return tallyOf(counts);
}

interface Counts {
  readonly ruleset: string;
  readonly keep: number;
  posts: number;
  unreadable: number;
  listed: number;
  readonly scores: Counter<number>;
  readonly slices: Map<string, Group<Pick<TrafficSlice, 'field' | 'value'>>>;
  readonly parts: Map<string, Group<HitPart>>;
  readonly whatIf: Map<string, Pairs>;
  readonly authors: Map<string, Group<{ readonly author: string }>>;
  top: Hit[];
}

/** Posts that have something in common. */
interface Group<Name> {
  readonly name: Name;
  posts: number;
  listed: number;
  readonly scores: Counter<number>;
}

interface Pairs {
  readonly name: Pick<TrafficWhatIf, 'kind' | 'id' | 'change'>;
  /** by score and score otherwise, as `64.75 20` */
  readonly posts: Counter<string>;
}

function emptyCounts(ruleset: string, keep: number): Counts {
  return {
    ruleset,
    keep,
    posts: 0,
    unreadable: 0,
    listed: 0,
    scores: new Map(),
    slices: new Map(),
    parts: new Map(),
    whatIf: new Map(),
    authors: new Map(),
    top: [],
  };
}

function groupOf<Name>(groups: Map<string, Group<Name>>, key: string, name: Name): Group<Name> {
  let group = groups.get(key);
  if (!group) {
    group = { name, posts: 0, listed: 0, scores: new Map() };
    groups.set(key, group);
  }
  return group;
}

function pairsOf(counts: Counts, { kind, id, change }: Pairs['name']): Counter<string> {
  const key = `${change} ${kind} ${id}`;
  let pairs = counts.whatIf.get(key);
  if (!pairs) {
    pairs = { name: { kind, id, change }, posts: new Map() };
    counts.whatIf.set(key, pairs);
  }
  return pairs.posts;
}

function countHit(hit: Hit, counts: Counts): void {
  const isOpen = hit.anchor !== 'none';
  if (!hit.isEvaluated) {
    counts.unreadable++;
    return;
  }
  counts.posts++;
  if (hit.isListed) counts.listed++;
  if (isOpen) addTo(counts.scores, hit.score);
  for (const field in hit.fields) {
    const values = hit.fields[field] as readonly string[];
    for (const value of values.length > 0 ? values : [noValue])
      countIn(groupOf(counts.slices, `${field}\0${value}`, { field, value }), hit);
  }
  if (hit.terms.length === 0 && !isOpen) return;
  for (const part of partsOf(hit)) countIn(groupOf(counts.parts, partKey(part), part), hit);
  for (const { score, ...name } of hit.whatIf) addTo(pairsOf(counts, name), `${hit.score} ${score}`);
  if (!isOpen && !hit.isListed) return;
  if (hit.author !== undefined) countIn(groupOf(counts.authors, hit.author, { author: hit.author }), hit);
  if (isOpen) keepTop([hit], counts);
}

function countIn(group: Group<unknown>, { isListed, anchor, score }: Hit): void {
  group.posts++;
  if (isListed) group.listed++;
  if (anchor !== 'none') addTo(group.scores, score);
}

/** Sorted and cut only now and then; what is cut could not have come back. */
function keepTop(hits: readonly Hit[], counts: Counts): void {
  for (const hit of hits) counts.top.push(hit);
  if (counts.top.length > 4 * counts.keep + 64) counts.top = highest(counts);
}

function highest({ top, keep }: Counts): Hit[] {
  return top.toSorted((a, b) => b.score - a.score || compareText(a.id, b.id)).slice(0, keep);
}

function tallyOf(counts: Counts): TrafficTally {
  const { ruleset, posts, unreadable, listed } = counts;
  return {
    ruleset,
    posts,
    unreadable,
    listed,
    scores: histogramOf(counts.scores),
    slices: inOrder(counts.slices).map((group) => ({
      ...group.name,
      posts: group.posts,
      listed: group.listed,
      scores: histogramOf(group.scores),
    })),
    parts: inOrder(counts.parts).map(({ name, posts, scores }) => ({
      ...name,
      posts,
      scores: histogramOf(scores),
    })),
    whatIf: inOrder(counts.whatIf).map((pairs) => ({ ...pairs.name, scores: pairList(pairs.posts) })),
    authors: inOrder(counts.authors).map(({ name, listed, scores }) => ({
      ...name,
      listed,
      scores: histogramOf(scores),
    })),
    top: highest(counts),
  };
}

function inOrder<Entry>(groups: ReadonlyMap<string, Entry>): Entry[] {
  return Array.from(groups)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => group);
}

function pairList(posts: Counter<string>): TrafficWhatIf['scores'] {
  return Array.from(posts, ([pair, count]) => {
    const [score, otherwise] = pair.split(' ').map(Number) as [number, number];
    return [score, otherwise, count] as const;
  }).sort(([a, b], [c, d]) => a - c || b - d);
}

function absorb(tally: TrafficTally, counts: Counts): void {
  counts.posts += tally.posts;
  counts.unreadable += tally.unreadable;
  counts.listed += tally.listed;
  addAll(counts.scores, tally.scores);
  for (const { field, value, ...group } of tally.slices)
    absorbGroup(group, groupOf(counts.slices, `${field}\0${value}`, { field, value }));
  for (const { posts, scores, ...part } of tally.parts)
    absorbGroup({ posts, scores, listed: 0 }, groupOf(counts.parts, partKey(part), part));
  for (const { author, listed, scores } of tally.authors)
    absorbGroup({ posts: 0, listed, scores }, groupOf(counts.authors, author, { author }));
  for (const { scores, ...name } of tally.whatIf) {
    const pairs = pairsOf(counts, name);
    for (const [score, otherwise, posts] of scores) addTo(pairs, `${score} ${otherwise}`, posts);
  }
  keepTop(tally.top, counts);
}

function absorbGroup(
  { posts, listed, scores }: Pick<TrafficSlice, 'posts' | 'listed' | 'scores'>,
  group: Group<unknown>,
): void {
  group.posts += posts;
  group.listed += listed;
  addAll(group.scores, scores);
}

function addAll(counter: Counter<number>, histogram: Histogram): void {
  for (const [score, posts] of histogram) addTo(counter, score, posts);
}
