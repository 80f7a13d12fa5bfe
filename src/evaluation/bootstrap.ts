import type { Interval } from './proportion.ts';
import { createRandom, type Random } from './random.ts';

/** How a bootstrap draws: how often, and from which seed. The same settings give the same interval everywhere. */
export interface Resampling {
  readonly resamples: number;
  readonly seed: number;
}

/**
 * The percentile interval of a figure over authors (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
 * 13.3): authors are drawn with replacement, each with all of its posts, so that posts of one author never count as
 * independent.
 *
 * @param authors how many authors there are
 * @param figure takes how often each author was drawn; NaN where a draw tells nothing
 */
export function bootstrapInterval(
  authors: number,
  figure: (draws: Uint32Array) => number,
  level: number,
  { resamples, seed }: Resampling,
): Interval {
  const random = createRandom(seed);
  const draws = new Uint32Array(authors);
  const figures: number[] = [];
  for (let round = 0; round < resamples; round++) {
    drawAuthors(draws, random);
    const value = figure(draws);
    if (!Number.isNaN(value)) figures.push(value);
  }
  figures.sort((a, b) => a - b);
  const tail = (1 - level) / 2;
  return { lower: quantile(figures, tail) ?? 0, upper: quantile(figures, 1 - tail) ?? 1 };
}

function drawAuthors(draws: Uint32Array, random: Random): void {
  draws.fill(0);
  for (let count = 0; count < draws.length; count++) {
    const drawn = Math.floor(random() * draws.length);
    draws[drawn] = (draws[drawn] as number) + 1;
  }
}

/** Linear interpolation between order statistics (Hyndman and Fan, Sample Quantiles, Am. Stat. 50, 1996, type 7). */
export function quantile(sorted: readonly number[], p: number): number | undefined {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (at % 1);
}

/** Posts by author, each author once and each post without one by itself, in the order of first appearance. */
export function groupByAuthor<Item extends { readonly author?: string }>(items: readonly Item[]): Item[][] {
  const known = new Map<string, Item[]>();
  const groups: Item[][] = [];
  for (const item of items) {
    const group = item.author === undefined ? undefined : known.get(item.author);
    if (group) {
      group.push(item);
      continue;
    }
    const fresh = [item];
    groups.push(fresh);
    if (item.author !== undefined) known.set(item.author, fresh);
  }
  return groups;
}
