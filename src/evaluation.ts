export { calibrate } from './evaluation/calibrate.ts';
export type { ComparedSide, CompareOptions, Comparison, TrafficChange } from './evaluation/compare.ts';
export { compareLogs, compareRulesets } from './evaluation/compare.ts';
export type { PartComparison } from './evaluation/compare-parts.ts';
export type { SliceComparison, Worsening } from './evaluation/compare-slices.ts';
export type { CurvePoint } from './evaluation/curve.ts';
export type { CandidateKind } from './evaluation/discovery/candidate-places.ts';
export type {
  Candidate,
  CandidateVariant,
  JudgedCandidates,
  LeftOut,
} from './evaluation/discovery/candidates.ts';
export type { Discoverer, Discovery, PostCounts } from './evaluation/discovery/discover.ts';
export { createDiscoverer, discover } from './evaluation/discovery/discover.ts';
export { discoveryCsv } from './evaluation/discovery/discovery-csv.ts';
export type { DiscoverOptions, DiscoverySettings } from './evaluation/discovery/discovery-settings.ts';
export type { AuthorCounts, LogOdds } from './evaluation/discovery/log-odds.ts';
export type { EvaluateOptions, Evaluation } from './evaluation/evaluate.ts';
export { evaluate, evaluateLog } from './evaluation/evaluate.ts';
export type { FigureSet, FigureSource, Figures, GateMetric } from './evaluation/figures.ts';
export { figuresOf } from './evaluation/figures.ts';
export type { Disagreement, MostlyBenignTerm, TermFindings } from './evaluation/findings.ts';
export type { FitOptions, FitUnit, PointsFit, PointsProposal } from './evaluation/fit.ts';
export { fitPoints, withPoints } from './evaluation/fit.ts';
export type { Flips } from './evaluation/flips.ts';
export type { DailyLoad, Forecast, ForecastPair, ForecastRange, Forecasts } from './evaluation/forecast.ts';
export type { FormatReportOptions } from './evaluation/format.ts';
export { formatReport } from './evaluation/format.ts';
export type { Gate, GateCheck, GateReport } from './evaluation/gate.ts';
export { checkGate, parseGate } from './evaluation/gate.ts';
export { formatAnnotations, formatJUnit } from './evaluation/gate-formats.ts';
export type { GateDocument, GateLimit } from './evaluation/gate-schema.ts';
export type { FoundTerm, Hit, HitMaker, HitOptions } from './evaluation/hit.ts';
export { createHitMaker, evidenceOf } from './evaluation/hit.ts';
export type { HitLog } from './evaluation/hit-log.ts';
export { logHits } from './evaluation/hit-log.ts';
export type { BaselineComparison, Judgement } from './evaluation/judgement.ts';
export type { LabelConflict } from './evaluation/label-conflicts.ts';
export type { Confusion, Metrics } from './evaluation/metrics.ts';
export type { PairedTest } from './evaluation/paired.ts';
export type { PartRow } from './evaluation/part-table.ts';
export type { AlertThresholds, PostChange } from './evaluation/post-change.ts';
export type { MutationKind } from './evaluation/pressure/mutation.ts';
export type { Pressure, PressureOptions, PressureRow } from './evaluation/pressure/pressure.ts';
export { mutationNames, pressure } from './evaluation/pressure/pressure.ts';
export { pressureFigures } from './evaluation/pressure/pressure-figures.ts';
export type { Interval, Proportion } from './evaluation/proportion.ts';
export type { Reason } from './evaluation/reasons.ts';
export type { Report } from './evaluation/report.ts';
export type { RuleSummary, RulesetSummary, TermSummary } from './evaluation/ruleset-summary.ts';
export { sampleSizeForMargin, sampleSizeForZeroHits } from './evaluation/sample-size.ts';
export type { Label, LostSample, Sample } from './evaluation/samples.ts';
export { parseSample } from './evaluation/samples.ts';
export type { JudgeOptions, Settings } from './evaluation/settings.ts';
export type { Outcome, Slice, SliceGroup } from './evaluation/slices.ts';
export type { ThresholdLimit, ThresholdMetric, ThresholdQuery } from './evaluation/threshold-query.ts';
export { formatThresholdQuery, parseThresholdQuery } from './evaluation/threshold-query.ts';
export type {
  TrafficCounter,
  TrafficOptions,
  TrafficPart,
  TrafficSlice,
  TrafficTally,
  TrafficWhatIf,
} from './evaluation/traffic.ts';
export { createTrafficCounter, mergeTraffic } from './evaluation/traffic.ts';
export type { AlertLoad, LoadPair, TrafficLoad } from './evaluation/traffic-load.ts';
export type {
  TrafficPairCounter,
  TrafficPairOptions,
  TrafficPairTally,
} from './evaluation/traffic-pairs.ts';
export { createTrafficPairCounter, mergeTrafficPairs } from './evaluation/traffic-pairs.ts';
export type { Tuning } from './evaluation/tune.ts';
export { tuneThreshold } from './evaluation/tune.ts';
export type { WhatIf } from './evaluation/what-if.ts';
export type { RenderReportOptions } from './report/render.ts';
export { renderReport } from './report/render.ts';
export type { Calibration } from './rules/ruleset.ts';
