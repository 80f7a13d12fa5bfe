/**
 * HateCheck's spelling functions: of the words that a post misspells, how many are found from the plain word.
 *
 *     npx tsx benchmarks/quality/spelling.ts HATECHECK.ndjson.gz [standard|loose]
 *
 * Each `spell_*` post names the plain post it was made from (`meta.ref`); the word that the plain post has and the
 * misspelt one has not is the term that is looked for, alone, in the misspelt post.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';

interface Case {
  readonly text: string;
  readonly lang: string;
  readonly source: string;
  readonly function: string;
  readonly meta: { readonly ref: string; readonly case: string };
}

const [path, fuzzy = 'standard'] = process.argv.slice(2);
if (path === undefined || (fuzzy !== 'standard' && fuzzy !== 'loose')) {
  throw new Error('usage: npx tsx benchmarks/quality/spelling.ts HATECHECK [standard|loose]');
}
const bytes = readFileSync(path);
const lines = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
const cases = lines.map((line) => JSON.parse(line) as Case);
const keyOf = ({ source, lang }: Case, number: string) =>
  `${source} ${lang} ${Number(number.replace(/^\D*/, ''))}`;
const plain = new Map(
  cases.filter(({ meta }) => meta.case).map((entry) => [keyOf(entry, entry.meta.case), entry.text]),
);

const tallies = new Map<string, { found: number; tried: number; byLength: Map<number, [number, number]> }>();
for (const entry of cases.filter(({ function: name }) => name.startsWith('spell_'))) {
  const { text, function: name, meta } = entry;
  const original = meta.ref ? plain.get(keyOf(entry, meta.ref)) : undefined;
  const term = original && alteredWord(original, text);
  if (!term) continue;
  const tally = tallies.get(name) ?? { found: 0, tried: 0, byLength: new Map() };
  tallies.set(name, tally);
  const index = createTermIndex([
    { text: term, match: 'word', fuzzy, strictCase: false, strictMarks: false, strictPunctuation: false },
  ]);
  const isFound = findTerms(index, fold(text)).length > 0;
  const length = Math.min(12, fold(term).length);
  const [found, tried] = tally.byLength.get(length) ?? [0, 0];
  tally.byLength.set(length, [found + Number(isFound), tried + 1]);
  tally.tried++;
  if (isFound) tally.found++;
}
for (const [name, { found, tried, byLength }] of [...tallies].sort()) {
  const lengths = [...byLength]
    .sort(([a], [b]) => a - b)
    .map(([length, [hit, all]]) => `${length}: ${hit}/${all}`);
  console.log(
    `${name.padEnd(26)} ${((found / tried) * 100).toFixed(1).padStart(5)} % of ${tried}   by length ${lengths.join('  ')}`,
  );
}

/** The longest word of the plain post that the other post does not have. */
function alteredWord(original: string, altered: string): string | undefined {
  const words = (text: string) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  const kept = new Set(words(altered).map((word) => word.toLowerCase()));
  const changed = words(original).filter((word) => !kept.has(word.toLowerCase()));
  return changed.sort((a, b) => b.length - a.length)[0];
}
