import type { Post } from '../post.ts';
import type { Span } from '../span.ts';
import type { Contribution } from './contribution.ts';
import type { ScoreResult } from './result.ts';

export interface FormatOptions {
  /** show matched text and terms; by default only their first letters are shown */
  readonly reveal?: boolean;
}

/**
 * A result as text for people: band and score, then every contribution, one a line, with what it rests on.
 *
 * @example
 * formatResult(score(post, ruleset), post)
 * // review  score 54.5  ambiguous anchor, level high
 * //   +22     term c………… (coded-terms)   "c…………"
 * //   +18     signal off-platform-contact   "t………"
 */
export function formatResult(
  result: ScoreResult,
  post: Post,
  { reveal = false }: FormatOptions = {},
): string {
  const show = reveal ? (text: string) => text : mask;
  const lines = [headline(result)];
  for (const entry of result.contributions) lines.push(contributionLine(entry, post.text, show));
  for (const { id, points } of result.shadow) lines.push(`  shadow  rule ${id} would add ${signed(points)}`);
  const asked = result.unknown.filter(({ failure }) => failure === undefined);
  if (asked.length > 0) lines.push(unknownLine(asked));
  for (const { id, failure } of result.unknown)
    if (failure !== undefined)
      lines.push(`  failed  signal ${id}: ${reveal ? failure : 'its detector broke'}`);
  const excepted = result.matches.filter(({ exception }) => exception !== undefined);
  for (const { term, list, exception } of excepted)
    lines.push(`  except  term ${show(term)} (${list}): ${exception}`);
  if (result.truncated) lines.push('  the text is longer than the limit; only its first part was read');
  return lines.join('\n');
}

function headline({ band, score, anchor, level, matches }: ScoreResult): string {
  const head = `${band.padEnd(7)} score ${score}`;
  if (anchor !== 'none') return `${head}  ${anchor} anchor, level ${level}`;
  const others = listsOf(matches.filter(({ exception }) => exception === undefined));
  return `${head}  no anchor${others === '' ? '' : `; terms of ${others} alone open no case`}`;
}

function listsOf(matches: ScoreResult['matches']): string {
  return [...new Set(matches.map(({ list }) => list))].sort().join(', ');
}

function contributionLine(entry: Contribution, text: string, show: (text: string) => string): string {
  const quotes = [
    ...new Set(entry.spans.map((span) => JSON.stringify(show(text.slice(span.start, span.end))))),
  ];
  const shown = quotes.slice(0, 3).join(' ') + (quotes.length > 3 ? ` and ${quotes.length - 3} more` : '');
  return `  ${signed(entry.points).padEnd(7)} ${nameOf(entry, show).padEnd(40)} ${shown}`.trimEnd();
}

function unknownLine(unknown: ScoreResult['unknown']): string {
  const fields = [...new Set(unknown.flatMap((entry) => entry.fields))].sort();
  return `  unknown ${fields.join(', ')} (asked by ${unknown.map(({ id }) => id).join(', ')})`;
}

function nameOf({ kind, id, list, strength, value }: Contribution, show: (text: string) => string): string {
  const plain = kind === 'term' ? `term ${show(id)} (${list})` : kind === id ? kind : `${kind} ${id}`;
  const name = value === undefined ? plain : `${plain} (${Number(value.toFixed(2))})`;
  return strength === undefined ? name : `${name} x ${Number(strength.toFixed(4))}`;
}

/** Points with their sign: `+22`, `-3.5`. */
export function signed(points: number): string {
  return points < 0 ? String(points) : `+${points}`;
}

/** The first letter of each word, the rest as dots. */
export function mask(text: string): string {
  return text.replace(
    /([\p{L}\p{N}])([\p{L}\p{N}\p{M}]*)|\p{Extended_Pictographic}/gu,
    (whole, first?: string, rest?: string) =>
      first === undefined ? '•'.repeat(1) : first + '•'.repeat(Array.from(rest ?? whole).length),
  );
}

/** A text with the given spans masked, on one line. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  let shown = '';
  let at = 0;
  for (const { start, end } of ordered) {
    if (end <= at) continue;
    shown += text.slice(at, Math.max(at, start)) + mask(text.slice(Math.max(at, start), end));
    at = end;
  }
  return (shown + text.slice(at)).replace(/\s+/g, ' ');
}
