import type { Judgement } from '../evaluation/judgement.ts';
import { showCount, showInterval, showNumber, showPrecision, showProportion } from '../evaluation/numbers.ts';
import type { Settings } from '../evaluation/settings.ts';
import { figure } from './figure.ts';
import { type Content, type Html, html } from './html.ts';

/** One figure of the headline: what it is, and what it is compared with. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly compared: readonly (readonly [string, string])[];
}

/** The figures that a decision rests on, each with its interval, a list alone below it; `before` where there is one. */
export function headline(judgement: Judgement, settings: Settings, before?: Judgement): Html {
  const tiles = [
    ...forecastTiles(judgement, before),
    tile('Recall on labelled posts', judgement, before, ({ overall }, way) =>
      showProportion(overall[way].recall),
    ),
    tile('False positives on benign posts', judgement, before, ({ overall }, way) =>
      showProportion(overall[way].falsePositiveRate),
    ),
  ];
  return html`<section aria-labelledby="headline"><h2 id="headline">What to expect</h2>
<p class="lead">${basisOf(judgement, settings)}</p>
${tilesHtml(tiles)}
</section>`;
}

/** Figures side by side. */
export function tilesHtml(tiles: readonly Tile[]): Html {
  return html`<dl class="tiles">${tiles.map(tileHtml)}</dl>`;
}

type Way = 'full' | 'listOnly';

function forecastTiles(judgement: Judgement, before?: Judgement): Tile[] {
  if (!judgement.forecast) return [];
  const at = ({ forecast }: Judgement, way: Way) => (forecast?.traffic ?? forecast?.samples)?.[way].guess;
  const perDay = at(judgement, 'full')?.perDay !== undefined;
  const of = (name: string, show: (found: NonNullable<ReturnType<typeof at>>) => string) =>
    tile(name, judgement, before, (from, way) => {
      const found = at(from, way);
      return found ? show(found) : '-';
    });
  return [
    of('Alerts per million posts', ({ alertsPerMillion }) => showInterval(alertsPerMillion)),
    ...(perDay
      ? [
          of('Alerts a day', ({ perDay: day }) => (day ? showInterval(day.alerts) : '-')),
          of('Reviewer hours a day', ({ perDay: day }) => (day ? showInterval(day.reviewerHours) : '-')),
        ]
      : []),
    of('Harm among alerts', ({ precision }) => showPrecision(precision)),
  ];
}

function tile(
  name: string,
  judgement: Judgement,
  before: Judgement | undefined,
  show: (judgement: Judgement, way: Way) => string,
): Tile {
  return {
    name,
    value: show(judgement, 'full'),
    compared: [
      ...(before ? [['before', show(before, 'full')] as const] : []),
      ['a list alone', show(judgement, 'listOnly')],
    ],
  };
}

function tileHtml({ name, value, compared }: Tile): Html {
  return html`<div class="tile"><dt>${name}</dt><dd class="main">${figure(value)}</dd>
${compared.map(([what, shown]) => html`<dd class="compared"><span class="what">${what}</span> ${figure(shown)}</dd>`)}</div>`;
}

function basisOf({ forecast, traffic, overall }: Judgement, settings: Settings): Content {
  const { prevalence, dailyPosts, minutesPerReview } = settings;
  if (!forecast || !prevalence)
    return 'Nothing is forecast: neither the ruleset nor an option says how common harm is in traffic.';
  const day =
    dailyPosts === undefined
      ? ''
      : `, ${showCount(dailyPosts)} posts a day and ${showNumber(minutesPerReview)} minutes a review`;
  const source = traffic
    ? `False alerts are those of ${showCount(traffic.posts)} posts of unlabelled traffic, every alert in it taken for false.`
    : 'False alerts are those of the benign samples, as if these had been drawn from traffic. Where they were picked for being hard, that is far too high: give traffic.';
  const lost = overall.neverEvaluated.harm;
  return [
    `Forecast at ${showNumber(prevalence.perMillion)} harmful posts in a million${day}. ${source}`,
    lost > 0 && ` ${showCount(lost)} harmful posts were never scored and count as missed.`,
  ];
}
