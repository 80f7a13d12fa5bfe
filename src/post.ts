import { z } from 'zod';
import { explainIssue } from './schema-issue.ts';

/** Where a text comes from; a rule may ask for it, since search terms and profiles are scored too. */
export const postKinds = ['post', 'reply', 'message', 'bio', 'display-name', 'hashtag', 'query'] as const;
export type PostKind = (typeof postKinds)[number];

const count = z.number().int().min(0);
const time = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error: 'expected an ISO 8601 time with a zone, such as `2026-01-31T12:00:00Z`',
});

/**
 * The shape of a post. Everything but `id` and `text` is optional, and what is missing is UNKNOWN to the
 * rules, neither false nor zero. Other keys are allowed and ignored: exports carry columns of their own.
 */
export const postSchema = z
  .object({
    id: z.string().min(1),
    text: z.string(),
    kind: z.enum(postKinds).optional(),
    /** the platform's idea of the language, BCP 47; a prior, never an override */
    lang: z
      .string()
      .regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/, 'expected a BCP 47 tag such as `es-MX`')
      .optional(),
    createdAt: time.optional(),
    author: z
      .object({
        /** who the author is, by any name that stays the same: rules do not see it, evaluation counts by it */
        id: z.string().min(1).optional(),
        createdAt: time.optional(),
        /** the last activity BEFORE this post */
        lastActiveAt: time.optional(),
        followers: count.optional(),
        following: count.optional(),
        posts: count.optional(),
        verified: z.boolean().optional(),
        priorViolations: count.optional(),
        tags: z.array(z.string()).readonly().optional(),
      })
      .readonly()
      .optional(),
    engagement: z
      .object({
        views: count.optional(),
        likes: count.optional(),
        shares: count.optional(),
        replies: count.optional(),
      })
      .readonly()
      .optional(),
    reports: z
      .object({ count, reasons: z.array(z.string()).readonly().optional() })
      .readonly()
      .optional(),
    media: z
      .array(z.object({ kind: z.enum(['image', 'video', 'audio', 'document', 'other']) }).readonly())
      .readonly()
      .optional(),
    /** verdicts of the host's other detectors, by name: a probability, a yes or no, a class */
    signals: z
      .record(
        z.string(),
        z.union([z.number(), z.boolean(), z.string()], 'expected a number, a text, `true` or `false`'),
      )
      .readonly()
      .optional(),
  })
  .readonly();

/** A social post: text plus optional metadata. See `postSchema` for the fields. */
export type Post = z.infer<typeof postSchema>;

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
  const parsed = postSchema.safeParse(withoutNulls(value));
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
