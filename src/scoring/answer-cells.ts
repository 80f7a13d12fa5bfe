import { type Comparison, type Condition, comparisonsOf } from '../rules/conditions.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { compare } from '../rules/truth.ts';
import { type FieldValue, languageField } from '../signals/fields.ts';

/** Answers to a field, as a ruleset's condition would write them: `{ lt: 30 }`. */
export type AnswerRange = Readonly<Partial<Record<Comparison, number | boolean | string>>>;

/** Answers that no condition of the ruleset tells apart. */
export interface Cell {
  /** one of them */
  readonly value: FieldValue;
  /** where they begin and end on a scale; a choice has the same for both */
  readonly from: AnswerRange;
  readonly to: AnswerRange;
  readonly isOnScale: boolean;
}

/** The answers of a cell and those behind it, up to another on the same scale. */
export function rangeOf({ from }: Cell, { to }: Cell): AnswerRange {
  return from.gte !== undefined && from.gte === to.lte ? { eq: from.gte } : { ...from, ...to };
}

const known = new WeakMap<Ruleset, Map<string, readonly Cell[]>>();

/** The cells that the ruleset's comparisons with a field cut its values into; made once a ruleset. */
export function cellsOf(field: string, ruleset: Ruleset): readonly Cell[] {
  const ofRuleset = known.get(ruleset) ?? new Map<string, readonly Cell[]>();
  known.set(ruleset, ofRuleset);
  const cells = ofRuleset.get(field) ?? cellsBetween(conditionsIn(ruleset), field);
  ofRuleset.set(field, cells);
  return cells;
}

function conditionsIn({ lists, signals, rules, scoring }: Ruleset): readonly Condition[] {
  const optional = [
    scoring.gate.requires,
    ...lists.map(({ requires }) => requires),
    ...signals.map(({ when }) => when),
  ];
  return [...optional.filter((condition) => condition !== undefined), ...rules.map(({ when }) => when)];
}

/** The same along curves, which have marks of their own: every mark and every stretch between two is a cell. */
export function cellsAlong(field: string, marks: readonly number[], ruleset: Ruleset): readonly Cell[] {
  const { numbers, choices } = valuesIn(comparisonsWith(field, conditionsIn(ruleset)), field);
  return [...scaleOf(ascending([...numbers, ...marks])), ...choices];
}

type FieldComparison = Extract<Condition, { op: 'compare' }>;

function comparisonsWith(field: string, conditions: readonly Condition[]): readonly FieldComparison[] {
  return conditions.flatMap(comparisonsOf).filter((comparison) => comparison.field === field);
}

function cellsBetween(conditions: readonly Condition[], field: string): readonly Cell[] {
  const comparisons = comparisonsWith(field, conditions);
  const { numbers, choices } = valuesIn(comparisons, field);
  const truthsAt = ({ value }: Cell) => comparisons.map((comparison) => compare(value, comparison)).join();
  return [...merged(scaleOf(ascending(numbers)), truthsAt), ...choices];
}

/** The values that comparisons name: numbers of a scale, and others as cells of their own. */
function valuesIn(comparisons: readonly FieldComparison[], field: string) {
  const values = new Set(comparisons.flatMap(({ value }) => value));
  const texts = Array.from(values).filter((value) => typeof value === 'string');
  const isList = comparisons.some(({ comparison }) => comparison === 'has');
  return {
    numbers: Array.from(values).filter((value) => typeof value === 'number'),
    choices: [
      ...(values.has(true) || values.has(false) ? [choice(true), choice(false)] : []),
      ...(isList ? texts.sort().map(member) : textChoices(field, texts.sort())),
    ],
  };
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function choice(value: boolean | string): Cell {
  return { value, from: { eq: value }, to: {}, isOnScale: false };
}

function member(value: string): Cell {
  return { value: [value], from: { has: value }, to: {}, isOnScale: false };
}

/**
 * Each text that conditions name; where it is one, also any other. Not of languages: terms count by theirs, so that others
 * are not all alike.
 */
function textChoices(field: string, texts: readonly string[]): Cell[] {
  const [only, another] = texts;
  const isLanguage = field === 'lang' || field === languageField;
  const isOne = only !== undefined && another === undefined && !isLanguage;
  const other = { value: `not ${only}`, from: { ne: only as string }, to: {}, isOnScale: false };
  return [...texts.map(choice), ...(isOne ? [other] : [])];
}

/** The points of a scale, and the stretches before, between and behind them. */
function scaleOf(points: readonly number[]): Cell[] {
  const first = points[0];
  if (first === undefined) return [];
  const before: Cell = { value: first - 1, from: {}, to: { lt: first }, isOnScale: true };
  return [
    before,
    ...points.flatMap((point, at): Cell[] => {
      const next = points[at + 1];
      return [
        { value: point, from: { gte: point }, to: { lte: point }, isOnScale: true },
        {
          value: next === undefined ? point + 1 : (point + next) / 2,
          from: { gt: point },
          to: next === undefined ? {} : { lt: next },
          isOnScale: true,
        },
      ];
    }),
  ];
}

/** Neighbours of which every comparison says the same are one. */
function merged(cells: readonly Cell[], truthsAt: (cell: Cell) => string): Cell[] {
  const kept: Cell[] = [];
  for (const cell of cells) {
    const last = kept.at(-1);
    if (last && truthsAt(last) === truthsAt(cell)) kept[kept.length - 1] = { ...last, to: cell.to };
    else kept.push(cell);
  }
  return kept;
}
