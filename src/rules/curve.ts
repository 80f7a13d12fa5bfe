import type { FieldValue } from '../signals/fields.ts';

/** A place where the slope of a curve changes: the field's value, and the curve's. */
export type Knot = readonly [at: number, value: number];

/** A piecewise linear function of a number in a post's metadata, by the places where its slope changes. */
export interface Curve {
  readonly field: string;
  /** what it is of: the points of a signal, or their strength */
  readonly gives: 'points' | 'strength';
  /** ascending by the field's value; there is at least one */
  readonly knots: readonly Knot[];
}

/**
 * The value of a curve, straight between its knots and level beyond its ends; a yes or no stands for 1 or 0. `undefined`
 * where the field is unknown, or no number.
 *
 * @example
 * curveAt({ field: 'author.ageDays', gives: 'points', knots: [[0, 12], [30, 6]] }, 10) //=> 10
 */
export function curveAt({ knots }: Curve, actual: FieldValue): number | undefined {
  const x = typeof actual === 'boolean' ? Number(actual) : actual;
  if (typeof x !== 'number') return undefined;
  const [left, right] = knotsAround(knots, x);
  if (right === undefined) return left[1];
  return left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]);
}

/** The knots on either side of a value; one where the curve is level, or has a knot just there. */
export function knotsAround(knots: Curve['knots'], x: number): readonly [Knot] | readonly [Knot, Knot] {
  const next = knots.findIndex(([at]) => at >= x);
  if (next === -1) return [knots[knots.length - 1] as Knot];
  const right = knots[next] as Knot;
  const left = knots[next - 1];
  return left === undefined || right[0] === x ? [right] : [left, right];
}
