import type { FoldedText } from '../text/folded-text.ts';
import { gapBefore } from '../text/gaps.ts';
import { type IndexTerm, type Pattern, PatternKind, visitPatterns } from './patterns.ts';
import { maxPhraseTokens, type TokenHashes } from './word-index.ts';

/**
 * The patterns of all terms in flat arrays, so that tens of thousands take few objects and can be written as bytes.
 *
 *     terms        caldo de pollo            apio
 *     pattern      0             1           2
 *     terms        0             0           1
 *     flags        Words         Words, glued  Words
 *     units        caldodepollo  caldodepollo  apio      pattern n: from starts[n] to starts[n + 1]
 *     gaps         000001010000  000000000000  0000
 */
export interface PatternTable {
  readonly length: number;
  /** number of the term */
  readonly terms: Uint32Array;
  /** `PatternKind` in the low bits, then bits of `PatternFlag` */
  readonly flags: Uint8Array;
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
  /** 1 where a unit has a separator before it */
  readonly gaps: Uint8Array;
}

const PatternFlag = { TagOnly: 8, Tight: 16, Glued: 32 } as const;
const kindBits = 7;

/** The kind of a pattern. */
export function kindAt({ flags }: PatternTable, pattern: number): PatternKind {
  return ((flags[pattern] as number) & kindBits) as PatternKind;
}

/** Whether it is looked for only directly after `#`. */
export function isTagOnly({ flags }: PatternTable, pattern: number): boolean {
  return ((flags[pattern] as number) & PatternFlag.TagOnly) !== 0;
}

/** Whether it is several words written as one. */
export function isGlued({ flags }: PatternTable, pattern: number): boolean {
  return ((flags[pattern] as number) & PatternFlag.Glued) !== 0;
}

/** Whether it has no white space inside. */
export function isTight({ flags }: PatternTable, pattern: number): boolean {
  return ((flags[pattern] as number) & PatternFlag.Tight) !== 0;
}

/** The numbers of all patterns of a kind. */
export function patternsOfKind(table: PatternTable, kind: PatternKind): Uint32Array {
  const numbers: number[] = [];
  for (let pattern = 0; pattern < table.length; pattern++)
    if (kindAt(table, pattern) === kind) numbers.push(pattern);
  return Uint32Array.from(numbers);
}

/** How many units a pattern has. */
export function lengthAt({ starts }: Pick<PatternTable, 'starts'>, pattern: number): number {
  return (starts[pattern + 1] as number) - (starts[pattern] as number);
}

/** Whether a pattern has a separator between its letters. */
export function hasGap({ starts, gaps }: PatternTable, pattern: number): boolean {
  const end = starts[pattern + 1] as number;
  for (let at = starts[pattern] as number; at < end; at++) if (gaps[at] === 1) return true;
  return false;
}

interface Draft {
  length: number;
  terms: Uint32Array;
  flags: Uint8Array;
  starts: Uint32Array;
  units: Uint16Array;
  gaps: Uint8Array;
  tokenStarts: Uint32Array;
  tokenHashes: Int32Array;
}

/** The patterns of all terms, in the order of the terms, and their tokens; those with too many words are left out. */
export function createPatternTable(terms: readonly IndexTerm[]): {
  readonly table: PatternTable;
  readonly tokens: TokenHashes;
} {
  const draft = createDraft(terms.length);
  for (let number = 0; number < terms.length; number++)
    visitPatterns(terms[number] as IndexTerm, (pattern) => add(draft, number, pattern));
  const { length, starts, tokenStarts } = draft;
  const end = starts[length] as number;
  return {
    table: {
      length,
      terms: draft.terms.slice(0, length),
      flags: draft.flags.slice(0, length),
      starts: starts.slice(0, length + 1),
      units: draft.units.slice(0, end),
      gaps: draft.gaps.slice(0, end),
    },
    tokens: { hashes: draft.tokenHashes, starts: tokenStarts },
  };
}

/** A term has at most two patterns; how many units and tokens they have shows as they come. */
function createDraft(terms: number): Draft {
  const most = terms * 2;
  return {
    length: 0,
    terms: new Uint32Array(most),
    flags: new Uint8Array(most),
    starts: new Uint32Array(most + 1),
    units: new Uint16Array(terms * 16 + 64),
    gaps: new Uint8Array(terms * 16 + 64),
    tokenStarts: new Uint32Array(most + 1),
    tokenHashes: new Int32Array(terms * 2 + 64),
  };
}

function add(draft: Draft, term: number, { folded, kind, tagOnly, glued, tight }: Pattern): void {
  const { length, tokenCount } = folded;
  if (kind === PatternKind.Words && tokenCount > maxPhraseTokens) return;
  const pattern = draft.length++;
  const start = draft.starts[pattern] as number;
  const firstToken = draft.tokenStarts[pattern] as number;
  reserve(draft, start + length, firstToken + tokenCount);
  draft.terms[pattern] = term;
  draft.flags[pattern] =
    kind |
    (tagOnly ? PatternFlag.TagOnly : 0) |
    (glued ? PatternFlag.Glued : 0) |
    (tight ? PatternFlag.Tight : 0);
  draft.starts[pattern + 1] = start + length;
  draft.tokenStarts[pattern + 1] = firstToken + tokenCount;
  for (let at = 0; at < length; at++) draft.units[start + at] = folded.units[at] as number;
  for (let token = 0; token < tokenCount; token++)
    draft.tokenHashes[firstToken + token] = folded.tokenHash[token] as number;
  markGaps(draft.gaps, start, folded);
}

function markGaps(gaps: Uint8Array, start: number, folded: FoldedText): void {
  for (let at = 1; at < folded.length; at++) if (gapBefore(folded, at)) gaps[start + at] = 1;
}

function reserve(draft: Draft, units: number, tokens: number): void {
  if (units > draft.units.length) {
    draft.units = copied(draft.units, new Uint16Array(units * 2));
    draft.gaps = copied(draft.gaps, new Uint8Array(units * 2));
  }
  if (tokens > draft.tokenHashes.length)
    draft.tokenHashes = copied(draft.tokenHashes, new Int32Array(tokens * 2));
}

function copied<Numbers extends Uint8Array | Uint16Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
