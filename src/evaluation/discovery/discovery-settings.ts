import type { Post } from '../../post.ts';
import type { Ruleset } from '../../rules/ruleset.ts';

/** How terms are looked for. Everything but the ruleset has a default. */
export interface DiscoverOptions {
  /** its terms are not proposed again, and its anchors are what candidates stand beside */
  readonly ruleset: Ruleset;
  /** posts that are known to be benign, and hard to tell from harm */
  readonly benign?: Iterable<Post>;
  /** propose terms of these languages only, by their primary tags */
  readonly languages?: readonly string[];
  /** fewer authors of confirmed posts than this make no candidate (3) */
  readonly minAuthors?: number;
  /** a candidate in more posts of traffic than this is too common for a term list (10,000) */
  readonly maxPerMillion?: number;
  /** the share of proposals that may be there by chance (.05) */
  readonly falseDiscoveryRate?: number;
  /** made-up authors, who use terms as often as all do, on each side of a comparison (100) */
  readonly priorAuthors?: number;
  /** of all intervals (.95) */
  readonly level?: number;
  /** where a post says who wrote it (`author.id`) */
  readonly authorField?: string;
}

/** The options with their defaults, as a report repeats them. */
export type DiscoverySettings = Required<
  Pick<DiscoverOptions, 'minAuthors' | 'maxPerMillion' | 'falseDiscoveryRate' | 'priorAuthors' | 'level'>
> &
  Pick<DiscoverOptions, 'languages'>;

/** @throws RangeError naming the first option that is out of range */
export function discoverySettings(options: DiscoverOptions): DiscoverySettings {
  const { minAuthors = 3, maxPerMillion = 10_000, falseDiscoveryRate = 0.05 } = options;
  const { priorAuthors = 100, level = 0.95, languages } = options;
  const isShare = (value: number) => value > 0 && value < 1;
  const isCount = Number.isInteger(minAuthors) && minAuthors >= 1;
  check('minAuthors', minAuthors, isCount, 'a whole number of at least 1');
  const isRate = maxPerMillion > 0 && maxPerMillion <= 1_000_000;
  check('maxPerMillion', maxPerMillion, isRate, 'a number above 0, at most 1000000');
  check('falseDiscoveryRate', falseDiscoveryRate, isShare(falseDiscoveryRate), 'a share, such as 0.05');
  check('priorAuthors', priorAuthors, priorAuthors >= 0, 'a number of at least 0');
  check('level', level, isShare(level), 'a number between 0 and 1, such as 0.95');
  return {
    minAuthors,
    maxPerMillion,
    falseDiscoveryRate,
    priorAuthors,
    level,
    ...(languages && { languages }),
  };
}

function check(name: string, value: number, isRight: boolean, expected: string): void {
  if (!isRight) throw new RangeError(`\`${name}\` is ${value}: expected ${expected}`);
}
