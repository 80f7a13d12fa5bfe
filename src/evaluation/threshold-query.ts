import { suggestionHint } from '../match/suggest.ts';

/** What a threshold is judged by. Alerts are those of traffic where there is any, else those that the samples forecast. */
export type ThresholdMetric =
  | 'recall'
  | 'precision'
  | 'alerts per million'
  | 'alerts per day'
  | 'false positive rate';

/** What is wanted of a threshold: the best by one metric among those that keep within limits. */
export interface ThresholdQuery {
  readonly objective: { readonly direction: 'max' | 'min'; readonly metric: ThresholdMetric };
  /** all of them must hold */
  readonly limits: readonly ThresholdLimit[];
}

export interface ThresholdLimit {
  readonly metric: ThresholdMetric;
  readonly comparison: '<=' | '>=';
  readonly value: number;
  /** the whole interval must keep the limit, not only the figure */
  readonly surely?: boolean;
}

/**
 * Reads a query as people write it: `max recall at <= 20 alerts per million`, `fewest alerts at recall >= 0.9`,
 * `max precision at recall >= 80% and surely <= 500 alerts per day`. `surely` asks of the whole interval.
 *
 * @throws SyntaxError that quotes the part it does not understand and says what it could be
 *
 * @example
 * parseThresholdQuery('fewest alerts at recall >= 0.9').objective //=> { direction: 'min', metric: 'alerts per million' }
 */
export function parseThresholdQuery(text: string): ThresholdQuery {
  const [, objective = '', limits = ''] = /^\s*(.*?)\s+(?:at|with|where)\s+(.*?)\s*$/i.exec(text) ?? [];
  if (objective === '')
    throw new SyntaxError(
      `\`${text.trim()}\` is no query: expected an objective, \`at\`, and limits, such as \`max recall at <= 20 alerts per million\``,
    );
  return {
    objective: parseObjective(objective),
    limits: limits.split(/\s+and\s+/i).map(parseLimit),
  };
}

/** The query as text that reads back as itself. */
export function formatThresholdQuery({ objective, limits }: ThresholdQuery): string {
  return `${objective.direction} ${objective.metric} at ${limits.map(formatLimit).join(' and ')}`;
}

/** One limit, as it reads in a query. */
export function formatLimit({ metric, comparison, value, surely }: ThresholdLimit): string {
  return `${surely ? 'surely ' : ''}${metric} ${comparison} ${value}`;
}

const directions: Readonly<Record<string, 'max' | 'min'>> = {
  max: 'max',
  maximum: 'max',
  most: 'max',
  highest: 'max',
  best: 'max',
  min: 'min',
  minimum: 'min',
  fewest: 'min',
  least: 'min',
  lowest: 'min',
};

const metrics: Readonly<Record<string, ThresholdMetric>> = {
  recall: 'recall',
  precision: 'precision',
  alerts: 'alerts per million',
  'alerts per million': 'alerts per million',
  'alerts per day': 'alerts per day',
  'false positive rate': 'false positive rate',
};

/** What more of is better of: asking for little of it would find the threshold that nobody reaches. */
const wanted: ReadonlySet<ThresholdMetric> = new Set(['recall', 'precision']);

function parseObjective(text: string): ThresholdQuery['objective'] {
  const [, word = '', name = ''] = /^(\S+)\s+(.*)$/.exec(text) ?? [];
  const direction = lookUp(word || text, directions, 'objective');
  const metric = lookUp(name, metrics, 'metric');
  if ((direction === 'max') !== wanted.has(metric))
    throw new SyntaxError(
      `\`${text}\` asks for the worst threshold: expected ${wanted.has(metric) ? 'max' : 'min'} ${metric}`,
    );
  return { direction, metric };
}

const comparison = '(<=|>=|≤|≥|at most|at least)';
const number = String.raw`([\d.,_]+\s*%?)`;
const metricFirst = new RegExp(`^(.*?)\\s*${comparison}\\s*${number}$`, 'i');
const numberFirst = new RegExp(`^${comparison}\\s*${number}\\s+(.*)$`, 'i');

function parseLimit(text: string): ThresholdLimit {
  const [, sure, rest = ''] = /^(surely\s+)?(.*)$/i.exec(text) ?? [];
  const [, sign, digits, unit] = numberFirst.exec(rest) ?? [];
  const [, name = unit, sign2 = sign, digits2 = digits] = metricFirst.exec(rest) ?? [];
  if (name === undefined || sign2 === undefined || digits2 === undefined)
    throw new SyntaxError(
      `\`${text}\` is no limit: expected a metric, \`<=\` or \`>=\`, and a number, such as \`recall >= 0.9\``,
    );
  const metric = lookUp(name, metrics, 'metric');
  return {
    metric,
    comparison: /^(?:<=|≤|at most)$/i.test(sign2) ? '<=' : '>=',
    value: parseNumber(digits2, metric),
    ...(sure !== undefined && { surely: true }),
  };
}

function parseNumber(text: string, metric: ThresholdMetric): number {
  const isPercent = text.endsWith('%');
  const value = Number(text.replace(/\s*%$/, '').replace(/[,_](?=\d{3}(?:\D|$))/g, ''));
  const share = isPercent ? value / 100 : value;
  const isShare = !metric.startsWith('alerts');
  if (!Number.isFinite(value) || (isShare && share > 1) || (isPercent && !isShare))
    throw new SyntaxError(
      `\`${text}\` is no limit of ${metric}: expected ${isShare ? 'a share from 0 to 1, or a percentage' : 'a number'}`,
    );
  return share;
}

function lookUp<Value>(text: string, table: Readonly<Record<string, Value>>, what: string): Value {
  const key = text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
  const found = Object.hasOwn(table, key) ? table[key] : undefined;
  if (found !== undefined) return found;
  throw new SyntaxError(`\`${text}\` is no ${what}: ${suggestionHint(key, Object.keys(table))}`);
}
