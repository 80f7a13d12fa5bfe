import type { Bands } from '../rules/ruleset.ts';

/** How soon a person should look: `none`, `watch`, and the two bands that are alerts, `review` and `urgent`. */
export type Band = 'none' | keyof Bands;

const order: readonly Band[] = ['none', 'watch', 'review', 'urgent'];

/** The highest band whose threshold a score reaches. */
export function bandOf(score: number, { watch, review, urgent }: Bands): Band {
  if (score >= urgent) return 'urgent';
  if (score >= review) return 'review';
  return score >= watch ? 'watch' : 'none';
}

/** Whether one band is lower than another. */
export function isLower(band: Band, than: Band): boolean {
  return order.indexOf(band) < order.indexOf(than);
}
