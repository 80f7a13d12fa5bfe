/** How far the matcher goes to see a term through a disguise. A list or term sets it with `fuzzy`. */
export const fuzziness = ['off', 'standard', 'loose'] as const;
export type Fuzziness = (typeof fuzziness)[number];

/**
 * Kinds of effort that need a long enough term; the shorter a term, the more innocent words are near it. Most have the name
 * of the disguise that they see through. `swap` is a typo of two neighbours swapped, `typo-beside` any typo in a text in
 * which another term stands, and which so is more likely about these things.
 */
export const efforts = [
  'leet',
  'look-alikes',
  'kana',
  'repetition',
  'spacing',
  'split',
  'joined',
  'mask',
  'swap',
  'typo-beside',
  'typo',
  'typos',
] as const;
export type Effort = (typeof efforts)[number];

/** The least folded length of a term for an effort, in place of what its `fuzzy` says; infinite for never. */
export type Gates = Readonly<Partial<Record<Effort, number>>>;

/** How far to go to see one term through disguises. */
export interface Reach {
  readonly fuzzy: Fuzziness;
  readonly gates: Gates | undefined;
  /** the least folded length of a term for each effort */
  readonly least: Readonly<Record<Effort, number>>;
  /** the smallest of these: a shorter term needs no entry in the slow indexes */
  readonly shortest: number;
}

/**
 * Measured on 414,281 real posts: at edit distance 1, per 1,000 posts and 100 terms, words of 4 letters give 1,357 false
 * hits, 5: 231, 6: 50, 7: 18, 8: 4.7, 10: 0.5.
 */
const leastLength: Readonly<Record<Fuzziness, Readonly<Record<Effort, number>>>> = {
  off: least(Number.POSITIVE_INFINITY, {}),
  standard: least(5, {
    leet: 4,
    'look-alikes': 4,
    kana: 4,
    'typo-beside': Number.POSITIVE_INFINITY, // lists ask for it
    typo: 8,
    typos: 12,
  }),
  loose: least(4, { leet: 3, 'look-alikes': 3, kana: 3, repetition: 3, spacing: 3, swap: 3, typos: 12 }),
};

function least(length: number, exceptions: Gates): Record<Effort, number> {
  const all = Object.fromEntries(efforts.map((effort) => [effort, length])) as Record<Effort, number>;
  return { ...all, ...exceptions };
}

/** How far a term's `fuzzy` goes, where some gates may be its own. */
export function reachOf(fuzzy: Fuzziness, gates?: Gates): Reach {
  const lengths = { ...leastLength[fuzzy], ...gates };
  return { fuzzy, gates, least: lengths, shortest: Math.min(...Object.values(lengths)) };
}

/** Whether a term of this folded length may be looked for with this effort. */
export function isAllowed(effort: Effort, length: number, { least: lengths }: Reach): boolean {
  return length >= lengths[effort];
}

/**
 * The least letters of a phrase of which one word may be altered, of that word, and of the rarest of its other words,
 * which tells that the phrase is meant.
 */
export const leastInPhrase = { all: 8, altered: 4, partner: 3 } as const;

/** Whether a disguise is looked for at all, whatever the length of the term. */
export function isOpen(disguise: string, { least: lengths }: Reach): boolean {
  return (lengths as Readonly<Record<string, number | undefined>>)[disguise] !== Number.POSITIVE_INFINITY;
}
