/**
 * Recall of a disguised term, by kind of disguise and script, over made-up terms of 5 to 12 letters.
 *
 *     npx tsx benchmarks/quality/disguises.ts
 */
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import { madeUpTerms, pick, scripts, seeded } from './made-up-terms.ts';

const random = seeded(1);
const terms = madeUpTerms(450, random);
const index = createTermIndex(
  terms.map(({ term }) => ({
    text: term,
    match: 'word',
    fuzzy: 'standard',
    strictCase: false,
    strictMarks: false,
    strictPunctuation: false,
  })),
);

type Mutation = (term: string, script: string) => string | undefined;

const letters = (term: string) => Array.from(term.matchAll(/\P{M}\p{M}*/gu), ([letter]) => letter);
const leet: Record<string, string> = { o: '0', i: '1', l: '1', e: '3', a: '4', s: '5', t: '7', b: '8' };
const symbols: Record<string, string> = { a: '@', s: '$', i: '!', e: '€' };
const looks: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  h: 'һ',
  j: 'ј',
  а: 'a',
  е: 'e',
  о: 'o',
  с: 'c',
  р: 'p',
  х: 'x',
  ο: 'o',
  α: 'а',
  ρ: 'p',
  ν: 'v',
};
const swapOne =
  (table: Record<string, string>): Mutation =>
  (term) => {
    const places = Array.from(term).flatMap((char, at) => (table[char] ? [at] : []));
    if (places.length === 0) return undefined;
    const chars = Array.from(term);
    const at = pick(places, random);
    chars[at] = table[chars[at] as string] as string;
    return chars.join('');
  };
const withSpaces = new Set(['latin', 'cyrillic', 'greek', 'arabic', 'devanagari', 'hangul']);
const onlySpaced =
  (mutate: Mutation): Mutation =>
  (term, script) =>
    withSpaces.has(script) ? mutate(term, script) : undefined;
const fullWidth = (char: string) =>
  /[a-z]/.test(char) ? String.fromCodePoint((char.codePointAt(0) as number) + 0xfee0) : char;
const splitAt = (term: string, gap: string) => {
  const parts = letters(term);
  const at = 2 + Math.floor(random() * Math.max(1, parts.length - 3));
  return parts.slice(0, at).join('') + gap + parts.slice(at).join('');
};
const longEnough =
  (least: number, mutate: Mutation): Mutation =>
  (term, script) =>
    term.length < least ? undefined : mutate(term, script);

const mutations: Record<string, Mutation> = {
  plain: (term) => term,
  case: (term) => (term.toUpperCase() === term ? undefined : term.toUpperCase()),
  'full width': (term, script) => (script === 'latin' ? Array.from(term, fullWidth).join('') : undefined),
  mathematical: (term, script) =>
    script === 'latin'
      ? Array.from(term, (char) => String.fromCodePoint(0x1d41a + char.charCodeAt(0) - 97)).join('')
      : undefined,
  circled: (term, script) =>
    script === 'latin'
      ? Array.from(term, (char) => String.fromCodePoint(0x24d0 + char.charCodeAt(0) - 97)).join('')
      : undefined,
  accents: (term, script) => (script === 'latin' ? letters(term).join('\u0301') : undefined),
  'zero width': (term) => letters(term).join('\u200b'),
  'soft hyphen': (term) => letters(term).join('\u00ad'),
  'leet digit': onlySpaced(swapOne(leet)),
  'leet symbol': onlySpaced(swapOne(symbols)),
  'look-alike': onlySpaced(swapOne(looks)),
  'letters spaced': (term) => letters(term).join(' '),
  'letters dotted': (term) => letters(term).join('.'),
  'letters dashed': (term) => letters(term).join('-'),
  'letters and emoji': (term) => letters(term).join('🔥'),
  'split by a space': (term) => splitAt(term, ' '),
  'split by a dot': (term) => splitAt(term, '.'),
  repeated: (term) => {
    const parts = letters(term);
    const at = Math.floor(random() * parts.length);
    return parts.map((letter, index) => (index === at ? letter.repeat(4) : letter)).join('');
  },
  masked: onlySpaced((term, script) => {
    if (script !== 'latin' && script !== 'cyrillic' && script !== 'greek') return undefined;
    const at = 1 + Math.floor(random() * (term.length - 2));
    return `${term.slice(0, at)}*${term.slice(at + 1)}`;
  }),
  hashtag: (term) => `#${term}`,
  'joined in a hashtag': onlySpaced((term, script) => (script === 'latin' ? `#buy${term}now` : undefined)),
  'a letter left out': onlySpaced(
    longEnough(8, (term) => {
      const at = 1 + Math.floor(random() * (term.length - 2));
      return term.slice(0, at) + term.slice(at + 1);
    }),
  ),
  'letters swapped': onlySpaced(
    longEnough(8, (term) => {
      const at = 1 + Math.floor(random() * (term.length - 3));
      return term.slice(0, at) + term[at + 1] + term[at] + term.slice(at + 2);
    }),
  ),
  'a letter added': onlySpaced(
    longEnough(8, (term) => {
      const at = 1 + Math.floor(random() * (term.length - 2));
      return term.slice(0, at) + term[term.length - 1] + term.slice(at);
    }),
  ),
  reversed: (term) => `\u202e${Array.from(term).reverse().join('')}\u202c`,
};
const frames = ['', 'we saw ', 'hoy '];

console.log(`${terms.length} terms; found / tried, by script: ${scripts.join(' ')}`);
for (const [name, mutate] of Object.entries(mutations)) {
  const tally = new Map(scripts.map((script) => [script, { found: 0, tried: 0 }]));
  const missed: string[] = [];
  for (const [number, { term, script }] of terms.entries()) {
    const disguised = mutate(term, script);
    if (disguised === undefined) continue;
    const row = tally.get(script) as { found: number; tried: number };
    row.tried++;
    const text = `${pick(frames, random)}${disguised}${pick(['', ' today', '!'], random)}`;
    if (findTerms(index, fold(text)).some((occurrence) => occurrence.term === number)) row.found++;
    else if (missed.length < 3) missed.push(`${term}: ${text}`);
  }
  const rows = [...tally.values()];
  const [found, tried] = [
    rows.reduce((sum, row) => sum + row.found, 0),
    rows.reduce((sum, row) => sum + row.tried, 0),
  ];
  const cells = rows.map((row) => (row.tried === 0 ? '-' : `${row.found}/${row.tried}`));
  console.log(
    `${name.padEnd(22)} ${((found / tried) * 100).toFixed(1).padStart(5)} %  ${cells.join(' ')}  ${missed.join(' | ')}`,
  );
}
