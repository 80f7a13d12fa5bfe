import * as z from 'zod/mini';
import { once } from '../once.ts';
import { type FigureSource, type GateMetric, gateMetrics, isShare } from './figures.ts';

/** One limit of a gate: exactly one of `min`, `max`, `maxDrop` and `maxRise` is there. */
export interface GateLimit {
  readonly metric: GateMetric;
  /** the least, or most, that it may be */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** by how much it may be lower, or higher, than the baseline */
  readonly maxDrop?: number | undefined;
  readonly maxRise?: number | undefined;
  /** which end of the interval `min` and `max` are held against; by default the figure itself */
  readonly bound?: 'lower' | 'upper' | undefined;
  /** every value of this field by itself, where there are enough posts to tell */
  readonly each?: string | undefined;
  /** one value of one field */
  readonly where?: Readonly<Record<string, string>> | undefined;
  /** by default traffic where there is any, else samples */
  readonly from?: FigureSource | undefined;
}

/** A gate file: what an evaluation must keep to. */
export interface GateDocument {
  readonly schema: 1;
  /** figures of an earlier evaluation, by path from the file; `diff` compares with the ruleset before instead */
  readonly baseline?: string | undefined;
  /** fewer posts than this are too few to tell */
  readonly minimum?: number | undefined;
  readonly limits: readonly GateLimit[];
}

const comparisons = ['min', 'max', 'maxDrop', 'maxRise'] as const;

function limitSchema() {
  const amount = z.optional(z.number().check(z.minimum(0)));
  const shape = z.strictObject({
    metric: z.enum(gateMetrics),
    min: amount,
    max: amount,
    maxDrop: amount,
    maxRise: amount,
    bound: z.optional(z.enum(['lower', 'upper'])),
    each: z.optional(z.string().check(z.minLength(1))),
    where: z.optional(
      z
        .record(z.string(), z.string())
        .check(
          z.refine(
            (fields) => Object.keys(fields).length === 1,
            'expected one field and its value, such as `{ language: es }`',
          ),
        ),
    ),
    from: z.optional(z.enum(['samples', 'traffic'])),
  });
  return shape.check(
    z.refine(
      (limit) => comparisons.filter((key) => limit[key] !== undefined).length === 1,
      'expected one of `min`, `max`, `maxDrop` and `maxRise` in it',
    ),
    z.refine(
      ({ metric, ...limit }) => !isShare(metric) || comparisons.every((key) => (limit[key] ?? 0) <= 1),
      'expected a share from 0 to 1 for this metric, such as `0.9`',
    ),
    z.refine(
      ({ bound, min, max }) => bound === undefined || min !== undefined || max !== undefined,
      'expected `bound` only beside `min` or `max`',
    ),
    z.refine(
      ({ each, where }) => each === undefined || where === undefined,
      'expected `each` or `where` in it, not both',
    ),
  );
}

/** Unknown keys are errors. */
export const gateSchema = once(() =>
  z.strictObject({
    schema: z.literal(1),
    baseline: z.optional(z.string(baselineMessage).check(z.minLength(1))),
    minimum: z.optional(z.number().check(z.minimum(1))),
    limits: z.array(limitSchema()).check(z.minLength(1)),
  }),
);
const baselineMessage = 'expected the path of a JSON file, such as `baseline.json`';
