import { dirname, resolve } from 'node:path';
import type { Figures } from '../evaluation/figures.ts';
import { checkGate, type Gate, type GateReport, parseGate } from '../evaluation/gate.ts';
import { formatAnnotations, formatJUnit } from '../evaluation/gate-formats.ts';
import { shownPath } from '../node.ts';
import { readText, writeOut } from './files.ts';
import { warn } from './terminal.ts';
import { type Arguments, usageError } from './usage.ts';

/** Options of the verbs that can be a gate in CI. */
export const gateOptions = {
  gate: { type: 'string', help: 'limits to keep (YAML); exit 1 if one is not kept' },
  junit: { type: 'string', help: "write the gate's outcome to this file, as JUnit XML" },
  markdown: { type: 'string', help: 'write the report to this file, as Markdown for a pull request' },
  html: { type: 'string', help: 'write the report to this file, as one page of HTML that needs no network' },
  json: { type: 'boolean', help: 'one JSON document on standard output' },
  reveal: { type: 'boolean', help: 'show terms, and put texts into the page; by default both are masked' },
} as const;

/** The gate that was asked for. */
export function readGate({ values }: Arguments): Gate | undefined {
  if (values.gate === undefined) {
    if (values.junit !== undefined)
      throw usageError('`--junit` needs `--gate FILE`', 'its test cases are the limits of a gate');
    return undefined;
  }
  return parseGate(readText(values.gate), shownPath(values.gate));
}

/** The figures that a gate's own baseline holds. */
export function readBaseline(gate: Gate): Figures | undefined {
  if (gate.baseline === undefined) return undefined;
  const path = resolve(dirname(gate.file), gate.baseline);
  try {
    const { figures } = JSON.parse(readText(path)) as { readonly figures?: Figures };
    if (figures?.overall && figures.slices) return figures;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw usageError(
    `${shownPath(path)}: these are no figures`,
    'write them with `corroborate eval --write-baseline FILE`',
  );
}

/** Holds figures against the gate, and writes its outcome where that was asked for. */
export function runGate(
  gate: Gate | undefined,
  { values }: Arguments,
  figures: Figures,
  baseline?: Figures,
): GateReport | undefined {
  if (!gate) return undefined;
  const report = checkGate(gate, figures, baseline);
  if (values.junit !== undefined) writeOut(values.junit, formatJUnit(report));
  if (process.env.GITHUB_ACTIONS === 'true') for (const line of formatAnnotations(report)) warn(line);
  return report;
}
