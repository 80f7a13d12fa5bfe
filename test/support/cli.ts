import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';

// Each run starts a process: slow where other work is going on.
vi.setConfig({ testTimeout: 30_000 });

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
export const cliFile = join(projectRoot, 'dist/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  /** written to standard input piece by piece */
  readonly input?: readonly (string | Uint8Array)[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a user would. */
export async function cli(args: readonly string[], { input = [], env = {} }: Options = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [cliFile, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => {}); // the program may end before it has read everything
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  for (const piece of input)
    await new Promise((resolve) => child.stdin.write(piece, () => setImmediate(resolve)));
  child.stdin.end();
  return {
    code: await code,
    stdout: Buffer.concat(stdout).toString(),
    stderr: Buffer.concat(stderr).toString(),
  };
}

/** A directory for the files of one test file; it goes when the tests are done. */
export function temporaryFiles(): {
  root: string;
  write: (name: string, content: string | Uint8Array) => string;
} {
  const root = mkdtempSync(join(tmpdir(), 'corroborate-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    write: (name, content) => {
      const path = join(root, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
  };
}
