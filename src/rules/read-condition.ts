import { suggestionHint } from '../match/suggest.ts';
import { showValue } from '../schema-issue.ts';
import { fieldType } from '../signals/fields.ts';
import {
  type Condition,
  type ConditionPath,
  type ConditionScope,
  countComparisons,
  type EvidenceRef,
  isRawObject,
  type RawObject,
} from './conditions.ts';
import { readComparisons } from './read-comparisons.ts';

/** Operators, each with the keys it may stand beside. */
const operators: Readonly<Record<string, readonly string[]>> = {
  all: [],
  any: [],
  none: [],
  atLeast: ['of'],
  count: [],
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
export function readCondition(
  raw: unknown,
  path: ConditionPath,
  scope: ConditionScope,
): Condition | undefined {
  if (typeof raw === 'string') {
    const ref = resolveId(raw, path, scope);
    return ref && { op: 'evidence', ref };
  }
  if (!isRawObject(raw)) {
    const hint = Array.isArray(raw)
      ? 'put the list under `all:`, `any:` or `none:`'
      : 'expected an id, or an object such as `{ all: [...] }`';
    scope.report('invalid-value', path, `the condition is ${showValue(raw)}`, hint);
    return undefined;
  }
  const operator = Object.keys(raw).find((key) => Object.hasOwn(operators, key));
  return operator === undefined
    ? readComparisons(raw, path, scope, Object.keys(operators))
    : readOperator(operator, raw, path, scope);
}

function readOperator(
  operator: string,
  raw: RawObject,
  path: ConditionPath,
  scope: ConditionScope,
): Condition | undefined {
  reportStrangers(operator, raw, path, scope);
  const here = [...path, operator];
  const value = raw[operator];
  if (operator === 'all' || operator === 'any' || operator === 'none') {
    const of = readConditions(operator, value, here, scope);
    return of && { op: operator, of };
  }
  if (operator === 'atLeast') return readAtLeast(raw, path, scope);
  if (operator === 'near') return readNear(raw, path, scope);
  if (operator === 'count') return readCount(value, here, scope);
  return readNamed(operator as EvidenceRef['kind'], value, here, scope);
}

/** Keys that may not stand beside an operator. */
function reportStrangers(operator: string, raw: RawObject, path: ConditionPath, scope: ConditionScope): void {
  const allowed = [operator, ...(operators[operator] ?? [])];
  for (const key of Object.keys(raw).filter((name) => !allowed.includes(name))) {
    const isCondition = Object.hasOwn(operators, key) || fieldType(key) !== undefined;
    const hint = isCondition ? 'put both under `all: [...]`' : suggestionHint(key, allowed);
    scope.report('unknown-key', [...path, key], `unknown key \`${key}\` beside \`${operator}\``, hint);
  }
}

function readConditions(
  name: string,
  raw: unknown,
  path: ConditionPath,
  scope: ConditionScope,
): Condition[] | undefined {
  if (!Array.isArray(raw) || raw.length === 0) {
    const message = `\`${name}\` is ${showValue(raw)}: expected a list with at least one condition`;
    scope.report('invalid-value', path, message, `write \`${name}: [...]\``);
    return undefined;
  }
  const read = raw.map((entry, index) => readCondition(entry, [...path, index], scope));
  return read.every((condition) => condition !== undefined) ? read : undefined;
}

function readAtLeast(raw: RawObject, path: ConditionPath, scope: ConditionScope): Condition | undefined {
  const here = [...path, 'atLeast'];
  const count = raw.atLeast;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
    const message = `\`atLeast\` is ${showValue(count)}: expected a whole number of at least 1`;
    scope.report('invalid-value', here, message, 'write `{ atLeast: 2, of: [...] }`');
    return undefined;
  }
  if (!Object.hasOwn(raw, 'of')) {
    scope.report('missing-key', here, '`atLeast` stands here without `of`', 'add `of`: a list of conditions');
    return undefined;
  }
  const of = readConditions('of', raw.of, [...path, 'of'], scope);
  if (of && count > of.length) {
    const message = `at least ${count} of ${of.length} can never be true`;
    scope.report('invariant-condition', here, message, 'lower the number, or add conditions under `of`');
  }
  return of && { op: 'atLeast', count, of };
}

const countable = ['list', 'family'] as const;
const countHint = 'write `count: { list: ID, gte: 2 }`, or `count: { family: NAME, gte: 2 }`';

function readCount(raw: unknown, path: ConditionPath, scope: ConditionScope): Condition | undefined {
  const named = isRawObject(raw) ? countable.filter((kind) => Object.hasOwn(raw, kind)) : [];
  const [kind] = named;
  if (!isRawObject(raw) || kind === undefined || named.length > 1) {
    const message = isRawObject(raw)
      ? '`count` does not say of what: expected `list` or `family`, one of the two'
      : `\`count\` is ${showValue(raw)}: expected an object`;
    scope.report('invalid-value', path, message, countHint);
    return undefined;
  }
  const subject = readNamed(kind, raw[kind], [...path, kind], scope);
  const entries = Object.entries(raw).filter(([key]) => key !== kind);
  if (entries.length === 0)
    scope.report('invalid-value', path, '`count` is compared with nothing', countHint);
  const tests = entries.map(([name, value]) => readCountTest(subject, name, value, [...path, name], scope));
  const read = tests.filter((test) => test !== undefined);
  if (read.length === 0 || read.length < tests.length) return undefined;
  return read.length === 1 ? read[0] : { op: 'all', of: read };
}

function readCountTest(
  subject: Condition | undefined,
  name: string,
  value: unknown,
  path: ConditionPath,
  scope: ConditionScope,
): Condition | undefined {
  const comparison = countComparisons.find((known) => known === name);
  if (comparison === undefined) {
    scope.report(
      'unknown-key',
      path,
      `unknown key \`${name}\` in \`count\``,
      suggestionHint(name, countComparisons),
    );
  } else if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    const message = `\`${name}\` is ${showValue(value)}: expected a whole number of at least 0`;
    scope.report('invalid-value', path, message, countHint);
  } else if (subject?.op === 'evidence') {
    return { op: 'count', ref: subject.ref, comparison, value };
  }
  return undefined;
}

const mostCombinations = 1000;

/** A name may be a list of alternatives: `near` of these is any of the plain ones that their combinations make. */
function readNear(raw: RawObject, path: ConditionPath, scope: ConditionScope): Condition | undefined {
  const { near } = raw;
  const here = [...path, 'near'];
  if (!Array.isArray(near) || near.length === 0) {
    const message = `\`near\` is ${showValue(near)}: expected a list with at least one id`;
    scope.report('invalid-value', here, message, 'write `near: [...]`');
    return undefined;
  }
  const choices = near.map((entry, index) => readAlternatives(entry, [...here, index], scope));
  const hasTo = Object.hasOwn(raw, 'to');
  const targets = hasTo ? readAlternatives(raw.to, [...path, 'to'], scope) : [undefined];
  const within = readReach(raw, path, scope);
  if (within === undefined || !targets || !choices.every((choice) => choice !== undefined)) return undefined;
  const count = choices.reduce((product, choice) => product * choice.length, targets.length);
  if (count > mostCombinations) {
    const message = `\`near\` has ${count} combinations of its alternatives: expected at most ${mostCombinations}`;
    scope.report('invalid-value', here, message, 'ask for less in one `near`');
    return undefined;
  }
  const any = combinations(choices).flatMap((of) =>
    targets.map((target): Condition => {
      const to = target ?? (scope.nearTo === 'first' ? of[0] : undefined);
      return { op: 'near', of, within, ...(to && { to }) };
    }),
  );
  return any.length === 1 ? any[0] : { op: 'any', of: any };
}

/** Evidence that one name, or any of a list of names, stands for. */
function readAlternatives(
  raw: unknown,
  path: ConditionPath,
  scope: ConditionScope,
): readonly EvidenceRef[] | undefined {
  const isList = Array.isArray(raw) && raw.length > 0;
  const refs = isList
    ? raw.map((entry, index) => resolvePlaced(entry, [...path, index], scope))
    : [resolvePlaced(raw, path, scope)];
  return refs.every((ref) => ref !== undefined) ? refs : undefined;
}

/** Every way to take one of each. */
function combinations(choices: readonly (readonly EvidenceRef[])[]): readonly (readonly EvidenceRef[])[] {
  return choices.reduce<readonly (readonly EvidenceRef[])[]>(
    (ways, choice) => ways.flatMap((way) => choice.map((ref) => [...way, ref])),
    [[]],
  );
}

function readReach(
  { tokens, within }: RawObject,
  path: ConditionPath,
  scope: ConditionScope,
): number | 'sentence' | undefined {
  const hint = 'write `tokens: 25` (that many words between the two), or `within: sentence`';
  const fail = (key: string, message: string) => {
    scope.report('invalid-value', [...path, key], message, hint);
    return undefined;
  };
  if (tokens === undefined && within === undefined) return fail('near', '`near` does not say how near');
  if (tokens !== undefined && within !== undefined)
    return fail('within', '`near` has both `tokens` and `within`: expected one of them');
  if (within !== undefined)
    return within === 'sentence'
      ? within
      : fail('within', `\`within\` is ${showValue(within)}: expected \`sentence\``);
  const isCount = typeof tokens === 'number' && Number.isInteger(tokens) && tokens >= 0;
  return isCount
    ? tokens
    : fail('tokens', `\`tokens\` is ${showValue(tokens)}: expected a whole number of at least 0`);
}

/** Evidence for `near`; a warning where it never stands anywhere. */
function resolvePlaced(id: unknown, path: ConditionPath, scope: ConditionScope): EvidenceRef | undefined {
  const ref = resolveId(id, path, scope);
  if (ref && !scope.hasPlace(ref)) {
    const message = `the ${ref.kind} \`${ref.id}\` has no place in the text, so it is never near anything`;
    const hint = `ask for it beside \`near\`: \`{ all: [${ref.id}, { near: [...] }] }\``;
    scope.report('invariant-condition', path, message, hint);
  }
  return ref;
}

function resolveId(id: unknown, path: ConditionPath, scope: ConditionScope): EvidenceRef | undefined {
  if (typeof id !== 'string') return reportNoId(id, path, scope);
  const ref = scope.resolve(id);
  if (ref) return ref;
  const known = (['list', 'signal', 'rule'] as const).flatMap((kind) => scope.idsOf(kind));
  const message = `no list, signal or rule has the id \`${id}\``;
  scope.report('unknown-reference', path, message, suggestionHint(id, known));
  return undefined;
}

const absences: Readonly<Record<EvidenceRef['kind'], string>> = {
  list: 'no list has the id',
  signal: 'no signal has the id',
  rule: 'no rule has the id',
  family: 'nothing belongs to the family',
  term: 'no list has the term',
};

function readNamed(
  kind: EvidenceRef['kind'],
  id: unknown,
  path: ConditionPath,
  scope: ConditionScope,
): Condition | undefined {
  if (typeof id !== 'string') return reportNoId(id, path, scope);
  const known = scope.idsOf(kind);
  if (known.includes(id)) return { op: 'evidence', ref: { kind, id } };
  // Terms are not listed here: there are many, and some lists are sensitive.
  const hint =
    kind === 'term' ? 'write it as it stands in its list, or use its id' : suggestionHint(id, known);
  scope.report('unknown-reference', path, `${absences[kind]} \`${id}\``, hint);
  return undefined;
}

function reportNoId(value: unknown, path: ConditionPath, scope: ConditionScope): undefined {
  const message = `${showValue(value)} stands where an id is expected`;
  scope.report('invalid-value', path, message, 'write one id, such as `coded-terms`');
}
