import { type DetectedLanguage, isDetectable, type LanguageDetector } from '../text/language.ts';
import { hintedLanguages } from '../text/language-hint.ts';

/** How much of a term's points its language leaves: 1, or less for a term of another language than the post's. */
export type LanguageAgreement = (termLang: string | undefined) => number;

/** People switch languages and detectors err: a term of another language counts for less, not for nothing. */
const otherLanguageStrength = 0.75;
/** Of surer answers more than nine in ten are right; less sure ones are not listened to. */
const sureFrom = 0.8;

/** What is known of the language that a post is written in. */
export interface PostLanguage {
  /** the languages that the platform's hint stands for; none without one */
  readonly hinted: readonly string[];
  /** what the text clearly looks like, as a BCP 47 tag; `undefined` where it could be several. Told when first asked for */
  readonly clear: () => string | undefined;
  /** what it would be with another hint */
  readonly hintedAs: (hint: string) => PostLanguage;
}

/** The language of a post, by its text and the platform's hint. */
export function languageOf(text: string, hint: unknown, detectLanguage: LanguageDetector): PostLanguage {
  const hinted = typeof hint === 'string' ? hintedLanguages(hint) : [];
  let detected: DetectedLanguage | undefined;
  return {
    hinted,
    clear: () => {
      detected ??= detectSafely(text, hinted.length > 0 ? (hint as string) : undefined, detectLanguage);
      return detected.lang !== 'und' && detected.confidence >= sureFrom ? detected.lang : undefined;
    },
    hintedAs: (other) => languageOf(text, other, detectLanguage),
  };
}

/**
 * The agreement of terms with a post's language. The platform's hint and what the text looks like each speak for the
 * terms of their language; a term that neither speaks for counts less, if there was a hint or the text is clear. The
 * text is looked at only for the first term whose language the hint does not settle.
 *
 *     term es, hint es                         1     the text is not looked at
 *     term es, hint en, the text is Spanish    1     the hint erred, or the author switched
 *     term es, hint en, the text is English    0.75
 *     term es, no hint, the text is English    0.75
 *     term es, no hint, the text is `cp?`      1     nothing says that it is not Spanish
 *     term es, hint en, the text is `cp?`      0.75
 *     term hi-Latn, the text looks like Malay  1     nothing else could speak for it
 */
export function languageAgreement({ hinted, clear }: PostLanguage): LanguageAgreement {
  return (termLang) => {
    const wanted = hintedLanguages(termLang);
    const isOneOf = (langs: readonly string[]) => langs.some((lang) => wanted.includes(lang));
    if (wanted.length === 0 || isOneOf(hinted)) return 1;
    const language = clear();
    if (language !== undefined && isOneOf(hintedLanguages(language))) return 1;
    const isOther = language !== undefined || hinted.length > 0;
    return isOther && isDetectable(termLang as string) ? otherLanguageStrength : 1;
  };
}

const undetermined: DetectedLanguage = { lang: 'und', confidence: 0 };

/** A detector of the host's that fails says nothing: a score must not break on it. */
function detectSafely(
  text: string,
  hint: string | undefined,
  detectLanguage: LanguageDetector,
): DetectedLanguage {
  try {
    const { lang, confidence } = detectLanguage(text, hint);
    return typeof lang === 'string' && typeof confidence === 'number' ? { lang, confidence } : undetermined;
  } catch {
    return undetermined;
  }
}
