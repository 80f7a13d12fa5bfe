import type { LintCheck } from './check.ts';

/** missing-test, no-negative-test: a rule shows by example what it matches and what it leaves alone. */
export const checkRuleTests: LintCheck = ({ document, yaml, reporter }) => {
  for (const [index, { id, tests }] of document.rules.entries()) {
    const place = yaml.placeOf(['rules', index, 'id']);
    if (!tests.some((test) => 'match' in test)) {
      reporter.report(
        'missing-test',
        place,
        `no test shows what \`${id}\` matches`,
        'add `tests: [{ match: TEXT }]`',
      );
    } else if (!tests.some((test) => 'noMatch' in test)) {
      reporter.report(
        'no-negative-test',
        place,
        `no test shows what \`${id}\` leaves alone`,
        'add `{ noMatch: TEXT }` with an innocent text',
      );
    }
  }
};
