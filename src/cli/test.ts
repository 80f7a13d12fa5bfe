import {
  judgeSample,
  runTests,
  type SampleOutcome,
  type Tally,
  type TestFailure,
  tally,
} from '../evaluation/functional.ts';
import { readRuleset, readSamples, rulesetDirectory, shownPath } from '../node.ts';
import { type RulesetTests, readTests } from '../rules/embedded-tests.ts';
import { mask } from '../scoring/safe-text.ts';
import { ownSamples } from './evaluation-input.ts';
import { compileNamed } from './rulesets.ts';
import { printLine } from './terminal.ts';
import { usageError, type Verb } from './usage.ts';

export const test: Verb = {
  name: 'test',
  synopsis: 'DIR... [--json] [--reveal]',
  summary:
    "Runs the tests embedded in the rules, and the ruleset's samples (`samples/*.ndjson`) against its `targets`.\nExit 0 if all hold, 1 if not.",
  options: {
    json: { type: 'boolean', help: 'one JSON document on standard output' },
    reveal: { type: 'boolean', help: 'show the texts of failing samples; by default they are masked' },
  },
  run: async ({ positionals, flags }) => {
    if (positionals.length === 0)
      throw usageError(
        '`test` needs a ruleset',
        'name a directory, or a bundled ruleset such as `child-safety`',
      );
    const reports: Report[] = [];
    for (const name of positionals) reports.push(await testRuleset(name));
    if (flags.json) await printLine(JSON.stringify({ rulesets: reports.map(plainReport) }, undefined, 2));
    else for (const report of reports) await printReport(report, flags.reveal === true);
    return reports.every(isGreen) ? 0 : 1;
  },
};

interface Wrong extends SampleOutcome {
  readonly file: string;
}

interface Report {
  readonly name: string;
  readonly root: string;
  readonly tests: RulesetTests;
  readonly failures: readonly TestFailure[];
  readonly outcomes: readonly Wrong[];
}

async function testRuleset(name: string): Promise<Report> {
  const source = readRuleset(name);
  const ruleset = compileNamed(name, source);
  const tests = readTests(source);
  const root = rulesetDirectory(name);
  const outcomes: Wrong[] = [];
  for (const file of ownSamples(name)) {
    for await (const sample of readSamples(file))
      outcomes.push({ file: shownPath(file), ...judgeSample(sample, ruleset) });
  }
  return { name, root: shownPath(root), tests, failures: runTests(tests.tests, ruleset), outcomes };
}

function isGreen({ failures, outcomes, tests }: Report): boolean {
  return (
    failures.length === 0 &&
    shareOf(outcomes, 'harm') >= tests.targets.recall &&
    shareOf(outcomes, 'benign') >= tests.targets.benign
  );
}

function shareOf(outcomes: readonly SampleOutcome[], label: 'harm' | 'benign'): number {
  const group = outcomes.filter(({ sample }) => sample.label === label);
  return group.length === 0 ? 1 : group.filter(({ isCorrect }) => isCorrect).length / group.length;
}

async function printReport(report: Report, reveal: boolean): Promise<void> {
  const { name, root, tests, failures, outcomes } = report;
  for (const { test: failed, reason } of failures) {
    await printLine(`${root}/${failed.place.file}:${failed.place.line}: ${failed.rule}: ${reason}`);
  }
  for (const { file, sample, band, score } of outcomes.filter(({ isCorrect }) => !isCorrect)) {
    const text = reveal ? sample.text : mask(sample.text);
    await printLine(
      `${file}: ${sample.id} (${sample.label}, ${sample.function}): ${band}, score ${score}: ${JSON.stringify(text)}`,
    );
  }
  if (outcomes.length > 0) {
    await printLine(`\n${name}: samples by function`);
    for (const row of tally(outcomes, ({ function: named }) => named)) await printLine(tallyRow(row));
    await printLine(`${name}: samples by language`);
    for (const row of tally(outcomes, ({ lang = 'und' }) => lang)) await printLine(tallyRow(row));
  }
  const { recall, benign } = tests.targets;
  await printLine(
    `${name}: ${tests.tests.length - failures.length} of ${tests.tests.length} embedded tests pass`,
  );
  await printLine(
    `${name}: recall ${percent(shareOf(outcomes, 'harm'))} (target ${percent(recall)}), benign left alone ${percent(shareOf(outcomes, 'benign'))} (target ${percent(benign)})`,
  );
  await printLine(`${name}: ${isGreen(report) ? 'ok' : 'FAILED'}`);
}

function tallyRow({ name, label, count, correct }: Tally): string {
  return `  ${label.padEnd(7)} ${name.padEnd(26)} ${String(correct).padStart(4)} of ${String(count).padStart(4)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function plainReport(report: Report) {
  const { name, tests, failures, outcomes } = report;
  return {
    ruleset: name,
    ok: isGreen(report),
    tests: {
      count: tests.tests.length,
      failures: failures.map(({ test: failed, reason }) => ({
        rule: failed.rule,
        line: failed.place.line,
        reason,
      })),
    },
    samples: {
      count: outcomes.length,
      recall: shareOf(outcomes, 'harm'),
      benign: shareOf(outcomes, 'benign'),
      targets: tests.targets,
      wrong: outcomes
        .filter(({ isCorrect }) => !isCorrect)
        .map(({ file, sample, band, score }) => ({
          file,
          id: sample.id,
          label: sample.label,
          function: sample.function,
          band,
          score,
        })),
    },
  };
}
