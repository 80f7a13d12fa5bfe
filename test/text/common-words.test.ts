import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandOfHash,
  commonness,
  commonnessOfToken,
  commonWord,
  wordHash,
} from '../../src/text/common-words.ts';
import { fold } from '../../src/text/fold.ts';

/** Folded words by how common they are. */
const rows: readonly (readonly [commonness: number, words: string])[] = [
  [3, 'the you dont de que para und haus casa дом obrigado'],
  [2, 'pizza chicken perro gato'],
  [1, 'recipe telegram soup'],
  [0, 'blorp zankelfo quibbon zan7 qxzvw блорпус'],
];

describe('commonness', () => {
  for (const [expected, words] of rows) {
    it.each(words.split(' '))(`is ${expected} for %s`, (word) => expect(commonness(word)).toBe(expected));
  }

  it('is 0 for the empty word', () => expect(commonness('')).toBe(0));

  it('takes fewer than 1 % of random letters for a word', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      minLength: 7,
      maxLength: 12,
    });
    const words = fc.sample(letters, { numRuns: 40_000, seed: 1 });
    expect(words.filter((word) => commonness(word) > 0).length / words.length).toBeLessThan(0.01);
    expect(words.filter((word) => commonness(word) > 1).length / words.length).toBeLessThan(0.005);
  });

  it('takes fewer than 1 % of random hashes for a word', () => {
    let known = 0;
    for (let hash = 0; hash < 2 ** 24; hash += 97) if (bandOfHash(hash) > 0) known++;
    expect(known / (2 ** 24 / 97)).toBeLessThan(0.01);
  });

  it('is the same by the hash of a folded token', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('the', 'pizza', 'дом')),
        (text) => {
          const folded = fold(text);
          for (let token = 0; token < folded.tokenCount; token++) {
            const units = folded.units.subarray(folded.tokenStart[token], folded.tokenEnd[token]);
            const word = String.fromCharCode(...units);
            const hash = folded.tokenHash[token] as number;
            expect(wordHash(word)).toBe(hash >>> 8);
            expect(commonnessOfToken(hash)).toBe(commonness(word));
          }
        },
      ),
    );
  });

  it('needs nothing but the language itself', () => {
    const bundle = buildSync({
      entryPoints: ['src/text/common-words.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'words',
    });
    const code = `${bundle.outputFiles[0]?.text}; words.commonness('the')`;
    expect(runInNewContext(code, Object.create(null))).toBe(3);
  });
});

describe('commonWord', () => {
  it.each([
    ['the', { lang: 'en', rank: 100 }],
    ['soup', { lang: 'en', rank: 5000 }],
    ['perro', { lang: 'es', rank: 1000 }],
    ['nicht', { lang: 'de', rank: 300 }],
    ['дом', { lang: 'ru', rank: 300 }],
    ['blorp', undefined],
  ])('tells the language and rank of %s', (word, expected) => expect(commonWord(word)).toEqual(expected));
});

it('has a table of at most 250 KiB', () => {
  expect(readFileSync('src/text/common-words-table.ts').length).toBeLessThanOrEqual(250 * 1024);
});
