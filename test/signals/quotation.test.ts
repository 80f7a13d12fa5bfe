import { describe, expect, it, test } from 'vitest';
import { compileRuleset, score } from '../../src/index.ts';
import { quotation } from '../../src/signals/quotation.ts';
import { createReading, type SeenTerm } from '../../src/signals/reading.ts';
import { fold } from '../../src/text/fold.ts';
import { sketch } from '../support/rulesets.ts';
import { asFinding, type Row } from './rows.ts';

/** What is seen where `blorp` is an anchor and `kelfo` another listed term. */
function quoted(text: string, settings = { min: 4 }): string[] {
  const terms = Array.from(text.matchAll(/blorp|kelfo/g), ({ 0: word, index }): SeenTerm => {
    const span = { start: index, end: index + word.length };
    return { span, disguises: [], anchor: word === 'blorp' ? 'ambiguous' : 'none' };
  });
  const finding = asFinding(quotation.detect(createReading({ id: '1', text }, fold(text), terms), settings));
  return finding?.spans.map(({ start, end }) => text.slice(start, end)) ?? [];
}

const rows: Readonly<Record<string, readonly Row[]>> = {
  'quotations of every people': [
    ['police warn of "selling blorp, write me" posts', 'selling blorp, write me'],
    ['they wrote “selling blorp, write me” to her', 'selling blorp, write me'],
    ["they wrote 'it's blorp, don't tell' to her", "it's blorp, don't tell"],
    ['they wrote ‘it’s blorp, don’t tell’ to her', 'it’s blorp, don’t tell'],
    ['so geht das: „verkaufe blorp, schreib mir“. Nie antworten', 'verkaufe blorp, schreib mir'],
    ['so sieht das aus: »verkaufe blorp, schreib mir«', 'verkaufe blorp, schreib mir'],
    ['ils écrivent « vends blorp, écris moi » partout', ' vends blorp, écris moi '],
    ['il messaggio dice «vendo blorp, scrivi qui». Mai', 'vendo blorp, scrivi qui'],
    ['пишут так: «продам blorp, пиши сюда» везде', 'продам blorp, пиши сюда'],
    ['有人发帖说“出blorp资源，要的私信”大家小心举报', '出blorp资源，要的私信'],
    ['「blorp売ります、連絡ください」という投稿に注意してください', 'blorp売ります、連絡ください'],
    ['"blorp 팝니다 연락 주세요 지금"라고 쓴 글을 봤어요', 'blorp 팝니다 연락 주세요 지금'],
  ],
  'nested and several quotations': [
    ['she said “he wrote ‘selling blorp now’ to me” and cried', 'he wrote ‘selling blorp now’ to me'],
    [
      '"one blorp and more" or "two blorp and more" is how they write',
      'one blorp and more',
      'two blorp and more',
    ],
    ['an open “ mark, then "selling blorp to you all" and so on', 'selling blorp to you all'],
  ],
  'where no listed term opens a case': [
    ['a mail says "kelfo or kelfo, choose now" to everybody', 'kelfo or kelfo, choose now'],
    ['kelfo, a mail says "kelfo is what you get", kelfo'],
  ],
  'what is no quotation of it': [
    ['selling blorp, write me, all of you'],
    ['selling "blorp", write me, all of you'],
    ['"selling blorp, write me"'],
    ['now: "selling blorp, write me"'],
    ['i say "selling blorp, write me" and i have blorp'],
    ['i say "this is what it is" and i have blorp here'],
    ["i don't sell blorp and you can't either, we're friends"],
    ['a 5" blorp with 7" of kelfo and more of that here'],
    ['an open "quotation with blorp in it that never ends here'],
    ['he said " selling blorp, write me " and so on'],
  ],
  'who quotes an offer to make it, which is not told apart': [
    ['here is what i say: "selling blorp, write me"', 'selling blorp, write me'],
  ],
};

describe.each(Object.entries(rows))('quotation on %s', (_, group) => {
  it.each(group.map((row) => [row] as const))('%j', ([text, ...slices]) => {
    expect(quoted(text)).toEqual(slices);
  });
});

test('asks for as many words as `min` says', () => {
  const text = 'posts that say "selling blorp" are reported';
  expect(quoted(text, { min: 2 })).toEqual(['selling blorp']);
  expect(quoted(text, { min: 3 })).toEqual([]);
});

test('takes time in proportion to the text', () => {
  const time = (text: string) => {
    const start = process.cpuUsage();
    quoted(text);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  for (const piece of ['“', '"a', "'", '« "„', '"blorp is to be had" ']) {
    quoted(piece.repeat(1000));
    const [short, long] = [4_000, 16_000].map((times) =>
      Math.min(...[1, 2, 3].map(() => time(piece.repeat(times)))),
    );
    expect(long!, piece).toBeLessThan(short! * 16 + 20_000);
  }
});

test('speaks against a post whose anchor is quoted, also inside a rule', () => {
  const ruleset = compileRuleset(
    sketch({
      lists: { terms: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 50 } },
      signals: [{ id: 'quoted', use: 'quotation', family: 'reporting', points: -24 }],
      rules: [{ id: 'plain', when: { none: ['quoted'] }, points: 10 }],
    }),
  );
  expect(score({ id: '1', text: 'selling blorp, write me' }, ruleset).score).toBe(60);
  expect(score({ id: '1', text: 'they post "selling blorp, write me" here' }, ruleset).score).toBe(26);
});
