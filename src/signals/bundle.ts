import type { Span } from '../span.ts';
import { wordBehind } from './beside.ts';
import { strongest } from './detector.ts';
import { amountsIn, numbersIn, type OwnDetector, placesOf, type Reading, wordSpans } from './reading.ts';
import { Group } from './words/groups.ts';

/** Sees many things offered as one, or a list of them: `pack of 20`, `5 GB`, `20 videos`, a list of prices. */
export const bundle: OwnDetector = {
  name: 'bundle',
  description:
    'bundles and menus: packs and collections, counted files and gigabytes, menus, in 27 languages; several prices, each in a line of its own or three in all',
  options: {},
  detect: (reading) =>
    strongest([
      [0.9, countedFiles(reading)],
      [0.8, wordSpans(reading, Group.Pack)],
      [0.5, wordSpans(reading, Group.Menu)],
      [1, pricedItems(reading)],
    ]),
};

const space = /^\s?$/;

function countedFiles(reading: Reading): readonly Span[] {
  const units = placesOf(reading, Group.FileUnit);
  if (units.length === 0) return [];
  const { folded } = reading;
  return numbersIn(reading).flatMap((number) => {
    const unit = wordBehind(units, folded, number, Group.FileUnit, space);
    return unit && number.integer !== 1
      ? [{ start: number.start, end: folded.ends[unit.to - 1] as number }]
      : [];
  });
}

const fewestInLines = 2;
const fewestInAll = 3;

/** Prices that make a list: two in lines of their own, or three anywhere. */
function pricedItems(reading: Reading): readonly Span[] {
  const amounts = amountsIn(reading);
  if (amounts.length < fewestInLines) return [];
  if (amounts.length >= fewestInAll || linesOf(amounts, reading.folded.text) >= fewestInLines) {
    return amounts.map(({ start, end }) => ({ start, end }));
  }
  return [];
}

/** In how many lines the spans stand; a list may also put an emoji or a stroke before each of its items. */
function linesOf(spans: readonly Span[], text: string): number {
  let lines = 1;
  for (let at = 1; at < spans.length; at++) {
    const between = text.slice((spans[at - 1] as Span).end, (spans[at] as Span).start);
    if (itemStart.test(between)) lines++;
  }
  return lines;
}

const itemStart = /[\n|•·●▪◆►➡–—]|\p{Extended_Pictographic}/u;
