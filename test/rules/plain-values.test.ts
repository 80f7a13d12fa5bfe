import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeValue, encodeValue } from '../../src/rules/plain-values.ts';

const noName = () => undefined;

function again(value: unknown): unknown {
  const { json, blocks, size } = encodeValue(value, noName);
  const bytes = new Uint8Array(size);
  for (const { array, offset } of blocks)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
  return decodeValue(json, bytes, noName);
}

describe('a plain value', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.constantFrom(undefined, null, true, -0, Number.NaN, Number.POSITIVE_INFINITY),
    fc.uint8Array({ maxLength: 5 }),
    fc.uint16Array({ maxLength: 5 }),
    fc.uint32Array({ maxLength: 5 }),
    fc.int16Array({ maxLength: 5 }),
    fc.int32Array({ maxLength: 5 }),
    fc.float64Array({ maxLength: 5 }),
  );
  const key = fc.constantFrom('a', 'b', '$', '$map', '$shared', '__proto__', '');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
      fc.array(fc.tuple(leaf, tie('value')), { maxLength: 3 }).map((entries) => new Map(entries)),
      fc.array(tie('value'), { maxLength: 3 }).map((values) => new Set(values)),
    ),
  }));

  test('that was written is read back', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(again(given)).toStrictEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  test('that stands in several places is one value again', () => {
    const inner = { list: [1] };
    const units = Uint16Array.of(1, 2);
    const { a, b, c, d } = again({ a: inner, b: [inner], c: units, d: new Map([['x', units]]) }) as never;
    expect(a).toEqual(inner);
    expect((b as unknown[])[0]).toBe(a);
    expect((d as Map<string, unknown>).get('x')).toBe(c);
  });

  test('is frozen when it is read', () => {
    const read = again({ a: [{ b: 1 }] }) as { a: { b: number }[] };
    for (const part of [read, read.a, read.a[0]]) expect(Object.isFrozen(part)).toBe(true);
  });

  test('may hold named ones', () => {
    const named = { run: () => 'run' };
    const { json } = encodeValue({ it: named }, (candidate) => (candidate === named ? 'it' : undefined));
    expect(decodeValue(json, new Uint8Array(), (name) => `found ${name}`)).toEqual({ it: 'found it' });
  });

  test.each([
    [() => 1, 'function'],
    [1n, 'bigint'],
    [/a/, 'RegExp'],
    [new Date(0), 'Date'],
    [new BigInt64Array(1), 'BigInt64Array'],
    [{ a: [Symbol('a')] }, 'symbol'],
  ])('is not %s', (given, type) => {
    expect(() => encodeValue(given, noName)).toThrow(`${type} cannot be written`);
  });
});
