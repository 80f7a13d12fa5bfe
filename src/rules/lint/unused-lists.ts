import { referencesOf } from '../conditions.ts';
import type { LintCheck } from './check.ts';

/** unused-list: terms that are worth nothing, open no case and are asked for by nothing. */
export const checkUnusedLists: LintCheck = ({ document, rows, yaml, reporter: { report } }, ruleset) => {
  const { rules, signals, lists, scoring } = ruleset;
  const conditions = [
    ...[...rules, ...signals].map(({ when }) => when),
    ...lists.map(({ requires }) => requires),
    scoring.gate.requires,
  ];
  const named = conditions.flatMap((condition) => (condition ? referencesOf(condition) : []));
  for (const [index, list] of document.lists.entries()) {
    const terms = rows[index] ?? [];
    const counts = terms.some(
      ({ points = list.points, anchor = list.anchor ?? 'none' }) => points !== 0 || anchor !== 'none',
    );
    const isNamed = named.some(
      ({ kind, id }) =>
        (kind === 'list' && id === list.id) ||
        (kind === 'family' && id === list.family) ||
        (kind === 'term' && terms.some((term) => term.id === id || term.text === id)),
    );
    if (terms.length === 0 || counts || isNamed) continue;
    const message = `the terms of \`${list.id}\` have no points, and no condition asks for them`;
    report(
      'unused-list',
      yaml.placeOf(['lists', index, 'id']),
      message,
      'give it points, name it in a rule, or remove it',
    );
  }
};
