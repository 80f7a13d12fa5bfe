export type { FoundTerm, Hit, HitMaker, HitOptions } from './evaluation/hit.ts';
export { createHitMaker, evidenceOf } from './evaluation/hit.ts';
export type { HitLog } from './evaluation/hit-log.ts';
export { logHits } from './evaluation/hit-log.ts';
export type { RuleSummary, RulesetSummary, TermSummary } from './evaluation/ruleset-summary.ts';
export type { Label, LostSample, Sample } from './evaluation/samples.ts';
export { parseSample } from './evaluation/samples.ts';
export type {
  TrafficCounter,
  TrafficOptions,
  TrafficPart,
  TrafficSlice,
  TrafficTally,
  TrafficWhatIf,
} from './evaluation/traffic.ts';
export { createTrafficCounter, mergeTraffic } from './evaluation/traffic.ts';
export type { WhatIf } from './evaluation/what-if.ts';
