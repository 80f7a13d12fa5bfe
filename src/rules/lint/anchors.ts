import type { LintCheck } from './check.ts';

/** no-anchor: without an anchor every post scores 0. */
export const checkAnchors: LintCheck = ({ yaml, reporter, rows }, ruleset) => {
  const hasAnchor = [...ruleset.terms, ...ruleset.rules].some(({ anchor }) => anchor !== 'none');
  // A list whose rows are all broken has its own diagnostics.
  if (
    hasAnchor ||
    (reporter.diagnostics.some(({ severity }) => severity === 'error') && rows.flat().length === 0)
  )
    return;
  reporter.report(
    'no-anchor',
    yaml.placeOfKey(['lists']),
    'no term and no rule is an anchor, so every post scores 0',
    'give a list or a rule `anchor: ambiguous` or `anchor: unambiguous`',
  );
};

/** missing-source: in a list that says where its anchors come from, every anchor should. */
export const checkSources: LintCheck = ({ document, rows, reporter }) => {
  for (const [index, list] of document.lists.entries()) {
    const terms = rows[index] ?? [];
    if (!terms.some(({ source }) => source !== undefined)) continue;
    for (const { anchor = list.anchor, source, place, id } of terms) {
      if (source !== undefined || anchor === undefined || anchor === 'none') continue;
      reporter.report(
        'missing-source',
        place,
        `the anchor \`${id}\` has no source`,
        'say in `source` who published it',
      );
    }
  }
};
