import type { Block } from './document.ts';
import { type Forecast, type ForecastRange, scale } from './forecast.ts';
import type { Judgement } from './judgement.ts';
import { showCount, showInterval, showNumber, showPrecision, showProportion } from './numbers.ts';
import type { Interval } from './proportion.ts';
import type { Settings } from './settings.ts';
import type { Outcome } from './slices.ts';
import type { AlertLoad } from './traffic-load.ts';

/** A judgement under each heading of a table: before and after, or the full score; a list alone stands last. */
export interface JudgedColumn {
  readonly heading: string;
  readonly judgement: Judgement;
}

/** Figures of labelled posts, the forecast, and traffic, a list alone beside them. */
export function judgementBlocks(columns: readonly JudgedColumn[], settings: Settings): Block[] {
  const last = columns.at(-1);
  if (!last) return [];
  return [
    ...lostBlocks(last.judgement.overall),
    ...sampleBlocks(columns, last.judgement),
    ...forecastBlocks(columns, last.judgement, settings),
    ...trafficBlocks(columns, last.judgement),
  ];
}

const listAlone = 'a list alone';

function lostBlocks({ neverEvaluated }: Outcome): Block[] {
  const { harm, benign } = neverEvaluated;
  if (harm + benign === 0) return [];
  const text = `Never scored: ${showCount(harm)} harmful posts, which count as missed, and ${showCount(benign)} benign posts, which are left out.`;
  return [{ kind: 'text', text }];
}

function sampleBlocks(columns: readonly JudgedColumn[], { overall }: Judgement): Block[] {
  const row = (name: string, of: (metrics: Outcome['full']) => string) => [
    name,
    ...columns.map(({ judgement }) => of(judgement.overall.full)),
    of(overall.listOnly),
  ];
  return [
    {
      kind: 'title',
      text: `${showCount(overall.harm)} harmful and ${showCount(overall.benign)} benign posts`,
    },
    {
      kind: 'table',
      columns: ['', ...columns.map(({ heading }) => heading), listAlone],
      rows: [
        row('recall', ({ recall }) => showProportion(recall)),
        row('false positives', ({ falsePositiveRate }) => showProportion(falsePositiveRate)),
        row('harm among alerts, in this sample only', ({ samplePrecision }) =>
          showProportion(samplePrecision),
        ),
      ],
    },
  ];
}

/** With the false positives of traffic where there is any: those of samples are often picked for being hard. */
function forecastBlocks(columns: readonly JudgedColumn[], last: Judgement, settings: Settings): Block[] {
  if (!last.forecast)
    return [
      {
        kind: 'text',
        text: 'Nothing is forecast: neither the ruleset nor an option says how common harm is in traffic.',
      },
    ];
  const source = last.forecast.traffic ? 'traffic' : 'samples';
  const ranges = columns.map(({ judgement }) => judgement.forecast?.[source]?.full);
  const list = last.forecast[source]?.listOnly;
  const row = (name: string, show: (range: ForecastRange) => string) => [
    name,
    ...[...ranges, list].map((range) => (range ? show(range) : '-')),
  ];
  const counts: readonly (readonly [string, (forecast: Forecast) => Interval | undefined])[] = [
    ['alerts per million posts', ({ alertsPerMillion }) => alertsPerMillion],
    ['harm found per million', ({ harmFoundPerMillion }) => harmFoundPerMillion],
    ['harm missed per million', ({ harmMissedPerMillion }) => harmMissedPerMillion],
    ['alerts a day', ({ perDay }) => perDay?.alerts],
    ['reviewer hours a day', ({ perDay }) => perDay?.reviewerHours],
  ];
  const known = counts.filter(([, of]) => list && of(list.guess));
  return [
    { kind: 'title', text: forecastTitle(settings) },
    {
      kind: 'text',
      text:
        source === 'traffic'
          ? 'With the false positives of unlabelled traffic, every alert in it taken for one.'
          : 'As if the benign samples had been drawn from traffic. Where they were picked for being hard, it is far too high: give traffic.',
    },
    {
      kind: 'table',
      columns: ['', ...columns.map(({ heading }) => heading), listAlone],
      rows: [
        row('harm among alerts', ({ guess }) => showPrecision(guess.precision)),
        ...rangeRows(row, list),
        ...known.map(([name, of]) => row(name, ({ guess }) => showInterval(of(guess) as Interval))),
      ],
    },
  ];
}

function forecastTitle({ prevalence, dailyPosts, minutesPerReview }: Settings): string {
  const harm = `Forecast at ${showNumber(prevalence?.perMillion ?? 0)} harmful posts in a million`;
  if (dailyPosts === undefined) return harm;
  return `${harm}, ${showCount(dailyPosts)} posts a day, ${showNumber(minutesPerReview)} minutes a review`;
}

type RowMaker = (name: string, show: (range: ForecastRange) => string) => string[];

/** Precision at both ends of the range of the prevalence. */
function rangeRows(row: RowMaker, { low, high }: Partial<ForecastRange> = {}): string[][] {
  if (!low || !high) return [];
  return [
    row(`  at ${showNumber(low.harmPerMillion)} in a million`, (range) =>
      range.low ? showPrecision(range.low.precision) : '-',
    ),
    row(`  at ${showNumber(high.harmPerMillion)} in a million`, (range) =>
      range.high ? showPrecision(range.high.precision) : '-',
    ),
  ];
}

function trafficBlocks(columns: readonly JudgedColumn[], { traffic }: Judgement): Block[] {
  if (!traffic) return [];
  const loads: readonly (AlertLoad | undefined)[] = [
    ...columns.map(({ judgement }) => judgement.traffic?.full),
    traffic.listOnly,
  ];
  const row = (name: string, show: (load: AlertLoad) => string) => [
    name,
    ...loads.map((load) => (load ? show(load) : '-')),
  ];
  const unreadable =
    traffic.unreadable === 0
      ? ''
      : ` ${showCount(traffic.unreadable)} records held no post and are left out.`;
  return [
    { kind: 'title', text: `${showCount(traffic.posts)} posts of unlabelled traffic` },
    { kind: 'text', text: `How many alerts, not how many of them are right.${unreadable}` },
    {
      kind: 'table',
      columns: ['', ...columns.map(({ heading }) => heading), listAlone],
      rows: [
        row('alerts', ({ rate }) => showCount(rate.hits)),
        row('per million posts', ({ rate }) => showInterval(scale(rate, 1e6))),
        ...(traffic.full.perDay
          ? [
              row('alerts a day', ({ perDay }) => (perDay ? showInterval(perDay.alerts) : '-')),
              row('reviewer hours a day', ({ perDay }) =>
                perDay ? showInterval(perDay.reviewerHours) : '-',
              ),
            ]
          : []),
      ],
    },
  ];
}
