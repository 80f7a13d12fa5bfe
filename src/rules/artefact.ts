import { showValue } from '../schema-issue.ts';
import type { OwnDetector } from '../signals/reading.ts';
import { openArtefact, refusal, sealArtefact } from './artefact-bytes.ts';
import type { CompileOptions } from './compile.ts';
import { allDetectors } from './host-detectors.ts';
import { decodeValue, encodeValue } from './plain-values.ts';
import type { Ruleset } from './ruleset.ts';
import { createTermTable, type TermTable, termsOf } from './term-table.ts';

/**
 * A compiled ruleset as bytes: its artefact, which loads in milliseconds. The same ruleset gives the same bytes. They can
 * be read by the same version of the library, on any little-endian machine. Detectors are written by name.
 *
 * @example
 * writeFileSync('rules.bin', saveRuleset(compileRuleset(readRuleset('rules'))));
 */
export function saveRuleset(ruleset: Ruleset): Uint8Array {
  const plain: PlainRuleset = { ...ruleset, terms: createTermTable(ruleset.terms) };
  return sealArtefact(ruleset.hash, encodeValue(plain, nameOf));
}

/**
 * The ruleset of an artefact; it scores exactly as the one that was saved. A checksum finds damage, not forgery: load
 * only what you, or somebody you trust, has compiled.
 *
 * Bytes in shared memory are used where they are, if they start at a multiple of eight: threads that load the same
 * `SharedArrayBuffer` share one copy, and nobody may write to it. Other bytes are copied.
 *
 * @param options detectors of the host that the ruleset uses: they are not in the bytes
 * @throws RulesetError if the bytes are no artefact, not all of it, damaged, or made by another version of the library
 * @throws TypeError if the argument is no bytes at all
 *
 * @example
 * const ruleset = loadRuleset(readFileSync('rules.bin'));
 */
export function loadRuleset(
  bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer,
  options: CompileOptions = {},
): Ruleset {
  const detectors = allDetectors(options.detectors);
  const { json, blocks } = openArtefact(bytesOf(bytes));
  const plain = decodeValue(json, blocks, (name) => findDetector(name, detectors)) as PlainRuleset;
  return Object.freeze({ ...plain, terms: termsOf(plain.terms, plain.index.terms.texts) });
}

/** A ruleset as it is written. */
type PlainRuleset = Omit<Ruleset, 'terms'> & { readonly terms: TermTable };

/** Tells buffers by their tags: they may come from another context, and not every context shares memory. */
function bytesOf(given: unknown): Uint8Array {
  if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const tag = Object.prototype.toString.call(given);
  if (/^\[object (?:Shared)?ArrayBuffer\]$/.test(tag)) return new Uint8Array(given as ArrayBuffer);
  throw new TypeError(
    `\`loadRuleset\` was given ${showValue(given)}: expected the bytes of a compiled ruleset, as a Uint8Array, ArrayBuffer or SharedArrayBuffer`,
  );
}

function nameOf(value: object): string | undefined {
  return 'detect' in value && typeof value.detect === 'function' ? (value as OwnDetector).name : undefined;
}

function findDetector(name: string, detectors: readonly OwnDetector[]): OwnDetector {
  const found = detectors.find((detector) => detector.name === name);
  if (found) return found;
  const message = `the compiled ruleset uses the detector \`${name}\`, which is not there`;
  throw refusal('unknown-reference', message, 'pass it: `loadRuleset(bytes, { detectors: [...] })`');
}
