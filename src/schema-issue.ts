import type * as z from 'zod/mini';

/**
 * A schema violation in the words of all our messages: what stands there, and what is allowed.
 *
 * @param root what to call the value itself, where the whole of it is wrong
 */
export function explainIssue(issue: z.core.$ZodIssue, value: unknown, root = 'the record'): string {
  const actual = valueAt(value, issue.path);
  const name = issue.path.length === 0 ? root : `\`${showPath(issue.path)}\``;
  const state = actual === undefined ? 'missing' : showValue(actual);
  return `${name} is ${state}: expected ${allowedBy(issue)}`;
}

/** What the schema allows in that place, to go after "expected". */
export function allowedBy(issue: z.core.$ZodIssue): string {
  // The messages that our schemas state themselves.
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length);
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map((allowed) => `\`${String(allowed)}\``));
  if (issue.code === 'too_small') return atLeast(issue);
  if (issue.code === 'too_big') return atMost(issue);
  return 'another value';
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
};

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? (values[0] as string) : `one of ${values.join(', ')}`;
}

function atLeast({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return 'a text that is not empty';
  if (origin === 'array') return `a list with at least ${minimum === 1 ? 'one entry' : `${minimum} entries`}`;
  return `a number ${inclusive ? 'of at least' : 'above'} ${minimum}`;
}

function atMost({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): string {
  if (origin === 'array') return `a list with at most ${maximum} entries`;
  return `a number ${inclusive ? 'of at most' : 'below'} ${maximum}`;
}

/** A path as people write it: `lists[0].points`. */
function showPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** A value for a message: short, on one line, strings in quotes. */
export function showValue(value: unknown): string {
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) at = at === null || typeof at !== 'object' ? undefined : Reflect.get(at, key);
  return at;
}
