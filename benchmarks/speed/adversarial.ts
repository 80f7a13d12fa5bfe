import { madeUpTerms } from './made-up.ts';

/** Length of the hostile texts, in UTF-16 units. */
export const hostileLength = 10_000;

const [word = '', other = ''] = madeUpTerms(100).filter((term) => /^[a-z]{6,}$/.test(term));
const han = madeUpTerms(1000).find((term) => /\p{Script=Han}/u.test(term)) as string;

/** Texts that try to make a matcher slow, each of `hostileLength` units. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'one letter': fill('a'),
  'nested separators': fill('([{<"'),
  'dotted letters': fill(`${Array.from(word).join('.')}.`),
  'spaced letters': fill(`${Array.from(word).join(' ')} `),
  'digits and punctuation': fill('1!2?3.$4,5-6/7'),
  'leet spelling': fill(`${leet(word)} ${leet(other)} `),
  'stretched letters': fill(`${Array.from(word, (letter) => letter.repeat(9)).join('')} `),
  'combining marks on one letter': `a${fill('\u0301').slice(1)}`,
  'marks on every letter': fill(`${Array.from(word, (letter) => `${letter}\u0323\u0307\u0301`).join('')} `),
  'voicing marks': fill('か\u3099ha\u3099'),
  'joined emoji': fill('👨\u200d👩\u200d👧👍🏽🇪🇸'),
  'lone surrogates': fill('\ud83d \udc00\ud800x'),
  'invisible characters inside words': fill(`${Array.from(word).join('\u200b\u2060\u00ad')} `),
  'two scripts in every word': fill(
    `${Array.from(word, (letter, at) => (at % 2 === 0 ? letter : 'ж')).join('')} `,
  ),
  'one term again and again': fill(`${word} `),
  'one term again and again, no spaces around it': fill(han),
  'a different term every word': cut(madeUpTerms(5000).join(' ')),
  'all of it one link full of terms': cut(`https://example.com/${madeUpTerms(5000).join('/')}`),
  'all of it one mention full of terms': cut(`@example_user.${madeUpTerms(5000).join('.')}`),
  'a hashtag of terms': cut(`#${madeUpTerms(5000).join('')}`),
};

/** Terms of which every place of `overlapText` is full: all begin and end inside each other. */
export const overlapTerms: readonly string[] = [
  ...Array.from({ length: 31 }, (_, count) =>
    Array(count + 1)
      .fill('zlom')
      .join(' '),
  ),
  ...Array.from({ length: 40 }, (_, count) => '鑾'.repeat(count + 1)),
];
export const overlapText = cut(`${fill('zlom ').slice(0, 5000)}${fill('鑾')}`);

/** Terms that may stand inside words, over a text of one letter. */
export const substringTerms: readonly string[] = Array.from({ length: 40 }, (_, count) =>
  'z'.repeat(count + 2),
);
export const substringText = fill('z');

function fill(part: string): string {
  return cut(part.repeat(Math.ceil(hostileLength / part.length)));
}

function cut(text: string): string {
  return text.slice(0, hostileLength);
}

function leet(text: string): string {
  const digits: Readonly<Record<string, string>> = {
    a: '4',
    b: '8',
    e: '3',
    i: '1',
    l: '1',
    o: '0',
    s: '$',
    t: '7',
  };
  return Array.from(text, (letter) => digits[letter] ?? letter).join('');
}
