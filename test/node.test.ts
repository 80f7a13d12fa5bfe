import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bundledRulesets,
  type LineProblem,
  readPosts,
  readRuleset,
  readSamples,
  rulesetDirectory,
  shownPath,
} from '../src/node.ts';
import { checkRuleset, compileRuleset } from '../src/rules/compile.ts';
import { RulesetError } from '../src/rules/diagnostics.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'corroborate-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file below a fresh directory; returns its path. */
function write(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const line = (id: string, text = `text of ${id}`) => JSON.stringify({ id, text });

async function idsOf(path: string, onProblem?: (problem: LineProblem) => void): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of readPosts(path, onProblem ? { onProblem } : {})) ids.push(id);
  return ids;
}

/** The ids of the good lines, and `line: message` of the bad ones. */
async function readAll(path: string): Promise<{ ids: string[]; problems: string[] }> {
  const problems: string[] = [];
  const ids = await idsOf(path, ({ file, line: number, message }) => {
    expect(file).toBe(path);
    problems.push(`${number}: ${message}`);
  });
  return { ids, problems };
}

describe('readPosts', () => {
  const a = line('a');
  const b = line('b');
  // what the file holds, its content, the ids of its posts
  const rows: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
    ['nothing', '', []],
    ['only blank lines', '\n\n \n\t\r\n', []],
    ['one post', `${a}\n`, ['a']],
    ['no final newline', `${a}\n${b}`, ['a', 'b']],
    ['one byte', ' ', []],
    ['blank lines between', `\n${a}\n\n${b}\n\n`, ['a', 'b']],
    ['CRLF', `${a}\r\n${b}\r\n`, ['a', 'b']],
    ['a byte order mark', `\ufeff${a}\n${b}\n`, ['a', 'b']],
    ['a byte order mark from another file in the middle', `${a}\n\ufeff${b}\n`, ['a', 'b']],
    ['white space around', `  ${a}\t\n`, ['a']],
    ['gzip', gzipSync(`${a}\n${b}\n`), ['a', 'b']],
    ['gzip of nothing', gzipSync(''), []],
    ['gzip without a final newline', gzipSync(`${a}\n${b}`), ['a', 'b']],
    ['concatenated gzip members', Buffer.concat([gzipSync(`${a}\n`), gzipSync(`${b}\n`)]), ['a', 'b']],
    [
      'gzip members that cut a line',
      Buffer.concat([gzipSync(`${a}\n${b.slice(0, 9)}`), gzipSync(b.slice(9))]),
      ['a', 'b'],
    ],
  ];

  test.each(rows)('%s', async (name, content, ids) => {
    expect(await idsOf(write(`rows/${name}`, content))).toEqual(ids);
  });

  test('recognises gzip by content, not by name', async () => {
    expect(await idsOf(write('plain.ndjson.gz', a))).toEqual(['a']);
    expect(await idsOf(write('packed.ndjson', gzipSync(a)))).toEqual(['a']);
  });

  test('keeps what a post holds', async () => {
    const post = { id: 'p', text: '寿司 \u2028 🍕', lang: 'ja', author: { posts: 3 } };
    for await (const read of readPosts(write('post.ndjson', JSON.stringify({ ...post, other: 1 }))))
      expect(read).toEqual(post);
  });

  test('passes lone surrogates on', async () => {
    const text: string[] = [];
    for await (const post of readPosts(write('surrogates.ndjson', '{"id":"s","text":"a \\ud83c b"}\n')))
      text.push(post.text);
    expect(text).toEqual(['a \ud83c b']);
  });

  test('joins characters that chunks cut', async () => {
    // Chunks are 256 KiB: with three bytes a letter and a line of odd length, cuts fall inside letters.
    const lines = Array.from({ length: 40 }, (_, at) => line(`p${at}`, `${'寿'.repeat(9001 + at)}🍕`));
    const texts: string[] = [];
    for await (const { text } of readPosts(write('cut.ndjson', lines.join('\n')))) texts.push(text);
    expect(texts.every((text) => /^寿+🍕$/.test(text))).toBe(true);
    expect(texts.map(({ length }) => length)).toEqual(lines.map((_, at) => 9003 + at));
    const packed: string[] = [];
    for await (const { text } of readPosts(write('cut.gz', gzipSync(lines.join('\n'))))) packed.push(text);
    expect(packed).toEqual(texts);
  });

  test('reads a line of 1 MB', async () => {
    const path = write('long.ndjson', [a, line('long', 'x'.repeat(1 << 20)), b].join('\n'));
    expect(await idsOf(path)).toEqual(['a', 'long', 'b']);
  });

  test('leaves out a line over the limit, and reads on', async () => {
    const tooLong = line('long', 'x'.repeat(17 << 20));
    const expected = {
      ids: ['a', 'b'],
      problems: ['2: the line is longer than 16 MB: one JSON object a line is expected'],
    };
    expect(await readAll(write('too-long.ndjson', `${a}\n${tooLong}\n${b}\n`))).toEqual(expected);
    expect(await readAll(write('too-long.gz', gzipSync(`${a}\n${tooLong}\n${b}\n`)))).toEqual(expected);
    expect(await readAll(write('too-long-at-end.ndjson', `${a}\n${tooLong}`))).toEqual({
      ids: ['a'],
      problems: expected.problems,
    });
  });

  test('tells how far it is, up to the size of the file', async () => {
    const content = gzipSync(
      Array.from({ length: 2000 }, (_, at) => line(String(at), `${Math.sin(at)}`)).join('\n'),
    );
    const bytes: number[] = [];
    for await (const _ of readPosts(write('progress.gz', content), {
      onProgress: (done) => bytes.push(done),
    }));
    expect(bytes.at(-1)).toBe(content.length);
    expect(bytes).toEqual(bytes.toSorted((x, y) => x - y));
  });

  test('can be left early', async () => {
    for (const content of [`${a}\n${b}\n`.repeat(50_000), gzipSync(`${a}\n${b}\n`.repeat(50_000))]) {
      for await (const { id } of readPosts(write('early', content))) {
        expect(id).toBe('a');
        break;
      }
    }
  });
});

describe('bad lines', () => {
  // the line, what is said about it; texts of posts are not shown
  const rows: readonly (readonly [string, string | RegExp])[] = [
    ['{"id":"x"', /^not valid JSON \(.+\): one JSON object a line is expected$/],
    ['hello SECRET', /^not valid JSON \(unexpected token 'h'\): one JSON object a line is expected$/],
    ['{"id":"x","text":"SECRET"', /^not valid JSON \(.+\): one JSON/],
    ['{"id":"x","text":"SECRET" "lang":"es"}', /^not valid JSON \(.+\): one JSON/],
    ["{'id':'x','text':'SECRET'}", /^not valid JSON \(.+\): one JSON/],
    ['{"id":"x","text":"SECRET\u0001"}', /^not valid JSON \(.+\): one JSON/],
    ['"SECRET"', 'the line holds a string: one JSON object a line is expected'],
    ['3', 'the line holds a number: one JSON object a line is expected'],
    ['null', 'the line holds null: one JSON object a line is expected'],
    ['[{"id":"x","text":"SECRET"}]', 'the line holds a list: one JSON object a line is expected'],
    ['{"id":"x"}', '`text` is missing: expected a text'],
    ['{"text":"SECRET"}', '`id` is missing: expected a text'],
    ['{"id":1,"text":2}', '`id` is 1: expected a text; `text` is 2: expected a text'],
    [
      '{"id":"x","text":"SECRET","author":{"posts":-1}}',
      '`author.posts` is -1: expected a number of at least 0',
    ],
  ];

  test.each(rows)('%s', async (bad, message) => {
    const path = write('bad.ndjson', [line('a'), '', bad, line('b')].join('\n'));
    const { ids, problems } = await readAll(path);
    expect(ids).toEqual(['a', 'b']);
    expect(problems).toHaveLength(1);
    const [number, ...said] = problems[0]?.split(': ') ?? [];
    expect(number).toBe('3');
    if (typeof message === 'string') expect(said.join(': ')).toBe(message);
    else expect(said.join(': ')).toMatch(message);
    expect(problems[0]).not.toContain('SECRET');
  });

  test('throw with file and line where nobody asked to be told', async () => {
    const path = write('throws.ndjson', [line('a'), '{', line('b')].join('\n'));
    const ids: string[] = [];
    const reading = (async () => {
      for await (const { id } of readPosts(path)) ids.push(id);
    })();
    await expect(reading).rejects.toThrow(`${path}:2: not valid JSON (`);
    expect(ids).toEqual(['a']);
  });
});

describe('files that cannot be read', () => {
  const packed = gzipSync(
    Array.from({ length: 5000 }, (_, at) => line(String(at), `${Math.sin(at)}`)).join('\n'),
  );
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, 10, 40);

  test('a missing one', async () => {
    await expect(idsOf(join(root, 'nowhere.ndjson'))).rejects.toThrow(
      `${join(root, 'nowhere.ndjson')}: there is no such file`,
    );
  });

  test('a directory', async () => {
    await expect(idsOf(root)).rejects.toThrow(`${root}: this is a directory, not a file`);
  });

  test('gzip that was cut off', async () => {
    const path = write('cut-off.gz', packed.subarray(0, packed.length >> 1));
    await expect(idsOf(path)).rejects.toThrow(
      `${path}: the compressed data ends too early; the file may have been cut off`,
    );
    const short = write('short.gz', packed.subarray(0, 2));
    await expect(idsOf(short)).rejects.toThrow('the compressed data ends too early');
  });

  test('gzip that is damaged', async () => {
    const path = write('damaged.gz', damaged);
    await expect(idsOf(path)).rejects.toThrow(`${path}: the compressed data is damaged`);
    const checksum = Buffer.from(packed);
    checksum.writeUInt32LE(0, packed.length - 8);
    await expect(idsOf(write('checksum.gz', checksum))).rejects.toThrow('the compressed data is damaged');
  });

  test('even where bad lines are only reported', async () => {
    await expect(idsOf(write('both.gz', damaged), () => {})).rejects.toThrow('damaged');
  });
});

test('readSamples asks for labels too', async () => {
  const sample = { id: 's', text: 'blorp', label: 'harm', function: 'offer' };
  const path = write('samples.ndjson', `${JSON.stringify(sample)}\n${line('no-label')}\n`);
  const problems: LineProblem[] = [];
  const samples: unknown[] = [];
  for await (const read of readSamples(path, { onProblem: (problem) => problems.push(problem) }))
    samples.push(read);
  expect(samples).toEqual([sample]);
  expect(problems).toEqual([
    {
      file: path,
      line: 2,
      message: '`label` is missing: expected one of `harm`, `benign`; `function` is missing: expected a text',
    },
  ]);
});

describe('readRuleset', () => {
  const yaml =
    'schema: 1\nruleset: { id: made-up, version: 1.0.0 }\nlists:\n  - { id: blorps, file: terms/blorps.csv, family: term, anchor: unambiguous, points: 30 }\n';

  function errorOf(directory: string): RulesetError {
    try {
      readRuleset(directory);
    } catch (error) {
      if (error instanceof RulesetError) return error;
      throw error;
    }
    throw new Error('can be read');
  }

  test('gives the text of the main file and of the lists, with paths from its root', () => {
    write('whole/ruleset.yaml', yaml);
    write('whole/terms/blorps.csv', 'term\nblorp\n');
    write('whole/terms/more/wugs.csv', '\ufeffterm\r\nwug\r\n');
    write('whole/README.md', '# not a part of it');
    write('whole/samples/suite.ndjson', '');
    write('whole/terms/not-a-file.csv/x.txt', '');
    expect(readRuleset(join(root, 'whole'))).toEqual({
      files: [
        { path: 'ruleset.yaml', text: yaml },
        { path: 'terms/blorps.csv', text: 'term\nblorp\n' },
        { path: 'terms/more/wugs.csv', text: '\ufeffterm\r\nwug\r\n' },
      ],
    });
    expect(readRuleset(`${join(root, 'whole')}/`).files).toHaveLength(3);
  });

  test('follows links to files; one that leads nowhere is a missing file', () => {
    const path = write('linked/ruleset.yaml', yaml);
    symlinkSync(write('elsewhere.csv', 'term\nblorp\n'), join(dirname(path), 'blorps.csv'));
    symlinkSync(join(root, 'nowhere.csv'), join(dirname(path), 'broken.csv'));
    expect(readRuleset(dirname(path)).files.map((file) => file.path)).toEqual(['blorps.csv', 'ruleset.yaml']);
  });

  describe('lists in a directory beside the ruleset', () => {
    const shared = (file: string) => yaml.replace('terms/blorps.csv', `"${file}"`);
    const pathsOf = (directory: string) => readRuleset(join(root, directory)).files.map(({ path }) => path);

    test('are read as the main file names them, and no others', () => {
      write('beside/one/ruleset.yaml', shared('../common/blorps.csv'));
      write('beside/common/blorps.csv', 'term\nblorp\n');
      write('beside/common/wugs.csv', 'term\nwug\n');
      expect(pathsOf('beside/one')).toEqual(['ruleset.yaml', '../common/blorps.csv']);
      expect(compileRuleset(readRuleset(join(root, 'beside/one'))).terms).toHaveLength(1);
    });

    test('are read for every language', () => {
      write('beside/two/ruleset.yaml', shared('../common/news/{lang}/words.csv'));
      for (const name of ['en', 'pt-BR', 'README'])
        write(`beside/common/news/${name}/words.csv`, `term\n${name}\n`);
      write('beside/common/news/en/other.csv', 'term\nother\n');
      expect(pathsOf('beside/two')).toEqual([
        'ruleset.yaml',
        '../common/news/en/words.csv',
        '../common/news/pt-BR/words.csv',
      ]);
    });

    test('that are not there are missing files, and files that break are named as they can be opened', () => {
      write('beside/three/ruleset.yaml', shared('../nowhere/{lang}.csv'));
      expect(checkRuleset(readRuleset(join(root, 'beside/three'))).map(({ code }) => code)).toContain(
        'missing-file',
      );
      write('beside/four/ruleset.yaml', shared('../common/latin.csv'));
      const path = write('beside/common/latin.csv', Uint8Array.of(0xe9));
      expect(errorOf(join(root, 'beside/four')).diagnostics).toMatchObject([
        { code: 'unreadable-file', file: path },
      ]);
    });

    test('are never read from further out', () => {
      write('beside/five/ruleset.yaml', shared('../common/../../secret.csv'));
      write('secret.csv', 'term\nsecret\n');
      expect(pathsOf('beside/five')).toEqual(['ruleset.yaml']);
    });
  });

  test('takes the name of a bundled ruleset', () => {
    expect(bundledRulesets()).toEqual(expect.arrayContaining(['child-safety', 'demo']));
    for (const name of bundledRulesets()) expect(compileRuleset(readRuleset(name)).id).toBe(name);
    expect(rulesetDirectory('demo')).toMatch(/rulesets.demo$/);
    expect(rulesetDirectory('nowhere')).toBe('nowhere');
  });

  test('a directory without a main file is left to the checks, and nothing else in it is read', () => {
    write('empty/other.csv', 'not,a,list');
    expect(readRuleset(join(root, 'empty'))).toEqual({ files: [] });
    expect(checkRuleset(readRuleset(join(root, 'empty'))).map(({ code }) => code)).toEqual(['missing-file']);
  });

  test('a main file of another spelling is named by the checks', () => {
    write('spelling/ruleset.yml', yaml);
    const [diagnostic] = checkRuleset(readRuleset(join(root, 'spelling')));
    expect(diagnostic).toMatchObject({
      code: 'missing-file',
      hint: 'a ruleset has `ruleset.yaml` at its root; it has `ruleset.yml`',
    });
  });

  test('missing-file: no such directory, with what was meant', () => {
    expect(errorOf('chid-safety').message).toBe(
      'chid-safety:1:1: error[missing-file]: there is no such ruleset directory\n' +
        '  hint: give a directory that holds `ruleset.yaml`, or a bundled ruleset; did you mean `child-safety`?',
    );
    expect(errorOf(join(root, 'nowhere')).diagnostics).toMatchObject([
      {
        code: 'missing-file',
        hint: expect.stringContaining('allowed: `child-safety`, `demo`, `drug-sales`, `sextortion`'),
      },
    ]);
  });

  test('missing-file: a file in place of a directory', () => {
    const path = write('file/ruleset.yaml', yaml);
    expect(errorOf(path).diagnostics).toMatchObject([
      {
        code: 'missing-file',
        file: path,
        message: 'this is a file, not a ruleset directory',
        hint: 'give the directory that holds `ruleset.yaml`',
      },
    ]);
  });

  test('unreadable-file: every file that is not UTF-8, at once', () => {
    write('encoding/ruleset.yaml', yaml);
    const latin = write('encoding/terms/latin-1.csv', Buffer.from('term\ntolb\u00e1n\n', 'latin1'));
    const utf16 = write('encoding/terms/utf-16.csv', Buffer.from('\ufeffterm\nblorp\n', 'utf16le'));
    const error = errorOf(join(root, 'encoding'));
    expect(error.diagnostics).toMatchObject(
      [latin, utf16].map((file) => ({
        code: 'unreadable-file',
        severity: 'error',
        file,
        message: 'the file is not UTF-8 text',
        hint: 'save it as UTF-8',
      })),
    );
    expect(error.message).toContain(`${latin}:1:1: error[unreadable-file]: the file is not UTF-8 text`);
  });
});

test('paths are shown from the working directory where that is shorter', () => {
  expect(shownPath(join(process.cwd(), 'a', 'b.csv'))).toBe(join('a', 'b.csv'));
  expect(shownPath('a/b.csv')).toBe(join('a', 'b.csv'));
  expect(shownPath(process.cwd())).toBe(process.cwd());
  expect(shownPath(join(process.cwd(), '..', 'x'))).toBe(join(process.cwd(), '..', 'x'));
});
