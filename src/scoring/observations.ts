import type { Post } from '../post.ts';
import type { CompiledRule, CompiledSignal } from '../rules/ruleset.ts';
import { type FieldValue, languageField, readField } from '../signals/fields.ts';
import { createReading, type Failure, type Reading, type SeenTerm } from '../signals/reading.ts';
import { type Distances, distancesIn } from '../text/distance.ts';
import type { FoldedText } from '../text/folded-text.ts';
import { type Evidence, opaqueSpansOf, outside, signalEvidence } from './evidence.ts';
import type { PostLanguage } from './language-agreement.ts';

/** What is there to be seen in a post, before any condition is asked. */
export interface Observations extends Distances {
  readonly terms: readonly Evidence[];
  readonly language: PostLanguage;
  /** the terms as they would count in a post of another language */
  readonly termsIn: (language: PostLanguage) => readonly Evidence[];
  /** what a signal's detector sees, or how it failed; it runs when it is first asked */
  readonly detected: (signal: CompiledSignal) => Evidence | Failure | undefined;
  readonly field: (name: string) => FieldValue;
  /** signals and rules that are taken not to hold, whatever their condition says: a question of counterfactuals */
  readonly silenced: ReadonlySet<CompiledSignal | CompiledRule> | undefined;
}

/** The observations of a post in which these terms were found; they count by its language. */
export function observe(
  post: Post,
  language: PostLanguage,
  text: FoldedText,
  termsIn: Observations['termsIn'],
  matches: readonly SeenTerm[],
): Observations {
  const terms = termsIn(language);
  const opaque = opaqueSpansOf(terms);
  const seen = new Map<CompiledSignal, Evidence | Failure | undefined>();
  let reading: Reading | undefined; // made for the first detector
  const detect = (signal: CompiledSignal) => {
    const { detector, settings } = signal;
    reading ??= createReading(post, text, matches);
    const finding = detector?.detect(reading, settings);
    if (finding === undefined || 'failure' in finding) return finding;
    const { strength, spans, value } = finding;
    const places = detector?.seesTerms ? spans : outside(opaque, spans);
    // What has no place is about the whole post; what has places, and all inside anchors, is the anchors again.
    return places.length > 0 || spans.length === 0
      ? signalEvidence(signal, strength, places, value)
      : undefined;
  };
  const { wordsBetween, inOneSentence } = distancesIn(text);
  return {
    wordsBetween,
    inOneSentence,
    silenced: undefined,
    terms,
    language,
    termsIn,
    field: (name) => (name === languageField ? language.clear() : readField(post, name)),
    detected: (signal) => {
      let found = seen.get(signal);
      if (found !== undefined || seen.has(signal)) return found;
      found = detect(signal);
      seen.set(signal, found);
      return found;
    },
  };
}
