import type { Interval, Proportion } from './proportion.ts';

/** A count with its thousands apart: `414,281`. No locale: the same everywhere. */
export function showCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A figure that may be small or large, to three digits: `0.0127`, `9.27`, `36,742`. */
export function showNumber(value: number): string {
  if (Math.abs(value) >= 1000) return showCount(value);
  return String(Number(value.toPrecision(3)));
}

/** A share as a percentage: `93.5 %`, `0.0127 %`. */
export function showShare(share: number): string {
  const percent = share * 100;
  return `${Math.abs(percent) >= 1 ? Number(percent.toFixed(1)) : Number(percent.toPrecision(2))} %`;
}

/** A share with its interval and the number of posts, or that there are too few. */
export function showProportion(proportion: Proportion): string {
  const { value, lower, upper, n } = proportion;
  if (n === 0) return '-';
  if (value === undefined) return `too few to tell (${proportion.hits} of ${n})`;
  return `${showShare(value)} (${showEnds(lower, upper, showShare)}, n ${showCount(n)})`;
}

/** A figure with its interval: where the figure is 0, what it may be at most. */
export function showInterval(interval: Interval, show: (value: number) => string = showNumber): string {
  const { value, lower, upper } = interval;
  if (value === undefined) return `too few to tell (${showEnds(lower, upper, show)})`;
  if (value === 0 && lower === 0) return `0 (at most ${show(upper)})`;
  return `${show(value)} (${showEnds(lower, upper, show)})`;
}

/** A precision: where no false alert was seen, only what it is at least. */
export function showPrecision(precision: Interval): string {
  const isBound = precision.value === 1 && precision.upper === 1;
  return isBound ? `at least ${showShare(precision.lower)}` : showInterval(precision, showShare);
}

function showEnds(lower: number, upper: number, show: (value: number) => string): string {
  return `${show(lower)} to ${show(upper)}`;
}
