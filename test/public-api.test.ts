import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { gateSchema } from '../src/evaluation/gate-schema.ts';
import { rulesetSchema } from '../src/rules/schema.ts';
import { libraryVersion } from '../src/version.ts';

const golden = (name: string) => new URL(`./golden/${name}`, import.meta.url);
const isUpdating = process.env.UPDATE_GOLDEN === '1';

function expectGolden(url: URL, actual: string): void {
  if (isUpdating) writeFileSync(url, actual);
  expect(actual).toBe(readFileSync(url, 'utf8'));
}

test('the names of the doors', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'RulesetError',
    'accountHistory',
    'addToHistory',
    'checkRuleset',
    'compileRuleset',
    'detectLanguage',
    'formatDiagnostic',
    'formatHistory',
    'formatResult',
    'loadRuleset',
    'parsePost',
    'saveRuleset',
    'score',
    'scoreHistory',
    'threadHistory',
  ]);
  expect(Object.keys(await import('../src/evaluation.ts')).sort()).toEqual([
    'calibrate',
    'checkGate',
    'compareLogs',
    'compareRulesets',
    'createDiscoverer',
    'createHitMaker',
    'createTrafficCounter',
    'createTrafficPairCounter',
    'discover',
    'discoveryCsv',
    'evaluate',
    'evaluateLog',
    'evidenceOf',
    'figuresOf',
    'fitPoints',
    'formatAnnotations',
    'formatJUnit',
    'formatReport',
    'formatThresholdQuery',
    'logHits',
    'mergeTraffic',
    'mergeTrafficPairs',
    'mutationNames',
    'parseGate',
    'parseSample',
    'parseThresholdQuery',
    'pressure',
    'pressureFigures',
    'renderReport',
    'sampleSizeForMargin',
    'sampleSizeForZeroHits',
    'tuneThreshold',
    'withPoints',
  ]);
  expect(Object.keys(await import('../src/node.ts')).sort()).toEqual([
    'bundledRulesets',
    'readPosts',
    'readRuleset',
    'readSamples',
    'rulesetDirectory',
    'shownPath',
  ]);
});

test('artefacts carry the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(libraryVersion).toBe(version);
});

test.each(['index', 'evaluation', 'node'])('the types of the door `%s`, as the build writes them', (door) => {
  const types = readFileSync(new URL(`../dist/${door}.d.ts`, import.meta.url), 'utf8');
  expectGolden(golden(`${door}.d.ts.golden`), types);
});

test('the JSON Schema of ruleset.yaml, for editors', () => {
  const schema = z.toJSONSchema(rulesetSchema(), { io: 'input' });
  expectGolden(
    new URL('../rulesets/ruleset.schema.json', import.meta.url),
    `${JSON.stringify(schema, undefined, 2)}\n`,
  );
});

test('the JSON Schema of gate files, for editors', () => {
  const schema = z.toJSONSchema(gateSchema(), { io: 'input' });
  expectGolden(
    new URL('../rulesets/gate.schema.json', import.meta.url),
    `${JSON.stringify(schema, undefined, 2)}\n`,
  );
});
