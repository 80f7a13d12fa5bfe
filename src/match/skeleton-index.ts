import {
  createFoldedText,
  extendHash,
  type FoldedText,
  mixHash,
  reserve,
  tokenAt,
} from '../text/folded-text.ts';
import { letterClasses } from '../text/letter-classes.ts';
import { isMarkUnit } from '../text/scripts.ts';
import type { TextTable } from '../text/text-table.ts';
import { addHash, createHashFilter, type HashFilter, mayHold } from './hash-filter.ts';
import { bitsOf, createHashTable, type HashTable, insertBits } from './hash-table.ts';
import {
  addEntry,
  bucketEnd,
  bucketStart,
  createEntries,
  createMultimap,
  type Multimap,
} from './multimap.ts';

/**
 * Finds terms by their skeleton: the classes of their letters, without separators, runs of one class squeezed to one.
 * Whatever disguise of letters, spacing or repetition a post uses, the skeleton is the same.
 *
 *     text        t h e   b 1 . o o o . r p           (1 may be l, letters apart, o three times)
 *     units       t h e b 1 o o o r p
 *     skeleton    t h e b i o r p                     term blorp: b i o r p
 *     filter            b i o r                       do skeletons start with these four?
 *
 * It only proposes; `alignment.ts` decides letter by letter.
 */
export interface SkeletonIndex {
  /** of the first four classes, and of whole skeletons */
  readonly filter: HashFilter;
  /** hash of the first four classes -> bit mask of skeleton lengths */
  readonly lengths: HashTable;
  /** hash of the whole skeleton -> pattern */
  readonly skeletons: Multimap;
  /** of whole skeletons too short to have a start of four (`pills`: `p i s`); absent where no pattern's is */
  readonly short: HashFilter | undefined;
}

/** The skeleton of a text, with the unit at which each of its runs starts. A buffer, like the folded text. */
export interface Skeleton {
  classes: Uint16Array;
  starts: Uint32Array;
  length: number;
}

/** Classes of a start. Skeletons of two or three are looked for whole; those of one are any letter, repeated. */
const headLength = 4;
const shortestSkeleton = 2;
const longestSkeleton = 31;
/** Letters of scripts in which a vowel sign belongs to the syllable before it have no lower class. */
const firstOfSyllables = 0x0900;

export function createSkeleton(capacity = 512): Skeleton {
  return {
    classes: new Uint16Array(capacity),
    starts: new Uint32Array(capacity + 1),
    length: 0,
  };
}

/** Fills `out` with the skeleton of the tokens `[from, to)` of a folded text. */
export function skeletonInto(text: FoldedText, out: Skeleton, from = 0, to = text.tokenCount): Skeleton {
  if (out.classes.length < text.length) Object.assign(out, createSkeleton(text.length * 2));
  const table = letterClasses();
  const { units } = text;
  const { classes, starts } = out;
  const end = to > from ? (text.tokenEnd[to - 1] as number) : 0;
  let count = 0;
  let last = -1;
  // A token that starts with the letter that the one before ends with shares its run: there are no tokens here.
  for (let at = to > from ? (text.tokenStart[from] as number) : 0; at < end; at++) {
    const letterClass = table[units[at] as number] as number;
    if (letterClass === last) continue;
    last = letterClass;
    classes[count] = letterClass;
    starts[count++] = at;
    if (letterClass >= firstOfSyllables && repeatsSyllable(classes, count)) count -= 2;
  }
  starts[count] = end;
  out.length = count;
  return out;
}

/** The token of all runs `[from, to)`, the first and the last one in part at least; -1 if they are of several. */
export function tokenAround({ starts }: Skeleton, from: number, to: number, text: FoldedText): number {
  const token = tokenAt(text, (starts[from + 1] as number) - 1);
  return (starts[to - 1] as number) < (text.tokenEnd[token] as number) ? token : -1;
}

/** Whether words start where the first of these runs does and where the last one ends, as near as a run tells. */
export function isOnEdges(skeleton: Skeleton, text: FoldedText, from: number, to: number): boolean {
  return isEdge(skeleton, from, text) && (isEdge(skeleton, to, text) || isEdge(skeleton, to - 1, text));
}

/** Whether a token starts inside a run, or behind the last one. */
function isEdge({ starts, length }: Skeleton, run: number, text: FoldedText): boolean {
  if (run === length) return true;
  const token = tokenAt(text, (starts[run + 1] as number) - 1);
  return (text.tokenStart[token] as number) >= (starts[run] as number);
}

/** A vowel sign that ends the same syllable as the one before: `घेघे`. Its units join the run of the first one. */
function repeatsSyllable(classes: Uint16Array, count: number): boolean {
  const end = classes[count - 1] as number;
  return (
    end >= firstOfSyllables &&
    end === classes[count - 3] &&
    classes[count - 2] === classes[count - 4] &&
    isMarkUnit(end)
  );
}

/** An index over the skeletons of the patterns of these numbers; those of other lengths than it holds are left out. */
export function createSkeletonIndex(patterns: Uint32Array, { units, starts }: TextTable): SkeletonIndex {
  const filter = createHashFilter(patterns.length * 2);
  const lengths = createHashTable(patterns.length);
  const entries = createEntries(patterns.length);
  const short = createHashFilter(patterns.length);
  let hasShort = false;
  for (const pattern of patterns) {
    const { classes, length } = skeletonOf(units, starts[pattern] as number, starts[pattern + 1] as number);
    if (length < shortestSkeleton || length > longestSkeleton) continue;
    const whole = mixHash(hashOf(classes, length));
    addEntry(entries, whole, pattern);
    if (length < headLength) {
      addHash(short, whole);
      hasShort = true;
      continue;
    }
    const head = headOf(classes, 0);
    addHash(filter, mixHash(head));
    insertBits(lengths, mixHash(head), 1 << length);
    addHash(filter, whole);
  }
  return { filter, lengths, skeletons: createMultimap(entries), short: hasShort ? short : undefined };
}

/** Called for every candidate: the skeleton of `pattern` may stand at `[from, to)` of the text's. */
export type SkeletonCandidate = (pattern: number, from: number, to: number) => void;

/** Reports every place where a skeleton's hash agrees. */
export function findSkeletons(index: SkeletonIndex, text: Skeleton, report: SkeletonCandidate): void {
  const { words, mask } = index.filter;
  const { classes, length } = text;
  let head = 0;
  for (let at = 0; at < length; at++) {
    head = extendHead(head, classes[at] as number);
    const hash = mixHash(head);
    if (mayHold(words, mask, hash) !== 0 && at > 2) findFrom(index, text, at - 3, hash, report);
  }
}

/**
 * Whether the filters let a skeleton pass that starts at unit `start`, or behind it and has its first four classes before
 * unit `inner`. None is made: they look at few units of most words, and say "perhaps" of letters whose syllables may repeat.
 */
export function mayStartAt(
  { filter, short }: SkeletonIndex,
  units: Uint16Array,
  start: number,
  inner: number,
  end: number,
): boolean {
  const table = letterClasses();
  let count = 0;
  let last = -1;
  let head = 0;
  let hash = 0;
  for (let at = start; at < end && (count < headLength || at < inner); at++) {
    const letterClass = table[units[at] as number] as number;
    if (letterClass >= firstOfSyllables) return true;
    if (letterClass === last) continue;
    last = letterClass;
    count++;
    head = extendHead(head, letterClass);
    hash = extendHash(hash, letterClass);
    if (count >= headLength ? holds(filter, head) : count > 1 && short && holds(short, hash)) return true;
  }
  return false;
}

function holds({ words, mask }: HashFilter, hash: number): boolean {
  return mayHold(words, mask, mixHash(hash)) !== 0;
}

/** The same for skeletons too short to have a start of four; they only count where a token of `[from, to)` starts. */
export function findShortSkeletons(
  { words, mask }: HashFilter,
  { skeletons }: SkeletonIndex,
  { classes, starts, length }: Skeleton,
  { tokenStart }: FoldedText,
  from: number,
  to: number,
  report: SkeletonCandidate,
): void {
  let run = 0;
  for (let token = from; token < to; token++) {
    const start = tokenStart[token] as number;
    while (run < length && (starts[run + 1] as number) <= start) run++;
    if (run + 1 >= length) return;
    const two = extendHash(classes[run] as number, classes[run + 1] as number);
    if (mayHold(words, mask, mixHash(two)) !== 0) reportAll(skeletons, mixHash(two), run, run + 2, report);
    if (run + 2 === length) continue;
    const three = mixHash(extendHash(two, classes[run + 2] as number));
    if (mayHold(words, mask, three) !== 0) reportAll(skeletons, three, run, run + 3, report);
  }
}

function reportAll(
  skeletons: Multimap,
  key: number,
  from: number,
  to: number,
  report: SkeletonCandidate,
): void {
  for (let at = bucketStart(skeletons, key), end = bucketEnd(skeletons, key); at < end; at++)
    if (skeletons.hashes[at] === key) report(skeletons.values[at] as number, from, to);
}

function findFrom(
  { filter, lengths, skeletons }: SkeletonIndex,
  text: Skeleton,
  from: number,
  head: number,
  report: SkeletonCandidate,
): void {
  const held = bitsOf(lengths, head);
  if (held === 0) return;
  let hash = 0;
  for (
    let length = 1;
    held >>> length !== 0 && length <= longestSkeleton && from + length <= text.length;
    length++
  ) {
    hash = extendHash(hash, text.classes[from + length - 1] as number);
    if ((held & (1 << length)) === 0) continue;
    const key = mixHash(hash);
    if (mayHold(filter.words, filter.mask, key) !== 0) reportAll(skeletons, key, from, from + length, report);
  }
}

/** Four classes in 32 bits: cheap to roll along a text, and exact enough for a filter. */
function headOf(classes: Uint16Array, from: number): number {
  let head = 0;
  for (let at = from; at < from + headLength; at++) head = extendHead(head, classes[at] as number);
  return head;
}

function extendHead(head: number, letterClass: number): number {
  return (head << 8) | ((letterClass ^ (letterClass >>> 8)) & 0xff);
}

const letters = createFoldedText(64);
const scratch = createSkeleton(64);

/** The skeleton of a term's letters, in a buffer that the next one overwrites. */
function skeletonOf(units: Uint16Array, from: number, to: number): Skeleton {
  const length = to - from;
  reserve(letters, length);
  for (let at = 0; at < length; at++) letters.units[at] = units[from + at] as number;
  letters.length = length;
  letters.tokenStart[0] = 0;
  letters.tokenEnd[0] = length;
  letters.tokenCount = 1;
  return skeletonInto(letters, scratch);
}

/** The offsets where the runs of a term's skeleton start, and the term's length behind them. */
export function runsOf(units: Uint16Array): Uint32Array {
  const { starts, length } = skeletonOf(units, 0, units.length);
  return starts.slice(0, length + 1);
}

function hashOf(classes: Uint16Array, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at++) hash = extendHash(hash, classes[at] as number);
  return hash;
}
