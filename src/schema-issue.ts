import type { z } from 'zod';

/** A schema violation in the words of all our messages: what stands there, and what is allowed. */
export function explainIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const actual = valueAt(value, issue.path);
  const name = issue.path.length === 0 ? 'the record' : `\`${issue.path.join('.')}\``;
  const allowed = issue.message
    .replace(/^Invalid (?:input|option|string|ISO \w+): ?/, '')
    .replace(/, received .*$/, '')
    .replace(/^Invalid input$/, 'another shape expected');
  return actual === undefined
    ? `${name} is missing: ${allowed}`
    : `${name} is ${showValue(actual)}: ${allowed}`;
}

/** A value for a message: short, on one line, strings in quotes. */
export function showValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) at = at === null || typeof at !== 'object' ? undefined : Reflect.get(at, key);
  return at;
}
