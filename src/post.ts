import * as z from 'zod/mini';
import { once } from './once.ts';
import { explainIssue } from './schema-issue.ts';

/** Where a text comes from; a rule may ask for it, since search terms and profiles are scored too. */
export const postKinds = ['post', 'reply', 'message', 'bio', 'display-name', 'hashtag', 'query'] as const;
export type PostKind = (typeof postKinds)[number];

/**
 * A social post: text plus optional metadata. What is missing is UNKNOWN to the rules, neither false nor zero. Times are
 * ISO 8601 with a zone, or dates.
 */
export interface Post {
  readonly id: string;
  readonly text: string;
  readonly kind?: PostKind | undefined;
  /** the platform's idea of the language, BCP 47; a prior, never an override */
  readonly lang?: string | undefined;
  readonly createdAt?: string | undefined;
  readonly author?: Author | undefined;
  readonly engagement?: Engagement | undefined;
  readonly reports?: { readonly count: number; readonly reasons?: readonly string[] | undefined } | undefined;
  readonly media?: readonly { readonly kind: MediaKind }[] | undefined;
  /** verdicts of the host's other detectors, by name: a probability, a yes or no, a class */
  readonly signals?: Readonly<Record<string, number | boolean | string>> | undefined;
}

interface Author {
  /** who the author is, by any name that stays the same: rules do not see it, evaluation counts by it */
  readonly id?: string | undefined;
  readonly createdAt?: string | undefined;
  /** the last activity BEFORE this post */
  readonly lastActiveAt?: string | undefined;
  readonly followers?: number | undefined;
  readonly following?: number | undefined;
  readonly posts?: number | undefined;
  readonly verified?: boolean | undefined;
  readonly priorViolations?: number | undefined;
  readonly tags?: readonly string[] | undefined;
}

interface Engagement {
  readonly views?: number | undefined;
  readonly likes?: number | undefined;
  readonly shares?: number | undefined;
  readonly replies?: number | undefined;
}

/** What kinds of media a post may have. */
export const mediaKinds = ['image', 'video', 'audio', 'document', 'other'] as const;
type MediaKind = (typeof mediaKinds)[number];

/** The shape of a post. Other keys are allowed and left out: exports carry columns of their own. */
export const postSchema = once(() => z.readonly(openPostSchema()) satisfies z.ZodMiniType<Post>);

/** The same as an object that can be extended. */
export const openPostSchema = once(() => {
  const langMessage = 'expected a BCP 47 tag such as `es-MX`';
  const verdict = z.union([z.number(), z.boolean(), z.string()], verdictMessage);
  const { author, engagement, reports, media, time } = parts();
  return z.object({
    id: z.string().check(z.minLength(1)),
    text: z.string(),
    kind: z.optional(z.enum(postKinds)),
    lang: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/, langMessage))),
    createdAt: z.optional(time),
    author: z.optional(z.readonly(author)),
    engagement: z.optional(z.readonly(engagement)),
    reports: z.optional(z.readonly(reports)),
    media: z.optional(z.readonly(media)),
    signals: z.optional(z.readonly(z.record(z.string(), verdict))),
  });
});

const timeMessage = 'expected an ISO 8601 time with a zone, such as `2026-01-31T12:00:00Z`';
const verdictMessage = 'expected a number, a text, `true` or `false`';

function parts() {
  const count = z.number().check(z.int(), z.minimum(0));
  const time = z.union([z.iso.datetime({ offset: true }), z.iso.date()], { error: timeMessage });
  const texts = z.readonly(z.array(z.string()));
  const author = z.object({
    id: z.optional(z.string().check(z.minLength(1))),
    createdAt: z.optional(time),
    lastActiveAt: z.optional(time),
    followers: z.optional(count),
    following: z.optional(count),
    posts: z.optional(count),
    verified: z.optional(z.boolean()),
    priorViolations: z.optional(count),
    tags: z.optional(texts),
  });
  const engagement = z.object({
    views: z.optional(count),
    likes: z.optional(count),
    shares: z.optional(count),
    replies: z.optional(count),
  });
  const reports = z.object({ count, reasons: z.optional(texts) });
  const media = z.array(z.readonly(z.object({ kind: z.enum(mediaKinds) })));
  return { author, engagement, reports, media, time };
}

/**
 * Validates a value from outside, such as a parsed line of NDJSON. `null` in an optional field, as exports write what
 * they do not know, is as if the field were not there.
 *
 * @returns the post, without keys that the schema does not know
 * @throws TypeError whose message names each wrong field, its value and what is allowed
 *
 * @example
 * parsePost({ id: '1', text: 'hello' }).text //=> 'hello'
 */
export function parsePost(value: unknown): Post {
  const parsed = postSchema().safeParse(withoutNulls(value));
  if (parsed.success) return parsed.data;
  throw new TypeError(parsed.error.issues.map((issue) => explainIssue(issue, value)).join('; '));
}

/** Fields that must be there, in the record and in its objects: `null` in them is told, not left out. */
const requiredFields = [new Set(['id', 'text', 'label', 'function']), new Set(['count'])] as const;

/** The record without optional fields that are `null`, at the top and one level below. */
export function withoutNulls(value: unknown, depth: 0 | 1 = 0): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const required: ReadonlySet<string> = requiredFields[depth];
  const kept = Object.entries(value).filter(([key, entry]) => entry !== null || required.has(key));
  if (depth === 1) return Object.fromEntries(kept);
  return Object.fromEntries(kept.map(([key, entry]) => [key, withoutNulls(entry, 1)]));
}
