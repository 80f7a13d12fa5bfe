/** One row of a logistic regression: the features that are not 0, and whether the outcome happened. */
export interface LogisticRow {
  readonly features: readonly number[];
  readonly values: readonly number[];
  readonly isPositive: boolean;
  /** how often the row counts; 1 by default */
  readonly weight?: number;
}

/** What is believed of a weight before the data speak, in log-odds, and where it must stay. */
export interface Prior {
  readonly mean: number;
  /** standard deviation; infinite for no belief */
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
}

export interface LogisticFit {
  readonly intercept: number;
  readonly weights: readonly number[];
  /** standard deviation of each weight, the others being uncertain too */
  readonly deviations: readonly number[];
}

const maxRounds = 500;
const tolerance = 1e-7;

/**
 * Weights that make the rows most probable together with what was believed of them, within their bounds: the mode of
 * the posterior under normal priors. By cyclic coordinate descent with a trust region for each weight (Genkin, Lewis
 * and Madigan, Large-scale Bayesian logistic regression for text categorization, Technometrics 49(3), 2007), which
 * takes bounds as they come: the function is convex, so the answer does not depend on where it starts. Deviations
 * are those of the normal distribution that fits the posterior at its mode (Laplace).
 */
export function fitLogistic(rows: readonly LogisticRow[], priors: readonly Prior[]): LogisticFit {
  const columns = columnsOf(rows, priors);
  const margins = new Float64Array(rows.length);
  const weights = columns.map(({ prior }) => clamp(prior.mean, prior));
  for (const [index, column] of columns.entries()) shift(margins, column, weights[index] as number);
  const reach = columns.map(() => 1);
  for (let round = 0, moved = Number.POSITIVE_INFINITY; moved > tolerance && round < maxRounds; round++) {
    moved = 0;
    for (const [index, column] of columns.entries()) {
      const step = stepOf(column, weights[index] as number, margins, rows, reach[index] as number);
      if (step === 0) continue;
      weights[index]! += step;
      shift(margins, column, step);
      reach[index] = Math.max(2 * Math.abs(step), (reach[index] as number) / 2);
      moved = Math.max(moved, Math.abs(step));
    }
  }
  const [intercept = 0, ...fitted] = weights;
  return { intercept, weights: fitted, deviations: deviationsOf(columns, margins, rows).slice(1) };
}

/** One feature over all rows; the intercept is the first column. */
interface Column {
  readonly rows: readonly number[];
  readonly values: readonly number[];
  readonly prior: Prior;
}

const free: Prior = {
  mean: 0,
  deviation: Number.POSITIVE_INFINITY,
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
};

function columnsOf(rows: readonly LogisticRow[], priors: readonly Prior[]): readonly Column[] {
  const columns = priors.map((prior) => ({ rows: [] as number[], values: [] as number[], prior }));
  for (const [row, { features, values }] of rows.entries()) {
    for (const [at, feature] of features.entries()) {
      columns[feature]?.rows.push(row);
      columns[feature]?.values.push(values[at] as number);
    }
  }
  return [{ rows: rows.map((_, row) => row), values: rows.map(() => 1), prior: free }, ...columns];
}

function shift(margins: Float64Array, { rows, values }: Column, step: number): void {
  for (const [at, row] of rows.entries()) margins[row]! += step * (values[at] as number);
}

/** A step of Newton's method along one weight, no longer than `reach`, and within the weight's bounds. */
function stepOf(
  { rows: places, values, prior }: Column,
  weight: number,
  margins: Float64Array,
  rows: readonly LogisticRow[],
  reach: number,
): number {
  const precision = 1 / prior.deviation ** 2;
  let gradient = (weight - prior.mean) * precision;
  let curvature = precision;
  for (const [at, place] of places.entries()) {
    const { isPositive, weight: count = 1 } = rows[place] as LogisticRow;
    const value = values[at] as number;
    const margin = margins[place] as number;
    gradient += count * value * (logistic(margin) - Number(isPositive));
    curvature += count * value * value * boundedVariance(margin, reach * Math.abs(value));
  }
  if (curvature === 0) return 0;
  const step = Math.max(-reach, Math.min(reach, -gradient / curvature));
  return clamp(weight + step, prior) - weight;
}

/** The largest p(1 - p) within `reach` of a margin: with it no step overshoots. */
function boundedVariance(margin: number, reach: number): number {
  const distance = Math.abs(margin) - reach;
  if (distance <= 0) return 0.25;
  const p = logistic(distance);
  return p * (1 - p);
}

function clamp(weight: number, { low, high }: Prior): number {
  return Math.max(low, Math.min(high, weight));
}

/** The probability that belongs to log-odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Square roots of the diagonal of the inverse of the posterior's curvature. */
function deviationsOf(
  columns: readonly Column[],
  margins: Float64Array,
  rows: readonly LogisticRow[],
): number[] {
  const size = columns.length;
  const curvature = columns.map(({ prior }, at) => {
    const line = new Float64Array(size);
    line[at] = 1 / prior.deviation ** 2 || 1e-12; // without a belief and without a row there is nothing to divide by
    return line;
  });
  for (const [place, { features, values, weight = 1 }] of rows.entries()) {
    const p = logistic(margins[place] as number);
    const variance = weight * p * (1 - p);
    const at = [0, ...features.map((feature) => feature + 1)];
    const of = [1, ...values];
    for (const [i, row] of at.entries()) {
      const line = curvature[row] as Float64Array;
      for (const [j, column] of at.entries())
        line[column]! += variance * (of[i] as number) * (of[j] as number);
    }
  }
  return inverseDiagonal(curvature).map(Math.sqrt);
}

/** The diagonal of the inverse of a symmetric positive definite matrix, by Cholesky's decomposition. */
function inverseDiagonal(matrix: readonly Float64Array[]): number[] {
  const size = matrix.length;
  const lower = matrix.map(() => new Float64Array(size));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row]![column] as number;
      for (let k = 0; k < column; k++) sum -= lower[row]![k]! * lower[column]![k]!;
      lower[row]![column] = row === column ? Math.sqrt(Math.max(sum, 1e-300)) : sum / lower[column]![column]!;
    }
  }
  return matrix.map((_, unit) => squaredLength(solveLower(lower, unit)));
}

/** The solution `x` of `lower x = e_unit`. */
function solveLower(lower: readonly Float64Array[], unit: number): Float64Array {
  const solution = new Float64Array(lower.length);
  for (let row = unit; row < lower.length; row++) {
    let sum = row === unit ? 1 : 0;
    for (let k = unit; k < row; k++) sum -= lower[row]![k]! * solution[k]!;
    solution[row] = sum / lower[row]![row]!;
  }
  return solution;
}

function squaredLength(vector: Float64Array): number {
  return vector.reduce((sum, value) => sum + value * value, 0);
}
