import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSample, type Sample } from './evaluation/samples.ts';
import { suggestionHint } from './match/suggest.ts';
import { fileReason, type ReadOptions, readRecords } from './node/records.ts';
import { type Post, parsePost } from './post.ts';
import { createReporter, type Place, type Reporter, RulesetError } from './rules/diagnostics.ts';
import { type RulesetSource, type SourceFile, sharedLists } from './rules/source.ts';

export type { LineProblem, ReadOptions } from './node/records.ts';

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

/** A path for messages: relative to the working directory where that is shorter. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') || short === '' ? path : short;
}
