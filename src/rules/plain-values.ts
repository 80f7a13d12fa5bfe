/**
 * Plain values as JSON and blocks of bytes, and back: numbers, texts, booleans, `null`, `undefined`, lists, objects, maps,
 * sets and typed arrays, nested without circles. What stands in several places is written once and is one value again.
 *
 *     { id: 'a', caps: new Map([['b', 1]]), units: Uint16Array [1, 2] }
 *     {"id":"a","caps":{"$map":[["b",1]]},"units":{"$Uint16Array":[0,2]}}    at byte 0 of the blocks, two elements
 *
 * Whatever JSON has no word for is an object with one key that starts with `$`; so is an object that has such a key itself.
 */
export interface EncodedValue {
  readonly json: string;
  /** typed arrays, one behind another, each from a multiple of `alignment` on */
  readonly blocks: readonly Block[];
  /** bytes of all blocks together */
  readonly size: number;
}

interface Block {
  readonly array: TypedArray;
  readonly offset: number;
}

/** Every element of a typed array stands at a multiple of its own size. */
const alignment = 8;

const arrayTypes = { Uint8Array, Uint16Array, Uint32Array, Int16Array, Int32Array, Float64Array } as const;
type TypedArray = InstanceType<(typeof arrayTypes)[keyof typeof arrayTypes]>;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The name to write in place of an object that is no plain value, such as one that holds a function. */
type NameOf = (value: object) => string | undefined;

/** Writes a value. Throws on what is no plain value and has no name: a mistake in this library. */
export function encodeValue(root: unknown, nameOf: NameOf): EncodedValue {
  const shared = sharedObjects(root, nameOf);
  const blocks: Block[] = [];
  let size = 0;
  const encodeBlock = (array: TypedArray, type: string): Json => {
    const offset = size;
    blocks.push({ array, offset });
    size = roundUp(offset + array.byteLength);
    return { [`$${type}`]: [offset, array.length] };
  };
  const encode = (value: unknown): Json => {
    if (typeof value !== 'object' || value === null) return encodePrimitive(value);
    const number = shared.get(value);
    return number === undefined ? encodeObject(value) : { $shared: number };
  };
  const encodeObject = (value: object): Json => {
    const name = nameOf(value);
    if (name !== undefined) return { $named: name };
    const type = typeOf(value);
    if (isArrayType(type)) return encodeBlock(value as TypedArray, type);
    if (type === 'Array') return (value as readonly unknown[]).map(encode);
    if (type === 'Map')
      return { $map: Array.from(value as Map<unknown, unknown>, (entry) => entry.map(encode)) };
    if (type === 'Set') return { $set: Array.from(value as Set<unknown>, encode) };
    if (type !== 'Object') throw new Error(`a value of type ${type} cannot be written`);
    const entries = Object.entries(value).map(([key, inner]) => [key, encode(inner)] as const);
    return entries.some(([key]) => key.startsWith('$')) ? { $object: entries } : Object.fromEntries(entries);
  };
  const parts = Array.from(shared.keys(), encodeObject);
  return { json: JSON.stringify({ parts, root: encode(root) }), blocks, size };
}

/** The smallest multiple of `alignment` that is at least `size`. */
export function roundUp(size: number): number {
  return Math.ceil(size / alignment) * alignment;
}

function encodePrimitive(value: unknown): Json {
  if (value === undefined) return { $undefined: null };
  if (typeof value === 'number' && !(Number.isFinite(value) && !Object.is(value, -0)))
    return { $number: Object.is(value, -0) ? '-0' : String(value) };
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  throw new Error(`a ${typeof value} cannot be written`);
}

/** The objects that stand in several places, each with its number; one inside another comes before it. */
function sharedObjects(root: unknown, nameOf: NameOf): ReadonlyMap<object, number> {
  const seen = new Map<object, boolean>(); // whether it was met again; inner ones first, as they are left first
  const left: object[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || nameOf(value) !== undefined) return;
    if (seen.has(value)) {
      seen.set(value, true);
      return;
    }
    seen.set(value, false);
    for (const inner of partsOf(value)) visit(inner);
    left.push(value);
  };
  visit(root);
  return new Map(left.filter((value) => seen.get(value)).map((value, number) => [value, number]));
}

function partsOf(value: object): Iterable<unknown> {
  const type = typeOf(value);
  if (isArrayType(type)) return [];
  if (type === 'Map') return Array.from(value as Map<unknown, unknown>).flat();
  return type === 'Set' ? (value as Set<unknown>) : Object.values(value);
}

/** The type of an object by its tag: it may come from another context, whose constructors are others. */
function typeOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

function isArrayType(type: string): boolean {
  return Object.hasOwn(arrayTypes, type);
}

/**
 * Reads what `encodeValue` wrote; lists and objects come frozen, typed arrays as views of `blocks`.
 *
 * @param find what a name stands for
 */
export function decodeValue(json: string, blocks: Uint8Array, find: (name: string) => unknown): unknown {
  const { parts, root } = JSON.parse(json) as { readonly parts: readonly Json[]; readonly root: Json };
  const shared: unknown[] = [];
  const decode = (value: Json): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return Object.freeze(value.map(decode));
    const [first] = Object.keys(value);
    if (first?.startsWith('$')) return decodeSpecial(first, value[first] as never);
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)])),
    );
  };
  const decodeSpecial = (key: string, content: never): unknown => specials[key.slice(1)]?.(content);
  const specials: Readonly<Record<string, (content: never) => unknown>> = {
    undefined: () => undefined,
    number: (text: string) => Number(text),
    map: (entries: readonly Json[]) => new Map(entries.map((entry) => decode(entry) as [unknown, unknown])),
    set: (values: readonly Json[]) => new Set(values.map(decode)),
    object: (entries: readonly Json[]) =>
      Object.freeze(Object.fromEntries(entries.map((entry) => decode(entry) as [string, unknown]))),
    named: (name: string) => find(name),
    shared: (number: number) => shared[number],
    ...viewers(blocks),
  };
  for (const part of parts) shared.push(decode(part));
  return decode(root);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** By the name of a typed array: makes a view of the blocks. */
function viewers({ buffer, byteOffset }: Uint8Array) {
  const entries = Object.entries(arrayTypes).map(([name, type]) => {
    const view = ([offset, length]: readonly [number, number]) =>
      new type(buffer as ArrayBuffer, byteOffset + offset, length);
    return [name, view] as const;
  });
  return Object.fromEntries(entries);
}
