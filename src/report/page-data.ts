import type { Histogram } from '../evaluation/histogram.ts';
import type { Hit } from '../evaluation/hit.ts';
import type { HitLog } from '../evaluation/hit-log.ts';
import type { JudgedHit } from '../evaluation/metrics.ts';
import type { Settings } from '../evaluation/settings.ts';
import { noValue, type TrafficTally } from '../evaluation/traffic.ts';
import type { CountedTraffic } from '../evaluation/traffic-load.ts';

/**
 * The part of a hit log that the page needs to count again at any threshold and for any slice: numbers by post, and the
 * names of slices. No id, no author's name, no text.
 */
export interface PageData {
  readonly settings: Settings;
  /** one letter a post: `h` harm, `b` benign, in capitals where a list alone would report it; `x` and `y` were never scored */
  readonly labels: string;
  /** eight times the score */
  readonly eighths: readonly number[];
  /** by post, the number of its author; -1 where unknown */
  readonly authors: readonly number[];
  readonly fields: readonly FieldData[];
  readonly traffic?: TrafficData;
}

interface FieldData {
  readonly field: string;
  readonly values: readonly string[];
  /** by post, the numbers of its values */
  readonly codes: readonly (number | readonly number[])[];
}

interface TrafficData {
  readonly posts: number;
  readonly listed: number;
  readonly scores: Histogram;
  readonly authors: readonly { readonly listed: number; readonly scores: Histogram }[];
  readonly slices: readonly {
    readonly field: string;
    readonly value: string;
    readonly posts: number;
    readonly listed: number;
    readonly scores: Histogram;
  }[];
}

/** Writes what the page needs of a log. */
export function pageDataOf(
  { hits, traffic }: HitLog,
  settings: Settings,
  fields: readonly string[],
): PageData {
  const authors = new Map<string, number>();
  const authorOf = ({ author }: Hit) => {
    if (author === undefined) return -1;
    const known = authors.get(author) ?? authors.size;
    authors.set(author, known);
    return known;
  };
  return {
    settings,
    labels: hits.map(letterOf).join(''),
    eighths: hits.map(({ score }) => score * 8),
    authors: hits.map(authorOf),
    fields: fields.map((field) => fieldData(hits, field)),
    ...(traffic && { traffic: trafficData(traffic, fields) }),
  };
}

function letterOf({ label, isEvaluated, isListed }: Hit): string {
  if (!isEvaluated) return label === 'harm' ? 'x' : 'y';
  const letter = label === 'harm' ? 'h' : 'b';
  return isListed ? letter.toUpperCase() : letter;
}

function fieldData(hits: readonly Hit[], field: string): FieldData {
  const codes = new Map<string, number>();
  const codeOf = (value: string) => {
    const known = codes.get(value) ?? codes.size;
    codes.set(value, known);
    return known;
  };
  const byPost = hits.map(({ fields }) => {
    const values = fields[field] ?? [];
    const own = (values.length === 0 ? [noValue] : values).map(codeOf);
    return own.length === 1 ? (own[0] as number) : own;
  });
  return { field, values: [...codes.keys()], codes: byPost };
}

function trafficData(
  { posts, listed, scores, authors, slices }: TrafficTally,
  fields: readonly string[],
): TrafficData {
  return {
    posts,
    listed,
    scores,
    authors: authors.map((author) => ({ listed: author.listed, scores: author.scores })),
    slices: slices
      .filter(({ field }) => fields.includes(field))
      .map((slice) => ({
        field: slice.field,
        value: slice.value,
        posts: slice.posts,
        listed: slice.listed,
        scores: slice.scores,
      })),
  };
}

/** A field and one of its values, by their numbers. */
export interface SliceChoice {
  readonly field: number;
  readonly value: number;
}

/** Reads the posts of one slice, or all, back. */
export function hitsFrom(data: PageData, slice?: SliceChoice): JudgedHit[] {
  const codes = slice && data.fields[slice.field]?.codes;
  return data.eighths.flatMap((eighths, index) => {
    if (codes && !isIn(codes[index], slice.value)) return [];
    const letter = data.labels[index] as string;
    const author = data.authors[index] as number;
    return {
      score: eighths / 8,
      label: 'hHx'.includes(letter) ? 'harm' : 'benign',
      isEvaluated: letter !== 'x' && letter !== 'y',
      isListed: letter === 'H' || letter === 'B',
      ...(author >= 0 && { author: String(author) }),
    } satisfies JudgedHit;
  });
}

function isIn(codes: number | readonly number[] | undefined, value: number): boolean {
  return typeof codes === 'number' ? codes === value : (codes?.includes(value) ?? false);
}

/** Traffic of one slice, where it was counted by that field, or all. */
export function trafficFrom(data: PageData, slice?: SliceChoice): CountedTraffic | undefined {
  if (!slice || !data.traffic) return data.traffic;
  const { field = '', values = [] } = data.fields[slice.field] ?? {};
  const found = data.traffic.slices.find(
    (entry) => entry.field === field && entry.value === values[slice.value],
  );
  return found && { ...found, authors: [] };
}
