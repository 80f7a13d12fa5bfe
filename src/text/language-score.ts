import type { Row, SparseRow } from './language-counts.ts';
import { type DenseEvidence, slotOf } from './language-evidence.ts';
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
  addLetters(scores, text, model.dense);
  addTrigrams(scores, text, model);
  for (const word of words) addWord(scores, word, model);
  const damping = Math.sqrt(1 + text.length / dampingLength);
  for (let lang = 0; lang < scores.length; lang++) scores[lang]! /= damping;
  return scores;
}

/** Each letter together with the pair that it starts. */
function addLetters(scores: Row, text: string, { numbers, rowOf, rows, letterCount }: DenseEvidence): void {
  const size = scores.length;
  let second = numbers[text.charCodeAt(0)] as number;
  for (let at = 1; at <= text.length; at++) {
    const first = second;
    second = at < text.length ? (numbers[text.charCodeAt(at)] as number) : 0;
    const start = (rowOf[first * letterCount + second] as number) * size;
    for (let lang = 0; lang < size; lang++) scores[lang]! += rows[start + lang] as number;
  }
}

/** Each trigram, and listed pieces of words that start with it. */
function addTrigrams(scores: Row, text: string, { dense, sparse, longerParts }: LanguageModel): void {
  const { numbers, letterCount } = dense;
  const { mask, keys, starts, ends, langs, values, longer } = sparse;
  const highest = letterCount * letterCount;
  let trigram = 0;
  for (let at = 0; at < text.length; at++) {
    trigram = (trigram % highest) * letterCount + (numbers[text.charCodeAt(at)] as number);
    if (at < 2) continue;
    const slot = slotOf(keys, mask, trigram);
    if (keys[slot] === 0) continue;
    const end = ends[slot] as number;
    for (let entry = starts[slot] as number; entry < end; entry++)
      scores[langs[entry] as number]! += values[entry] as number;
    if (longer[slot] === 0) continue;
    for (let length = 4; length <= longestPart; length++)
      addSparseRow(scores, longerParts.get(text.slice(at - 2, at - 2 + length)));
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
