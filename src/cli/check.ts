import { readRuleset } from '../node.ts';
import { type CheckOptions, checkRuleset } from '../rules/compile.ts';
import { type Diagnostic, formatDiagnostic } from '../rules/diagnostics.ts';
import { withPath } from './rulesets.ts';
import { printLine } from './terminal.ts';
import { usageError, type Verb } from './usage.ts';

export const check: Verb = {
  name: 'check',
  synopsis: 'DIR... [--today DAY] [--json]',
  summary: 'Lints rulesets: exit 0 if all are clean, 1 if anything was found.',
  options: {
    today: {
      type: 'string',
      help: 'report terms and rules that have expired by this day, such as 2026-01-31',
    },
    json: { type: 'boolean', help: 'one JSON document on standard output' },
  },
  run: async ({ positionals, flags, values }) => {
    if (positionals.length === 0) {
      throw usageError(
        '`check` needs a ruleset',
        'name a directory, or a bundled ruleset such as `child-safety`',
      );
    }
    const options = optionsOf(values.today);
    const reports = positionals.map((name) => ({
      ruleset: name,
      diagnostics: checkRuleset(readRuleset(name), options).map((diagnostic) => withPath(diagnostic, name)),
    }));
    if (flags.json) await printLine(JSON.stringify({ rulesets: reports }, undefined, 2));
    else for (const report of reports) await printReport(report);
    return reports.every(({ diagnostics }) => diagnostics.length === 0) ? 0 : 1;
  },
};

function optionsOf(today: string | undefined): CheckOptions {
  if (today === undefined) return {};
  const isDay = /^\d{4}-\d\d-\d\d$/.test(today) && !Number.isNaN(Date.parse(today));
  if (isDay) return { today };
  throw usageError(`\`--today\` is \`${today}\``, 'give a day such as `2026-01-31`');
}

interface Report {
  readonly ruleset: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function printReport({ ruleset, diagnostics }: Report): Promise<void> {
  for (const diagnostic of diagnostics) await printLine(`${formatDiagnostic(diagnostic)}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const found = `${counted(errors, 'error')}, ${counted(diagnostics.length - errors, 'warning')}`;
  await printLine(`${ruleset}: ${diagnostics.length === 0 ? 'clean' : found}`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
