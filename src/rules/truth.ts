import { type FieldValue, languageField } from '../signals/fields.ts';
import type { Span } from '../span.ts';
import { hintedLanguages } from '../text/language-hint.ts';
import type { Comparison, Condition, CountComparison, EvidenceRef } from './conditions.ts';
import { type Nearest, nearestAmong } from './nearest.ts';

/** Kleene's three values; `undefined` is UNKNOWN: the post does not say. */
export type Truth = boolean | undefined;

/** What a condition is asked about: one post's evidence and metadata. */
export interface Facts {
  readonly holds: (ref: EvidenceRef) => Truth;
  /** how many different terms and signals there are, words listed twice once: at least, and at most if all unknown is there */
  readonly countOf: (ref: EvidenceRef) => readonly [least: number, most: number];
  /** where the evidence stands; none for metadata */
  readonly spansOf: (ref: EvidenceRef) => readonly Span[];
  readonly anchorSpans: () => readonly Span[];
  readonly field: (name: string) => FieldValue;
  /** how many words stand between two spans, 0 when they touch or overlap */
  readonly wordsBetween: (a: Span, b: Span) => number;
  readonly inOneSentence: (a: Span, b: Span) => boolean;
}

/**
 * Whether a condition holds.
 * - `all`: false if any part is false, else unknown if any is unknown; `any` the other way round; `none` is not `any`.
 * - `atLeast n`: true with n true parts, false when too few parts could still be true, else unknown.
 * - `near`: there is one anchor (or one span of `to`) with every named evidence within reach of it. Evidence that
 *   is somewhere else in the post does not count.
 * - `count`: compares how many there are; unknown while what is unknown could change the answer.
 * - a comparison with metadata that the post does not carry is unknown.
 */
export function evaluate(condition: Condition, facts: Facts): Truth {
  switch (condition.op) {
    case 'all':
      return allOf(condition.of, facts);
    case 'any':
      return not(allOf(condition.of, facts, not));
    case 'none':
      return allOf(condition.of, facts, not);
    case 'atLeast':
      return atLeast(condition.count, condition.of, facts);
    case 'evidence':
      return facts.holds(condition.ref);
    case 'count':
      return compareCount(facts.countOf(condition.ref), condition);
    case 'near':
      return isNear(condition, facts);
    case 'compare':
      return compare(facts.field(condition.field), condition);
  }
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function allOf(
  conditions: readonly Condition[],
  facts: Facts,
  each: (truth: Truth) => Truth = (truth) => truth,
): Truth {
  let result: Truth = true;
  for (const condition of conditions) {
    const truth = each(evaluate(condition, facts));
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

function atLeast(count: number, conditions: readonly Condition[], facts: Facts): Truth {
  let yes = 0;
  let perhaps = 0;
  for (const condition of conditions) {
    const truth = evaluate(condition, facts);
    if (truth === true) yes++;
    else if (truth === undefined) perhaps++;
  }
  if (yes >= count) return true;
  return yes + perhaps >= count ? undefined : false;
}

function isNear({ of, to, within }: Extract<Condition, { op: 'near' }>, facts: Facts): boolean {
  const centres = to ? facts.spansOf(to) : facts.anchorSpans();
  if (centres.length === 0) return false;
  const isWithin = (a: Span, b: Span) =>
    within === 'sentence' ? facts.inOneSentence(a, b) : facts.wordsBetween(a, b) <= within;
  const nearestOfEach: Nearest[] = [];
  for (const ref of of) {
    const spans = facts.spansOf(ref);
    if (spans.length === 0) return false;
    nearestOfEach.push(nearestAmong(spans));
  }
  return centres.some((centre) =>
    nearestOfEach.every((nearest) => nearest(centre).some((span) => isWithin(centre, span))),
  );
}

function compareCount(
  [least, most]: readonly [number, number],
  { comparison, value }: Extract<Condition, { op: 'count' }>,
): Truth {
  let answer: Truth;
  for (let count = least; count <= most; count++) {
    const truth = isCount(count, comparison, value);
    if (count > least && truth !== answer) return undefined;
    answer = truth;
  }
  return answer;
}

function isCount(count: number, comparison: CountComparison, value: number): boolean {
  if (comparison === 'eq') return count === value;
  return comparison === 'ne' ? count !== value : isOrdered(count, comparison, value);
}

/** Whether a comparison with metadata holds; unknown where the post does not say. */
export function compare(
  actual: FieldValue,
  { field, comparison, value }: Extract<Condition, { op: 'compare' }>,
): Truth {
  if (actual === undefined) return undefined;
  if (comparison === 'has') return Array.isArray(actual) && actual.includes(value);
  const wanted = Array.isArray(value) ? value : [value];
  // A verdict of another type than the rule expects answers nothing.
  if (!wanted.some((entry) => typeof entry === typeof actual)) return undefined;
  if (comparison === 'ne') return !isEqual(field, actual, value);
  return comparison === 'eq' || comparison === 'in'
    ? wanted.some((entry) => isEqual(field, actual, entry))
    : isOrdered(actual as number, comparison, value as number);
}

function isOrdered(actual: number, comparison: Comparison, value: number): boolean {
  if (comparison === 'lt') return actual < value;
  if (comparison === 'lte') return actual <= value;
  return comparison === 'gt' ? actual > value : actual >= value;
}

/** `es` asks for every Spanish; everything else is compared as it is. */
function isEqual(field: string, actual: FieldValue, value: unknown): boolean {
  if (typeof actual !== 'string' || typeof value !== 'string') return actual === value;
  if (field === languageField)
    return hintedLanguages(actual).some((lang) => hintedLanguages(value).includes(lang));
  if (field !== 'lang') return actual === value;
  const [tag, wanted] = [actual, value].map((text) => text.toLowerCase().replaceAll('_', '-'));
  return tag === wanted || (tag as string).startsWith(`${wanted}-`);
}
