import type { DiagnosticCode } from './diagnostic-codes.ts';

/** What a condition can ask for by name. */
export interface EvidenceRef {
  readonly kind: 'list' | 'signal' | 'family' | 'term' | 'rule';
  readonly id: string;
}

export type Comparison = 'lt' | 'lte' | 'gt' | 'gte' | 'eq' | 'ne' | 'in' | 'has';

export const countComparisons = ['lt', 'lte', 'gt', 'gte', 'eq', 'ne'] as const;
export type CountComparison = (typeof countComparisons)[number];

/** A condition over evidence and metadata, ready to be asked. `truth.ts` says what each means. */
export type Condition =
  | { readonly op: 'all' | 'any' | 'none'; readonly of: readonly Condition[] }
  | { readonly op: 'atLeast'; readonly count: number; readonly of: readonly Condition[] }
  | { readonly op: 'evidence'; readonly ref: EvidenceRef }
  | {
      /** of different terms and signals, not of the places where they stand */
      readonly op: 'count';
      readonly ref: EvidenceRef;
      readonly comparison: CountComparison;
      readonly value: number;
    }
  | {
      readonly op: 'near';
      readonly of: readonly EvidenceRef[];
      /** beside what; without it, beside an anchor */
      readonly to?: EvidenceRef;
      /** within so many words, or within one sentence */
      readonly within: number | 'sentence';
    }
  | {
      readonly op: 'compare';
      readonly field: string;
      readonly comparison: Comparison;
      readonly value: number | boolean | string | readonly (number | boolean | string)[];
    };

/** What reading a condition needs to know of the ruleset around it. */
export interface ConditionScope {
  /** what `near` without `to` is measured from: an anchor, or (where the condition itself makes one) its first id */
  readonly nearTo: 'anchor' | 'first';
  /** the evidence that goes by this id, in any namespace */
  readonly resolve: (id: string) => EvidenceRef | undefined;
  /** whether such evidence stands somewhere in the text: metadata and rules do not */
  readonly hasPlace: (ref: EvidenceRef) => boolean;
  readonly idsOf: (kind: EvidenceRef['kind']) => readonly string[];
  readonly report: (
    code: DiagnosticCode,
    path: readonly PropertyKey[],
    message: string,
    hint: string,
  ) => void;
}

/** Where a condition stands in the ruleset file. */
export type ConditionPath = readonly PropertyKey[];

/** An object of the ruleset file before it is read. */
export type RawObject = Readonly<Record<string, unknown>>;

export function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every reference in a condition, for checks over the whole ruleset. */
export function referencesOf(condition: Condition): readonly EvidenceRef[] {
  if (condition.op === 'evidence' || condition.op === 'count') return [condition.ref];
  if (condition.op === 'near') return condition.to ? [...condition.of, condition.to] : condition.of;
  return condition.op === 'compare' ? [] : condition.of.flatMap(referencesOf);
}

/** Every comparison with metadata in a condition. */
export function comparisonsOf(condition: Condition): readonly Extract<Condition, { op: 'compare' }>[] {
  if (condition.op === 'compare') return [condition];
  return partsOf(condition).flatMap(comparisonsOf);
}

/** Every metadata field in a condition, each once. */
export function fieldsOf(condition: Condition): readonly string[] {
  return [...new Set(comparisonsOf(condition).map(({ field }) => field))];
}

/** The conditions that a condition is made of. */
export function partsOf(condition: Condition): readonly Condition[] {
  const { op } = condition;
  return op === 'all' || op === 'any' || op === 'none' || op === 'atLeast' ? condition.of : [];
}
