/**
 * HateCheck's spelling functions: of the words that a post misspells, how many are found from the plain word.
 *
 *     npx tsx benchmarks/quality/spelling.ts HATECHECK.ndjson.gz [standard|loose] [--missed]
 *
 * Each `spell_*` post names the plain post it was made from (`meta.ref`). The term is the longest word of the plain post
 * that the other lacks and that can be laid along what the other has instead (`isLikeness`); it is looked for alone.
 * Posts that were reworded have no such word; they are counted and left out.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import { textOf } from '../../src/text/folded-text.ts';

interface Case {
  readonly text: string;
  readonly lang: string;
  readonly source: string;
  readonly function: string;
  readonly meta: { readonly ref: string; readonly case: string };
}

interface Tally {
  readonly byLength: Map<number, { found: number; tried: number }>;
  readonly missed: Map<string, number>;
  reworded: number;
}

const args = process.argv.slice(2);
const [path, fuzzy = 'standard'] = args.filter((arg) => arg !== '--missed');
if (path === undefined || (fuzzy !== 'standard' && fuzzy !== 'loose')) {
  throw new Error('usage: npx tsx benchmarks/quality/spelling.ts HATECHECK [standard|loose] [--missed]');
}
const showsMissed = args.includes('--missed');
const longestShown = 12;

const bytes = readFileSync(path);
const lines = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
const cases = lines.map((line) => JSON.parse(line) as Case);
const keyOf = ({ source, lang }: Case, number: string) =>
  `${source} ${lang} ${Number(number.replace(/^\D*/, ''))}`;
const plain = new Map(
  cases.filter(({ meta }) => meta.case).map((entry) => [keyOf(entry, entry.meta.case), entry.text]),
);

const tallies = new Map<string, Tally>();
for (const entry of cases.filter(({ function: name }) => name.startsWith('spell_'))) {
  const { text, function: name, lang } = entry;
  const original = entry.meta.ref ? plain.get(keyOf(entry, entry.meta.ref)) : undefined;
  if (original === undefined) continue;
  const tally = tallies.get(name) ?? { byLength: new Map(), missed: new Map(), reworded: 0 };
  tallies.set(name, tally);
  const pair = alteredWord(original, text);
  if (!pair) {
    tally.reworded++;
    continue;
  }
  const index = createTermIndex([
    {
      text: pair.term,
      match: 'word',
      fuzzy,
      strictCase: false,
      strictMarks: false,
      strictPunctuation: false,
    },
  ]);
  const isFound = findTerms(index, fold(text)).length > 0;
  const length = Math.min(longestShown, fold(pair.term).length);
  const row = tally.byLength.get(length) ?? { found: 0, tried: 0 };
  tally.byLength.set(length, { found: row.found + Number(isFound), tried: row.tried + 1 });
  const miss = `${lang} ${pair.term} <- ${pair.instead}`;
  if (!isFound) tally.missed.set(miss, (tally.missed.get(miss) ?? 0) + 1);
}
for (const [name, { byLength, missed, reworded }] of [...tallies].sort()) {
  const rows = [...byLength].sort(([a], [b]) => a - b);
  const found = rows.reduce((sum, [, row]) => sum + row.found, 0);
  const tried = rows.reduce((sum, [, row]) => sum + row.tried, 0);
  const share = ((found / Math.max(1, tried)) * 100).toFixed(1).padStart(5);
  const lengths = rows.map(([length, row]) => `${length}: ${row.found}/${row.tried}`).join('  ');
  console.log(`${name.padEnd(26)} ${share} % of ${tried} (${reworded} reworded)   by length ${lengths}`);
  if (!showsMissed) continue;
  for (const [miss, count] of [...missed].sort(([, a], [, b]) => b - a)) console.log(`    ${count} ${miss}`);
}

/** The longest word of the plain post that the other post spells otherwise, and what that has instead. */
function alteredWord(original: string, altered: string): { term: string; instead: string } | undefined {
  const [before, after] = [wordsOf(original), wordsOf(altered)];
  const isNew = (words: readonly string[]) => {
    const known = new Set(words.map((word) => word.toLowerCase()));
    return (word: string) => !known.has(word.toLowerCase());
  };
  const instead = after.filter(isNew(before)).join(' ');
  const changed = before.filter(isNew(after)).sort((a, b) => b.length - a.length);
  const term = changed.find((word) => isLikeness(unitsOf(word), unitsOf(instead)));
  return term === undefined ? undefined : { term, instead };
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}@$!*€]+|[!*]+(?=\s|$)/u).filter(Boolean);
}

function unitsOf(text: string): string {
  const folded = fold(text.replace(/[@$!*€]/gu, '0'));
  return textOf(folded.units, 0, folded.length);
}

/**
 * Whether a word can be laid along some part of a text with at most one edit in three letters, a swap of neighbours
 * counted as one; a digit or symbol may stand for any letter.
 */
function isLikeness(word: string, text: string): boolean {
  const width = text.length + 1;
  let beforeLast: number[] = [];
  let last: number[] = new Array(width).fill(0);
  for (let at = 1; at <= word.length; at++) {
    const row = [at];
    for (let place = 1; place < width; place++) {
      const differs = Number(word[at - 1] !== text[place - 1] && !/\d/.test(text[place - 1] as string));
      let cost = Math.min(last[place]! + 1, row[place - 1]! + 1, last[place - 1]! + differs);
      const isSwap = at > 1 && word[at - 1] === text[place - 2] && word[at - 2] === text[place - 1];
      if (isSwap) cost = Math.min(cost, beforeLast[place - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(...last) <= Math.floor(word.length / 3);
}
