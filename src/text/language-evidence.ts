/**
 * The log-odds of a language model in flat arrays, so that a text costs little more than the additions: letters are
 * numbered, a letter and the pair that it starts share one row, and trigrams are looked up by a number.
 */
import type { Row, SparseRow } from './language-counts.ts';

/** Log-odds of a letter together with the pair that it starts, by language. */
export interface DenseEvidence {
  /** code unit -> number of the letter; 0 for letters that say nothing */
  readonly numbers: Uint16Array;
  readonly letterCount: number;
  /** by `first * letterCount + second`: which of the rows; 0 is a row of zeros */
  readonly rowOf: Uint16Array;
  /** one behind another */
  readonly rows: Float32Array;
}

/** Log-odds of trigrams, for the languages in which they are something special. */
export interface SparseEvidence {
  readonly mask: number;
  /** open addressing: the trigram + 1, its letters' numbers being its digits; 0 in empty slots */
  readonly keys: Uint32Array;
  /** by slot: where its log-odds start, and (by the next one) end */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly langs: Uint8Array;
  readonly values: Float32Array;
  /** by slot: 1 where listed pieces of words start with the trigram and go on */
  readonly longer: Uint8Array;
}

/** Rows for all letters and pairs; `size` is the number of languages. */
export function denseEvidence(
  letters: ReadonlyMap<string, Row>,
  pairs: ReadonlyMap<string, Row>,
  size: number,
): DenseEvidence {
  const numbers = new Uint16Array(0x10000);
  const all = [...new Set([...letters.keys(), ...Array.from(pairs.keys()).join('')])];
  for (const [index, letter] of all.entries()) numbers[letter.charCodeAt(0)] = index + 1;
  const letterCount = all.length + 1;
  const rowOf = new Uint16Array(letterCount * letterCount);
  const rows = new Float32Array((1 + letters.size + pairs.size) * size);
  let count = 1;
  const addRow = (row: Row) => {
    rows.set(row, count * size);
    return count++;
  };
  for (const [letter, row] of letters) {
    const first = numbers[letter.charCodeAt(0)] as number;
    rowOf.fill(addRow(row), first * letterCount, (first + 1) * letterCount);
  }
  for (const [pair, row] of pairs) {
    const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)].map((unit) => numbers[unit] as number);
    const alone = letters.get(pair.charAt(0));
    const both = alone ? row.map((value, lang) => value + (alone[lang] as number)) : row;
    rowOf[(first as number) * letterCount + (second as number)] = addRow(both);
  }
  return { numbers, letterCount, rowOf, rows };
}

/** The slot of a trigram, or the empty one where it would stand. */
export function slotOf(keys: Uint32Array, mask: number, trigram: number): number {
  let slot = (Math.imul(trigram, 0x9e3779b1) >>> 8) & mask;
  while (keys[slot] !== 0 && keys[slot] !== trigram + 1) slot = (slot + 1) & mask;
  return slot;
}

/** The evidence of trigrams; those with a letter that `dense` does not number are in no text. */
export function sparseEvidence(
  trigrams: ReadonlyMap<string, SparseRow & { readonly longer: boolean }>,
  dense: DenseEvidence,
): SparseEvidence {
  let size = 1;
  while (size < trigrams.size * 2) size *= 2;
  const total = Array.from(trigrams.values()).reduce((sum, { langs }) => sum + langs.length, 0);
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const longer = new Uint8Array(size);
  const langs = new Uint8Array(total);
  const values = new Float32Array(total);
  let at = 0;
  for (const [text, row] of trigrams) {
    const digits = [0, 1, 2].map((index) => dense.numbers[text.charCodeAt(index)] as number);
    const number = digits.reduce((sum, digit) => sum * dense.letterCount + digit, 0);
    const slot = slotOf(keys, mask, number);
    keys[slot] = number + 1;
    starts[slot] = at;
    langs.set(row.langs, at);
    values.set(row.values, at);
    at += row.langs.length;
    ends[slot] = at;
    longer[slot] = row.longer ? 1 : 0;
  }
  return { mask, keys, starts, ends, langs, values, longer };
}
