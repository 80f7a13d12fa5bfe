import * as z from 'zod/mini';
import { suggest, suggestionHint } from '../match/suggest.ts';
import { allowedBy, explainIssue } from '../schema-issue.ts';
import type { Reporter } from './diagnostics.ts';
import { idMessage } from './schema.ts';
import type { LocatedYaml } from './yaml.ts';

/** What a file must look like, and what messages call the whole of it. */
interface FileShape<Schema extends z.ZodMiniType> {
  readonly schema: Schema;
  readonly name: string;
}

/** A file after validation; `undefined`, with diagnostics, where its shape is wrong. */
export function validateYaml<Schema extends z.ZodMiniType>(
  yaml: LocatedYaml,
  { schema, name }: FileShape<Schema>,
  reporter: Reporter,
): z.output<Schema> | undefined {
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap(innermost);
  const context = { yaml, schema, name, reporter };
  const misspelt = new Set(issues.flatMap((issue) => meantKeys(issue, schema)));
  for (const issue of issues) {
    if (misspelt.has(issue.path.join('.')) && isMissing(issue, yaml)) continue;
    if (issue.code === 'custom' && issues.some((other) => isUnknownKeyAt(issue.path, other))) continue;
    reportIssue(issue, context);
  }
  return undefined;
}

interface Context extends FileShape<z.ZodMiniType> {
  readonly yaml: LocatedYaml;
  readonly reporter: Reporter;
}

/** A rule over the keys of an object is not asked where one of them may be misspelt. */
function isUnknownKeyAt(path: readonly PropertyKey[], { code, path: at }: z.core.$ZodIssue): boolean {
  return code === 'unrecognized_keys' && at.join('.') === path.join('.');
}

/** The paths of keys that stand there misspelt; that they are missing need not be said. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodMiniType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const meant = issue.keys.flatMap((key) => suggest(key, keysAt(issue.path, schema)) ?? []);
  return meant.map((key) => [...issue.path, key].join('.'));
}

/** The issues of the only option of a union that fits the type of the value, or else the issue itself. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.filter((errors) =>
    errors.every(({ code, path }) => !isOfWrongType(code, path)),
  );
  if (inside.length !== 1) return [issue];
  return (inside[0] ?? []).flatMap((inner) =>
    innermost({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue),
  );
}

function isOfWrongType(code: string, path: readonly PropertyKey[]): boolean {
  return code === 'invalid_type' && path.length === 0;
}

function reportIssue(issue: z.core.$ZodIssue, context: Context): void {
  const { yaml, schema, name, reporter } = context;
  const { report } = reporter;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path, schema);
    for (const key of issue.keys) {
      const place = yaml.placeOfKey([...issue.path, key]);
      report('unknown-key', place, `unknown key \`${key}\``, suggestionHint(key, known));
    }
  } else if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    const allowed = issue.issues.map(allowedBy).join('; ');
    const message = `the key \`${key}\` is not allowed here: expected ${allowed}`;
    report('invalid-value', yaml.placeOfKey(issue.path), message, `did you mean \`${slugOf(key)}\`?`);
  } else if (isMissing(issue, yaml)) {
    const key = String(issue.path.at(-1));
    const place = { ...yaml.placeOf(issue.path.slice(0, -1)), length: 1 };
    report('missing-key', place, `\`${key}\` is missing`, toAdd(key, issue));
  } else {
    const message = explainIssue(issue, yaml.value, name);
    report(
      'invalid-value',
      yaml.placeOf(issue.path),
      message,
      wayOut(issue, valueAt(yaml.value, issue.path), schema),
    );
  }
}

function toAdd(key: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value' && issue.values.length === 1)
    return `add \`${key}: ${String(issue.values[0])}\``;
  return `add \`${key}\`, ${allowedBy(issue)}`;
}

/** What to write in place of a wrong value. */
function wayOut(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodMiniType): string {
  const key = issue.path.at(-1);
  const meant = issue.code === 'invalid_value' ? suggest(String(value), issue.values.map(String)) : undefined;
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  if (issue.code === 'invalid_format' && issue.message === idMessage)
    return `did you mean \`${slugOf(String(value))}\`?`;
  const isQuotedNumber = typeof value === 'string' && /^[+-]?[\d.]+$/.test(value);
  if (issue.code === 'invalid_type' && issue.expected === 'number' && isQuotedNumber)
    return 'write the number without quotes';
  return typeof key === 'string' && isOptional(issue.path, schema)
    ? `correct it, or leave out \`${key}\``
    : 'correct it';
}

/** A text as an id: `Coded Terms` as `coded-terms`. */
function slugOf(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'coded-terms';
}

function isMissing({ path }: z.core.$ZodIssue, yaml: LocatedYaml): boolean {
  const last = path.at(-1);
  return typeof last === 'string' && !Object.hasOwn(Object(valueAt(yaml.value, path.slice(0, -1))), last);
}

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), value);
}

/** The keys that the schema knows at a path: what a misspelt key may have meant. */
function keysAt(path: readonly PropertyKey[], schema: z.ZodMiniType): string[] {
  const at = unwrap(schemaAt(path, schema));
  return at instanceof z.ZodMiniObject ? Object.keys(at.shape) : [];
}

function isOptional(path: readonly PropertyKey[], root: z.ZodMiniType): boolean {
  const schema = schemaAt(path, root);
  return schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniOptional;
}

function schemaAt(path: readonly PropertyKey[], root: z.ZodMiniType): unknown {
  let schema: unknown = root;
  for (const key of path) {
    const at = unwrap(schema);
    if (at instanceof z.ZodMiniObject) schema = at.shape[key as string];
    else if (at instanceof z.ZodMiniArray) schema = at.def.element;
    else if (at instanceof z.ZodMiniRecord) schema = at.def.valueType;
    else return undefined;
  }
  return schema;
}

/** What a schema allows without its default and options; of a union, the object. */
function unwrap(schema: unknown): unknown {
  if (
    schema instanceof z.ZodMiniDefault ||
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniReadonly
  )
    return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodMiniUnion)
    return schema.def.options.map(unwrap).find((option) => option instanceof z.ZodMiniObject);
  return schema;
}
