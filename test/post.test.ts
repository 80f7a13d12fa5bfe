import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import { type Post, parsePost, type postSchema } from '../src/post.ts';

const whole = {
  id: 'p-1',
  text: 'selling blorp',
  kind: 'reply',
  lang: 'es-MX',
  createdAt: '2026-01-31T12:00:00Z',
  author: {
    createdAt: '2026-01-01',
    lastActiveAt: '2026-01-30T23:59:59.5+02:00',
    followers: 0,
    following: 12,
    posts: 3,
    verified: false,
    priorViolations: 1,
    tags: ['seller'],
  },
  engagement: { views: 1000, likes: 1, shares: 0, replies: 2 },
  reports: { count: 2, reasons: ['spam'] },
  media: [{ kind: 'image' }, { kind: 'other' }],
  signals: { 'image-hash': 0.95, nudity: false, class: 'b' },
};

describe('parsePost', () => {
  test('takes a whole post as it is', () => {
    expect(parsePost(whole)).toEqual(whole);
  });

  test('needs no more than an id and a text', () => {
    expect(parsePost({ id: '1', text: '' })).toEqual({ id: '1', text: '' });
  });

  test('drops keys that it does not know, at every level', () => {
    const exported = {
      ...whole,
      platform: 'example.com',
      author: { ...whole.author, handle: '@example_user' },
      media: [{ kind: 'image', url: 'https://example.com/1' }, { kind: 'other' }],
      reports: { ...whole.reports, by: [] },
      engagement: { ...whole.engagement, saves: 3 },
    };
    expect(parsePost(exported)).toEqual(whole);
  });

  test('leaves what it is given as it was', () => {
    const given = structuredClone(whole);
    parsePost(given);
    expect(given).toEqual(whole);
  });

  // what the field is, the whole message
  const rows: readonly (readonly [object, string])[] = [
    [{ id: 5 }, '`id` is 5: expected a text'],
    [{ id: '' }, '`id` is "": expected a text that is not empty'],
    [{ id: undefined }, '`id` is missing: expected a text'],
    [{ text: undefined }, '`text` is missing: expected a text'],
    [{ text: null }, '`text` is empty (null): expected a text'],
    [{ text: ['a'] }, '`text` is a list: expected a text'],
    [
      { kind: 'tweet' },
      '`kind` is "tweet": expected one of `post`, `reply`, `message`, `bio`, `display-name`, `hashtag`, `query`',
    ],
    [{ lang: 'Español' }, '`lang` is "Español": expected a BCP 47 tag such as `es-MX`'],
    [{ lang: 3 }, '`lang` is 3: expected a text'],
    [
      { createdAt: 'yesterday' },
      '`createdAt` is "yesterday": expected an ISO 8601 time with a zone, such as `2026-01-31T12:00:00Z`',
    ],
    [
      { createdAt: '2026-01-31T12:00:00' },
      '`createdAt` is "2026-01-31T12:00:00": expected an ISO 8601 time with a zone, such as `2026-01-31T12:00:00Z`',
    ],
    [
      { createdAt: 1769860800 },
      '`createdAt` is 1769860800: expected an ISO 8601 time with a zone, such as `2026-01-31T12:00:00Z`',
    ],
    [
      { author: { createdAt: '2026-02-30' } },
      '`author.createdAt` is "2026-02-30": expected an ISO 8601 time with a zone, such as `2026-01-31T12:00:00Z`',
    ],
    [{ author: '@example_user' }, '`author` is "@example_user": expected an object'],
    [{ author: { followers: -1 } }, '`author.followers` is -1: expected a number of at least 0'],
    [{ author: { followers: 1.5 } }, '`author.followers` is 1.5: expected a whole number'],
    [{ author: { followers: '12' } }, '`author.followers` is "12": expected a number'],
    [{ author: { verified: 'no' } }, '`author.verified` is "no": expected `true` or `false`'],
    [{ author: { tags: 'seller' } }, '`author.tags` is "seller": expected a list'],
    [{ author: { tags: ['a', 3] } }, '`author.tags[1]` is 3: expected a text'],
    [{ engagement: { views: Number.NaN } }, '`engagement.views` is NaN: expected a number'],
    [{ reports: {} }, '`reports.count` is missing: expected a number'],
    [{ reports: { count: 1, reasons: [null] } }, '`reports.reasons[0]` is empty (null): expected a text'],
    [{ media: {} }, '`media` is an object: expected a list'],
    [
      { media: [{ kind: 'photo' }] },
      '`media[0].kind` is "photo": expected one of `image`, `video`, `audio`, `document`, `other`',
    ],
    [{ signals: [] }, '`signals` is an empty list: expected an object'],
    [
      { signals: { 'image-hash': [1] } },
      '`signals.image-hash` is a list: expected a number, a text, `true` or `false`',
    ],
    [
      { id: 5, lang: '?' },
      '`id` is 5: expected a text; `lang` is "?": expected a BCP 47 tag such as `es-MX`',
    ],
    [
      { author: { tags: ['x'.repeat(100)], followers: 'y'.repeat(100) } },
      `\`author.followers\` is "${'y'.repeat(59)}…: expected a number`,
    ],
  ];

  test.each(rows)('%j', (change, message) => {
    expect(() => parsePost({ ...whole, ...change })).toThrow(new TypeError(message));
  });

  // no object at all
  const others: readonly (readonly [unknown, string])[] = [
    [undefined, 'the record is missing: expected an object'],
    [null, 'the record is empty (null): expected an object'],
    ['a text', 'the record is "a text": expected an object'],
    [[], 'the record is an empty list: expected an object'],
  ];

  test.each(others)('%j', (value, message) => {
    expect(() => parsePost(value)).toThrow(new TypeError(message));
  });

  test('either returns a post or throws a TypeError that says what is expected, whatever it is given', () => {
    const odd = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true });
    const withKeys = fc.record(
      Object.fromEntries(
        Object.keys(whole).map((key) => [key, fc.oneof(odd, fc.constant(whole[key as 'id']))]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(odd, withKeys), (value) => {
        try {
          expect(parsePost(value)).toMatchObject({ id: expect.any(String), text: expect.any(String) });
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
          expect(error.message).toMatch(/ is .*: expected /s);
        }
      }),
    );
  });
});

test('takes null in an optional field as not there', () => {
  const record = {
    id: '1',
    text: 'hello',
    lang: null,
    author: { followers: null, verified: true },
    reports: null,
  };
  expect(parsePost(record)).toEqual({ id: '1', text: 'hello', author: { verified: true } });
});

test('the interface of a post is what its schema takes', () => {
  expectTypeOf<z.output<ReturnType<typeof postSchema>>>().toEqualTypeOf<Readonly<Post>>();
});
