import { type Condition, type EvidenceRef, partsOf } from '../rules/conditions.ts';
import { type CompiledRule, type CompiledSignal, isAnchorRule, type Ruleset } from '../rules/ruleset.ts';
import { type Evidence, isAnchor } from './evidence.ts';

/** Whether something's being there can raise a score, and whether it can lower one: by its points or by a condition. */
export interface Effect {
  readonly raises: boolean;
  readonly lowers: boolean;
}

export interface Effects {
  readonly ofEvidence: (evidence: Evidence) => Effect;
  readonly ofRule: (rule: CompiledRule) => Effect;
}

const known = new WeakMap<Ruleset, Effects>();

/**
 * What evidence can do to a score under a ruleset, whatever else a post holds; worked out once a ruleset.
 *
 * The score only grows with the points of each piece of evidence: damping, caps, gate and floor keep their order.
 * And a condition only becomes true, never false, by evidence that it names outside of `none`. So the signs along
 * the way from each condition to the score tell.
 */
export function effectsIn(ruleset: Ruleset): Effects {
  const effects = known.get(ruleset) ?? workOut(ruleset);
  known.set(ruleset, effects);
  return effects;
}

type Sign = 1 | -1;

function workOut(ruleset: Ruleset): Effects {
  const { signals, rules, lists, scoring } = ruleset;
  const signs = { 1: new Set<string>(), [-1]: new Set<string>() };
  const walk = (condition: Condition | undefined, sign: Sign): void => {
    if (condition?.op === 'evidence') note(condition.ref, sign);
    else if (condition?.op === 'near') for (const ref of nearRefs(condition)) note(ref, sign);
    else if (condition?.op === 'count')
      for (const each of signsOf(condition)) note(condition.ref, signed(sign, each));
    else if (condition)
      for (const part of partsOf(condition)) walk(part, condition.op === 'none' ? opposite(sign) : sign);
  };
  const note = (ref: EvidenceRef, sign: Sign): void => {
    const key = keyOf(ref);
    if (signs[sign].has(key)) return;
    signs[sign].add(key);
    for (const { when } of [...rulesNamed(ref, rules), ...signalsNamed(ref, signals)]) walk(when, sign);
  };
  for (const condition of [scoring.gate.requires, ...lists.map(({ requires }) => requires)])
    walk(condition, 1);
  for (const { when, points } of signals) walk(when, points < 0 ? -1 : 1);
  for (const rule of rules.filter(({ mode }) => mode === 'live')) {
    if (rule.points < 0) walk(rule.when, -1);
    if (rule.points > 0 || isAnchorRule(rule)) walk(rule.when, 1);
  }
  const effectOf = (points: number, isAnchoring: boolean, names: readonly EvidenceRef[]): Effect => {
    const keys = [...names, ...(isAnchoring ? [anchors] : [])].map(keyOf);
    return {
      raises: points > 0 || isAnchoring || keys.some((key) => signs[1].has(key)),
      lowers: points < 0 || keys.some((key) => signs[-1].has(key)),
    };
  };
  return {
    ofEvidence: (evidence) => effectOf(evidence.points, isAnchor(evidence), namesOf(evidence)),
    ofRule: (rule) => effectOf(rule.points, isAnchorRule(rule), [{ kind: 'rule', id: rule.id }]),
  };
}

/** Which way more evidence can turn a count: towards true, towards false, or both. */
function signsOf({ comparison }: Extract<Condition, { op: 'count' }>): readonly Sign[] {
  if (comparison === 'gt' || comparison === 'gte') return [1];
  return comparison === 'lt' || comparison === 'lte' ? [-1] : [1, -1];
}

function signed(sign: Sign, other: Sign): Sign {
  return other === 1 ? sign : opposite(sign);
}

/** Stands for every anchor: `near` without `to` is measured from them. No ruleset can name a family so. */
const anchors: EvidenceRef = { kind: 'family', id: '(anchors)' };

function nearRefs({ of, to }: Extract<Condition, { op: 'near' }>): readonly EvidenceRef[] {
  return [...of, to ?? anchors];
}

function rulesNamed(ref: EvidenceRef, rules: readonly CompiledRule[]): readonly CompiledRule[] {
  if (ref === anchors) return rules.filter(isAnchorRule);
  return ref.kind === 'rule' ? rules.filter(({ id }) => id === ref.id) : [];
}

function signalsNamed(
  { kind, id }: EvidenceRef,
  signals: readonly CompiledSignal[],
): readonly CompiledSignal[] {
  return signals.filter(
    (signal) => (kind === 'signal' ? signal.id : kind === 'family' && signal.family) === id,
  );
}

/** All names by which a condition can ask for a piece of evidence. */
function namesOf({ id, family, term }: Evidence): readonly EvidenceRef[] {
  if (!term)
    return [
      { kind: 'family', id: family },
      { kind: 'signal', id },
    ];
  return [
    { kind: 'family', id: family },
    { kind: 'list', id: term.list.id },
    { kind: 'term', id: term.id },
    { kind: 'term', id: term.text },
  ];
}

function keyOf({ kind, id }: EvidenceRef): string {
  return `${kind} ${id}`;
}

function opposite(sign: Sign): Sign {
  return sign === 1 ? -1 : 1;
}
