import fc from 'fast-check';
import {
  compileRuleset,
  type LanguageDetector,
  type Post,
  type Ruleset,
  type RulesetSource,
} from '../../src/index.ts';
import { sketch } from './rulesets.ts';

/** Made-up words, none part of another. `anchorword` is an ambiguous anchor in every ruleset. */
export const words = [
  'blorp',
  'kelfo',
  'quibbon',
  'zarnic',
  'plunde',
  'wexhop',
  'drimba',
  'fostle',
  'grepno',
  'hulvet',
  'jaskin',
  'mopter',
] as const;
export type Word = (typeof words)[number];

export const families = ['alpha', 'beta', 'gamma', 'delta'] as const;
const fields = ['author.followers', 'author.priorViolations', 'reports.count'] as const;

const eighths = (min: number, max: number) =>
  fc.integer({ min: min * 8, max: max * 8 }).map((points) => points / 8);

export interface ListPlan {
  readonly word: Word;
  readonly family: string;
  readonly points: number;
  readonly anchor: 'none' | 'ambiguous' | 'unambiguous';
  readonly confidence: number;
  readonly lang: string | undefined;
  readonly sensitive: boolean;
}

interface Comparison {
  readonly field: (typeof fields)[number];
  readonly comparison: 'lt' | 'lte' | 'gt' | 'gte' | 'eq';
  readonly bound: number;
}

/** A condition as it stands in a ruleset. */
type RawCondition = string | { readonly [key: string]: unknown };

export interface RulePlan {
  readonly when: RawCondition;
  readonly points: number;
  readonly mode: 'live' | 'shadow';
  readonly anchor: 'ambiguous' | 'unambiguous' | undefined;
  readonly rollout?: number | undefined;
  readonly expires?: string | undefined;
}

/** A signal by a number: its points, or the share of `most` points, between knots. */
export interface CurvePlan {
  readonly gives: 'points' | 'strength';
  readonly field: (typeof fields)[number];
  readonly knots: readonly (readonly [at: number, value: number])[];
  readonly most: number;
}

/** A random ruleset before it is compiled. */
export interface Plan {
  readonly lists: readonly ListPlan[];
  readonly metadata: Comparison & { readonly points: number };
  readonly contactPoints: number;
  readonly curves: readonly CurvePlan[];
  /** words that do not count before `fair` */
  readonly excepted: readonly Word[];
  readonly rules: readonly RulePlan[];
  readonly caps: Readonly<Record<string, number>>;
  readonly gate: {
    readonly cap: number;
    readonly minFamilies: number;
    readonly tau: number;
    readonly requires?: RawCondition;
  };
  readonly requires: RawCondition | undefined;
  readonly floor: number | undefined;
}

const listIds = words.map((word) => `list-${word}`);
const placedIds = fc.constantFrom(...listIds, 'contact');
type Leaf = 'id' | 'term' | 'family' | 'count' | 'near' | 'nearTo' | 'sentence' | 'field';

const someNear = fc.uniqueArray(placedIds, { minLength: 1, maxLength: 2 });
const reach = fc.integer({ min: 0, max: 5 });
const countOf = (comparisons: readonly string[]) =>
  fc
    .record({
      family: fc.constantFrom(...families),
      comparison: fc.constantFrom(...comparisons),
      bound: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ family, comparison, bound }) => ({ count: { family, [comparison]: bound } }));
const leaves: Readonly<Record<Leaf, fc.Arbitrary<RawCondition>>> = {
  id: fc.constantFrom<RawCondition[]>(...listIds, 'contact', 'metadata', 'fixed'),
  term: fc.constantFrom(...words).map((term) => ({ term })),
  family: fc.constantFrom(...families).map((family) => ({ family })),
  count: countOf(['gte', 'gt', 'lt', 'lte', 'eq', 'ne']),
  near: fc.record({ near: someNear, tokens: reach }),
  nearTo: fc.record({ near: someNear, to: placedIds, tokens: reach }),
  sentence: someNear.map((near) => ({ near, within: 'sentence' })),
  field: fc
    .record({
      field: fc.constantFrom(...fields),
      comparison: fc.constantFrom('lt', 'gte', 'eq'),
      bound: fc.nat(9),
    })
    .map(({ field, comparison, bound }) => ({ [field]: { [comparison]: bound } })),
};

export interface PlanOptions {
  /** no `none`, nothing that fewer make true, no negative metadata or rules: more evidence only makes more of it true */
  readonly monotone?: boolean;
  /** kinds of conditions to leave out */
  readonly leave?: readonly Leaf[];
  /** no bins, no grade: the same score for every answer that no comparison tells apart */
  readonly straight?: boolean;
}

/** Conditions of up to three levels. */
function conditions({ monotone = false, leave = [] }: PlanOptions): fc.Arbitrary<RawCondition> {
  const operators = ['all', 'any', 'atLeast', ...(monotone ? [] : ['none'])];
  const kinds = (Object.keys(leaves) as Leaf[]).filter((kind) => !leave.includes(kind));
  const leafOf = (kind: Leaf) => (monotone && kind === 'count' ? countOf(['gte', 'gt']) : leaves[kind]);
  const { condition } = fc.letrec<{ condition: RawCondition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'condition' },
      fc.oneof(...kinds.map(leafOf)),
      fc
        .record({
          op: fc.constantFrom(...operators),
          of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
          count: fc.integer({ min: 1, max: 2 }),
        })
        .map(({ op, of, count }): RawCondition => (op === 'atLeast' ? { atLeast: count, of } : { [op]: of })),
    ),
  }));
  return condition;
}

/** Random rulesets with every part of the scoring model. */
export function plans(options: PlanOptions = {}): fc.Arbitrary<Plan> {
  const condition = conditions(options);
  const least = options.monotone ? 0 : -20;
  return fc.record({
    lists: fc.tuple(...words.map(listPlan)),
    metadata: fc.record({
      field: fc.constantFrom(...fields),
      comparison: fc.constantFrom('lt', 'lte', 'gt', 'gte', 'eq'),
      bound: fc.integer({ min: 0, max: 10 }),
      points: eighths(least, 30),
    }),
    contactPoints: eighths(1, 20),
    curves: fc.array(curvePlan(least), { maxLength: options.straight ? 0 : 2 }),
    excepted: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 2 }),
    rules: fc.array(
      fc.record({
        when: condition,
        points: eighths(least, 30),
        mode: fc.constantFrom('live', 'live', 'live', 'shadow'),
        anchor: fc.constantFrom(undefined, undefined, undefined, 'ambiguous', 'unambiguous'),
        rollout: fc.constantFrom(undefined, undefined, 30, 70),
        expires: fc.constantFrom(undefined, undefined, '2026-01-31'),
      }),
      { maxLength: 3 },
    ),
    caps: fc.dictionary(fc.constantFrom(...families), eighths(1, 40)),
    gate: fc
      .record({
        cap: eighths(0, 30),
        minFamilies: fc.integer({ min: 0, max: 3 }),
        tau: fc.constantFrom(5, 0.3),
        requires: fc.option(condition, { nil: undefined, freq: 3 }),
      })
      .map(({ requires, ...gate }) => ({ ...gate, ...(requires !== undefined && { requires }) })),
    requires: fc.option(condition, { nil: undefined, freq: 3 }),
    floor: fc.option(eighths(1, 50), { nil: undefined }),
  });
}

function curvePlan(least: number): fc.Arbitrary<CurvePlan> {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });
  const knotsOf = (value: fc.Arbitrary<number>) =>
    places.chain((all) =>
      fc.tuple(...all.sort((a, b) => a - b).map((at) => value.map((height) => [at, height] as const))),
    );
  return fc.constantFrom('points', 'strength').chain((gives) =>
    fc.record({
      gives: fc.constant(gives),
      field: fc.constantFrom(...fields),
      knots: knotsOf(
        gives === 'points' ? eighths(least, 30) : fc.integer({ min: 0, max: 20 }).map((part) => part / 20),
      ),
      most: eighths(least, 30),
    }),
  );
}

function listPlan(word: Word): fc.Arbitrary<ListPlan> {
  return fc.record({
    word: fc.constant(word),
    family: fc.constantFrom(...families),
    points: eighths(-30, 40),
    anchor: fc.constantFrom('none', 'none', 'none', 'ambiguous', 'unambiguous'),
    confidence: fc.constantFrom(1, 1, 0.9, 0.65, 0.3333),
    lang: fc.constantFrom(undefined, undefined, 'en', 'es'),
    sensitive: fc.boolean(),
  });
}

/** The source of a planned ruleset; `order` may put lists and rules in another order than the plan's. */
export function sourceOf(
  { lists, metadata, contactPoints, curves, excepted, rules, caps, gate, requires, floor }: Plan,
  order = <T>(list: readonly T[]): readonly T[] => list,
): RulesetSource {
  const { field, comparison, bound, points } = metadata;
  const planned = order(lists.map((list) => [`list-${list.word}`, listOf(list, floor, requires)] as const));
  return sketch({
    lists: {
      ...Object.fromEntries(planned),
      // So that conditions may name any family.
      ...Object.fromEntries(
        families.map((family) => [`other-${family}`, { rows: [`other${family}`], family, points: 1 }]),
      ),
      fixed: { rows: order(['anchorword', 'otheranchor']), family: 'term', anchor: 'ambiguous', points: 22 },
    },
    scoring: {
      families: Object.fromEntries(Object.entries(caps).map(([family, cap]) => [family, { cap }])),
      gate: { ambiguous: gate },
    },
    signals: order([
      { id: 'metadata', when: { [field]: { [comparison]: bound } }, family: 'account', points },
      { id: 'contact', use: 'contact', family: 'contact', points: contactPoints },
      ...curves.map(curveSignal),
    ]),
    exceptions: order(
      excepted.map((word) => ({
        id: `except-${word}`,
        terms: [lists.find((list) => list.word === word)?.sensitive ? `id-${word}` : word],
        phrases: [`${word} fair`],
        reason: 'a fair',
      })),
    ),
    rules: order(
      rules.map(({ anchor, rollout, expires, ...rule }, number) => ({
        id: `rule-${number}`,
        ...rule,
        ...(rollout !== undefined && { rollout }),
        ...(expires !== undefined && { expires }),
        ...(anchor && { anchor, level: 'high' }),
      })),
    ),
  });
}

function curveSignal({ gives, field, knots, most }: CurvePlan, number: number) {
  const common = { id: `curve-${number}`, family: number === 0 ? 'account' : 'alpha' };
  return gives === 'points'
    ? { ...common, bins: { field, points: knots } }
    : { ...common, grade: { field, strength: knots }, points: most };
}

function listOf(
  { word, family, points, anchor, confidence, lang, sensitive }: ListPlan,
  floor: number | undefined,
  requires: RawCondition | undefined,
) {
  const isAnchor = anchor !== 'none';
  return {
    rows: [`${word},${sensitive ? `id-${word}` : ''}`],
    columns: 'term,id',
    family: isAnchor ? 'term' : family,
    points: isAnchor ? Math.abs(points) : points,
    confidence,
    sensitive,
    ...(lang !== undefined && { lang }),
    ...(isAnchor && { anchor }),
    ...(anchor === 'unambiguous' && floor !== undefined && { floor }),
    ...(anchor === 'ambiguous' && requires !== undefined && { requires }),
  };
}

/** A planned ruleset, compiled. */
export function build(plan: Plan): Ruleset {
  return compileRuleset(sourceOf(plan));
}

/** A word as people might write it. */
const spellings: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => `#${word}`,
  (word) =>
    Array.from(word, (letter) => String.fromCodePoint((letter.codePointAt(0) as number) + 0xfee0)).join(''),
  (word) => `${word.slice(0, 2)}\u0301${word.slice(2)}`,
];
const spelt = fc
  .record({ word: fc.constantFrom(...words, 'anchorword'), spelling: fc.constantFrom(...spellings) })
  .map(({ word, spelling }) => spelling(word));

const count = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });

/** Random posts of those words, contact, filler and metadata. */
export const posts: fc.Arbitrary<Post> = fc
  .record({
    tokens: fc.array(
      fc.oneof({ weight: 3, arbitrary: spelt }, fc.constantFrom('and', 'the', '.', 'fair', 'telegram', 'dm')),
      {
        maxLength: 14,
      },
    ),
    id: fc.constantFrom('p', 'q', 'r', 's'),
    lang: fc.constantFrom(undefined, 'en', 'es'),
    createdAt: fc.constantFrom(undefined, '2026-01-15', '2026-02-15'),
    followers: count,
    priorViolations: count,
    reports: count,
    views: fc.option(fc.constantFrom(3, 40, 5000, 2_000_000), { nil: undefined }),
  })
  .map(({ tokens, id, lang, createdAt, followers, priorViolations, reports, views }) =>
    postOf(tokens.join(' '), {
      id,
      ...(createdAt !== undefined && { createdAt }),
      ...(lang !== undefined && { lang }),
      author: {
        ...(followers !== undefined && { followers }),
        ...(priorViolations !== undefined && { priorViolations }),
      },
      ...(reports !== undefined && { reports: { count: reports } }),
      ...(views !== undefined && { engagement: { views } }),
    }),
  );

/** A word more or less may change what the text looks like; with this one only what the words are worth counts. */
export const noLanguage: LanguageDetector = () => ({ lang: 'und', confidence: 0 });

export function postOf(text: string, more: Partial<Post> = {}): Post {
  return { id: 'p', text, ...more };
}
