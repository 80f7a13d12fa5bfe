import { expect } from 'vitest';
import type { Contribution, HistoryResult, ScoreResult } from '../../src/index.ts';

/**
 * Does the arithmetic of a result again with nothing but the result as JSON, as an auditor would with pencil and
 * paper: in whole eighths and decimal factors, never in binary fractions.
 */
export function checkWithPencil(result: ScoreResult): void {
  const { score, band, anchor, contributions, priority, priorityParts } = JSON.parse(
    JSON.stringify(result),
  ) as ScoreResult;
  if (anchor === 'none') {
    expect({ score, band, priority, contributions }).toEqual({
      score: 0,
      band: 'none',
      priority: 0,
      contributions: [],
    });
    return;
  }
  checkProbability(result);
  checkSum(result);
  expect(priority).toBe(
    band === 'none' ? 0 : score + (priorityParts?.severity ?? 0) + (priorityParts?.reach ?? 0),
  );
}

/** The same of an account or a thread. */
export function checkHistoryWithPencil(result: HistoryResult): void {
  const given = JSON.parse(JSON.stringify(result)) as HistoryResult;
  if (given.anchor !== 'none') checkSum(given);
  else expect({ ...given, level: 'none' }).toMatchObject({ score: 0, band: 'none', contributions: [] });
}

/** Each line by itself, then families, gate, limits, the sum and its band. */
function checkSum(result: ScoreResult | HistoryResult): void {
  const { score, band, contributions, thresholds } = result;
  for (const entry of contributions) {
    checkStrength(entry);
    checkCurve(entry);
  }
  const families = [...new Set(contributions.flatMap(({ family }) => family ?? []))];
  for (const family of families) checkFamily(contributions.filter((entry) => entry.family === family));
  checkGate(result);
  checkLimits(contributions);
  expect(total(contributions)).toBe(score);
  const reached = (['watch', 'review', 'urgent'] as const).filter((name) => score >= thresholds![name]);
  expect(band).toBe(reached.at(-1) ?? 'none');
}

/** By the curve that stands beside it, to six decimals. */
function checkProbability({ score, probability, calibration }: ScoreResult): void {
  expect(calibration === undefined).toBe(probability === undefined);
  if (!calibration || probability === undefined) return;
  expect(Number(probability.toFixed(6))).toBe(probability);
  expect(probability).toBeCloseTo(
    1 / (1 + Math.exp(-(calibration.intercept + calibration.slope * score))),
    6,
  );
}

function total(entries: readonly Contribution[]): number {
  return entries.reduce((sum, { points }) => sum + points, 0);
}

/** The nearest eighth, halves away from zero; exact for factors of four decimals. */
function toEighths(points: number, factors: readonly number[]): number {
  const scale = 10_000n ** BigInt(factors.length);
  const product = factors.reduce(
    (value, factor) => value * BigInt(Math.round(factor * 10_000)),
    BigInt(Math.abs(points) * 8),
  );
  return (Math.sign(points) * Number((2n * product + scale) / (2n * scale))) / 8 || 0;
}

/** Points or strength by the line between the knots on either side of the value. */
function checkCurve({ kind, knots, value, points, weight, factors }: Contribution): void {
  if (knots === undefined || kind !== 'signal') return;
  const [left, right] = knots;
  const [from, low] = left as readonly [number, number];
  const [to, high] = right ?? [from, low];
  expect(value).toBeDefined();
  const height = to === from ? low : low + ((high - low) * ((value as number) - from)) / (to - from);
  const strength = factors?.find(({ name }) => name === 'detector')?.value;
  const isOfStrength =
    knots.every(([, share]) => share >= 0 && share <= 1) && (strength !== undefined || height === 1);
  if (isOfStrength) expect(strength ?? 1).toBeCloseTo(height, 3);
  else expect(Math.abs((weight ?? points) - height)).toBeLessThanOrEqual(1 / 16 + 1e-9);
}

function checkStrength({ kind, points, weight, strength, factors, limit, ...rest }: Contribution): void {
  if (factors === undefined) {
    expect({ weight, strength }).toEqual({});
    return;
  }
  expect(['term', 'signal', 'rule', 'floor']).toContain(kind);
  for (const { value } of factors) {
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
    expect(Number(value.toFixed(4))).toBe(value);
  }
  const values = factors.map(({ value }) => value);
  expect(strength).toBeCloseTo(
    values.reduce((product, value) => product * value, 1),
    12,
  );
  const lowered = toEighths(weight!, values);
  // What lowers a floor is the limit.
  expect({ ...rest, points: kind === 'floor' ? limit : points }).toEqual({ ...rest, points: lowered });
}

/** Shares halve from the strongest on, damping is what they take, and the cap holds what is left at its limit. */
function checkFamily(lines: readonly Contribution[]): void {
  const items = lines.filter(({ kind }) => kind === 'term' || kind === 'signal');
  const damped = [1, -1].map((sign) => {
    const side = items.filter(({ points }) => Math.sign(points) === sign);
    const sizes = side.map(({ points }) => Math.abs(points));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(side.map(({ share = 1 }) => share)).toEqual(side.map((_, index) => 0.5 ** index));
    return side.reduce((sum, { points, share = 1 }) => sum + damp(points, share), 0);
  });
  const counted = (damped[0] as number) + (damped[1] as number);
  const cap = lines.find(({ kind }) => kind === 'cap');
  expect(total(lines.filter((line) => line !== cap))).toBe(counted);
  if (cap) {
    expect(Math.abs(counted)).toBeGreaterThan(Math.abs(cap.limit!));
    expect(Math.sign(counted)).toBe(Math.sign(cap.limit!));
    expect(total(lines)).toBe(cap.limit);
  }
}

/** Shares are powers of two, so that this division is exact. */
function damp(points: number, share: number): number {
  const eighths = Math.abs(points) * 8 * share;
  return (Math.sign(points) * Math.floor(eighths + 0.5)) / 8 || 0;
}

/** The families that corroborate, by their lines; whether that opens the gate; and that a closed gate holds. */
function checkGate({ anchor, gate, contributions }: ScoreResult | HistoryResult): void {
  expect(gate === undefined).toBe(anchor !== 'ambiguous');
  if (!gate) return;
  const { open, cap, minFamilies, tau, corroborating, missing, requirementsMet } = gate;
  for (const family of corroborating)
    expect(total(contributions.filter((entry) => entry.family === family))).toBeGreaterThanOrEqual(tau);
  for (const family of missing)
    expect(total(contributions.filter((entry) => entry.family === family))).toBeLessThan(tau);
  expect(open).toBe(corroborating.length >= minFamilies || requirementsMet.length > 0);
  if (!open) expect(total(contributions.filter(({ kind }) => kind !== 'floor'))).toBeLessThanOrEqual(cap);
}

/** Gate and floor hold the sum of all lines above them at their limits, from the right side. */
function checkLimits(contributions: readonly Contribution[]): void {
  for (const [at, { kind, points, limit }] of contributions.entries()) {
    if (kind !== 'gate' && kind !== 'floor') continue;
    expect(total(contributions.slice(0, at + 1))).toBe(limit);
    expect(Math.sign(points)).toBe(kind === 'gate' ? -1 : 1);
  }
}
