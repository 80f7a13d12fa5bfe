import type { Post } from '../post.ts';
import type { Place } from './diagnostics.ts';
import { parseSource, type RulesetSource } from './source.ts';

/** A test that stands in a rule: the post it must, or must not, match. */
export interface EmbeddedTest {
  readonly rule: string;
  readonly post: Post;
  readonly mustMatch: boolean;
  /** the band that the whole result must have, if the test says so */
  readonly band?: 'none' | 'watch' | 'review' | 'urgent';
  readonly place: Place;
}

/** The tests embedded in the rules of a ruleset, and the shares of its samples that must be right. */
export interface RulesetTests {
  readonly tests: readonly EmbeddedTest[];
  readonly targets: { readonly recall: number; readonly benign: number };
}

/** Reads a ruleset's own tests; none where its main file is broken, which compiling it reports. */
export function readTests(source: RulesetSource): RulesetTests {
  const parsed = parseSource(source);
  if (!('document' in parsed)) return { tests: [], targets: { recall: 1, benign: 1 } };
  const { document, yaml } = parsed;
  const tests = document.rules.flatMap(({ id, tests: own }, index) =>
    own.map((test, at): EmbeddedTest => {
      const post = 'match' in test ? test.match : test.noMatch;
      return {
        rule: id,
        post: {
          id: `${id}#${at + 1}`,
          ...(typeof post === 'string' ? { text: post } : (post as Omit<Post, 'id'>)),
        },
        mustMatch: 'match' in test,
        place: yaml.placeOf(['rules', index, 'tests', at]),
        ...(test.band && { band: test.band }),
      };
    }),
  );
  return { tests, targets: document.targets };
}
