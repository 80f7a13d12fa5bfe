import * as z from 'zod/mini';
import { fuzziness } from '../match/gates.ts';
import { termMatches } from '../match/patterns.ts';
import { once } from '../once.ts';
import { openPostSchema } from '../post.ts';
import { gatesMessage, gatesSchema, readGates } from './gates.ts';
import { explainListPath, listPath } from './list-files.ts';

/** How bad what a list or rule stands for is, apart from how sure the score is. */
export const levels = ['low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof levels)[number];

/** What an id looks like. */
export const idMessage = 'expected lower-case words joined by `-`, such as `coded-terms`';
export const idPattern = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** What stands in many places. */
const common = once(() => ({
  id: z.string(idMessage).check(z.regex(idPattern, idMessage)),
  points: z.number().check(z.minimum(-1000), z.maximum(1000)),
  positive: z.number().check(z.positive(), z.maximum(1000)),
  perMillion: z.number().check(z.positive(), z.maximum(1_000_000)),
  date: z.iso.date('expected a date such as `2026-01-31`'),
  lang: z.string(langMessage).check(z.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, langMessage)),
  /** `read-condition.ts` reads it and reports with the place of each part */
  condition: z
    .unknown()
    .check(
      z.describe(
        'an id, or all/any/none/atLeast/count/near/list/signal/family/term/rule, or field comparisons',
      ),
    ),
}));
const langMessage = 'expected a BCP 47 tag such as `es-MX`';

function scoringSchema() {
  const { id, positive, perMillion, condition } = common();
  const bands = z
    .strictObject({ watch: positive, review: positive, urgent: positive })
    .check(
      z.refine(
        ({ watch, review, urgent }) => watch < review && review < urgent,
        'expected watch < review < urgent',
      ),
    );
  const ambiguous = z.strictObject({
    cap: z.number().check(z.minimum(0)),
    minFamilies: z.number().check(z.int(), z.minimum(0)),
    tau: positive,
    requires: z.optional(condition),
  });
  return z.strictObject({
    pointsToDouble: z._default(positive, 10),
    bands: z._default(bands, { watch: 25, review: 45, urgent: 70 }),
    families: z._default(z.record(id, z.strictObject({ cap: positive })), {}),
    gate: z._default(z.strictObject({ ambiguous }), { ambiguous: { cap: 20, minFamilies: 2, tau: 5 } }),
    /** words against harm in a row, of so many lists and families, count for nothing */
    heap: z.optional(
      z.strictObject({
        lists: z.number().check(z.int(), z.minimum(2)),
        families: z._default(z.number().check(z.int(), z.minimum(1)), 1),
        gap: z._default(z.number().check(z.int(), z.minimum(0)), 1),
      }),
    ),
    /** what makes a probability of a score: as `calibrate` fits it, at a declared prevalence */
    calibration: z.optional(
      z.strictObject({
        slope: z.number().check(z.minimum(0)),
        intercept: z.number(),
        perMillion,
      }),
    ),
  });
}

/** Warnings about terms that are a matter of judgement: a list may accept them. */
const acceptableCodes = [
  'term-common-word',
  'cross-language-collision',
  'fold-collision',
  'term-shadowed',
] as const;

export const listSchema = once(() => {
  const { id, points, positive, lang, condition } = common();
  const list = z.strictObject({
    id,
    title: z.optional(z.string()),
    /** one file, or with `{lang}` one for each language; inside the ruleset or inside a directory beside it */
    file: z
      .string(explainListPath(undefined))
      .check(z.regex(listPath, { error: ({ input }) => explainListPath(input) })),
    family: id,
    anchor: z.optional(z.enum(['ambiguous', 'unambiguous'])),
    points,
    level: z.optional(z.enum(levels)),
    confidence: z._default(z.number().check(z.gt(0), z.maximum(1)), 1),
    /** for an ambiguous list: a condition that opens the gate for its terms */
    requires: z.optional(condition),
    /** for an unambiguous list: points that benign evidence cannot take away */
    floor: z.optional(positive),
    /** diagnostics and reports name terms by id, never by text */
    sensitive: z._default(z.boolean(), false),
    /** its anchors mean what their words say, so that terms of other lists inside them count */
    transparent: z._default(z.boolean(), false),
    /** how far to look behind disguises; by default `standard` for anchors, `off` for other lists */
    fuzzy: z.optional(z.enum(fuzziness)),
    /** from how many letters on to look behind single disguises, in place of what `fuzzy` says */
    gates: z.optional(gatesSchema()),
    /** whether to look for the terms in other forms, by the endings of their languages */
    inflect: z.optional(z.boolean()),
    /** warnings about its terms that were looked at and are accepted */
    accept: z.optional(z.array(z.enum(acceptableCodes))),
    /** language of the terms that name none */
    lang: z.optional(lang),
  });
  return list.check(
    z.refine(({ file, lang: given }) => given === undefined || !file.includes('{lang}'), {
      message: 'expected no `lang` beside a `file` with `{lang}`, which names the language of each file',
      path: ['lang'],
    }),
  );
});

/** Places where a curve changes its slope: `[value of the field, points or strength]`. */
function knots(value: z.ZodMiniNumber) {
  const message = 'expected the values of the field in ascending order, each once';
  return z.array(z.tuple([z.number(), value], 'expected a list of two numbers, such as `[30, 6]`')).check(
    z.minLength(1),
    z.refine(
      (pairs) => pairs.every(([at], index) => index === 0 || at > (pairs[index - 1] as number[])[0]!),
      message,
    ),
  );
}

function signalSchema() {
  const { id, points, condition } = common();
  const strength = z.number().check(z.minimum(0), z.maximum(1));
  return z.strictObject({
    id,
    title: z.optional(z.string()),
    use: z.optional(z.string()),
    with: z.optional(z.record(z.string(), z.number())),
    when: z.optional(condition),
    /** points by the value of a metadata field, in place of `points` */
    bins: z.optional(z.strictObject({ field: z.string(), points: knots(points) })),
    /** strength by the value of a metadata field, such as an external verdict */
    grade: z.optional(z.strictObject({ field: z.string(), strength: knots(strength) })),
    family: id,
    points: z.optional(points),
  });
}

function ruleSchema() {
  const { id, points, date, condition } = common();
  return z.strictObject({
    id,
    title: z.optional(z.string()),
    description: z.optional(z.string()),
    when: condition.check(z.refine((value) => value !== undefined, 'expected a condition')),
    points: z._default(points, 0),
    anchor: z.optional(z.enum(['ambiguous', 'unambiguous'])),
    level: z.optional(z.enum(levels)),
    mode: z._default(z.enum(['live', 'shadow']), 'live'),
    /** for so many per cent of posts; for the others it is a shadow rule */
    rollout: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
    /** the last day on which it counts */
    expires: z.optional(date),
    falsePositives: z._default(z.array(z.string()), []),
    references: z._default(z.array(z.string()), []),
    tests: z._default(z.array(ruleTestSchema()), []),
  });
}

function ruleTestSchema() {
  // A test's post: its text, or a whole post without an id. Here a misspelt field would pass for unknown metadata.
  const { id: _, ...fields } = openPostSchema().shape;
  const post = z.optional(
    z.union([z.string(), z.strictObject(fields)], 'expected a text, or a post with a `text`'),
  );
  const band = z.optional(z.enum(['none', 'watch', 'review', 'urgent']));
  return z
    .strictObject({ match: post, noMatch: post, band })
    .check(
      z.refine(
        ({ match, noMatch }) => (match === undefined) !== (noMatch === undefined),
        'expected one of `match: TEXT` and `noMatch: TEXT`',
      ),
    );
}

function prevalenceSchema() {
  const { perMillion } = common();
  const range = z
    .tuple([perMillion, perMillion], 'expected a list of two numbers, such as `[10, 200]`')
    .check(z.refine(([low, high]) => low <= high, 'expected the lower number first'));
  return z.strictObject({ perMillion, range: z.optional(range) });
}

function exceptionSchema() {
  const texts = z.array(z.string()).check(z.minLength(1));
  return z.strictObject({
    id: common().id,
    terms: texts,
    phrases: texts,
    reason: z.string().check(z.minLength(1)),
  });
}

/** `ruleset.yaml`. Unknown keys are errors. */
export const rulesetSchema = once(() => {
  const { id, date } = common();
  const scoring = scoringSchema();
  const share = z.number().check(z.minimum(0), z.maximum(1));
  return z.strictObject({
    schema: z.literal(1),
    ruleset: z.strictObject({
      id,
      version: z.string(versionMessage).check(z.regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/, versionMessage)),
      status: z._default(z.enum(['experimental', 'test', 'stable', 'deprecated']), 'test'),
      license: z.optional(z.string()),
      modified: z.optional(date),
      description: z.optional(z.string()),
    }),
    scoring: z._default(scoring, scoring.parse({})),
    prevalence: z.optional(prevalenceSchema()),
    /** the shares of the ruleset's own samples that `corroborate test` asks for */
    targets: z._default(z.strictObject({ recall: z._default(share, 1), benign: z._default(share, 1) }), {
      recall: 1,
      benign: 1,
    }),
    lists: z._default(z.array(listSchema()), []),
    signals: z._default(z.array(signalSchema()), []),
    rules: z._default(z.array(ruleSchema()), []),
    exceptions: z._default(z.array(exceptionSchema()), []),
  });
});
const versionMessage = 'expected a version such as `1.0.0`';

/** A ruleset file after validation, with defaults filled in. */
export type RulesetDocument = z.infer<ReturnType<typeof rulesetSchema>>;
export type ListDocument = RulesetDocument['lists'][number];

/** The columns of a term list. */
export const termColumnNames = [
  'term',
  'id',
  'lang',
  'match',
  'case',
  'marks',
  'inflect',
  'fuzzy',
  'gates',
  'points',
  'anchor',
  'source',
  'sourceUrl',
  'added',
  'reviewed',
  'expires',
  'opinion',
  'note',
] as const;
export type TermColumn = (typeof termColumnNames)[number];

/** What the cells of each column may hold. Empty cells are as if not there. */
export const termColumns = once(() => {
  const { lang, date } = common();
  const strictness = z.enum(['fold', 'strict']);
  const yesOrNo = { truthy: ['yes', 'true'], falsy: ['no', 'false'], error: 'expected `yes` or `no`' };
  return {
    term: z.string().check(z.regex(/^[^\n]*$/, 'expected one line; is a quote missing?')),
    id: z.string(),
    lang,
    match: z.enum(termMatches),
    case: strictness,
    marks: strictness,
    inflect: z.stringbool(yesOrNo),
    fuzzy: z.enum(fuzziness),
    gates: z.string().check(z.refine((text) => readGates(text) !== undefined, gatesMessage)),
    points: z.coerce.number().check(z.minimum(-1000), z.maximum(1000)),
    anchor: z.enum(['none', 'ambiguous', 'unambiguous']),
    source: z.string(),
    sourceUrl: z.url('expected a link such as `https://example.com/report`'),
    added: date,
    reviewed: date,
    expires: date,
    opinion: z.enum(['positive', 'disputed', 'negative']),
    note: z.string(),
  } as const satisfies Record<TermColumn, z.ZodMiniType>;
});
