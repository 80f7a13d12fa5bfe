import type { FoldedText } from '../text/folded-text.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { WordPlace } from './vocabulary.ts';

/** A stretch of folded units. */
type Units = Pick<WordPlace, 'from' | 'to'>;

/** Words are shorter than this, so what ends at a place does not start further back. */
const longestWord = 48;

/** The longest word of some groups right behind a stretch, with nothing but `gap` between. */
export function wordBehind(
  places: readonly WordPlace[],
  text: FoldedText,
  { to }: Units,
  groups: number,
  gap: RegExp,
): WordPlace | undefined {
  let best: WordPlace | undefined;
  for (let at = firstFrom(places, to); at < places.length && (places[at] as WordPlace).from === to; at++) {
    const place = places[at] as WordPlace;
    if ((place.groups & groups) !== 0 && (!best || place.to > best.to)) best = place;
  }
  return best && gap.test(between(text, to, best.from)) ? best : undefined;
}

/** The longest word of some groups right before a stretch, with nothing but `gap` between. */
export function wordBefore(
  places: readonly WordPlace[],
  text: FoldedText,
  { from }: Units,
  groups: number,
  gap: RegExp,
): WordPlace | undefined {
  let best: WordPlace | undefined;
  for (let at = firstFrom(places, from) - 1; at >= 0; at--) {
    const place = places[at] as WordPlace;
    if (place.from < from - longestWord) break;
    if (place.to === from && (place.groups & groups) !== 0) best = place; // further back is longer
  }
  return best && gap.test(between(text, best.to, from)) ? best : undefined;
}

/** What stands in the original between two neighbouring units. */
function between(text: FoldedText, before: number, after: number): string {
  return text.text.slice(text.ends[before - 1], text.starts[after]);
}

/** The first place that starts at or behind a unit. */
function firstFrom(places: readonly WordPlace[], unit: number): number {
  return lowerBound(places.length, (at) => (places[at] as WordPlace).from < unit);
}
