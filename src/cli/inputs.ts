import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { LineProblem } from '../node/records.ts';
import { shownPath } from '../node.ts';
import { warn } from './terminal.ts';
import { usageError } from './usage.ts';

/**
 * The files that arguments name: a path as it is, or the files that a pattern matches, in the order of their names. Shells
 * that expand patterns themselves leave nothing to do; quoted patterns, and `**`, are expanded here. (Node 20 has no
 * `fs.glob`.)
 */
export function expandInputs(args: readonly string[]): string[] {
  return [...new Set(args.flatMap(expandInput))];
}

/** The bytes of the files together, as they stand there; a file that is none counts as empty. */
export function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** Tells of a line that could not be read. */
export function warnOfLine({ file, line, message }: LineProblem): void {
  warn(`${shownPath(file)}:${line}: ${message}`);
}

function expandInput(arg: string): string[] {
  if (!/[*?[{]/.test(arg) || statSync(arg, { throwIfNoEntry: false })) return [arg];
  const pattern = arg.split(sep).join('/');
  const literal = /^[^*?[{]*\//.exec(pattern)?.[0] ?? '';
  const matches = patternToRegExp(pattern.slice(literal.length));
  const isDeep = pattern.slice(literal.length).includes('/');
  const found = filesBelow(literal === '' ? '.' : literal, isDeep)
    .filter((path) => matches.test(path))
    .sort();
  if (found.length === 0)
    throw usageError(`no file matches \`${arg}\``, 'check the pattern and the directory');
  return found.map((path) => literal + path);
}

/** Paths of files below a directory, from it and with `/`. Hidden ones are left out, as shells do. */
function filesBelow(root: string, isDeep: boolean): string[] {
  try {
    return readdirSync(root, { recursive: isDeep, encoding: 'utf8' })
      .map((path) => path.split(sep).join('/'))
      .filter(
        (path) => !/(?:^|\/)\./.test(path) && statSync(join(root, path), { throwIfNoEntry: false })?.isFile(),
      );
  } catch {
    return [];
  }
}

/** `*` and `?` stay inside a directory, `**` does not; `[ab]`, `[!ab]` and `{a,b}` are as in shells. */
export function patternToRegExp(pattern: string): RegExp {
  let depth = 0;
  const body = pattern.replace(/\*\*\/|\*\*|\*|\?|\[[!^]?[^\]]+\]|[{},]|[.+^$()|[\]\\]/g, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token === '{') {
      depth++;
      return '(?:';
    }
    if (token === '}' && depth > 0) {
      depth--;
      return ')';
    }
    if (token === ',') return depth > 0 ? '|' : ',';
    if (token.startsWith('[') && token.length > 1)
      return `[${token.slice(1, -1).replace(/^[!^]/, '^').replaceAll('\\', '\\\\')}]`;
    return `\\${token}`;
  });
  return new RegExp(`^${body}${')'.repeat(depth)}$`, 'u');
}
