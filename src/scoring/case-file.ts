import { type Condition, type EvidenceRef, fieldsOf, referencesOf } from '../rules/conditions.ts';
import { type Curve, curveAt } from '../rules/curve.ts';
import { perRuleset } from '../rules/per-ruleset.ts';
import { type CompiledRule, type CompiledSignal, isAnchorRule, type Ruleset } from '../rules/ruleset.ts';
import { evaluate, type Facts, type Truth } from '../rules/truth.ts';
import type { Failure } from '../signals/reading.ts';
import { type Span, spansKey } from '../span.ts';
import { compareText } from '../text/compare.ts';
import { anchorSpansOf, type Evidence, gradedEvidence, signalEvidence } from './evidence.ts';
import type { Observations } from './observations.ts';

/** Something the ruleset asked that the post's metadata does not answer. */
export interface Unknown {
  /** `gate` for a condition that would open it: the gate's own, or that of the list of that id */
  readonly kind: 'signal' | 'rule' | 'gate';
  readonly id: string;
  /** the metadata fields that would answer it */
  readonly fields: readonly string[];
  /** how a detector of the host's failed to answer it */
  readonly failure?: string;
}

/**
 * All evidence on one post, gathered when it is asked for: detectors run only if a rule or the score needs them,
 * each once, and a rule is decided once.
 */
export interface CaseFile {
  readonly facts: Facts;
  readonly terms: readonly Evidence[];
  readonly truthOf: (rule: CompiledRule) => Truth;
  /** the evidence of a signal; `undefined` when there is none, or when it is unknown */
  readonly signal: (signal: CompiledSignal) => Evidence | undefined;
  /** signals and rules that were asked and could not be answered */
  readonly unknown: () => readonly Unknown[];
}

interface SignalState {
  readonly truth: Truth;
  readonly evidence?: Evidence;
  readonly failure?: string;
}

const isFalse: SignalState = { truth: false };

function stateFrom(seen: Evidence | Failure | undefined): SignalState {
  if (seen === undefined) return isFalse;
  return 'failure' in seen ? { truth: undefined, ...seen } : { truth: true, evidence: seen };
}

/** Opens the case file of what was observed. */
export function openCaseFile(observations: Observations, ruleset: Ruleset): CaseFile {
  const { terms, field, wordsBetween, inOneSentence, silenced } = observations;
  const anchors = anchorSpansOf(terms);
  const truths = new Map<CompiledRule, Truth>();
  const signals = new Map<CompiledSignal, SignalState>();
  const facts: Facts = {
    field,
    wordsBetween,
    inOneSentence,
    anchorSpans: () => (ruleset.hasAnchorRules ? [...anchors, ...anchorRuleSpans()] : anchors),
    holds: (ref) => terms.some((term) => isTermOf(term, ref)) || anyOf(partsOf(ref, ruleset), truthOfPart),
    countOf: (ref) => {
      const places = terms.flatMap((term) => (isTermOf(term, ref) ? spansKey(term.spans) : []));
      const listed = new Set(places).size; // the same words listed twice, for two languages, are one fact
      const truths = partsOf(ref, ruleset).map(truthOfPart);
      const least = listed + truths.filter((truth) => truth === true).length;
      return [least, least + truths.filter((truth) => truth === undefined).length];
    },
    spansOf: (ref) => {
      const spans: Span[] = [];
      for (const term of terms) if (isTermOf(term, ref)) spans.push(...term.spans);
      for (const part of partsOf(ref, ruleset)) spans.push(...(evidenceOfPart(part)?.spans ?? []));
      return spans;
    },
  };

  function truthOf(rule: CompiledRule): Truth {
    if (silenced?.has(rule)) return false;
    let truth = truths.get(rule);
    if (truth !== undefined || truths.has(rule)) return truth;
    truth = evaluate(rule.when, facts);
    truths.set(rule, truth);
    return truth;
  }

  function stateOf(signal: CompiledSignal): SignalState {
    if (silenced?.has(signal)) return isFalse;
    const known = signals.get(signal);
    if (known) return known;
    const state = signal.detector ? stateFrom(observations.detected(signal)) : answer(signal);
    signals.set(signal, state);
    return state;
  }

  function answer(signal: CompiledSignal): SignalState {
    return signal.curve ? measure(signal, signal.curve) : decide(signal);
  }

  function measure(signal: CompiledSignal, curve: Curve): SignalState {
    const actual = field(curve.field);
    const height = curveAt(curve, actual);
    if (height === undefined) return { truth: undefined };
    const evidence = gradedEvidence(signal, curve, height, actual);
    return stateFrom(evidence.points * evidence.strength === 0 ? undefined : evidence);
  }

  function decide(signal: CompiledSignal): SignalState {
    const truth = signal.when && evaluate(signal.when, facts);
    return truth === true ? { truth, evidence: signalEvidence(signal, 1, []) } : { truth };
  }

  function truthOfPart(part: Part): Truth {
    return 'mode' in part ? truthOf(part) : stateOf(part).truth;
  }

  function evidenceOfPart(part: Part): Evidence | undefined {
    return 'mode' in part ? undefined : stateOf(part).evidence;
  }

  /** An anchor rule stands where the evidence stands that it names. */
  function anchorRuleSpans(): readonly Span[] {
    const fired = ruleset.rules.filter((rule) => isAnchorRule(rule) && truthOf(rule) === true);
    return fired.flatMap((rule) => rule.names.flatMap(facts.spansOf));
  }

  return {
    facts,
    terms,
    truthOf,
    signal: (signal) => stateOf(signal).evidence,
    unknown: () => unanswered(signals, truths, ruleset),
  };
}

/** Failures first, then signals, then rules. */
function unanswered(
  signals: ReadonlyMap<CompiledSignal, SignalState>,
  truths: ReadonlyMap<CompiledRule, Truth>,
  ruleset: Ruleset,
): readonly Unknown[] {
  const failed: Unknown[] = [];
  const asked: Unknown[] = [];
  for (const [signal, { truth, failure }] of signals) {
    if (truth !== undefined) continue;
    const { id, when, curve } = signal;
    if (failure !== undefined) failed.push({ kind: 'signal', id, fields: [], failure });
    else if (when) asked.push(unknownOf('signal', id, when, ruleset));
    else if (curve) asked.push({ kind: 'signal', id, fields: [curve.field] });
  }
  const undecided: Unknown[] = [];
  for (const [{ id, when }, truth] of truths)
    if (truth === undefined) undecided.push(unknownOf('rule', id, when, ruleset));
  const byId = (a: Unknown, b: Unknown) => compareText(a.id, b.id);
  return [...failed, ...asked.sort(byId), ...undecided.sort(byId)];
}

/** What an unanswered condition asks for. */
export function unknownOf(kind: Unknown['kind'], id: string, when: Condition, ruleset: Ruleset): Unknown {
  return { kind, id, fields: fieldsBehind(when, ruleset) };
}

/** The fields that a condition asks for, itself or through the signals and rules that it names. */
const fieldsBehind = perRuleset((condition: Condition, ruleset): readonly string[] => {
  const named = referencesOf(condition).map(({ id }) => id);
  const parts = [...ruleset.signals, ...ruleset.rules].filter(({ id }) => named.includes(id));
  const behind = parts.flatMap((part) => {
    if (part.when) return fieldsBehind(part.when, ruleset);
    return 'curve' in part && part.curve ? part.curve.field : [];
  });
  return [...new Set([...fieldsOf(condition), ...behind])].sort();
});

type Part = CompiledSignal | CompiledRule;
const noParts: readonly Part[] = [];

/** The signals and rules that a name stands for. */
const partsOf = perRuleset(({ kind, id }: EvidenceRef, { signals, rules }): readonly Part[] => {
  if (kind === 'rule') return rules.filter((rule) => rule.id === id);
  if (kind === 'signal') return signals.filter((signal) => signal.id === id);
  return kind === 'family' ? signals.filter(({ family }) => family === id) : noParts;
});

function isTermOf({ term, family }: Evidence, { kind, id }: EvidenceRef): boolean {
  if (!term) return false;
  if (kind === 'list') return term.list.id === id;
  if (kind === 'family') return family === id;
  return kind === 'term' && (term.id === id || term.text === id);
}

/** No member: false. One that holds: true. Else unknown if any is. */
function anyOf(parts: readonly Part[], truthOf: (part: Part) => Truth): Truth {
  let truth: Truth = false;
  for (const part of parts) {
    const own = truthOf(part);
    if (own === true) return true;
    if (own === undefined) truth = undefined;
  }
  return truth;
}
