import { z } from 'zod';
import { fuzziness } from '../match/gates.ts';
import { termMatches } from '../match/patterns.ts';
import { postSchema } from '../post.ts';
import { explainListPath, listPath } from './list-files.ts';

/** How bad what a list or rule stands for is, apart from how sure the score is. */
export const levels = ['low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof levels)[number];

/** What an id looks like. */
export const idMessage = 'expected lower-case words joined by `-`, such as `coded-terms`';
const id = z.string(idMessage).regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/, idMessage);
const points = z.number().min(-1000).max(1000);
const positive = z.number().positive().max(1000);
const date = z.iso.date('expected a date such as `2026-01-31`');
const perMillion = z.number().positive().max(1_000_000);
const langMessage = 'expected a BCP 47 tag such as `es-MX`';
const lang = z.string(langMessage).regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, langMessage);
const versionMessage = 'expected a version such as `1.0.0`';

/** A condition; `conditions.ts` reads it and reports with the place of each part. */
const condition = z
  .unknown()
  .describe('an id, or all/any/none/atLeast/near/list/signal/family/term/rule, or field comparisons');
/** A test's post: its text, or a whole post without an id. Here a misspelt field would pass for unknown metadata. */
const testPost = z.union(
  [z.string(), z.strictObject(postSchema.unwrap().omit({ id: true }).shape)],
  'expected a text, or a post with a `text`',
);
const band = z.enum(['none', 'watch', 'review', 'urgent']).optional();

const ruleTest = z
  .strictObject({ match: testPost.optional(), noMatch: testPost.optional(), band })
  .refine(
    ({ match, noMatch }) => (match === undefined) !== (noMatch === undefined),
    'expected one of `match: TEXT` and `noMatch: TEXT`',
  );

const scoring = z.strictObject({
  pointsToDouble: positive.default(10),
  bands: z
    .strictObject({ watch: positive, review: positive, urgent: positive })
    .refine(
      ({ watch, review, urgent }) => watch < review && review < urgent,
      'expected watch < review < urgent',
    )
    .default({ watch: 25, review: 45, urgent: 70 }),
  families: z.record(id, z.strictObject({ cap: positive })).default({}),
  gate: z
    .strictObject({
      ambiguous: z.strictObject({
        cap: z.number().min(0),
        minFamilies: z.number().int().min(0),
        tau: positive,
        requires: condition.optional(),
      }),
    })
    .default({ ambiguous: { cap: 20, minFamilies: 2, tau: 5 } }),
});

const list = z.strictObject({
  id,
  title: z.string().optional(),
  /** one file, or with `{lang}` one for each language; inside the ruleset or inside a directory beside it */
  file: z
    .string(explainListPath(undefined))
    .regex(listPath, { error: ({ input }) => explainListPath(input) }),
  family: id,
  anchor: z.enum(['ambiguous', 'unambiguous']).optional(),
  points,
  level: z.enum(levels).optional(),
  confidence: z.number().gt(0).max(1).default(1),
  /** for an ambiguous list: a condition that opens the gate for its terms */
  requires: condition.optional(),
  /** for an unambiguous list: points that benign evidence cannot take away */
  floor: positive.optional(),
  /** diagnostics and reports name terms by id, never by text */
  sensitive: z.boolean().default(false),
  /** how far to look behind disguises; by default `standard` for anchors, `off` for other lists */
  fuzzy: z.enum(fuzziness).optional(),
  /** whether to look for the terms in other forms, by the endings of their languages */
  inflect: z.boolean().optional(),
  /** language of the terms that name none */
  lang: lang.optional(),
});
export const listSchema = list.refine(
  ({ file, lang: given }) => given === undefined || !file.includes('{lang}'),
  {
    message: 'expected no `lang` beside a `file` with `{lang}`, which names the language of each file',
    path: ['lang'],
  },
);

const signal = z.strictObject({
  id,
  title: z.string().optional(),
  use: z.string().optional(),
  with: z.record(z.string(), z.number()).optional(),
  when: condition.optional(),
  family: id,
  points,
});

const rule = z.strictObject({
  id,
  title: z.string().optional(),
  description: z.string().optional(),
  when: condition.refine((value) => value !== undefined, 'expected a condition'),
  points: points.default(0),
  anchor: z.enum(['ambiguous', 'unambiguous']).optional(),
  level: z.enum(levels).optional(),
  mode: z.enum(['live', 'shadow']).default('live'),
  falsePositives: z.array(z.string()).default([]),
  references: z.array(z.string()).default([]),
  tests: z.array(ruleTest).default([]),
});

const exception = z.strictObject({
  id,
  terms: z.array(z.string()).min(1),
  phrases: z.array(z.string()).min(1),
  reason: z.string().min(1),
});

/** `ruleset.yaml`. Unknown keys are errors. */
export const rulesetSchema = z.strictObject({
  schema: z.literal(1),
  ruleset: z.strictObject({
    id,
    version: z.string(versionMessage).regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/, versionMessage),
    status: z.enum(['experimental', 'test', 'stable', 'deprecated']).default('test'),
    license: z.string().optional(),
    modified: date.optional(),
    description: z.string().optional(),
  }),
  scoring: scoring.default(scoring.parse({})),
  prevalence: z
    .strictObject({
      perMillion,
      range: z
        .tuple([perMillion, perMillion], 'expected a list of two numbers, such as `[10, 200]`')
        .refine(([low, high]) => low <= high, 'expected the lower number first')
        .optional(),
    })
    .optional(),
  /** the shares of the ruleset's own samples that `corroborate test` asks for */
  targets: z
    .strictObject({
      recall: z.number().min(0).max(1).default(1),
      benign: z.number().min(0).max(1).default(1),
    })
    .default({ recall: 1, benign: 1 }),
  lists: z.array(listSchema).default([]),
  signals: z.array(signal).default([]),
  rules: z.array(rule).default([]),
  exceptions: z.array(exception).default([]),
});

/** A ruleset file after validation, with defaults filled in. */
export type RulesetDocument = z.infer<typeof rulesetSchema>;
export type ListDocument = RulesetDocument['lists'][number];

const yesOrNo = z.stringbool({
  truthy: ['yes', 'true'],
  falsy: ['no', 'false'],
  error: 'expected `yes` or `no`',
});
const strictness = z.enum(['fold', 'strict']);

/** The columns of a term list, each with what a cell may hold. Empty cells are as if not there. */
export const termColumns = {
  term: z.string().regex(/^[^\n]*$/, 'expected one line; is a quote missing?'),
  id: z.string(),
  lang,
  match: z.enum(termMatches),
  case: strictness,
  marks: strictness,
  inflect: yesOrNo,
  fuzzy: z.enum(fuzziness),
  points: z.coerce.number().min(-1000).max(1000),
  anchor: z.enum(['none', 'ambiguous', 'unambiguous']),
  source: z.string(),
  sourceUrl: z.url('expected a link such as `https://example.com/report`'),
  added: date,
  reviewed: date,
  expires: date,
  opinion: z.enum(['positive', 'disputed', 'negative']),
  note: z.string(),
} as const;
export type TermColumn = keyof typeof termColumns;
