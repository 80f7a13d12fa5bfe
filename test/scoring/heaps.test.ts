import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRuleset, type Ruleset, score } from '../../src/index.ts';
import { checkWithPencil } from '../support/pencil.ts';
import { sketch } from '../support/rulesets.ts';

const against = (family: string, ...rows: string[]) => ({ rows, family, points: -18 });
const lists = {
  coded: { rows: ['blorp'], family: 'term', anchor: 'ambiguous', points: 40 },
  trade: { rows: ['selling'], family: 'commerce', points: 20 },
  kitchen: against('benign-context', 'soup', 'onion', 'court'),
  garden: against('benign-context', 'soil', 'bloom', 'flower bed'),
  sport: against('benign-context', 'goal', 'court'),
  news: against('reporting', 'reporter', 'police say'),
  help: against('reporting', 'hotline'),
};
const exceptions = [{ id: 'show', terms: ['bloom'], phrases: ['bloom show'], reason: 'a show' }];
const withHeap = (heap?: object) =>
  compileRuleset(sketch({ lists, exceptions, scoring: { ...(heap && { heap }) } }));
const [plain, guarded] = [withHeap(), withHeap({ lists: 3, families: 2 })];

function heapedIn(text: string, ruleset: Ruleset = guarded): string[] {
  const { matches } = score({ id: 'p', text }, ruleset);
  return matches.filter(({ heaped }) => heaped).map(({ term }) => term);
}

describe('words against harm in a heap', () => {
  test.each([
    ['of three lists and two families', 'blorp soup, soil, hotline', ['soup', 'soil', 'hotline']],
    ['of two lists', 'blorp soup, hotline, onion', []],
    ['of three lists of one family', 'blorp soup, soil, goal', []],
    ['before the anchor and on other lines', 'soup\nsoil\nhotline\nblorp', ['soup', 'soil', 'hotline']],
    ['as hashtags', 'blorp #soup #soil #hotline', ['soup', 'soil', 'hotline']],
    ['with a phrase', 'blorp flower bed, police say, soup', ['flower bed', 'police say', 'soup']],
    ['with a word between, which asks for a list more', 'blorp soup and soil, hotline', []],
    [
      'with three words between and four lists',
      'blorp soup and soil and goal and hotline',
      ['soup', 'soil', 'goal', 'hotline'],
    ],
    ['with more words between than the gap', 'blorp soup, soil for the hotline', []],
    [
      'in two rows, one of which is a heap',
      'soup a b blorp soil, goal, hotline',
      ['soil', 'goal', 'hotline'],
    ],
    ['of which one word is of two lists', 'blorp court, onion, hotline', []],
    ['of which one word is excepted', 'blorp soup, bloom show, hotline', []],
    ['with words that speak for harm between', 'blorp soup, selling soil, hotline', []],
  ])('%s', (_, text, heaped) => {
    expect(heapedIn(text)).toEqual(heaped);
  });

  test('count for nothing, and the result says so', () => {
    const result = score({ id: 'p', text: 'selling blorp soup, soil, hotline' }, guarded);
    expect(result.contributions.map(({ id, points }) => [id, points])).toEqual([
      ['selling', 20],
      ['blorp', 40],
      ['gate', -40],
    ]);
    checkWithPencil(result);
  });

  test('count where the ruleset says nothing of heaps', () => {
    const text = 'blorp soup, soil, goal, hotline, reporter';
    expect(heapedIn(text, plain)).toEqual([]);
    expect(score({ id: 'p', text }, plain).score).toBeLessThan(0);
  });

  test('need no more than the ruleset asks for', () => {
    const [text, one] = ['blorp soup, soil, goal', withHeap({ lists: 3 })];
    expect(heapedIn(text, one)).toEqual(['soup', 'soil', 'goal']);
    expect(heapedIn('blorp soup, soil and goal', withHeap({ lists: 2, gap: 0 }))).toEqual(['soup', 'soil']);
  });

  test('are found in scripts without spaces', () => {
    const chinese = {
      coded: lists.coded,
      kitchen: against('benign-context', '菜谱'),
      school: against('benign-context', '学校'),
      help: against('reporting', '热线'),
    };
    const ruleset = compileRuleset(sketch({ lists: chinese, scoring: { heap: { lists: 3, families: 2 } } }));
    expect(heapedIn('blorp 菜谱、学校、热线', ruleset)).toEqual(['菜谱', '学校', '热线']);
    expect(heapedIn('blorp 菜谱学校热线', ruleset)).toEqual(['菜谱', '学校', '热线']);
    expect(heapedIn('blorp 菜谱在我们学校的网页上或者打热线', ruleset)).toEqual([]);
  });

  test('score as if words that nobody listed stood in their place', () => {
    const tokens = ['blorp', 'selling', 'and', 'soup', 'soil', 'goal', 'hotline', 'court', 'soil', 'hotline'];
    let heaps = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { minLength: 5, maxLength: 25 }), (words) => {
        const result = score({ id: 'p', text: words.join(' ') }, guarded);
        checkWithPencil(result);
        const heaped = result.matches.filter((match) => match.heaped);
        const cleaned = Array.from(words.join(' '));
        for (const { span } of heaped) cleaned.fill('z', span.start, span.end);
        expect(score({ id: 'p', text: cleaned.join('') }, plain).score).toBe(result.score);
        heaps += Number(heaped.length > 0);
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
    expect(heaps).toBeGreaterThan(50);
  });
});
