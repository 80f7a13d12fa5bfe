import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cli, temporaryFiles } from '../support/cli.ts';

const { root, write } = temporaryFiles();

function ruleset(name: string, points: number): string {
  write(
    `${name}/ruleset.yaml`,
    [
      'schema: 1',
      `ruleset: { id: ${name}, version: 1.0.0 }`,
      'prevalence: { perMillion: 50, range: [10, 200] }',
      'lists:',
      '  - { id: blorps, file: terms/blorps.csv, family: term, anchor: unambiguous, points: 30 }',
      '  - { id: gibs, file: terms/gibs.csv, family: commerce, points: 10 }',
      'rules:',
      `  - { id: offer, when: gibs, points: ${points} }`,
      '',
    ].join('\n'),
  );
  write(`${name}/terms/blorps.csv`, 'term\nblorp\nzan kelfo\n');
  write(`${name}/terms/gibs.csv`, 'term\ngib\n');
  return join(root, name);
}

const ndjson = (records: readonly object[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const post = (id: string, text: string, more: object = {}) => ({ id, text, ...more });
const sample = (id: string, label: string, text: string, more: object = {}) => ({
  ...post(id, text, more),
  label,
  function: 'offer',
});
const repeated = (count: number, make: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => make(index));

const loose = ruleset('loose', 10);
const strict = ruleset('strict', 2);
const samples = write(
  'samples/all.ndjson',
  ndjson([
    ...repeated(25, (index) =>
      sample(`h${index}`, 'harm', 'blorp gib', { lang: 'en', meta: { region: 'north' } }),
    ),
    ...repeated(25, (index) => sample(`b${index}`, 'benign', 'blorp', { lang: 'en' })),
  ]),
);
const traffic = write(
  'traffic/posts.ndjson',
  ndjson(
    repeated(1000, (index) =>
      post(`t${index}`, index % 100 === 7 ? 'blorp gib' : index % 100 === 9 ? 'zan kelfo' : 'hello', {
        lang: index % 2 ? 'en' : 'es',
        source: index % 4 ? 'forum' : 'chat',
      }),
    ),
  ),
);
const gate = write(
  'gate.yaml',
  'schema: 1\nlimits:\n  - { metric: recall, min: 0.9 }\n  - { metric: alerts-per-million, max: 20000 }\n',
);
const run = (...args: string[]) => cli(args);

describe('eval', () => {
  test('shows recall, forecast and load, a list alone beside them, and no terms', async () => {
    const { code, stdout, stderr } = await run(
      'eval',
      '--ruleset',
      loose,
      '--samples',
      samples,
      '--traffic',
      traffic,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('loose 1.0.0 on 50 labelled posts by 50 authors\n');
    expect(stdout).toMatch(/recall +100 % \(86\.7 % to 100 %, n 25\) +100 %/);
    expect(stdout).toContain('Forecast at 50 harmful posts in a million\n');
    expect(stdout).toMatch(/per million posts +10,000 \(.*\) +20,000 \(/);
    expect(stdout).not.toMatch(/blorp\b(?!s)|kelfo|hello/);
  });

  test('--json is one document that holds every figure, and no text', async () => {
    const { code, stdout } = await run(
      'eval',
      '--ruleset',
      loose,
      '--samples',
      samples,
      '--json',
      '--daily-posts',
      '1,000,000',
    );
    expect(code).toBe(0);
    expect(stdout).not.toContain('blorp gib');
    expect(JSON.parse(stdout)).toMatchObject({
      ruleset: { id: 'loose', version: '1.0.0' },
      settings: { alertAt: 45, level: 0.95, dailyPosts: 1_000_000, prevalence: { perMillion: 50 } },
      overall: { full: { truePositives: 25, falsePositives: 0 }, listOnly: { falsePositives: 25 } },
      forecast: { samples: { full: { guess: { perDay: { posts: 1_000_000 } } } } },
    });
  });

  test('takes patterns, several files behind one option, and compressed files', async () => {
    write('more/one.ndjson.gz', gzipSync(ndjson([sample('g1', 'harm', 'blorp')])));
    write('more/two.ndjson', ndjson([sample('g2', 'harm', 'blorp')]));
    const counts = async (...files: string[]) => {
      const { stdout } = await run('eval', '--ruleset', loose, '--json', '--samples', ...files);
      return JSON.parse(stdout).samples;
    };
    expect(await counts(join(root, 'more/*'))).toBe(2);
    expect(await counts(join(root, 'more/one.ndjson.gz'), samples)).toBe(51);
    expect(await counts(samples, '--samples', join(root, 'more/two.ndjson'))).toBe(51);
  });

  test('several threads count the traffic as one does', async () => {
    const json = async (workers: string) => {
      const args = [
        'eval',
        '--ruleset',
        loose,
        '--samples',
        samples,
        '--traffic',
        traffic,
        '--slice',
        'source',
      ];
      const { code, stdout } = await run(...args, '--json', '--workers', workers);
      expect(code).toBe(0);
      return JSON.parse(stdout);
    };
    const [one, three] = await Promise.all([json('1'), json('3')]);
    expect(three).toEqual(one);
    expect(one.traffic).toMatchObject({ posts: 1000, full: { rate: { hits: 10 } } });
    expect(one.traffic.slices).toContainEqual(
      expect.objectContaining({ field: 'source', value: 'chat', posts: 250 }),
    );
  });

  test('bad lines of traffic are told and left out, whichever thread reads them', async () => {
    const broken = write(
      'broken-traffic.ndjson',
      `${ndjson([post('1', 'blorp gib')])}{"id":"2"\n${ndjson([post('3', 'x')])}`,
    );
    for (const workers of ['1', '2']) {
      const { code, stderr, stdout } = await run(
        'eval',
        '--ruleset',
        loose,
        '--traffic',
        broken,
        '--json',
        '--workers',
        workers,
      );
      expect(code).toBe(0);
      expect(stderr).toContain(`${broken}:2: not valid JSON`);
      expect(stderr).toContain('1 records of traffic held no post and were left out\n');
      expect(JSON.parse(stdout).traffic).toMatchObject({ posts: 2, unreadable: 1 });
    }
  });

  test('samples that nobody could score count as missed, and are told: exit 1 where a line was bad', async () => {
    const path = write(
      'lost.ndjson',
      `${ndjson([sample('1', 'harm', 'blorp gib'), { id: '2', label: 'harm', function: 'offer', text: null }])}not json\n${ndjson(
        [sample('4', 'benign', 'x', { lang: '?' })],
      )}`,
    );
    const { code, stderr, stdout } = await run('eval', '--ruleset', loose, '--samples', path, '--json');
    expect(code).toBe(1);
    expect(stderr).toContain(`${path}:3: not valid JSON`);
    expect(stderr).toContain('it counts as harm that was missed\n');
    expect(stderr).toMatch(/lost\.ndjson:4: `lang` is "\?": .*; it is left out\n/);
    expect(JSON.parse(stdout).overall).toMatchObject({
      harm: 3,
      neverEvaluated: { harm: 2, benign: 1 },
      full: { truePositives: 1, falseNegatives: 2 },
    });
  });

  test('a gate decides the exit code, and is written as JUnit and Markdown', async () => {
    const [junit, markdown] = [join(root, 'junit.xml'), join(root, 'report.md')];
    const args = [
      '--samples',
      samples,
      '--traffic',
      traffic,
      '--gate',
      gate,
      '--junit',
      junit,
      '--markdown',
      markdown,
    ];
    const passed = await run('eval', '--ruleset', loose, ...args);
    expect(passed.code).toBe(0);
    expect(passed.stdout).toMatch(/^The gate is passed\n/);
    expect(readFileSync(junit, 'utf8')).toContain('<testsuites tests="2" failures="0" skipped="0">');
    const failed = await run('eval', '--ruleset', strict, ...args);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/^The gate is NOT passed: 1 of 2 limits\n/);
    expect(readFileSync(junit, 'utf8')).toContain('<failure message="0 (0 to 0.133)"/>');
    expect(readFileSync(markdown, 'utf8')).toContain('| recall \\>= 0.9 | failed | 0 (0 to 0.133) |');
  });

  test('in GitHub Actions a failed limit is annotated, on standard error', async () => {
    const args = [
      'eval',
      '--ruleset',
      strict,
      '--samples',
      samples,
      '--traffic',
      traffic,
      '--gate',
      gate,
      '--json',
    ];
    const { stdout, stderr } = await cli(args, { env: { GITHUB_ACTIONS: 'true' } });
    expect(stderr).toBe(`::error file=${gate},line=3,title=recall >= 0.9::0 (0 to 0.133)\n`);
    expect(JSON.parse(stdout).gate.passed).toBe(false);
  });

  test('a gate with a baseline holds a ruleset to figures that were committed', async () => {
    const baseline = join(root, 'baseline.json');
    const relative = write(
      'relative.yaml',
      'schema: 1\nbaseline: baseline.json\nlimits: [ { metric: recall, maxDrop: 0 } ]\n',
    );
    const args = ['--samples', samples, '--gate', relative];
    const missing = await run('eval', '--ruleset', loose, ...args);
    expect(missing).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('baseline.json: there is no such file'),
    });
    expect(
      (await run('eval', '--ruleset', loose, '--samples', samples, '--write-baseline', baseline)).code,
    ).toBe(0);
    expect((await run('eval', '--ruleset', loose, ...args)).code).toBe(0);
    const failed = await run('eval', '--ruleset', strict, ...args);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('0 (0 to 0.133), was 1 (0.867 to 1)');
    write('baseline.json', '{"figures":3}');
    expect(await run('eval', '--ruleset', loose, ...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('baseline.json: these are no figures'),
    });
  });

  test('--html writes one page, masked unless asked, and leaves texts out of every other file', async () => {
    const [page, log] = [join(root, 'report.html'), join(root, 'hits.json')];
    const args = ['eval', '--ruleset', loose, '--samples', samples, '--traffic', traffic, '--html', page];
    const { code, stdout } = await run(...args, '--hit-log', log, '--json', '--gate', gate);
    expect(code).toBe(0);
    const masked = readFileSync(page, 'utf8');
    expect(masked).toMatch(/^<!doctype html>\n.*The gate is passed.*<\/html>\n$/s);
    expect(masked + stdout + readFileSync(log, 'utf8')).not.toContain('blorp gib');
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect((await run('eval', '--ruleset', strict, ...args.slice(3), '--reveal')).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('<span class="plain">blorp</span>');
  });

  test('what cannot be written leaves the file that was there', async () => {
    const page = write('locked/report.html', 'as it was');
    mkdirSync(`${page}.d`);
    const { code, stderr } = await run(
      'eval',
      '--ruleset',
      loose,
      '--samples',
      samples,
      '--html',
      `${page}.d`,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('report.html.d` cannot be written (EISDIR)');
    expect(readFileSync(page, 'utf8')).toBe('as it was');
  });

  // arguments, the message
  test.each([
    [
      ['samples.ndjson'],
      '`eval` does not know what `samples.ndjson` is\n  hint: files stand behind `--samples` or `--traffic`, a ruleset behind `--ruleset`',
    ],
    [['--ruleset', loose], 'there is nothing to judge the ruleset by'],
    [['--alert-at', 'high'], '`--alert-at` is `high`\n  hint: write a number'],
    [['--workers', '0'], '`--workers` is 0\n  hint: write a whole number from 1 to 64'],
    [
      ['--prevalence', '50:10'],
      '`--prevalence` is `50:10`\n  hint: write a number, or `50:10-200` with its range',
    ],
    [
      ['--samples', samples, '--level', '95'],
      '`level` is 95: expected a number between 0 and 1, such as 0.95',
    ],
    [['--junit', 'x.xml'], '`--junit` needs `--gate FILE`'],
    [['--samples'], '`--samples` needs a value'],
    [['--samples', 'no-such-file.ndjson'], 'no-such-file.ndjson: there is no such file'],
    [['--samples', samples, '--markdown', join(root, 'nowhere/x.md')], 'cannot be written (ENOENT)'],
  ])('a wrong command line: %j', async (args, message) => {
    const { code, stdout, stderr } = await run('eval', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`corroborate: `);
    expect(stderr).toContain(message);
  });

  test('a broken gate file is told with its line', async () => {
    const broken = write('broken.yaml', 'schema: 1\nlimits:\n  - { metric: recal, min: 0.9 }\n');
    const { code, stderr } = await run('eval', '--ruleset', loose, '--samples', samples, '--gate', broken);
    expect(code).toBe(2);
    expect(stderr).toContain(`${broken}:3:15: error[invalid-value]`);
    expect(stderr).toContain('hint: did you mean `recall`?');
  });
});

describe('diff', () => {
  const args = ['--before', loose, '--after', strict, '--samples', samples];

  test('tells what changes, and why', async () => {
    const { code, stdout } = await run('diff', ...args);
    expect(code).toBe(0);
    expect(stdout).toContain('loose 1.0.0 before, strict 1.0.0 after\n');
    expect(stdout).toMatch(/harm: recall +0 +25 +-100 %/);
    expect(stdout).toMatch(/h0 +harm +no longer flagged +50 to 42 +rule offer 10 to 2/);
  });

  test('--html writes one page with the posts that changed, their texts only there and only if asked', async () => {
    const page = join(root, 'diff.html');
    const { code, stdout } = await run('diff', ...args, '--traffic', traffic, '--json', '--html', page);
    expect(code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('Posts of traffic that changed');
    expect(stdout + readFileSync(page, 'utf8')).not.toContain('blorp gib');
    await run('diff', ...args, '--html', page, '--reveal');
    expect(readFileSync(page, 'utf8')).toContain('<span class="plain">blorp</span>');
  });

  test('on traffic too, with several threads as with one', async () => {
    const json = async (workers: string) => {
      const { stdout } = await run('diff', ...args, '--traffic', traffic, '--json', '--workers', workers);
      return JSON.parse(stdout);
    };
    const [one, two] = await Promise.all([json('1'), json('2')]);
    expect(two).toEqual(one);
    expect(one).toMatchObject({
      harm: { onlyBefore: 25 },
      traffic: { newlyFlagged: { hits: 0 }, noLongerFlagged: { hits: 10, n: 1000 } },
    });
  });

  test('a gate compares with the ruleset before', async () => {
    const drop = write(
      'drop.yaml',
      'schema: 1\nlimits: [ { metric: recall, maxDrop: 0.02, each: language } ]\n',
    );
    const worse = await run('diff', ...args, '--gate', drop);
    expect(worse.code).toBe(1);
    expect(worse.stdout).toContain('0 (0 to 0.133), was 1 (0.867 to 1)');
    const same = await run('diff', '--before', loose, '--after', loose, '--samples', samples, '--gate', drop);
    expect(same.code).toBe(0);
  });

  test('needs both rulesets', async () => {
    expect(await run('diff', '--before', loose)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('`diff` needs `--before DIR` and `--after DIR`'),
    });
  });
});

describe('tune', () => {
  test('finds a threshold by what it should give', async () => {
    const args = ['--ruleset', loose, '--samples', samples, '--traffic', traffic];
    const { code, stdout } = await run('tune', 'max recall at <= 12,000 alerts per million', ...args);
    expect(code).toBe(0);
    expect(stdout).toContain('Alert from a score of 50 on; now it is 45.');
  });

  test('from a hit log scores nothing again', async () => {
    const log = join(root, 'log.json');
    expect((await run('eval', '--ruleset', loose, '--samples', samples, '--hit-log', log)).code).toBe(0);
    expect(existsSync(log)).toBe(true);
    expect(readFileSync(log, 'utf8')).not.toContain('blorp gib');
    const { code, stdout } = await run(
      'tune',
      'min false positive rate at recall >= 0.9',
      '--hit-log',
      log,
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).best).toMatchObject({ alertAt: 50, recall: { value: 1 } });
  });

  test('exits with 1 where no threshold keeps the limits', async () => {
    const { code, stdout } = await run(
      'tune',
      'fewest alerts at surely recall >= 0.99',
      '--ruleset',
      loose,
      '--samples',
      samples,
    );
    expect(code).toBe(1);
    expect(stdout).toContain('No threshold keeps these limits, or there are too few posts to tell.');
  });

  test('is written as a page, and as a JUnit test case that fails as the exit code does', async () => {
    const [page, junit] = [join(root, 'tune.html'), join(root, 'tune.xml')];
    const args = ['--ruleset', loose, '--samples', samples, '--html', page, '--junit', junit];
    expect((await run('tune', 'fewest alerts at recall >= 0.9', ...args)).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('<title>min alerts per million at recall &gt;= 0.9</title>');
    expect(readFileSync(junit, 'utf8')).toMatch(
      /<testsuites tests="1" failures="0" skipped="0">[\s\S]*<testcase classname="corroborate tune" name="min alerts per million at recall &gt;= 0.9"><system-out>Alert from a score of 50 on; now it is 45.<\/system-out>/,
    );
    expect((await run('tune', 'fewest alerts at surely recall >= 0.99', ...args)).code).toBe(1);
    expect(readFileSync(junit, 'utf8')).toMatch(
      /<testsuites tests="1" failures="1" skipped="0">[\s\S]*<failure message="No threshold keeps these limits[^"]* For surely recall &gt;= 0.99 the nearest is 100 % \(/,
    );
    expect(readFileSync(page, 'utf8')).toContain('No threshold keeps these limits');
  });

  // arguments, the message
  test.each([
    [[], '`tune` takes one query'],
    [['max', 'recall'], '`tune` takes one query'],
    [['fewst alerts at recall >= 0.9'], '`fewst` is no objective: did you mean `fewest`?'],
    [
      ['max recall at <= 5 alerts per day', '--ruleset', loose, '--samples', samples],
      'alerts per day need the volume',
    ],
    [['max recall at <= 5 alerts', '--hit-log', samples], 'this is no hit log'],
    [['max recall at <= 5 alerts', '--hit-log', 'nowhere.json'], 'nowhere.json: there is no such file'],
  ])('a wrong command line: %j', async (args, message) => {
    const { code, stderr } = await run('tune', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
