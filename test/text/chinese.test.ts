import { describe, expect, test } from 'vitest';
import { createTermIndex, findTerms } from '../../src/match/term-index.ts';
import { simplifiedForm } from '../../src/text/chinese.ts';
import { chinesePairs } from '../../src/text/chinese-table.ts';
import { fold } from '../../src/text/fold.ts';
import { termOf } from '../match/terms.ts';

const found = (term: string, post: string, strictMarks = false) =>
  findTerms(createTermIndex([termOf({ text: term, strictMarks })]), fold(post)).map(({ span }) =>
    post.slice(span.start, span.end),
  );

describe('traditional and simplified characters', () => {
  // term, post, what is found
  test.each([
    ['鸡汤', '媽媽做的雞湯很好喝', '雞湯'],
    ['雞湯', '妈妈做的鸡汤很好喝', '鸡汤'],
    ['头发', '我的頭髮太長了', '頭髮'],
    ['发现', '我發現了', '發現'],
    ['發現', '我发现了', '发现'],
    ['乾燥', '天气很干燥', '干燥'],
    ['图书馆', '在圖书館看書', '圖书館'],
    ['学习', '學習中文', '學習'],
    ['面条', '吃麵條', '麵條'],
    ['寿司', '食べる寿司', '寿司'],
  ])('%s is found in %s', (term, post, slice) => {
    expect(found(term, post)).toEqual([slice]);
  });

  test('other characters are not', () => {
    expect(found('鸡汤', '鸭汤 雞場')).toEqual([]);
  });

  test('are kept apart by strict marks', () => {
    expect(found('鸡汤', '雞湯 鸡汤', true)).toEqual(['鸡汤']);
  });

  test('a simplified form has none of its own', () => {
    for (let at = 1; at < chinesePairs.length; at += 2)
      expect(simplifiedForm(chinesePairs.charAt(at))).toBeUndefined();
  });
});
