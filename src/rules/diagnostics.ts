import { type DiagnosticCode, diagnosticCodes, type Severity } from './diagnostic-codes.ts';

/** Something wrong with a ruleset: data first, text by `formatDiagnostic`. Lines and columns count from 1. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  /** in UTF-16 units */
  readonly column: number;
  readonly message: string;
  /** the way out */
  readonly hint?: string;
  /** the source line and how many units of it are meant; absent where the list is sensitive */
  readonly source?: string;
  readonly length?: number;
}

/** A place in a file of the ruleset. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly source?: string;
  readonly length?: number;
}

/** Collects diagnostics; all are reported at once. */
export interface Reporter {
  readonly diagnostics: Diagnostic[];
  readonly report: (code: DiagnosticCode, place: Place, message: string, hint?: string) => void;
}

export function createReporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (code, place, message, hint) => {
      const { severity } = diagnosticCodes[code];
      diagnostics.push({ code, severity, ...place, message, ...(hint === undefined ? {} : { hint }) });
    },
  };
}

/** Thrown by `compileRuleset` and `readRuleset`: everything that is wrong, as data. */
export class RulesetError extends Error {
  override readonly name = 'RulesetError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n\n'));
    this.diagnostics = diagnostics;
  }
}

/**
 * A diagnostic as text for people.
 *
 * @example
 * formatDiagnostic(checkRuleset(source)[0])
 * // ruleset.yaml:9:24: error[unknown-key]: unknown key `famly`
 * //   9 |   - { id: coded-terms, famly: term }
 * //     |                        ^^^^^
 * //   hint: did you mean `family`?
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { code, severity, file, line, column, message, hint, source } = diagnostic;
  const lines = [`${file}:${line}:${column}: ${severity}[${code}]: ${message}`];
  if (source !== undefined) lines.push(...excerpt(source, line, column, diagnostic.length ?? 1));
  if (hint !== undefined) lines.push(`  hint: ${hint}`);
  return lines.join('\n');
}

const excerptWidth = 100;

function excerpt(source: string, line: number, column: number, length: number): string[] {
  const from = Math.max(0, column - 1 - excerptWidth / 2);
  const shown = source.slice(from, from + excerptWidth).replaceAll('\t', ' ');
  const caretAt = column - 1 - from;
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - caretAt)));
  const gutter = `  ${line} | `;
  return [`${gutter}${shown}`, `${' '.repeat(gutter.length - 2)}| ${' '.repeat(caretAt)}${carets}`];
}
