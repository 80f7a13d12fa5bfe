/**
 * A map from 32-bit hashes to bits, in two flat arrays (open addressing, linear probing). Flat, so that a compiled ruleset can
 * be written and read as bytes.
 */
export interface HashTable {
  readonly mask: number;
  readonly keys: Int32Array;
  /** the lowest bit is taken; 0 is an empty slot */
  readonly values: Uint32Array;
}

/** An empty table for at most so many entries; it is at most half full. */
export function createHashTable(capacity: number): HashTable {
  const size = powerOfTwoAbove(capacity * 2 + 1);
  return { mask: size - 1, keys: new Int32Array(size), values: new Uint32Array(size) };
}

/** Sets bits, but not the lowest, in the value of a hash, which is 0 at first. */
export function insertBits({ mask, keys, values }: HashTable, hash: number, bits: number): void {
  let slot = hash & mask;
  while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  keys[slot] = hash;
  values[slot] = ((values[slot] as number) | bits | 1) >>> 0;
}

/** The bits of a hash; 0 if it has none. */
export function bitsOf({ mask, keys, values }: HashTable, hash: number): number {
  for (let slot = hash & mask; values[slot] !== 0; slot = (slot + 1) & mask)
    if (keys[slot] === hash) return (values[slot] as number) - 1;
  return 0;
}

/** All hashes that have bits. */
export function hashesOf({ keys, values }: HashTable): Int32Array {
  return keys.filter((_, slot) => values[slot] !== 0);
}

/** The smallest power of two that is at least `count`. */
export function powerOfTwoAbove(count: number): number {
  let size = 1;
  while (size < count) size *= 2;
  return size;
}
