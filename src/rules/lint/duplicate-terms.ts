import { patternsOf } from '../../match/patterns.ts';
import { lineOf, placeOf, type TermRow } from '../term-list.ts';
import type { LintCheck } from './check.ts';

/** duplicate-term: the same folded words, asked for in the same way, twice in one list and language. */
export const checkDuplicateTerms: LintCheck = ({ rows, reporter }) => {
  for (const list of rows) {
    const seen = new Map<string, TermRow>();
    for (const row of list) {
      const key = keyOf(row);
      const first = seen.get(key);
      if (first) {
        const other = first.id === row.id ? '' : `, as \`${first.id}\``;
        const message = `\`${row.id}\` stands in ${lineOf(first, row)} already${other}`;
        const hint = 'remove one of the two; case, accents and hyphens make no difference';
        reporter.report('duplicate-term', placeOf(row), message, hint);
      } else {
        seen.set(key, row);
      }
    }
  }
};

function keyOf(row: TermRow): string {
  const [pattern] = patternsOf(row, 0);
  const { kind, units, gaps, tagOnly, tight } = pattern!;
  const exact = row.strictCase || row.strictMarks ? row.text : '';
  return JSON.stringify([kind, tagOnly, tight, row.lang, exact, Array.from(units), Array.from(gaps)]);
}
