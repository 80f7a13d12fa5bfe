import type { IndexTerm } from '../match/patterns.ts';
import { compareText } from '../text/compare.ts';
import type { ExceptionPhrase } from './ruleset.ts';
import type { ParsedRuleset } from './source.ts';
import type { TermRow } from './term-list.ts';

/** An exception's phrase, and the phrase as the index takes it. */
export interface CompiledPhrase extends ExceptionPhrase {
  readonly phrase: IndexTerm;
}

/** The phrases of all exceptions, in the order of ids; `rows` are the terms by their number. */
export function compileExceptions(parsed: ParsedRuleset, rows: readonly TermRow[]): CompiledPhrase[] {
  const { exceptions } = parsed.document;
  if (exceptions.length === 0) return [];
  const numbers = numbersByName(rows);
  const phrases = exceptions.flatMap(({ id, phrases }, index): CompiledPhrase[] => {
    const terms = new Set(numbersOf(parsed, index, numbers));
    return phrases.map((text) => ({ exception: id, terms, phrase: { ...plainPhrase, text } }));
  });
  return phrases.sort(
    (a, b) => compareText(a.exception, b.exception) || compareText(a.phrase.text, b.phrase.text),
  );
}

const plainPhrase = {
  match: 'phrase',
  strictCase: false,
  strictMarks: false,
  strictPunctuation: true,
  fuzzy: 'off',
} as const;

/** The numbers of the terms that go by a name: their text or their id. */
function numbersByName(rows: readonly TermRow[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  const add = (name: string, number: number) => {
    const known = numbers.get(name);
    if (known) known.push(number);
    else numbers.set(name, [number]);
  };
  for (const [number, { id, text }] of rows.entries()) {
    add(id, number);
    if (text !== id) add(text, number);
  }
  return numbers;
}

function numbersOf(
  { document, yaml, reporter }: ParsedRuleset,
  index: number,
  numbers: ReadonlyMap<string, readonly number[]>,
): number[] {
  const { terms } = document.exceptions[index]!;
  return terms.flatMap((term, at) => {
    const found = numbers.get(term) ?? [];
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
