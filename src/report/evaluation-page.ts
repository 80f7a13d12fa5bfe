import type { Evaluation } from '../evaluation/evaluate.ts';
import { conflictBlocks, fieldSlices } from '../evaluation/evaluation-blocks.ts';
import type { Hit } from '../evaluation/hit.ts';
import { judgementBlocks } from '../evaluation/judgement-blocks.ts';
import { showCount } from '../evaluation/numbers.ts';
import { curveCharts } from './curve-charts.ts';
import { headline } from './headline.ts';
import { type Html, html } from './html.ts';
import type { Masking } from './masking.ts';
import { type PageData, pageDataOf } from './page-data.ts';
import { type PostEntry, postSection } from './posts.ts';
import { blocksHtml, partTable, sliceTables, termTable } from './tables.ts';
import { thresholdTable, thresholdView } from './threshold-view.ts';

/** The parts of a page. */
export interface Page {
  readonly title: string;
  readonly subtitle: string;
  readonly body: Html;
  /** what its script counts with */
  readonly data?: PageData;
  /** no text of a post and no term is in it, masked or not */
  readonly isWordless?: boolean;
}

/** An evaluation as a page. */
export function evaluationPage(evaluation: Evaluation, masking: Masking): Page {
  const { log, settings, samples, authors, traffic } = evaluation;
  const { id, version, hash } = log.ruleset;
  const groups = fieldSlices(evaluation.slices);
  const load = traffic ? ` and ${showCount(traffic.posts)} posts of unlabelled traffic` : '';
  const data = pageDataOf(
    log,
    settings,
    groups.map(({ field }) => field),
  );
  return {
    title: `${id} ${version}`,
    subtitle: `On ${showCount(samples)} labelled posts by ${showCount(authors)} authors${load}. Ruleset ${hash}; a post is an alert from a score of ${settings.alertAt} on.`,
    data,
    body: html`${headline(evaluation, settings)}
${thresholdSection(evaluation, data)}
${groups.length > 0 && html`<section><h2>For whom</h2>${sliceTables(groups)}</section>`}
<section><h2>What each part of the ruleset does</h2>${partTable(evaluation)}</section>
<section><h2>Terms</h2>${termTable(evaluation, masking)}</section>
${postSection(
  {
    id: 'disagreements',
    title: 'Worth labelling again, or learning from',
    lead: 'Labelled posts that the score disagrees with most: benign posts far above the threshold, and harmful ones far below it.',
  },
  disagreementEntries(evaluation),
  masking,
)}
${
  evaluation.labelConflicts.length > 0 &&
  html`<section><h2>The same words, different labels</h2><p class="lead">One label of each is likely wrong, or the words do not tell.</p>${blocksHtml(
    conflictBlocks(evaluation).filter(({ kind }) => kind !== 'title'),
    'The same words, different labels',
  )}</section>`
}
<section><h2>All figures</h2>${blocksHtml(judgementBlocks([{ heading: 'full score', judgement: evaluation }], settings), 'All figures')}</section>`,
  };
}

function thresholdSection({ log, settings, curve }: Evaluation, { fields }: PageData): Html {
  const view = thresholdView(log.hits, log.traffic, settings, curve);
  const chosen = Math.max(
    0,
    curve.findIndex(({ alertAt }) => alertAt >= settings.alertAt),
  );
  return html`<section aria-labelledby="threshold" id="threshold-section"><h2 id="threshold">Where to put the threshold</h2>
<p class="lead">Drag in a chart, or move the slider: the figures are counted again from the posts of this report. A threshold is chosen on the posts that it is judged by, so expect a little less of new ones.</p>
<div class="controls" data-controls hidden>
<div class="wide"><label for="threshold-slider">Alert from a score of</label> <output id="threshold-value" for="threshold-slider">${curve[chosen]?.alertAt}</output>
<input type="range" id="threshold-slider" min="0" max="${Math.max(0, curve.length - 1)}" step="1" value="${chosen}"></div>
<label>Slice <select id="threshold-slice"><option value="">all posts</option>${fields.map(
    ({ field, values }, at) =>
      html`<optgroup label="${field}">${values.map((value, code) => html`<option value="${at} ${code}">${value}</option>`)}</optgroup>`,
  )}</select></label>
<button type="button" id="threshold-reset">As now</button>
</div>
<div class="charts" id="charts">${curveCharts(view)}</div>
<div id="threshold-table">${thresholdTable(view, undefined)}</div>
</section>`;
}

function disagreementEntries({ disagreements, log }: Evaluation): PostEntry[] {
  const byKey = new Map<string, Hit>(log.hits.map((hit) => [`${hit.id}\0${hit.score}`, hit]));
  return disagreements.flatMap(({ id, kind, score, distance }) => {
    const hit = byKey.get(`${id}\0${score}`);
    const why = kind === 'benign-alert' ? 'benign, and an alert' : 'harm, and no alert';
    return hit ? { hit, why, score: `score ${score}, ${distance} points on the wrong side` } : [];
  });
}
