/**
 * How much a text speaks for each language of one script.
 *
 * Each language is a model of letters: how often it writes a letter after the two before it, as counted in
 * `language-counts.ts`. What was not counted borrows from the letter pair, and that from the even chance of all
 * letters (interpolation by Dirichlet priors). The mean of all languages is one more model, `und`: a text in a
 * language that has no model fits the mean better than any one language.
 *
 * In logarithms that is a sum over the text, so that everything is looked up and added:
 *
 *     _ t h e _        `_` is the edge of a word
 *     └─┘              pair: how likely `t` starts a word, less what trigrams claim of the letters after `_t`
 *     └───┘            trigram: how much likelier `h` is after `_t` than the pair `th` alone says
 *     └───────┘        word: a bonus, in `language-score.ts`; some pieces of words have one too
 *
 * Bonuses, and losses for letters that a language lacks, count on purpose what the letters counted before: they
 * decide short posts. All weights were chosen by coordinate descent on one half of the measuring data.
 */

import {
  countLetters,
  type LanguageSet,
  type LetterCounts,
  partsOf,
  plainSpelling,
  type Row,
  type SparseRow,
  wordsOf,
} from './language-counts.ts';
import {
  type DenseEvidence,
  denseEvidence,
  type SparseEvidence,
  sparseEvidence,
} from './language-evidence.ts';
import type { LanguageProfile } from './language-profile.ts';

/** The log-odds that a trigram gives. */
interface TrigramEvidence extends SparseRow {
  /** whether listed pieces of words start with this trigram and go on */
  longer: boolean;
}

export interface LanguageModel {
  /** the languages, then `und`; rows are in this order */
  readonly langs: readonly string[];
  readonly priors: readonly number[];
  /** log-odds of letters and pairs */
  readonly dense: DenseEvidence;
  /** log-odds of trigrams */
  readonly sparse: SparseEvidence;
  readonly longerParts: ReadonlyMap<string, SparseRow>;
  readonly words: ReadonlyMap<string, readonly number[]>;
}

/** How many occurrences of the longer context it takes to trust it as much as the shorter one. */
const pairBackoff = 56;
const trigramBackoff = 10;
/** Letters depend on each other, so their log-odds are damped. */
const letterWeight = 0.435;
/** By the length of a piece of a word, edges counted; shorter ones have none. */
const partBonuses = [0, 0, 0, 0.55, 0.8, 1.2, 1.6];
const foreignLetterLoss = 3.6;
const strangeLetterLoss = 0.65;
const undPrior = -3;
/** Shorter plain spellings are too often words of another language. */
const minPlainLength = 4;

export function buildLanguageModel(set: LanguageSet): LanguageModel {
  const counts = countLetters(set);
  const letters = letterEvidence(set, counts);
  const pairs = pairEvidence(counts);
  const trigrams = trigramEvidence(counts);
  const longerParts = new Map<string, SparseRow>();
  set.profiles.forEach((profile, lang) => {
    for (const part of partsOf(profile)) addPart(part, lang, trigrams, longerParts);
  });
  const dense = denseEvidence(letters, pairs, set.profiles.length + 1);
  return {
    langs: [...set.profiles.map(({ lang }) => lang), 'und'],
    priors: [...set.profiles.map(({ prior }) => prior ?? 0), undPrior],
    dense,
    sparse: sparseEvidence(trigrams, dense),
    longerParts,
    words: wordIndex(set),
  };
}

/** Per letter: what pairs claim of the letters after it, and what languages lose that don't write it. */
function letterEvidence(set: LanguageSet, counts: LetterCounts): Map<string, Row> {
  const telling = set.profiles.map(({ letters, strange }) => letters + strange).join('') + set.unknownLetters;
  const evidence = new Map<string, Row>();
  for (const letter of new Set([...telling, ...counts.beforePair.keys()])) {
    const claimed = counts.beforePair.get(letter) ?? counts.none;
    const row = claimed.map((count) => -logOdds(count, pairBackoff));
    if (telling.includes(letter)) {
      set.profiles.forEach((profile, lang) => {
        row[lang]! -= letterLoss(letter, profile, set);
      });
    }
    evidence.set(letter, row);
  }
  return evidence;
}

function letterLoss(
  letter: string,
  { letters, strange }: LanguageProfile,
  { sharedLetters }: LanguageSet,
): number {
  if (strange.includes(letter)) return strangeLetterLoss;
  return letters.includes(letter) || sharedLetters.includes(letter) ? 0 : foreignLetterLoss;
}

function pairEvidence(counts: LetterCounts): Map<string, Row> {
  const even = evenShare(counts);
  const evidence = new Map<string, Row>();
  for (const pair of new Set([...counts.pairs.keys(), ...counts.beforeTrigram.keys()])) {
    const written = counts.pairs.get(pair) ?? counts.none;
    const claimed = counts.beforeTrigram.get(pair) ?? counts.none;
    evidence.set(
      pair,
      written.map((count, lang) => logOdds(count, even) - logOdds(claimed[lang]!, trigramBackoff)),
    );
  }
  return evidence;
}

function trigramEvidence(counts: LetterCounts): Map<string, TrigramEvidence> {
  const even = evenShare(counts);
  const evidence = new Map<string, TrigramEvidence>();
  for (const [trigram, { langs, values }] of counts.trigrams) {
    const pairs = counts.pairs.get(trigram.slice(1)) ?? counts.none;
    const before = counts.beforePair.get(trigram.charAt(1)) ?? counts.none;
    const gains = values.map((count, i) => {
      const lang = langs[i]!;
      const pairShare = (pairs[lang]! + even) / (before[lang]! + pairBackoff);
      return logOdds(count, trigramBackoff * pairShare);
    });
    evidence.set(trigram, { langs: [...langs], values: gains, longer: false });
  }
  return evidence;
}

/** How much likelier `count` occurrences make something than what is borrowed from the shorter context. */
function logOdds(count: number, borrowed: number): number {
  return letterWeight * Math.log((count + borrowed) / borrowed);
}

/** What each letter gets of the weight of the shortest context, where all letters are alike. */
function evenShare({ pairs }: LetterCounts): number {
  return pairBackoff / new Set([...pairs.keys()].map((pair) => pair.charAt(1))).size;
}

function addPart(
  part: string,
  lang: number,
  trigrams: ReadonlyMap<string, TrigramEvidence>,
  longerParts: Map<string, SparseRow>,
): void {
  const bonus = partBonuses[part.length] ?? 0;
  const start = trigrams.get(part.slice(0, 3));
  if (bonus === 0 || start === undefined) return;
  let evidence: SparseRow = start;
  if (part.length > 3) {
    start.longer = true;
    evidence = longerParts.get(part) ?? { langs: [], values: [] };
    longerParts.set(part, evidence);
  }
  evidence.langs.push(lang);
  evidence.values.push(bonus);
}

function wordIndex(set: LanguageSet): Map<string, readonly number[]> {
  const index = new Map<string, number[]>();
  set.profiles.forEach((profile, lang) => {
    const words = wordsOf(profile);
    const plain = words.map(plainSpelling).filter((word) => word.length >= minPlainLength);
    for (const word of new Set([...words, ...plain])) {
      const langs = index.get(word);
      if (langs === undefined) index.set(word, [lang]);
      else langs.push(lang);
    }
  });
  return index;
}
