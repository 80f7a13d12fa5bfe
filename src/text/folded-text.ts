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
  /** the hash of a token before it was mixed: those of two neighbours give that of both together */
  tokenSum: Int32Array;
  /** bits of `TokenFlag` */
  tokenFlags: Uint16Array;
  tokenCount: number;
  /** bits of `TokenFlag`, united over all tokens */
  flags: number;
  /** whether the original was longer than `maxTextLength` */
  truncated: boolean;
  /** the token being written, its kind 0 if there is none: for the fold alone */
  readonly open: { kind: number; hash: number; flags: number; gap: number; tagAt: number; symbolAt: number };
}

/**
 * What a token is, and what it shows that a plain word does not: the fold gathers it on the way, so that slow searches
 * look only at tokens that ask for them.
 */
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
  /** holds one unit three times in a row */
  Repeated: 32,
  /** follows the token before it without white space, but not behind an apostrophe (`don't`) */
  Tight: 64,
  /** a symbol beside it may be a letter of it (`p@st`, `$ale`), or it ends in a keycap */
  Symbol: 128,
  // Of what letters it is; two of these bits are a mixture. Other scripts have none.
  Digit: 256,
  Latin: 512,
  Greek: 1024,
  Cyrillic: 2048,
  /** of the scripts from Armenian to Georgian: Hebrew, Arabic, Devanagari ... */
  Eastern: 4096,
  /** (text only) holds an override of direction: some of it may be shown backwards */
  Backwards: 8192,
} as const;

/** The bits of scripts. */
export const scriptFlags = 0x1f00;

/** Whether a token's letters are of more than one script, or letters and digits. */
export function isMixed(flags: number): boolean {
  const scripts = flags & 0x1f00; // `scriptFlags`
  return (scripts & (scripts - 1)) !== 0;
}

/** The script of a folded unit, as a bit of `TokenFlag`, or 0. */
export function scriptFlag(unit: number): number {
  if (unit < 0x3a) return TokenFlag.Digit;
  if (unit < 0x250) return TokenFlag.Latin;
  if (unit < 0x370) return 0;
  if (unit < 0x400) return TokenFlag.Greek;
  if (unit < 0x530) return TokenFlag.Cyrillic;
  return unit < 0x1e00 ? TokenFlag.Eastern : 0;
}

/** What stood between the open token, or the place to open one, and the token before: bits, united. */
export const Gap = { Space: 4, Apostrophe: 8, Other: 16 } as const;

/** Longer texts are cut here and the result says so. A bound on the worst case, far above any platform's limit. */
export const maxTextLength = 100_000;

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
    tokenSum: new Int32Array(capacity),
    tokenFlags: new Uint16Array(capacity),
    open: { kind: 0, hash: 0, flags: 0, gap: Gap.Space, tagAt: -1, symbolAt: -1 },
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
  out.open.symbolAt = -1;
  out.open.gap = Gap.Space;
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
  open.flags |= scriptFlag(unit) | repetitionAt(out, at);
}

/** The flag of a unit that is like the two before it in its token. */
export function repetitionAt({ units, tokenStart, tokenCount }: FoldedText, at: number): number {
  if (at - 2 < (tokenStart[tokenCount] as number)) return 0;
  return units[at] === units[at - 1] && units[at] === units[at - 2] ? TokenFlag.Repeated : 0;
}

/** Starts a token at offset `start`, and ends the one that is open. */
export function openToken(out: FoldedText, kind: number, start: number): void {
  const { open } = out;
  let flags = kind;
  if (open.kind !== 0) {
    flags |= open.flags & TokenFlag.Tag; // a change of script inside a hashtag: the rest belongs to the tag too
    closeToken(out);
  } else {
    if ((open.gap & (Gap.Space | Gap.Other)) === Gap.Other) flags |= TokenFlag.Tight;
    if (open.tagAt === start) flags |= TokenFlag.Tag;
    if (open.symbolAt === start) flags |= TokenFlag.Symbol;
    open.gap = 0;
  }
  open.kind = kind;
  open.hash = 0;
  open.flags = flags;
  out.tokenStart[out.tokenCount] = out.length;
}

/** Ends the open token; there must be one. */
export function closeToken(out: FoldedText): void {
  const { open } = out;
  const token = out.tokenCount++;
  out.tokenEnd[token] = out.length;
  out.tokenSum[token] = open.hash;
  out.tokenHash[token] = mixHash(open.hash);
  out.tokenFlags[token] = open.flags;
  out.flags |= open.flags & 0xffff;
  open.kind = 0;
}

/** Replaces the unit before this one by what the two have become, and extends its span. */
export function replaceLastUnit(out: FoldedText, unit: number): void {
  const last = out.length - 1;
  // The last unit is the polynomial's constant term: no need to go over the token again.
  out.open.hash = (out.open.hash - (out.units[last] as number) + unit) | 0;
  out.units[last] = unit;
  out.open.flags |= repetitionAt(out, last);
}

/** Mixes a polynomial hash so that its low bits depend on every unit. */
export function mixHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The polynomial hash of some units and one more; that of none is 0. */
export function extendHash(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) + unit) | 0; // FNV's prime, here as the base of a polynomial
}

/** Powers of the base of the polynomial, up to that of the longest word that is hashed in parts. */
export const hashPowers = new Int32Array(65).fill(1);
for (let exponent = 1; exponent < hashPowers.length; exponent++)
  hashPowers[exponent] = Math.imul(hashPowers[exponent - 1] as number, 0x01000193);

/** The polynomial hash of `units[from, to)`, as the fold computes it for a token. */
export function polynomialHash(units: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = extendHash(hash, units[at] as number);
  return hash;
}

/** Whether `letters` are the units `[from, to)`. */
export function areUnits(
  letters: ArrayLike<number>,
  units: ArrayLike<number>,
  from: number,
  to: number,
): boolean {
  if (letters.length !== to - from) return false;
  for (let at = from; at < to; at++) if (letters[at - from] !== units[at]) return false;
  return true;
}

/** Folded units as a string, four at a time: more at once than one is quicker, and engines take only so many. */
export function textOf(units: Uint16Array, from: number, to: number): string {
  let text = '';
  let at = from;
  for (; at + 4 <= to; at += 4)
    text += String.fromCharCode(units[at]!, units[at + 1]!, units[at + 2]!, units[at + 3]!);
  for (; at < to; at++) text += String.fromCharCode(units[at]!);
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
  out.tokenSum = grown(out.tokenSum, new Int32Array(size));
  out.tokenFlags = grown(out.tokenFlags, new Uint16Array(size));
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
