import type { Post } from '../post.ts';
import type { AnchorKind, Bands, Calibration, CompiledRule, Ruleset } from '../rules/ruleset.ts';
import { type Level, levels } from '../rules/schema.ts';
import { readField } from '../signals/fields.ts';
import type { Writable } from '../writable.ts';
import { type Band, bandOf } from './band.ts';
import type { CaseFile, Unknown } from './case-file.ts';
import type { Verdict } from './combine.ts';
import type { Contribution } from './contribution.ts';
import type { Counterfactuals } from './counterfactuals.ts';
import { type Evidence, isAnchor, type Match } from './evidence.ts';
import { type GateReport, unansweredRequirements } from './gate.ts';

/** The score of one post and everything it rests on. Plain data: it can be stored and sent as JSON. */
export interface ScoreResult {
  /** of the post */
  readonly id: string;
  /** the sum of the contributions, exactly; 0 without an anchor */
  readonly score: number;
  readonly band: Band;
  /** that the post is harmful, in (0, 1), six decimals; only with an anchor, and where the ruleset carries a calibration */
  readonly probability?: number;
  /** the curve that gives the probability; with it */
  readonly calibration?: Calibration;
  readonly anchor: AnchorKind;
  /** how bad what the anchors and rules stand for is; `none` without an anchor */
  readonly level: Level | 'none';
  /** for sorting a queue: score, severity and reach in points; 0 in band `none` */
  readonly priority: number;
  /** what `priority` adds to the score; absent where it is 0 */
  readonly priorityParts?: { readonly severity: number; readonly reach: number };
  /** the lowest scores of the bands; absent without an anchor */
  readonly thresholds?: Bands;
  /** whether an ambiguous anchor was corroborated, and by what; absent for other anchors */
  readonly gate?: GateReport;
  readonly contributions: readonly Contribution[];
  /** every term found, in the order of the text, whether it counted or not */
  readonly matches: readonly Match[];
  /** what the ruleset asked and the post does not say */
  readonly unknown: readonly Unknown[];
  /** shadow rules that fired, with the points they would have added */
  readonly shadow: readonly { readonly id: string; readonly points: number }[];
  /** evidence of a post without an anchor; only where `score` was asked for it */
  readonly context?: readonly Contribution[];
  /** what would have to be different; only where `score` was asked for it, and there is an anchor */
  readonly counterfactuals?: Counterfactuals;
  /** only the first part of a very long text was read */
  readonly truncated?: true;
  readonly ruleset: { readonly id: string; readonly version: string; readonly hash: string };
}

const nothing: readonly never[] = [];

/** The result of a post without an anchor: no score, whatever else it holds. */
export function emptyResult(
  id: string,
  matches: readonly Match[],
  truncated: boolean,
  ruleset: Ruleset,
): ScoreResult {
  const result: Writable<ScoreResult> = {
    id,
    score: 0,
    band: 'none',
    anchor: 'none',
    level: 'none',
    priority: 0,
    contributions: nothing,
    matches,
    unknown: nothing,
    shadow: nothing,
    ruleset: referenceTo(ruleset),
  };
  if (truncated) result.truncated = true;
  return result;
}

/** The result of a post with an anchor. */
export function resultOf(
  post: Post,
  { sum: { score, anchor, gate, fired }, contributions }: Verdict,
  file: CaseFile,
  base: ScoreResult,
  ruleset: Ruleset,
): ScoreResult {
  const { bands, calibration } = ruleset.scoring;
  const band = bandOf(score, bands);
  const level = highestLevel(file.terms, fired);
  const result: Writable<ScoreResult> = {
    id: base.id,
    score,
    band,
    anchor,
    level,
    priority: 0,
    thresholds: bands,
    contributions,
    matches: base.matches,
    unknown: unknownIn(file, gate, ruleset),
    shadow: shadowOf(fired),
    ruleset: base.ruleset,
  };
  if (base.truncated) result.truncated = true;
  if (calibration) {
    result.probability = probabilityOf(score, calibration);
    result.calibration = calibration;
  }
  if (gate) result.gate = gate;
  if (band === 'none') return result;
  const parts = { severity: severityPoints[level], reach: reachPoints(post) };
  result.priority = score + parts.severity + parts.reach;
  result.priorityParts = parts;
  return result;
}

function unknownIn(file: CaseFile, gate: GateReport | undefined, ruleset: Ruleset): readonly Unknown[] {
  const unknown = file.unknown();
  return gate && !gate.open ? [...unknown, ...unansweredRequirements(file, ruleset)] : unknown;
}

function shadowOf(fired: readonly CompiledRule[]): ScoreResult['shadow'] {
  const shadow = fired.filter(({ mode }) => mode === 'shadow');
  return shadow.length === 0 ? nothing : shadow.map(({ id, points }) => ({ id, points }));
}

/** Rounded, because engines may differ in the last digits of an exponential. */
function probabilityOf(score: number, { slope, intercept }: Calibration): number {
  const odds = Math.exp(intercept + slope * score);
  return odds === Number.POSITIVE_INFINITY ? 1 : Math.round((odds / (1 + odds)) * 1e6) / 1e6;
}

/** An alert is a result that a person should review. */
export function isAlert({ band }: Pick<ScoreResult, 'band'>): boolean {
  return band === 'review' || band === 'urgent';
}

const severityPoints = { none: 0, low: 0, medium: 10, high: 20, critical: 40 } as const;

const reachBounds = [10, 100, 1000, 10_000, 100_000, 1_000_000];

/** Two points for each power of ten of views, up to a million. */
function reachPoints(post: Post): number {
  const views = readField(post, 'engagement.views');
  return typeof views === 'number' ? reachBounds.filter((bound) => views >= bound).length * 2 : 0;
}

/** The worst of what the anchors and the live rules stand for. */
function highestLevel(terms: readonly Evidence[], fired: readonly CompiledRule[]): Level | 'none' {
  let highest = -1;
  const take = (level: Level | undefined) => {
    if (level !== undefined) highest = Math.max(highest, levels.indexOf(level));
  };
  for (const term of terms) if (isAnchor(term)) take(term.term?.list.level);
  for (const { mode, level } of fired) if (mode === 'live') take(level);
  return levels[highest] ?? 'none';
}

const references = new WeakMap<Ruleset, ScoreResult['ruleset']>();

/** One shared object a ruleset: results are many. */
function referenceTo(ruleset: Ruleset): ScoreResult['ruleset'] {
  let reference = references.get(ruleset);
  if (!reference) {
    const { id, version, hash } = ruleset;
    reference = Object.freeze({ id, version, hash });
    references.set(ruleset, reference);
  }
  return reference;
}
