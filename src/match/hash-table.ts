/**
 * A read-only multimap from 32-bit hashes to non-negative integers, in two flat arrays (open addressing,
 * linear probing; entries with equal hashes stand in one probe sequence). Flat, so that a compiled ruleset
 * can be written and read as bytes.
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

/** A table that holds all `[hash, value]` entries, at most half full. */
export function createHashTable(entries: readonly (readonly [number, number])[]): HashTable {
  const size = powerOfTwoAbove(entries.length * 2 + 1);
  const table = { mask: size - 1, keys: new Int32Array(size), values: new Uint32Array(size) };
  for (const [hash, value] of entries) {
    let slot = hash & table.mask;
    while (table.values[slot] !== 0) slot = (slot + 1) & table.mask;
    table.keys[slot] = hash;
    table.values[slot] = value + 1;
  }
  return table;
}

/** The smallest power of two that is at least `count`. */
export function powerOfTwoAbove(count: number): number {
  let size = 1;
  while (size < count) size *= 2;
  return size;
}
