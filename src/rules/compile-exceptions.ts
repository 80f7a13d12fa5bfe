import type { IndexTerm } from '../match/patterns.ts';
import type { ExceptionPhrase } from './ruleset.ts';
import type { ParsedRuleset } from './source.ts';
import type { TermRow } from './term-list.ts';

/** An exception's phrase, and the phrase as the index takes it. */
export interface CompiledPhrase extends ExceptionPhrase {
  readonly phrase: IndexTerm;
}

/** The phrases of all exceptions; `rows` are the terms by their number. */
export function compileExceptions(parsed: ParsedRuleset, rows: readonly TermRow[]): CompiledPhrase[] {
  return parsed.document.exceptions.flatMap(({ id, phrases }, index) => {
    const terms = new Set(numbersOf(parsed, index, rows));
    return phrases.map((text) => ({
      exception: id,
      terms,
      phrase: {
        text,
        match: 'phrase' as const,
        strictCase: false,
        strictMarks: false,
        strictPunctuation: true,
        fuzzy: 'off',
      },
    }));
  });
}

function numbersOf(
  { document, yaml, reporter }: ParsedRuleset,
  index: number,
  rows: readonly TermRow[],
): number[] {
  const { terms } = document.exceptions[index]!;
  return terms.flatMap((term, at) => {
    const found = rows.flatMap((row, number) => (row.id === term || row.text === term ? [number] : []));
    if (found.length === 0) {
      const place = yaml.placeOf(['exceptions', index, 'terms', at]);
      reporter.report(
        'unknown-reference',
        place,
        `no list has the term \`${term}\``,
        'write it as it stands in its list, or use its id',
      );
    }
    return found;
  });
}
