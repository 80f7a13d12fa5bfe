import type { Ruleset } from '../rules/ruleset.ts';
import { type Addition, additionsTo } from './additions.ts';
import { type Answer, answersTo } from './answers.ts';
import type { CaseFile, Unknown } from './case-file.ts';
import { type Outcome, outcomeOf, withAnswers } from './hypothesis.ts';
import type { Observations } from './observations.ts';
import { type Removal, removalOf, unitsOf } from './removals.ts';

/**
 * What would have to be different for another score: each found by scoring the post again without, or with, just
 * that. What is taken away is as if it had not been there; everything else stays as it is.
 */
export interface Counterfactuals {
  /** the smallest set of evidence without which the band would be lower; absent in band `none` */
  readonly without?: Removal;
  /** the same, with every anchor left in place; absent where no corroboration is what keeps the band up */
  readonly withoutCorroboration?: Removal;
  /** each by itself would raise the band; highest score first */
  readonly additions: readonly Addition[];
  /** answers to what is unknown that would change the score; highest score first */
  readonly answers: readonly Answer[];
}

/** The counterfactuals of a case with an anchor. */
export function counterfactualsOf(
  { score, band, unknown }: Outcome & { readonly unknown: readonly Unknown[] },
  observations: Observations,
  file: CaseFile,
  ruleset: Ruleset,
): Counterfactuals {
  const now = { score, band };
  const units = unitsOf(file, ruleset);
  const corroboration = units.filter(({ isAnchor }) => !isAnchor);
  const without = removalOf(units, now, observations, ruleset);
  const withoutCorroboration = removalOf(corroboration, now, observations, ruleset);
  return {
    ...(without && { without }),
    ...(withoutCorroboration && { withoutCorroboration }),
    additions: additionsTo(now, observations, file, ruleset),
    answers: answersTo(
      now,
      unknown,
      (field) => observations.field(field) === undefined,
      (answers) => outcomeOf(withAnswers(answers, observations), ruleset),
      ruleset,
    ),
  };
}
