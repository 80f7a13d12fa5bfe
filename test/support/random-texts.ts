import fc from 'fast-check';

/** Made-up words of several scripts, to be terms and to stand in posts. */
const words = [
  'blorp',
  'kelfo',
  'tolbañik',
  'zanquibbon',
  'Drimba',
  'бюрпик',
  'φωσκελ',
  'زعكلف',
  'घोरपक',
  '寿噌麺',
  'ぶるぽ',
  'บลอรป',
  '🧀🍕',
] as const;

export const word = fc.constantFrom(...words);

/** A post of such words, some of them disguised, and of other things that stand in posts. */
export const text = fc
  .array(
    fc.oneof(
      word,
      word.map((term) => term.toUpperCase()),
      word.map((term) => `#${term}`),
      word.map((term) => term.replace('o', '0').replace('i', '1')),
      word.map((term) => Array.from(term).join(' ')),
      word.map((term) => term.replace(/[aeou]/u, '*')),
      word.map((term) => term.replace(/(.)(.)$/u, '$2$1')),
      fc.constantFrom('the', 'show', '.', '$5', 'telegram', 'https://example.com/x', '@example_user', '🙂'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .chain((parts) => fc.constantFrom(' ', '', ', ', '_').map((joint) => parts.join(joint)));
