import { z } from 'zod';
import { postSchema, withoutNulls } from '../post.ts';
import { explainIssue } from '../schema-issue.ts';

/** A post with a human label: `harm` is what a reviewer should see, `benign` what should be left alone. */
const sampleSchema = postSchema.unwrap().extend({
  label: z.enum(['harm', 'benign']),
  /** the functional test it belongs to, such as `homonym` or `offer` */
  function: z.string().min(1),
  note: z.string().optional(),
});

/** A labelled post. Fields that the schema does not know stay in it: results can be sliced by any of them. */
export type Sample = Readonly<z.infer<typeof sampleSchema>>;

export type Label = Sample['label'];

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
  const parsed = sampleSchema.safeParse(record);
  if (parsed.success) return record as Sample;
  throw new TypeError(parsed.error.issues.map((issue) => explainIssue(issue, value)).join('; '));
}
