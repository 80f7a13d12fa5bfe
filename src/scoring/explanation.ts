import type { Post } from '../post.ts';
import type { Span } from '../span.ts';
import { overlaps } from '../span.ts';
import type { AnswerRange } from './answer-cells.ts';
import type { Answer } from './answers.ts';
import type { Contribution } from './contribution.ts';
import type { EvidenceName } from './removals.ts';
import type { ScoreResult } from './result.ts';
import { mask, visible } from './safe-text.ts';
import { summaryOf, wordsOf } from './summary.ts';

/** How an explanation is written. */
export interface ExplanationOptions {
  /** show matched text and terms; by default only their first letters are shown. Sensitive lists stay hidden */
  readonly reveal?: boolean;
  /** writes a number, for hosts that want another language's form; it gets no sign */
  readonly formatNumber?: (value: number) => string;
}

/** One line of the sum. */
export interface ExplanationLine {
  readonly points: number;
  readonly text: string;
  /** what the post says there, masked unless revealed */
  readonly quotes: readonly string[];
}

/** A result in words: the parts of which all forms are made, each safe to show and masked unless revealed. */
export interface Explanation {
  readonly summary: string;
  readonly band: ScoreResult['band'];
  readonly score: number;
  /** that the post is harmful, in (0, 1); only where the ruleset carries a calibration */
  readonly probability?: number;
  /** the kind of anchor, how bad it is, and what band and priority are measured by; empty without an anchor */
  readonly basis: string;
  readonly lines: readonly ExplanationLine[];
  /** what else there is to know, each with a word that says what it is */
  readonly notes: readonly { readonly kind: string; readonly text: string }[];
}

/** Puts a result into words. */
export function explain(result: ScoreResult, post: Post, options: ExplanationOptions = {}): Explanation {
  const { reveal = false, formatNumber = String } = options;
  const show = (text: string) => visible(reveal ? text : mask(text));
  const hidden = result.matches.filter(({ sensitive }) => sensitive).map(({ span }) => span);
  const writer: Writer = {
    reveal,
    show,
    number: formatNumber,
    quote: (spans) => quotesOf(post, spans, hidden, show),
  };
  return {
    summary: visible(summaryOf(result, (name) => titleOf(name, show), formatNumber)),
    band: result.band,
    score: result.score,
    ...(result.probability !== undefined && { probability: result.probability }),
    basis: basisOf(result, writer),
    lines: result.contributions.map((entry) => ({
      points: entry.points,
      text: visible(lineText(entry, result, writer)),
      quotes: writer.quote(entry.spans),
    })),
    notes: notesOf(result, writer).map(({ kind, text }) => ({ kind, text: visible(text) })),
  };
}

interface Writer {
  readonly reveal: boolean;
  readonly show: (text: string) => string;
  readonly number: (value: number) => string;
  readonly quote: (spans: readonly Span[]) => readonly string[];
}

const maxQuote = 60;

/** The places of a line in the post, each wording once; nothing of a sensitive list. */
function quotesOf(
  { text }: Post,
  spans: readonly Span[],
  hidden: readonly Span[],
  show: (text: string) => string,
): readonly string[] {
  const open = hidden.length === 0 ? spans : spans.filter((span) => !hidden.some((it) => overlaps(it, span)));
  const quotes = open.map(({ start, end }) => {
    if (end - start <= maxQuote) return show(text.slice(start, end));
    const chars = Array.from(text.slice(start, Math.min(end, start + 4 * maxQuote)));
    return show(chars.length > maxQuote ? `${chars.slice(0, maxQuote).join('')}…` : chars.join(''));
  });
  return quotes.length < 2 ? quotes : [...new Set(quotes)];
}

/** A term of a sensitive list goes by its id, which is no text; other terms by what they say. */
function nameOf(
  { kind, id, sensitive }: Pick<EvidenceName, 'kind' | 'id' | 'sensitive'>,
  show: Writer['show'],
): string {
  return kind === 'term' && !sensitive ? show(id) : id;
}

/** The same in a sentence, where a signal goes by its title. */
function titleOf(name: EvidenceName, show: Writer['show']): string {
  return name.kind === 'signal' && name.title !== undefined ? name.title : nameOf(name, show);
}

function basisOf({ anchor, level, ...rest }: ScoreResult, { number }: Writer): string {
  if (anchor === 'none') return '';
  const { priority, priorityParts, thresholds } = rest;
  const { severity = 0, reach = 0 } = priorityParts ?? {};
  const queue = priorityParts
    ? `; priority ${number(priority)} = score + ${number(severity)} severity + ${number(reach)} reach`
    : '';
  const bands = thresholds
    ? `; watch from ${number(thresholds.watch)}, review from ${number(thresholds.review)}, urgent from ${number(thresholds.urgent)}`
    : '';
  return `${anchor} anchor, level ${level}${queue}${bands}`;
}

function lineText(entry: Contribution, { gate }: ScoreResult, writer: Writer): string {
  const { kind, title, weight, factors, share, limit, value, knots, post, times } = entry;
  const { number } = writer;
  if (kind === 'gate' && gate) return gateText(gate, number);
  let text = partText(entry, writer.show);
  if (kind === 'rule' && title !== undefined) text += `: ${title}`;
  if (value !== undefined) text += ` (${number(Number(value.toFixed(2)))}${knotsText(knots, number)})`;
  if (weight !== undefined) text += `, ${number(weight)}`;
  for (const factor of factors ?? []) text += ` x ${number(factor.value)} ${factor.name}`;
  if (share !== undefined) text += `, counts ${share >= 1 / 1024 ? `1/${1 / share}` : 'next to nothing'}`;
  if (limit !== undefined) text += ` at ${negative(limit, number)}`;
  if (post !== undefined) text += `, in ${post}`;
  if (times !== undefined) text += `, said in ${number(times)} posts`;
  return text;
}

/** `: 12 at 0, 6 at 30`. */
function knotsText(knots: Contribution['knots'], number: Writer['number']): string {
  if (knots === undefined) return '';
  return `: ${knots.map(([at, height]) => `${negative(height, number)} at ${negative(at, number)}`).join(', ')}`;
}

function gateText(gate: NonNullable<ScoreResult['gate']>, number: Writer['number']): string {
  const { cap, corroborating, missing, minFamilies, tau } = gate;
  const has = corroborating.length === 0 ? 'none' : corroborating.join(', ');
  return `gate at ${number(cap)}: ${minFamilies} families with ${number(tau)} points or more would open it; there: ${has}; missing: ${missing.join(', ') || 'none'}`;
}

/** The part of the ruleset that a line is about, by the names that the ruleset has for it. */
function partText({ kind, id, list, sensitive }: Contribution, show: Writer['show']): string {
  if (kind === 'term') return `term ${sensitive ? id : show(id)} (${list})`;
  return kind === id ? kind : `${kind} ${id}`;
}

/** A number that may be negative; what the host formats has no sign. */
function negative(value: number, number: Writer['number']): string {
  return value < 0 ? `-${number(-value)}` : number(value);
}

function notesOf(result: ScoreResult, writer: Writer): { readonly kind: string; readonly text: string }[] {
  const { shadow, unknown, matches, truncated } = result;
  const { show, number } = writer;
  const excepted = matches.filter(({ exception }) => exception !== undefined);
  const asked = unknown.filter(({ failure }) => failure === undefined);
  const fields = [...new Set(asked.flatMap((entry) => entry.fields))].sort();
  return [
    ...probabilityNotes(result, number),
    ...shadow.map(({ id, points }) => ({
      kind: 'shadow',
      text: `rule ${id} would add ${points < 0 ? '' : '+'}${negative(points, number)}`,
    })),
    ...counterfactualNotes(result, writer),
    ...(asked.length === 0
      ? []
      : [
          {
            kind: 'unknown',
            text: `${fields.join(', ')} (asked by ${asked.map(({ id }) => id).join(', ')})`,
          },
        ]),
    ...unknown.flatMap(({ id, failure }) =>
      failure === undefined
        ? []
        : [{ kind: 'failed', text: `signal ${id}: ${writer.reveal ? failure : 'its detector broke'}` }],
    ),
    ...excepted.map(({ term: id, list, exception, sensitive }) => ({
      kind: 'except',
      text: `term ${nameOf({ kind: 'term', id, ...(sensitive && { sensitive }) }, show)} (${list}): ${exception}`,
    })),
    ...heapNotes(matches, show),
    ...(truncated
      ? [{ kind: 'note', text: 'the text is longer than the limit; only its first part was read' }]
      : []),
  ];
}

function heapNotes(matches: ScoreResult['matches'], show: Writer['show']) {
  const heaped = matches.filter((match) => match.heaped);
  if (heaped.length === 0) return [];
  const names = heaped.map(
    ({ term: id, list, sensitive }) =>
      `${nameOf({ kind: 'term', id, ...(sensitive && { sensitive }) }, show)} (${list})`,
  );
  return [{ kind: 'heap', text: `too many subjects in a row to speak against it: ${names.join(', ')}` }];
}

function probabilityNotes({ probability, calibration, score }: ScoreResult, number: Writer['number']) {
  if (probability === undefined || !calibration) return [];
  const { slope, intercept, perMillion } = calibration;
  const exponent = `-(${negative(intercept, number)} + ${negative(slope, number)} x ${negative(score, number)})`;
  return [
    {
      kind: 'chance',
      text: `${number(probability)} that it is harmful = 1 / (1 + exp(${exponent})), fitted for ${number(perMillion)} harmful posts in a million`,
    },
  ];
}

const maxShown = 5;

function counterfactualNotes({ counterfactuals, band }: ScoreResult, { show, number }: Writer) {
  if (!counterfactuals) return [];
  const { without, withoutCorroboration, additions, answers } = counterfactuals;
  const to = ({ band: other, score, highest }: Pick<Answer, 'band' | 'score' | 'highest'>) =>
    `${other} (${negative(score, number)}${highest === undefined ? '' : ` to ${negative(highest, number)}`})`;
  const removal = withoutCorroboration ?? without;
  const telling = answers.filter((answer) => answer.band !== band);
  return [
    ...(removal
      ? [
          {
            kind: 'without',
            text: `${removal.evidence.map((name) => titleOf(name, show)).join(' and ')}: ${to(removal)}`,
          },
        ]
      : []),
    ...additions.slice(0, maxShown).map(({ id, title, ...outcome }) => ({
      kind: 'with',
      text: `${title ?? wordsOf(id)}: ${to(outcome)}`,
    })),
    ...telling.slice(0, maxShown).map(({ when, ...outcome }) => ({
      kind: 'if',
      text: `${Object.entries(when)
        .map(([field, range]) => rangeText(field, range, number))
        .join(' and ')}: ${to(outcome)}`,
    })),
  ];
}

const signs = {
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  eq: 'is',
  ne: 'is not',
  in: 'is one of',
  has: 'has',
} as const;

function rangeText(field: string, range: AnswerRange, number: (value: number) => string): string {
  const tests = Object.entries(range);
  if (tests.length === 0) return `${field} is known`;
  const parts = tests.map(([comparison, value]) => {
    const shown = typeof value === 'number' ? negative(value, number) : String(value);
    return `${field} ${signs[comparison as keyof typeof signs]} ${shown}`;
  });
  return parts.join(' and ');
}
