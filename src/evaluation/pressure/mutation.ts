import type { Random } from '../random.ts';
import type { Requirement, Subject, Target } from './targets.ts';

/** What a mutation changes. */
export type MutationKind = 'disguise' | 'script' | 'form' | 'wording' | 'padding' | 'deletion';

/** One way to rewrite a post so that it says the same and looks otherwise. */
export interface Mutation {
  /** in kebab-case, as a gate and `--mutations` name it */
  readonly name: string;
  readonly kind: MutationKind;
  /** what it does, for people */
  readonly shows: string;
  /** of the terms that it disguises; where that is forbidden nothing is undertaken */
  readonly requirement?: Requirement;
  /** whether it rewrites single words, which may be the anchors or all words; else the text as a whole */
  readonly isOfWords: boolean;
  /** the texts that it makes of a post, each of which should be seen; nothing where it does not fit the post */
  readonly rewrite: (subject: Subject, targets: readonly Target[], random: Random) => readonly string[];
}

/** One of several. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** A whole number from 0 to below a bound. */
export function below(bound: number, random: Random): number {
  return Math.floor(random() * bound);
}
