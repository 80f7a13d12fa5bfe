import { indexTermAt } from '../../match/index-terms.ts';
import { plainTermsIn } from '../../match/term-index.ts';
import { foldInto } from '../../text/fold.ts';
import { createFoldedText } from '../../text/folded-text.ts';
import type { CompiledTerm, Ruleset } from '../ruleset.ts';
import type { ParsedRuleset } from '../source.ts';
import { placeOf } from '../term-list.ts';
import type { LintCheck } from './check.ts';

/** self-match-fails: a term that is not found in a post that says nothing else can never count. */
export const checkSelfMatch: LintCheck = (parsed, ruleset) => {
  for (let number = 0; number < ruleset.terms.length; number++)
    if (!isFound(ruleset, number)) reportTerm(number, parsed, ruleset);
};

const scratch = createFoldedText(64);

/** Without the search behind disguises: what it finds beside the term does not matter. */
function isFound({ index, terms, exceptionPhrases }: Ruleset, number: number): boolean {
  const { text, match } = indexTermAt(index.terms, number);
  const post = match === 'hashtag' && !/^[#＃]/u.test(text) ? `#${text.replace(/\s+/g, '_')}` : text;
  const found = plainTermsIn(index, foldInto(post, scratch));
  const isExcepted = (phrase: number) =>
    phrase >= terms.length && exceptionPhrases[phrase - terms.length]?.terms.has(number) === true;
  return found.includes(number) && !found.some(isExcepted);
}

function reportTerm(number: number, parsed: ParsedRuleset, ruleset: Ruleset): void {
  const term = ruleset.terms.at(number) as CompiledTerm;
  const { match } = indexTermAt(ruleset.index.terms, number);
  const listIndex = parsed.document.lists.findIndex(({ id }) => id === term.list.id);
  const row = parsed.rows[listIndex]?.find(
    (other) => other.id === term.id && other.lang === term.lang && other.match === match,
  );
  if (!row) return;
  const message = `\`${term.id}\` does not count in a post that holds nothing else`;
  parsed.reporter.report('self-match-fails', placeOf(row), message, hintFor(ruleset, number, parsed));
}

function hintFor(ruleset: Ruleset, number: number, { document }: ParsedRuleset): string {
  const exceptions = ruleset.exceptionPhrases
    .filter(({ terms }) => terms.has(number))
    .map(({ exception }) => exception);
  const known = document.exceptions.filter(({ id }) => exceptions.includes(id)).map(({ id }) => `\`${id}\``);
  return known.length > 0
    ? `a phrase of the exception ${known.join(' or ')} is the term itself`
    : 'write the term as posts write it';
}
