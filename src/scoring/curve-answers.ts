import { type Curve, curveAt } from '../rules/curve.ts';
import type { CompiledSignal, Ruleset } from '../rules/ruleset.ts';
import type { FieldValue } from '../signals/fields.ts';
import { type AnswerRange, type Cell, cellsAlong, rangeOf } from './answer-cells.ts';
import type { Band } from './band.ts';
import type { Outcome } from './hypothesis.ts';

/** Answers to one field that have one band; along a curve their scores differ. */
export interface CurveAnswer {
  readonly range: AnswerRange;
  readonly band: Band;
  readonly lowest: number;
  readonly highest: number;
}

type CurvedSignal = CompiledSignal & { readonly curve: Curve };
type OutcomeAt = (value: FieldValue) => Outcome;

/**
 * The ranges of a field behind curves in which the band is another than now, in the order of the field.
 *
 * Between two marks (the knots, where signals appear, and what conditions compare with) every curve is straight and no condition changes,
 * so that the score goes one way, if all curves do: where the band changes is found by bisection, to a hundredth of the way
 * or nearer, and what lies between two such steps is not claimed. Where curves of the field work against each other, nothing
 * is.
 */
export function curveAnswers(
  field: string,
  now: Outcome,
  outcomeAt: OutcomeAt,
  ruleset: Ruleset,
): readonly CurveAnswer[] {
  const signals = ruleset.signals.filter((signal): signal is CurvedSignal => signal.curve?.field === field);
  const cells = cellsAlong(field, signals.flatMap(marksOf), ruleset);
  return joined(cells.flatMap((cell) => piecesOf(cell, signals, outcomeAt)))
    .filter(({ band }) => band !== now.band)
    .map(({ first, last, band, lowest, highest }) => ({
      range: rangeOf(first, last),
      band,
      lowest,
      highest,
    }));
}

/** Whether a signal of the ruleset has a curve over the field. */
export function isBehindCurve(field: string, { signals }: Ruleset): boolean {
  return signals.some(({ curve }) => curve?.field === field);
}

/** The least points, and strength, with which a signal is there: smaller ones are rounded to nothing. */
const leastHeights = { points: [-1 / 16, 1 / 16], strength: [0.00005] } as const;

/** Where a curve bends, and where its signal appears. */
function marksOf({ curve: { knots, gives } }: CurvedSignal): number[] {
  const crossings = knots.flatMap(([right, high], at) => {
    const [left, low] = knots[at - 1] ?? [right, high];
    return leastHeights[gives]
      .filter((height) => (low < height && height < high) || (high < height && height < low))
      .map((height) => left + ((right - left) * (height - low)) / (high - low));
  });
  return [...knots.map(([at]) => at), ...crossings];
}

/** A part of the field's values with one band. */
interface Piece {
  readonly cell: Cell;
  readonly band: Band;
  /** at both ends */
  readonly scores: readonly [number, number];
}

function piecesOf(
  cell: Cell,
  signals: readonly CurvedSignal[],
  outcomeAt: OutcomeAt,
): readonly (Piece | undefined)[] {
  const [after, before] = [cell.from.gt, cell.to.lt];
  if (!cell.isOnScale || typeof after !== 'number' || typeof before !== 'number')
    return [pieceAt(cell, outcomeAt(cell.value))];
  const ways = new Set(signals.map((signal) => wayBetween(signal, after, before)));
  ways.delete(0);
  if (ways.size > 1) return [undefined];
  return ways.size === 0 ? [pieceAt(cell, outcomeAt(cell.value))] : piecesBetween(after, before, outcomeAt);
}

function pieceAt(cell: Cell, { band, score }: Outcome): Piece {
  return { cell, band, scores: [score, score] };
}

/** Whether a straight part of a curve adds to the score or takes from it. */
function wayBetween({ curve, points }: CurvedSignal, after: number, before: number): number {
  const rise = (curveAt(curve, before) ?? 0) - (curveAt(curve, after) ?? 0);
  return Math.sign(curve.gives === 'points' ? rise : rise * points);
}

/** A stretch along which the score goes one way, cut where the band changes. */
function piecesBetween(after: number, before: number, outcomeAt: OutcomeAt): readonly Piece[] {
  const steps = stepsBetween(after, before);
  const outcomes = new Map<number, Outcome>();
  const at = (step: number) => {
    const outcome = outcomes.get(step) ?? outcomeAt(steps.valueAt(step));
    outcomes.set(step, outcome);
    return outcome;
  };
  const pieces: Piece[] = [];
  for (let first = 0; first <= steps.last; ) {
    const last = lastLike(first, steps.last, (step) => at(step).band);
    const from = first === 0 ? { gt: after } : { gte: steps.valueAt(first) };
    const to = last === steps.last ? { lt: before } : { lte: steps.valueAt(last) };
    pieces.push({
      cell: { value: steps.valueAt(first), from, to, isOnScale: true },
      band: at(first).band,
      scores: [at(first).score, at(last).score],
    });
    first = last + 1;
  }
  return pieces;
}

/** The last step with the band of the first; bands go one way. */
function lastLike(first: number, end: number, bandAt: (step: number) => Band): number {
  if (bandAt(end) === bandAt(first)) return end;
  let [like, unlike] = [first, end];
  while (unlike - like > 1) {
    const middle = (like + unlike) >> 1;
    if (bandAt(middle) === bandAt(first)) like = middle;
    else unlike = middle;
  }
  return like;
}

/** Round numbers between two others, 100 to 1,000 of them, and a value just inside either end. */
function stepsBetween(after: number, before: number) {
  const width = before - after;
  const digits = Math.max(0, 2 - Math.floor(Math.log10(width)));
  const unit = 10 ** (Math.floor(Math.log10(width)) - 2);
  const first = Math.floor(after / unit) + 1;
  const count = Math.max(0, Math.ceil(before / unit) - first);
  const last = count + 1;
  return {
    last,
    valueAt: (step: number) => {
      if (step === 0) return after + width * 1e-6;
      return step === last ? before - width * 1e-6 : Number(((first + step - 1) * unit).toFixed(digits));
    },
  };
}

interface Run {
  readonly first: Cell;
  readonly last: Cell;
  readonly band: Band;
  readonly lowest: number;
  readonly highest: number;
}

/** Neighbours on the scale with one band, as one. */
function joined(pieces: readonly (Piece | undefined)[]): readonly Run[] {
  const runs: Run[] = [];
  let isOpen = false; // whether the last run may go on
  for (const piece of pieces) {
    const run = isOpen ? runs.at(-1) : undefined;
    isOpen = piece?.cell.isOnScale === true;
    if (!piece) continue;
    const { cell, band, scores } = piece;
    const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
    if (run?.band === band && cell.isOnScale)
      runs[runs.length - 1] = {
        ...run,
        last: cell,
        lowest: Math.min(run.lowest, lowest),
        highest: Math.max(run.highest, highest),
      };
    else runs.push({ first: cell, last: cell, band, lowest, highest });
  }
  return runs;
}
