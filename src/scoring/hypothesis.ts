import type { CompiledRule, CompiledSignal, Ruleset } from '../rules/ruleset.ts';
import { type FieldValue, languageField } from '../signals/fields.ts';
import { type Band, bandOf } from './band.ts';
import { openCaseFile } from './case-file.ts';
import { addUp, anchorOf } from './combine.ts';
import type { Evidence } from './evidence.ts';
import type { Observations } from './observations.ts';

/** What a post would come to. */
export interface Outcome {
  readonly score: number;
  readonly band: Band;
}

/** What these observations come to, by the same sum as any score. */
export function outcomeOf(observations: Observations, ruleset: Ruleset): Outcome {
  const file = openCaseFile(observations, ruleset);
  const anchor = anchorOf(file, ruleset);
  if (anchor === 'none') return { score: 0, band: 'none' };
  const { score } = addUp(file, anchor, ruleset);
  return { score, band: bandOf(score, ruleset.scoring.bands) };
}

/** Evidence that can be taken away: a term, or a signal or rule that is then taken not to hold. */
export type Removable = Evidence | CompiledSignal | CompiledRule;

/** The observations without some evidence. */
export function without(parts: readonly Removable[], observations: Observations): Observations {
  const gone: ReadonlySet<Removable> = new Set(parts);
  return {
    ...observations,
    terms: observations.terms.filter((term) => !gone.has(term)),
    silenced: gone as ReadonlySet<CompiledSignal | CompiledRule>,
  };
}

/** The observations with one more term. */
export function withTerm(term: Evidence, observations: Observations): Observations {
  return { ...observations, terms: [...observations.terms, term] };
}

/** The observations if a signal's detector had seen this. */
export function withDetected(
  signal: CompiledSignal,
  evidence: Evidence,
  observations: Observations,
): Observations {
  return {
    ...observations,
    detected: (asked) => (asked === signal ? evidence : observations.detected(asked)),
  };
}

/** The observations if the post's metadata gave these answers; `undefined` is no answer. Terms count by its language. */
export function withAnswers(
  answers: ReadonlyMap<string, FieldValue>,
  observations: Observations,
): Observations {
  const [hint, clear] = [answers.get('lang'), answers.get(languageField)];
  const hinted = typeof hint === 'string' ? observations.language.hintedAs(hint) : observations.language;
  const language = typeof clear === 'string' ? { ...hinted, clear: () => clear } : hinted;
  return {
    ...observations,
    language,
    terms: language === observations.language ? observations.terms : observations.termsIn(language),
    field: (name) =>
      name === languageField ? language.clear() : (answers.get(name) ?? observations.field(name)),
  };
}
