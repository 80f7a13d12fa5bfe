import type { Ruleset } from './ruleset.ts';

/**
 * A function that asks `make` once for each part of a ruleset, and remembers the answer as long as the ruleset lives. For what
 * every post asks and no post changes.
 */
export function perRuleset<Part extends object, Answer>(
  make: (part: Part, ruleset: Ruleset) => Answer,
): (part: Part, ruleset: Ruleset) => Answer {
  const answers = new WeakMap<Ruleset, Map<Part, { readonly answer: Answer }>>();
  return (part, ruleset) => {
    let known = answers.get(ruleset);
    if (!known) {
      known = new Map();
      answers.set(ruleset, known);
    }
    let entry = known.get(part);
    if (!entry) {
      entry = { answer: make(part, ruleset) };
      known.set(part, entry);
    }
    return entry.answer;
  };
}
