/**
 * Stems: what is left of a word when its endings are taken off. Words of one stem are taken for forms of one word.
 *
 * The algorithms are Porter's (Snowball), as the package `natural` has them; the build bundles these files of it and
 * none of what its root would load.
 *
 * Harm: a stem may be shared by words that mean different things: `organ`, `organic` and `organization`; `meet` and
 * `meeting`; Dutch `plaat` (plate) and `plaats` (place). And irregular forms are missed: `sold` of `sell`.
 */
/// <reference path="./natural.d.ts" />
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import norwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';
import swedish from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';
import ukrainian from 'natural/lib/natural/stemmers/porter_stemmer_uk.js';

/** The languages whose words can be stemmed, as BCP 47 primary tags. */
export const stemmedLanguages = ['en', 'es', 'fr', 'it', 'nb', 'nl', 'no', 'pt', 'ru', 'sv', 'uk'] as const;
export type StemmedLanguage = (typeof stemmedLanguages)[number];

interface Stemmer {
  readonly stem: (word: string) => string;
}

const stemmers: Readonly<Record<StemmedLanguage, Stemmer>> = {
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nb: norwegian,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ru: russian,
  sv: swedish,
  uk: ukrainian,
};

/** The language of a BCP 47 tag, if its words can be stemmed: `es` for `es-MX`. */
export function stemmedLanguage(tag: string): StemmedLanguage | undefined {
  const primary = tag.split(/[-_]/, 1)[0]?.toLowerCase();
  return stemmedLanguages.find((lang) => lang === primary);
}

/** Some stemmers take time that grows with the square of a word's length; no word of these languages is longer. */
export const longestStemmedWord = 64;

/** Few words make up most of what people write, and looking one up takes a hundredth of the time of stemming it. */
const remembered = 2000;
const memory = new Map<StemmedLanguage, Map<string, string>>();

/**
 * The stem of a word in lower case, with its accents. A word longer than `longestStemmedWord` is its own stem.
 *
 * @example
 * stemOf('recetas', 'es') //=> 'recet'
 */
export function stemOf(word: string, lang: StemmedLanguage): string {
  if (word.length > longestStemmedWord) return word;
  const known = memory.get(lang) ?? new Map<string, string>();
  let stem = known.get(word);
  if (stem === undefined) {
    stem = stemmers[lang].stem(word);
    if (known.size >= remembered) known.clear();
    memory.set(lang, known.set(word, stem));
  }
  return stem;
}
