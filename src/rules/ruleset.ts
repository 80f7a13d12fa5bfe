import type { TermIndex } from '../match/term-index.ts';
import type { DetectorSettings } from '../signals/detector.ts';
import type { OwnDetector } from '../signals/reading.ts';
import type { Condition, EvidenceRef } from './conditions.ts';
import type { Curve } from './curve.ts';
import type { Level } from './schema.ts';

/**
 * A compiled ruleset: frozen, made by `compileRuleset`, taken by `score`. Hosts use `id`, `version` and `hash`;
 * the rest may change between versions of the library.
 */
export interface Ruleset {
  readonly id: string;
  readonly version: string;
  /** of the content: equal for rulesets that differ only in order, comments and layout */
  readonly hash: string;
  readonly scoring: Scoring;
  /** how common harm is in the traffic that the ruleset is for; only evaluation asks */
  readonly prevalence?: Prevalence;
  /** by id, in the order of their ids; so are signals and rules */
  readonly lists: readonly CompiledList[];
  readonly signals: readonly CompiledSignal[];
  readonly rules: readonly CompiledRule[];
  /** by list, in the order of the lists' ids, then by their own; each is made when it is asked for */
  readonly terms: Terms;
  /** finds `terms`, by their number, and behind them the phrases of the exceptions */
  readonly index: TermIndex;
  readonly exceptionPhrases: readonly ExceptionPhrase[];
  /** whether a post without a listed anchor can hold one */
  readonly hasAnchorRules: boolean;
  /** whether some rules have a last day, or a share of the posts */
  readonly hasConditionalRules: boolean;
  /** whether some terms count until a last day only */
  readonly hasExpiringTerms: boolean;
}

/** Harmful posts in a million: the best guess, and the lowest and highest that are plausible. */
export interface Prevalence {
  readonly perMillion: number;
  readonly range?: readonly [low: number, high: number];
}

export type AnchorKind = 'none' | 'ambiguous' | 'unambiguous';

export interface Bands {
  readonly watch: number;
  readonly review: number;
  readonly urgent: number;
}

export interface Scoring {
  readonly pointsToDouble: number;
  readonly bands: Bands;
  /** by family; a family without a cap has none */
  readonly caps: ReadonlyMap<string, number>;
  readonly gate: Gate;
  /** what makes words against harm a heap, which counts for nothing; absent where none is one */
  readonly heap?: Heap;
  /** absent until somebody fits one and saves it */
  readonly calibration?: Calibration;
}

/** Words against harm in a row, at most `gap` words between one and the next, of so many lists and families. */
export interface Heap {
  /** one more for every three words between */
  readonly lists: number;
  readonly families: number;
  readonly gap: number;
}

/** A score's probability: `1 / (1 + exp(-(intercept + slope * score)))`, for posts with an anchor. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
  /** harmful posts in a million of those that the calibration is for */
  readonly perMillion: number;
}

/** What keeps a score that rests on ambiguous anchors low until other facts corroborate it. */
export interface Gate {
  readonly cap: number;
  readonly minFamilies: number;
  readonly tau: number;
  readonly requires?: Condition;
  /** families that hold anchors: they open a case and cannot corroborate it */
  readonly anchorFamilies: ReadonlySet<string>;
  /** the other families that can reach `tau`, by name */
  readonly corroborators: readonly string[];
}

export interface CompiledList {
  readonly id: string;
  /** for people, where the ruleset gives one; so for signals */
  readonly title?: string;
  readonly family: string;
  readonly level: Level;
  readonly confidence: number;
  readonly sensitive: boolean;
  /** what stands inside its anchors counts as well: they mean what their words say */
  readonly transparent: boolean;
  readonly requires?: Condition;
  readonly floor?: number;
}

/** What `score` needs to know of the terms. A list of them will do. */
export interface Terms extends Iterable<CompiledTerm> {
  readonly length: number;
  /** `undefined` for a number that no term has */
  at(number: number): CompiledTerm | undefined;
}

export interface CompiledTerm {
  readonly id: string;
  /** as its list writes it */
  readonly text: string;
  readonly list: CompiledList;
  readonly lang?: string;
  readonly points: number;
  readonly anchor: AnchorKind;
  /** the last day on which it counts, as `2026-12-31` */
  readonly expires?: string;
}

export interface CompiledSignal {
  readonly id: string;
  readonly title?: string;
  readonly family: string;
  readonly points: number;
  readonly detector?: OwnDetector;
  readonly settings: DetectorSettings;
  readonly when?: Condition;
  readonly curve?: Curve;
}

export interface CompiledRule {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
  /** the evidence that the condition names */
  readonly names: readonly EvidenceRef[];
  readonly points: number;
  readonly anchor: AnchorKind;
  readonly level?: Level;
  readonly mode: 'live' | 'shadow';
  /** the percentage of posts for which it is live */
  readonly rollout?: number;
  /** the last day on which it counts */
  readonly expires?: string;
}

/** Whether a rule can open a case by itself. */
export function isAnchorRule({ anchor, mode }: CompiledRule): boolean {
  return anchor !== 'none' && mode === 'live';
}

/** Whether a rule is in force for some posts only: until a day, or for a share of them. */
export function isConditionalRule({ rollout, expires }: CompiledRule): boolean {
  return rollout !== undefined || expires !== undefined;
}

/** A phrase in which the given terms do not count. */
export interface ExceptionPhrase {
  readonly exception: string;
  readonly terms: ReadonlySet<number>;
}

/**
 * Points are multiples of an eighth (under 1 % of odds at 10 points to double), so that any sum of them is exact.
 * Halves go away from zero; products that are a half on paper may be a hair below it in binary.
 */
export function roundPoints(points: number): number {
  const eighths = Math.round(Math.abs(points) * 8 + 1e-9) / 8;
  return points < 0 && eighths !== 0 ? -eighths : eighths;
}
