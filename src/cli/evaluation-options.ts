import type { HitOptions } from '../evaluation/hit.ts';
import type { JudgeOptions } from '../evaluation/settings.ts';
import type { Prevalence } from '../rules/ruleset.ts';
import { type Arguments, usageError } from './usage.ts';

/** Options that say what is read, and how it is judged. */
export const evaluationOptions = {
  samples: {
    type: 'list',
    help: 'labelled samples, NDJSON, plain or gzip; patterns such as `samples/*.ndjson`',
  },
  traffic: { type: 'list', help: 'unlabelled posts, for the alert load; patterns too' },
  slice: { type: 'list', help: 'further fields to slice by, such as `author.verified`' },
  'author-field': { type: 'string', help: 'where a post says who wrote it (default: author.id)' },
  'alert-at': {
    type: 'string',
    help: "the score from which on a post is an alert (default: the ruleset's `review`)",
  },
  prevalence: {
    type: 'string',
    help: "harmful posts in a million, such as `50` or `50:10-200` with its range (default: the ruleset's)",
  },
  'daily-posts': { type: 'string', help: "posts a day on the platform, for alerts and reviewers' hours" },
  'minutes-per-review': { type: 'string', help: 'what a review takes (default: 2)' },
  minimum: { type: 'string', help: 'fewer posts than this are too few to tell (default: 20)' },
  level: { type: 'string', help: 'of the intervals (default: 0.95)' },
  seed: { type: 'string', help: "of the bootstrap's draws (default: 1)" },
  workers: { type: 'string', help: 'threads that read traffic (default: as many as are worth while)' },
} as const;

export interface EvaluationSettings {
  readonly hit: HitOptions;
  readonly judge: JudgeOptions;
  readonly workers?: number;
}

/** The options as the library takes them. */
export function readSettings({ values, lists }: Arguments): EvaluationSettings {
  const number = (name: keyof typeof evaluationOptions) => numberOption(values, name);
  const judge = {
    alertAt: number('alert-at'),
    prevalence: values.prevalence === undefined ? undefined : parsePrevalence(values.prevalence),
    dailyPosts: number('daily-posts'),
    minutesPerReview: number('minutes-per-review'),
    minimum: number('minimum'),
    level: number('level'),
    seed: number('seed'),
  };
  const workers = readWorkers(values);
  return {
    hit: given({ slices: lists.slice, authorField: values['author-field'] }),
    judge: given(judge),
    ...(workers !== undefined && { workers }),
  };
}

/** How many threads were asked for. */
export function readWorkers(values: Arguments['values']): number | undefined {
  const workers = numberOption(values, 'workers');
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= 64))
    throw usageError(`\`--workers\` is ${workers}`, 'write a whole number from 1 to 64');
  return workers;
}

/** The entries that are not undefined. */
export function given<Entries extends object>(
  entries: Entries,
): { [Key in keyof Entries]?: Exclude<Entries[Key], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Entries]?: Exclude<Entries[Key], undefined>;
  };
}

/** The number that an option gives; `undefined` where it is not given. */
export function numberOption(values: Arguments['values'], name: string): number | undefined {
  const text = values[name];
  return text === undefined ? undefined : parseNumber(text, name);
}

/** @throws a usage error that names the option */
function parseNumber(text: string, name: string): number {
  const value = Number(text.replace(/[,_](?=\d{3}(?:\D|$))/g, ''));
  if (text.trim() === '' || !Number.isFinite(value))
    throw usageError(`\`--${name}\` is \`${text}\``, 'write a number');
  return value;
}

function parsePrevalence(text: string): Prevalence {
  const [, guess, low, high] = /^([\d.,_]+)(?::([\d.,_]+)-([\d.,_]+))?$/.exec(text) ?? [];
  if (guess === undefined)
    throw usageError(`\`--prevalence\` is \`${text}\``, 'write a number, or `50:10-200` with its range');
  const perMillion = parseNumber(guess, 'prevalence');
  if (low === undefined || high === undefined) return { perMillion };
  return { perMillion, range: [parseNumber(low, 'prevalence'), parseNumber(high, 'prevalence')] };
}
