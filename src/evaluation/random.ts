/** Uniform numbers in [0, 1): the same for the same seed, on every platform. */
export type Random = () => number;

/**
 * A generator of 32-bit state: Weyl sequence through the finaliser of MurmurHash3 (Steele, Lea and Flood, Fast
 * Splittable Pseudorandom Number Generators, OOPSLA 2014, in its 32-bit form). Period 2^32: enough for resampling.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
