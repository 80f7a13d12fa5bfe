import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { parseSample, type Sample } from './evaluation/samples.ts';
import { suggestionHint } from './match/suggest.ts';
import { type Post, parsePost } from './post.ts';
import { createReporter, type Place, type Reporter, RulesetError } from './rules/diagnostics.ts';
import { type RulesetSource, type SourceFile, sharedLists } from './rules/source.ts';

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
    .filter((entry) => entry.isDirectory() && hasMainFile(join(bundledRoot, entry.name)))
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
 * @throws RulesetError if there is no such directory, or if files in it cannot be read or are not UTF-8 text
 */
export function readRuleset(directory: string): RulesetSource {
  const root = rulesetDirectory(directory);
  const { report, diagnostics } = createReporter();
  if (!isDirectory(root)) {
    report('missing-file', firstPlaceIn(directory), ...noDirectory(directory));
    throw new RulesetError(diagnostics);
  }
  const files = readFiles(root, ownPaths(root), report);
  const mains = files.filter(({ path }) => mainFile.test(path));
  files.push(...readFiles(root, sharedPaths(root, mains), report));
  if (diagnostics.length > 0) throw new RulesetError(diagnostics);
  return { files };
}

function readFiles(root: string, paths: readonly string[], report: Reporter['report']): SourceFile[] {
  return paths.flatMap((path) => {
    try {
      return [{ path, text: decodeUtf8(readFileSync(join(root, path))) }];
    } catch (error) {
      const isEncoding = error instanceof TypeError;
      const message = isEncoding ? 'the file is not UTF-8 text' : fileReason(error);
      const hint = isEncoding ? 'save it as UTF-8' : 'check the file and its permissions';
      report('unreadable-file', firstPlaceIn(shownPath(join(root, path))), message, hint);
      return [];
    }
  });
}

const mainFile = /^ruleset\.[a-z]+$/i;

function hasMainFile(root: string): boolean {
  return readdirSync(root).some((name) => mainFile.test(name));
}

/** The main file, however it is spelt (so that a message can name it), and the term lists, in the order of paths. */
function ownPaths(root: string): string[] {
  // Without a main file this is no ruleset, but perhaps a large tree of other things.
  return hasMainFile(root) ? filesIn(root, (path) => mainFile.test(path) || /\.csv$/i.test(path)) : [];
}

/** The term lists that main files name in directories beside their own. */
function sharedPaths(root: string, mains: readonly SourceFile[]): string[] {
  const paths = mains
    .flatMap(sharedLists)
    .flatMap(({ directory, accept }) =>
      filesIn(join(root, directory), (path) => accept(directory + path) !== undefined).map(
        (path) => directory + path,
      ),
    );
  return [...new Set(paths)].sort();
}

function filesIn(root: string, isWanted: (path: string) => boolean): string[] {
  if (!isDirectory(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => isWanted(path) && statSync(join(root, path), { throwIfNoEntry: false })?.isFile())
    .sort();
}

function decodeUtf8(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function noDirectory(path: string): [message: string, hint: string] {
  if (statSync(path, { throwIfNoEntry: false }))
    return ['this is a file, not a ruleset directory', 'give the directory that holds `ruleset.yaml`'];
  const bundled = suggestionHint(basename(path), bundledRulesets());
  const hint = `give a directory that holds \`ruleset.yaml\`, or a bundled ruleset; ${bundled}`;
  return ['there is no such ruleset directory', hint];
}

function firstPlaceIn(file: string): Place {
  return { file, line: 1, column: 1 };
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
const maxLineMegabytes = 16;

function parseLine<T>(
  line: string | typeof tooLong,
  parse: (value: unknown) => T,
): { value: T } | { message: string } {
  if (line === tooLong) return { message: `the line is longer than ${maxLineMegabytes} MB: ${expectation}` };
  const text = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line;
  if (text.trim() === '') return { message: '' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { message: `not valid JSON (${syntaxReason(error)}): ${expectation}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { message: `the line holds ${kindOf(value)}: ${expectation}` };
  try {
    return { value: parse(value) };
  } catch (error) {
    return { message: reasonOf(error) };
  }
}

const expectation = 'one JSON object a line is expected';

/** What a line holds, without showing it: it may be a post's text. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

/** The engine's reason, without the excerpt of the text that it may quote. */
function syntaxReason(error: unknown): string {
  const reason = reasonOf(error).replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '');
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The lines of a file, in batches of what one chunk completes. */
async function* readLines(path: string, options: ReadOptions): AsyncGenerator<(string | typeof tooLong)[]> {
  const limit = maxLineMegabytes * 1024 * 1024;
  let rest: Buffer[] = []; // of a line that goes on in the next chunk
  let restBytes = 0;
  let isTooLong = false;
  const take = (end: Buffer): string | typeof tooLong => {
    const line = isTooLong ? tooLong : Buffer.concat([...rest, end]).toString('utf8');
    rest = [];
    restBytes = 0;
    isTooLong = false;
    return line;
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
    isTooLong ||= restBytes > limit;
    if (isTooLong) rest = [];
    if (lines.length > 0) yield lines;
  }
  if (restBytes > 0) yield [take(Buffer.alloc(0))];
}

/** The bytes of a file, unpacked if they are gzip, which is recognised by its first two bytes. */
async function* openBytes(path: string, { onProgress }: ReadOptions): AsyncGenerator<Buffer> {
  const source: Readable = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  try {
    const chunks = counted(source, onProgress);
    let start = Buffer.alloc(0);
    while (start.length < 2) {
      const { value } = await chunks.next();
      if (!value) break;
      start = Buffer.concat([start, value]);
    }
    const all = withStart(start, chunks);
    yield* start[0] === 0x1f && start[1] === 0x8b ? gunzip(all) : all;
  } catch (error) {
    throw new Error(`${path}: ${fileReason(error)}`, { cause: error });
  } finally {
    source.destroy();
  }
}

async function* counted(
  source: AsyncIterable<Buffer>,
  onProgress: ReadOptions['onProgress'],
): AsyncGenerator<Buffer, undefined> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    onProgress?.(bytes);
    yield chunk;
  }
}

async function* withStart(start: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield start;
  yield* rest;
}

async function* gunzip(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
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
