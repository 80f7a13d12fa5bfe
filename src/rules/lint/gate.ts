import type { Place } from '../diagnostics.ts';
import type { LocatedYaml } from '../yaml.ts';
import type { LintCheck } from './check.ts';

/** gate-never-met: more families asked for than could ever corroborate. */
export const checkGate: LintCheck = ({ yaml, reporter }, { scoring, terms }) => {
  const { minFamilies, tau, corroborators, requires } = scoring.gate;
  const needsGate = Array.from(terms).some(({ anchor, list }) => anchor === 'ambiguous' && !list.requires);
  if (!needsGate || requires) return;
  if (corroborators.length >= minFamilies) return;
  const names = corroborators.map((name) => `\`${name}\``);
  const found = names.length === 0 ? 'none' : `only ${names.join(', ')}`;
  const message = `the gate asks for ${minFamilies} families beside the anchor's; ${found} could ever reach \`tau\` ${tau}`;
  const hint = 'add lists or signals of other families, or lower `minFamilies`';
  reporter.report('gate-never-met', placeOfGate(yaml), message, hint);
};

/** Where the file sets the gate; where it leaves it to the defaults, the lists that would need it. */
function placeOfGate(yaml: LocatedYaml): Place {
  const path = ['scoring', 'gate', 'ambiguous', 'minFamilies'];
  const isSet = Object.hasOwn(Object(Reflect.get(Object(yaml.value), 'scoring')), 'gate');
  return isSet ? yaml.placeOf(path) : yaml.placeOfKey(['lists']);
}
