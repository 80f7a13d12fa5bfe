import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/signals/detector.ts';
import { detectors } from '../../src/signals/detectors.ts';
import { createReading, type Failure } from '../../src/signals/reading.ts';
import { fold } from '../../src/text/fold.ts';

/**
 * Two columns: a text, and the slices of it that the detector shows, in the order of the text. No slices: it sees
 * nothing.
 */
export type Row = readonly [text: string, ...seen: string[]];

export const readingOf = (text: string) => createReading({ id: '1', text }, fold(text), []);

/** What a detector sees in a text; options as given, others at their defaults. */
export function detect(name: string, text: string, given: Readonly<Record<string, number>> = {}) {
  const detector = detectors.find((other) => other.name === name)!;
  const defaults = Object.entries(detector.options).map(([option, value]) => [option, value.default]);
  return asFinding(detector.detect(readingOf(text), { ...Object.fromEntries(defaults), ...given }));
}

/** The library's own detectors do not fail. */
export function asFinding(seen: Finding | Failure | undefined): Finding | undefined {
  if (seen && 'failure' in seen) throw new Error(seen.failure);
  return seen;
}

export function seen(name: string, text: string, given: Readonly<Record<string, number>> = {}): string[] {
  return detect(name, text, given)?.spans.map(({ start, end }) => text.slice(start, end)) ?? [];
}

/** Tests of one detector from groups of rows. */
export function testRows(name: string, groups: Readonly<Record<string, readonly Row[]>>): void {
  describe.each(Object.entries(groups))(`${name} on %s`, (_, rows) => {
    it.each(rows.map((row) => [row] as const))('%j', ([text, ...slices]) => {
      expect(seen(name, text)).toEqual(slices);
    });
  });
}

/** The languages whose words every detector with words knows. */
export const languages = [
  ...[
    'en',
    'es',
    'pt',
    'fr',
    'de',
    'it',
    'nl',
    'pl',
    'tr',
    'ru',
    'uk',
    'ar',
    'fa',
    'hi',
    'bn',
    'ur',
    'id',
    'ms',
  ],
  ...['tl', 'vi', 'th', 'ja', 'ko', 'zh', 'hi-Latn', 'ar-Latn', 'ur-Latn'],
];
