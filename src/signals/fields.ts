import type { Post } from '../post.ts';

/** What a condition may compare: a piece of metadata, or `undefined` when it is UNKNOWN. */
export type FieldValue = number | boolean | string | readonly string[] | undefined;
export type FieldType = 'number' | 'boolean' | 'text' | 'list' | 'verdict';

interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly read: (post: Post) => unknown;
}

/** The language that a text clearly looks like. */
export const languageField = 'text.lang';

/**
 * The metadata that conditions may use, by the name they use. Derived fields measure from the post's own time,
 * never from a clock, so that a result can be repeated a year later.
 */
export const fields: readonly Field[] = [
  { name: 'kind', type: 'text', read: (post) => post.kind },
  { name: 'lang', type: 'text', read: (post) => post.lang },
  // Told from the text, which metadata do not hold: whoever has both answers it.
  { name: languageField, type: 'text', read: () => undefined },
  {
    name: 'author.ageDays',
    type: 'number',
    read: (post) => daysBetween(post.author?.createdAt, post.createdAt),
  },
  {
    name: 'author.dormantDays',
    type: 'number',
    read: (post) => daysBetween(post.author?.lastActiveAt, post.createdAt),
  },
  { name: 'author.followers', type: 'number', read: (post) => post.author?.followers },
  { name: 'author.following', type: 'number', read: (post) => post.author?.following },
  { name: 'author.posts', type: 'number', read: (post) => post.author?.posts },
  { name: 'author.postsPerDay', type: 'number', read: postsPerDay },
  { name: 'author.verified', type: 'boolean', read: (post) => post.author?.verified },
  { name: 'author.priorViolations', type: 'number', read: (post) => post.author?.priorViolations },
  { name: 'author.tags', type: 'list', read: (post) => post.author?.tags },
  { name: 'engagement.views', type: 'number', read: (post) => post.engagement?.views },
  { name: 'engagement.likes', type: 'number', read: (post) => post.engagement?.likes },
  { name: 'engagement.shares', type: 'number', read: (post) => post.engagement?.shares },
  { name: 'engagement.replies', type: 'number', read: (post) => post.engagement?.replies },
  { name: 'engagement.viewsPerFollower', type: 'number', read: viewsPerFollower },
  { name: 'reports.count', type: 'number', read: (post) => post.reports?.count },
  { name: 'reports.reasons', type: 'list', read: (post) => post.reports?.reasons },
  {
    name: 'media.count',
    type: 'number',
    read: (post) => (Array.isArray(post.media) ? post.media.length : undefined),
  },
  { name: 'media.kinds', type: 'list', read: mediaKindsOf },
];

const fieldsByName = new Map(fields.map((field) => [field.name, field]));
const verdictPrefix = 'signals.';

/** The type of a field, or `undefined` if conditions know no such field. `signals.<name>` is any verdict. */
export function fieldType(name: string): FieldType | undefined {
  if (name.startsWith(verdictPrefix) && name.length > verdictPrefix.length) return 'verdict';
  return fieldsByName.get(name)?.type;
}

/** The value of a field; `undefined` when the post does not say, or says something of another type. */
export function readField(post: Post, name: string): FieldValue {
  if (name.startsWith(verdictPrefix)) return verdict(post, name.slice(verdictPrefix.length));
  const field = fieldsByName.get(name);
  return field === undefined ? undefined : ofType(field.read(post), field.type);
}

function ofType(value: unknown, type: FieldType): FieldValue {
  if (type === 'number') return isNumber(value) ? value : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (type === 'text') return typeof value === 'string' ? value : undefined;
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : undefined;
}

function verdict(post: Post, name: string): FieldValue {
  const { signals } = post;
  if (typeof signals !== 'object' || signals === null || !Object.hasOwn(signals, name)) return undefined;
  const value: unknown = signals[name];
  return isNumber(value) || typeof value === 'boolean' || typeof value === 'string' ? value : undefined;
}

function viewsPerFollower(post: Post): number | undefined {
  const views = post.engagement?.views;
  const followers = post.author?.followers;
  return isNumber(views) && isNumber(followers) ? views / Math.max(followers, 1) : undefined;
}

/** Over the account's whole life; a younger one than a day is taken for a day old, or its first post would be a flood. */
function postsPerDay({ author, createdAt }: Post): number | undefined {
  const days = daysBetween(author?.createdAt, createdAt);
  return isNumber(author?.posts) && days !== undefined ? author.posts / Math.max(days, 1) : undefined;
}

function mediaKindsOf({ media }: Post): readonly unknown[] | undefined {
  return Array.isArray(media) ? media.map((item) => Object(item).kind) : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export const millisecondsPerDay = 86_400_000;
const isoTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/;

/** Unknown where the first is later: an account is not created behind its post, so one of the two times is wrong. */
function daysBetween(from: unknown, to: unknown): number | undefined {
  const start = timeOf(from);
  const end = timeOf(to);
  if (start === undefined || end === undefined || start > end) return undefined;
  return (end - start) / millisecondsPerDay;
}

/** Only forms whose meaning does not depend on the engine or its time zone. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !isoTime.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

/** The day of a time, in UTC, as `2026-01-31`; `undefined` for what is no time. */
export function dayOf(value: unknown): string | undefined {
  const time = timeOf(value);
  return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10);
}
