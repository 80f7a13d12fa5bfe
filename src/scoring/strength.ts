import { confidenceOf, type Disguise } from '../match/disguise.ts';

/**
 * One reason why evidence counts less than it might: its points are multiplied by `value`, in (0, 1).
 * - a disguise: what had to be undone to see a term
 * - `list`: how much its list trusts its terms
 * - `language`: the term is of another language than the post
 * - `detector`: how strongly the detector speaks
 * - `age`, `elsewhere`: in a history, how long ago it was said, and that another post than the strongest said it
 */
export interface Factor {
  readonly name: Disguise | 'list' | 'language' | 'detector' | 'age' | 'elsewhere';
  readonly value: number;
}

const none: readonly Factor[] = [];

/** The factors that lower something; each with four decimals at most, so that what is shown is what was used. */
export function factorsOf(
  disguises: readonly Disguise[],
  others: readonly (readonly [name: Factor['name'], value: number])[],
): readonly Factor[] {
  let factors: Factor[] | undefined; // most evidence counts in full
  const add = (name: Factor['name'], value: number) => {
    if (value >= 1) return;
    factors ??= [];
    factors.push({ name, value });
  };
  for (const name of disguises) add(name, confidenceOf(name));
  for (const [name, value] of others) add(name, round(value));
  return factors ?? none;
}

/** The product of the factors; 1 without any. */
export function strengthOf(factors: readonly Factor[]): number {
  return factors.reduce((product, { value }) => product * value, 1);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
