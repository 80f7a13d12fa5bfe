import type { Post } from '../post.ts';
import { type Explanation, type ExplanationOptions, explain } from './explanation.ts';
import type { ScoreResult } from './result.ts';
import { markdownCode, markdownText } from './safe-text.ts';

export interface FormatOptions extends ExplanationOptions {
  /** `text` (default), `markdown` for tickets, or `json`, which `JSON.parse` reads as an `Explanation` */
  readonly form?: 'text' | 'markdown' | 'json';
}

/**
 * A result for people: one line that says why, what it is measured by, every contribution with what it rests on, and,
 * where `score` was asked for counterfactuals, what would change it. Matched text is masked unless revealed; what the
 * post holds can neither break the lines nor turn into markup.
 *
 * @example
 * formatResult(score(post, ruleset), post).split('\n')[0]
 * //=> 'review  score 62.25  coded terms + contact + commerce; nothing speaks against it'
 */
export function formatResult(result: ScoreResult, post: Post, options: FormatOptions = {}): string {
  return writeExplanation(explain(result, post, options), options);
}

/** An explanation in the form that is asked for. */
export function writeExplanation(explanation: Explanation, options: FormatOptions): string {
  const { form = 'text', formatNumber = String } = options;
  if (form === 'json') return JSON.stringify(explanation, undefined, 2);
  return form === 'markdown' ? toMarkdown(explanation, formatNumber) : toText(explanation, formatNumber);
}

function toText({ summary, basis, lines, notes }: Explanation, number: (value: number) => string): string {
  return [
    summary,
    ...(basis === '' ? [] : [`  ${basis}`]),
    ...lines.map(({ points, text, quotes }) =>
      `  ${signed(points, number).padEnd(7)} ${text.padEnd(40)} ${someOf(quotes, JSON.stringify)}`.trimEnd(),
    ),
    ...notes.map(({ kind, text }) => `  ${kind.padEnd(7)} ${text}`),
  ].join('\n');
}

function toMarkdown(
  { summary, basis, lines, notes }: Explanation,
  number: (value: number) => string,
): string {
  const rows = lines.map(
    ({ points, text, quotes }) =>
      `| ${markdownText(signed(points, number))} | ${markdownText(text)} | ${someOf(quotes, markdownCode)} |`,
  );
  return [
    `**${markdownText(summary.replace(/ +/g, ' '))}**`,
    ...(basis === '' ? [] : ['', markdownText(basis)]),
    ...(rows.length === 0 ? [] : ['', '| points | what | in the post |', '|---:|---|---|', ...rows]),
    ...(notes.length === 0 ? [] : ['']),
    ...notes.map(({ kind, text }) => `- ${kind}: ${markdownText(text)}`),
  ].join('\n');
}

function someOf(quotes: readonly string[], write: (quote: string) => string): string {
  if (quotes.length === 0) return '';
  const shown = quotes.slice(0, 3).map((quote) => write(quote));
  return shown.join(' ') + (quotes.length > 3 ? ` and ${quotes.length - 3} more` : '');
}

/** Points with their sign: `+22`, `-3.5`. */
export function signed(points: number, number: (value: number) => string = String): string {
  return `${points < 0 ? '-' : '+'}${number(Math.abs(points))}`;
}
