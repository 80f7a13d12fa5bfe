import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ownSamples } from '../src/cli/evaluation-input.ts';
import { evaluateLog } from '../src/evaluation/evaluate.ts';
import { type Figures, figuresOf } from '../src/evaluation/figures.ts';
import { checkGate, parseGate } from '../src/evaluation/gate.ts';
import { logHits } from '../src/evaluation/hit-log.ts';
import { pressure } from '../src/evaluation/pressure/pressure.ts';
import { pressureFigures } from '../src/evaluation/pressure/pressure-figures.ts';
import type { Sample } from '../src/evaluation/samples.ts';
import { bundledRulesets, readRuleset, readSamples } from '../src/node.ts';
import { compileRuleset } from '../src/rules/compile.ts';
import type { RulesetSource } from '../src/rules/source.ts';

const committed = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../benchmarks/quality/gates/${name}`, import.meta.url)), 'utf8');

async function samplesOf(name: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const file of ownSamples(name)) for await (const sample of readSamples(file)) samples.push(sample);
  return samples;
}

/** What the committed gate of a bundled ruleset says of a source. */
async function gateOn(name: string, source: RulesetSource) {
  const gate = parseGate(committed(`${name}.yaml`), `${name}.yaml`);
  const { figures }: { figures: Figures } = JSON.parse(committed(`${name}.json`));
  const log = logHits(await samplesOf(name), compileRuleset(source), { skipWhatIf: true });
  const judged = evaluateLog(log, { minimum: gate.minimum ?? 20, resamples: 1 });
  const { passed, checks } = checkGate(gate, figuresOf(judged), figures);
  return {
    passed,
    failed: checks.filter(({ status }) => status === 'failed').map(({ name: limit }) => limit),
  };
}

/** The source with one thing in its main file replaced; it must be there. */
function broken(name: string, from: RegExp, to: string): RulesetSource {
  const { files } = readRuleset(name);
  return {
    files: files.map((file) => {
      if (file.path !== 'ruleset.yaml') return file;
      expect(file.text).toMatch(from);
      return { ...file, text: file.text.replace(from, to) };
    }),
  };
}

const gated = bundledRulesets().filter((name) => ownSamples(name).length > 0);

describe('the committed gate', { timeout: 120_000 }, () => {
  test('is there for every bundled ruleset with samples', () => {
    expect(gated).toEqual(['child-safety', 'demo', 'drug-sales', 'sextortion']);
  });

  test.each(gated)('of the bundled ruleset `%s` is passed', async (name) => {
    expect(await gateOn(name, readRuleset(name))).toEqual({ passed: true, failed: [] });
  });

  // what is broken on purpose, how, which limits notice
  test.each([
    [
      'a threshold that nothing reaches',
      /review: 45, urgent: 70/,
      'review: 60, urgent: 70',
      ['recall >= 0.95', 'recall drops by at most 0.01'],
    ],
    [
      'a threshold that everything reaches',
      /watch: 25, review: 45/,
      'watch: 10, review: 20',
      ['false-positive-rate <= 0.03', 'false-positive-rate rises by at most 0.01'],
    ],
    [
      'innocent meanings that no longer speak against a term',
      /benign-context: \{ cap: \d+ \}/,
      'benign-context: { cap: 1 }',
      ['false-positive-rate rises by at most 0.01'],
    ],
  ])('fails a worse child-safety ruleset: %s', async (_, from, to, limits) => {
    const { passed, failed } = await gateOn('child-safety', broken('child-safety', from, to));
    expect(passed).toBe(false);
    expect(failed).toEqual(expect.arrayContaining(limits));
  });

  test('fails a worse demo ruleset', async () => {
    const source = broken('demo', /points: 22, level: high/, 'points: 2, level: high');
    expect((await gateOn('demo', source)).passed).toBe(false);
  });
});

describe('the committed gate on the pressure test', () => {
  const gate = parseGate(committed('pressure.yaml'), 'pressure.yaml');
  const mutations = gate.limits.flatMap(({ where }) => where?.mutation ?? []);
  const failedLimits = async (source: RulesetSource) => {
    const options = { mutations, ...(gate.minimum !== undefined && { minimum: gate.minimum }) };
    const tested = pressure(await samplesOf('child-safety'), compileRuleset(source), options);
    const { checks } = checkGate(gate, pressureFigures(tested));
    return checks.filter(({ status }) => status === 'failed').map(({ name: limit }) => limit);
  };

  test('of the bundled child-safety ruleset is passed', async () => {
    expect(mutations.length).toBeGreaterThan(10);
    expect(await failedLimits(readRuleset('child-safety'))).toEqual([]);
  }, 60_000);

  test('fails a ruleset that does not look for its phrases behind disguises, as for prefixes', async () => {
    const { files } = readRuleset('child-safety');
    const blind = files.map(({ path, text }) =>
      path === 'terms/coded.csv'
        ? { path, text: text.replace(/^(cheese pizza|chicken soup|caldo de pollo),,,/gm, '$1,,prefix,') }
        : { path, text },
    );
    const failed = await failedLimits({ files: blind });
    for (const mutation of ['repeated', 'split', 'masked', 'letter-left-out'])
      expect(failed).toContainEqual(expect.stringContaining(`of mutation ${mutation} `));
  }, 60_000);
});
