import { fieldsOf } from '../rules/conditions.ts';
import { type CompiledRule, isAnchorRule, type Ruleset } from '../rules/ruleset.ts';
import { evaluate } from '../rules/truth.ts';
import { isLower } from './band.ts';
import type { CaseFile } from './case-file.ts';
import { type Effect, effectsIn } from './effects.ts';
import { type Evidence, isAnchor } from './evidence.ts';
import { byFamily, factsOf } from './families.ts';
import { type Outcome, outcomeOf, type Removable, without } from './hypothesis.ts';
import type { Observations } from './observations.ts';
import { smallestSet } from './smallest-set.ts';

/** Evidence by its names in the ruleset; the same as in its contribution. */
export interface EvidenceName {
  readonly kind: 'term' | 'signal' | 'rule';
  readonly id: string;
  readonly title?: string;
  readonly family?: string;
  readonly list?: string;
  readonly sensitive?: true;
}

/** Evidence without which the band would be lower. */
export interface Removal extends Outcome {
  readonly evidence: readonly EvidenceName[];
  /** no smaller set of the same kind would do; `false` where there were too many to try */
  readonly minimal: boolean;
}

/** A fact that can be taken away. */
export interface Unit {
  readonly parts: readonly Removable[];
  readonly name: EvidenceName;
  readonly points: number;
  readonly isAnchor: boolean;
  /** whether it can raise the score, so that taking it away may lower it; and whether it can also do the opposite */
  readonly effect: Effect;
}

/**
 * The evidence of a case, fact by fact, strongest first: terms, signals, and rules that hold because they compare
 * metadata themselves. Other rules are no evidence of their own: they hold because of it.
 */
export function unitsOf(file: CaseFile, ruleset: Ruleset): readonly Unit[] {
  const { signals, rules } = ruleset;
  const effects = effectsIn(ruleset);
  const held = new Map(signals.map((signal) => [file.signal(signal), signal]));
  held.delete(undefined);
  const evidence = byFamily([...file.terms, ...held.keys()].filter((entry) => entry !== undefined));
  const facts = evidence.flatMap(([, members]) =>
    factsOf(members).map(({ evidence: speaker, listings, points }) => ({
      parts: listings.map((listing) => held.get(listing) ?? listing),
      name: nameOf(speaker),
      points,
      isAnchor: listings.some(isAnchor),
      effect: eitherOf(listings.map(effects.ofEvidence)),
    })),
  );
  const comparing = rules
    .filter((rule) => rule.mode === 'live' && file.truthOf(rule) === true && needsMetadata(rule, file))
    .map((rule) => ({
      parts: [rule],
      name: nameOfRule(rule),
      points: rule.points,
      isAnchor: isAnchorRule(rule),
      effect: effects.ofRule(rule),
    }));
  return [...facts, ...comparing].sort((a, b) => b.points - a.points);
}

function eitherOf(effects: readonly Effect[]): Effect {
  return { raises: effects.some(({ raises }) => raises), lowers: effects.some(({ lowers }) => lowers) };
}

/** Whether a rule that holds would not, if the metadata that it compares were unknown. */
function needsMetadata({ when }: CompiledRule, { facts }: CaseFile): boolean {
  return fieldsOf(when).length > 0 && evaluate(when, { ...facts, field: () => undefined }) !== true;
}

function nameOf({ kind, id, title, family, term }: Evidence): EvidenceName {
  return {
    kind,
    id,
    ...(title !== undefined && { title }),
    family,
    ...(term && { list: term.list.id }),
    ...(term?.list.sensitive && { sensitive: true }),
  };
}

function nameOfRule({ id, title }: CompiledRule): EvidenceName {
  return { kind: 'rule', id, ...(title !== id && { title }) };
}

/** So much evidence is looked at, the strongest first. */
const maxUnits = 200;

/** The smallest set of units without which the band would be lower than it is. */
export function removalOf(
  units: readonly Unit[],
  now: Outcome,
  observations: Observations,
  ruleset: Ruleset,
): Removal | undefined {
  if (now.band === 'none') return undefined;
  const outcomeWithout = (gone: readonly Unit[]) =>
    outcomeOf(
      without(
        gone.flatMap(({ parts }) => parts),
        observations,
      ),
      ruleset,
    );
  const isWanted = ({ band }: Outcome) => isLower(band, now.band);
  // What cannot raise a score is in no smallest set: with it left in place, the score would be as low or lower.
  const raising = units.filter(({ effect }) => effect.raises);
  // And where nothing works both ways, no set does what taking all away does not.
  if (raising.every(({ effect }) => !effect.lowers) && !isWanted(outcomeWithout(raising))) return undefined;
  const some = raising.slice(0, maxUnits);
  const unitsAt = (members: readonly number[]) => members.map((member) => some[member] as Unit);
  const found = smallestSet(some.length, (members) => outcomeWithout(unitsAt(members)), isWanted);
  return (
    found && {
      evidence: unitsAt(found.members).map(({ name }) => name),
      ...found.outcome,
      minimal: found.members.length === 1 || (found.minimal && some.length === raising.length),
    }
  );
}
