import type { Prevalence } from '../rules/ruleset.ts';
import type { Resampling } from './bootstrap.ts';
import type { Workload } from './forecast.ts';
import type { Confidence } from './proportion.ts';
import type { RulesetSummary } from './ruleset-summary.ts';

/** How a hit log is judged. Everything has a default. */
export interface JudgeOptions {
  /** the score from which on a post is an alert, above 0; by default the ruleset's `review` */
  readonly alertAt?: number;
  /** of all intervals (.95) */
  readonly level?: number;
  /** fewer posts, or authors, than this are too few to tell (20) */
  readonly minimum?: number;
  /** harm in traffic; by default what the ruleset declares. Without either nothing is forecast */
  readonly prevalence?: Prevalence;
  /** the platform's volume; without it nothing is said of days */
  readonly dailyPosts?: number;
  /** what a review takes (2) */
  readonly minutesPerReview?: number;
  /** draws of a bootstrap (1000) */
  readonly resamples?: number;
  /** of the bootstrap's draws (1) */
  readonly seed?: number;
}

/** The options with their defaults, as a report repeats them. */
export interface Settings extends Confidence, Resampling, Workload {
  readonly alertAt: number;
  readonly prevalence?: Prevalence;
}

/** @throws RangeError naming the first option that is out of range */
export function settingsFor(options: JudgeOptions, ruleset: RulesetSummary): Settings {
  const { alertAt = ruleset.bands.review, level = 0.95, minimum = 20, dailyPosts } = options;
  const { minutesPerReview = 2, resamples = 1000, seed = 1, prevalence = ruleset.prevalence } = options;
  check('alertAt', alertAt, alertAt > 0, 'a score above 0');
  check('level', level, level > 0 && level < 1, 'a number between 0 and 1, such as 0.95');
  check('minimum', minimum, minimum >= 1, 'a number of at least 1');
  check('minutesPerReview', minutesPerReview, minutesPerReview > 0, 'a number above 0');
  check(
    'resamples',
    resamples,
    Number.isInteger(resamples) && resamples >= 1,
    'a whole number of at least 1',
  );
  check('seed', seed, Number.isInteger(seed), 'a whole number');
  if (dailyPosts !== undefined) check('dailyPosts', dailyPosts, dailyPosts > 0, 'a number above 0');
  if (prevalence) checkPrevalence(prevalence);
  return {
    alertAt,
    level,
    minimum,
    minutesPerReview,
    resamples,
    seed,
    ...(dailyPosts !== undefined && { dailyPosts }),
    ...(prevalence && { prevalence }),
  };
}

function checkPrevalence({ perMillion, range = [perMillion, perMillion] }: Prevalence): void {
  const isPossible = (value: number) => value > 0 && value <= 1_000_000;
  check('prevalence.perMillion', perMillion, isPossible(perMillion), 'a number above 0, at most 1000000');
  const [low, high] = range;
  const isRange = isPossible(low) && isPossible(high) && low <= high;
  check('prevalence.range', `${low} to ${high}`, isRange, 'two such numbers, the lower first');
}

function check(name: string, value: number | string, isRight: boolean, expected: string): void {
  if (!isRight) throw new RangeError(`\`${name}\` is ${value}: expected ${expected}`);
}
