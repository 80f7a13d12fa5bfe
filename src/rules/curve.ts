import type { FieldValue } from '../signals/fields.ts';

/** A piecewise linear function of a number in a post's metadata, by the places where its slope changes. */
export interface Curve {
  readonly field: string;
  /** what it is of: the points of a signal, or their strength */
  readonly gives: 'points' | 'strength';
  /** ascending by the field's value; there is at least one */
  readonly knots: readonly (readonly [at: number, value: number])[];
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
  const next = knots.findIndex(([at]) => at >= x);
  if (next === -1) return knots[knots.length - 1]?.[1];
  const [right, high] = knots[next] as Curve['knots'][number];
  const before = knots[next - 1];
  if (before === undefined || right === x) return high;
  const [left, low] = before;
  return low + ((high - low) * (x - left)) / (right - left);
}
