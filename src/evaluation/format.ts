import { comparisonBlocks } from './comparison-blocks.ts';
import { discoveryBlocks } from './discovery/discovery-blocks.ts';
import { type Block, documentMarkdown, documentText } from './document.ts';
import { evaluationBlocks, type ReportOptions } from './evaluation-blocks.ts';
import type { GateReport } from './gate.ts';
import { pressureBlocks } from './pressure/pressure-blocks.ts';
import { byKind, type Report } from './report.ts';
import { tuningBlocks } from './tuning-blocks.ts';

export interface FormatReportOptions extends ReportOptions {
  /** plain text, or Markdown for a pull request */
  readonly as?: 'text' | 'markdown';
  /** put first, where there is one */
  readonly gate?: GateReport;
}

/**
 * A report for people: an evaluation, a comparison, the answer to a query for a threshold, a discovery of terms, or a
 * pressure test. Terms are masked, and no text of a post is in it.
 *
 * @example
 * formatReport(evaluate(samples, ruleset), { as: 'markdown' })
 * // ## child-safety 0.1.0 on 590 labelled posts by 590 authors
 */
export function formatReport(
  report: Report,
  { as = 'text', gate, ...options }: FormatReportOptions = {},
): string {
  const blocks = [...(gate ? gateBlocks(gate) : []), ...blocksOf(report, options)];
  return as === 'text' ? documentText(blocks) : documentMarkdown(blocks);
}

function blocksOf(report: Report, options: ReportOptions): Block[] {
  return byKind(report, {
    evaluation: (evaluation) => evaluationBlocks(evaluation, options),
    comparison: (comparison) => comparisonBlocks(comparison, options),
    tuning: tuningBlocks,
    discovery: (discovery) => discoveryBlocks(discovery, options),
    pressure: pressureBlocks,
  });
}

function gateBlocks({ passed, checks }: GateReport): Block[] {
  const failed = checks.filter(({ status }) => status === 'failed').length;
  const text = passed ? 'The gate is passed' : `The gate is NOT passed: ${failed} of ${checks.length} limits`;
  return [
    { kind: 'title', text },
    {
      kind: 'table',
      columns: ['limit', '', 'found'],
      rows: checks.map(({ name, status, message }) => [name, status, message]),
    },
  ];
}
