import type { Span } from '../span.ts';
import { wordBefore, wordBehind } from './beside.ts';
import { strongest } from './detector.ts';
import { numbersIn, type OwnDetector, placesOf, type Reading, wordSpans } from './reading.ts';
import { Group } from './words/groups.ts';

/** Sees pressure of time: "last chance", "today only", `you have 24 hours`. */
export const urgency: OwnDetector = {
  name: 'urgency',
  description:
    'pressure of time: hurry, last chance, today only, in 27 languages; a number of hours, minutes or days with a word that makes a deadline of it',
  options: {},
  detect: (reading) =>
    strongest([
      [0.8, wordSpans(reading, Group.Urgency)],
      [0.9, deadlines(reading)],
    ]),
};

const space = /^[\s'’]{0,2}$/;

function deadlines(reading: Reading): readonly Span[] {
  const words = placesOf(reading, Group.TimeUnit | Group.DeadlineCue);
  if (words.length < 2) return [];
  const { folded } = reading;
  return numbersIn(reading).flatMap((number) => {
    const unit = wordBehind(words, folded, number, Group.TimeUnit, space);
    if (!unit) return [];
    const before = wordBefore(words, folded, number, Group.DeadlineCue, space);
    const behind = wordBehind(words, folded, unit, Group.DeadlineCue, space);
    if (!before && !behind) return [];
    const [from, to] = [before?.from ?? number.from, behind?.to ?? unit.to];
    return [{ start: folded.starts[from] as number, end: folded.ends[to - 1] as number }];
  });
}
