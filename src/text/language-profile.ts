/**
 * What is known of one language in one script: common knowledge about it, written down by hand. All strings are in
 * lower case and composed (NFKC).
 */
export interface LanguageProfile {
  /** BCP 47 primary tag. */
  readonly lang: string;
  /** The name (ISO 639-3) of franc's trigrams for it, where franc has any. */
  readonly model?: string;
  /** Letters of the language that not all languages of its script have. */
  readonly letters: string;
  /** Letters it has only in names and loans, or for its own when read in the wrong legacy encoding. */
  readonly strange: string;
  /** Log-odds for being the rarer of two close neighbours, at most 0. */
  readonly prior?: number;
  /** Frequent words: first those of grammar, then everyday ones. */
  readonly words: string;
  /** Frequent pieces of words; `^` is the start of a word, `$` its end. */
  readonly parts: string;
}
