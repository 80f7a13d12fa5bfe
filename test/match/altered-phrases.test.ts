import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alteredPhraseAt } from '../../src/match/altered-phrase.ts';
import { type Fuzziness, leastInPhrase } from '../../src/match/gates.ts';
import { createBudget } from '../../src/match/joining.ts';
import { findBesidePartners } from '../../src/match/partner-index.ts';
import { createTermIndex, findTerms, type TermIndex } from '../../src/match/term-index.ts';
import { commonness } from '../../src/text/common-words.ts';
import { fold } from '../../src/text/fold.ts';
import { termOf } from './terms.ts';

const indexOf = (terms: readonly string[], fuzzy: Fuzziness = 'standard'): TermIndex =>
  createTermIndex(terms.map((text) => termOf({ text, fuzzy })));

const find = (term: string, text: string, fuzzy?: Fuzziness) =>
  findTerms(indexOf([term], fuzzy), fold(text)).map(({ span, disguises }) => [
    text.slice(span.start, span.end),
    disguises.join(' '),
  ]);

describe('sees a phrase of which one word is disguised', () => {
  // phrase, post, what matched, disguise
  test.each([
    ['zanor kelfo', 'a zanr kelfo b', 'zanr kelfo', 'typo'],
    ['zanor kelfo', 'a zanor kelffo b', 'zanor kelffo', 'typo'],
    ['zanor kelfo', 'a zanor kelvo b', 'zanor kelvo', 'typo'],
    ['zanor kelfo', 'a aznor kelfo b', 'aznor kelfo', 'typo'],
    ['zanor kelfo', '#znaor #kelfo', 'znaor #kelfo', 'typo'],
    ['zanor kelfo', 'a za nor kelfo b', 'za nor kelfo', 'split'],
    ['zanor kelfo', 'a zanor kelf-o b', 'zanor kelf-o', 'split'],
    ['zanor kelfo', 'a zan🔥or kelfo b', 'zan🔥or kelfo', 'split'],
    ['zanor kelfo', 'a z*nor kelfo b', 'z*nor kelfo', 'mask'],
    ['zanor kelfo', 'a z**or kelfo b', 'z**or kelfo', 'mask'],
    ['zanor kelfo', 'a zanor kelf*!', 'zanor kelf*', 'mask'],
    ['zanor kelfo', '(*anor kelfo)', '*anor kelfo', 'mask'],
    ['zanor kelfo', 'a z@nor kelfo!', 'z@nor kelfo', 'leet'],
    ['sanor kelfo', 'a $anor, kelfo', '$anor, kelfo', 'leet'],
    ['sapor cohex', 'a ѕарοr cohex', 'ѕарοr cohex', 'look-alikes'],
    ['sapor cohex', 'a ѕароr сοһех', 'ѕароr сοһех', 'look-alikes'],
    ['zanor de kelfo', 'un zanor de kelfoo', 'zanor de kelfoo', 'typo'],
    ['zanor de kelfo', 'un zano de kelfo', 'zano de kelfo', 'typo'],
    ['zanor de la kelfo', 'un zan-or de la kelfo', 'zan-or de la kelfo', 'split'],
    ['zanor vipu kelfo', 'un zanor vipp kelfo', 'zanor vipp kelfo', 'typo'],
    ['zanor kelfo mingu', 'a zaaanor kelfo mingu', 'zaaanor kelfo mingu', 'repetition'],
    ['zánor kelfo', 'un zánr kelfo', 'zánr kelfo', 'typo'],
    ['занор кельфо', 'вот занор кельо', 'занор кельо', 'typo'],
    ['занор кельфо', 'вот зан ор кельфо', 'зан ор кельфо', 'split'],
    ['ζανορ κελφο', 'το ζανορ κ*λφο', 'ζανορ κ*λφο', 'mask'],
    ['زانور كلفو', 'هذا زانوور كلفو هنا', 'زانوور كلفو', 'typo'],
    ['زانور كلفو', 'هذا زان-ور كلفو هنا', 'زان-ور كلفو', 'split'],
    ['זאנור קלפו', 'זה זנאור קלפו כאן', 'זנאור קלפו', 'typo'],
    ['ब्लोर्पिक कुनान', 'वह ब्लोर्पि कुनान है', 'ब्लोर्पि कुनान', 'typo'],
    ['ब्लोर्पिक कुनान', 'वह ब्*र्पिक कुनान है', 'ब्*र्पिक कुनान', 'mask'],
    ['ব্লোর্পিক কুনান', 'ওই ব্লোর্ পিক কুনান', 'ব্লোর্ পিক কুনান', 'split'],
    ['블로르픽 자노르빅', '이건 블로픽 자노르빅 야', '블로픽 자노르빅', 'typo'],
    ['玻洛普赞 克弗奎本', '我买 玻洛*赞 克弗奎本 吧', '玻洛*赞 克弗奎本', 'mask'],
    ['ブロルピ クザノル', 'これ ブロル.ピ クザノル だ', 'ブロル.ピ クザノル', 'split'],
    ['กขคงจ ชซดตท', 'ซื้อ กขคจ ชซดตท', 'กขคจ ชซดตท', 'typo'],
  ])('%s in `%s`', (term, text, slice, disguise) => {
    expect(find(term, text)).toEqual([[slice, disguise]]);
  });

  test('and is as sure of it as of one word behind that disguise', () => {
    const confidence = (term: string, text: string) =>
      findTerms(indexOf([term]), fold(text)).map((found) => found.confidence);
    expect(confidence('zanor kelfo', 'zanor kelfoo')).toEqual(confidence('zanorkelfo', 'zanorkelfoo'));
    expect(confidence('zanor kelfo', 'zan or kelfo')).toEqual(confidence('zanorkelfo', 'zanor kelfo'));
  });
});

describe('leaves alone', () => {
  // why, phrase, post
  test.each([
    ['what is another common word', 'cheese pizza', 'a cheesy pizza'],
    ['what is a common word without its last letter', 'chicken soups', 'a chicken soup'],
    ['two altered words', 'zanor kelfo', 'a zanr kelo b'],
    ['two edits in one word', 'zanor kelfo', 'a znarr kelfo b'],
    ['a word of three letters', 'zan kelfobi', 'a zn kelfobi b'],
    ['a phrase of seven letters', 'zano kel', 'a zanoo kel b'],
    ['a phrase without another word of three letters', 'zanorpi de la', 'a zanorp de la b'],
    ['a phrase without another word than the most frequent ones', 'zanorpi they', 'a zanorp they b'],
    ['words in another order', 'zanor kelfo', 'a kelfo zanr b'],
    ['words with another between', 'zanor kelfo', 'a zanr the kelfo b'],
    ['a word with a number', 'zanor kelfo', 'a zanor2 kelfo b'],
    ['a number', 'zanor kelfo', '54409 kelfo'],
    ['a mask over more than half', 'zanor kelfo', 'a z***r kelfo b'],
    ['a piece of a longer word', 'zanor kelfo', 'a xyzanor kelfo b'],
    ['an altered word glued to the next', 'zanor kelfo', 'a zanrkelfo b'],
  ])('%s: %s in `%s`', (_, term, text) => {
    expect(find(term, text)).toEqual([]);
  });

  test('everything but the phrase itself when fuzzy is off', () => {
    expect(find('zanor kelfo', 'zanr kelfo za nor kelfo z*nor kelfo', 'off')).toEqual([]);
  });

  test('a phrase that has to be written as a hashtag', () => {
    const index = createTermIndex([termOf({ text: 'zanor_kelfo', match: 'hashtag', fuzzy: 'loose' })]);
    expect(findTerms(index, fold('zanor_kelfoo'))).toEqual([]);
  });
});

test('takes a swap for one, though it makes a common word, and so an edit amid a long word', () => {
  expect(commonness('form')).toBeGreaterThan(0);
  expect(find('from kelfobi', 'form kelfobi')).toEqual([['form kelfobi', 'typo']]);
  expect(find('conversation kelfo', 'conservation kelfo')).toEqual([]);
});

const alphabets = ['abc', 'абв', 'كلم', 'कखि', 'αβγ', '玻洛普', '가나다'];

/** Phrases, and texts of their words, some of them changed a little. */
const scenes = fc.constantFrom(...alphabets).chain((alphabet) => {
  const letters = Array.from(alphabet);
  const word = fc
    .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 6 })
    .map((chars) => chars.join(''));
  const term = fc.array(word, { minLength: 2, maxLength: 4 });
  const change = fc.record({
    term: fc.nat(),
    word: fc.nat(),
    at: fc.nat(6),
    taken: fc.nat(2),
    put: fc.constantFrom('', ...letters, ' ', '-', '*', '@', '🔥', '1'),
    gap: fc.constantFrom(' ', ' ', ', ', '\n'),
  });
  return fc.record({
    terms: fc.array(term, { minLength: 1, maxLength: 4 }),
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  });
});

test('finds all that trying every word of every phrase at every place finds', () => {
  let places = 0;
  fc.assert(
    fc.property(scenes, (scene) => {
      const terms = scene.terms.map((words) => words.join(' '));
      const text = scene.changes.map((change) => changed(scene.terms, change)).join(' ');
      const index = indexOf(terms);
      const folded = fold(text);
      const found = new Set<string>();
      const { patterns, disguised } = index;
      if (!disguised) return;
      const take = (pattern: number, word: number, first: number, count: number) => {
        const phrase = alteredPhraseAt(patterns, pattern, word, folded, first, count, 'standard');
        if (phrase) found.add(JSON.stringify([patterns.terms[pattern], phrase]));
      };
      findBesidePartners(disguised.partners, folded, createBudget(), take);
      const expected = new Set<string>();
      for (const [number, term] of terms.entries()) {
        const pattern = patterns.terms.indexOf(number);
        const lengths = term.split(' ').map((each) => each.length);
        if (fold(term).length < leastInPhrase.all) continue;
        for (const [word, length] of lengths.entries()) {
          const hasPartner = term
            .split(' ')
            .some(
              (other, at) => at !== word && other.length >= leastInPhrase.partner && commonness(other) < 3,
            );
          if (length < leastInPhrase.altered || !hasPartner) continue;
          for (let first = 0; first < folded.tokenCount; first++)
            for (let count = 1; count <= 4 && first + count <= folded.tokenCount; count++) {
              const phrase = alteredPhraseAt(patterns, pattern, word, folded, first, count, 'standard');
              if (phrase) expected.add(JSON.stringify([number, phrase]));
            }
        }
      }
      places += expected.size;
      expect([...found].sort()).toEqual([...expected].sort());
    }),
    { numRuns: 3000 },
  );
  expect(places).toBeGreaterThan(100); // the scenes are full enough to tell
});

function changed(
  terms: readonly (readonly string[])[],
  change: { term: number; word: number; at: number; taken: number; put: string; gap: string },
): string {
  const words = terms[change.term % terms.length] as readonly string[];
  const place = change.word % words.length;
  const letters = Array.from(words[place] as string);
  letters.splice(change.at % (letters.length + 1), change.taken, change.put);
  return words.with(place, letters.join('')).join(change.gap);
}

describe('wherever the phrase stands', () => {
  const word = fc
    .array(fc.constantFrom(...'bcdfgklmnprstvz'), { minLength: 5, maxLength: 9 })
    .map((letters) => letters.join(''));
  const phrase = fc.array(word, { minLength: 2, maxLength: 4 });
  const around = fc.string({ unit: 'binary', maxLength: 12 });

  test('its span is that of its words, and splits no surrogate pair', () => {
    fc.assert(
      fc.property(phrase, fc.nat(), fc.nat(), around, around, (words, place, cut, left, right) => {
        // A made-up word may share the hash of a very common one, and then vouches for no other.
        fc.pre(words.every((word) => commonness(word) < 3));
        const at = place % words.length;
        const whole = words[at] as string;
        const middle = 1 + (cut % (whole.length - 1));
        const altered = words.with(at, `${whole.slice(0, middle)}🔥${whole.slice(middle)}`).join(' ');
        const text = `${left} | ${altered} | ${right}`;
        const start = left.length + 3;
        const found = findTerms(indexOf([words.join(' ')]), fold(text)).map(({ span }) => span);
        expect(found).toContainEqual({ start, end: start + altered.length });
      }),
    );
  });
});

describe('texts made to be slow', () => {
  /** All with one partner, and with few different ends. */
  const terms = Array.from({ length: 50_000 }, (_, number) => `zanorkelfo ${nameOf(number)}`);
  const index = indexOf(terms);

  const milliseconds = (run: () => void) => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  test.each([
    'zanorkelfo ',
    'zanorkelfo blorp ',
    'zanorkelfo baba ',
    'zanorkelfo-ba-ba-ba-',
    'zanorkelfo b*',
  ])(
    'that repeat %j: candidates grow with the text alone, and 100,000 units take a second at most',
    (piece) => {
      const candidates = [1000, 2000, 4000].map((times) => {
        let count = 0;
        const text = fold(piece.repeat(times));
        findBesidePartners(
          index.disguised!.partners,
          text,
          { ...createBudget(), phrases: 1e9 },
          () => count++,
        );
        return count;
      });
      for (const at of [1, 2]) expect(candidates[at]).toBeLessThanOrEqual(2.3 * candidates[at - 1]!);
      const text = fold(piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000));
      expect(milliseconds(() => findTerms(index, text))).toBeLessThan(1000);
    },
    30_000,
  );
});

/** A different word for each number, of few letters. */
function nameOf(number: number): string {
  const syllables = ['ba', 'be', 'bo', 'bu', 'ka', 'ke', 'ko', 'ku'];
  let name = '';
  for (let rest = number, at = 0; at < 6; at++, rest >>= 3) name += syllables[rest & 7];
  return name;
}
