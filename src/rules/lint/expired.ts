import { placeOf } from '../term-list.ts';
import type { LintCheck } from './check.ts';

/** expired: a term or rule whose last day is over, if it is told what day it is: it no longer counts. */
export const checkExpired: LintCheck = ({ document, rows, yaml, reporter: { report } }, _, today) => {
  if (today === undefined) return;
  const hint = 'remove it, or give it another day after a review';
  for (const row of rows.flat()) {
    if (row.expires === undefined || row.expires >= today) continue;
    report('expired', placeOf(row), `the last day of \`${row.id}\` was ${row.expires}`, hint);
  }
  for (const [index, { id, expires }] of document.rules.entries()) {
    if (expires === undefined || expires >= today) continue;
    report(
      'expired',
      yaml.placeOf(['rules', index, 'expires']),
      `the last day of \`${id}\` was ${expires}`,
      hint,
    );
  }
};
