import { describe, expect, test } from 'vitest';
import { compileRuleset, type LanguageDetector, type Post, score } from '../../src/index.ts';
import { sketch } from '../support/rulesets.ts';

/** Whether a condition holds for a post: `true`, `false`, or `undefined` where it is unknown. */
function truthOf(when: object, post: object, detectLanguage?: LanguageDetector): boolean | undefined {
  const ruleset = compileRuleset(
    sketch({
      lists: { blorps: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 30 } },
      rules: [{ id: 'asked', when, points: 5 }],
    }),
  );
  const given = { id: 'p', text: 'blorp', ...post } as Post;
  const { contributions, unknown } = score(given, ruleset, detectLanguage ? { detectLanguage } : {});
  if (unknown.some(({ id }) => id === 'asked')) return undefined;
  return contributions.some(({ id }) => id === 'asked');
}

/** What a field is equal to, found by asking for that and for something else. */
function expectField(field: string, post: object, value: number | undefined): void {
  expect(truthOf({ [field]: { eq: value ?? 0 } }, post)).toBe(value === undefined ? undefined : true);
  expect(truthOf({ [field]: { gt: value ?? 0 } }, post)).toBe(value === undefined ? undefined : false);
}

const at = '2026-03-01T00:00:00Z';

describe('derived fields', () => {
  // created, time of the post, age in days; unknown where the times contradict each other
  test.each([
    ['2026-02-01T00:00:00Z', at, 28],
    ['2026-02-28T12:00:00Z', at, 0.5],
    ['2026-02-28T22:00:00-02:00', at, 0],
    ['2026-02-01', '2026-02-02', 1],
    ['2026-03-01T00:00:01Z', at, undefined],
    ['2027-01-01', at, undefined],
    [undefined, at, undefined],
    ['2026-02-01', undefined, undefined],
    ['yesterday', at, undefined],
    ['2026-02-31', '2026-02-30', undefined],
    [1_700_000_000, at, undefined],
  ])('from %j to %j it is %j days', (from, to, days) => {
    expectField('author.ageDays', { createdAt: to, author: { createdAt: from } }, days);
    expectField('author.dormantDays', { createdAt: to, author: { lastActiveAt: from } }, days);
  });

  // posts, created, posts a day
  test.each([
    [280, '2026-02-01T00:00:00Z', 10],
    [7, '2026-02-28T12:00:00Z', 7],
    [0, '2026-02-01T00:00:00Z', 0],
    [280, '2026-03-02T00:00:00Z', undefined],
    [280, undefined, undefined],
    [undefined, '2026-02-01T00:00:00Z', undefined],
    ['280', '2026-02-01T00:00:00Z', undefined],
  ])('%j posts since %j are %j a day', (posts, createdAt, rate) => {
    expectField('author.postsPerDay', { createdAt: at, author: { posts, createdAt } }, rate);
  });

  // views, followers, views by follower
  test.each([
    [500, 100, 5],
    [500, 0, 500],
    [500, undefined, undefined],
    [undefined, 100, undefined],
    [Number.NaN, 100, undefined],
  ])('%j views and %j followers are %j views by follower', (views, followers, each) => {
    expectField('engagement.viewsPerFollower', { engagement: { views }, author: { followers } }, each);
  });
});

describe('media', () => {
  // media, how many, whether there is a video
  test.each([
    [[{ kind: 'image' }, { kind: 'video' }], 2, true],
    [[{ kind: 'image' }], 1, false],
    [[], 0, false],
    [undefined, undefined, undefined],
    ['video', undefined, undefined],
    [[null, 'video', { kind: 7 }], 3, false],
  ])('%j', (media, count, hasVideo) => {
    expectField('media.count', { media }, count);
    expect(truthOf({ 'media.kinds': { has: 'video' } }, { media })).toBe(hasVideo);
  });
});

describe('languages', () => {
  const spanish = 'ayer por la noche mi hermana me contó todo sobre el blorp que vio';

  // what is asked, hint, text, truth
  test.each([
    [{ 'text.lang': 'es' }, undefined, spanish, true],
    [{ 'text.lang': 'en' }, 'en', spanish, false],
    [{ 'text.lang': { ne: 'en' } }, 'en', spanish, true],
    [{ 'text.lang': { in: ['pt', 'es-MX'] } }, undefined, spanish, true],
    [{ 'text.lang': 'es' }, 'es', 'blorp?', undefined],
    [{ lang: 'es' }, 'es-MX', 'blorp?', true],
    [{ lang: 'es' }, 'en', spanish, false],
    [{ lang: 'es' }, undefined, spanish, undefined],
  ])('%j of a post with the hint %j, %j', (when, lang, text, truth) => {
    expect(truthOf(when, { text, lang })).toBe(truth);
  });

  test("a host's detector answers too, by any name of the language", () => {
    const norwegian: LanguageDetector = () => ({ lang: 'nb-NO', confidence: 1 });
    expect(truthOf({ 'text.lang': 'no' }, {}, norwegian)).toBe(true);
  });

  test('the text is looked at only where a condition asks for it', () => {
    const broken: LanguageDetector = () => {
      throw new Error('asked');
    };
    let asked = 0;
    const counting: LanguageDetector = () => {
      asked++;
      return { lang: 'es', confidence: 1 };
    };
    truthOf({ kind: 'bio' }, { kind: 'post' }, counting);
    expect(asked).toBe(0);
    truthOf({ any: [{ 'text.lang': 'en' }, { 'text.lang': 'es' }] }, {}, counting);
    expect(asked).toBe(1);
    expect(truthOf({ 'text.lang': 'en' }, {}, broken)).toBeUndefined();
  });
});
