import { formatReport } from '../evaluation/format.ts';
import { pressureFigures } from '../evaluation/pressure/pressure-figures.ts';
import { renderReport } from '../report/render.ts';
import { noPositionals, sampleFiles } from './eval.ts';
import { readEvaluated } from './evaluation-input.ts';
import { evaluationOptions, given, numberOption, readWorkers } from './evaluation-options.ts';
import { writeOut } from './files.ts';
import { gateOptions, readGate, runGate } from './gate.ts';
import { pressureInThreads } from './pressure-work.ts';
import { openRuleset, rulesetOption } from './rulesets.ts';
import { printLine } from './terminal.ts';
import type { Verb } from './usage.ts';

export const pressure: Verb = {
  name: 'pressure',
  synopsis: '[--ruleset DIR] [--samples FILE...] [--mutations NAME...] [--seed N] [--gate FILE]',
  summary:
    'Rewrites labelled samples (by default those of the ruleset) as people do who want to say the same unseen: disguises,\nother letters, hashtags, synonyms, innocent words around, evidence left out. Reports by mutation the recall that is kept\nand the false alerts gained. Exit 1 if a limit of the gate is not kept, or a sample could not be read.',
  options: {
    ...rulesetOption,
    samples: evaluationOptions.samples,
    mutations: {
      type: 'list',
      help: 'only these, by name or by kind: disguise, script, form, wording, padding, deletion',
    },
    seed: { type: 'string', help: 'of the random choices (default: 1)' },
    'alert-at': evaluationOptions['alert-at'],
    'author-field': evaluationOptions['author-field'],
    minimum: evaluationOptions.minimum,
    level: evaluationOptions.level,
    workers: { type: 'string', help: 'threads that rewrite posts (default: as many as are worth while)' },
    gate: gateOptions.gate,
    junit: gateOptions.junit,
    markdown: gateOptions.markdown,
    html: gateOptions.html,
    json: gateOptions.json,
  },
  run: async (args) => {
    noPositionals(args, 'pressure');
    const { values, flags, lists } = args;
    const gate = readGate(args);
    const number = (name: string) => numberOption(values, name);
    const options = given({
      mutations: lists.mutations?.flatMap((entry) => entry.split(',')),
      seed: number('seed'),
      alertAt: number('alert-at'),
      minimum: number('minimum') ?? gate?.minimum,
      level: number('level'),
      authorField: values['author-field'],
    });
    const workers = readWorkers(values);
    const ruleset = openRuleset(values.ruleset);
    const { samples, problems } = await readEvaluated(sampleFiles(args));
    const tested = await pressureInThreads(samples, ruleset, options, workers);
    const report = runGate(gate, args, pressureFigures(tested));
    const shown = report ? { gate: report } : {};
    if (values.markdown !== undefined)
      writeOut(values.markdown, formatReport(tested, { ...shown, as: 'markdown' }));
    if (values.html !== undefined) writeOut(values.html, renderReport(tested, shown));
    if (flags.json) await printLine(JSON.stringify({ ...tested, ...shown }, undefined, 2));
    else await printLine(formatReport(tested, shown));
    return report?.passed === false || problems > 0 ? 1 : 0;
  },
};
