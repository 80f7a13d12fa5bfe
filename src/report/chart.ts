import { ticks } from 'd3-array';
import { area, curveStepBefore, line } from 'd3-shape';
import { type Html, html } from './html.ts';

/** An axis from its lowest to its highest value. */
export interface Axis {
  readonly label: string;
  readonly domain: readonly [low: number, high: number];
  /** equal ratios at equal distances; the domain is then above 0 */
  readonly isLog?: boolean;
  readonly show: (value: number) => string;
}

/** One point of a curve with its band; without `y` only the band is drawn. */
export interface ChartPoint {
  readonly x: number;
  readonly y?: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Chart {
  /** of the element, for scripts */
  readonly id: string;
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** in the order of x; between two of them the curve is that of the right one */
  readonly points: readonly ChartPoint[];
  /** a point of comparison, such as a list alone */
  readonly reference?: { readonly label: string; readonly x?: number; readonly y: number };
  /** a line across at the chosen point, beside the dot */
  readonly hasRule?: boolean;
  /** a second curve to compare with, in the order of x: dashed, without its band */
  readonly other?: readonly ChartPoint[];
  /** dots that stay where they are; without these there is one for a script to move */
  readonly marks?: readonly ChartMark[];
}

/** A dot on a curve, or a ring on the other one. */
interface ChartMark {
  readonly x: number;
  readonly y: number;
  readonly isOther?: boolean;
}

/** Where a value is on an axis, from 0 to 1; what is outside is put on its end. */
export function positionOn({ domain: [low, high], isLog }: Axis, value: number): number {
  const scaled = isLog
    ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
    : (value - low) / (high - low);
  return Math.min(1, Math.max(0, scaled));
}

const side = 1000;

/**
 * A chart as SVG. Curves are stretched to the element, text and dots are placed in per cent, so that it fits any width
 * without a script.
 */
export function chartHtml(chart: Chart): Html {
  const { id, title, x, y, points, other, reference, marks } = chart;
  return html`<figure class="chart" id="${id}">
<figcaption>${title}</figcaption>
<div class="plot"><svg role="img" aria-label="${title}: ${y.label} by ${x.label}">
${ticksOf(y).map((value) => horizontal(y, value))}
${ticksOf(x).map((value) => vertical(x, value))}
<svg class="curves" viewBox="0 0 ${side} ${side}" preserveAspectRatio="none">${curves(points, x, y)}${other && html`<path class="line other" d="${curvePath(other, x, y)}"/>`}</svg>
${reference && referenceMark(reference, x, y)}
${marks ? marks.map((mark) => fixedMark(mark, chart)) : html`<g class="mark" hidden>${chart.hasRule && html`<line class="rule" y1="0" y2="100%"/>`}<circle r="6"/></g>`}
</svg></div>
<div class="axis-label">${x.label}</div>
</figure>`;
}

/** Ticks that people can read: about five, or one for each power of ten. */
function ticksOf({ domain: [low, high], isLog }: Axis): number[] {
  if (!isLog) return ticks(low, high, 5).filter((value) => value >= low && value <= high);
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const every = Math.max(1, Math.ceil((last - first) / 6));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((power) => (last - power) % every === 0)
    .map((power) => 10 ** power);
}

function horizontal(axis: Axis, value: number): Html {
  const at = percent(1 - positionOn(axis, value));
  return html`<line class="grid" x2="100%" y1="${at}" y2="${at}"/><text class="y" x="-8" y="${at}" dy=".32em">${axis.show(value)}</text>`;
}

function vertical(axis: Axis, value: number): Html {
  const at = percent(positionOn(axis, value));
  return html`<line class="tick" x1="${at}" x2="${at}" y1="100%" y2="100%"/><text class="x" x="${at}" y="100%" dy="1.5em">${axis.show(value)}</text>`;
}

function curves(points: readonly ChartPoint[], x: Axis, y: Axis): Html {
  const band = area<ChartPoint>(
    (point) => onSide(x, point.x),
    ({ lower }) => side - onSide(y, lower),
    ({ upper }) => side - onSide(y, upper),
  ).curve(curveStepBefore);
  return html`<path class="band" d="${band(points) ?? ''}"/><path class="line" d="${curvePath(points, x, y)}"/>`;
}

function curvePath(points: readonly ChartPoint[], x: Axis, y: Axis): string {
  const curve = line<ChartPoint>(
    (point) => onSide(x, point.x),
    (point) => side - onSide(y, point.y ?? 0),
  )
    .defined((point) => point.y !== undefined)
    .curve(curveStepBefore);
  return curve(points) ?? '';
}

function onSide(axis: Axis, value: number): number {
  return round(positionOn(axis, value) * side);
}

function fixedMark(mark: ChartMark, { x, y, hasRule }: Chart): Html {
  const [across, down] = [percent(positionOn(x, mark.x)), percent(1 - positionOn(y, mark.y))];
  return html`<g class="mark${mark.isOther && ' other'}">${
    hasRule && html`<line class="rule" x1="${across}" x2="${across}" y1="0" y2="100%"/>`
  }<circle r="6" cx="${across}" cy="${down}"/></g>`;
}

function referenceMark(
  { label, x: value, y: height }: NonNullable<Chart['reference']>,
  x: Axis,
  y: Axis,
): Html {
  const at = percent(1 - positionOn(y, height));
  if (value === undefined)
    return html`<line class="reference" x2="100%" y1="${at}" y2="${at}"/><text class="reference" x="100%" y="${at}" dy="-.4em">${label}</text>`;
  const across = positionOn(x, value);
  const isRight = across > 0.5;
  return html`<circle class="reference" cx="${percent(across)}" cy="${at}" r="4"/><text class="reference ${isRight ? '' : 'left'}" x="${percent(across)}" y="${at}" dx="${isRight ? '-.7em' : '.7em'}" dy=".35em">${label}</text>`;
}

/** A position in per cent, as attributes have it. */
export function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
