import { placeOf } from '../term-list.ts';
import type { LintCheck } from './check.ts';

/** no-anchor: without an anchor every post scores 0. */
export const checkAnchors: LintCheck = ({ document, yaml, reporter }, { hasAnchorRules, scoring }) => {
  if (hasAnchorRules || scoring.gate.anchorFamilies.size > 0) return;
  // Where an anchor is broken, its own diagnostics say so.
  const isDeclared = [...document.lists, ...document.rules].some(({ anchor }) => anchor !== undefined);
  if (isDeclared && reporter.diagnostics.some(({ severity }) => severity === 'error')) return;
  const message = 'no term and no live rule is an anchor, so every post scores 0';
  const hint = 'give a list or a rule `anchor: ambiguous` or `anchor: unambiguous`';
  reporter.report('no-anchor', yaml.placeOfKey(['lists']), message, hint);
};

/** missing-source: in a list that says where its anchors come from, every anchor should. */
export const checkSources: LintCheck = ({ document, rows, reporter }) => {
  for (const [index, list] of document.lists.entries()) {
    const terms = rows[index] ?? [];
    if (!terms.some(({ source }) => source !== undefined)) continue;
    for (const row of terms) {
      const { anchor = list.anchor, source, id } = row;
      if (source !== undefined || anchor === undefined || anchor === 'none') continue;
      reporter.report(
        'missing-source',
        placeOf(row),
        `the anchor \`${id}\` has no source`,
        'say in `source` who published it',
      );
    }
  }
};
