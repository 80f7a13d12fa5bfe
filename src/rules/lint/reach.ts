import type { Condition, EvidenceRef } from '../conditions.ts';
import type { Ruleset } from '../ruleset.ts';
import type { LintCheck } from './check.ts';

/** What a condition can ever be, whatever the post; `unmet` is never true, but may be unknown. */
type Reach = 'never' | 'unmet' | 'always' | 'sometimes';

/**
 * unreachable-rule, invariant-condition: a rule or signal that can never hold (it asks for evidence that nothing can
 * give, or for two things that exclude each other), or that always does.
 */
export const checkReach: LintCheck = ({ document, yaml, reporter }, ruleset) => {
  if (reporter.diagnostics.some(({ severity }) => severity === 'error')) return;
  const reachOf = reachIn(ruleset);
  for (const section of ['signals', 'rules'] as const) {
    for (const [index, { id }] of document[section].entries()) {
      const when = (section === 'rules' ? ruleset.rules : ruleset.signals).find(
        (part) => part.id === id,
      )?.when;
      const reach = when ? reachOf(when) : 'sometimes';
      const place = yaml.placeOf([section, index, 'id']);
      if (reach === 'never' || reach === 'unmet')
        reporter.report(
          'unreachable-rule',
          place,
          `\`${id}\` can never hold`,
          'its condition contradicts itself, or asks for what nothing gives',
        );
      if (reach === 'always')
        reporter.report(
          'invariant-condition',
          place,
          `\`${id}\` always holds`,
          'write a condition that tells posts apart, or remove it',
        );
    }
  }
};

/** Rules refer to rules without circles: those are errors, which come first. */
function reachIn(ruleset: Ruleset): (condition: Condition) => Reach {
  const { rules, signals, lists, terms } = ruleset;
  const filled = new Set(Array.from(terms, ({ list }) => list.id));
  const ofAll = (parts: readonly Reach[]): Reach => {
    if (parts.includes('never')) return 'never';
    if (parts.includes('unmet')) return 'unmet';
    return parts.every((part) => part === 'always') ? 'always' : 'sometimes';
  };
  const not = (reach: Reach): Reach =>
    reach === 'never' ? 'always' : reach === 'always' ? 'never' : 'sometimes';
  const ofAny = (parts: readonly Reach[]) => not(ofAll(parts.map(not)));
  const ofSignal = (id: string): Reach => {
    const signal = signals.find((candidate) => candidate.id === id);
    return signal?.when ? reachOf(signal.when) : 'sometimes';
  };
  const ofRef = ({ kind, id }: EvidenceRef): Reach => {
    if (kind === 'term') return 'sometimes';
    if (kind === 'list') return filled.has(id) ? 'sometimes' : 'never';
    if (kind === 'signal') return ofSignal(id);
    if (kind === 'rule') {
      const rule = rules.find((candidate) => candidate.id === id);
      return rule ? reachOf(rule.when) : 'sometimes';
    }
    const members = lists
      .filter(({ family }) => family === id)
      .map((list) => ofRef({ kind: 'list', id: list.id }));
    const asked = signals.filter(({ family }) => family === id).map((signal) => ofSignal(signal.id));
    return ofAny([...members, ...asked]);
  };
  const reachOf = (condition: Condition): Reach => {
    switch (condition.op) {
      case 'evidence':
        return ofRef(condition.ref);
      case 'near':
        return condition.of.some((ref) => isHopeless(ofRef(ref))) ? 'never' : 'sometimes';
      case 'all':
        return contradictsItself(condition.of) ? 'unmet' : ofAll(condition.of.map(reachOf));
      case 'any':
        return ofAny(condition.of.map(reachOf));
      case 'none':
        return not(ofAny(condition.of.map(reachOf)));
      case 'atLeast': {
        const parts = condition.of.map(reachOf);
        if (parts.filter((part) => !isHopeless(part)).length < condition.count) return 'unmet';
        return parts.filter((part) => part === 'always').length >= condition.count ? 'always' : 'sometimes';
      }
      default:
        return 'sometimes';
    }
  };
  return reachOf;
}

function isHopeless(reach: Reach): boolean {
  return reach === 'never' || reach === 'unmet';
}

/** Parts of an `all` that exclude each other: a thing and none of it, or bounds that leave no number between them. */
function contradictsItself(parts: readonly Condition[]): boolean {
  const all = parts.flatMap((part) => (part.op === 'all' ? part.of : [part]));
  const excluded = all
    .flatMap((part) => (part.op === 'none' ? part.of : []))
    .map((part) => JSON.stringify(part));
  return all.some((part) => excluded.includes(JSON.stringify(part))) || hasNoNumberLeft(all);
}

function hasNoNumberLeft(parts: readonly Condition[]): boolean {
  const lows = new Map<string, number>();
  const highs = new Map<string, number>();
  for (const part of parts) {
    if (part.op !== 'compare' || typeof part.value !== 'number') continue;
    const { field, comparison, value } = part;
    if (comparison === 'gt' || comparison === 'gte' || comparison === 'eq')
      lows.set(field, Math.max(value, lows.get(field) ?? value));
    if (comparison === 'lt' || comparison === 'lte' || comparison === 'eq')
      highs.set(field, Math.min(value, highs.get(field) ?? value));
  }
  return [...lows].some(([field, low]) => {
    const high = highs.get(field) ?? Number.POSITIVE_INFINITY;
    return low > high || (low === high && isStrictAt(parts, field, low));
  });
}

function isStrictAt(parts: readonly Condition[], field: string, bound: number): boolean {
  return parts.some(
    (part) =>
      part.op === 'compare' &&
      part.field === field &&
      part.value === bound &&
      (part.comparison === 'lt' || part.comparison === 'gt'),
  );
}
