import { readFileSync, writeFileSync } from 'node:fs';
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

/** @throws a usage error where the file cannot be written */
export function writeOut(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw usageError(`\`${path}\` cannot be written (${reason})`, 'check its directory and its permissions');
  }
}
