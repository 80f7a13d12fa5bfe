import { powerOfTwoAbove } from './hash-table.ts';

/**
 * A multimap from 32-bit hashes to non-negative integers, in three flat arrays: entries in the order of their buckets,
 * which are the low bits of their hashes. However many have one hash, no other's bucket grows, and it is built in linear
 * time. Flat, so that a compiled ruleset can be written and read as bytes.
 *
 *     buckets     0   1   2   3
 *     starts      0   2   2   3   4         bucket n: entries from starts[n] to starts[n + 1]
 *     hashes      8 8     6   3
 *     values      5 7     1   2
 *
 * To visit the values of `hash`, in the order in which they were added:
 *
 *     for (let at = bucketStart(map, hash), end = bucketEnd(map, hash); at < end; at++)
 *       if (map.hashes[at] === hash) visit(map.values[at]);
 */
export interface Multimap {
  readonly starts: Uint32Array;
  readonly hashes: Int32Array;
  readonly values: Uint32Array;
}

/** Where the entries begin that may have this hash. */
export function bucketStart({ starts }: Multimap, hash: number): number {
  return starts[hash & (starts.length - 2)] as number;
}

/** And where they end. */
export function bucketEnd({ starts }: Multimap, hash: number): number {
  return starts[(hash & (starts.length - 2)) + 1] as number;
}

/** Whether there is an entry of this hash. */
export function hasHash(map: Multimap, hash: number): boolean {
  for (let at = bucketStart(map, hash), end = bucketEnd(map, hash); at < end; at++)
    if (map.hashes[at] === hash) return true;
  return false;
}

/** Entries of a multimap to be, as they come. */
export interface Entries {
  readonly hashes: Int32Array;
  readonly values: Uint32Array;
  length: number;
}

/** Room for so many entries. */
export function createEntries(capacity: number): Entries {
  return { hashes: new Int32Array(capacity), values: new Uint32Array(capacity), length: 0 };
}

export function addEntry(entries: Entries, hash: number, value: number): void {
  entries.hashes[entries.length] = hash;
  entries.values[entries.length++] = value;
}

/** The multimap of these entries: counted by bucket, then each put behind those of its bucket that came before. */
export function createMultimap({ hashes, values, length }: Entries): Multimap {
  const buckets = powerOfTwoAbove(length);
  const starts = new Uint32Array(buckets + 1);
  const map = { starts, hashes: new Int32Array(length), values: new Uint32Array(length) };
  const mask = buckets - 1;
  for (let entry = 0; entry < length; entry++) starts[(hashes[entry]! & mask) + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice(0, buckets);
  for (let entry = 0; entry < length; entry++) {
    const at = next[hashes[entry]! & mask]!++;
    map.hashes[at] = hashes[entry]!;
    map.values[at] = values[entry]!;
  }
  return map;
}
