/**
 * A post's text as the matcher sees it: folded code units without separators, cut into tokens, each unit
 * with its place in the original.
 *
 *     original   C a f é   # B l o r p \u200d s
 *     offset     0 1 2 3 4 5 6 7 8 9 . 11     12
 *     units      c a f e     b l o r p        s
 *     starts     0 1 2 3     6 7 8 9 10       12
 *     ends       1 2 3 4     7 8 9 10 11      13
 *     tokens     [0, 4)      [4, 10) tag
 *
 * It is a buffer: `foldInto` overwrites it, so nothing may keep it beyond the post it was filled for.
 * Arrays are longer than their content; `length` and `tokenCount` tell how much of them is valid.
 */
export interface FoldedText {
  /** the text that was folded: the first `maxTextLength` units of the original */
  text: string;
  units: Uint16Array;
  /** offset in the original where the character that gave the unit starts */
  starts: Uint32Array;
  /** offset in the original where that character ends, its combining marks included */
  ends: Uint32Array;
  length: number;
  tokenStart: Uint32Array;
  tokenEnd: Uint32Array;
  tokenHash: Int32Array;
  /** bits of `TokenFlag` */
  tokenFlags: Uint8Array;
  tokenCount: number;
  /** bits of `TokenFlag`, united over all tokens */
  flags: number;
  /** whether the original was longer than `maxTextLength` */
  truncated: boolean;
  /** the token being written: for the fold alone */
  readonly open: { kind: number; hash: number; tagAt: number };
}

export const TokenFlag = {
  /** letters of a script with spaces, and digits */
  Word: 1,
  /** a run of a script without spaces */
  Run: 2,
  /** regional indicators */
  Flag: 4,
  /** directly after `#` */
  Tag: 8,
  /** (text only) holds emoji */
  Emoji: 16,
} as const;

/** Longer texts are cut here and the result says so. A bound on the worst case, far above any platform's limit. */
export const maxTextLength = 100_000;

const hashFactor = 0x01000193; // FNV's prime, here as the base of a polynomial

/** A buffer for texts of about `capacity` units; it grows when it must. */
export function createFoldedText(capacity = 512): FoldedText {
  return {
    text: '',
    truncated: false,
    flags: 0,
    length: 0,
    units: new Uint16Array(capacity),
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    tokenCount: 0,
    tokenStart: new Uint32Array(capacity),
    tokenEnd: new Uint32Array(capacity),
    tokenHash: new Int32Array(capacity),
    tokenFlags: new Uint8Array(capacity),
    open: { kind: 0, hash: 0, tagAt: -1 },
  };
}

/** Empties the buffer and gives it the text to hold, cut to `maxTextLength`. */
export function beginText(text: string, out: FoldedText): void {
  out.truncated = text.length > maxTextLength;
  out.text = out.truncated ? cutBetweenCharacters(text, maxTextLength) : text;
  reserve(out, out.text.length);
  out.length = 0;
  out.tokenCount = 0;
  out.flags = 0;
  out.open.kind = 0;
  out.open.tagAt = -1;
}

function cutBetweenCharacters(text: string, length: number): string {
  const splitsPair = isHighSurrogate(text.charCodeAt(length - 1));
  return text.slice(0, splitsPair ? length - 1 : length);
}

/** Adds a unit to the open token; another `kind` (a `TokenFlag`) than the open token's starts a new one. */
export function appendUnit(out: FoldedText, unit: number, kind: number, start: number, end: number): void {
  const { open } = out;
  if (open.kind !== kind) openToken(out, kind, start);
  open.hash = extendHash(open.hash, unit);
  const at = out.length++;
  out.units[at] = unit;
  out.starts[at] = start;
  out.ends[at] = end;
}

function openToken(out: FoldedText, kind: number, start: number): void {
  const { open } = out;
  if (open.kind !== 0) {
    // A change of script inside a hashtag: the rest belongs to the tag too.
    if (((out.tokenFlags[out.tokenCount] as number) & TokenFlag.Tag) !== 0) open.tagAt = start;
    closeToken(out);
  }
  open.kind = kind;
  open.hash = 0;
  out.tokenStart[out.tokenCount] = out.length;
  out.tokenFlags[out.tokenCount] = open.tagAt === start ? kind | TokenFlag.Tag : kind;
}

/** Ends the open token; there must be one. */
export function closeToken(out: FoldedText): void {
  const token = out.tokenCount++;
  out.tokenEnd[token] = out.length;
  out.tokenHash[token] = mixHash(out.open.hash);
  out.flags |= out.tokenFlags[token] as number;
  out.open.kind = 0;
}

/** Replaces the unit before this one by what the two have become, and extends its span. */
export function replaceLastUnit(out: FoldedText, unit: number): void {
  const last = out.length - 1;
  // The last unit is the polynomial's constant term: no need to go over the token again.
  out.open.hash = (out.open.hash - (out.units[last] as number) + unit) | 0;
  out.units[last] = unit;
}

/** Mixes a polynomial hash so that its low bits depend on every unit. */
export function mixHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The polynomial hash of some units and one more; that of none is 0. */
export function extendHash(hash: number, unit: number): number {
  return (Math.imul(hash, hashFactor) + unit) | 0;
}

/** The polynomial hash of `units[from, to)`, as the fold computes it for a token. */
export function polynomialHash(units: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = extendHash(hash, units[at] as number);
  return hash;
}

/** Folded units as a string. One by one: an engine takes only so many arguments at once, and words are short. */
export function textOf(units: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(units[at] as number);
  return text;
}

/** The token that holds unit `unit`. */
export function tokenAt(folded: FoldedText, unit: number): number {
  let low = 0;
  let high = folded.tokenCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.tokenEnd[middle] as number) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes room for `capacity` units in all. */
export function reserve(out: FoldedText, capacity: number): void {
  if (out.units.length >= capacity) return;
  const size = capacity * 2;
  out.units = grown(out.units, new Uint16Array(size));
  out.starts = grown(out.starts, new Uint32Array(size));
  out.ends = grown(out.ends, new Uint32Array(size));
  out.tokenStart = grown(out.tokenStart, new Uint32Array(size));
  out.tokenEnd = grown(out.tokenEnd, new Uint32Array(size));
  out.tokenHash = grown(out.tokenHash, new Int32Array(size));
  out.tokenFlags = grown(out.tokenFlags, new Uint8Array(size));
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
