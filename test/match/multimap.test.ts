import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  hasHash,
  type Multimap,
} from '../../src/match/multimap.ts';

/** Few different hashes, so that many entries share one, and hashes with one bucket. */
const hash = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());
const entry = fc.tuple(hash, fc.nat());

function multimapOf(entries: readonly (readonly [number, number])[]): Multimap {
  const draft = createEntries(entries.length + 5);
  for (const [key, value] of entries) addEntry(draft, key, value);
  return createMultimap(draft);
}

function valuesOf(map: Multimap, key: number): readonly number[] {
  const values: number[] = [];
  for (let at = bucketStart(map, key), end = bucketEnd(map, key); at < end; at++)
    if (map.hashes[at] === key) values.push(map.values[at] as number);
  return values;
}

describe('a multimap', () => {
  it('has the values of each hash in the order in which they were added', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), hash, (entries, other) => {
        const map = multimapOf(entries);
        for (const key of [...entries.map(([one]) => one), other]) {
          const expected = entries.filter(([one]) => one === key).map(([, value]) => value);
          expect(valuesOf(map, key)).toEqual(expected);
          expect(hasHash(map, key)).toBe(expected.length > 0);
        }
      }),
    );
  });

  it('keeps the entries of one hash out of the way of others', () => {
    const map = multimapOf([...Array.from({ length: 1000 }, (_, value) => [7, value] as const), [8, 1]]);
    expect(bucketEnd(map, 8) - bucketStart(map, 8)).toBe(1);
    expect(bucketEnd(map, 9) - bucketStart(map, 9)).toBe(0);
  });
});
