import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, test, vi } from 'vitest';

// Bundling and starting processes is slow where other work is going on.
vi.setConfig({ testTimeout: 60_000 });

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

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const { dependencies, peerDependencies, optionalDependencies } = manifest;
const installed = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });

/** The files that the bundler takes in. */
async function bundled(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
  });
  return Object.keys(metafile.inputs);
}

/** A text without its line breaks and marks of quotation. */
function words(text: string): string {
  return text.replace(/[>\s]+/g, ' ').trim();
}

describe('of other packages', () => {
  test('users install none, for the build imports none', () => {
    expect(installed).toEqual([]);
    const files = readdirSync(`${root}dist`).filter((name) => name.endsWith('.js'));
    const imports = files.flatMap((name) =>
      Array.from(
        readFileSync(`${root}dist/${name}`, 'utf8').matchAll(
          /^(?:import|export) .* from '(.*)';$|\bimport\('(.*)'\)/gm,
        ),
        ([, from = '', loaded = '']) => from + loaded,
      ),
    );
    const isOwn = (path: string) =>
      path.startsWith('./') || builtinModules.includes(path.replace(/^node:/, ''));
    expect(imports.length).toBeGreaterThan(files.length);
    expect(imports.filter((path) => !isOwn(path))).toEqual([]);
  });

  test('that the build holds, the notices name each with its version and licence', async () => {
    const notices = words(readFileSync(`${root}dist/packages-LICENSE.md`, 'utf8'));
    const entries = ['src/index.ts', 'src/evaluation.ts', 'src/report/page/main.ts'];
    const inputs = (await Promise.all(entries.map(bundled))).flat();
    const names = inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
    const held = [...new Set(names)].filter((name) => name !== 'natural');
    expect(held.length).toBeGreaterThan(4);
    for (const name of held) {
      const folder = `${root}node_modules/${name}/`;
      const { version, license } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
      expect(notices).toMatch(new RegExp(`\\| \`${name}\`, <[^|]* \\| ${version} \\| ${license} \\| `));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file === undefined) continue;
      const text = readFileSync(folder + file, 'utf8');
      const holder = /Copyright (.*)/.exec(text)?.[1] ?? '';
      expect(notices).toContain(words(holder));
      if (license !== 'MIT') expect(notices).toContain(words(text.slice(text.indexOf('Permission'))));
    }
  });
});

test('the main door holds nothing of reports and their charts', async () => {
  const inputs = await bundled('src/index.ts');
  expect(inputs.length).toBeGreaterThan(100);
  expect(inputs.filter((path) => /src\/(?:report|evaluation)|d3-/.test(path))).toEqual([]);
});

describe('of the package `natural`', () => {
  const natural = JSON.parse(readFileSync(`${root}node_modules/natural/package.json`, 'utf8'));
  const unwanted = ['natural', ...Object.keys(natural.dependencies)];

  test('users install nothing', () => {
    expect(unwanted).toEqual(expect.arrayContaining(['mongoose', 'pg', 'redis', 'memjs', 'dotenv']));
    expect(installed.filter((name) => unwanted.includes(name))).toEqual([]);
  });

  test('the build holds single stemmers and what these load', async () => {
    const parts = (await bundled('src/index.ts')).flatMap(
      (path) => /node_modules\/natural\/(.*)/.exec(path)?.[1] ?? [],
    );
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((path) => !allowedParts.test(path))).toEqual([]);
  });

  test('the notices are in the build', async () => {
    const notices = readFileSync(`${root}dist/stem-LICENSE.md`, 'utf8');
    const inputs = await bundled('src/index.ts');
    const parts = inputs.filter((path) => path.includes('node_modules/natural/'));
    const texts = ['node_modules/natural/LICENSE.txt', ...parts].map((path) =>
      readFileSync(root + path, 'utf8'),
    );
    const holders = texts.flatMap((text) => text.match(/Copyright \(c\).*/g) ?? []);
    expect(holders.length).toBeGreaterThan(20);
    for (const holder of holders) expect(words(notices)).toContain(`${words(holder)}\\ `);
    const [, permission = ''] = texts[0]?.split(/(?=Permission is hereby granted)/) ?? [];
    expect(words(notices)).toContain(words(permission));
  });

  const allowedParts =
    /^lib\/natural\/(?:stemmers\/(?:porter_)?stemmer(?:_[a-z]{2})?|stemmers\/token|tokenizers\/(?:aggressive_)?tokenizer(?:_[a-z]{2})?|normalizers\/normalizer_[a-z]{2}|util\/stopwords(?:_[a-z]{2})?)\.js$/;
});

test('the notice of the Chinese characters is in the build', () => {
  expect(readFileSync(`${root}dist/chinese-LICENSE.md`, 'utf8')).toMatch(
    /OpenCC.*Apache License.*TERMS AND CONDITIONS/s,
  );
});

test('importing the main door reads no file but modules', () => {
  const output = node(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const opened = [];
    const isModule = (path) => /\\.(?:[cm]?js|json)$/.test(String(path)) && !/\\.env/.test(String(path));
    const watch = (target, name) => {
      const original = target[name];
      target[name] = (path, ...rest) => {
        if (!isModule(path)) opened.push(String(path));
        return original(path, ...rest);
      };
    };
    for (const name of ['readFileSync', 'openSync', 'readFile', 'open', 'createReadStream', 'readdirSync', 'existsSync'])
      watch(fs, name);
    for (const name of ['readFile', 'open', 'readdir']) watch(fs.promises, name);
    syncBuiltinESMExports();
    fs.existsSync('.env');
    await import('corroborate');
    process.stdout.write(JSON.stringify(opened));
  `);
  expect(JSON.parse(output)).toEqual(['.env']); // the one that the test asks for itself
});
