import { percent } from '../chart.ts';
import { curveCharts, type Dot, dotsOf } from '../curve-charts.ts';
import { hitsFrom, type PageData, type SliceChoice, trafficFrom } from '../page-data.ts';
import { type ThresholdView, thresholdSentence, thresholdTable, thresholdView } from '../threshold-view.ts';
import { all, byId } from './element.ts';

/** Lets the threshold be dragged, or moved by the slider, and counts again. */
export function startThreshold(data: PageData): void {
  const slider = byId('threshold-slider') as HTMLInputElement | null;
  const slice = byId('threshold-slice') as HTMLSelectElement | null;
  const charts = byId('charts');
  if (!slider || !slice || !charts) return;
  const panel = createPanel(data, slider, charts);
  slider.addEventListener('input', () => panel.choose(Number(slider.value)));
  slice.addEventListener('change', () => panel.open(choiceOf(slice.value)));
  byId('threshold-reset')?.addEventListener('click', panel.reset);
  startDragging(charts, panel);
  panel.open(undefined);
}

function choiceOf(text: string): SliceChoice | undefined {
  if (text === '') return undefined;
  const [field = 0, value = 0] = text.split(' ').map(Number);
  return { field, value };
}

interface Panel {
  /** draws a slice, at the threshold that is in force */
  readonly open: (slice: SliceChoice | undefined) => void;
  /** moves to a threshold by its number */
  readonly choose: (at: number) => void;
  readonly reset: () => void;
  /** the number of the threshold whose dot is nearest in a chart */
  readonly nearest: (chart: string, x: number, y: number) => number;
}

function createPanel(data: PageData, slider: HTMLInputElement, charts: HTMLElement): Panel {
  let view = thresholdView([], undefined, data.settings);
  let dots: readonly (readonly Dot[])[] = [];
  const choose = (at: number) => {
    slider.value = String(at);
    show(view, at, slider);
    for (const ofChart of dots) moveDot(ofChart[at]);
  };
  const reset = () => {
    const { alertAt } = data.settings;
    const current = view.curve.findIndex((point) => point.alertAt >= alertAt);
    choose(current < 0 ? view.curve.length - 1 : current);
  };
  const open = (slice: SliceChoice | undefined) => {
    view = thresholdView(hitsFrom(data, slice), trafficFrom(data, slice), data.settings);
    dots = dotsOf(view);
    charts.innerHTML = curveCharts(view).markup;
    slider.max = String(Math.max(0, view.curve.length - 1));
    slider.disabled = view.curve.length === 0;
    reset();
  };
  const nearest = (chart: string, x: number, y: number) => {
    const own = dots.find(([first]) => first?.id === chart) ?? [];
    const isByX = own.every((dot, index) => index === 0 || dot.x > own[index - 1]!.x);
    const distance = (dot: Dot) => (isByX ? Math.abs(dot.x - x) : Math.hypot(dot.x - x, dot.y - y));
    return own.reduce((best, dot, index) => (distance(dot) < distance(own[best]!) ? index : best), 0);
  };
  return { open, choose, reset, nearest };
}

function show(view: ThresholdView, at: number, slider: HTMLInputElement): void {
  const point = view.curve[at];
  byId('threshold-table')!.innerHTML = thresholdTable(view, point).markup;
  byId('threshold-value')!.textContent = point ? String(point.alertAt) : 'none';
  slider.setAttribute('aria-valuetext', point ? thresholdSentence(point) : 'no post has a score');
}

function moveDot(dot: Dot | undefined): void {
  const mark = dot && byId(dot.id)?.querySelector('.mark');
  if (!dot || !mark) return;
  const [x, y] = [percent(dot.x), percent(1 - dot.y)];
  mark.removeAttribute('hidden');
  mark.querySelector('circle')?.setAttribute('cx', x);
  mark.querySelector('circle')?.setAttribute('cy', y);
  for (const end of ['x1', 'x2']) mark.querySelector('line')?.setAttribute(end, x);
}

/** Charts are drawn again for each slice: what is pressed is found when it is pressed. */
function startDragging(charts: HTMLElement, panel: Panel): void {
  let dragged: Element | undefined;
  const move = (event: PointerEvent) => {
    if (!dragged) return;
    const { left, top, width, height } = dragged.getBoundingClientRect();
    const id = dragged.closest('.chart')!.id;
    panel.choose(panel.nearest(id, (event.clientX - left) / width, 1 - (event.clientY - top) / height));
  };
  charts.addEventListener('pointerdown', (event) => {
    dragged = all('.plot > svg', charts).find((svg) => svg.contains(event.target as Node));
    if (!dragged) return;
    charts.setPointerCapture(event.pointerId);
    event.preventDefault(); // else the drag selects text
    move(event);
  });
  charts.addEventListener('pointermove', move);
  for (const end of ['pointerup', 'pointercancel'] as const)
    charts.addEventListener(end, () => {
      dragged = undefined;
    });
}
