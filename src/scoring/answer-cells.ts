import { type Comparison, type Condition, comparisonsOf } from '../rules/conditions.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import type { FieldValue } from '../signals/fields.ts';

/** Answers to a field, as a ruleset's condition would write them: `{ lt: 30 }`. */
export type AnswerRange = Readonly<Partial<Record<Comparison, number | boolean | string>>>;

/** Answers that no condition of the ruleset tells apart. */
export interface Cell {
  readonly value: FieldValue;
  /** in words, for this cell and those up to `last`, which must be of the same `run` */
  readonly rangeTo: (last: Cell) => AnswerRange;
  /** cells that follow each other on a scale */
  readonly run: number | undefined;
}

type Value = number | boolean | string;

/** The cells that the ruleset's comparisons with a field cut its values into. */
export function cellsOf(field: string, ruleset: Ruleset): Cell[] {
  const comparisons = conditionsIn(ruleset)
    .flatMap(comparisonsOf)
    .filter((comparison) => comparison.field === field);
  const values = comparisons.flatMap(({ comparison, value }) =>
    (Array.isArray(value) ? (value as readonly Value[]) : [value as Value]).map((entry) => ({
      comparison,
      value: entry,
    })),
  );
  const numbers = values.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  const texts = values.flatMap((entry) => (typeof entry.value === 'string' ? [entry] : []));
  return [
    ...scaleOf([...new Set(numbers)].sort((a, b) => a - b)),
    ...(values.some(({ value }) => typeof value === 'boolean') ? [choice(true), choice(false)] : []),
    ...textCells(
      texts.map(({ value }) => value as string),
      texts.some(({ comparison }) => comparison === 'has'),
    ),
  ];
}

function choice(value: boolean | string): Cell {
  return { value, rangeTo: () => ({ eq: value }), run: undefined };
}

function textCells(values: readonly string[], isList: boolean): Cell[] {
  const distinct = [...new Set(values)].sort();
  if (isList)
    return distinct.map((value) => ({ value: [value], rangeTo: () => ({ has: value }), run: undefined }));
  const [only, another] = distinct;
  const other: Cell[] =
    only === undefined || another !== undefined
      ? []
      : [{ value: `not ${only}`, rangeTo: () => ({ ne: only }), run: undefined }];
  return [...distinct.map(choice), ...other];
}

/** The points of a scale, and the stretches before, between and behind them. */
function scaleOf(points: readonly number[]): Cell[] {
  if (points.length === 0) return [];
  const ends = [...points, Number.POSITIVE_INFINITY];
  return ends.flatMap((point, at): Cell[] => {
    const before = points[at - 1] ?? Number.NEGATIVE_INFINITY;
    const stretch = stretchOf(before, point);
    return point === Number.POSITIVE_INFINITY ? [stretch] : [stretch, pointCell(point)];
  });
}

interface ScaleCell extends Cell {
  readonly upper: AnswerRange;
}

function stretchOf(before: number, after: number): ScaleCell {
  const value =
    before === Number.NEGATIVE_INFINITY
      ? after - 1
      : after === Number.POSITIVE_INFINITY
        ? before + 1
        : (before + after) / 2;
  const lower: AnswerRange = before === Number.NEGATIVE_INFINITY ? {} : { gt: before };
  const upper: AnswerRange = after === Number.POSITIVE_INFINITY ? {} : { lt: after };
  return { value, upper, rangeTo: (last) => ({ ...lower, ...(last as ScaleCell).upper }), run: 0 };
}

function pointCell(point: number): ScaleCell {
  const cell: ScaleCell = {
    value: point,
    upper: { lte: point },
    rangeTo: (last) => (last === cell ? { eq: point } : { gte: point, ...(last as ScaleCell).upper }),
    run: 0,
  };
  return cell;
}

function conditionsIn({ lists, signals, rules, scoring }: Ruleset): readonly Condition[] {
  const optional = [
    scoring.gate.requires,
    ...lists.map(({ requires }) => requires),
    ...signals.map(({ when }) => when),
  ];
  return [...optional.filter((condition) => condition !== undefined), ...rules.map(({ when }) => when)];
}
