import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountHistory,
  addToHistory,
  compileRuleset,
  formatHistory,
  type History,
  type HistoryOptions,
  type Post,
  type Ruleset,
  score,
  scoreHistory,
  threadHistory,
} from '../../src/index.ts';
import { readRuleset } from '../../src/node.ts';
import { checkHistoryWithPencil } from '../support/pencil.ts';
import { sketch } from '../support/rulesets.ts';

const demo = compileRuleset(readRuleset('demo'));
const bands = ['none', 'watch', 'review', 'urgent'];

/** A day of 2026, or `undefined` for a post without a time. */
type Said = readonly [day: number | undefined, text: string];

const postOf = ([day, text]: Said, number: number): Post => ({
  id: `p${number}`,
  text,
  ...(day !== undefined && { createdAt: new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString() }),
});

function told(start: History, said: readonly Said[]): History {
  return said.reduce((history, entry, number) => {
    const post = postOf(entry, number);
    return addToHistory(history, post, score(post, demo, { context: history.options.context }));
  }, start);
}

const account = (said: readonly Said[], options: HistoryOptions = {}) => told(accountHistory(options), said);
const thread = (said: readonly Said[], options: HistoryOptions = {}) => told(threadHistory(options), said);
const lines = (history: History) =>
  scoreHistory(history, demo).contributions.map(({ kind, id, points }) => [kind, id, points]);

describe('an account', () => {
  test('has nothing to say without an anchor', () => {
    const history = account([[0, 'selling my bike, telegram']]);
    expect(history).toMatchObject({ posts: 1, facts: [] });
    expect(scoreHistory(history, demo)).toEqual({
      score: 0,
      band: 'none',
      anchor: 'none',
      level: 'none',
      contributions: [],
      additions: [],
      answers: [],
      posts: 1,
    });
  });

  test('of one post has the score of that post', () => {
    for (const text of ['blorp', 'selling blorp, telegram', 'grand quibbon, garden soil', 'blorp, garden']) {
      const { score: points, band } = score({ id: 'p', text }, demo);
      expect(scoreHistory(account([[0, text]]), demo)).toMatchObject({ score: points, band });
    }
  });

  test('counts the same fact once, however many posts say it', () => {
    const ten = Array.from({ length: 10 }, (): Said => [0, 'blorp']);
    const history = account(ten, { burstPosts: 100 });
    expect(history.facts).toMatchObject([{ id: 'blorp', times: 10 }]);
    expect(lines(history)).toEqual(lines(account([[0, 'blorp']])));
  });

  test('halves a fact with each half-life, and says so', () => {
    const history = account([
      [0, 'grand quibbon'],
      [30, 'hello'],
    ]);
    expect(scoreHistory(history, demo).contributions[0]).toMatchObject({
      points: 25,
      weight: 50,
      factors: [{ name: 'age', value: 0.5 }],
    });
    expect(
      scoreHistory(
        account([
          [0, 'grand quibbon'],
          [60, 'hello'],
        ]),
        demo,
      ).score,
    ).toBe(12.5);
  });

  test('weighs what other posts say by `elsewhere`', () => {
    const history = account([
      [0, 'blorp, selling'],
      [0, 'blorp, telegram'],
    ]);
    expect(lines(history)).toEqual([
      ['term', 'selling', 12],
      ['signal', 'off-platform-contact', 8.125],
      ['term', 'blorp', 22],
    ]);
    expect(scoreHistory(history, demo).band).toBe('watch');
    expect(scoreHistory(account([[0, 'blorp, selling']]), demo).band).toBe('none');
  });

  test('innocent posts cannot take it below its strongest post', () => {
    const alert: Said = [0, 'selling blorp, telegram'];
    const padding = Array.from({ length: 30 }, (): Said => [0, 'my blorp, garden soil seeds bloom']);
    expect(scoreHistory(account([alert, ...padding]), demo).score).toBeGreaterThanOrEqual(
      scoreHistory(account([alert]), demo).score,
    );
  });

  test('remembers earlier alerts, damped and capped', () => {
    const alert = (day: number): Said => [day, 'selling blorp, telegram'];
    const history = account([alert(0), alert(0), alert(0), alert(0)]);
    const alerts = scoreHistory(history, demo).contributions.filter(({ family }) => family === 'history');
    expect(alerts.map(({ kind, points }) => [kind, points])).toEqual([
      ['signal', 6],
      ['signal', 6],
      ['signal', 6],
      ['damping', -7.5],
    ]);
  });

  test('sees a burst, and a sleeper that wakes', () => {
    const burst = Array.from({ length: 5 }, (_, hour): Said => [hour / 24, 'blorp']);
    expect(lines(account(burst))).toContainEqual(['signal', 'burst', 8]);
    expect(scoreHistory(account(burst), demo).contributions).toContainEqual(
      expect.objectContaining({ id: 'burst', value: 5 }),
    );
    expect(lines(account(burst.map(([day, text]) => [(day as number) * 48, text])))).not.toContainEqual([
      'signal',
      'burst',
      8,
    ]);
    expect(
      lines(
        account([
          [0, 'hello'],
          [200, 'hello again'],
          [202, 'blorp'],
        ]),
      ),
    ).toContainEqual(['signal', 'sleeper', 10]);
    expect(
      lines(
        account([
          [0, 'hello'],
          [170, 'blorp'],
        ]),
      ).flat(),
    ).not.toContain('sleeper');
  });

  test('takes posts without a time as of the last, and older ones by their own', () => {
    expect(
      account([
        [5, 'hello'],
        [undefined, 'blorp'],
      ]).facts[0]?.at,
    ).toBe(Date.UTC(2026, 0, 6));
    expect(scoreHistory(account([[undefined, 'blorp']]), demo).score).toBe(20);
    const late = account([
      [30, 'hello'],
      [0, 'grand quibbon'],
    ]);
    expect(late.lastAt).toBe(Date.UTC(2026, 0, 31));
    expect(scoreHistory(late, demo).score).toBe(25);
  });
});

describe('a thread', () => {
  const talk: readonly Said[] = [
    [0, 'do you have blorp?'],
    [0.01, 'yes, selling'],
    [0.02, 'text me on telegram'],
  ];

  test('joins what its messages say, also those without an anchor', () => {
    expect(scoreHistory(thread(talk), demo)).toMatchObject({ band: 'review', anchor: 'ambiguous' });
    expect(scoreHistory(account(talk), demo)).toMatchObject({ score: 20, band: 'none' });
    expect(scoreHistory(thread(talk.toReversed().map(([, text]) => [0, text])), demo).band).toBe('review');
  });

  test('of messages without an anchor has no score', () => {
    expect(scoreHistory(thread(talk.slice(1)), demo)).toMatchObject({ score: 0, anchor: 'none' });
  });

  test('forgets with its half-life', () => {
    expect(scoreHistory(thread([...talk, [30, 'hello']]), demo).band).toBe('none');
  });
});

describe('what opens the gate across posts', () => {
  const ruleset = (requires: object) =>
    compileRuleset(
      sketch({
        lists: {
          blorps: { rows: ['blorp'], family: 'term', anchor: 'ambiguous', points: 40, requires },
          gibs: { rows: ['gib'], family: 'gib', points: 2 },
          wugs: { rows: ['wug'], family: 'wug', points: 2 },
        },
        rules: [{ id: 'both', when: { all: ['gibs', 'wugs'] }, points: 0 }],
      }),
    );
  const scoreOf = (rules: Ruleset, ...texts: string[]) =>
    scoreHistory(
      texts.reduce((history, text, number) => {
        const post = postOf([0, text], number);
        return addToHistory(history, post, score(post, rules, { context: true }));
      }, threadHistory()),
      rules,
    );

  // condition, posts, whether it opens
  test.each([
    [{ all: ['gibs', 'wugs'] }, ['blorp', 'gib', 'wug'], true],
    [{ all: ['gibs', 'wugs'] }, ['blorp', 'gib'], false],
    [{ atLeast: 2, of: ['gibs', 'wugs', 'both'] }, ['blorp', 'gib', 'wug'], true],
    [{ all: [{ term: 'gib' }, { family: 'wug' }] }, ['blorp', 'gib', 'wug'], true],
    [{ count: { list: 'gibs', gte: 1 } }, ['blorp', 'gib'], true],
    [{ rule: 'both' }, ['blorp, gib and wug', 'gib'], true],
    [{ near: ['gibs'], tokens: 3 }, ['blorp', 'gib'], false], // they stand in two posts
    [{ near: ['gibs'], tokens: 3 }, ['blorp gib', 'wug'], true], // it held in the strongest
    [{ none: [{ near: ['gibs'], tokens: 3 }] }, ['blorp gib', 'wug'], false], // nobody knows of others
  ])('%j in %j: %j', (requires, texts, isOpen) => {
    const result = scoreOf(ruleset(requires), ...texts);
    checkHistoryWithPencil(result);
    expect(result.gate?.open).toBe(isOpen);
    expect(result.contributions.some(({ kind }) => kind === 'gate')).toBe(!isOpen);
  });
});

describe('what would change a history', () => {
  const talk: readonly Said[] = [
    [0, 'do you have blorp?'],
    [0.01, 'yes, selling'],
  ];

  test('evidence without which the band would be lower, and what the next message could add', () => {
    const more: readonly Said[] = [...talk, [0.02, 'text me on telegram']];
    expect(scoreHistory(thread(more), demo)).toMatchObject({
      band: 'review',
      without: {
        evidence: [{ kind: 'term', id: 'blorp', list: 'coded-terms' }],
        minimal: true,
        band: 'none',
      },
      withoutCorroboration: { evidence: [{ id: 'off-platform-contact' }], score: 20 },
    });
    const result = scoreHistory(thread(talk), demo);
    expect(result).toMatchObject({ band: 'none', score: 20 });
    expect(result.additions.map(({ id, band }) => [id, band])).toEqual([
      ['off-platform-contact', 'review'],
      ['hashtag-stuffing', 'watch'],
      ['link', 'watch'],
    ]);
  });

  test('an addition has the score that the history gets with it', () => {
    for (const start of [account, thread]) {
      const said: readonly Said[] = [[0, 'blorp, telegram']];
      const { additions } = scoreHistory(start(said), demo);
      const { score: points, band } = scoreHistory(start([...said, [0, 'selling, with a blorp']]), demo);
      expect(additions).toContainEqual(expect.objectContaining({ id: 'trade-words', score: points, band }));
    }
  });

  test('signals that the strongest post leaves open', () => {
    const { answers, band } = scoreHistory(account([[0, 'selling blorp, telegram']]), demo);
    expect(band).toBe('review');
    expect(answers.map(({ id, score: points, band: other }) => [id, points, other])).toEqual([
      ['new-account', 72.25, 'urgent'],
      ['sleeper', 72.25, 'urgent'],
    ]);
  });

  test('each line says in which post it stands', () => {
    const { contributions } = scoreHistory(thread([...talk, [0.02, 'selling, really']]), demo);
    expect(contributions.map(({ id, post, times }) => [id, post, times])).toEqual([
      ['selling', 'p2', 2], // the later one has faded less
      ['blorp', 'p0', undefined],
      ['gate', undefined, undefined],
    ]);
  });
});

describe('formatHistory', () => {
  const histories = {
    thread: thread([
      [0, 'do you have blorp?'],
      [0.01, 'yes, selling'],
      [0.02, 'selling it, text me on telegram'],
    ]),
    sleeper: account([
      [0, 'hello'],
      [300, 'selling blorp, telegram'],
      [301, 'selling zan kelfo, dm me on telegram'],
      [320, 'my garden'],
    ]),
    nothing: account([]),
  } as const;
  const forms = [
    ['txt', { form: 'text' }],
    ['revealed.txt', { form: 'text', reveal: true }],
    ['md', { form: 'markdown' }],
    ['json', { form: 'json' }],
  ] as const;
  const rows = Object.entries(histories).flatMap(([name, history]) =>
    forms.map(([ending, options]) => [`history-${name}.${ending}`, history, options] as const),
  );

  test.each(rows)('%s', (file, history, options) => {
    const result = scoreHistory(history, demo);
    checkHistoryWithPencil(result);
    const url = new URL(`../golden/explanations/${file}`, import.meta.url);
    const shown = `${formatHistory(result, options)}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(url, shown);
    expect(shown).toBe(readFileSync(url, 'utf8'));
  });
});

describe('on random histories', { timeout: 60_000 }, () => {
  const texts = ['blorp', 'zan kelfo', 'selling', 'telegram', 'garden soil', 'grand quibbon', 'hello', '$5'];
  const said = fc.array(
    fc.tuple(
      fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
      fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
    ),
    { maxLength: 12 },
  );
  const starts = fc.constantFrom(accountHistory, threadHistory);

  test('contributions sum to the score, and without the named facts the band is lower', () => {
    fc.assert(
      fc.property(said, starts, (all, start) => {
        const history = told(start(), all);
        const result = scoreHistory(history, demo);
        checkHistoryWithPencil(result);
        for (const { band } of [...result.additions, ...result.answers])
          expect(bands.indexOf(band)).toBeGreaterThan(bands.indexOf(result.band));
        expect(result.without === undefined).toBe(result.band === 'none');
        if (!result.without) return;
        expect(bands.indexOf(result.without.band)).toBeLessThan(bands.indexOf(result.band));
      }),
    );
  });

  test('stored and read between posts, a history goes on as if it never had been', () => {
    fc.assert(
      fc.property(said, starts, (all, start) => {
        const whole = told(start(), all);
        const stored = all.reduce((history, entry, number) => {
          const post = postOf(entry, number);
          const result = score(post, demo, { context: history.options.context });
          return JSON.parse(JSON.stringify(addToHistory(history, post, result))) as History;
        }, start());
        expect(stored).toEqual(whole);
      }),
    );
  });

  test('its size is bounded, whatever comes', () => {
    const many = Array.from(
      { length: 60 },
      (_, at): Said => [at / 10, 'selling trading swap blorp zan kelfo telegram'],
    );
    const history = account(many, { maxFacts: 3 });
    expect(history.facts).toHaveLength(3);
    expect(history.facts.filter(({ anchor }) => anchor)).toHaveLength(2);
    expect(history.alerts.length).toBeLessThanOrEqual(8);
    expect(history.recent.length).toBeLessThanOrEqual(5);
  });

  test.each([
    [{ halfLifeDays: 0 }, /`halfLifeDays` is 0: expected a number above 0/],
    [{ elsewhere: 2 }, /`elsewhere` is 2: expected a number above 0, at most 1/],
    [{ maxFacts: Number.NaN }, /`maxFacts` is NaN/],
  ])('refuses %j', (options, message) => {
    expect(() => accountHistory(options)).toThrow(message);
  });
});
