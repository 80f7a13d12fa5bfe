import { type FoldedText, mixHash, polynomialHash, TokenFlag } from '../../text/folded-text.ts';

/**
 * Counts, without holding them, the words, phrases and pieces that enough posts hold: each could have come out as a
 * candidate by chance, whether confirmed posts hold it or not, so each is a question asked.
 *
 * By a table of small counters at the hash of each: where two share one they are counted as one more often than as too
 * many, so the answer errs towards more questions, which is the safe side, until the table is full of them.
 */
export interface QuestionCounter {
  /** counts what a post says, in a language of its own or in none */
  readonly add: (folded: FoldedText, lang: string) => void;
  readonly questions: () => number;
}

const slots = 1 << 24;
const maxWords = 3;
const maxPiece = 6;

/** @param least in how many posts, at most 255 */
export function createQuestionCounter(least: number): QuestionCounter {
  const counters = new Uint8Array(slots);
  const salts = new Map<string, number>();
  const bump = (hash: number) => {
    const slot = mixHash(hash) >>> 8;
    const count = counters[slot] as number;
    if (count < 255) counters[slot] = count + 1;
  };
  return {
    add: (folded, lang) => {
      const salt = salts.get(lang) ?? Math.imul(salts.size + 1, 0x9e3779b1);
      salts.set(lang, salt);
      for (let token = 0; token < folded.tokenCount; token++) {
        const isRun = ((folded.tokenFlags[token] as number) & TokenFlag.Run) !== 0;
        if (isRun) addPieces(folded, token, salt, bump);
        else addPhrases(folded, token, salt, bump);
      }
    },
    questions: () => {
      const bound = Math.min(least, 255);
      let questions = 0;
      for (let slot = 0; slot < slots; slot++) if ((counters[slot] as number) >= bound) questions++;
      return questions;
    },
  };
}

function addPhrases(
  { tokenHash, tokenFlags, tokenCount }: FoldedText,
  first: number,
  salt: number,
  bump: (hash: number) => void,
): void {
  let hash = salt;
  for (let token = first; token < Math.min(first + maxWords, tokenCount); token++) {
    if (((tokenFlags[token] as number) & TokenFlag.Word) === 0) return;
    hash = Math.imul(hash ^ (tokenHash[token] as number), 0x85ebca6b) + token - first;
    bump(hash);
  }
  if (((tokenFlags[first] as number) & TokenFlag.Tag) !== 0) bump(~hash);
}

function addPieces(
  { units, tokenStart, tokenEnd }: FoldedText,
  token: number,
  salt: number,
  bump: (hash: number) => void,
): void {
  const end = tokenEnd[token] as number;
  for (let from = tokenStart[token] as number; from < end; from++)
    for (let to = from + 2; to <= Math.min(from + maxPiece, end); to++)
      bump(salt ^ polynomialHash(units, from, to));
}
