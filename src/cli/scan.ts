import { statSync } from 'node:fs';
import { readPosts } from '../node.ts';
import type { Post } from '../post.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { score } from '../score.ts';
import { signed } from '../scoring/format.ts';
import { isAlert, type ScoreResult } from '../scoring/result.ts';
import { maskSpans } from '../scoring/safe-text.ts';
import { openRuleset, rulesetOption } from './rulesets.ts';
import { paintBand, print, startProgress, warn } from './terminal.ts';
import { type Arguments, usageError, type Verb } from './usage.ts';

export const scan: Verb = {
  name: 'scan',
  synopsis: '[--ruleset DIR] [--alerts] [--table] [FILE | -]',
  summary:
    'Scores posts: NDJSON in (plain or gzip), one JSON result a valid line out, in the same order. A bad line is\nreported on standard error and counted, the rest goes on, and the exit code is 1 at the end.',
  options: {
    ...rulesetOption,
    alerts: { type: 'boolean', help: 'only results from band `watch` up' },
    table: { type: 'boolean', help: 'a table for people, with matched text masked, instead of NDJSON' },
  },
  run: async (args) => {
    const [path = '-', ...more] = args.positionals;
    if (more.length > 0)
      throw usageError(
        '`scan` takes one file',
        'join the files: `cat a.ndjson b.ndjson | corroborate scan -`',
      );
    if (path === '-' && process.stdin.isTTY)
      throw usageError('`scan` needs a file', 'name one, or pipe NDJSON into it');
    const ruleset = openRuleset(args.values.ruleset);
    const counts = await scanFile(path, ruleset, args);
    warn(summaryOf(counts));
    return counts.badLines > 0 ? 1 : 0;
  },
};

interface Counts {
  posts: number;
  badLines: number;
  watch: number;
  alerts: number;
  /** posts with any anchor term: what a list alone would report */
  listAlerts: number;
}

const batchLength = 1 << 16;

async function scanFile(path: string, ruleset: Ruleset, { flags }: Arguments): Promise<Counts> {
  const counts: Counts = { posts: 0, badLines: 0, watch: 0, alerts: 0, listAlerts: 0 };
  const total = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false })?.size;
  const progress = startProgress();
  const posts = readPosts(path, {
    onProblem: ({ file, line, message }) => {
      counts.badLines++;
      warn(`${file}:${line}: ${message}`);
    },
    onProgress: (bytes) =>
      progress.update(bytes, total, `${counts.posts.toLocaleString('en')} posts, ${counts.alerts} alerts`),
  });
  let batch = flags.table ? tableHead : '';
  try {
    for await (const post of posts) {
      const result = score(post, ruleset);
      count(result, counts);
      if (result.truncated) warnOfLength(path, post);
      if (flags.alerts && result.band === 'none') continue;
      batch += flags.table ? tableRow(result, post) : `${JSON.stringify(result)}\n`;
      if (batch.length < batchLength) continue;
      await print(batch);
      batch = '';
    }
  } finally {
    // Where reading fails halfway, what was scored before is still told.
    progress.end();
    await print(batch);
  }
  return counts;
}

function warnOfLength(path: string, { id, text }: Post): void {
  warn(`${path}: post \`${id}\` is ${text.length} UTF-16 units long; only its first part was read`);
}

function count(result: ScoreResult, counts: Counts): void {
  counts.posts++;
  if (isAlert(result)) counts.alerts++;
  else if (result.band === 'watch') counts.watch++;
  if (result.matches.some(({ anchor }) => anchor !== 'none')) counts.listAlerts++;
}

/** A rate per million from fewer posts than this would be read as more than it is. */
const enoughForRate = 10_000;

function summaryOf({ posts, badLines, watch, alerts, listAlerts }: Counts): string {
  const share = (found: number) => {
    const shown = found.toLocaleString('en');
    return posts < enoughForRate
      ? shown
      : `${shown} (${Math.round((found / posts) * 1e6).toLocaleString('en')} per million)`;
  };
  const lines = [
    `${posts.toLocaleString('en')} posts: ${share(alerts)} alerts, ${share(watch)} to watch`,
    `the term lists alone: ${share(listAlerts)} alerts`,
  ];
  if (badLines > 0) lines.push(`${badLines.toLocaleString('en')} bad lines were left out`);
  return lines.join('\n');
}

const textWidth = 58;
const tableHead = `${'band'.padEnd(7)} ${'score'.padStart(6)}  ${'post'.padEnd(textWidth)}  reasons\n`;

function tableRow(result: ScoreResult, post: Post): string {
  const { band, score: points, matches, contributions } = result;
  const spans = [...matches.map(({ span }) => span), ...contributions.flatMap((entry) => entry.spans)];
  const text = Array.from(maskSpans(post.text, spans));
  const shown =
    text.length > textWidth ? `${text.slice(0, textWidth - 1).join('')}…` : text.join('').padEnd(textWidth);
  return `${paintBand(process.stdout, band, band.padEnd(7))} ${String(points).padStart(6)}  ${shown}  ${reasonsOf(result)}\n`;
}

function reasonsOf({ anchor, contributions, matches }: ScoreResult): string {
  const exception = matches.find((match) => match.exception)?.exception;
  if (anchor === 'none') return exception ? `exception ${exception}` : 'no anchor';
  const sums = new Map<string, number>();
  for (const { kind, id, list, points } of contributions) {
    const name = list ?? (kind === id ? kind : kind === 'damping' || kind === 'cap' ? `${kind}` : id);
    sums.set(name, (sums.get(name) ?? 0) + points);
  }
  const largestFirst = Array.from(sums).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return largestFirst.map(([name, points]) => `${name} ${signed(points)}`).join(', ');
}
