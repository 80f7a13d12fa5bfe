import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, temporaryFiles } from '../support/cli.ts';

const { root, write } = temporaryFiles();

/** A ruleset whose rule is tested by the given lines, with samples. */
function ruleset(name: string, tests: string, samples: readonly object[] = [], targets = ''): string {
  write(
    `${name}/ruleset.yaml`,
    [
      'schema: 1',
      'ruleset: { id: made-up, version: 1.0.0 }',
      targets,
      'lists:',
      '  - { id: blorps, file: terms/blorps.csv, family: term, anchor: unambiguous, points: 50 }',
      'rules:',
      '  - id: rule',
      '    when: blorps',
      `    tests: ${tests}`,
      '',
    ].join('\n'),
  );
  write(`${name}/terms/blorps.csv`, 'term\nblorp\n');
  if (samples.length > 0)
    write(`${name}/samples/suite.ndjson`, samples.map((sample) => JSON.stringify(sample)).join('\n'));
  return join(root, name);
}

const harm = { id: 'h1', text: 'blorp for all', lang: 'es', label: 'harm', function: 'offer' };
const missed = { id: 'h2', text: 'zan kelfo for all', label: 'harm', function: 'offer' };
const benign = { id: 'b1', text: 'hello', lang: 'es', label: 'benign', function: 'homonym' };
const passing = '[ { match: a blorp }, { noMatch: hello } ]';

describe('test', () => {
  test('all hold: exit 0', async () => {
    const path = ruleset('green', passing, [harm, benign]);
    expect(await cli(['test', path])).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        '',
        `${path}: samples by function`,
        '  harm    offer                         1 of    1',
        '  benign  homonym                       1 of    1',
        `${path}: samples by language`,
        '  harm    es                            1 of    1',
        '  benign  es                            1 of    1',
        `${path}: 2 of 2 embedded tests pass`,
        `${path}: recall 100.0 % (target 100.0 %), benign left alone 100.0 % (target 100.0 %)`,
        `${path}: ok`,
        '',
      ].join('\n'),
    });
  });

  test('a failing embedded test: exit 1, with its place', async () => {
    const path = ruleset('rule', '[ { match: hello }, { noMatch: hello } ]');
    const { code, stdout } = await cli(['test', path]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${path}/ruleset.yaml:9: rule: the rule does not match\n`);
    expect(stdout).toContain(`${path}: 1 of 2 embedded tests pass\n`);
    expect(stdout).toContain(`${path}: FAILED\n`);
  });

  test('wrong samples are masked unless asked', async () => {
    const path = ruleset('samples', passing, [harm, missed]);
    const masked = await cli(['test', path]);
    expect(masked.code).toBe(1);
    expect(masked.stdout).toContain(
      `${path}/samples/suite.ndjson: h2 (harm, offer): none, score 0: "z•• k•••• f•• a••"\n`,
    );
    expect(masked.stdout).toContain('recall 50.0 % (target 100.0 %)');
    expect(masked.stdout).not.toContain('kelfo');
    expect((await cli(['test', path, '--reveal'])).stdout).toContain('none, score 0: "zan kelfo for all"\n');
  });

  test('the targets of the ruleset decide', async () => {
    const path = ruleset('targets', passing, [harm, missed], 'targets: { recall: 0.5 }');
    expect(await cli(['test', path])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${path}: ok\n`),
    });
  });

  test('--json is one document, without texts', async () => {
    const path = ruleset('json', passing, [harm, missed]);
    const { code, stdout } = await cli(['test', path, 'demo', '--json']);
    expect(code).toBe(1);
    expect(stdout).not.toContain('kelfo for');
    expect(JSON.parse(stdout)).toMatchObject({
      rulesets: [
        {
          ruleset: path,
          ok: false,
          tests: { count: 2, failures: [] },
          samples: {
            count: 2,
            recall: 0.5,
            benign: 1,
            wrong: [{ id: 'h2', label: 'harm', band: 'none', score: 0 }],
          },
        },
        { ruleset: 'demo', ok: true },
      ],
    });
  });

  test('a broken sample or ruleset: exit 2, with file and line', async () => {
    const path = ruleset('broken-sample', passing, [harm, { ...harm, label: 'Harm' }]);
    expect(await cli(['test', path])).toEqual({
      code: 2,
      stdout: '',
      stderr: `corroborate: ${path}/samples/suite.ndjson:2: \`label\` is "Harm": expected one of \`harm\`, \`benign\`\n`,
    });
    const broken = ruleset('broken', '[ { mach: blorp } ]');
    const { code, stderr } = await cli(['test', broken]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${broken}/ruleset.yaml:9:16: error[unknown-key]: unknown key \`mach\``);
  });
});
