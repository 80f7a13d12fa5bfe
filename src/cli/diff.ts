import { compareLogs } from '../evaluation/compare.ts';
import { figuresOf } from '../evaluation/figures.ts';
import { formatReport } from '../evaluation/format.ts';
import { logHits } from '../evaluation/hit-log.ts';
import { renderReport } from '../report/render.ts';
import { noPositionals, sampleFiles } from './eval.ts';
import { readEvaluated } from './evaluation-input.ts';
import { evaluationOptions, readSettings } from './evaluation-options.ts';
import { writeOut } from './files.ts';
import { gateOptions, readGate, runGate } from './gate.ts';
import { expandInputs } from './inputs.ts';
import { openRuleset } from './rulesets.ts';
import { printLine } from './terminal.ts';
import { comparisonWithoutTexts } from './texts.ts';
import { tallyTrafficPairs } from './traffic.ts';
import { usageError, type Verb } from './usage.ts';

const rulesetHelp = 'a directory, a bundled ruleset, or a file that `compile` made';

export const diff: Verb = {
  name: 'diff',
  synopsis: '--before DIR --after DIR [--samples FILE...] [--traffic FILE...] [--gate FILE]',
  summary:
    'Compares two rulesets on the same posts: what is newly flagged and what no longer, why, for whom it gets worse, and\nwhether the difference could be chance. A gate compares with the ruleset before. Exit 1 if a limit is not kept, or a\nsample could not be read.',
  options: {
    before: { type: 'string', help: `${rulesetHelp}, as it was` },
    after: { type: 'string', help: `${rulesetHelp}, as it will be` },
    ...evaluationOptions,
    tolerance: { type: 'string', help: 'a slice is worse if it loses more than this share (default: 0.05)' },
    ...gateOptions,
  },
  run: async (args) => {
    noPositionals(args, 'diff');
    const { values, flags, lists } = args;
    if (values.before === undefined || values.after === undefined)
      throw usageError('`diff` needs `--before DIR` and `--after DIR`', rulesetHelp);
    const gate = readGate(args);
    const settings = readSettings(args);
    const [before, after] = [openRuleset(values.before), openRuleset(values.after)];
    const { samples, problems } = await readEvaluated(sampleFiles(args));
    const hit = { ...settings.hit, skipWhatIf: true, keepTexts: values.html !== undefined };
    const files = expandInputs(lists.traffic ?? []);
    const traffic =
      files.length > 0
        ? await tallyTrafficPairs(before, after, {
            files,
            options: { ...hit, ...alertAtOf(settings.judge) },
            ...(settings.workers !== undefined && { workers: settings.workers }),
          })
        : undefined;
    const minimum = gate?.minimum;
    const comparison = compareLogs(
      logHits(samples, before, hit),
      logHits(samples, after, hit),
      { ...(minimum !== undefined && { minimum }), ...settings.judge, ...toleranceOf(values.tolerance) },
      traffic,
    );
    const report = runGate(gate, args, figuresOf(comparison.after), figuresOf(comparison.before));
    const options = { reveal: flags.reveal === true, ...(report && { gate: report }) };
    if (values.markdown !== undefined)
      writeOut(values.markdown, formatReport(comparison, { ...options, as: 'markdown' }));
    if (values.html !== undefined) writeOut(values.html, renderReport(comparison, options));
    if (flags.json)
      await printLine(
        JSON.stringify(
          { ...comparisonWithoutTexts(comparison), ...(report && { gate: report }) },
          undefined,
          2,
        ),
      );
    else await printLine(formatReport(comparison, options));
    return report?.passed === false || problems > 0 ? 1 : 0;
  },
};

function alertAtOf({ alertAt }: { readonly alertAt?: number }): { readonly alertAt?: number } {
  return alertAt === undefined ? {} : { alertAt };
}

function toleranceOf(text: string | undefined): { readonly tolerance?: number } {
  if (text === undefined) return {};
  const tolerance = Number(text);
  if (Number.isNaN(tolerance))
    throw usageError(`\`--tolerance\` is \`${text}\``, 'write a share, such as `0.05`');
  return { tolerance };
}
