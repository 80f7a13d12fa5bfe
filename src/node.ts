import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { parseSample, type Sample } from './evaluation/samples.ts';
import { suggestionHint } from './match/suggest.ts';
import { type Post, parsePost } from './post.ts';
import { createReporter, RulesetError } from './rules/diagnostics.ts';
import type { RulesetSource, SourceFile } from './rules/source.ts';

/** A line that holds no record: what is wrong with it, in which file and line (from 1). */
export interface LineProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface ReadOptions {
  /** Called for each bad line, and reading goes on. Without it, the first bad line throws. */
  readonly onProblem?: (problem: LineProblem) => void;
  /** Called now and then with the bytes read so far, as they stand in the file. */
  readonly onProgress?: (bytes: number) => void;
}

const bundledRoot = fileURLToPath(new URL('../rulesets/', import.meta.url));

/** The names of the rulesets that come with the package. */
export function bundledRulesets(): string[] {
  const entries = readdirSync(bundledRoot, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The directory of a ruleset: `directory` itself, or, if there is none, the bundled ruleset of that name. */
export function rulesetDirectory(directory: string): string {
  if (isDirectory(directory) || !bundledRulesets().includes(directory)) return directory;
  return join(bundledRoot, directory);
}

/**
 * Reads the files of a ruleset as text, without parsing them.
 *
 * @param directory a directory, or the name of a bundled ruleset such as `child-safety`
 * @throws RulesetError if there is no such directory, or a file in it is not UTF-8 text
 */
export function readRuleset(directory: string): RulesetSource {
  const root = rulesetDirectory(directory);
  if (!isDirectory(root)) {
    const hint = `give a directory that holds \`ruleset.yaml\`, or a bundled ruleset; ${suggestionHint(basename(root), bundledRulesets())}`;
    throw readError('missing-file', directory, 'there is no such ruleset directory', hint);
  }
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split(sep).join('/'),
  );
  const wanted = paths.filter((path) => /^ruleset\.(?:yaml|json)$|\.csv$/.test(path)).sort();
  return { files: wanted.map((path) => readText(root, path)) };
}

function readText(root: string, path: string): SourceFile {
  try {
    const bytes = readFileSync(join(root, path));
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    throw readError(
      'unreadable-file',
      path,
      isEncoding ? 'the file is not UTF-8 text' : reasonOf(error),
      'save it as UTF-8',
    );
  }
}

function readError(
  code: 'missing-file' | 'unreadable-file',
  file: string,
  message: string,
  hint: string,
): RulesetError {
  const { report, diagnostics } = createReporter();
  report(code, { file, line: 1, column: 1 }, message, hint);
  return new RulesetError(diagnostics);
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Reads posts from NDJSON: one JSON object a line, plain or gzip, in constant memory.
 *
 * @param path a file, or `-` for standard input
 * @throws Error whose message starts with `file:line:` at the first bad line, unless `onProblem` is given
 *
 * @example
 * for await (const post of readPosts('posts.ndjson.gz')) console.log(score(post, ruleset).band);
 */
export function readPosts(path: string, options: ReadOptions = {}): AsyncIterable<Post> {
  return readRecords(path, parsePost, options);
}

/** Reads labelled samples from NDJSON, like `readPosts`. */
export function readSamples(path: string, options: ReadOptions = {}): AsyncIterable<Sample> {
  return readRecords(path, parseSample, options);
}

async function* readRecords<T>(
  path: string,
  parse: (value: unknown) => T,
  options: ReadOptions,
): AsyncGenerator<T> {
  let line = 0;
  for await (const lines of readLines(path, options)) {
    for (const text of lines) {
      line++;
      const record = parseLine(text, parse);
      if ('value' in record) yield record.value;
      else if (record.message !== '') reject({ file: path, line, message: record.message }, options);
    }
  }
}

function reject(problem: LineProblem, { onProblem }: ReadOptions): void {
  if (!onProblem) throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
  onProblem(problem);
}

/** A line too long to hold; it stands for itself in the line count. */
const tooLong = Symbol('a line longer than the limit');
const maxLineBytes = 16 * 1024 * 1024;

function parseLine<T>(
  line: string | typeof tooLong,
  parse: (value: unknown) => T,
): { value: T } | { message: string } {
  if (line === tooLong)
    return { message: `the line is longer than ${maxLineBytes} bytes: one JSON object a line is expected` };
  const text = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line;
  if (text.trim() === '') return { message: '' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { message: `not valid JSON (${syntaxReason(error)}): one JSON object a line is expected` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      message: `the line holds ${Array.isArray(value) ? 'a list' : JSON.stringify(value)?.slice(0, 40)}: a JSON object is expected`,
    };
  }
  try {
    return { value: parse(value) };
  } catch (error) {
    return { message: reasonOf(error) };
  }
}

/** The engine's reason without the excerpt of the text that it may quote. */
function syntaxReason(error: unknown): string {
  return reasonOf(error)
    .replace(/, (?:\.\.\.)?".*"? is not valid JSON$/s, '')
    .toLowerCase();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The lines of a file, in batches of what one chunk completes. Gzip is recognised by its first two bytes. */
async function* readLines(path: string, options: ReadOptions): AsyncGenerator<(string | typeof tooLong)[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  let isSkipping = false;
  const take = (end: Buffer): string | typeof tooLong => {
    const wasSkipping = isSkipping;
    const line = Buffer.concat([...rest, end]).toString('utf8');
    rest = [];
    restBytes = 0;
    isSkipping = false;
    return wasSkipping ? tooLong : line;
  };
  for await (const chunk of openBytes(path, options)) {
    const lines: (string | typeof tooLong)[] = [];
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      lines.push(take(chunk.subarray(from, at)));
      from = at + 1;
    }
    rest.push(chunk.subarray(from));
    restBytes += chunk.length - from;
    if (restBytes > maxLineBytes) {
      isSkipping = true;
      rest = [];
      restBytes = 0;
    }
    if (lines.length > 0) yield lines;
  }
  if (restBytes > 0 || isSkipping) yield [take(Buffer.alloc(0))];
}

async function* openBytes(path: string, { onProgress }: ReadOptions): AsyncGenerator<Buffer> {
  const source: Readable = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  try {
    const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const first = await chunks.next();
    if (first.done) return;
    const all = countedFrom(first.value, chunks, onProgress);
    const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
    yield* isGzip ? gunzip(all) : all;
  } catch (error) {
    throw new Error(`${path}: ${fileReason(error)}`, { cause: error });
  } finally {
    source.destroy();
  }
}

async function* countedFrom(
  first: Buffer,
  rest: AsyncIterator<Buffer>,
  onProgress: ReadOptions['onProgress'],
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for (let chunk: IteratorResult<Buffer> = { value: first }; !chunk.done; chunk = await rest.next()) {
    bytes += chunk.value.length;
    onProgress?.(bytes);
    yield chunk.value;
  }
}

async function* gunzip(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { pipeline } = await import('node:stream/promises');
  const stream = createGunzip();
  const done = pipeline(compressed, stream);
  done.catch(() => {}); // the error reaches the reader through the stream
  for await (const chunk of stream) yield chunk as Buffer;
  await done;
}

function fileReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a directory, not a file';
  if (code === 'EACCES') return 'this file may not be read';
  if (code === 'Z_BUF_ERROR') return 'the compressed data ends too early; the file may have been cut off';
  if (code === 'Z_DATA_ERROR') return 'the compressed data is damaged';
  return reasonOf(error);
}

/** A path for messages: relative to the working directory where that is shorter. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') || short === '' ? path : short;
}
