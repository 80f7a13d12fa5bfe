import * as z from 'zod/mini';
import { once } from '../once.ts';
import { openPostSchema, type Post, withoutNulls } from '../post.ts';
import { explainIssue } from '../schema-issue.ts';

/** What a reviewer should see (`harm`), and what should be left alone (`benign`). */
export type Label = 'harm' | 'benign';

/** A labelled post. Fields that the schema does not know stay in it: results can be sliced by any of them. */
export interface Sample extends Post {
  readonly label: Label;
  /** the functional test it belongs to, such as `homonym` or `offer` */
  readonly function: string;
  readonly note?: string | undefined;
}

const sampleSchema = once(
  () =>
    z.extend(openPostSchema(), {
      label: z.enum(['harm', 'benign']),
      function: z.string().check(z.minLength(1)),
      note: z.optional(z.string()),
    }) satisfies z.ZodMiniType<Sample>,
);

/**
 * A labelled post that nobody could score: deleted, unreadable, never delivered. It counts as missed where it is
 * harmful, and not at all where it is benign: nothing is known of how it would have been judged.
 */
export type LostSample = Omit<Partial<Sample>, 'text'> & {
  readonly id: string;
  readonly label: Label;
  readonly text?: null | undefined;
};

/**
 * Validates a value from outside as a labelled sample.
 *
 * @returns the record itself, without fields that are `null`
 * @throws TypeError whose message names each wrong field, its value and what is allowed
 *
 * @example
 * parseSample({ id: '1', text: 'hello', label: 'benign', function: 'greeting' }).label //=> 'benign'
 */
export function parseSample(value: unknown): Sample {
  const record = withoutNulls(value);
  const parsed = sampleSchema().safeParse(record);
  if (parsed.success) return record as Sample;
  throw new TypeError(parsed.error.issues.map((issue) => explainIssue(issue, value)).join('; '));
}

/**
 * A labelled record without a text, as posts are exported that were deleted or never read: `undefined` for any other value.
 *
 * @example
 * lostSample({ id: '1', text: null, label: 'harm' })?.label //=> 'harm'
 */
export function lostSample(value: unknown): LostSample | undefined {
  const record: Readonly<Record<string, unknown>> = Object(withoutNulls(value));
  const { id, text, label } = record;
  const isLost = typeof id === 'string' && id !== '' && (text === undefined || text === null);
  return isLost && (label === 'harm' || label === 'benign') ? (record as unknown as LostSample) : undefined;
}
