import { suggest } from '../../match/suggest.ts';
import type { LintCheck } from './check.ts';

/** unused-family: a cap for a family that nothing belongs to leaves the family that was meant without one. */
export const checkFamilies: LintCheck = ({ document, yaml, reporter }) => {
  const families = new Set([...document.lists, ...document.signals].map(({ family }) => family));
  for (const name of Object.keys(document.scoring.families)) {
    if (families.has(name)) continue;
    const meant = suggest(name, families);
    const message = `no list and no signal belongs to the family \`${name}\``;
    const hint = meant === undefined ? 'remove it, or name it in a list' : `did you mean \`${meant}\`?`;
    reporter.report('unused-family', yaml.placeOfKey(['scoring', 'families', name]), message, hint);
  }
};
