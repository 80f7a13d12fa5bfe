import { commonWord } from '../../text/common-words.ts';
import { fold } from '../../text/fold.ts';
import { textOf } from '../../text/folded-text.ts';
import { hintedLanguages } from '../../text/language-hint.ts';
import { placeOf, type TermRow } from '../term-list.ts';
import type { LintCheck } from './check.ts';

/** Among how many words an anchor is reported: rarer ones stand in few posts, and ambiguous ones wait for corroboration. */
const mostFrequent = { ambiguous: 300, unambiguous: 2000, none: 0 } as const;

/**
 * term-common-word, cross-language-collision: an anchor that is an everyday word, of its own language or of another, opens
 * a case in every post that says it.
 */
export const checkFrequentTerms: LintCheck = ({ document, rows, reporter: { report } }) => {
  for (const [index, list] of document.lists.entries()) {
    for (const row of rows[index] ?? []) {
      const bound = mostFrequent[row.anchor ?? list.anchor ?? 'none'];
      const word = bound === 0 ? undefined : wordOf(row);
      const found = word === undefined ? undefined : commonWord(word);
      if (found === undefined || found.rank > bound) continue;
      const isForeign = row.lang !== undefined && !hintedLanguages(row.lang).includes(found.lang);
      const code = isForeign ? 'cross-language-collision' : 'term-common-word';
      if (list.accept?.includes(code)) continue;
      const message = `\`${row.id}\` is also one of the ${found.rank} most frequent words of \`${found.lang}\``;
      report(code, placeOf(row), message, `add a word to it; or write \`accept: [${code}]\` in its list`);
    }
  }
};

/** The folded word of a term that is one word, found wherever it stands. */
function wordOf({ text, match, strictCase }: TermRow): string | undefined {
  if (strictCase || (match !== 'word' && match !== 'phrase' && match !== 'prefix')) return undefined;
  const { units, length, tokenCount } = fold(text);
  return tokenCount === 1 ? textOf(units, 0, length) : undefined;
}
