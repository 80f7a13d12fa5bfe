import { createTextTable, type TextTable, textAt } from '../text/text-table.ts';
import { type Fuzziness, fuzziness } from './gates.ts';
import { type IndexTerm, termMatches } from './patterns.ts';

/** The terms of an index by number, in flat arrays: lists hold tens of thousands. */
export interface IndexTerms {
  readonly length: number;
  readonly texts: TextTable;
  /** how each is looked for: see `pack` */
  readonly ways: Uint8Array;
}

const matchBits = 7;
const fuzzyShift = 3;
const fuzzyBits = 3;
const strict = { case: 32, marks: 64, punctuation: 128 } as const;

export function createIndexTerms(terms: readonly IndexTerm[]): IndexTerms {
  const { length } = terms;
  const texts: string[] = [];
  const ways = new Uint8Array(length);
  for (let number = 0; number < length; number++) {
    const term = terms[number] as IndexTerm;
    texts.push(term.text);
    ways[number] = pack(term);
  }
  return { length, texts: createTextTable(texts), ways };
}

/** Three bits of `match`, two of `fuzzy`, one for each way to be strict. */
function pack({ match, fuzzy, strictCase, strictMarks, strictPunctuation }: IndexTerm): number {
  return (
    termMatches.indexOf(match) |
    (fuzziness.indexOf(fuzzy) << fuzzyShift) |
    (strictCase ? strict.case : 0) |
    (strictMarks ? strict.marks : 0) |
    (strictPunctuation ? strict.punctuation : 0)
  );
}

/** The term of that number; there must be one. */
export function indexTermAt(terms: IndexTerms, number: number): IndexTerm {
  const way = terms.ways[number] as number;
  return {
    text: textAt(terms.texts, number),
    match: termMatches[way & matchBits] as IndexTerm['match'],
    strictCase: (way & strict.case) !== 0,
    strictMarks: (way & strict.marks) !== 0,
    strictPunctuation: (way & strict.punctuation) !== 0,
    fuzzy: fuzzyAt(terms, number),
  };
}

/** How far to go to see the term of that number through a disguise. */
export function fuzzyAt({ ways }: IndexTerms, number: number): Fuzziness {
  return fuzziness[((ways[number] as number) >> fuzzyShift) & fuzzyBits] as Fuzziness;
}

/** Whether upper and lower case, or accents, must be those of the term of that number. */
export function isStrictAt({ ways }: IndexTerms, number: number): boolean {
  return ((ways[number] as number) & (strict.case | strict.marks)) !== 0;
}

/** Whether nothing must agree with the term of that number but its letters. */
export function isPlainAt({ ways }: IndexTerms, number: number): boolean {
  return (ways[number] as number) < strict.case;
}
