import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

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

/** How several readers of one file share its lines: each takes every `of`-th, from number `index` on. */
export interface LineShare {
  readonly index: number;
  readonly of: number;
}

/** The records of an NDJSON file that `parse` accepts, one line a record. Lines of other readers are not parsed. */
export async function* readRecords<T>(
  path: string,
  parse: (value: unknown) => T,
  options: ReadOptions,
  { index, of }: LineShare = { index: 0, of: 1 },
): AsyncGenerator<T> {
  let line = 0;
  for await (const lines of readLines(path, options)) {
    for (const text of lines) {
      if (line++ % of !== index) continue;
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

/** Why a file cannot be read, in words. */
export function fileReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a directory, not a file';
  if (code === 'EACCES') return 'this file may not be read';
  if (code === 'Z_BUF_ERROR') return 'the compressed data ends too early; the file may have been cut off';
  if (code === 'Z_DATA_ERROR') return 'the compressed data is damaged';
  return reasonOf(error);
}
