import type { Post } from '../post.ts';
import type { AnchorKind } from '../rules/ruleset.ts';
import type { Contribution } from '../scoring/contribution.ts';
import { isAlert, type ScoreResult } from '../scoring/result.ts';
import { millisecondsPerDay, timeOf } from '../signals/fields.ts';

/** How a history weighs what it remembers. Each has a default. */
export interface HistoryOptions {
  /** after so many days a fact counts half */
  readonly halfLifeDays?: number;
  /** in (0, 1]: what facts count that are not in the strongest post */
  readonly elsewhere?: number;
  /** points of each earlier alert; they are damped like a family, and capped */
  readonly alertPoints?: number;
  readonly alertCap?: number;
  /** so many posts with an anchor within so many hours are a burst */
  readonly burstPosts?: number;
  readonly burstHours?: number;
  readonly burstPoints?: number;
  /** a post with an anchor within a week of so many silent days wakes a sleeper */
  readonly sleeperDays?: number;
  readonly sleeperPoints?: number;
  /** facts that are remembered; the weakest go first */
  readonly maxFacts?: number;
  /** remember what the results of posts without an anchor carry as `context` */
  readonly context?: boolean;
}

/** One thing that a history knows, however many posts said it. */
export interface HistoryFact {
  readonly kind: 'term' | 'signal' | 'rule';
  readonly id: string;
  readonly list?: string;
  readonly family?: string;
  readonly anchor?: Exclude<AnchorKind, 'none'>;
  readonly sensitive?: true;
  /** as its strongest post had it, before damping */
  readonly points: number;
  /** of that post, in milliseconds since 1970; absent where no post so far had a time */
  readonly at?: number;
  readonly post: string;
  /** how many posts said it */
  readonly times: number;
}

/** The strongest post so far, which later ones cannot talk down. */
interface StrongestPost {
  readonly post: string;
  readonly score: number;
  readonly level: ScoreResult['level'];
  readonly at?: number;
  readonly facts: readonly string[];
  /** conditions of the gate that held in it */
  readonly requirementsMet?: readonly string[];
  /** signals that its metadata left open */
  readonly unknown?: readonly string[];
}

/** What is remembered of an account or a thread: plain data of bounded size, to be stored as JSON between batches. */
export interface History {
  readonly options: Readonly<Required<HistoryOptions>>;
  readonly posts: number;
  readonly alerts: readonly { readonly post: string; readonly at?: number }[];
  /** of the latest post */
  readonly lastAt?: number;
  readonly wokeAt?: number;
  /** how many days had been silent then */
  readonly silentDays?: number;
  /** times of the last posts with an anchor */
  readonly recent: readonly number[];
  readonly strongest?: StrongestPost;
  readonly facts: readonly HistoryFact[];
}

const defaults: Required<HistoryOptions> = {
  halfLifeDays: 30,
  elsewhere: 0.5,
  alertPoints: 6,
  alertCap: 15,
  burstPosts: 5,
  burstHours: 24,
  burstPoints: 8,
  sleeperDays: 180,
  sleeperPoints: 10,
  maxFacts: 200,
  context: false,
};

const maxAlerts = 8;
const maxRecent = 100;

/**
 * An empty history of one account: the same word in ten posts is one fact, what is old counts less, and posts
 * without an anchor say nothing.
 *
 * @throws RangeError naming the option, its value and what is allowed
 *
 * @example
 * accountHistory({ halfLifeDays: 60 }).posts //=> 0
 */
export function accountHistory(options: HistoryOptions = {}): History {
  const settings = { ...defaults, ...options };
  for (const [name, value] of Object.entries(settings)) {
    if (name === 'context') continue;
    const most = name === 'elsewhere' ? 1 : name === 'burstPosts' ? maxRecent : 10_000;
    if (typeof value !== 'number' || !(value > 0 && value <= most))
      throw new RangeError(`\`${name}\` is ${String(value)}: expected a number above 0, at most ${most}`);
  }
  return { options: settings, posts: 0, alerts: [], recent: [], facts: [] };
}

/**
 * An empty history of one thread of messages: they are parts of one talk, so what stands beside an anchor counts in
 * full, also from messages without one. Score those with `{ context: true }`.
 */
export function threadHistory(options: HistoryOptions = {}): History {
  return accountHistory({ halfLifeDays: 3, elsewhere: 1, context: true, ...options });
}

/**
 * The history with one more post. Pure: the old one stays as it is. Posts come in the order of time; an older one
 * than the last is dated by its own time and moves nothing back, and one without a time counts as of the last.
 */
export function addToHistory(
  history: History,
  post: Pick<Post, 'id' | 'createdAt'>,
  result: ScoreResult,
): History {
  const { options } = history;
  const at = timeOf(post.createdAt) ?? history.lastAt;
  const lastAt = later(history.lastAt, at);
  const silent = at !== undefined && history.lastAt !== undefined ? at - history.lastAt : 0;
  const isWaking = silent >= options.sleeperDays * millisecondsPerDay;
  const lines =
    result.anchor === 'none' ? (options.context ? (result.context ?? []) : []) : result.contributions;
  const said = lines.filter(isFact).map((line) => factOf(line, post.id, at));
  const base: History = {
    ...history,
    posts: history.posts + 1,
    ...(lastAt !== undefined && { lastAt }),
    ...(isWaking && { wokeAt: at, silentDays: Math.floor(silent / millisecondsPerDay) }),
    facts: said.length === 0 ? history.facts : remember(history.facts, said, options, lastAt),
  };
  return result.anchor === 'none' ? base : withCase(base, post.id, at, said, result);
}

function withCase(
  history: History,
  post: string,
  at: number | undefined,
  said: readonly HistoryFact[],
  result: ScoreResult,
): History {
  const { options, strongest, alerts, recent } = history;
  const own = { post, ...(at !== undefined && { at }) };
  const isStrongest =
    !strongest ||
    worthOf(result.score, at, history.lastAt, options) >
      worthOf(strongest.score, strongest.at, history.lastAt, options);
  return {
    ...history,
    alerts: isAlert(result) ? [...alerts, own].slice(-maxAlerts) : alerts,
    recent: at === undefined ? recent : [...recent, at].sort((a, b) => a - b).slice(-options.burstPosts),
    ...(isStrongest && {
      strongest: { ...own, ...strengthOf(result), facts: said.map(factKey) },
    }),
  };
}

function strengthOf({
  score,
  level,
  gate,
  unknown,
}: ScoreResult): Omit<StrongestPost, 'post' | 'at' | 'facts'> {
  const requirementsMet = gate?.requirementsMet ?? [];
  const open = unknown.flatMap(({ kind, id, failure }) =>
    kind === 'signal' && failure === undefined ? [id] : [],
  );
  return {
    score,
    level,
    ...(requirementsMet.length > 0 && { requirementsMet }),
    ...(open.length > 0 && { unknown: open }),
  };
}

/** Rules also without points: a condition of the gate may name them. */
function isFact({ kind, points }: Contribution): boolean {
  return kind === 'rule' || (points !== 0 && (kind === 'term' || kind === 'signal'));
}

function factOf(line: Contribution, post: string, at: number | undefined): HistoryFact {
  const { kind, id, list, family, anchor, sensitive, points } = line;
  return {
    kind: kind as HistoryFact['kind'],
    id,
    ...(list !== undefined && { list }),
    ...(family !== undefined && { family }),
    ...(anchor && { anchor }),
    ...(sensitive && { sensitive }),
    points,
    ...(at !== undefined && { at }),
    post,
    times: 1,
  };
}

/** Equal for what is the same fact: the same term of a list, signal or rule. */
export function factKey({ kind, id, list = '' }: Pick<HistoryFact, 'kind' | 'id' | 'list'>): string {
  return `${kind} ${list} ${id}`;
}

/** Each fact once, as its strongest post had it; when there are too many, the weakest that open no case are forgotten. */
function remember(
  known: readonly HistoryFact[],
  said: readonly HistoryFact[],
  options: Required<HistoryOptions>,
  now: number | undefined,
): readonly HistoryFact[] {
  const size = (fact: HistoryFact) => Math.abs(worthOf(fact.points, fact.at, now, options));
  const facts = new Map(known.map((fact) => [factKey(fact), fact]));
  for (const fact of said) {
    const old = facts.get(factKey(fact));
    const kept = old && size(old) >= size(fact) ? old : fact;
    facts.set(factKey(fact), { ...kept, times: (old?.times ?? 0) + 1 });
  }
  return Array.from(facts.values())
    .sort(
      (a, b) =>
        Number(b.anchor !== undefined) - Number(a.anchor !== undefined) ||
        size(b) - size(a) ||
        (factKey(a) < factKey(b) ? -1 : 1),
    )
    .slice(0, options.maxFacts);
}

/** What points of that time are worth at another. */
function worthOf(
  points: number,
  at: number | undefined,
  now: number | undefined,
  options: Required<HistoryOptions>,
): number {
  return points * fading(at, now, options);
}

/**
 * Half for each half-life, to three decimals and never less than a thousandth, so that what is shown is what was used; 1
 * where a time is unknown.
 */
export function fading(
  at: number | undefined,
  now: number | undefined,
  { halfLifeDays }: Required<HistoryOptions>,
): number {
  if (at === undefined || now === undefined || now <= at) return 1;
  const thousandths = Math.round(1000 * 0.5 ** ((now - at) / millisecondsPerDay / halfLifeDays));
  return Math.max(1, thousandths) / 1000;
}

function later(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}
