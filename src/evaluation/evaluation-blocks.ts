import { mask } from '../scoring/safe-text.ts';
import type { Block, Table } from './document.ts';
import type { Evaluation } from './evaluate.ts';
import type { Flips } from './flips.ts';
import { judgementBlocks } from './judgement-blocks.ts';
import { showCount, showProportion, showShare } from './numbers.ts';
import type { PartRow } from './part-table.ts';
import type { SliceGroup } from './slices.ts';

export interface ReportOptions {
  /** show terms; by default only their first letters are shown */
  readonly reveal?: boolean;
}

/** How many rows of a table, or names of a list, are shown to people; the data holds all. */
const most = 30;

/** An evaluation as a report for people. */
export function evaluationBlocks(evaluation: Evaluation, { reveal = false }: ReportOptions = {}): Block[] {
  const { log, settings, samples, authors } = evaluation;
  const { id, version, hash } = log.ruleset;
  const posts = `${showCount(samples)} labelled posts by ${showCount(authors)} authors`;
  return [
    { kind: 'title', text: `${id} ${version} on ${posts}` },
    { kind: 'text', text: `Ruleset ${hash}. A post is an alert from a score of ${settings.alertAt} on.` },
    ...judgementBlocks([{ heading: 'full score', judgement: evaluation }], settings),
    ...fieldSlices(evaluation.slices).flatMap(sliceBlocks),
    ...partBlocks(evaluation.parts, evaluation.traffic !== undefined),
    ...termBlocks(evaluation, reveal ? (text) => text : mask),
    ...disagreementBlocks(evaluation),
    ...conflictBlocks(evaluation),
  ];
}

const partKinds: ReadonlySet<string> = new Set(['rule', 'shadow', 'signal', 'list', 'exception', 'term']);

/** Fields in which posts differ; what parts of the ruleset did has a table of its own. */
export function fieldSlices(groups: readonly SliceGroup[]): SliceGroup[] {
  return groups.filter(({ field, slices }) => !partKinds.has(field) && slices.length > 1);
}

function sliceBlocks({ field, slices }: SliceGroup): Block[] {
  const rows = slices
    .slice(0, most)
    .map(({ value, full, listOnly }) => [
      value,
      showProportion(full.recall),
      showProportion(full.falsePositiveRate),
      showProportion(listOnly.falsePositiveRate),
    ]);
  return [
    { kind: 'title', text: `By ${field}` },
    { kind: 'table', columns: [field, 'recall', 'false positives', 'of a list alone'], rows },
    ...andMore(slices.length, `values of ${field}`),
  ];
}

function andMore(count: number, what: string): Block[] {
  return count > most ? [{ kind: 'text', text: `and ${showCount(count - most)} more ${what}` }] : [];
}

function partBlocks(parts: readonly PartRow[], hasTraffic: boolean): Block[] {
  const shown = parts.filter(({ kind }) => kind !== 'term');
  if (shown.length === 0) return [];
  const columns = ['part', 'harm', 'benign', 'harm among them', 'alone in alerts', 'changes without it'];
  const table: Table = {
    kind: 'table',
    columns: hasTraffic ? [...columns, 'in traffic'] : columns,
    rows: shown.map((row) => [
      `${row.kind} ${row.id}`,
      showCount(row.harm),
      showCount(row.benign),
      showProportion(row.samplePrecision),
      showCount(row.onlyAlerts),
      showFlips(row.flips, row.unanswered),
      ...(hasTraffic ? [showCount(row.trafficRate?.hits ?? 0)] : []),
    ]),
  };
  return [{ kind: 'title', text: 'By part of the ruleset' }, table];
}

/** What changes without a part, in words. */
export function showFlips(flips: Flips | undefined, unanswered: number): string {
  const counts = flips && [
    ['harm missed', flips.harmLost],
    ['more harm found', flips.harmGained],
    ['false alerts avoided', flips.benignLost],
    ['more false alerts', flips.benignGained],
    ['traffic alerts avoided', flips.traffic?.lost ?? 0],
    ['more traffic alerts', flips.traffic?.gained ?? 0],
  ];
  const shown = (counts ?? []).filter(([, count]) => count !== 0).map(([what, count]) => `${count} ${what}`);
  const change = shown.length > 0 ? shown.join(', ') : 'none';
  const live = flips?.change === 'live' ? `if live: ${change}` : change;
  return unanswered > 0 ? `${live} (unknown in ${showCount(unanswered)})` : live;
}

function termBlocks({ terms, log }: Evaluation, show: (text: string) => string): Block[] {
  const { dead, mostlyBenign } = terms;
  const found = log.ruleset.terms.length - dead.length;
  const blocks: Block[] = [
    { kind: 'title', text: 'Terms' },
    {
      kind: 'text',
      text: `${showCount(found)} of ${showCount(log.ruleset.terms.length)} terms were found at least once.`,
    },
  ];
  if (mostlyBenign.length === 0) return blocks;
  return [
    ...blocks,
    { kind: 'text', text: 'Anchors that mostly point at benign posts, in this sample:' },
    {
      kind: 'table',
      columns: ['term', 'list', 'harm among its posts'],
      rows: mostlyBenign
        .slice(0, most)
        .map(({ id, list, samplePrecision }) => [show(id), list, showProportion(samplePrecision)]),
    },
    ...andMore(mostlyBenign.length, 'terms'),
  ];
}

function disagreementBlocks({ disagreements }: Evaluation): Block[] {
  if (disagreements.length === 0) return [];
  return [
    { kind: 'title', text: 'Worth labelling again, or learning from' },
    {
      kind: 'table',
      columns: ['post', 'why', 'score', 'points on the wrong side'],
      rows: disagreements
        .slice(0, most)
        .map(({ id, kind, score, distance }) => [
          id,
          kind === 'benign-alert' ? 'benign, and an alert' : 'harm, and none',
          String(score),
          String(distance),
        ]),
    },
    ...andMore(disagreements.length, 'posts'),
  ];
}

/** Posts whose labels contradict each other, by id. */
export function conflictBlocks({ labelConflicts }: Pick<Evaluation, 'labelConflicts'>): Block[] {
  if (labelConflicts.length === 0) return [];
  return [
    { kind: 'title', text: 'The same words, different labels' },
    {
      kind: 'table',
      columns: ['harm', 'benign', 'words in common'],
      rows: labelConflicts
        .slice(0, most)
        .map(({ harm, benign, similarity }) => [idsText(harm), idsText(benign), showShare(similarity)]),
    },
    ...andMore(labelConflicts.length, 'conflicts'),
  ];
}

function idsText(ids: readonly string[]): string {
  const left = ids.length - 3;
  return ids.slice(0, 3).join(', ') + (left > 0 ? ` and ${showCount(left)} more` : '');
}
