import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { GateReport } from '../evaluation/gate.ts';
import { byKind, type Report } from '../evaluation/report.ts';
import type { RulesetSummary } from '../evaluation/ruleset-summary.ts';
import { libraryVersion } from '../version.ts';
import { base64 } from './base64.ts';
import { comparisonPage } from './comparison-page.ts';
import { discoveryPage } from './discovery-page.ts';
import { evaluationPage, type Page } from './evaluation-page.ts';
import { tableHtml } from './figure.ts';
import { type Html, html, jsonHtml } from './html.ts';
import { createMasking } from './masking.ts';
import { pageScript } from './page-script.ts';
import { pressurePage } from './pressure-page.ts';
import { pageStyle } from './style.ts';
import { tuningPage } from './tuning-page.ts';

export interface RenderReportOptions {
  /**
   * put the texts of posts and the terms into the file, where a button shows them; by default the file holds only their masked
   * form. Terms of sensitive lists are never in it. Texts are there only where the hits keep them (`keepTexts`)
   */
  readonly reveal?: boolean;
  /** put first, where there is one */
  readonly gate?: GateReport;
}

/**
 * A report as one HTML file: opens from disk, asks the network for nothing, holds no author's name. Its policy lets no other
 * script run than its own. Charts and tables are there without a script; it adds the threshold that can be moved, sorting,
 * filters, and the buttons that show texts.
 *
 * @returns the whole document
 *
 * @example
 * renderReport(evaluate(samples, ruleset)).startsWith('<!doctype html>') //=> true
 */
export function renderReport(report: Report, options: RenderReportOptions = {}): string {
  const { reveal = false, gate } = options;
  const { title, subtitle, body, data, isWordless = false } = pageOf(report, reveal);
  const style = pageStyle();
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${{ markup: hashOf(pageScript) }}'; style-src '${{ markup: hashOf(style) }}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: style }}</style></head>
<body><header><div><h1>${title}</h1><p>${subtitle}</p></div>
<button type="button" id="theme" hidden>Theme: <span id="theme-name">as the system</span></button></header>
<main>${gate && gateSection(gate)}
${body}</main>
<footer><p>Made by corroborate ${libraryVersion}. ${privacyOf(reveal, isWordless)} A score is a reason to look, never proof: the library advises, people decide.</p></footer>
${data && html`<script type="application/json" id="data">${jsonHtml(data)}</script>`}
<script>${{ markup: pageScript }}</script></body></html>
`.markup;
}

function pageOf(report: Report, reveal: boolean): Page {
  const masking = (...rulesets: readonly Pick<RulesetSummary, 'lists'>[]) =>
    createMasking(
      rulesets.flatMap(({ lists }) => lists),
      reveal,
    );
  return byKind(report, {
    evaluation: (evaluation) => evaluationPage(evaluation, masking(evaluation.log.ruleset)),
    comparison: (comparison) =>
      comparisonPage(comparison, masking(comparison.before.ruleset, comparison.after.ruleset)),
    tuning: tuningPage,
    discovery: (discovery) => discoveryPage(discovery, masking()),
    pressure: pressurePage,
  });
}

function privacyOf(reveal: boolean, isWordless: boolean): string {
  if (isWordless) return 'This file holds no text of a post and no term.';
  return reveal
    ? 'This file holds texts of posts or terms in plain: share it with those who may read them.'
    : 'Texts and terms are masked; this file does not hold them in plain.';
}

/** A source of the content security policy: this text and no other. */
function hashOf(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

function gateSection({ passed, checks }: GateReport): Html {
  const failed = checks.filter(({ status }) => status === 'failed').length;
  const verdict = passed
    ? html`<span class="good">✓ The gate is passed</span>`
    : html`<span class="bad">✗ The gate is not passed: ${failed} of ${checks.length} limits</span>`;
  return html`<section class="gate"><h2>${verdict}</h2>${tableHtml({
    label: 'Limits of the gate',
    columns: ['limit', 'outcome', 'found'],
    rows: checks.map(({ name, status, message }) => [
      name,
      html`<span class="${status === 'failed' ? 'bad' : status === 'passed' ? 'good' : 'note'}">${status}</span>`,
      message,
    ]),
  })}</section>`;
}
