import { createTextTable, type TextTable, textAt } from '../text/text-table.ts';
import { type Reach, reachOf } from './gates.ts';
import { type IndexTerm, termMatches } from './patterns.ts';

/** The terms of an index by number, in flat arrays: lists hold tens of thousands. */
export interface IndexTerms {
  readonly length: number;
  readonly texts: TextTable;
  /** how each is looked for: see `pack` */
  readonly ways: Uint8Array;
  /** the different ways to see terms through disguises, and by term the index of its own */
  readonly reaches: readonly Reach[];
  readonly reachOf: Uint16Array;
}

const matchBits = 7;
const strict = { case: 8, marks: 16, punctuation: 32 } as const;
const anyStrict = 56;
const corroborates = 64;

export function createIndexTerms(terms: readonly IndexTerm[]): IndexTerms {
  const { length } = terms;
  const texts: string[] = [];
  const ways = new Uint8Array(length);
  const reaches: Reach[] = [];
  const reachNumbers = new Uint16Array(length);
  const known = new Map<string, number>();
  for (let number = 0; number < length; number++) {
    const term = terms[number] as IndexTerm;
    texts.push(term.text);
    ways[number] = pack(term);
    const key = term.gates ? `${term.fuzzy} ${JSON.stringify(term.gates)}` : term.fuzzy;
    let reach = known.get(key);
    if (reach === undefined) {
      reach = reaches.push(reachOf(term.fuzzy, term.gates)) - 1;
      known.set(key, reach);
    }
    reachNumbers[number] = reach;
  }
  return { length, texts: createTextTable(texts), ways, reaches, reachOf: reachNumbers };
}

/** Three bits of `match`, one for each way to be strict, and one for what speaks for the same. */
function pack({
  match,
  corroborates: speaks = false,
  strictCase,
  strictMarks,
  strictPunctuation,
}: IndexTerm): number {
  return (
    termMatches.indexOf(match) |
    (strictCase ? strict.case : 0) |
    (strictMarks ? strict.marks : 0) |
    (strictPunctuation ? strict.punctuation : 0) |
    (speaks ? corroborates : 0)
  );
}

/** The term of that number; there must be one. */
export function indexTermAt(terms: IndexTerms, number: number): IndexTerm {
  const way = terms.ways[number] as number;
  const { fuzzy, gates } = reachAt(terms, number);
  return {
    text: textAt(terms.texts, number),
    match: termMatches[way & matchBits] as IndexTerm['match'],
    strictCase: (way & strict.case) !== 0,
    strictMarks: (way & strict.marks) !== 0,
    strictPunctuation: (way & strict.punctuation) !== 0,
    fuzzy,
    gates,
    corroborates: corroboratesAt(terms, number),
  };
}

/** How far to go to see the term of that number through a disguise. */
export function reachAt({ reaches, reachOf: numbers }: IndexTerms, number: number): Reach {
  return reaches[numbers[number] as number] as Reach;
}

/** Whether typos of shorter terms count beside the term of that number. */
export function corroboratesAt({ ways }: IndexTerms, number: number): boolean {
  return ((ways[number] as number) & corroborates) !== 0;
}

/** Whether upper and lower case, or accents, must be those of the term of that number. */
export function isStrictAt({ ways }: IndexTerms, number: number): boolean {
  return ((ways[number] as number) & (strict.case | strict.marks)) !== 0;
}

/** Whether nothing must agree with the term of that number but its letters. */
export function isPlainAt({ ways }: IndexTerms, number: number): boolean {
  return ((ways[number] as number) & anyStrict) === 0;
}
