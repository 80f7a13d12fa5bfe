import { findTerms } from '../../match/term-index.ts';
import { fold } from '../../text/fold.ts';
import type { LintCheck } from './check.ts';

/** exception-never-applies: an exception works inside its phrases, so each must hold one of its terms. */
export const checkExceptions: LintCheck = ({ document, yaml, reporter }, ruleset) => {
  const termsOf = new Map(ruleset.exceptionPhrases.map(({ exception, terms }) => [exception, terms]));
  for (const [index, { id, phrases, terms }] of document.exceptions.entries()) {
    const numbers = termsOf.get(id);
    if (!numbers || numbers.size === 0) continue;
    for (const [at, phrase] of phrases.entries()) {
      if (findTerms(ruleset.index, fold(phrase)).some(({ term }) => numbers.has(term))) continue;
      const place = yaml.placeOf(['exceptions', index, 'phrases', at]);
      const names = terms.map((term) => `\`${term}\``).join(', ');
      reporter.report(
        'exception-never-applies',
        place,
        `\`${phrase}\` holds none of ${names}`,
        'write the phrase with the term in it',
      );
    }
  }
};
