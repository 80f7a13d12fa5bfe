import { type Evaluation, evaluateLog } from '../evaluation/evaluate.ts';
import { figuresOf } from '../evaluation/figures.ts';
import { formatReport } from '../evaluation/format.ts';
import { type HitLog, logHits } from '../evaluation/hit-log.ts';
import { renderReport } from '../report/render.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { ownSamples, readEvaluated } from './evaluation-input.ts';
import { type EvaluationSettings, evaluationOptions, readSettings } from './evaluation-options.ts';
import { writeOut } from './files.ts';
import { gateOptions, readBaseline, readGate, runGate } from './gate.ts';
import { expandInputs } from './inputs.ts';
import { defaultRuleset, openRuleset, rulesetOption } from './rulesets.ts';
import { printLine, warn } from './terminal.ts';
import { logWithoutTexts } from './texts.ts';
import { tallyTraffic } from './traffic.ts';
import { type Arguments, usageError, type Verb } from './usage.ts';

export const evaluate: Verb = {
  name: 'eval',
  synopsis: '[--ruleset DIR] [--samples FILE...] [--traffic FILE...] [--gate FILE]',
  summary:
    'Judges a ruleset by labelled samples (by default its own) and by unlabelled traffic: recall and false positives by\nslice, a forecast at the declared prevalence, what each rule does; a list alone beside it everywhere. Exit 1 if a limit\nof the gate is not kept, or a sample could not be read.',
  options: {
    ...rulesetOption,
    ...evaluationOptions,
    ...gateOptions,
    'hit-log': { type: 'string', help: 'write what became of each post to this file, as JSON, for `tune`' },
    'write-baseline': {
      type: 'string',
      help: 'write the figures to this file, for the `baseline` of a gate',
    },
    quick: { type: 'boolean', help: 'do not score again without each rule: half the time, and no flips' },
  },
  run: async (args) => {
    noPositionals(args, 'eval');
    const gate = readGate(args);
    const settings = readSettings(args);
    const ruleset = openRuleset(args.values.ruleset);
    const { log, problems } = await collectLog(args, ruleset, settings);
    const minimum = gate?.minimum;
    const evaluation = evaluateLog(log, { ...(minimum !== undefined && { minimum }), ...settings.judge });
    const figures = figuresOf(evaluation);
    const report = runGate(gate, args, figures, gate && readBaseline(gate));
    const { values, flags } = args;
    const options = { reveal: flags.reveal === true, ...(report && { gate: report }) };
    if (values['hit-log'] !== undefined) writeOut(values['hit-log'], JSON.stringify(logWithoutTexts(log)));
    if (values['write-baseline'] !== undefined)
      writeOut(values['write-baseline'], `${JSON.stringify(baselineOf(evaluation), undefined, 1)}\n`);
    if (values.markdown !== undefined)
      writeOut(values.markdown, formatReport(evaluation, { ...options, as: 'markdown' }));
    if (values.html !== undefined) writeOut(values.html, renderReport(evaluation, options));
    if (flags.json) {
      const { log: _, ...plain } = evaluation;
      await printLine(
        JSON.stringify(
          { ...plain, ruleset: rulesetReference(ruleset), ...(report && { gate: report }) },
          undefined,
          2,
        ),
      );
    } else await printLine(formatReport(evaluation, options));
    return report?.passed === false || problems > 0 ? 1 : 0;
  },
};

function baselineOf(evaluation: Evaluation) {
  const { id, version, hash } = evaluation.log.ruleset;
  return { schema: 1, ruleset: { id, version, hash }, figures: figuresOf(evaluation) };
}

function rulesetReference({ id, version, hash }: Ruleset) {
  return { id, version, hash };
}

/** Scores the samples and counts the traffic that the arguments name. */
export async function collectLog(
  args: Arguments,
  ruleset: Ruleset,
  settings: EvaluationSettings,
): Promise<{ readonly log: HitLog; readonly problems: number }> {
  const { samples, problems } = await readEvaluated(sampleFiles(args));
  const files = expandInputs(args.lists.traffic ?? []);
  const keepTexts = args.values.html !== undefined;
  const hit = { ...settings.hit, skipWhatIf: args.flags.quick === true, keepTexts };
  const { workers } = settings;
  // Before the samples are scored: the threads and their memory are gone when hits begin to pile up.
  const traffic =
    files.length > 0
      ? await tallyTraffic(ruleset, { files, options: hit, ...(workers !== undefined && { workers }) })
      : undefined;
  if (traffic && traffic.unreadable > 0)
    warn(`${traffic.unreadable} records of traffic held no post and were left out`);
  return { log: { ...logHits(samples, ruleset, hit), ...(traffic && { traffic }) }, problems };
}

/** The files of samples that were named, or else the ruleset's own. */
export function sampleFiles({ lists, values }: Arguments): string[] {
  if (lists.samples) return expandInputs(lists.samples);
  const own = ownSamples(values.ruleset ?? values.after ?? defaultRuleset);
  if (own.length === 0 && !lists.traffic)
    throw usageError(
      'there is nothing to judge the ruleset by',
      'name samples with `--samples FILE`, or traffic with `--traffic FILE`',
    );
  return own;
}

export function noPositionals({ positionals }: Arguments, verb: string): void {
  if (positionals.length === 0) return;
  throw usageError(
    `\`${verb}\` does not know what \`${positionals[0]}\` is`,
    'files stand behind `--samples` or `--traffic`, a ruleset behind `--ruleset`',
  );
}
