import type { Candidate } from '../evaluation/discovery/candidates.ts';
import type { Discovery } from '../evaluation/discovery/discover.ts';
import {
  candidateColumns,
  discoveryCaution,
  languageBlocks,
  leftOutBlocks,
  showPosts,
} from '../evaluation/discovery/discovery-blocks.ts';
import { scale } from '../evaluation/forecast.ts';
import { showCount, showInterval, showNumber } from '../evaluation/numbers.ts';
import type { Page } from './evaluation-page.ts';
import { type Cell, figure, tableHtml } from './figure.ts';
import { type Content, type Html, html } from './html.ts';
import type { Masking } from './masking.ts';
import { blocksHtml } from './tables.ts';

const most = 500;

/** A discovery as a page: the list is for a person to read, so it can be sorted by what speaks for a term and by its cost. */
export function discoveryPage(discovery: Discovery, masking: Masking): Page {
  const { candidates, ruleset, confirmed, traffic } = discovery;
  const proposed = candidates.length === 1 ? '1 term' : `${showCount(candidates.length)} terms`;
  return {
    title: `${proposed} to look at, for ${ruleset.id} ${ruleset.version}`,
    subtitle: `From ${showPosts(confirmed)} that were confirmed, against ${showPosts(traffic)} of traffic. A proposal: nothing is changed until a person lists a term.`,
    body: html`${candidates.length > 0 && candidateSection(discovery, masking)}
<section>${blocksHtml([...languageBlocks(discovery), ...leftOutBlocks(discovery)], '')}
<p class="lead">${discoveryCaution(discovery)}</p></section>`,
  };
}

function candidateSection({ candidates, benign }: Discovery, masking: Masking): Html {
  const shown = candidates.slice(0, most);
  const hasBenign = benign.posts > 0;
  return html`<section class="revealable"><h2>Terms, most telling first</h2>
${shown.length < candidates.length && html`<p class="lead">Here are ${showCount(shown.length)} of ${showCount(candidates.length)}; the CSV holds all.</p>`}
${masking.reveals && html`<button type="button" data-reveal aria-pressed="false" hidden>Show terms</button>`}
${tableHtml({
  label: 'Terms, most telling first',
  isSortable: true,
  columns: candidateColumns(hasBenign, ['log-odds', 'z']),
  rows: shown.map((candidate) => candidateRow(candidate, hasBenign, masking)),
})}</section>`;
}

function candidateRow(candidate: Candidate, hasBenign: boolean, masking: Masking): (Cell | Content)[] {
  const { term, kind, lang = '-', counts, logOdds, besideAnchor, traffic, benign, variants } = candidate;
  return [
    { content: termHtml(term, masking) },
    { content: kind, value: kind },
    { content: lang, value: lang },
    shareCell(counts.confirmed, counts.confirmedAuthors),
    { content: figure(showInterval(scale(traffic, 1e6))), value: traffic.hits / Math.max(1, traffic.n) },
    ...(hasBenign ? [shareCell(benign?.hits ?? 0, benign?.n ?? 0)] : []),
    { content: showNumber(logOdds.value), value: logOdds.value },
    { content: showNumber(logOdds.z), value: logOdds.z },
    shareCell(besideAnchor.hits, besideAnchor.n),
    { content: variants.slice(0, 3).map((each, at) => [at > 0 && ', ', termHtml(each.term, masking)]) },
  ];
}

/** A term may be of a script that runs the other way. */
function termHtml(term: string, masking: Masking): Html {
  return html`<bdi>${masking.term({ id: term })}</bdi>`;
}

function shareCell(hits: number, n: number): Cell {
  return { content: `${showCount(hits)} of ${showCount(n)}`, value: n === 0 ? Number.NaN : hits / n };
}
