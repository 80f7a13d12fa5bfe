import type { Ruleset } from '../rules/ruleset.ts';
import type { FieldValue } from '../signals/fields.ts';
import { type AnswerRange, type Cell, cellsOf, rangeOf } from './answer-cells.ts';
import type { Unknown } from './case-file.ts';
import { curveAnswers, isBehindCurve } from './curve-answers.ts';
import type { Outcome } from './hypothesis.ts';

/** What some answers to what the post does not say would make of its score. */
export interface Answer extends Outcome {
  /** by field: the score is the same for every answer in the range, or, with `highest`, the band is */
  readonly when: Readonly<Record<string, AnswerRange>>;
  /** along a curve scores differ in a range: the highest of them; `score` is then the lowest */
  readonly highest?: number;
}

type OutcomeWith = (answers: ReadonlyMap<string, FieldValue>) => Outcome;

/** More combinations of answers than this are not gone through; more than three fields at once never. */
const maxCombinations = 500;
const maxFields = 3;

/**
 * All answers to unknown fields that would change the score, highest score first: of one field, and of several
 * together where a signal or rule asks for all of them and each is needed. Of a field behind curves, along which every
 * answer gives another score, those that would change the band.
 */
export function answersTo(
  now: Outcome,
  unknown: readonly Unknown[],
  isUnknown: (field: string) => boolean,
  outcomeWith: OutcomeWith,
  ruleset: Ruleset,
): readonly Answer[] {
  const asked = unknown.map(({ fields }) => fields.filter(isUnknown));
  const isCurved = (field: string) => isBehindCurve(field, ruleset);
  const questions = new Map(asked.flat().map((field) => [field, [field]]));
  for (const fields of asked)
    if (fields.length > 1 && fields.length <= maxFields && !fields.some(isCurved))
      questions.set(fields.join(' '), fields);
  const outcomeOnce = remembering(outcomeWith);
  return Array.from(questions.values())
    .flatMap((fields) => {
      const [field = '', ...others] = fields;
      return others.length === 0 && isCurved(field)
        ? answersAlong(field, now, outcomeWith, ruleset)
        : answersToAll(fields, outcomeOnce, ruleset);
    })
    .sort((a, b) => b.score - a.score);
}

function answersAlong(
  field: string,
  now: Outcome,
  outcomeWith: OutcomeWith,
  ruleset: Ruleset,
): readonly Answer[] {
  const answers = curveAnswers(field, now, (value) => outcomeWith(new Map([[field, value]])), ruleset);
  return answers.map(({ range, band, lowest, highest }) => ({
    when: { [field]: range },
    score: lowest,
    band,
    ...(highest !== lowest && { highest }),
  }));
}

function remembering(outcomeWith: OutcomeWith): OutcomeWith {
  const outcomes = new Map<string, Outcome>();
  return (answers) => {
    const key = Array.from(answers, ([field, value]) => `${field} ${JSON.stringify(value)}`).join(' ');
    const outcome = outcomes.get(key) ?? outcomeWith(answers);
    outcomes.set(key, outcome);
    return outcome;
  };
}

/** By field: the number of a cell, or `undefined` where the question stays open. */
type Place = readonly (number | undefined)[];

/** One answer a box of cells in which every cell gives the same score, and every field is needed for it. */
function answersToAll(
  fields: readonly string[],
  outcomeWith: OutcomeWith,
  ruleset: Ruleset,
): readonly Answer[] {
  const cells = fields.map((field) => cellsOf(field, ruleset));
  if (cells.reduce((product, { length }) => product * (length + 1), 1) > maxCombinations) return [];
  const outcomeAt = (place: Place) => {
    const answered = place.flatMap((cell, at) =>
      cell === undefined ? [] : [[fields[at] as string, cells[at]?.[cell]?.value] as const],
    );
    return outcomeWith(new Map(answered));
  };
  const isTelling = (place: Place) =>
    place.every((_, at) => outcomeAt(place.with(at, undefined)).score !== outcomeAt(place).score);
  return boxesOf(cells, isTelling, (place) => outcomeAt(place).score).map(([first, last]) => {
    const rangeAt = (at: number) =>
      rangeOf(cells[at]?.[first[at] as number] as Cell, cells[at]?.[last[at] as number] as Cell);
    return { when: Object.fromEntries(fields.map((field, at) => [field, rangeAt(at)])), ...outcomeAt(first) };
  });
}

type Box = readonly [first: readonly number[], last: readonly number[]];

/** Covers the telling places with boxes of equal score: from the first free place on, as far as it goes each way. */
function boxesOf(
  cells: readonly (readonly Cell[])[],
  isTelling: (place: readonly number[]) => boolean,
  scoreAt: (place: readonly number[]) => number,
): readonly Box[] {
  const covered = new Set<string>();
  const boxes: Box[] = [];
  for (const first of placesIn(
    cells.map(() => 0),
    cells.map(({ length }) => length - 1),
  )) {
    const fits = (place: readonly number[]) =>
      !covered.has(place.join(' ')) && isTelling(place) && scoreAt(place) === scoreAt(first);
    if (!fits(first)) continue;
    let last: readonly number[] = first;
    for (const [at, line] of cells.entries()) {
      const isScale = (cell: number) => line[cell]?.isOnScale === true;
      for (let next = (last[at] as number) + 1; isScale(first[at] as number) && isScale(next); next++) {
        if (!placesIn(first.with(at, next), last.with(at, next)).every(fits)) break;
        last = last.with(at, next);
      }
    }
    for (const place of placesIn(first, last)) covered.add(place.join(' '));
    boxes.push([first, last]);
  }
  return boxes;
}

/** All places of a box, the last coordinate fastest. */
function placesIn(first: readonly number[], last: readonly number[]): number[][] {
  return first.reduce<number[][]>(
    (places, from, at) =>
      places.flatMap((place) =>
        Array.from({ length: (last[at] as number) - from + 1 }, (_, step) => [...place, from + step]),
      ),
    [[]],
  );
}
