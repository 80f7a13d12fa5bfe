import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The library's public names, typed by its source and loaded from its build. */
export type Library = typeof import('../../src/index.ts');

/** Where the build is; benchmarks run in their own directory. */
export const libraryPath = resolve('../../dist/index.js');

/** The built library, as a user gets it. */
export async function loadLibrary(): Promise<Library> {
  return (await import(pathToFileURL(libraryPath).href)) as Library;
}
