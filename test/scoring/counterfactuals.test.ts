import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnswerRange,
  type Band,
  compileRuleset,
  type LanguageDetector,
  type Post,
  type Removal,
  type Ruleset,
  score,
} from '../../src/index.ts';
import { readRuleset } from '../../src/node.ts';
import { build, type Plan, plans, words } from '../support/random-rulesets.ts';
import { sketch } from '../support/rulesets.ts';

const order: readonly Band[] = ['none', 'watch', 'review', 'urgent'];
const isLower = (band: Band, than: Band) => order.indexOf(band) < order.indexOf(than);
/** A word more or less may change what the text looks like; here, only what the words themselves are worth counts. */
const detectLanguage: LanguageDetector = () => ({ lang: 'und', confidence: 0 });
const ask = (post: Post, ruleset: Ruleset) => score(post, ruleset, { counterfactuals: true, detectLanguage });
const rescore = (post: Post, ruleset: Ruleset) => score(post, ruleset, { detectLanguage });
const outcome = ({ score, band }: { readonly score: number; readonly band: Band }) => ({ score, band });

/** A word that no ruleset lists: it stands where another was, so that no distance changes. */
const filler = 'xqz';
const contactWord = 'telegram';

/** The post with fillers in place of some words: in truth, not by any shortcut of the library. */
function withoutWords(tokens: readonly string[], gone: readonly string[]): Post {
  return { id: 'p', text: tokens.map((token) => (gone.includes(token) ? filler : token)).join(' ') };
}

function subsets<Value>(values: readonly Value[]): Value[][] {
  return Array.from({ length: 2 ** values.length }, (_, bits) => values.filter((__, at) => (bits >> at) & 1));
}

/** Property tests compile hundreds of rulesets. */
const patience = 60_000;

describe('what the band rests on', { timeout: patience }, () => {
  const tokens = fc
    .array(fc.constantFrom(...words.slice(0, 6), 'anchorword', contactWord, filler, '.'), { maxLength: 7 })
    .map((some) => ['anchorword', ...some]);

  /** Checks a claim against the scores of all posts in which a set of these words is replaced. */
  function checkRemoval(
    claim: Removal | undefined,
    all: readonly string[],
    among: readonly string[],
    ruleset: Ruleset,
  ) {
    const now = rescore(withoutWords(all, []), ruleset).band;
    const lowering = subsets(among).filter((set) =>
      isLower(rescore(withoutWords(all, set), ruleset).band, now),
    );
    if (lowering.length === 0) {
      expect(claim).toBeUndefined();
      return;
    }
    const named =
      claim?.evidence.map(({ kind, id }) => (kind === 'signal' ? contactWord : id.replace('id-', ''))) ?? [];
    expect(named.length).toBe(Math.min(...lowering.map((set) => set.length)));
    expect(claim).toEqual({
      evidence: claim?.evidence,
      ...outcome(rescore(withoutWords(all, named), ruleset)),
      minimal: true,
    });
    expect(isLower(claim?.band as Band, now)).toBe(true);
  }

  test('the band falls without the named words, and without no fewer, on random rulesets and posts', () => {
    let claims = 0;
    fc.assert(
      fc.property(plans(), tokens, (plan, all) => {
        const ruleset = build(plan);
        const { counterfactuals } = ask(withoutWords(all, []), ruleset);
        const evidence = [...new Set(all)].filter((token) => token !== filler && token !== '.');
        checkRemoval(counterfactuals?.without, all, evidence, ruleset);
        const corroboration = evidence.filter((word) => !isAnchorIn(plan, word));
        checkRemoval(counterfactuals?.withoutCorroboration, all, corroboration, ruleset);
        claims += counterfactuals?.withoutCorroboration?.evidence.length ?? 0;
      }),
      { numRuns: 300 },
    );
    expect(claims).toBeGreaterThan(20);
  });

  function isAnchorIn({ lists }: Plan, word: string): boolean {
    return word === 'anchorword' || lists.some((list) => list.word === word && list.anchor !== 'none');
  }
});

describe('what would raise the band', { timeout: patience }, () => {
  // A filler behind each word, to be replaced by what is added.
  const tokens = fc
    .uniqueArray(fc.constantFrom(...words.slice(0, 5), '.'), { maxLength: 5 })
    .map((some) => ['anchorword', ...some].flatMap((token) => [token, filler]));
  // A list is named, not a term; and no distance is claimed but the one from the anchor before it.
  const plain = plans({ leave: ['term', 'nearTo'] }).map((plan) => ({
    ...plan,
    lists: plan.lists.map((list) => ({ ...list, anchor: 'none' as const })),
    rules: plan.rules.map((rule) => ({ ...rule, anchor: undefined })),
  }));

  test('just the lists of which a word behind the anchor does, with its score, on random rulesets and posts', () => {
    let claims = 0;
    fc.assert(
      fc.property(plain, tokens, (plan, all) => {
        const ruleset = build(plan);
        const now = ask({ id: 'p', text: all.join(' ') }, ruleset);
        const absent = plan.lists.filter(({ word, points }) => points > 0 && !all.includes(word));
        const expected = absent
          .map(({ word }) => ({
            id: `list-${word}`,
            ...outcome(rescore({ id: 'p', text: all.with(1, word).join(' ') }, ruleset)),
          }))
          .filter(({ band }) => isLower(now.band, band));
        const claimed = (now.counterfactuals?.additions ?? []).filter(
          ({ kind, id }) => kind === 'list' && !id.startsWith('other-'),
        );
        expect(claimed.map(({ id, ...rest }) => ({ id, ...outcome(rest) })).sort(byId)).toEqual(
          expected.sort(byId),
        );
        claims += claimed.length;
      }),
      { numRuns: 300 },
    );
    expect(claims).toBeGreaterThan(50);
  });

  function byId(a: { readonly id: string }, b: { readonly id: string }): number {
    return a.id < b.id ? -1 : 1;
  }
});

describe('what the unknown would change', { timeout: patience }, () => {
  const fields = ['author.followers', 'author.priorViolations', 'reports.count'] as const;
  const value = fc.integer({ min: -1, max: 12 }).map((half) => half);
  const values = fc.record({
    'author.followers': fc.option(value, { nil: undefined }),
    'author.priorViolations': fc.option(value, { nil: undefined }),
    'reports.count': fc.option(value, { nil: undefined }),
  });
  type Metadata = Partial<Record<(typeof fields)[number], number | undefined>>;
  const tokens = fc
    .array(fc.constantFrom(...words.slice(0, 6), contactWord), { maxLength: 6 })
    .map((some) => ['anchorword', ...some]);

  function postWith(text: string, metadata: Metadata): Post {
    const author = {
      followers: metadata['author.followers'],
      priorViolations: metadata['author.priorViolations'],
    };
    const { 'reports.count': count } = metadata;
    return { id: 'p', text, author, reports: { count } } as unknown as Post;
  }

  function isIn(range: AnswerRange, actual: number): boolean {
    const { lt, lte, gt, gte, eq } = range as Record<string, number | undefined>;
    return (
      (lt === undefined || actual < lt) &&
      (lte === undefined || actual <= lte) &&
      (gt === undefined || actual > gt) &&
      (gte === undefined || actual >= gte) &&
      (eq === undefined || actual === eq)
    );
  }

  test('each answer has the score that the post gets with it, and others change nothing', () => {
    let claims = 0;
    fc.assert(
      fc.property(
        plans({ straight: true }),
        tokens,
        values,
        fc.constantFrom(...fields),
        value,
        (plan, words, known, field, given) => {
          fc.pre(known[field] === undefined);
          const ruleset = build(plan);
          const text = words.join(' ');
          const now = ask(postWith(text, known), ruleset);
          fc.pre(now.counterfactuals !== undefined);
          const alone = now.counterfactuals!.answers.filter(({ when }) => Object.keys(when).join() === field);
          const claimed = alone.filter(({ when }) => isIn(when[field] as AnswerRange, given));
          expect(claimed.length).toBeLessThanOrEqual(1);
          const expected = outcome(rescore(postWith(text, { ...known, [field]: given }), ruleset));
          expect(outcome(claimed[0] ?? now)).toEqual(expected);
          claims += claimed.length;
        },
      ),
      { numRuns: 300 },
    );
    expect(claims).toBeGreaterThan(20);
  });

  const curved = plans({ leave: ['field'] }).map((plan) => ({
    ...plan,
    metadata: { ...plan.metadata, field: 'reports.count' as const },
    // One field, behind one curve or two.
    curves: plan.curves.map((curve) => ({ ...curve, field: 'author.followers' as const })),
  }));

  test('a field behind curves has the ranges in which the band is another, and no others', () => {
    let claims = 0;
    fc.assert(
      fc.property(
        curved,
        tokens,
        fc.array(fc.double({ min: -2, max: 14, noNaN: true }), { minLength: 20 }),
        (plan, words, given) => {
          const ruleset = build(plan);
          const text = words.join(' ');
          const now = ask(postWith(text, {}), ruleset);
          const answers = now.counterfactuals?.answers.filter(({ when }) => 'author.followers' in when) ?? [];
          const bounds = answers.flatMap(({ when }) =>
            Object.values(when['author.followers'] as object),
          ) as number[];
          const isOpposed = plan.curves.length > 1; // they may work against each other
          for (const value of [...given, ...bounds]) {
            const { score: points, band } = rescore(postWith(text, { 'author.followers': value }), ruleset);
            const claimed = answers.filter(({ when }) =>
              isIn(when['author.followers'] as AnswerRange, value),
            );
            expect(claimed.length).toBeLessThanOrEqual(1);
            for (const { band: other, score: lowest, highest = lowest } of claimed) {
              expect(band).toBe(other);
              expect(points).toBeGreaterThanOrEqual(lowest);
              expect(points).toBeLessThanOrEqual(highest);
            }
            const isBeside = bounds.some((bound) => Math.abs(bound - value) < 0.13);
            if (claimed.length === 0 && !isBeside && !isOpposed) expect(band).toBe(now.band);
            claims += claimed.length;
          }
        },
      ),
      { numRuns: 200, seed: 4 },
    );
    expect(claims).toBeGreaterThan(200);
  });

  const comparison = fc
    .tuple(fc.constantFrom(...fields), fc.constantFrom('lt', 'gte', 'eq'), fc.nat(9))
    .map(([field, operator, bound]) => ({ [field]: { [operator]: bound } }));
  const several = fc
    .record({
      of: fc.array(comparison, { minLength: 2, maxLength: 4 }),
      isAll: fc.boolean(),
      points: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ of, isAll, points }) => ({
      when: isAll ? { all: of } : { atLeast: 2, of },
      points,
      mode: 'live' as const,
      anchor: undefined,
    }));
  const asking = fc
    .record({ plan: plans({ straight: true }), rules: fc.array(several, { minLength: 1, maxLength: 2 }) })
    .map(({ plan, rules }) => ({ ...plan, rules: [...plan.rules, ...rules] }));

  test('answers to several questions have the score of them all, which no part of them has', () => {
    let claims = 0;
    fc.assert(
      fc.property(asking, tokens, values, (plan, words, known) => {
        const ruleset = build(plan);
        const text = words.join(' ');
        const { counterfactuals } = ask(postWith(text, known), ruleset);
        for (const { when, ...claim } of counterfactuals?.answers ?? []) {
          const entries = Object.entries(when);
          const given = entries.map(([field, range]) => [field, inside(range)] as const);
          const scoreWith = (some: typeof given) =>
            rescore(postWith(text, { ...known, ...Object.fromEntries(some) }), ruleset);
          expect(outcome(scoreWith(given))).toEqual(claim);
          for (const [left] of given)
            expect(scoreWith(given.filter(([field]) => field !== left)).score).not.toBe(claim.score);
          claims += entries.length > 1 ? 1 : 0;
        }
      }),
      { numRuns: 800 },
    );
    expect(claims).toBeGreaterThan(5);
  });

  function inside(range: AnswerRange): number {
    const halves = Array.from({ length: 60 }, (_, step) => step / 4 - 1.5);
    return halves.find((half) => isIn(range, half)) as number;
  }
});

describe('in a ruleset', () => {
  const demo = compileRuleset(readRuleset('demo'));
  const post = (text: string, more: Partial<Post> = {}): Post => ({ id: 'p', text, ...more });

  test('only where they are asked for, and only where there is an anchor', () => {
    expect(score(post('selling blorp, telegram'), demo)).not.toHaveProperty('counterfactuals');
    expect(ask(post('selling my bike'), demo)).not.toHaveProperty('counterfactuals');
    const { counterfactuals, ...rest } = ask(post('selling blorp, telegram'), demo);
    expect(rest).toEqual(score(post('selling blorp, telegram'), demo));
    expect(counterfactuals).toBeDefined();
  });

  test('evidence is named as in the contributions', () => {
    expect(ask(post('selling blorp, telegram'), demo).counterfactuals).toMatchObject({
      without: { evidence: [{ kind: 'term', id: 'blorp', family: 'term', list: 'coded-terms' }], score: 0 },
      withoutCorroboration: {
        evidence: [{ kind: 'signal', id: 'off-platform-contact' }],
        score: 20,
        band: 'none',
      },
    });
  });

  test('words that two rows list are one piece of evidence', () => {
    const { counterfactuals } = ask(post('vendo blorp, telegram'), demo);
    expect(counterfactuals?.withoutCorroboration).toMatchObject({
      evidence: [{ id: 'off-platform-contact' }],
    });
    const lists = {
      blorps: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 30 },
      gibs: { rows: ['gib,es', 'gib,pt'], columns: 'term,lang', family: 'gib', points: 20 },
    };
    const ruleset = compileRuleset(sketch({ lists }));
    expect(ask(post('blorp gib'), ruleset).counterfactuals?.withoutCorroboration).toEqual({
      evidence: [{ kind: 'term', id: 'gib', family: 'gib', list: 'gibs' }],
      score: 30,
      band: 'watch',
      minimal: true,
    });
  });

  test('unknown metadata, in the words of a condition', () => {
    const { counterfactuals } = ask(post('selling blorp, telegram'), demo);
    expect(counterfactuals?.answers).toEqual([
      { when: { 'author.ageDays': { lt: 30 } }, score: 72.25, band: 'urgent' },
      {
        when: { 'author.ageDays': { gte: 365 }, 'author.dormantDays': { gte: 180 } },
        score: 72.25,
        band: 'urgent',
      },
    ]);
  });

  test.each([
    ['a class of the host', { 'signals.topic': 'garden' }, [{ 'signals.topic': { eq: 'garden' } }]],
    ['yes or no', { 'author.verified': true }, [{ 'author.verified': { eq: true } }]],
    ['a list', { 'author.tags': { has: 'staff' } }, [{ 'author.tags': { has: 'staff' } }]],
    [
      'one of several',
      { kind: { in: ['bio', 'query'] } },
      [{ kind: { eq: 'bio' } }, { kind: { eq: 'query' } }],
    ],
    ['anything but', { kind: { ne: 'query' } }, [{ kind: { ne: 'query' } }]],
    ['a stretch', { 'media.count': { gt: 1, lte: 3 } }, [{ 'media.count': { gt: 1, lte: 3 } }]],
    ['one number', { 'media.count': 2 }, [{ 'media.count': { eq: 2 } }]],
  ])('asks for %s', (_, when, expected) => {
    const lists = { blorps: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 30 } };
    const ruleset = compileRuleset(sketch({ lists, signals: [{ id: 's', when, family: 'f', points: 20 }] }));
    const answers = ask(post('blorp'), ruleset).counterfactuals?.answers;
    expect(answers).toEqual(expected.map((range) => ({ when: range, score: 50, band: 'review' })));
  });

  test('the language of the post, with what that makes of the terms', () => {
    const lists = {
      blorps: { rows: ['blorp,es'], columns: 'term,lang', family: 'term', anchor: 'unambiguous', points: 32 },
      gibs: { rows: ['gib,fr'], columns: 'term,lang', family: 'gib', points: 16 },
    };
    const spokenIn = {
      lang: (lang: string) => [{ lang }, detectLanguage] as const,
      'text.lang': (lang: string) => [{}, () => ({ lang, confidence: 1 })] as const,
    };
    for (const [field, spoken] of Object.entries(spokenIn)) {
      const signals = [{ id: 's', when: { [field]: { in: ['es', 'pt-BR'] } }, family: 'f', points: 20 }];
      const ruleset = compileRuleset(sketch({ lists, signals }));
      const scoreIn = (lang: string) => {
        const [more, detector] = spoken(lang);
        return outcome(score(post('blorp gib', more), ruleset, { detectLanguage: detector }));
      };
      const { unknown, counterfactuals } = ask(post('blorp gib'), ruleset);
      expect(unknown).toEqual([{ kind: 'signal', id: 's', fields: [field] }]);
      expect(counterfactuals?.answers).toEqual(
        ['es', 'pt-BR'].map((lang) => ({ when: { [field]: { eq: lang } }, ...scoreIn(lang) })),
      );
      expect(scoreIn('es')).toEqual({ score: 64, band: 'review' });
    }
  });

  test('an unanswered condition of the gate is unknown, and says what it would change', () => {
    const ask0 = { 'author.priorViolations': { gte: 1 } };
    const lists = {
      blorps: { rows: ['blorp'], family: 'term', anchor: 'ambiguous', points: 50, requires: ask0 },
      gibs: { rows: ['gib'], family: 'gib', points: 10 },
    };
    const result = ask(post('blorp'), compileRuleset(sketch({ lists })));
    expect(result.unknown).toEqual([{ kind: 'gate', id: 'blorps', fields: ['author.priorViolations'] }]);
    expect(result.counterfactuals?.answers).toEqual([{ when: ask0, score: 50, band: 'review' }]);
    const known = ask(post('blorp', { author: { priorViolations: 1 } }), compileRuleset(sketch({ lists })));
    expect(known).toMatchObject({ unknown: [], gate: { requirementsMet: ['blorps'] } });
  });

  test('hundreds of words are gone through in bounded time, and the answer says that it may not be the smallest', () => {
    const rows = Array.from(
      { length: 400 },
      (_, number) => `wug${String.fromCharCode(97 + (number % 26))}x${number}q`,
    );
    const lists = {
      blorps: { rows: ['blorp'], family: 'term', anchor: 'unambiguous', points: 10 },
      ...Object.fromEntries(
        rows.map((row, at) => [`list-${at}`, { rows: [row], family: `f-${at}`, points: 1 }]),
      ),
    };
    const result = ask(post(`blorp ${rows.join(' ')}`), compileRuleset(sketch({ lists })));
    expect(result).toMatchObject({ score: 410, band: 'urgent' });
    expect(result.counterfactuals?.without).toMatchObject({ minimal: true });
    // All that is looked at is not enough here: nothing is claimed.
    expect(result.counterfactuals?.withoutCorroboration).toBeUndefined();
  });
});
