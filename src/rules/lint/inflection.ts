import { isInflectable } from '../../match/inflection-index.ts';
import { stemmedLanguages } from '../../text/stem.ts';
import { placeOf, type TermRow } from '../term-list.ts';
import type { LintCheck } from './check.ts';

/** inflection-unavailable: other forms of a term are asked for, and the term is found as written only. */
export const checkInflection: LintCheck = ({ document, rows, reporter: { report } }) => {
  for (const [index, list] of document.lists.entries()) {
    const terms = rows[index] ?? [];
    const asked = terms.filter(({ ownInflect }) => ownInflect ?? list.inflect ?? false);
    const [able, unable] = partition(asked, isInflectable);
    for (const row of unable) {
      if (row.ownInflect === undefined) continue; // the list asks for all that can
      const message = `\`${row.id}\` has no other forms to look for`;
      report(
        'inflection-unavailable',
        placeOf(row),
        message,
        'only words and phrases with `case: fold` inflect: leave `inflect` empty',
      );
    }
    for (const [lang, speakers] of groupByLanguage(able.filter(({ inflect }) => inflect === undefined))) {
      const [first] = speakers as [TermRow];
      const reach =
        speakers.length === 1
          ? `\`${first.id}\` is found as written only`
          : `\`${first.id}\` and ${speakers.length - 1} more are found as written only`;
      report('inflection-unavailable', placeOf(first), ...reasonFor(lang, reach));
    }
  }
};

const known = `inflection knows ${stemmedLanguages.map((lang) => `\`${lang}\``).join(', ')}`;

function reasonFor(lang: string | undefined, reach: string): [message: string, hint: string] {
  return lang === undefined
    ? [`inflection needs a language: ${reach}`, `name it in \`lang\`; ${known}`]
    : [`inflection does not know \`${lang}\`: ${reach}`, `${known}; list other forms as terms of their own`];
}

function groupByLanguage(rows: readonly TermRow[]): Map<string | undefined, TermRow[]> {
  const groups = new Map<string | undefined, TermRow[]>();
  for (const row of rows) groups.set(row.lang, [...(groups.get(row.lang) ?? []), row]);
  return groups;
}

function partition<Value>(values: readonly Value[], is: (value: Value) => boolean): [Value[], Value[]] {
  return [values.filter(is), values.filter((value) => !is(value))];
}
