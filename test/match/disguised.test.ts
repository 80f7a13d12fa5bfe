import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fuzziness } from '../../src/match/gates.ts';
import { isOneEditApart } from '../../src/match/near-miss-index.ts';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { areTwoEditsApart } from '../../src/match/two-edits-index.ts';
import { commonness } from '../../src/text/common-words.ts';
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
    ['blorpiknuzan', 'a blrpiknuzann b', 'blrpiknuzann', 'typos'],
    ['blorpiknuzan', 'a bolrpikuzan b', 'bolrpikuzan', 'typos'],
    ['blorpiknuzan', 'a xblorpiknzan b', 'xblorpiknzan', 'typos'],
    ['blorpiknuzanfo', 'a xlorpiknuzanfu b', 'xlorpiknuzanfu', 'typos'],
    ['kvill', 'a kv1ll kv1l b', 'kv1ll', 'leet'],
    ['pills', 'the p1lls', 'p1lls', 'leet'],
    ['pills', 'the p i l l s', 'p i l l s', 'spacing'],
    ['koob', 'a k00b', 'k00b', 'leet'],
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
    ['שלונט', 'זה \u202dטנולש\u202c כאן', 'טנולש', 'reversal'],
    ['שָלונט', 'זה \u202dטנולשָ\u202c', 'טנולשָ', 'reversal'],
    ['블로르픽', '이건 ㅂㅡㄹㄹㅗㄹㅡㅍㅣㄱ 야', 'ㅂㅡㄹㄹㅗㄹㅡㅍㅣㄱ', 'compatibility'],
    ['블로르픽누', '이건 ㅂㅡㄹ.로.르.픽.누 야', 'ㅂㅡㄹ.로.르.픽.누', 'spacing'],
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
    ['long terms with three typos', 'blorpiknuzan', 'xblrpikuzan'],
    ['shorter terms with two', 'blorpiknuza', 'blrpiknuzaa'],
    ['other endings of long terms', 'blorpiknuzan', 'blorpiknuzer'],
    ['words two letters from a common one', 'transformation', 'transfomratoin'],
    ['common words two letters from a term', 'tranzfoxmation', 'transformation'],
    ['letters that no override turns', 'blorpik', '\u202dkiprolb\u202c'],
    ['terms of three letters behind a disguise', 'zan', 'z4n z a n zaaan zna'],
    ['terms at the start of unknown words', 'kelfo', 'kelfoqvzat'],
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

describe('loose sees more', () => {
  // what, term, post, what matched, disguises
  test.each([
    ['typos in short terms', 'blorp', 'a blop b', 'blop', 'typo'],
    ['short terms in two', 'kvip', 'a kvi p b', 'kvi p', 'split'],
    ['three letters, one of them replaced', 'zan', 'a z4n b', 'z4n', 'leet'],
    ['three letters apart', 'zan', 'so, z.a.n', 'z.a.n', 'spacing'],
    ['three letters repeated', 'zan', 'a zaaaan b', 'zaaaan', 'repetition'],
    ['the last two of three letters swapped', 'zvo', 'a zov b', 'zov', 'typo'],
    ['a term at the start of an unknown word', 'kelfo', 'kelfoqvzat', 'kelfo', 'joined'],
    ['a term at the end of an unknown word', 'kelfo', 'qvzatkelfo', 'kelfo', 'joined'],
  ])('%s', (_, term, text, slice, disguises) => {
    expect(find(term, text, 'loose')).toEqual([[slice, disguises]]);
    expect(find(term, text)).toEqual([]);
  });

  // what, term, post
  test.each([
    ['three letters with a digit that is none of them', 'zan', 'a z3n b'],
    ['three letters of which one is left', 'zan', '24n z44'],
    ['two letters of three', 'zan', 'a zn b'],
    ['a term with a few letters beside it', 'kelfo', 'kelfoqv'],
    ['a term amid an unknown word', 'kelfo', 'qvzatkelfoqvzat'],
  ])('but not %s', (_, term, text) => {
    expect(find(term, text, 'loose')).toEqual([]);
  });

  test('a common word of a language that the text is not in, near a term', () => {
    const dutch = 'ik heb het niet gedaan en dat weet jij ook, dod is alles wat je nog zegt';
    const danish = 'jeg ved ikke hvad der sker her, dod er alt hvad du siger nu';
    expect(find('dood', dutch, 'loose')).toEqual([['dod', 'typo']]);
    expect(find('dood', danish, 'loose')).toEqual([]);
    expect(find('dood', 'a dod b', 'loose')).toEqual([]);
    expect(find('doodblorp', dutch.replace('dod', 'doodblorq'), 'standard')).toEqual([['doodblorq', 'typo']]);
  });
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
  }, 20_000);

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

describe('two edits', () => {
  const long = fc
    .array(fc.constantFrom(...'bcdfgklmnprstvz'), { minLength: 14, maxLength: 20 })
    .map((letters) => letters.join(''));

  test('areTwoEditsApart agrees with trying every two edits, but for endings', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, (left, right) => {
        const [a, b] = [`${left}zzzzz`, `${right}zzzzz`]; // so that they differ before their endings
        const once = editsOf(a);
        const isTwice = [...once].some((word) => word === b || editsOf(word).has(b));
        expect(areTwoEditsApart(a, b)).toBe(a !== b && isTwice && !isOneEditApart(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('wherever they are, the term is found', () => {
    const places = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('left out', 'added', 'changed', 'swapped'));
    fc.assert(
      fc.property(long, places, places, (term, ...edits) => {
        const text = edits.reduce((word, [at, letter, how]) => edited(word, at, letter, how), term);
        fc.pre(areTwoEditsApart(text, term) && commonness(text) === 0 && commonness(term) === 0);
        expect(find(term, `a ${text} b`)).toHaveLength(1); // perhaps as one joined or repeated
      }),
      { numRuns: 1000 },
    );
  });
});

function edited(word: string, place: number, letter: number, how: string): string {
  const at = place % (word.length - 1);
  const [left, here, next, rest] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const other = 'bcdfgklmnprstvz'.charAt(letter % 15);
  if (how === 'left out') return `${left}${next}${rest}`;
  if (how === 'added') return `${left}${other}${here}${next}${rest}`;
  return how === 'changed' ? `${left}${other}${next}${rest}` : `${left}${next}${here}${rest}`;
}

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
