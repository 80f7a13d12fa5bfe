import { mask } from '../scoring/safe-text.ts';
import type { Comparison } from './compare.ts';
import type { SliceComparison } from './compare-slices.ts';
import type { Block } from './document.ts';
import type { ReportOptions } from './evaluation-blocks.ts';
import { judgementBlocks } from './judgement-blocks.ts';
import { showCount, showInterval, showShare } from './numbers.ts';
import type { PairedTest } from './paired.ts';
import type { PostChange } from './post-change.ts';
import type { Reason } from './reasons.ts';

const most = 30;

/** A comparison as a report for people. */
export function comparisonBlocks(comparison: Comparison, { reveal = false }: ReportOptions = {}): Block[] {
  const { before, after, settings, changes, traffic } = comparison;
  const show = reveal ? (text: string) => text : mask;
  const [was, is] = [before.ruleset, after.ruleset];
  return [
    { kind: 'title', text: `${was.id} ${was.version} before, ${is.id} ${is.version} after` },
    { kind: 'text', text: `Rulesets ${was.hash} and ${is.hash}.${thresholdNote(comparison)}` },
    ...testBlocks(comparison),
    ...judgementBlocks(
      [
        { heading: 'before', judgement: before },
        { heading: 'after', judgement: after },
      ],
      settings,
    ),
    ...sliceBlocks(comparison),
    ...partBlocks(comparison),
    ...changeBlocks('Labelled posts that changed', changes, show),
    ...(traffic
      ? [
          {
            kind: 'text' as const,
            text: `In traffic ${showCount(traffic.newlyFlagged.hits)} posts are newly flagged, and ${showCount(traffic.noLongerFlagged.hits)} no longer.`,
          },
          ...changeBlocks('Posts of traffic that changed', traffic.examples, show),
        ]
      : []),
  ];
}

export function thresholdNote({ alertAt }: Comparison): string {
  if (alertAt.before === alertAt.after) return ` A post is an alert from a score of ${alertAt.after} on.`;
  return ` A post is an alert from a score of ${alertAt.before} on before, of ${alertAt.after} after.`;
}

export function testBlocks({ harm, benign }: Comparison): Block[] {
  const row = (name: string, test: PairedTest) => [
    name,
    showCount(test.onlyAfter),
    showCount(test.onlyBefore),
    showInterval(test.difference, showShare),
    showP(test.pValue),
  ];
  return [
    {
      kind: 'table',
      columns: ['', 'newly flagged', 'no longer flagged', 'difference', 'p (exact McNemar)'],
      rows: [row('harm: recall', harm), row('benign: false positives', benign)],
    },
  ];
}

export function showP(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

/** Slices in which a post flipped, the ones that get worse first. */
function sliceBlocks({ slices, settings }: Comparison): Block[] {
  const changed = slices.filter(({ harm, benign }) => flipsIn(harm) + flipsIn(benign) > 0);
  const tolerance = showShare(settings.tolerance);
  const title: Block = { kind: 'title', text: `Slices, worse by more than ${tolerance}` };
  const verdict: Block = { kind: 'text', text: sliceVerdict({ slices }) };
  if (changed.length === 0) return [title, verdict];
  return [
    title,
    verdict,
    {
      kind: 'table',
      columns: ['slice', 'recall', '', 'corrected p', 'false positives', '', 'corrected p'],
      rows: changed
        .toSorted((a, b) => Number(isWorse(b)) - Number(isWorse(a)))
        .slice(0, most)
        .map((slice) => [
          `${slice.field} ${slice.value}`,
          showChange(slice.harm),
          slice.recall,
          showP(slice.corrected.harm),
          showChange(slice.benign),
          slice.falsePositives,
          showP(slice.corrected.benign),
        ]),
    },
  ];
}

/** Which slices are shown to be worse. */
export function sliceVerdict({ slices }: Pick<Comparison, 'slices'>): string {
  const worse = slices.filter(isWorse);
  if (worse.length > 0) return `Worse: ${worse.map(({ field, value }) => `${field} ${value}`).join(', ')}.`;
  const undecided = showCount(slices.filter(isUndecided).length);
  return `No slice is shown to be worse; that ${undecided} of ${showCount(slices.length)} are no worse cannot be told from so few posts.`;
}

function isWorse({ recall, falsePositives }: SliceComparison): boolean {
  return recall === 'worse' || falsePositives === 'worse';
}

function isUndecided(slice: SliceComparison): boolean {
  return !isWorse(slice) && (slice.recall === 'cannot tell' || slice.falsePositives === 'cannot tell');
}

function flipsIn({ onlyBefore, onlyAfter }: PairedTest): number {
  return onlyBefore + onlyAfter;
}

export function showChange({ onlyAfter, onlyBefore, n }: PairedTest): string {
  return `+${onlyAfter} -${onlyBefore} of ${showCount(n)}`;
}

export function partBlocks({ parts }: Comparison): Block[] {
  if (parts.length === 0) return [];
  return [
    { kind: 'title', text: 'Parts of the ruleset that count otherwise' },
    {
      kind: 'table',
      columns: ['part', 'harm', 'corrected p', 'benign', 'corrected p'],
      rows: parts
        .slice(0, most)
        .map(({ kind, id, harm, benign, corrected }) => [
          `${kind} ${id}`,
          showChange(harm),
          showP(corrected.harm),
          showChange(benign),
          showP(corrected.benign),
        ]),
    },
  ];
}

function changeBlocks(
  title: string,
  changes: readonly PostChange[],
  show: (text: string) => string,
): Block[] {
  if (changes.length === 0) return [];
  const blocks: Block[] = [
    { kind: 'title', text: title },
    {
      kind: 'table',
      columns: ['post', 'label', 'change', 'score', 'because of'],
      rows: changes
        .slice(0, most)
        .map(({ direction, before, after, reasons }) => [
          after.id,
          after.label ?? '-',
          direction.replaceAll('-', ' '),
          `${before.score} to ${after.score}`,
          reasonsText(reasons, show),
        ]),
    },
  ];
  const left = changes.length - most;
  return left > 0 ? [...blocks, { kind: 'text', text: `and ${showCount(left)} more` }] : blocks;
}

function reasonsText(reasons: readonly Reason[], show: (text: string) => string): string {
  if (reasons.length === 0) return 'the threshold';
  const shown = reasons.slice(0, 3).map(({ kind, id, list, before, after }) => {
    const name = list === undefined ? `${kind === id ? kind : `${kind} ${id}`}` : `${show(id)} (${list})`;
    return kind === 'exception' ? name : `${name} ${before} to ${after}`;
  });
  const left = reasons.length - shown.length;
  return shown.join(', ') + (left > 0 ? `, and ${left} more` : '');
}
