import { suggestionHint } from '../match/suggest.ts';
import { mediaKinds, postKinds } from '../post.ts';
import { showValue } from '../schema-issue.ts';
import { type FieldType, fields, fieldType } from '../signals/fields.ts';
import {
  type Comparison,
  type Condition,
  type ConditionPath,
  type ConditionScope,
  isRawObject,
  type RawObject,
} from './conditions.ts';

const comparisons: Readonly<Record<FieldType, readonly Comparison[]>> = {
  number: ['lt', 'lte', 'gt', 'gte', 'eq', 'ne', 'in'],
  boolean: ['eq', 'ne'],
  text: ['eq', 'ne', 'in'],
  list: ['has'],
  verdict: ['lt', 'lte', 'gt', 'gte', 'eq', 'ne', 'in'],
};

/** Reads an object whose keys are fields, such as `{ author.ageDays: { lt: 30 }, kind: reply }`. */
export function readComparisons(
  raw: RawObject,
  path: ConditionPath,
  scope: ConditionScope,
  operators: readonly string[],
): Condition | undefined {
  const entries = Object.entries(raw);
  if (entries.length === 0) {
    scope.report('invalid-value', path, 'the condition is empty', 'name an id, an operator or a field');
    return undefined;
  }
  const parts = entries.flatMap(([field, test]) =>
    readField(field, test, [...path, field], scope, operators),
  );
  const read = parts.filter((part) => part !== undefined);
  if (read.length < parts.length) return undefined;
  return read.length === 1 ? read[0] : { op: 'all', of: read };
}

/** The comparisons of one field; `undefined` for each that is wrong. */
function readField(
  field: string,
  test: unknown,
  path: ConditionPath,
  scope: ConditionScope,
  operators: readonly string[],
): (Condition | undefined)[] {
  const type = fieldType(field);
  if (type === undefined) {
    const known = [...fields.map(({ name }) => name), ...operators];
    const message = `unknown field or operator \`${field}\``;
    scope.report('unknown-key', path, message, suggestionHint(field, known));
    return [undefined];
  }
  const subject = { field, type };
  if (!isRawObject(test)) return [readValue(subject, type === 'list' ? 'has' : 'eq', test, path, scope)];
  const tests = Object.entries(test);
  if (tests.length === 0) {
    const hint = `write a comparison: ${namesOf(type)}`;
    scope.report('invalid-value', path, `\`${field}\` is compared with nothing`, hint);
    return [undefined];
  }
  return tests.map(([name, value]) => readTest(subject, name, value, [...path, name], scope));
}

/** A field and the type of its values. */
interface Subject {
  readonly field: string;
  readonly type: FieldType;
}

function readTest(
  subject: Subject,
  name: string,
  value: unknown,
  path: ConditionPath,
  scope: ConditionScope,
): Condition | undefined {
  const allowed = comparisons[subject.type];
  if (allowed.includes(name as Comparison)) return readValue(subject, name as Comparison, value, path, scope);
  const message = `\`${subject.field}\` cannot be compared by \`${name}\``;
  scope.report('unknown-key', path, message, suggestionHint(name, allowed));
  return undefined;
}

function readValue(
  { field, type }: Subject,
  comparison: Comparison,
  value: unknown,
  path: ConditionPath,
  scope: ConditionScope,
): Condition | undefined {
  const fitsOne = (entry: unknown) => isComparable(entry, field, type, comparison);
  const fits =
    comparison === 'in' ? Array.isArray(value) && value.length > 0 && value.every(fitsOne) : fitsOne(value);
  if (fits) return { op: 'compare', field, comparison, value: value as string };
  const one = expectedFor(field, type, comparison);
  const expected = comparison === 'in' ? `a list, each entry ${one}` : one;
  const message = `\`${field}\` is compared with ${showValue(value)}: expected ${expected}`;
  scope.report('invalid-value', path, message, hintFor(field, type, value));
  return undefined;
}

function isComparable(value: unknown, field: string, type: FieldType, comparison: Comparison): boolean {
  if (type === 'number' || isOrdering(comparison)) return typeof value === 'number' && Number.isFinite(value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'verdict') return ['number', 'boolean', 'string'].includes(typeof value);
  return typeof value === 'string' && (kindsOf(field)?.includes(value) ?? true);
}

/** What a field of kinds can hold; `undefined` for other fields. */
function kindsOf(field: string): readonly string[] | undefined {
  if (field === 'kind') return postKinds;
  return field === 'media.kinds' ? mediaKinds : undefined;
}

function isOrdering(comparison: Comparison): boolean {
  return comparison === 'lt' || comparison === 'lte' || comparison === 'gt' || comparison === 'gte';
}

function expectedFor(field: string, type: FieldType, comparison: Comparison): string {
  if (type === 'number' || isOrdering(comparison)) return 'a number';
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'verdict') return 'a number, a text, `true` or `false`';
  if (kindsOf(field)) return field === 'kind' ? 'a kind of post' : 'a kind of media';
  return 'a text';
}

function hintFor(field: string, type: FieldType, value: unknown): string {
  const kinds = kindsOf(field);
  if (kinds) return suggestionHint(typeof value === 'string' ? value : '', kinds);
  if (Array.isArray(value) && comparisons[type].includes('in')) return 'write `{ in: [...] }`';
  return `\`${field}\` can be compared by ${namesOf(type)}`;
}

function namesOf(type: FieldType): string {
  return comparisons[type].map((name) => `\`${name}\``).join(', ');
}
