import { findTerms } from './match/term-index.ts';
import type { Post } from './post.ts';
import { rulesInForce } from './rules/rules-in-force.ts';
import type { Ruleset } from './rules/ruleset.ts';
import { termsInForce } from './rules/terms-in-force.ts';
import { openCaseFile } from './scoring/case-file.ts';
import { anchorOf, combine, contextOf } from './scoring/combine.ts';
import { counterfactualsOf } from './scoring/counterfactuals.ts';
import { distinct, isAnchorMatch, matchesOf, termEvidence } from './scoring/evidence.ts';
import { markHeaped } from './scoring/heaps.ts';
import { languageAgreement, languageOf, type PostLanguage } from './scoring/language-agreement.ts';
import { observe } from './scoring/observations.ts';
import { emptyResult, resultOf, type ScoreResult } from './scoring/result.ts';
import { dayOf } from './signals/fields.ts';
import { foldInto } from './text/fold.ts';
import { createFoldedText } from './text/folded-text.ts';
import { detectLanguage, type LanguageDetector } from './text/language.ts';

/** Reused between calls: a post is done with before the next one begins. */
const buffer = createFoldedText();

export interface ScoreOptions {
  /** also say what would have to be different; it takes some ten times as long as the score */
  readonly counterfactuals?: boolean;
  /** where there is no anchor, list the evidence that would stand beside one: for threads of messages */
  readonly context?: boolean;
  /** tells the language of a text, in place of the library's own `detectLanguage`; asked only where it can matter */
  readonly detectLanguage?: LanguageDetector;
  /**
   * the day by which rules and terms expire, as `2026-01-31`; without it the day of the post's `createdAt`, so that a result can be
   * repeated a year later. The library reads no clock. Without either, nothing has expired
   */
  readonly today?: string;
}

/**
 * Scores one post: this function is the specification, each line a stage.
 *
 * Never throws, whatever the fields hold: a value of the wrong type is as if it were not there.
 *
 * @returns score, band and every contribution to it; `band: 'none'` and score 0 for a post without an anchor
 *
 * @example
 * score({ id: '1', text: 'my grandmother made chicken soup' }, ruleset).band //=> 'none'
 */
export function score(post: Post, given: Ruleset, options: ScoreOptions = {}): ScoreResult {
  const { id, text, lang, fields } = readable(post);
  const day = () => dayOf(options.today) ?? dayOf(fields.createdAt);
  const ruleset = rulesInForce(given, id, day);
  const folded = foldInto(text, buffer);
  const occurrences = termsInForce(findTerms(ruleset.index, folded), ruleset, day);
  const found = matchesOf(occurrences, ruleset);
  const isCase = found.some(isAnchorMatch) || ruleset.hasAnchorRules || options.context === true;
  const matches = isCase ? markHeaped(occurrences, found, folded, ruleset) : found;
  const empty = emptyResult(id, distinct(matches), folded.truncated, ruleset);
  if (!isCase) return empty;
  const language = languageOf(text, lang, options.detectLanguage ?? detectLanguage);
  const termsIn = (spoken: PostLanguage) =>
    termEvidence(occurrences, matches, ruleset, languageAgreement(spoken));
  const observations = observe(fields, language, folded, termsIn, matches);
  const file = openCaseFile(observations, ruleset);
  const anchor = anchorOf(file, ruleset);
  if (anchor === 'none') return options.context ? { ...empty, context: contextOf(file, ruleset) } : empty;
  const result = resultOf(fields, combine(file, anchor, ruleset), file, empty, ruleset);
  if (!options.counterfactuals) return result;
  return { ...result, counterfactuals: counterfactualsOf(result, observations, file, ruleset) };
}

interface Readable {
  readonly id: string;
  readonly text: string;
  readonly lang: unknown;
  /** the post itself, for its metadata; an empty one where it is no object */
  readonly fields: Post;
}

function readable(post: Post): Readable {
  const fields = typeof post === 'object' && post !== null ? post : Object(post); // 20 ns less than `Object` alone
  const { id, text, lang }: Readonly<Record<string, unknown>> = fields;
  return { id: typeof id === 'string' ? id : '', text: typeof text === 'string' ? text : '', lang, fields };
}
