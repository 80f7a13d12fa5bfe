import type { Hit } from '../evaluation/hit.ts';
import { showCount } from '../evaluation/numbers.ts';
import type { Contribution } from '../scoring/contribution.ts';
import { signed } from '../scoring/format.ts';
import { type Content, type Html, html } from './html.ts';
import type { Masking } from './masking.ts';

/** A post that someone is to look at. */
export interface PostEntry {
  readonly hit: Hit;
  /** why it is here, in a few words */
  readonly why: string;
  /** its score, or the change of it */
  readonly score: string;
  /** what changed its score, where something did */
  readonly reasons?: Content;
}

const most = 200;

/**
 * Posts with their evidence marked, to be filtered by slice and text; so many that a person could look at.
 *
 * @param id of the section, and of its parts
 */
export function postSection(
  {
    id,
    title,
    lead,
    total,
  }: { readonly id: string; readonly title: string; readonly lead: string; readonly total?: number },
  entries: readonly PostEntry[],
  masking: Masking,
): Html {
  if (entries.length === 0) return html`<section><h2>${title}</h2><p>None.</p></section>`;
  const shown = entries.slice(0, most);
  const all = total ?? entries.length;
  return html`<section class="post-section" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<p class="lead">${lead}${all > shown.length && ` Here are ${showCount(shown.length)} of ${showCount(all)}.`}</p>
<div class="controls" data-controls hidden>
<label>Slice <select data-slice><option value="">all</option>${slicesOf(shown).map((slice) => html`<option>${slice}</option>`)}</select></label>
<label>Text <input type="search" data-search autocomplete="off" spellcheck="false"></label>
${masking.reveals && html`<button type="button" data-reveal-all aria-pressed="false">Show all texts</button>`}
<span role="status" data-count>${showCount(shown.length)} posts</span>
</div>
<ol class="posts">${shown.map((entry) => postHtml(entry, masking))}</ol>
</section>`;
}

function postHtml({ hit, why, score, reasons }: PostEntry, masking: Masking): Html {
  const slices = slicesIn(hit);
  return html`<li class="revealable" data-slices="${JSON.stringify(slices)}">
<p class="post-head"><span class="post-id">${hit.id}</span> <span class="why">${why}</span> <span class="post-score">${score}</span></p>
<p class="post-text" dir="auto">${masking.text(hit)}</p>
${reasons !== undefined && html`<p class="reasons">${reasons}</p>`}
<details><summary>What counts</summary><ul class="lines">${hit.contributions.map((line) => lineHtml(line, masking))}</ul>
<p class="note">${slices.join(' · ')}</p></details>
${masking.reveals && html`<button type="button" class="reveal" data-reveal aria-pressed="false" hidden>Show text</button>`}
</li>
`;
}

function lineHtml({ kind, id, list, points, title }: Contribution, masking: Masking): Html {
  const name =
    kind === 'term'
      ? html`term ${masking.term({ id, list })} (${list})`
      : html`${kind === id ? kind : `${kind} ${id}`}${kind === 'rule' && title !== undefined && `: ${title}`}`;
  return html`<li><span class="points">${signed(points)}</span> ${name}</li>`;
}

/** The slices that a post is in, as a reader picks them. */
function slicesIn({ fields, label }: Hit): string[] {
  return [
    ...(label === undefined ? [] : [`label: ${label}`]),
    ...Object.entries(fields).flatMap(([field, values]) => values.map((value) => `${field}: ${value}`)),
  ];
}

function slicesOf(entries: readonly PostEntry[]): string[] {
  return [...new Set(entries.flatMap(({ hit }) => slicesIn(hit)))].sort();
}
