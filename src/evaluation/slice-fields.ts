/** The fields by which results are sliced without being asked: name, and where a post has them. */
const builtIn = [
  { name: 'language', path: 'lang' },
  { name: 'function', path: 'function' },
  { name: 'kind', path: 'kind' },
] as const;

/** A field to slice by; `path` is where the record has it, such as `author.verified`. */
export interface SliceField {
  readonly name: string;
  readonly path: string;
}

/** The built-in fields, and further ones by their dotted paths, in the order given. */
export function sliceFields(paths: readonly string[] = []): readonly SliceField[] {
  const known: readonly SliceField[] = builtIn;
  const further = paths.filter((path) => !known.some((field) => field.name === path || field.path === path));
  return [...known, ...[...new Set(further)].map((path) => ({ name: path, path }))];
}

/** A record's values of the given fields; a list has several, what is missing none. Languages lose their region. */
export function readSliceFields(
  record: object,
  fields: readonly SliceField[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    fields.map(({ name, path }) => {
      const values = textsOf(readPath(record, path));
      return [name, name === 'language' ? values.map(primaryTag) : values];
    }),
  );
}

/** The value at a dotted path; own properties only. */
export function readPath(record: object, path: string): unknown {
  let at: unknown = record;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(textsOf))];
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}

/** The language of a BCP 47 tag, without script and region. */
export function primaryTag(tag: string): string {
  return (tag.split(/[-_]/, 1)[0] as string).toLowerCase();
}
