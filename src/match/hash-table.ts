/**
 * A multimap from 32-bit hashes to non-negative integers, in two flat arrays (open addressing, linear probing; entries
 * with equal hashes stand in one probe sequence). Flat, so that a compiled ruleset can be written and read as bytes.
 *
 * To visit the values of `hash`:
 *
 *     for (let slot = hash & table.mask; table.values[slot] !== 0; slot = (slot + 1) & table.mask)
 *       if (table.keys[slot] === hash) visit(table.values[slot] - 1);
 */
export interface HashTable {
  readonly mask: number;
  readonly keys: Int32Array;
  /** value + 1; 0 is an empty slot */
  readonly values: Uint32Array;
}

/** An empty table for at most so many entries; it is at most half full. */
export function createHashTable(capacity: number): HashTable {
  const size = powerOfTwoAbove(capacity * 2 + 1);
  return { mask: size - 1, keys: new Int32Array(size), values: new Uint32Array(size) };
}

/** Adds an entry. */
export function insert({ mask, keys, values }: HashTable, hash: number, value: number): void {
  let slot = hash & mask;
  while (values[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = hash;
  values[slot] = value + 1;
}

/** Adds an entry that may be there. */
export function insertOnce({ mask, keys, values }: HashTable, hash: number, value: number): void {
  let slot = hash & mask;
  while (values[slot] !== 0) {
    if (keys[slot] === hash && values[slot] === value + 1) return;
    slot = (slot + 1) & mask;
  }
  keys[slot] = hash;
  values[slot] = value + 1;
}

/** Sets bits, but not the lowest, in the one value of a hash, which is 0 at first. */
export function insertBits({ mask, keys, values }: HashTable, hash: number, bits: number): void {
  let slot = hash & mask;
  while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  keys[slot] = hash;
  values[slot] = ((values[slot] as number) | bits | 1) >>> 0;
}

/** The smallest power of two that is at least `count`. */
export function powerOfTwoAbove(count: number): number {
  let size = 1;
  while (size < count) size *= 2;
  return size;
}
