/** A seeded stream of numbers in [0, 1): the same corpus on every machine. */
export type Random = () => number;

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state, good enough to shuffle words. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** One of the values, each as likely as the others. */
export function pick<Value>(random: Random, values: ArrayLike<Value>): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

/** One of the values, the first ones far more often, as words are in texts. */
export function pickCommon<Value>(random: Random, values: ArrayLike<Value>): Value {
  return values[Math.floor(random() ** 2 * values.length)] as Value;
}

/** One of the keys, as often as its share of the sum says. */
export function pickShare<Key extends string>(random: Random, shares: Readonly<Record<Key, number>>): Key {
  const entries = Object.entries<number>(shares) as [Key, number][];
  let left = random() * entries.reduce((sum, [, share]) => sum + share, 0);
  for (const [key, share] of entries) {
    left -= share;
    if (left < 0) return key;
  }
  return (entries.at(-1) as [Key, number])[0];
}

/** An integer in [low, high]. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}
