import { visitPatterns } from '../../match/patterns.ts';
import type { FoldedText } from '../../text/folded-text.ts';
import { gapBefore } from '../../text/gaps.ts';
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
  const exact = row.strictCase || row.strictMarks ? row.text : '';
  let key = '';
  visitPatterns(row, ({ folded, kind, tagOnly, tight }) => {
    key ||= JSON.stringify([kind, tagOnly, tight, row.lang, exact, lettersAndGaps(folded)]);
  });
  return key;
}

function lettersAndGaps(folded: FoldedText): string {
  let text = '';
  for (let at = 0; at < folded.length; at++)
    text += (gapBefore(folded, at) ? ' ' : '') + String.fromCharCode(folded.units[at] as number);
  return text;
}
