import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });

test('the package holds the build, the rulesets and nothing else', () => {
  const report = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const parsed = JSON.parse(report);
  const [pack] = Array.isArray(parsed) ? parsed : Object.values(parsed);
  const tops = new Set((pack as { files: { path: string }[] }).files.map(({ path }) => path.split('/')[0]));
  expect([...tops].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json', 'rulesets']);
});

test('importing it by name prints nothing and works from the built files', () => {
  const output = node(`
    const { compileRuleset, score } = await import('corroborate');
    const { readRuleset } = await import('corroborate/node');
    const result = score({ id: '1', text: 'selling blorp, dm me on telegram' }, compileRuleset(readRuleset('demo')));
    process.stdout.write(result.band);
  `);
  expect(output).toBe('review');
});

test('threads share one compiled ruleset', () => {
  const output = node(`
    import { Worker } from 'node:worker_threads';
    import { compileRuleset, loadRuleset, saveRuleset, score } from 'corroborate';
    import { readRuleset } from 'corroborate/node';
    const bytes = saveRuleset(compileRuleset(readRuleset('demo')));
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    const posts = ['selling blorp, dm me on telegram', 'a blorp in bloom'].map((text, id) => ({ id: String(id), text }));
    const here = JSON.stringify(posts.map((post) => score(post, loadRuleset(shared))));
    const code = \`
      const { parentPort, workerData } = require('node:worker_threads');
      import('corroborate').then(({ loadRuleset, score }) => {
        const ruleset = loadRuleset(workerData.shared);
        parentPort.postMessage(JSON.stringify(workerData.posts.map((post) => score(post, ruleset))));
      });
    \`;
    const answers = await Promise.all([1, 2].map(() => {
      const worker = new Worker(code, { eval: true, execArgv: [], workerData: { shared, posts } });
      return new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject));
    }));
    const isUntouched = new Uint8Array(shared).every((byte, at) => byte === bytes[at]);
    process.stdout.write([answers.every((answer) => answer === here), isUntouched, JSON.parse(here)[0].band].join());
  `);
  expect(output).toBe('true,true,review');
});

test('the main door runs in a bare JavaScript context, without Node, DOM or console', async () => {
  const bundle = await build({
    stdin: { contents: `export * from './dist/index.js'`, resolveDir: root },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'corroborate',
  });
  const context = createContext(Object.create(null));
  const files = [
    {
      path: 'ruleset.yaml',
      text: 'schema: 1\nruleset: { id: bare, version: 1.0.0 }\nlists:\n  - { id: terms, file: t.csv, family: term, anchor: unambiguous, points: 50 }\n',
    },
    { path: 't.csv', text: 'term\nblorp\n寿司\n' },
  ];
  runInContext(bundle.outputFiles[0]?.text ?? '', context);
  const score = runInContext(
    `(files) => JSON.stringify(corroborate.score(corroborate.parsePost({ id: '1', text: 'Blorp 食べる寿司' }), corroborate.loadRuleset(corroborate.saveRuleset(corroborate.compileRuleset({ files: JSON.parse(files) })))))`,
    context,
  );
  expect(JSON.parse(score(JSON.stringify(files)))).toMatchObject({ score: 75, band: 'urgent' });
});
