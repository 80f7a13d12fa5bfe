import { styleText } from 'node:util';
import type { Band } from '../scoring/band.ts';

const bandStyles = { none: 'dim', watch: 'cyan', review: 'yellow', urgent: 'red' } as const satisfies Record<
  Band,
  string
>;

/** Colours a text by its band for a terminal; leaves it plain elsewhere, and where `NO_COLOR` is set. */
export function paintBand(stream: Pick<NodeJS.WriteStream, 'isTTY'>, band: Band, text: string): string {
  const isPlain = !stream.isTTY || (process.env.NO_COLOR ?? '') !== '';
  return isPlain ? text : styleText(bandStyles[band], text, { validateStream: false });
}

/** Writes to standard output and waits where the reader is slower. A reader that is gone ends the program quietly. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

export function printLine(text: string): Promise<void> {
  return print(`${text}\n`);
}

export function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A line on a terminal that tells how far the work is, once it has taken longer than a second. */
export interface Progress {
  readonly update: (done: number, total: number | undefined, label: string) => void;
  readonly end: () => void;
}

export function startProgress(): Progress {
  const started = performance.now();
  let shownAt = started + 900;
  let isShown = false;
  return {
    update: (done, total, label) => {
      const now = performance.now();
      if (!process.stderr.isTTY || now - shownAt < 100) return;
      shownAt = now;
      isShown = true;
      process.stderr.write(`\r\x1b[K${bar(done, total)}${label}`);
    },
    end: () => {
      if (isShown) process.stderr.write('\r\x1b[K');
    },
  };
}

function bar(done: number, total: number | undefined): string {
  if (!total) return '';
  const share = Math.min(1, done / total);
  const filled = Math.round(share * 24);
  return `${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${String(Math.round(share * 100)).padStart(3)} %  `;
}
