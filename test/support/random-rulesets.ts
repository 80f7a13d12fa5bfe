import fc from 'fast-check';
import { compileRuleset, type Post, type Ruleset, type RulesetSource } from '../../src/index.ts';
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

const families = ['alpha', 'beta', 'gamma', 'delta'] as const;
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
}

/** A random ruleset before it is compiled. */
export interface Plan {
  readonly lists: readonly ListPlan[];
  readonly metadata: Comparison & { readonly points: number };
  readonly contactPoints: number;
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
type Leaf = 'id' | 'term' | 'family' | 'near' | 'nearTo' | 'sentence' | 'field';

const someNear = fc.uniqueArray(placedIds, { minLength: 1, maxLength: 2 });
const reach = fc.integer({ min: 0, max: 5 });
const leaves: Readonly<Record<Leaf, fc.Arbitrary<RawCondition>>> = {
  id: fc.constantFrom<RawCondition[]>(...listIds, 'contact', 'metadata', 'fixed'),
  term: fc.constantFrom(...words).map((term) => ({ term })),
  family: fc.constantFrom(...families).map((family) => ({ family })),
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
  /** no `none`, no negative metadata or rules: more evidence can only make more of it true */
  readonly monotone?: boolean;
  /** kinds of conditions to leave out */
  readonly leave?: readonly Leaf[];
}

/** Conditions of up to three levels. */
function conditions({ monotone = false, leave = [] }: PlanOptions): fc.Arbitrary<RawCondition> {
  const operators = ['all', 'any', 'atLeast', ...(monotone ? [] : ['none'])];
  const kinds = (Object.keys(leaves) as Leaf[]).filter((kind) => !leave.includes(kind));
  const { condition } = fc.letrec<{ condition: RawCondition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'condition' },
      fc.oneof(...kinds.map((kind) => leaves[kind])),
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
    rules: fc.array(
      fc.record({
        when: condition,
        points: eighths(least, 30),
        mode: fc.constantFrom('live', 'live', 'live', 'shadow'),
        anchor: fc.constantFrom(undefined, undefined, undefined, 'ambiguous', 'unambiguous'),
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
  { lists, metadata, contactPoints, rules, caps, gate, requires, floor }: Plan,
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
      fixed: { rows: ['anchorword'], family: 'term', anchor: 'ambiguous', points: 22 },
    },
    scoring: {
      families: Object.fromEntries(Object.entries(caps).map(([family, cap]) => [family, { cap }])),
      gate: { ambiguous: gate },
    },
    signals: [
      { id: 'metadata', when: { [field]: { [comparison]: bound } }, family: 'account', points },
      { id: 'contact', use: 'contact', family: 'contact', points: contactPoints },
    ],
    rules: order(
      rules.map(({ anchor, ...rule }, number) => ({
        id: `rule-${number}`,
        ...rule,
        ...(anchor && { anchor, level: 'high' }),
      })),
    ),
  });
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
      fc.oneof({ weight: 3, arbitrary: spelt }, fc.constantFrom('and', 'the', '.', 'telegram', 'dm')),
      {
        maxLength: 14,
      },
    ),
    lang: fc.constantFrom(undefined, 'en', 'es'),
    followers: count,
    priorViolations: count,
    reports: count,
    views: fc.option(fc.constantFrom(3, 40, 5000, 2_000_000), { nil: undefined }),
  })
  .map(({ tokens, lang, followers, priorViolations, reports, views }) =>
    postOf(tokens.join(' '), {
      ...(lang !== undefined && { lang }),
      author: {
        ...(followers !== undefined && { followers }),
        ...(priorViolations !== undefined && { priorViolations }),
      },
      ...(reports !== undefined && { reports: { count: reports } }),
      ...(views !== undefined && { engagement: { views } }),
    }),
  );

export function postOf(text: string, more: Partial<Post> = {}): Post {
  return { id: 'p', text, ...more };
}
