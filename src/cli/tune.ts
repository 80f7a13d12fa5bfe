import { formatReport } from '../evaluation/format.ts';
import type { HitLog } from '../evaluation/hit-log.ts';
import { junitXml } from '../evaluation/junit.ts';
import { parseThresholdQuery } from '../evaluation/threshold-query.ts';
import { tuneThreshold } from '../evaluation/tune.ts';
import { tuningCase } from '../evaluation/tuning-blocks.ts';
import { shownPath } from '../node.ts';
import { renderReport } from '../report/render.ts';
import { collectLog } from './eval.ts';
import { type EvaluationSettings, evaluationOptions, readSettings } from './evaluation-options.ts';
import { readText, writeOut } from './files.ts';
import { gateOptions } from './gate.ts';
import { openRuleset, rulesetOption } from './rulesets.ts';
import { printLine } from './terminal.ts';
import { type Arguments, usageError, type Verb } from './usage.ts';

const example = '`max recall at <= 20 alerts per million` or `fewest alerts at recall >= 0.9`';

export const tune: Verb = {
  name: 'tune',
  synopsis: 'QUERY [--ruleset DIR] [--samples FILE...] [--traffic FILE...] | --hit-log FILE',
  summary: `Finds the score from which on a post should be an alert, by what that should give, such as\n${example}. Writes nothing into the ruleset. Exit 1 if no\nthreshold keeps the limits.`,
  options: {
    'hit-log': { type: 'string', help: 'the file that `eval --hit-log` wrote, in place of scoring again' },
    ...rulesetOption,
    ...evaluationOptions,
    junit: {
      type: 'string',
      help: 'write the answer to this file, as JUnit XML: one test case, the query, which fails if no threshold keeps its limits',
    },
    markdown: gateOptions.markdown,
    html: gateOptions.html,
    json: gateOptions.json,
  },
  run: async (args) => {
    const [query, ...more] = args.positionals;
    if (query === undefined || more.length > 0)
      throw usageError('`tune` takes one query', `put it in quotes: ${example}`);
    const parsed = parseThresholdQuery(query);
    const settings = readSettings(args);
    const log =
      args.values['hit-log'] === undefined
        ? await scoreAgain(args, settings)
        : readLog(args.values['hit-log']);
    const tuning = tuneThreshold(log, parsed, settings.judge);
    const { values, flags } = args;
    if (values.junit !== undefined)
      writeOut(values.junit, junitXml('corroborate tune', [tuningCase(tuning)]));
    if (values.markdown !== undefined) writeOut(values.markdown, formatReport(tuning, { as: 'markdown' }));
    if (values.html !== undefined) writeOut(values.html, renderReport(tuning));
    await printLine(flags.json ? JSON.stringify(tuning, undefined, 2) : formatReport(tuning));
    return tuning.best ? 0 : 1;
  },
};

async function scoreAgain(args: Arguments, settings: EvaluationSettings): Promise<HitLog> {
  const quick = { ...args, flags: { ...args.flags, quick: true } };
  const { log } = await collectLog(quick, openRuleset(args.values.ruleset), settings);
  return log;
}

function readLog(path: string): HitLog {
  const hint = 'write one with `corroborate eval --hit-log FILE`';
  const text = readText(path, hint);
  try {
    const log = JSON.parse(text) as Partial<HitLog>;
    if (log.schema === 1 && Array.isArray(log.hits) && log.ruleset) return log as HitLog;
  } catch {
    // Not JSON: as good as no hit log.
  }
  throw usageError(`${shownPath(path)}: this is no hit log`, hint);
}
