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

export type Sample = Readonly<z.infer<typeof sampleSchema>>;

/**
 * Validates a value from outside as a labelled sample.
 *
 * @throws TypeError whose message names each wrong field, its value and what is allowed
 */
export function parseSample(value: unknown): Sample {
  const parsed = sampleSchema.safeParse(withoutNulls(value));
  if (parsed.success) return parsed.data;
  throw new TypeError(parsed.error.issues.map((issue) => explainIssue(issue, value)).join('; '));
}
