#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { suggestionHint } from '../match/suggest.ts';
import { RulesetError } from '../rules/diagnostics.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { diff } from './diff.ts';
import { discover } from './discover.ts';
import { evaluate } from './eval.ts';
import { explain } from './explain.ts';
import { pressure } from './pressure.ts';
import { scan } from './scan.ts';
import { printLine, warn } from './terminal.ts';
import { test } from './test.ts';
import { tune } from './tune.ts';
import { type ExitCode, helpFor, parseArguments, usageError, type Verb } from './usage.ts';

const verbs: readonly Verb[] = [
  check,
  test,
  scan,
  explain,
  compile,
  evaluate,
  diff,
  tune,
  discover,
  pressure,
];

function overview(): string {
  const rows = verbs.map(({ name, synopsis }) => `  corroborate ${name} ${synopsis}`);
  return [
    'usage:',
    ...rows,
    '',
    '`corroborate VERB --help` tells more; `corroborate --version` tells the version.',
  ].join('\n');
}

async function run([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await printLine(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    const packageFile = new URL('../package.json', import.meta.url);
    await printLine(JSON.parse(readFileSync(packageFile, 'utf8')).version);
    return 0;
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (!verb) throw noSuchVerb(name);
  const parsed = parseArguments(verb, args);
  if (parsed.flags.help) {
    await printLine(helpFor(verb));
    return 0;
  }
  return verb.run(parsed);
}

function noSuchVerb(name: string): Error {
  if (name.startsWith('-'))
    return usageError(`there is no option \`${name}\``, suggestionHint(name, ['--help', '--version']));
  const names = verbs.map((verb) => verb.name);
  return usageError(`there is no verb \`${name}\``, suggestionHint(name, names));
}

function report(error: unknown): void {
  if (error instanceof RulesetError) warn(error.message);
  else warn(`corroborate: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env.CORROBORATE_DEBUG && error instanceof Error) warn(String(error.stack));
}

// A reader that has gone (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  report(error);
  return 2 as const;
});
