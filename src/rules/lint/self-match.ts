import { findTerms } from '../../match/term-index.ts';
import { foldInto } from '../../text/fold.ts';
import { createFoldedText } from '../../text/folded-text.ts';
import type { Ruleset } from '../ruleset.ts';
import type { ParsedRuleset } from '../source.ts';
import { placeOf } from '../term-list.ts';
import type { LintCheck } from './check.ts';

/** self-match-fails: a term that is not found in a post that says nothing else can never count. */
export const checkSelfMatch: LintCheck = (parsed, ruleset) => {
  for (const [number, term] of ruleset.terms.entries()) {
    if (isFound(ruleset, number)) continue;
    const listIndex = parsed.document.lists.findIndex(({ id }) => id === term.list.id);
    const { match } = ruleset.index.terms[number]!;
    const row = parsed.rows[listIndex]?.find(
      (other) => other.id === term.id && other.lang === term.lang && other.match === match,
    );
    if (!row) continue;
    const message = `\`${term.id}\` does not count in a post that holds nothing else`;
    parsed.reporter.report('self-match-fails', placeOf(row), message, hintFor(ruleset, number, parsed));
  }
};

const scratch = createFoldedText(64);

function isFound(ruleset: Ruleset, number: number): boolean {
  const { text, match } = ruleset.index.terms[number]!;
  const post = match === 'hashtag' && !/^[#＃]/u.test(text) ? `#${text.replace(/\s+/g, '_')}` : text;
  const found = findTerms(ruleset.index, foldInto(post, scratch));
  const isExcepted = found.some(({ term }) =>
    ruleset.exceptionPhrases[term - ruleset.terms.length]?.terms.has(number),
  );
  return !isExcepted && found.some(({ term }) => term === number);
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
