import type { Hit } from '../evaluation/hit.ts';
import type { RulesetSummary } from '../evaluation/ruleset-summary.ts';
import type { Contribution } from '../scoring/contribution.ts';
import { mask } from '../scoring/safe-text.ts';
import { type Html, html } from './html.ts';

/**
 * How a report shows what posts and lists say: masked, and, where it was asked for, with the plain text beside it, which the page
 * hides until its reader presses a button. A report that was not asked to reveal does not hold the plain text at all.
 */
export interface Masking {
  readonly reveals: boolean;
  readonly term: (term: { readonly id: string; readonly list?: string | undefined }) => Html;
  /** a post's text with its evidence marked */
  readonly text: (hit: Hit) => Html;
}

/** @param lists of all rulesets of the report: sensitive ones are never shown in plain */
export function createMasking(lists: RulesetSummary['lists'], reveals: boolean): Masking {
  const sensitive = new Set(lists.filter(({ isSensitive }) => isSensitive).map(({ id }) => id));
  const both = (masked: string, plain: string) =>
    reveals && masked !== plain
      ? html`<span class="masked">${masked}</span><span class="plain">${plain}</span>`
      : html`${masked}`;
  return {
    reveals,
    term: ({ id, list }) => both(mask(id), list !== undefined && sensitive.has(list) ? mask(id) : id),
    text: (hit) => textHtml(hit, sensitive, both),
  };
}

type Show = (masked: string, plain: string) => Html;

function textHtml(hit: Hit, sensitive: ReadonlySet<string>, show: Show): Html {
  const { text } = hit;
  if (text === undefined) return html`<span class="note">its text is not in this report</span>`;
  if (hasHiddenTerm(hit, sensitive))
    return html`<span class="note">its text is hidden: it holds terms of a sensitive list</span>`;
  const masked = maskedUnits(text);
  return html`${piecesOf(text.length, hit.contributions).map(({ start, end, mark }) => {
    if (mark === 'hidden') return html`<mark class="hidden">•••</mark>`;
    const piece = show(masked.slice(start, end).join(''), text.slice(start, end));
    return mark === undefined ? piece : html`<mark class="${mark}">${piece}</mark>`;
  })}`;
}

/** Whether a term of a sensitive list is in the text where nothing says where: it did not count. */
function hasHiddenTerm({ terms, contributions }: Hit, sensitive: ReadonlySet<string>): boolean {
  const placed = new Set(
    contributions.filter(({ kind }) => kind === 'term').map(({ list, id }) => `${list}\0${id}`),
  );
  return terms.some(({ list, id }) => sensitive.has(list) && !placed.has(`${list}\0${id}`));
}

/** By code unit of the text, what is shown for it; the mask has as many characters as the text, in other lengths. */
function maskedUnits(text: string): string[] {
  const shown = Array.from(mask(text));
  return Array.from(text).flatMap((char, index) => [shown[index] ?? '•', ...Array(char.length - 1).fill('')]);
}

type Mark = 'hidden' | 'anchor' | 'against' | 'evidence';

/** Where marks overlap, the first of these wins. */
const byWeight: readonly Mark[] = ['hidden', 'anchor', 'against', 'evidence'];

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark | undefined;
}

/** The text cut where evidence begins and ends. */
function piecesOf(length: number, contributions: readonly Contribution[]): Piece[] {
  const marks = contributions.flatMap((entry) =>
    entry.spans.map((span) => ({ ...span, mark: markOf(entry) })),
  );
  const cuts = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] as number;
    const here = marks.filter((mark) => mark.start <= start && end <= mark.end).map(({ mark }) => mark);
    return { start, end, mark: byWeight.find((mark) => here.includes(mark)) };
  });
}

function markOf({ sensitive, anchor, points }: Contribution): Mark {
  if (sensitive) return 'hidden';
  if (anchor) return 'anchor';
  return points < 0 ? 'against' : 'evidence';
}
