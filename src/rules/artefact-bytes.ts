/**
 * The bytes around a compiled ruleset. All numbers are little-endian, in the header and in the blocks.
 *
 *     0   8   magic: bytes that transfers as text, or of seven bits, would change
 *     8   4   format version
 *     12  4   length of the whole in bytes
 *     16  4   checksum of everything behind it
 *     20  4   length of the JSON in bytes
 *     24  16  content hash of the ruleset
 *     40  24  version of the library, ASCII, filled up with zeros
 *     64      JSON, ASCII; then, each from a multiple of eight on, blocks of numbers
 */
import { libraryVersion } from '../version.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';
import { createReporter, RulesetError } from './diagnostics.ts';
import { type EncodedValue, roundUp } from './plain-values.ts';

/** Counts up when the layout above changes. What stands in it belongs to one version of the library. */
const formatVersion = 1;

const magic = [0x8c, 0x63, 0x72, 0x62, 0x0d, 0x0a, 0x1a, 0x0a]; // "crb" after a byte that is no ASCII
const at = { format: 8, length: 12, checksum: 16, jsonLength: 20, hash: 24, library: 40, json: 64 } as const;

/** What an artefact holds. */
export interface Artefact {
  /** content hash of the ruleset */
  readonly hash: string;
  readonly json: string;
  readonly blocks: Uint8Array;
}

/** Puts the bytes of an artefact together. */
export function sealArtefact(hash: string, { json, blocks, size }: EncodedValue): Uint8Array {
  refuseBigEndian();
  const text = json.replace(/[\u0080-\uffff]/g, escapeUnit);
  const start = roundUp(at.json + text.length);
  const bytes = new Uint8Array(start + size);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint32(at.format, formatVersion, true);
  view.setUint32(at.length, bytes.length, true);
  view.setUint32(at.jsonLength, text.length, true);
  bytes.set(Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).slice(0, 16), at.hash);
  writeAscii(bytes, at.library, libraryVersion);
  writeAscii(bytes, at.json, text);
  for (const { array, offset } of blocks) {
    const { buffer, byteOffset, byteLength } = array;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start + offset);
  }
  view.setUint32(at.checksum, checksumOf(bytes), true);
  return bytes;
}

/** Takes the bytes of an artefact apart. Throws a `RulesetError` unless all of them are as they were written. */
export function openArtefact(given: Uint8Array): Artefact {
  refuseBigEndian();
  checkStart(given);
  const bytes = inPlace(given);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = view.getUint32(at.format, true);
  if (format !== formatVersion) throw otherVersion(`format ${format}`, `format ${formatVersion}`);
  checkLength(bytes, view.getUint32(at.length, true));
  const library = readAscii(bytes, at.library, at.json).replace(/\0+$/, '');
  const isWhole = view.getUint32(at.checksum, true) === checksumOf(bytes);
  if (!isWhole) throw damaged('its checksum is wrong');
  if (library !== libraryVersion)
    throw otherVersion(`corroborate ${library}`, `corroborate ${libraryVersion}`);
  const jsonEnd = at.json + view.getUint32(at.jsonLength, true);
  return {
    hash: Array.from(bytes.subarray(at.hash, at.library), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    ),
    json: readAscii(bytes, at.json, jsonEnd),
    blocks: bytes.subarray(roundUp(jsonEnd)),
  };
}

/** Blocks are the memory of typed arrays, as it is. */
function refuseBigEndian(): void {
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] === 0)
    throw new Error('compiled rulesets are little-endian, and this machine is not: compile the ruleset here');
}

function checkStart(bytes: Uint8Array): void {
  const head = magic.slice(0, bytes.length);
  if (bytes.length === 0 || head.some((byte, index) => bytes[index] !== byte)) {
    const message = bytes.length === 0 ? 'there are no bytes' : 'the bytes are no compiled ruleset';
    throw refusal('damaged-artefact', message, notOne);
  }
  if (bytes.length < at.json) throw damaged(`only ${bytes.length} bytes are there`);
}

function checkLength({ length }: Uint8Array, stated: number): void {
  if (length === stated) return;
  throw damaged(`${length} bytes are there, it has ${stated}`);
}

const notOne =
  'make one with `saveRuleset` or `corroborate compile`; the files of a ruleset are for `compileRuleset`, and their directory for `corroborate`';

function damaged(how: string): RulesetError {
  const hint = 'copy it again, byte by byte; if that does not help, compile the ruleset again';
  return refusal('damaged-artefact', `the compiled ruleset is damaged: ${how}`, hint);
}

function otherVersion(found: string, wanted: string): RulesetError {
  const message = `the compiled ruleset was made by ${found}, and this is ${wanted}`;
  return refusal('artefact-version', message, 'compile the ruleset again with this version of the library');
}

/** A reason not to load an artefact. */
export function refusal(code: DiagnosticCode, message: string, hint: string): RulesetError {
  const { report, diagnostics } = createReporter();
  report(code, { file: 'artefact', line: 1, column: 1 }, message, hint);
  return new RulesetError(diagnostics);
}

/** Shared memory stays where it is, for threads to share; other bytes are copied, so that nobody can change them later. */
function inPlace(bytes: Uint8Array): Uint8Array {
  const isShared = Object.prototype.toString.call(bytes.buffer) === '[object SharedArrayBuffer]';
  return isShared && bytes.byteOffset === roundUp(bytes.byteOffset) ? bytes : new Uint8Array(bytes);
}

/** xxHash32's rounds, over the words behind the checksum in four lanes: an error in one place always changes it. */
function checksumOf({ buffer, byteOffset, byteLength }: Uint8Array): number {
  const start = at.checksum + 4;
  const words = new Int32Array(buffer, byteOffset + start, (byteLength - start) >> 2);
  const whole = words.length & ~3;
  let a = 0x24234428;
  let b = 0x85ebca77;
  let c = 0;
  let d = 0x61c8864f;
  for (let word = 0; word < whole; word += 4) {
    a = mixIn(a, words[word] as number);
    b = mixIn(b, words[word + 1] as number);
    c = mixIn(c, words[word + 2] as number);
    d = mixIn(d, words[word + 3] as number);
  }
  let sum = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
  for (let word = whole; word < words.length; word++) sum = mixIn(sum, words[word] as number);
  return sum >>> 0;
}

function mixIn(sum: number, word: number): number {
  return Math.imul(rotate((sum + Math.imul(word, 0x85ebca77)) | 0, 13), 0x9e3779b1);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function writeAscii(bytes: Uint8Array, from: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[from + index] = text.charCodeAt(index);
}

/** In pieces: an engine takes only so many arguments at once. */
function readAscii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let start = from; start < to; start += 4096)
    text += String.fromCharCode(...bytes.subarray(start, Math.min(to, start + 4096)));
  return text;
}
