import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fuzziness } from '../../src/match/gates.ts';
import { isOneEditApart } from '../../src/match/near-miss-index.ts';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { fold } from '../../src/text/fold.ts';
import { termOf } from './terms.ts';

const find = (
  term: string,
  text: string,
  fuzzy: Fuzziness = 'standard',
  match: 'phrase' | 'hashtag' = 'phrase',
) =>
  findTerms(createTermIndex([termOf({ text: term, fuzzy, match })]), fold(text)).map(
    ({ span, disguises }) => [text.slice(span.start, span.end), disguises.join(' ')],
  );

describe('sees a term behind a disguise and names it', () => {
  // term, post, what matched, disguises
  test.each([
    ['blorpik', 'a bl0rpik', 'bl0rpik', 'leet'],
    ['blorpik', 'a b1orp1k!', 'b1orp1k', 'leet'],
    ['blarpes', 'a bl@rpe$ now', 'bl@rpe$', 'leet'],
    ['blirpik', 'a bl!rpik now', 'bl!rpik', 'leet'],
    ['blorpik', 'a blоrpik', 'blоrpik', 'look-alikes'],
    ['блорпик', 'вот блopпик', 'блopпик', 'look-alikes'],
    ['blorpik', 'a blooorpik', 'blooorpik', 'repetition'],
    ['blorpik', 'a bbbbblorpikkkk', 'bbbbblorpikkkk', 'repetition'],
    ['blorpik', 'a b l o r p i k', 'b l o r p i k', 'spacing'],
    ['blorpik', 'x.b.l.o.r.p.i.k.', 'b.l.o.r.p.i.k', 'spacing'],
    ['blorpik', 'b🔥l🔥o🔥r🔥p🔥i🔥k', 'b🔥l🔥o🔥r🔥p🔥i🔥k', 'spacing'],
    ['blorpik', 'a blo rpik b', 'blo rpik', 'split'],
    ['blorpik', 'a blor-pik b', 'blor-pik', 'split'],
    ['blorpik', 'a b*orpik b', 'b*orpik', 'mask'],
    ['blorpik', 'a bl**pik b', 'bl**pik', 'mask'],
    ['blorpik', 'a bolrpik b', 'bolrpik', 'typo'],
    ['blorp', 'a blrop b', 'blrop', 'typo'],
    ['blorpiknu', 'a blorpknu b', 'blorpknu', 'typo'],
    ['blorpiknu', 'a bolrpiknu b', 'bolrpiknu', 'typo'],
    ['blorpiknu', 'a blorrpiknu b', 'blorrpiknu', 'typo'],
    ['blorpiknu', 'a blorpiknuz b', 'blorpiknuz', 'typo'],
    ['blorpik', 'a *lorpik b', '*lorpik', 'mask'],
    ['blorpik', 'a blorpi* b', 'blorpi*', 'mask'],
    ['玻洛普赞克', '我买玻洛*赞克吧', '玻洛*赞克', 'mask'],
    ['ब्लोर्पिक', 'वह ब्*र्पिक है', 'ब्*र्पिक', 'mask'],
    ['blorpik', '(blorp!k)', 'blorp!k', 'leet'],
    ['blorpik', 'b🇺🇾l🇺🇾o1️⃣r1️⃣p❤️i👩‍🍳k', 'b🇺🇾l🇺🇾o1️⃣r1️⃣p❤️i👩‍🍳k', 'spacing'],
    ['ブロルピク', 'これはぶろるぴくです', 'ぶろるぴく', 'kana'],
    ['سرطان', 'هذا سر6ان', 'سر6ان', 'leet'],
    ['पिपिनुक', 'a पि पि नु क b', 'पि पि नु क', 'spacing'],
    ['پیپینوک', 'پپپپیپینوک', 'پپپپیپینوک', 'repetition'],
    ['totab', 'a to.tab', 'to.tab', 'split'],
    ['blorpik', 'a \u202ekiprolb\u202c b', 'kiprolb', 'reversal'],
    ['zan kelfo', 'a z4n kelfo b', 'z4n kelfo', 'leet'],
    ['zan kelfo', 'a zankelf0 b', 'zankelf0', 'leet joined'],
    ['zan kelfo', 'a zankelfo b', 'zankelfo', 'joined'],
    ['blorp', 'such massiveblorp here', 'blorp', 'joined'],
    ['blorp', 'a superBlorp', 'Blorp', 'joined'],
    ['blorpiknu', 'a blorpiknuland', 'blorpiknu', 'joined'],
    ['blorpik', '#buyblorpiknow', 'blorpik', 'joined'],
    ['blorpik', '#buybl0rpiknow', 'bl0rpik', 'leet joined'],
    ['ब्लोर्पिक', 'वह ब् लो र् पि क है', 'ब् लो र् पि क', 'spacing'],
    ['玻洛普赞克', '我买玻.洛.普.赞.克吧', '玻.洛.普.赞.克', 'spacing'],
    ['ブロルピク', 'これは ブ ロ ル ピ ク です', 'ブ ロ ル ピ ク', 'spacing'],
  ])('%s in `%s`', (term, text, slice, disguises) => {
    expect(find(term, text)).toEqual([[slice, disguises]]);
  });
});

describe('leaves alone', () => {
  // why, term, post
  test.each([
    ['a term inside a common word', 'homel', 'he was homeless'],
    ['a short term beside what is no common word', 'blorp', 'blorpization unblorp'],
    ['a phrase that is a common word', 'every day', 'my everyday look'],
    ['two common words that together are a term', 'therapist', 'the rapist was caught'],
    ['a word cut off by an apostrophe', 'spank', "let's pank"],
    ['a letter beside a common word', 'along', 'it took a long time'],
    ['a common word with a mask beside it', 'xlemon', 'a *lemon* tree'],
    ['numbers', 'blorpik', '810 1999 0110'],
    ['more symbols than letters', 'blosat', '8105@7'],
    ['a doubled letter', 'blorpik', 'a bloorpik'],
    ['a term inside another word', 'blorpik', 'xblorpikq'],
    ['short terms in pieces', 'blor', 'bl or'],
    ['short terms with a typo', 'blorpik', 'blorpk'],
    ['other letters behind a mask', 'blorpik', 'b*orpyk'],
    ['a word that is mostly mask', 'blorpik', 'b*****k'],
    ['letters of two sentences', 'blorpik', 'so he said blor. pikes are fish'],
    ['a hashtag term outside a hashtag', 'other', 'a blorp1k'],
  ])('%s', (_, term, text) => {
    expect(find(term, text)).toEqual([]);
  });

  test('everything but plain text when fuzzy is off', () => {
    expect(find('blorpik', 'bl0rpik b l o r p i k blo rpik bl*rpik', 'off')).toEqual([]);
  });
});

test('loose sees more: short terms, typos in them, and terms glued to common words', () => {
  expect(find('blorp', 'a blrop b', 'loose')).toEqual([['blrop', 'typo']]);
  expect(find('blorp', 'a blop lborp b')).toEqual([]);
  expect(find('kvip', 'a kvi p b', 'loose')).toEqual([['kvi p', 'split']]);
});

test('a term that stands plainly is told once, without a disguise', () => {
  expect(find('blorpik', 'blorpik BLORPIK')).toEqual([
    ['blorpik', ''],
    ['BLORPIK', ''],
  ]);
});

test('a hashtag-only term is seen through a disguise in a hashtag only', () => {
  expect(find('blorpik', '#bl0rpik', 'standard', 'hashtag')).toEqual([['bl0rpik', 'leet']]);
  expect(find('blorpik', 'bl0rpik', 'standard', 'hashtag')).toEqual([]);
});

describe('properties', () => {
  const word = fc
    .array(fc.constantFrom(...'bcdfgklmnprstvz'), { minLength: 6, maxLength: 12 })
    .map((letters) => letters.join(''));

  test('a term spaced out letter by letter is found whatever stands between', () => {
    fc.assert(
      fc.property(word, fc.constantFrom(' ', '.', '-', '_', ' . ', '🔥', '\n'), (term, gap) => {
        fc.pre(!/(.)\1/.test(term));
        const text = Array.from(term).join(gap);
        expect(find(term, text).map(([slice]) => slice)).toContain(text);
      }),
    );
  });

  test('spans of disguised terms never split a surrogate pair and slice what was found', () => {
    fc.assert(
      fc.property(
        word,
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 12 }),
        (term, left, right) => {
          const text = `${left} ${Array.from(term).join('🔥')} ${right}`;
          for (const { span } of findTerms(
            createTermIndex([termOf({ text: term, fuzzy: 'loose' })]),
            fold(text),
          )) {
            for (const at of [span.start, span.end]) expect(splitsPair(text, at)).toBe(false);
            expect(span.end).toBeGreaterThan(span.start);
          }
        },
      ),
    );
  });

  test('isOneEditApart agrees with trying every edit', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(isOneEditApart(a, b)).toBe(a !== b && editsOf(a).has(b));
      }),
      { numRuns: 2000 },
    );
  });
});

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function editsOf(word: string): Set<string> {
  const edits = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    edits.add(left + right.slice(1));
    if (right.length > 1) edits.add(left + right[1] + right[0] + right.slice(2));
    for (const letter of 'abc') {
      edits.add(left + letter + right);
      if (right !== '') edits.add(left + letter + right.slice(1));
    }
  }
  return edits;
}

describe('texts made to be slow', () => {
  const terms = ['blorpiknu', 'zan kelfo', 'quibbon', 'aaaaab', 'ababab', 'блорпик', '玻洛普赞克'].map(
    (text) => termOf({ text, fuzzy: 'loose' }),
  );
  const index = createTermIndex(terms);
  const size = 100_000;
  // the worst of what each search can be fed; a generous bound on CPU time, far above what they take
  test.each([
    'a',
    'ab',
    'a ',
    'a1',
    '1',
    'a.',
    '@a',
    'a*',
    '$',
    '#a',
    '(a)',
    'a\u0301',
    '🔥a',
    '\u202ea',
    '玻.',
    'xblorpiknux',
    'b l o r p i k n u ',
    'bl0rp1knu ',
    'blorpknu ',
    'blorp iknu ',
    'bl*rp*knu ',
    '#blorpiknux ',
    'aaaaab',
  ])('%j over and over', (piece) => {
    const text = piece.repeat(Math.floor(size / piece.length));
    const before = process.cpuUsage();
    const found = findTerms(index, fold(text));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(found.length).toBeLessThanOrEqual(terms.length * 100);
  });
});
