import type { LintCheck } from './check.ts';

/** gate-never-met: more families asked for than could ever corroborate. */
export const checkGate: LintCheck = ({ document, yaml, reporter }, { scoring, terms, lists }) => {
  const { minFamilies, tau, anchorFamilies, requires } = scoring.gate;
  const needsGate = terms.some(({ anchor, list }) => anchor === 'ambiguous' && !list.requires);
  if (!needsGate || requires) return;
  const positive = [
    ...terms.filter(({ anchor, points }) => anchor === 'none' && points > 0).map(({ list }) => list.family),
    ...document.signals.filter(({ points }) => points > 0).map(({ family }) => family),
  ];
  const able = (family: string) => !anchorFamilies.has(family) && (scoring.caps.get(family) ?? tau) >= tau;
  const families = [...new Set(positive)].filter(able);
  if (families.length >= minFamilies) return;
  const message = `the gate asks for ${minFamilies} corroborating families; ${families.length} could ever reach \`tau\` ${tau}`;
  const hint =
    lists.length === 0 ? undefined : 'add lists or signals of other families, or lower `minFamilies`';
  reporter.report(
    'gate-never-met',
    yaml.placeOf(['scoring', 'gate', 'ambiguous', 'minFamilies']),
    message,
    hint,
  );
};
