import type { Detector } from '../signals/detector.ts';
import { dayOf } from '../signals/fields.ts';
import { compareText } from '../text/compare.ts';
import { assemble } from './assemble.ts';
import { type Diagnostic, RulesetError } from './diagnostics.ts';
import { allDetectors } from './host-detectors.ts';
import type { LintCheck } from './lint/check.ts';
import { errorChecks, warningChecks } from './lint/checks.ts';
import type { Ruleset } from './ruleset.ts';
import { collectNames } from './scope.ts';
import { parseSource, type RulesetSource } from './source.ts';

/** What a ruleset may count on beside its files. */
export interface CompileOptions {
  /** the host's own detectors, which signals may `use` by name like the library's */
  readonly detectors?: readonly Detector[];
}

/** What a check may be told beside what a compiled ruleset may count on. */
export interface CheckOptions extends CompileOptions {
  /** the day by which terms and rules have expired, as `2026-01-31`: the library reads no clock. Without it none has */
  readonly today?: string;
}

/**
 * Checks a ruleset without running it.
 *
 * @returns everything found, errors and warnings, by file and line; empty when the ruleset is clean
 *
 * @example
 * checkRuleset({ files: [] }).map((diagnostic) => diagnostic.code) //=> ['missing-file']
 */
export function checkRuleset(source: RulesetSource, options: CheckOptions = {}): Diagnostic[] {
  return sorted(build(source, [...errorChecks, ...warningChecks], options).diagnostics);
}

/**
 * Compiles a ruleset once, to score many posts with it.
 *
 * @returns a frozen value that can be shared freely
 * @throws RulesetError with all diagnostics if any of them is an error; warnings do not stop it
 * @throws TypeError if a detector in the options is none, or its name is taken
 *
 * @example
 * const ruleset = compileRuleset(readRuleset('child-safety'));
 * score({ id: '1', text: 'chicken soup for lunch' }, ruleset).band //=> 'none'
 */
export function compileRuleset(source: RulesetSource, options: CompileOptions = {}): Ruleset {
  const { ruleset, diagnostics } = build(source, errorChecks, options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !ruleset) throw new RulesetError(sorted(errors));
  return ruleset;
}

interface Build {
  readonly ruleset?: Ruleset;
  readonly diagnostics: readonly Diagnostic[];
}

function build(
  source: RulesetSource,
  checks: readonly LintCheck[],
  { detectors, today }: CheckOptions,
): Build {
  const parsed = parseSource(source, allDetectors(detectors));
  if (!('document' in parsed)) return parsed;
  const ruleset = assemble(parsed, collectNames(parsed));
  for (const check of checks) check(parsed, ruleset, dayOf(today));
  return { ruleset, diagnostics: parsed.reporter.diagnostics };
}

function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}
