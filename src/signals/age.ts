import type { Span } from '../span.ts';
import { spansOf } from './addresses.ts';
import { wordBefore, wordBehind } from './beside.ts';
import type { NumberPlace } from './numbers.ts';
import { numbersIn, type OwnDetector, placesOf, type Reading } from './reading.ts';
import type { WordPlace } from './vocabulary.ts';
import { Group } from './words/groups.ts';

/** A number that is said to be an age. */
interface Age {
  readonly years: number;
  readonly strength: number;
  readonly span: Span;
}

/**
 * Sees that an age below a limit is mentioned: `14 years old`, `14yo`, `tengo 14 años`, `14歳`, `f14`. Whose age it is, and
 * whether it is true, it cannot know.
 */
export const age: OwnDetector = {
  name: 'age',
  description:
    'the mention of an age below `below` (default 18), a number beside words for age in 27 languages; bare years, as in `14 ans`, count less, and not at all beside words such as `ago`; numbers as words are not read',
  options: { below: { default: 18, min: 1 } },
  detect: (reading, { below = 18 }) => {
    const numbers = numbersIn(reading).filter(({ integer = below }) => integer < below);
    if (numbers.length === 0) return undefined;
    const ages = [...writtenAges(reading, numbers), ...shortAges(reading, below)];
    if (ages.length === 0) return undefined;
    return {
      strength: Math.max(...ages.map(({ strength }) => strength)),
      spans: ages.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end),
      value: Math.min(...ages.map(({ years }) => years)),
    };
  },
};

const ageWords = Group.AgeBehind | Group.AgeBefore | Group.AgeBeforeYears | Group.Years | Group.NoAge;

function writtenAges(reading: Reading, numbers: readonly NumberPlace[]): readonly Age[] {
  const words = placesOf(reading, ageWords);
  if (words.length === 0) return [];
  return numbers.flatMap((number) => ageAt(reading, number, words) ?? []);
}

const behindGap = /^[\s/'’-]{0,2}$/;
const beforeGap = /^[\s:=(]{0,3}$/;

function ageAt(reading: Reading, number: NumberPlace, words: readonly WordPlace[]): Age | undefined {
  const { folded } = reading;
  const behind = wordBehind(words, folded, number, Group.AgeBehind, behindGap);
  const before = wordBefore(words, folded, number, Group.AgeBefore, beforeGap);
  const unit = wordBehind(words, folded, number, Group.Years, behindGap);
  const ageOf = (strength: number, from: number, to: number): Age => ({
    years: number.integer as number,
    strength,
    span: { start: folded.starts[from] as number, end: folded.ends[to - 1] as number },
  });
  if (behind) return ageOf(0.9, before?.from ?? number.from, Math.max(behind.to, unit?.to ?? 0));
  if (before) return ageOf(0.8, before.from, unit?.to ?? number.to);
  if (!unit || isDuration(reading, number, unit, words)) return undefined;
  const subject = wordBefore(words, folded, number, Group.AgeBeforeYears, beforeGap);
  return ageOf(subject ? 0.8 : 0.4, subject?.from ?? number.from, unit.to);
}

/** Years ago, for years, of experience: a word beside them says so. */
function isDuration(
  { folded }: Reading,
  number: NumberPlace,
  unit: WordPlace,
  words: readonly WordPlace[],
): boolean {
  return (
    wordBefore(words, folded, number, Group.NoAge, beforeGap) !== undefined ||
    wordBehind(words, folded, unit, Group.NoAge, behindGap) !== undefined
  );
}

/** `f14`, `14f`, `14/f`, `m/14`; without the stroke `m` is said of metres, minutes and roads. */
const short =
  /(?<![\p{L}\p{N}.,/$€£-])(?:f\s?\/?\s?\d{2}|m\s?\/\s?\d{2}|\d{2}\s?\/?f|\d{2}\s?\/\s?m)(?![\p{L}\p{N}/]|[.,]\p{Nd})/giu;

function shortAges({ folded: { text } }: Reading, below: number): readonly Age[] {
  return spansOf(short, text).flatMap((span) => {
    const years = Number(text.slice(span.start, span.end).replace(/\D/g, ''));
    return years < below ? [{ years, strength: 0.5, span }] : [];
  });
}
