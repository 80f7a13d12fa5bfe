import type { Ruleset } from '../rules/ruleset.ts';
import type { FieldValue } from '../signals/fields.ts';
import { type AnswerRange, type Cell, cellsOf } from './answer-cells.ts';
import type { Unknown } from './case-file.ts';
import type { Outcome } from './hypothesis.ts';

/** What some answers to what the post does not say would make of its score. */
export interface Answer extends Outcome {
  /** by field: the score is the same for every answer in the range */
  readonly when: Readonly<Record<string, AnswerRange>>;
}

/** More combinations of answers than this are not gone through; more than three fields at once never. */
const maxCombinations = 500;
const maxFields = 3;

/**
 * All answers to unknown fields that would change the score, highest score first: of one field, and of several
 * together where a signal or rule asks for all of them and each is needed.
 */
export function answersTo(
  unknown: readonly Unknown[],
  isUnknown: (field: string) => boolean,
  outcomeWith: (answers: ReadonlyMap<string, FieldValue>) => Outcome,
  ruleset: Ruleset,
): readonly Answer[] {
  const asked = unknown.map(({ fields }) => fields.filter((field) => field !== 'lang' && isUnknown(field)));
  const questions = new Map(asked.flat().map((field) => [field, [field]]));
  for (const fields of asked) if (fields.length <= maxFields) questions.set(fields.join(' '), fields);
  return Array.from(questions.values())
    .filter((fields) => fields.length > 0)
    .flatMap((fields) => answersToAll(fields, outcomeWith, ruleset))
    .sort((a, b) => b.score - a.score);
}

/** One answer a range of cells in which every cell gives the same score, and every field is needed for it. */
function answersToAll(
  fields: readonly string[],
  outcomeWith: (answers: ReadonlyMap<string, FieldValue>) => Outcome,
  ruleset: Ruleset,
): readonly Answer[] {
  const cells = fields.map((field) => cellsOf(field, ruleset));
  if (cells.reduce((product, { length }) => product * (length + 1), 1) > maxCombinations) return [];
  const outcomes = new Map<string, Outcome>();
  const outcomeAt = (place: Place) => {
    const key = place.join(' ');
    const known = outcomes.get(key);
    if (known) return known;
    const answers = place.flatMap((cell, at) =>
      cell === undefined ? [] : [[fields[at] as string, cells[at]?.[cell]?.value] as const],
    );
    const outcome = outcomeWith(new Map(answers));
    outcomes.set(key, outcome);
    return outcome;
  };
  const isTelling = (place: Place) =>
    place.every((_, at) => outcomeAt(place.with(at, undefined)).score !== outcomeAt(place).score);
  const boxes = boxesOf(cells, isTelling, (place) => outcomeAt(place).score);
  return boxes.map(([first, last]) => ({
    when: Object.fromEntries(
      fields.map((field, at) => [
        field,
        rangeOf(cells[at] as Cell[], first[at] as number, last[at] as number),
      ]),
    ),
    ...outcomeAt(first),
  }));
}

function rangeOf(cells: readonly Cell[], first: number, last: number): AnswerRange {
  return (cells[first] as Cell).rangeTo(cells[last] as Cell);
}

/** By field: the number of a cell, or `undefined` where the question stays open. */
type Place = readonly (number | undefined)[];
type Box = readonly [first: readonly number[], last: readonly number[]];

/** Covers the telling places with boxes of equal score: from the first free place on, as far as it goes each way. */
function boxesOf(
  cells: readonly (readonly Cell[])[],
  isTelling: (place: readonly number[]) => boolean,
  scoreAt: (place: readonly number[]) => number,
): readonly Box[] {
  const covered = new Set<string>();
  const boxes: Box[] = [];
  for (const first of placesIn(cells.map(({ length }) => [0, length - 1] as const))) {
    const fits = (place: readonly number[]) =>
      !covered.has(place.join(' ')) && isTelling(place) && scoreAt(place) === scoreAt(first);
    if (!fits(first)) continue;
    const last = [...first];
    for (const [at, line] of cells.entries()) {
      while (isNextInRun(line, last[at] as number)) {
        const slab = first.map((from, dimension) => [from, last[dimension] as number] as const);
        const next = (last[at] as number) + 1;
        if (!placesIn(slab.with(at, [next, next])).every(fits)) break;
        last[at] = next;
      }
    }
    for (const place of placesIn(first.map((from, at) => [from, last[at] as number] as const)))
      covered.add(place.join(' '));
    boxes.push([first, last]);
  }
  return boxes;
}

function isNextInRun(cells: readonly Cell[], at: number): boolean {
  const run = cells[at]?.run;
  return run !== undefined && cells[at + 1]?.run === run;
}

/** All places of a grid, the last coordinate fastest. */
function placesIn(ranges: readonly (readonly [from: number, to: number])[]): number[][] {
  return ranges.reduce<number[][]>(
    (places, [from, to]) =>
      places.flatMap((place) => Array.from({ length: to - from + 1 }, (_, step) => [...place, from + step])),
    [[]],
  );
}
