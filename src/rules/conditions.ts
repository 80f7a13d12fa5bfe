import { suggestionHint } from '../match/suggest.ts';
import { showValue } from '../schema-issue.ts';
import { type FieldType, fields, fieldType } from '../signals/fields.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';

/** What a condition can ask for by name. */
export interface EvidenceRef {
  readonly kind: 'list' | 'signal' | 'family' | 'term' | 'rule';
  readonly id: string;
}

export type Comparison = 'lt' | 'lte' | 'gt' | 'gte' | 'eq' | 'ne' | 'in' | 'has';

/** A condition over evidence and metadata, ready to be asked. `truth.ts` says what each means. */
export type Condition =
  | { readonly op: 'all' | 'any' | 'none'; readonly of: readonly Condition[] }
  | { readonly op: 'atLeast'; readonly count: number; readonly of: readonly Condition[] }
  | { readonly op: 'evidence'; readonly ref: EvidenceRef }
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
  readonly idsOf: (kind: EvidenceRef['kind']) => readonly string[];
  readonly report: (
    code: DiagnosticCode,
    path: readonly PropertyKey[],
    message: string,
    hint?: string,
  ) => void;
}

type Path = readonly PropertyKey[];
type Raw = Readonly<Record<string, unknown>>;

const comparisons: Readonly<Record<FieldType, readonly Comparison[]>> = {
  number: ['lt', 'lte', 'gt', 'gte', 'eq', 'ne', 'in'],
  boolean: ['eq', 'ne'],
  text: ['eq', 'ne', 'in'],
  list: ['has'],
  verdict: ['lt', 'lte', 'gt', 'gte', 'eq', 'ne', 'in'],
};

/** Operators, each with the keys it may stand beside. */
const operators: Readonly<Record<string, readonly string[]>> = {
  all: [],
  any: [],
  none: [],
  atLeast: ['of'],
  near: ['to', 'tokens', 'within'],
  list: [],
  signal: [],
  family: [],
  term: [],
  rule: [],
};

/**
 * Reads a condition as it stands in a ruleset; `undefined`, with diagnostics, where it is wrong.
 * An object with several comparisons asks for all of them.
 */
export function readCondition(raw: unknown, path: Path, scope: ConditionScope): Condition | undefined {
  if (typeof raw === 'string') return readReference(raw, path, scope);
  if (!isRecord(raw)) {
    scope.report(
      'invalid-value',
      path,
      `a condition is ${showValue(raw)}`,
      'expected an id or an object such as `{ all: [...] }`',
    );
    return undefined;
  }
  const operator = Object.keys(raw).find((key) => Object.hasOwn(operators, key));
  return operator === undefined
    ? readComparisons(raw, path, scope)
    : readOperator(operator, raw, path, scope);
}

function readOperator(operator: string, raw: Raw, path: Path, scope: ConditionScope): Condition | undefined {
  const allowed = [operator, ...(operators[operator] ?? [])];
  for (const key of Object.keys(raw).filter((name) => !allowed.includes(name))) {
    const hint =
      Object.hasOwn(operators, key) || fieldType(key)
        ? 'put both under `all: [...]`'
        : suggestionHint(key, allowed);
    scope.report('unknown-key', [...path, key], `unknown key \`${key}\` beside \`${operator}\``, hint);
  }
  const here = [...path, operator];
  const value = raw[operator];
  if (operator === 'all' || operator === 'any' || operator === 'none') {
    const of = readConditions(value, here, scope);
    return of && { op: operator, of };
  }
  if (operator === 'atLeast') return readAtLeast(raw, path, scope);
  if (operator === 'near') return readNear(raw, path, scope);
  return readNamed(operator as EvidenceRef['kind'], value, here, scope);
}

function readConditions(raw: unknown, path: Path, scope: ConditionScope): Condition[] | undefined {
  if (!Array.isArray(raw) || raw.length === 0) {
    scope.report(
      'invalid-value',
      path,
      `${showValue(raw)} stands where conditions are expected`,
      'write a list with at least one condition',
    );
    return undefined;
  }
  const read = raw.map((entry, index) => readCondition(entry, [...path, index], scope));
  return read.every((condition) => condition !== undefined) ? read : undefined;
}

function readAtLeast(raw: Raw, path: Path, scope: ConditionScope): Condition | undefined {
  const of = readConditions(raw.of, Object.hasOwn(raw, 'of') ? [...path, 'of'] : path, scope);
  const count = raw.atLeast;
  const most = of?.length ?? Number.POSITIVE_INFINITY;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
    scope.report(
      'invalid-value',
      [...path, 'atLeast'],
      `\`atLeast\` is ${showValue(count)}: expected a whole number from 1`,
    );
    return undefined;
  }
  if (count > most) {
    scope.report(
      'invariant-condition',
      [...path, 'atLeast'],
      `at least ${count} of ${most} conditions can never be true`,
    );
  }
  return of && { op: 'atLeast', count, of };
}

function readNear(raw: Raw, path: Path, scope: ConditionScope): Condition | undefined {
  const { near, tokens, within } = raw;
  const here = [...path, 'near'];
  if (!Array.isArray(near) || near.length === 0) {
    scope.report('invalid-value', here, `\`near\` is ${showValue(near)}: expected a list of ids`);
    return undefined;
  }
  const of = near.map((entry, index) => resolveId(entry, [...here, index], scope));
  const first = scope.nearTo === 'first' ? of[0] : undefined;
  const to = raw.to === undefined ? first : resolveId(raw.to, [...path, 'to'], scope);
  const reach = within === 'sentence' ? within : tokens;
  const isReach =
    reach === 'sentence' || (typeof reach === 'number' && Number.isInteger(reach) && reach >= 0);
  if (!isReach || (tokens !== undefined && within !== undefined)) {
    scope.report(
      'invalid-value',
      here,
      '`near` does not say how near',
      'add `tokens: 25` (words), or `within: sentence`',
    );
    return undefined;
  }
  if (!of.every((ref) => ref !== undefined) || (raw.to !== undefined && !to)) return undefined;
  return { op: 'near', of, within: reach, ...(to && { to }) };
}

function readReference(id: string, path: Path, scope: ConditionScope): Condition | undefined {
  const ref = resolveId(id, path, scope);
  return ref && { op: 'evidence', ref };
}

function resolveId(id: unknown, path: Path, scope: ConditionScope): EvidenceRef | undefined {
  const ref = typeof id === 'string' ? scope.resolve(id) : undefined;
  if (!ref) {
    const known = (['list', 'signal', 'rule'] as const).flatMap((kind) => scope.idsOf(kind));
    scope.report(
      'unknown-reference',
      path,
      `no list, signal or rule has the id ${showValue(id)}`,
      suggestionHint(String(id), known),
    );
  }
  return ref;
}

function readNamed(
  kind: EvidenceRef['kind'],
  id: unknown,
  path: Path,
  scope: ConditionScope,
): Condition | undefined {
  const known = scope.idsOf(kind);
  if (typeof id === 'string' && known.includes(id)) return { op: 'evidence', ref: { kind, id } };
  scope.report(
    'unknown-reference',
    path,
    `no ${kind} has the id ${showValue(id)}`,
    kind === 'term' ? undefined : suggestionHint(String(id), known),
  );
  return undefined;
}

function readComparisons(raw: Raw, path: Path, scope: ConditionScope): Condition | undefined {
  const parts = Object.entries(raw).flatMap(([field, test]) =>
    readField(field, test, [...path, field], scope),
  );
  if (parts.length === 0) {
    scope.report('invalid-value', path, 'an empty condition', 'name an id, an operator or a field');
    return undefined;
  }
  const read = parts.filter((part) => part !== undefined);
  if (read.length < parts.length) return undefined;
  return read.length === 1 ? read[0] : { op: 'all', of: read };
}

function readField(
  field: string,
  test: unknown,
  path: Path,
  scope: ConditionScope,
): (Condition | undefined)[] {
  const type = fieldType(field);
  if (type === undefined) {
    const known = [...fields.map(({ name }) => name), ...Object.keys(operators)];
    scope.report('unknown-key', path, `unknown field or operator \`${field}\``, suggestionHint(field, known));
    return [undefined];
  }
  if (!isRecord(test)) return [comparison(field, type, type === 'list' ? 'has' : 'eq', test, path, scope)];
  return Object.entries(test).map(([name, value]) => {
    const allowed = comparisons[type];
    if (allowed.includes(name as Comparison))
      return comparison(field, type, name as Comparison, value, [...path, name], scope);
    scope.report(
      'unknown-key',
      [...path, name],
      `\`${field}\` cannot be compared with \`${name}\``,
      suggestionHint(name, allowed),
    );
    return undefined;
  });
}

function comparison(
  field: string,
  type: FieldType,
  name: Comparison,
  value: unknown,
  path: Path,
  scope: ConditionScope,
): Condition | undefined {
  const fits =
    name === 'in'
      ? Array.isArray(value) && value.every((entry) => isComparable(entry, type, name))
      : isComparable(value, type, name);
  if (fits) return { op: 'compare', field, comparison: name, value: value as string };
  const expected = name === 'in' ? 'a list of values' : expectedFor(type, name);
  scope.report(
    'invalid-value',
    path,
    `\`${field}\` is compared with ${showValue(value)}: expected ${expected}`,
  );
  return undefined;
}

function isComparable(value: unknown, type: FieldType, name: Comparison): boolean {
  if (type === 'number' || isOrdering(name)) return typeof value === 'number' && Number.isFinite(value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'verdict') return ['number', 'boolean', 'string'].includes(typeof value);
  return typeof value === 'string';
}

function isOrdering(name: Comparison): boolean {
  return name === 'lt' || name === 'lte' || name === 'gt' || name === 'gte';
}

function expectedFor(type: FieldType, name: Comparison): string {
  if (type === 'number' || isOrdering(name)) return 'a number';
  return type === 'boolean' ? '`true` or `false`' : 'a text';
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every reference in a condition, for checks over the whole ruleset. */
export function referencesOf(condition: Condition): readonly EvidenceRef[] {
  if (condition.op === 'evidence') return [condition.ref];
  if (condition.op === 'near') return condition.to ? [...condition.of, condition.to] : condition.of;
  return condition.op === 'compare' ? [] : condition.of.flatMap(referencesOf);
}

/** Every metadata field in a condition, each once. */
export function fieldsOf(condition: Condition): readonly string[] {
  if (condition.op === 'compare') return [condition.field];
  if (condition.op === 'evidence' || condition.op === 'near') return [];
  return [...new Set(condition.of.flatMap(fieldsOf))];
}
