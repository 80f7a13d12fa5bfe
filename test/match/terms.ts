import type { IndexTerm } from '../../src/match/patterns.ts';

/** A term of a test: just its text, or also how it is looked for. */
export type TestTerm = string | (Partial<IndexTerm> & Pick<IndexTerm, 'text'>);

/** The term as the index takes it; a plain text is a phrase without strict settings. */
export function termOf(term: TestTerm): IndexTerm {
  const given = typeof term === 'string' ? { text: term } : term;
  return {
    match: 'phrase',
    strictCase: false,
    strictMarks: false,
    strictPunctuation: false,
    fuzzy: 'off',
    ...given,
  };
}
