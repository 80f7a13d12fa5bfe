import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cli, temporaryFiles } from '../support/cli.ts';

const { root, write } = temporaryFiles();
const ndjson = (records: readonly object[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const sayings = ['lovely weather today', 'the train is late', 'what a match', 'new shoes', 'cake for lunch'];
const saying = (index: number) => sayings[index % sayings.length] as string;

const samples = write(
  'samples.ndjson',
  ndjson([
    ...Array.from({ length: 30 }, (_, index) => ({
      id: `h${index}`,
      text: index < 12 ? `${saying(index)} kelfozan` : saying(index),
      lang: 'en',
      label: 'harm',
      function: 'offer',
    })),
    { id: 'b1', text: 'kelfozan is a town', lang: 'en', label: 'benign', function: 'town' },
  ]),
);
const traffic = write(
  'traffic.ndjson.gz',
  gzipSync(
    ndjson(
      Array.from({ length: 3000 }, (_, index) => ({ id: `t${index}`, text: saying(index), lang: 'en' })),
    ),
  ),
);
const given = ['--ruleset', 'demo', '--samples', samples, '--traffic', traffic];
const run = (...args: string[]) => cli(['discover', ...args]);

describe('discover', () => {
  test('proposes what confirmed posts say and traffic does not, masked', async () => {
    const { code, stdout, stderr } = await run(...given);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 term to look at, for demo ');
    expect(stdout).toMatch(/k••••••• +word +en +12 of 30 +0 \(at most 1,279\) +1 of 1 /);
    expect(stdout).not.toContain('kelfozan');
    expect((await run(...given, '--reveal')).stdout).toContain('kelfozan');
  });

  test('--json is one document, masked unless asked', async () => {
    const { stdout } = await run(...given, '--json');
    const { candidates } = JSON.parse(stdout);
    expect(candidates).toMatchObject([
      { term: 'k•••••••', kind: 'word', lang: 'en', counts: { confirmed: 12 } },
    ]);
    const revealed = JSON.parse((await run(...given, '--json', '--reveal')).stdout);
    expect(revealed.candidates[0].term).toBe('kelfozan');
  });

  test('--csv writes a term list that a ruleset can use, --markdown the report', async () => {
    const [csv, markdown] = [join(root, 'found.csv'), join(root, 'found.md')];
    const { code, stdout } = await run(...given, '--csv', csv, '--markdown', markdown);
    expect(code).toBe(0);
    expect(readFileSync(markdown, 'utf8')).toContain('| k••••••• | word | en | 12 of 30 |');
    expect(readFileSync(csv, 'utf8')).toMatch(/^term,lang,source,note\nkelfozan,en,12 confirmed posts/);
    expect(stdout).not.toContain('kelfozan');
    write(
      'grown/ruleset.yaml',
      'schema: 1\nruleset: { id: grown, version: 1.0.0 }\nlists:\n  - { id: found, file: terms/found.csv, family: term, anchor: unambiguous, points: 50 }\n',
    );
    write('grown/terms/found.csv', readFileSync(csv));
    expect(await cli(['check', join(root, 'grown')])).toMatchObject({ code: 0 });
    const again = await run(...given.slice(2), '--ruleset', join(root, 'grown'));
    expect(again.stdout).toContain('0 terms to look at');
  });

  test('--html writes a page, which holds terms in plain only with --reveal', async () => {
    const page = join(root, 'found.html');
    expect((await run(...given, '--html', page)).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('<title>1 term to look at, for demo ');
    expect(readFileSync(page, 'utf8')).not.toContain('kelfozan');
    await run(...given, '--html', page, '--reveal');
    expect(readFileSync(page, 'utf8')).toContain('<span class="plain">kelfozan</span>');
  });

  test('--max-candidates makes a job fail when there is something new, by language', async () => {
    const junit = join(root, 'found.xml');
    const spanish = write(
      'es.ndjson',
      ndjson([{ id: 'e1', text: 'hola', lang: 'es', label: 'harm', function: 'x' }]),
    );
    const args = ['--ruleset', 'demo', '--samples', samples, spanish, '--traffic', traffic, '--junit', junit];
    const failed = await run(...args, '--max-candidates', '0');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(
      /^not kept: terms to look at in en <= 0: 1 proposed: k••••••• \(word, 12 authors, 0 \(at most /,
    );
    expect(failed.stdout).toContain('1 term to look at');
    const xml = readFileSync(junit, 'utf8');
    expect(xml).toContain('<testsuites tests="2" failures="1" skipped="1">');
    expect(xml).toContain('name="terms to look at in en &lt;= 0"><failure message="1 proposed: k•••••••');
    expect(xml).toContain(
      'name="terms to look at in es &lt;= 0"><skipped message="1 authors of confirmed posts, 0 posts of traffic: too few',
    );
    expect(await run(...args, '--max-candidates', '1')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(junit, 'utf8')).toContain('<system-out>1 proposed</system-out>');
    await run(...args, '--max-candidates', '0', '--reveal', '--lang', 'en');
    expect(readFileSync(junit, 'utf8')).toMatch(/tests="1"[\s\S]*1 proposed: kelfozan/);
  });

  test('options say what is enough', async () => {
    expect((await run(...given, '--min-authors', '13')).stdout).toContain('0 terms to look at');
    expect((await run(...given, '--lang', 'es')).stdout).toContain('0 terms to look at');
    expect((await run(...given, '--lang', 'es,en')).stdout).toContain('1 term to look at');
  });

  test('bad lines are told and left out: exit 1', async () => {
    const broken = write('broken.ndjson', `{"id":"1"\n${ndjson([{ id: '2', text: 'hello', lang: 'en' }])}`);
    const { code, stderr, stdout } = await run(...given, broken);
    expect(code).toBe(1);
    expect(stderr).toContain(`${broken}:1: not valid JSON`);
    expect(stdout).toContain('3,001 posts by');
  });

  test('an empty file of traffic leaves nothing to compare with', async () => {
    const empty = write('empty.ndjson', '');
    const { code, stdout } = await run('--samples', samples, '--traffic', empty);
    expect(code).toBe(0);
    expect(stdout).toContain('0 terms to look at');
  });

  // arguments, the message
  test.each([
    [[], '`discover` needs `--samples FILE` and `--traffic FILE`'],
    [['--samples', samples], '`discover` needs `--samples FILE` and `--traffic FILE`'],
    [['--samples', 'nowhere.ndjson', '--traffic', traffic], 'nowhere.ndjson: there is no such file'],
    [['--samples', samples, '--traffic', 'nowhere.ndjson'], 'nowhere.ndjson: there is no such file'],
    [['--samples', write('none.ndjson', ''), '--traffic', traffic], 'there is no confirmed post'],
    [[...given, '--min-author', '3'], 'did you mean `--min-authors`?'],
    [[...given, '--min-authors', 'three'], '`--min-authors` is `three`\n  hint: write a number'],
    [[...given, '--min-authors', '0'], '`minAuthors` is 0: expected a whole number of at least 1'],
    [[...given, '--lang', 'Spanish'], '`--lang` is `Spanish`'],
    [[...given, '--csv', join(root, 'nowhere/x.csv')], 'cannot be written (ENOENT)'],
    [[...given, '--junit', 'x.xml'], '`--junit` needs `--max-candidates N`'],
    [[...given, '--max-candidates', '1.5'], '`--max-candidates` is 1.5\n  hint: write a whole number'],
    [['posts.ndjson'], '`discover` does not know what `posts.ndjson` is'],
  ])('a wrong command line: %j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
