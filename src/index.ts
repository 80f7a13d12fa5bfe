export { formatHistory } from './history/format-history.ts';
export type { History, HistoryFact, HistoryOptions } from './history/history.ts';
export { accountHistory, addToHistory, threadHistory } from './history/history.ts';
export type { HistoryChanges } from './history/history-changes.ts';
export type { HistoryResult } from './history/score-history.ts';
export { scoreHistory } from './history/score-history.ts';
export type { Disguise } from './match/disguise.ts';
export type { Post, PostKind } from './post.ts';
export { parsePost } from './post.ts';
export { loadRuleset, saveRuleset } from './rules/artefact.ts';
export type { CheckOptions, CompileOptions } from './rules/compile.ts';
export { checkRuleset, compileRuleset } from './rules/compile.ts';
export type { DiagnosticCode, Severity } from './rules/diagnostic-codes.ts';
export type { Diagnostic } from './rules/diagnostics.ts';
export { formatDiagnostic, RulesetError } from './rules/diagnostics.ts';
export type { AnchorKind, Bands, Calibration, Ruleset } from './rules/ruleset.ts';
export type { Level } from './rules/schema.ts';
export type { RulesetSource, SourceFile } from './rules/source.ts';
export type { ScoreOptions } from './score.ts';
export { score } from './score.ts';
export type { Addition } from './scoring/additions.ts';
export type { AnswerRange } from './scoring/answer-cells.ts';
export type { Answer } from './scoring/answers.ts';
export type { Band } from './scoring/band.ts';
export type { Unknown } from './scoring/case-file.ts';
export type { Contribution } from './scoring/contribution.ts';
export type { Counterfactuals } from './scoring/counterfactuals.ts';
export type { Match } from './scoring/evidence.ts';
export type { Explanation, ExplanationLine, ExplanationOptions } from './scoring/explanation.ts';
export type { FormatOptions } from './scoring/format.ts';
export { formatResult } from './scoring/format.ts';
export type { GateReport } from './scoring/gate.ts';
export type { EvidenceName, Removal } from './scoring/removals.ts';
export type { ScoreResult } from './scoring/result.ts';
export type { Factor } from './scoring/strength.ts';
export type {
  Detector,
  DetectorInput,
  DetectorOption,
  DetectorSettings,
  Finding,
} from './signals/detector.ts';
export type { Span } from './span.ts';
export type { DetectedLanguage, LanguageDetector } from './text/language.ts';
export { detectLanguage } from './text/language.ts';
