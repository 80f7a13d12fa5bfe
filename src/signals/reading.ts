import type { Disguise } from '../match/disguise.ts';
import type { Post } from '../post.ts';
import { covers, type Span } from '../span.ts';
import type { FoldedText } from '../text/folded-text.ts';
import { findLinks, findMentions } from './addresses.ts';
import { type Amount, findAmounts } from './amounts.ts';
import type { DetectorOption, DetectorSettings, Finding } from './detector.ts';
import { findNumbers, type NumberPlace } from './numbers.ts';
import { findPlaces, type WordPlace } from './vocabulary.ts';
import { vocabulary } from './words/vocabulary.ts';

/** A listed term that stands in the post, and what had to be undone to see it. */
export interface SeenTerm {
  readonly span: Span;
  readonly disguises: readonly Disguise[];
  /** `none` where it opens no case */
  readonly anchor: 'none' | 'ambiguous' | 'unambiguous';
  /** the exception that makes it count for nothing */
  readonly exception?: string;
}

/**
 * One post as detectors read it. What several of them look for is looked for once, when the first of them asks: words,
 * numbers, amounts of money, links, mentions.
 */
export interface Reading {
  readonly post: Post;
  readonly folded: FoldedText;
  readonly terms: readonly SeenTerm[];
  /** for the functions below alone */
  readonly found: {
    places?: readonly WordPlace[];
    /** of all places together */
    groups?: number;
    numbers?: readonly NumberPlace[];
    amounts?: readonly Amount[];
    links?: readonly Span[];
    mentions?: readonly Span[];
  };
}

/** A detector as `score` asks it: one of the library's own, or a host's in this shape. */
export interface OwnDetector {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, DetectorOption>>;
  /** it looks at the terms that were found, so what it sees inside an anchor counts too */
  readonly seesTerms?: true;
  readonly detect: (reading: Reading, settings: DetectorSettings) => Finding | Failure | undefined;
}

/** What came of a detector that broke. */
export interface Failure {
  /** a sentence for people */
  readonly failure: string;
}

export function createReading(post: Post, folded: FoldedText, terms: readonly SeenTerm[]): Reading {
  return { post, folded, terms, found: {} };
}

/** The places of words of these groups, in the order of the text; not those in links and mentions. */
export function placesOf(reading: Reading, groups: number): readonly WordPlace[] {
  const places = allPlaces(reading);
  if (((reading.found.groups as number) & groups) === 0) return none;
  return places.filter((place) => (place.groups & groups) !== 0);
}

const none: readonly never[] = [];

/** Where words of these groups stand in the original text. */
export function wordSpans(reading: Reading, groups: number): readonly Span[] {
  const places = placesOf(reading, groups);
  return places.length === 0 ? none : places.map((place) => spanOf(reading, place));
}

export function spanOf({ folded }: Reading, { from, to }: Pick<WordPlace, 'from' | 'to'>): Span {
  return { start: folded.starts[from] as number, end: folded.ends[to - 1] as number };
}

function allPlaces(reading: Reading): readonly WordPlace[] {
  const { found } = reading;
  if (found.places) return found.places;
  found.places = outsideAddresses(reading, findPlaces(vocabulary(), reading.folded));
  found.groups = found.places.reduce((all, { groups }) => all | groups, 0);
  return found.places;
}

function outsideAddresses(reading: Reading, places: readonly WordPlace[]): readonly WordPlace[] {
  if (places.length === 0) return places;
  const [links, mentions] = [linksIn(reading), mentionsIn(reading)];
  if (links.length + mentions.length === 0) return places;
  const addresses = [...links, ...mentions].sort((a, b) => a.start - b.start);
  let next = 0; // both are in the order of the text
  return places.filter((place) => {
    const span = spanOf(reading, place);
    while (next < addresses.length && (addresses[next] as Span).end <= span.start) next++;
    return !(next < addresses.length && covers(addresses[next] as Span, span));
  });
}

export function numbersIn(reading: Reading): readonly NumberPlace[] {
  reading.found.numbers ??= findNumbers(reading.folded);
  return reading.found.numbers;
}

export function amountsIn(reading: Reading): readonly Amount[] {
  reading.found.amounts ??= findAmounts(reading.folded, numbersIn(reading), allPlaces(reading));
  return reading.found.amounts;
}

export function linksIn(reading: Reading): readonly Span[] {
  reading.found.links ??= findLinks(reading.folded.text);
  return reading.found.links;
}

export function mentionsIn(reading: Reading): readonly Span[] {
  reading.found.mentions ??= findMentions(reading.folded.text);
  return reading.found.mentions;
}
