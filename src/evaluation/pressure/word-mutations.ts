import type { Random } from '../random.ts';
import {
  accentedForms,
  circled,
  digitForms,
  fullWidth,
  invisibleCharacters,
  type LetterForms,
  lookAlikeForms,
  mathematical,
  someEmoji,
  symbolForms,
} from './letter-forms.ts';
import { below, type Mutation, type MutationKind, pick } from './mutation.ts';
import { type Requirement, rewriteAt } from './targets.ts';
import { transliterate, transliterations } from './transliteration.ts';

/** Another form of a word or phrase; `undefined` where it has none. */
type Rewrite = (slice: string, random: Random) => string | undefined;

function words(
  kind: MutationKind,
  name: string,
  shows: string,
  requirement: Requirement | undefined,
  rewrite: Rewrite,
): Mutation {
  return {
    name,
    kind,
    shows,
    isOfWords: true,
    ...(requirement && { requirement }),
    rewrite: ({ text }, targets, random) => {
      const spans = targets.map(({ span }) => span);
      const rewritten = rewriteAt(text, spans, (slice) =>
        /\p{L}/u.test(slice) ? rewrite(slice, random) : undefined,
      );
      return rewritten === undefined ? [] : [rewritten];
    },
  };
}

/** Disguises that the matcher undertakes to see through. */
export const disguiseMutations: readonly Mutation[] = [
  words('disguise', 'upper-case', 'in capitals', 'case', (slice) => slice.toUpperCase()),
  words('disguise', 'mixed-case', 'capitals here and there', 'case', (slice, random) =>
    eachChar(slice, (char) => (random() < 0.5 ? char.toUpperCase() : char.toLowerCase())),
  ),
  words('disguise', 'full-width', 'in full width', undefined, (slice) => eachChar(slice, fullWidth)),
  words('disguise', 'mathematical', 'in mathematical bold', undefined, (slice) =>
    eachChar(slice, mathematical),
  ),
  words('disguise', 'circled', 'in circles', undefined, (slice) => eachChar(slice, circled)),
  words('disguise', 'accents', 'marks on vowels', 'marks', (slice, random) =>
    replacing(accentedForms, 1, slice, random),
  ),
  words('disguise', 'invisible', 'characters between that nobody sees', undefined, (slice, random) =>
    spelled(slice, () => pick(invisibleCharacters, random)),
  ),
  words('disguise', 'leet-once', 'one digit for a letter', 'leet', (slice, random) =>
    replacing(digitForms, 0, slice, random),
  ),
  words('disguise', 'leet', 'digits for half of the letters', 'leet', (slice, random) =>
    replacing(digitForms, 0.5, slice, random),
  ),
  words('disguise', 'symbols', 'a symbol for a letter', 'leet', (slice, random) =>
    replacing(symbolForms, 0, slice, random),
  ),
  words('disguise', 'look-alike', 'one letter of another script', 'look-alikes', (slice, random) =>
    replacing(lookAlikeForms, 0, slice, random),
  ),
  words('disguise', 'spaced', 'blanks between letters', 'spacing', (slice) => spelled(slice, () => ' ')),
  words('disguise', 'dotted', 'dots between letters', 'spacing', (slice) => spelled(slice, () => '.')),
  words('disguise', 'dashed', 'dashes between letters', 'spacing', (slice) => spelled(slice, () => '-')),
  words('disguise', 'letters-on-lines', 'a letter a line', 'spacing', (slice) => spelled(slice, () => '\n')),
  words('disguise', 'emoji-between', 'emoji between letters', 'spacing', (slice, random) =>
    spelled(slice, () => pick(someEmoji, random)),
  ),
  words('disguise', 'split', 'a blank inside a word', 'split', (slice, random) =>
    inLongest(slice, (letters) => cut(letters, ' ', random)),
  ),
  words('disguise', 'split-by-sign', 'a dot or dash inside a word', 'split', (slice, random) =>
    inLongest(slice, (letters) => cut(letters, pick(['.', '-', '_'], random), random)),
  ),
  words('disguise', 'masked', 'one letter masked', 'mask', (slice, random) =>
    inLongest(slice, (letters) =>
      letters.length < 4 ? undefined : letters.with(inner(letters, random), '*'),
    ),
  ),
  words('disguise', 'repeated', 'one letter four times', 'repetition', (slice, random) =>
    inLongest(slice, (letters) => {
      const at = below(letters.length, random);
      return letters.with(at, (letters[at] as string).repeat(4));
    }),
  ),
  words('disguise', 'letter-left-out', 'a letter left out', 'typo', (slice, random) =>
    inLongest(slice, (letters) => letters.toSpliced(inner(letters, random), 1)),
  ),
  words('disguise', 'letter-added', 'a letter too many', 'typo', (slice, random) =>
    inLongest(slice, (letters) => letters.toSpliced(inner(letters, random), 0, pick(letters, random))),
  ),
  words('disguise', 'letter-changed', 'a letter changed', 'typo', (slice, random) =>
    inLongest(slice, (letters) => letters.with(inner(letters, random), pick(letters, random))),
  ),
  words('disguise', 'letters-swapped', 'two letters swapped', 'swap', (slice, random) =>
    inLongest(slice, (letters) => {
      const at = Math.min(inner(letters, random), letters.length - 2);
      return letters.toSpliced(at, 2, letters[at + 1] as string, letters[at] as string);
    }),
  ),
  words('disguise', 'glued', 'glued to other words', 'joined', (slice) => `best${glue(slice)}ever`),
  words(
    'disguise',
    'reversed',
    'backwards, behind an override of direction',
    undefined,
    (slice) => `\u202e${Array.from(slice).reverse().join('')}\u202c`,
  ),
];

/** Words in other letters. */
export const scriptMutations: readonly Mutation[] = [
  words(
    'script',
    'look-alikes',
    'every letter that another script has alike',
    'look-alikes',
    (slice, random) => replacing(lookAlikeForms, 1, slice, random),
  ),
  ...transliterations.map((transliteration) =>
    words('script', transliteration.name, transliteration.standard, undefined, (slice) =>
      transliterate(slice, transliteration),
    ),
  ),
];

/** Words as hashtags and on several lines. */
export const formMutations: readonly Mutation[] = [
  words('form', 'hashtag', 'as one hashtag', undefined, (slice) => `#${glue(slice)}`),
  words(
    'form',
    'camel-case-hashtag',
    'as a hashtag with humps',
    'case',
    (slice) => `#${glue(slice.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()))}`,
  ),
  words('form', 'snake-case-hashtag', 'as a hashtag with `_`', undefined, (slice) =>
    /\s/.test(slice) ? `#${slice.replace(/\s+/g, '_')}` : undefined,
  ),
  words(
    'form',
    'glued-hashtag',
    'in a hashtag with other words',
    'joined',
    (slice) => `#best${glue(slice)}ever`,
  ),
  words('form', 'words-on-lines', 'the words of a phrase on lines of their own', undefined, (slice) =>
    slice.replace(/ +/g, '\n'),
  ),
  words('form', 'words-joined', 'the words of a phrase as one', undefined, (slice) => glue(slice)),
];

function eachChar(slice: string, form: (char: string) => string | undefined): string {
  return Array.from(slice, (char) => form(char) ?? char).join('');
}

/** Letters that have another form, at least one and else this share of them. */
function replacing(forms: LetterForms, share: number, slice: string, random: Random): string {
  const chars = Array.from(slice);
  const places = chars.flatMap((char, at) => (forms.has(char.toLowerCase()) ? [at] : []));
  for (let left = Math.max(1, Math.round(places.length * share)); left > 0 && places.length > 0; left--) {
    const [at] = places.splice(below(places.length, random), 1) as [number];
    chars[at] = pick(forms.get((chars[at] as string).toLowerCase()) as readonly string[], random);
  }
  return chars.join('');
}

/** Something between the letters of each word, marks staying on their letters. */
function spelled(slice: string, between: () => string): string {
  return slice.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) =>
    lettersOf(word).reduce((text, letter) => text + between() + letter),
  );
}

function lettersOf(word: string): string[] {
  return word.match(/\P{M}\p{M}*/gu) ?? [];
}

/** Rewrites the longest word of a phrase by its letters: at least three. */
function inLongest(
  slice: string,
  rewrite: (letters: string[]) => readonly string[] | undefined,
): string | undefined {
  const found = Array.from(slice.matchAll(/[\p{L}\p{N}\p{M}]+/gu));
  const [longest] = found.toSorted((a, b) => b[0].length - a[0].length);
  if (!longest) return undefined;
  const letters = lettersOf(longest[0]);
  const rewritten = letters.length < 3 ? undefined : rewrite(letters);
  if (!rewritten) return undefined;
  const end = longest.index + longest[0].length;
  return slice.slice(0, longest.index) + rewritten.join('') + slice.slice(end);
}

/** A place that is neither the first nor the last. */
function inner(letters: readonly string[], random: Random): number {
  return 1 + below(letters.length - 2, random);
}

function cut(letters: readonly string[], sign: string, random: Random): readonly string[] {
  return letters.toSpliced(inner(letters, random) + (letters.length > 3 ? 1 : 0), 0, sign);
}

function glue(slice: string): string {
  return slice.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
