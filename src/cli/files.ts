import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileReason } from '../node/records.ts';
import { shownPath } from '../node.ts';
import { usageError } from './usage.ts';

/** @throws a usage error where the file cannot be read; `hint` says where one could come from */
export function readText(path: string, hint = 'check the path'): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw usageError(`${shownPath(path)}: ${fileReason(error)}`, hint);
  }
}

/**
 * Writes a file whole or not at all: what stood there stays until the new content is on disk.
 *
 * @throws a usage error where it cannot be written
 */
export function writeOut(path: string, content: string | Uint8Array): void {
  try {
    const place = placeOf(path);
    if (place.isFile) replaceFile(place.path, content);
    else writeFileSync(path, content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw usageError(`\`${path}\` cannot be written (${reason})`, 'check its directory and its permissions');
  }
}

/** Where a path leads; a pipe or a device is no file, and nothing can be put in its place. */
function placeOf(path: string): { readonly path: string; readonly isFile: boolean } {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { path: realpathSync(path), isFile: found.isFile() } : { path, isFile: true };
}

function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
