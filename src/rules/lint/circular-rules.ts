import { type Condition, partsOf, referencesOf } from '../conditions.ts';
import { isAnchorRule, type Ruleset } from '../ruleset.ts';
import type { LintCheck } from './check.ts';

/** circular-rule: a rule or signal that needs its own answer to give it. */
export const checkCircularRules: LintCheck = ({ document, yaml, reporter }, ruleset) => {
  const needs = dependencies(ruleset);
  for (const section of ['signals', 'rules'] as const) {
    for (const [index, { id }] of document[section].entries()) {
      const circle = circleFrom(id, needs);
      if (!circle) continue;
      const place = yaml.placeOf([section, index, 'id']);
      reporter.report(
        'circular-rule',
        place,
        `\`${id}\` depends on itself: ${circle.join(' -> ')}`,
        'remove one of these references',
      );
    }
  }
};

function dependencies({ rules, signals }: Ruleset): ReadonlyMap<string, readonly string[]> {
  const anchorRules = rules.filter(isAnchorRule).map(({ id }) => id);
  const membersOf = (family: string) =>
    signals.filter((signal) => signal.family === family).map(({ id }) => id);
  const needsOf = (condition: Condition): string[] => [
    ...referencesOf(condition).flatMap(({ kind, id }) =>
      kind === 'family' ? membersOf(id) : kind === 'rule' || kind === 'signal' ? [id] : [],
    ),
    ...(measuresFromAnchors(condition) ? anchorRules : []),
  ];
  const parts = [...rules, ...signals];
  return new Map(parts.map(({ id, when }) => [id, when ? needsOf(when) : []]));
}

function measuresFromAnchors(condition: Condition): boolean {
  if (condition.op === 'near') return condition.to === undefined;
  return partsOf(condition).some(measuresFromAnchors);
}

/** The way from an id back to itself, breadth first, so that it is the shortest. */
function circleFrom(start: string, needs: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const ways = [[start]];
  for (const way of ways) {
    for (const next of needs.get(way.at(-1) as string) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
