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
  readonly hint: string;
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
  readonly report: (code: DiagnosticCode, place: Place, message: string, hint: string) => void;
}

export function createReporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (code, place, message, hint) => {
      const { severity } = diagnosticCodes[code];
      diagnostics.push({ code, severity, ...place, message, hint });
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
  const lines = [`${file}:${line}:${column}: ${severity}[${code}]: ${visible(message)}`];
  if (source !== undefined && source.trim() !== '')
    lines.push(...excerpt(source, line, column, diagnostic.length ?? 1));
  lines.push(`  hint: ${visible(hint)}`);
  return lines.join('\n');
}

const excerptWidth = 100;

function excerpt(source: string, line: number, column: number, length: number): string[] {
  const start = column - 1;
  const from = start + length <= excerptWidth ? 0 : Math.max(0, start - excerptWidth / 2);
  const to = from + excerptWidth;
  const gutter = `  ${line} | `;
  const shown = (from > 0 ? '…' : '') + source.slice(from, to) + (source.length > to ? '…' : '');
  const indent = widthOf((from > 0 ? '…' : '') + source.slice(from, start));
  const carets = '^'.repeat(Math.max(1, widthOf(source.slice(start, Math.min(start + length, to)))));
  return [gutter + visible(shown), `${' '.repeat(gutter.length - 2)}| ${' '.repeat(indent)}${carets}`];
}

/** A text that cannot steer the terminal that shows it: controls and direction marks become visible, tabs spaces. */
function visible(text: string): string {
  return text.replaceAll('\t', ' ').replace(steering, '\ufffd');
}

const steering = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** How many columns a text takes on a terminal (after Unicode's East Asian Width, UAX #11). */
function widthOf(text: string): number {
  let width = 0;
  for (const char of visible(text)) width += wide.test(char) ? 2 : /[\p{M}\u200c\u200d]/u.test(char) ? 0 : 1;
  return width;
}
