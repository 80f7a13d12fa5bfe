import type { Row, SparseRow } from './language-counts.ts';
import type { LanguageModel } from './language-model.ts';

const wordBonus = 1.3;
const wordBonusPerLetter = 0.4;
const maxBonusLetters = 6;
const longestPart = 6;
/** Evidence grows slower than texts do, for words repeat and names recur: from here on by the root of the length. */
const dampingLength = 20;

/** The log-odds of each of `model.langs` for a text of these words; only their differences mean anything. */
export function scoreLanguages(words: readonly string[], model: LanguageModel): Row {
  const scores = Float64Array.from(model.priors);
  const text = ` ${words.join(' ')} `;
  for (let i = 0; i < text.length; i++) {
    addRow(scores, model.letters.get(text.charAt(i)));
    addRow(scores, model.pairs.get(text.slice(i, i + 2)));
    addParts(scores, text, i, model);
  }
  for (const word of words) addWord(scores, word, model);
  const damping = Math.sqrt(1 + text.length / dampingLength);
  return scores.map((score) => score / damping);
}

function addRow(scores: Row, row: Row | undefined): void {
  if (row !== undefined) for (let lang = 0; lang < row.length; lang++) scores[lang]! += row[lang]!;
}

function addParts(scores: Row, text: string, start: number, model: LanguageModel): void {
  const trigram = model.trigrams.get(text.slice(start, start + 3));
  addSparseRow(scores, trigram);
  if (!trigram?.longer) return;
  for (let length = 4; length <= longestPart; length++) {
    addSparseRow(scores, model.longerParts.get(text.slice(start, start + length)));
  }
}

function addSparseRow(scores: Row, row: SparseRow | undefined): void {
  if (row === undefined) return;
  const { langs, values } = row;
  for (let i = 0; i < langs.length; i++) scores[langs[i]!]! += values[i]!;
}

function addWord(scores: Row, word: string, model: LanguageModel): void {
  const langs = model.words.get(word);
  if (langs === undefined) return;
  const bonus = wordBonus + wordBonusPerLetter * Math.min(word.length, maxBonusLetters);
  for (const lang of langs) scores[lang]! += bonus;
}
