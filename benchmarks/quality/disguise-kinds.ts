import type { Disguise } from '../../src/match/disguise.ts';
import {
  alefForms,
  bidi,
  digits,
  emoji,
  halfWidth,
  harakat,
  hebrewPoints,
  invisible,
  type LetterTable,
  looks,
  mathematical,
  piledMarks,
  presentationForm,
  separators,
  smallCapitals,
  symbols,
} from './disguise-letters.ts';
import { pick } from './made-up-terms.ts';

/** A disguised term and what stands directly around it. */
export interface Disguised {
  readonly before: string;
  readonly slice: string;
  readonly after: string;
}

/** One way to disguise a term. */
export interface Kind {
  readonly name: string;
  /** what a match should be called; `undefined` where nothing is hidden */
  readonly expects: Disguise | undefined;
  /** the term disguised, or `undefined` where this kind does not fit the term or its script, or the gates forbid it */
  readonly disguise: (term: string, script: string, random: () => number) => Disguised | undefined;
}

type Rewrite = (term: string, script: string, random: () => number) => string | undefined;

/** A letter with its marks. */
const lettersOf = (term: string) => Array.from(term.matchAll(/\P{M}\p{M}*/gu), ([letter]) => letter);

const alphabetic = new Set(['latin', 'cyrillic', 'greek', 'arabic', 'hebrew', 'devanagari', 'hangul']);
const cased = new Set(['latin', 'cyrillic', 'greek']);

function kind(
  name: string,
  expects: Disguise | undefined,
  rewrite: Rewrite,
  scripts?: ReadonlySet<string>,
): Kind {
  const disguise: Kind['disguise'] = (term, script, random) => {
    if (scripts && !scripts.has(script)) return undefined;
    const slice = rewrite(term, script, random);
    return slice === undefined || (expects !== undefined && slice === term)
      ? undefined
      : { before: '', slice, after: '' };
  };
  return { name, expects, disguise };
}

const inside =
  (before: string, after: string): Kind['disguise'] =>
  (term, script) =>
    script === 'latin' ? { before, slice: term, after } : undefined;
const shifted =
  (first: number): Rewrite =>
  (term) =>
    Array.from(term, (char) => String.fromCodePoint(first + char.charCodeAt(0) - 97)).join('');
const only = (...scripts: string[]) => new Set(scripts);
const between =
  (...gaps: string[]): Rewrite =>
  (term, _, random) =>
    lettersOf(term).reduce((text, letter) => text + pick(gaps, random) + letter);
const int = (below: number, random: () => number) => Math.floor(random() * below);

/** Some or all letters that a table has another form for: at least one, at most `most`. */
const replacing =
  (table: LetterTable, most: (term: string) => number): Rewrite =>
  (term, _, random) => {
    const chars = Array.from(term);
    const places = chars.flatMap((char, at) => (table[char] === undefined ? [] : [at]));
    for (let left = Math.min(places.length, most(term)); left > 0; left--) {
      const [at] = places.splice(int(places.length, random), 1) as [number];
      chars[at] = pick(Array.from(table[chars[at] as string] as string), random);
    }
    return chars.join('');
  };
const one = () => 1;
/** At a word's start `(` is punctuation, and so is `!` at its end. */
const withSymbols =
  (table: LetterTable, most: (term: string) => number): Rewrite =>
  (...args) => {
    const slice = replacing(table, most)(...args);
    return slice === undefined || /^[(@]|!$/.test(slice) ? undefined : slice;
  };
/** As many as leave two letters, and half of them, as they are. */
const many = (term: string) => Math.max(1, Math.min(term.length - 2, Math.floor(term.length / 2)));

const pairOf = (term: string, gap: string, random: () => number) => {
  const parts = lettersOf(term);
  const at = 2 + int(Math.max(1, parts.length - 3), random);
  return parts.slice(0, at).join('') + gap + parts.slice(at).join('');
};
/** Changes a word's letters at a place that is neither its start nor its end. */
type Edit = (letters: string[], at: number, random: () => number) => void;
const edits = {
  leftOut: (letters, at) => letters.splice(at, 1),
  added: (letters, at, random) => letters.splice(at, 0, pick(letters, random)),
  changed: (letters, at, random) => letters.splice(at, 1, pick(letters, random)),
  swapped: (letters, at) => letters.splice(at, 0, ...letters.splice(at + 1, 1)),
} satisfies Record<string, Edit>;
const editing =
  (least: number, edit: Edit): Rewrite =>
  (term, _, random) => {
    const letters = Array.from(term);
    if (letters.length < least) return undefined;
    edit(letters, 1 + int(letters.length - 2, random), random);
    return letters.join('');
  };
const masking =
  (mask: string, count: number): Rewrite =>
  (term, _, random) => {
    const letters = lettersOf(term);
    if (letters.length < 3 + count) return undefined;
    const at = 1 + int(letters.length - 1 - count, random);
    return letters.fill(mask, at, at + count).join('');
  };
const repeating =
  (times: (random: () => number) => number, isRepeated: (at: number, chosen: number) => boolean): Rewrite =>
  (term, _, random) => {
    const letters = lettersOf(term);
    const chosen = int(letters.length, random);
    return letters
      .map((letter, at) => (isRepeated(at, chosen) ? letter.repeat(times(random)) : letter))
      .join('');
  };
const toHiragana = (term: string) =>
  Array.from(term, (char) => String.fromCodePoint((char.codePointAt(0) as number) - 0x60)).join('');

/** All kinds of disguise that the matcher undertakes to see through in its standard setting. */
export const kinds: readonly Kind[] = [
  kind('plain', undefined, (term) => term),
  kind('upper case', undefined, (term) => term.toUpperCase(), cased),
  kind(
    'mixed case',
    undefined,
    (term, _, random) => Array.from(term, (char) => (random() < 0.5 ? char.toUpperCase() : char)).join(''),
    cased,
  ),
  kind('decomposed', undefined, (term) => term.normalize('NFD')),
  kind('full width', 'compatibility', shifted(0xff41), only('latin')),
  kind('half width', 'compatibility', (term) => term.replace(/./gu, halfWidth), only('kana')),
  kind(
    'mathematical',
    'compatibility',
    (term, _, random) => Array.from(term, (char) => mathematical(char, int(13, random))).join(''),
    only('latin'),
  ),
  kind('circled', 'compatibility', shifted(0x24d0), only('latin')),
  kind('squared', 'compatibility', shifted(0x1f130), only('latin')),
  kind('negative squared', 'compatibility', shifted(0x1f170), only('latin')),
  kind('regional indicators', 'compatibility', shifted(0x1f1e6), only('latin')),
  kind('parenthesized', 'compatibility', shifted(0x249c), only('latin')),
  kind(
    'presentation forms',
    'compatibility',
    (term) => term.replace(/./gu, presentationForm),
    only('arabic'),
  ),
  kind(
    'small capitals',
    'marks',
    replacing(smallCapitals, (term) => term.length),
    only('latin'),
  ),
  kind(
    'one accent',
    'marks',
    (term, _, random) =>
      term
        .replace(/[aeiou]/, (vowel) => vowel + pick(['\u0301', '\u0308', '\u0302'], random))
        .normalize('NFC'),
    only('latin'),
  ),
  kind('piled marks', 'marks', between(...piledMarks), cased),
  kind('harakat', 'marks', between(...harakat), only('arabic')),
  kind('points', 'marks', between(...hebrewPoints), only('hebrew')),
  kind(
    'alef forms',
    'marks',
    replacing(alefForms, (term) => term.length),
    only('arabic'),
  ),
  kind('tatweel', 'ignorables', between('ـ', 'ــ'), only('arabic')),
  kind('invisible', 'ignorables', between(...invisible)),
  kind('bidi controls', 'ignorables', between(...bidi)),
  {
    name: 'bidi override',
    expects: 'reversal',
    disguise: (term) => ({ before: '\u202e', slice: Array.from(term).reverse().join(''), after: '\u202c' }),
  },
  kind('one leet digit', 'leet', replacing(digits, one), alphabetic),
  kind('leet digits', 'leet', replacing(digits, many), alphabetic),
  kind('one leet symbol', 'leet', withSymbols(symbols, one), alphabetic),
  kind('leet mixed', 'leet', withSymbols({ ...digits, ...symbols }, many), alphabetic),
  kind('one look-alike', 'look-alikes', replacing(looks, one), alphabetic),
  kind('look-alikes', 'look-alikes', replacing(looks, many), alphabetic),
  kind('letters spaced', 'spacing', between(' ')),
  kind('letters dotted', 'spacing', between('.')),
  kind('letters dashed', 'spacing', between('-')),
  kind('letters underscored', 'spacing', between('_')),
  kind('letters on lines', 'spacing', between('\n')),
  kind('letters and one emoji', 'spacing', (term, script, random) =>
    between(pick(emoji, random))(term, script, random),
  ),
  kind('letters and emoji', 'spacing', between(...emoji)),
  kind('mixed separators', 'spacing', between(...separators)),
  kind('spaces and invisible', 'spacing', between(' \u200b', '\u200b ', '\u2060.', ' ')),
  kind('split by a space', 'split', (term, _, random) => pairOf(term, ' ', random)),
  kind('split by a dot', 'split', (term, _, random) => pairOf(term, '.', random)),
  kind('split by a dash', 'split', (term, _, random) => pairOf(term, '-', random)),
  kind('split by an emoji', 'split', (term, _, random) => pairOf(term, pick(emoji, random), random)),
  kind(
    'a letter repeated',
    'repetition',
    repeating(
      (random) => 3 + int(4, random),
      (at, chosen) => at === chosen,
    ),
  ),
  kind(
    'all letters repeated',
    'repetition',
    repeating(
      () => 3,
      () => true,
    ),
  ),
  kind(
    'letters repeated',
    'repetition',
    repeating(
      (random) => 3 + int(3, random),
      (at, chosen) => (at + chosen) % 2 === 0,
    ),
  ),
  kind('one masked', 'mask', masking('*', 1)),
  kind('two masked', 'mask', masking('*', 2)),
  kind('masked otherwise', 'mask', (term, script, random) =>
    masking(pick(['•', '●', '?', '%', '×', '#'], random), 1)(term, script, random),
  ),
  { name: 'in a hashtag', expects: undefined, disguise: (term) => ({ before: '#', slice: term, after: '' }) },
  { name: 'joined in a hashtag', expects: 'joined', disguise: inside('#buy', 'now') },
  {
    name: 'joined in a cased hashtag',
    expects: 'joined',
    disguise: (term, script) =>
      script === 'latin'
        ? { before: '#Buy', slice: `${term[0]?.toUpperCase()}${term.slice(1)}`, after: 'Now' }
        : undefined,
  },
  {
    name: 'joined with numbers',
    expects: 'joined',
    disguise: (term, script) =>
      alphabetic.has(script) ? { before: '#', slice: term, after: '2024' } : undefined,
  },
  {
    name: 'joined in text',
    expects: 'joined',
    disguise: (term, script, random) =>
      term.length < 8 ? undefined : inside('best', 'ever')(term, script, random),
  },
  kind('a letter left out', 'typo', editing(8, edits.leftOut), alphabetic),
  kind('a letter added', 'typo', editing(8, edits.added), alphabetic),
  kind('a letter changed', 'typo', editing(8, edits.changed), alphabetic),
  kind('letters swapped', 'typo', editing(5, edits.swapped), alphabetic),
  kind(
    'two letters left out',
    'typos',
    editing(12, (letters, at, random) => {
      letters.splice(at, 1);
      letters.splice(1 + int(letters.length - 4, random), 1);
    }),
    alphabetic,
  ),
  kind('hiragana', 'kana', toHiragana, only('kana')),
];

/** Disguises of one word of a phrase, of at least four letters, the others being there as they are. */
export const phraseKinds: readonly Kind[] = [
  inPhrase('split', pairs(' '), 'split'),
  inPhrase('split by a sign', pairs('.', '-', '_', '/'), 'split'),
  inPhrase('split by an emoji', pairs(...emoji), 'split'),
  inPhrase('one masked', masking('*', 1), 'mask'),
  inPhrase(
    'an end masked',
    (word, _, random) => {
      const letters = lettersOf(word);
      return (random() < 0.5 ? letters.with(0, '*') : letters.with(-1, '*')).join('');
    },
    'mask',
  ),
  inPhrase('a letter left out', editing(4, edits.leftOut), 'typo'),
  inPhrase('a letter added', editing(4, edits.added), 'typo'),
  inPhrase('a letter changed', editing(4, edits.changed), 'typo'),
  inPhrase('letters swapped', editing(4, edits.swapped), 'typo'),
  inPhrase('one look-alike', replacing(looks, one), 'look-alikes', alphabetic),
  inPhrase(
    'look-alikes',
    replacing(looks, (word) => word.length),
    'look-alikes',
    alphabetic,
  ),
  inPhrase('one leet digit', replacing(digits, one), 'leet', alphabetic),
  inPhrase('one leet symbol', withSymbols(symbols, one), 'leet', alphabetic),
  inPhrase(
    'a letter repeated',
    repeating(
      (random) => 3 + int(4, random),
      (at, chosen) => at === chosen,
    ),
    'repetition',
  ),
];

function pairs(...gaps: string[]): Rewrite {
  return (word, _, random) => pairOf(word, pick(gaps, random), random);
}

/** One of the words of a phrase that are long enough, rewritten. */
function inPhrase(name: string, rewrite: Rewrite, expects: Disguise, scripts?: ReadonlySet<string>): Kind {
  const disguise: Rewrite = (term, script, random) => {
    const words = term.split(' ');
    const places = words.flatMap((word, at) => (lettersOf(word).length >= 4 ? [at] : []));
    if (places.length === 0) return undefined;
    const at = pick(places, random);
    const word = rewrite(words[at] as string, script, random);
    return word === undefined ? undefined : words.with(at, word).join(' ');
  };
  return kind(`in a phrase: ${name}`, expects, disguise, scripts);
}
