import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileRuleset,
  loadRuleset,
  type Post,
  type Ruleset,
  type ScoreOptions,
  saveRuleset,
  score,
} from '../../src/index.ts';
import { checkWithPencil } from '../support/pencil.ts';
import {
  build,
  families,
  noLanguage,
  type Plan,
  plans,
  postOf,
  posts,
  sourceOf,
  type Word,
  words,
} from '../support/random-rulesets.ts';

/** One seed, so that a change is judged by the change; another one with `FC_SEED=7 npx vitest run ...`. */
const runs = (numRuns: number) => ({ numRuns, seed: Number(process.env.FC_SEED ?? 20_261_124) });
/** Property tests compile hundreds of rulesets. */
const patience = 60_000;

const scoreOf = (post: Post, ruleset: Ruleset, options: ScoreOptions = {}) =>
  score(post, ruleset, { detectLanguage: noLanguage, ...options });
const withText = (post: Post, text: string): Post => ({ ...post, text });
/** Behind everything else and in a sentence of its own, so that nothing between the others changes. */
const followedBy = (post: Post, more: string) => withText(post, `anchorword ${post.text} . ${more}`);

describe('on random rulesets and posts', { timeout: patience }, () => {
  test('contributions sum to the score bit for bit, in any order, and give it again on paper', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(plans(), posts, (plan, post) => {
        const result = score(post, build(plan));
        const sum = (points: number, entry: { readonly points: number }) => points + entry.points;
        expect(result.contributions.reduce(sum, 0)).toBe(result.score);
        expect(result.contributions.toReversed().reduce(sum, 0)).toBe(result.score);
        checkWithPencil(result);
        for (const { kind, id } of result.contributions) seen.add(kind === 'signal' ? id : kind);
        for (const { exception } of result.matches) if (exception) seen.add('exception');
        for (const { id } of result.shadow) seen.add(`shadow ${id}`);
      }),
      runs(250),
    );
    // Else the test would not test what it says.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'curve-0',
        'curve-1',
        'metadata',
        'contact',
        'exception',
        'shadow rule-0',
        'floor',
        'gate',
      ]),
    );
  });

  test('positive evidence never lowers a score', () => {
    let raised = 0;
    fc.assert(
      fc.property(plans({ monotone: true }), posts, fc.constantFrom(...words), (plan, post, word) => {
        fc.pre(pointsOf(plan, word) > 0 && !post.text.includes(word));
        const ruleset = build(plan);
        const before = scoreOf(followedBy(post, 'and'), ruleset).score;
        const after = scoreOf(followedBy(post, word), ruleset).score;
        expect(after).toBeGreaterThanOrEqual(before);
        raised += Number(after > before);
      }),
      runs(150),
    );
    expect(raised).toBeGreaterThan(20);
  });

  test('benign evidence never raises a score, but by rules that ask for it', () => {
    let lowered = 0;
    const silent = plans().map(
      (plan): Plan => ({ ...plan, rules: [], requires: undefined, gate: withoutRequires(plan) }),
    );
    fc.assert(
      fc.property(silent, posts, fc.constantFrom(...words), (plan, post, word) => {
        fc.pre(isBenign(plan, word) && !post.text.includes(word));
        const ruleset = build(plan);
        const before = scoreOf(followedBy(post, 'and'), ruleset).score;
        const after = scoreOf(followedBy(post, word), ruleset).score;
        expect(after).toBeLessThanOrEqual(before);
        lowered += Number(after < before);
      }),
      runs(150),
    );
    expect(lowered).toBeGreaterThan(10);
  });

  test('evidence said twice is one fact', () => {
    fc.assert(
      fc.property(plans(), posts, (plan, post) => {
        const ruleset = build({
          ...plan,
          rules: [],
          requires: undefined,
          gate: withoutRequires(plan),
          excepted: [],
        });
        const said = post.text.split(' ').filter((token) => words.some((word) => word === token));
        const once = scoreOf(followedBy(post, 'and'), ruleset).score;
        expect(scoreOf(followedBy(post, said.join(' and ')), ruleset).score).toBe(once);
      }),
      runs(100),
    );
  });

  test('order of lists, terms, signals, rules and exceptions makes no difference to the result or the hash', () => {
    fc.assert(
      fc.property(plans(), posts, (plan, post) => {
        const other = compileRuleset(sourceOf(plan, (list) => list.toReversed()));
        expect(score(post, other, { counterfactuals: true })).toEqual(
          score(post, build(plan), { counterfactuals: true }),
        );
      }),
      runs(80),
    );
  });

  test('the same input gives the same output, also from a ruleset that was saved and loaded', () => {
    fc.assert(
      fc.property(plans(), posts, (plan, post) => {
        const ruleset = build(plan);
        const all = [ruleset, build(plan), loadRuleset(saveRuleset(ruleset)), ruleset];
        const options = { counterfactuals: true, context: true };
        const results = all.map((each) => JSON.stringify(score(post, each, options)));
        expect(new Set(results).size).toBe(1);
      }),
      runs(80),
    );
  });

  test('spans slice the original text to the words that matched', () => {
    fc.assert(
      fc.property(plans(), posts, fc.constantFrom(' ', ' 🧀 ', '\u0301 ', ', ', '\n'), (plan, post, gap) => {
        const text = post.text.replaceAll(' ', gap);
        for (const { term, span } of score(withText(post, text), build(plan)).matches) {
          const said = text
            .slice(span.start, span.end)
            .normalize('NFKD')
            .replace(/\u0301/g, '');
          expect(said.toLowerCase()).toBe(term.replace('id-', ''));
        }
      }),
      runs(100),
    );
  });
});

function pointsOf({ lists }: Plan, word: Word): number {
  const { points = 0, anchor } = lists.find((list) => list.word === word) ?? {};
  return anchor === 'none' ? points : Math.abs(points);
}

function isBenign(plan: Plan, word: Word): boolean {
  return pointsOf(plan, word) < 0;
}

function withoutRequires({ gate }: Plan): Plan['gate'] {
  const { requires: _, ...rest } = gate;
  return rest;
}

describe('what is unknown', { timeout: patience }, () => {
  test('fires nothing: the score is the same if the signals and rules that it leaves open had no points', () => {
    let open = 0;
    fc.assert(
      fc.property(plans(), posts, (plan, given) => {
        const { author: _, ...post } = followedBy(given, 'and');
        const result = scoreOf(post, build(plan));
        const ids = new Set(result.unknown.map(({ id }) => id));
        open += ids.size;
        const muted = scoreOf(post, build(withoutPoints(plan, ids)));
        expect(muted.score).toBe(result.score);
        expect(muted.contributions).toEqual(result.contributions);
      }),
      runs(150),
    );
    expect(open).toBeGreaterThan(100);
  });

  test('never scores higher than any answer, where metadata only speak for harm', () => {
    const answer = fc.integer({ min: 0, max: 12 });
    let raised = 0;
    fc.assert(
      fc.property(
        plans({ monotone: true }),
        posts,
        fc.tuple(answer, answer, answer),
        (plan, post, answers) => {
          const ruleset = build(plan);
          const [followers, priorViolations, count] = answers;
          const known = { ...post, author: { followers, priorViolations }, reports: { count } } as Post;
          const { author: _, reports: __, ...silent } = post;
          const said = scoreOf(known, ruleset);
          expect(scoreOf(silent, ruleset).score).toBeLessThanOrEqual(said.anchor === 'none' ? 0 : said.score);
          raised += Number(said.score > scoreOf(silent, ruleset).score);
        },
      ),
      runs(150),
    );
    expect(raised).toBeGreaterThan(20);
  });

  function withoutPoints(plan: Plan, ids: ReadonlySet<string>): Plan {
    const isOpen = (id: string) => ids.has(id);
    return {
      ...plan,
      metadata: { ...plan.metadata, ...(isOpen('metadata') && { points: 0 }) },
      curves: plan.curves.map((curve, at) => (isOpen(`curve-${at}`) ? muted(curve) : curve)),
      rules: plan.rules.map((rule, at) =>
        isOpen(`rule-${at}`) ? { ...rule, points: 0, anchor: undefined } : rule,
      ),
    };
  }

  function muted(curve: Plan['curves'][number]): Plan['curves'][number] {
    return {
      ...curve,
      most: 0,
      ...(curve.gives === 'points' && { knots: curve.knots.map(([at]) => [at, 0] as const) }),
    };
  }
});

describe('`near`', { timeout: patience }, () => {
  const token = fc.constantFrom('anchorword', 'anchorword', ...words.slice(0, 3), 'and', 'the', '.');
  const tokens = fc.array(token, { maxLength: 12 }).map((some) => ['anchorword', ...some]);
  const rule = fc.record({
    near: fc.uniqueArray(fc.constantFrom(...words.slice(0, 3)), { minLength: 1, maxLength: 2 }),
    within: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant('sentence' as const)),
  });

  test('holds just where one anchor has all that is named within reach, by counting words', () => {
    const held = [0, 0];
    fc.assert(
      fc.property(
        plans({ straight: true }),
        rule,
        fc.array(tokens, { minLength: 5, maxLength: 5 }),
        (plan, { near, within }, texts) => {
          const ruleset = build({ ...plain(plan), rules: [ruleOf(near, within)] });
          for (const all of texts) {
            const fired = scoreOf(postOf(all.join(' ')), ruleset).contributions.some(
              ({ id }) => id === 'rule-0',
            );
            expect(fired).toBe(isNear(all, near, within));
            held[Number(fired)]!++;
          }
        },
      ),
      runs(80),
    );
    expect(Math.min(...held)).toBeGreaterThan(50);
  });

  function ruleOf(near: readonly Word[], within: number | 'sentence'): Plan['rules'][number] {
    const reach = within === 'sentence' ? { within } : { tokens: within };
    const when = { near: near.map((word) => `list-${word}`), ...reach };
    return { when, points: 5, mode: 'live', anchor: undefined };
  }

  /** Every word counts, `anchorword` is the only anchor. */
  function plain(plan: Plan): Plan {
    return { ...plan, excepted: [], lists: plan.lists.map((list) => ({ ...list, anchor: 'none' })) };
  }

  /** By the definition: words between, and full stops. */
  function isNear(all: readonly string[], near: readonly Word[], within: number | 'sentence'): boolean {
    const placesOf = (wanted: string) => all.flatMap((word, at) => (word === wanted ? [at] : []));
    const isWithin = (a: number, b: number) => {
      const between = all.slice(Math.min(a, b) + 1, Math.max(a, b));
      if (within === 'sentence') return !between.includes('.');
      return between.filter((word) => word !== '.').length <= within;
    };
    return placesOf('anchorword').some((anchor) =>
      near.every((word) => placesOf(word).some((place) => isWithin(anchor, place))),
    );
  }
});

describe('padding with benign words', { timeout: patience }, () => {
  /** Benign words have families of their own, each with a cap; conditions do not ask whether they are missing. */
  const calm = plans({ monotone: true }).map(
    (plan): Plan => ({
      ...plan,
      lists: plan.lists.map((list) =>
        list.anchor === 'none' && list.points < 0 ? { ...list, family: `calm-${list.family}` } : list,
      ),
      caps: {
        ...plan.caps,
        ...Object.fromEntries(families.map((family) => [`calm-${family}`, 20 + family.length])),
      },
    }),
  );
  const mostOf = (plan: Plan) => {
    const benign = plan.lists.filter(({ word }) => isBenign(plan, word)).map(({ family }) => family);
    return [...new Set(benign)].reduce((total, family) => total + (plan.caps[family] ?? 0), 0);
  };

  test('lowers a score by at most the caps of their families, before and behind it', () => {
    let lowered = 0;
    fc.assert(
      fc.property(calm, posts, fc.array(fc.constantFrom(...words), { maxLength: 30 }), (plan, post, some) => {
        const padding = some.filter((word) => isBenign(plan, word)).join(' ');
        const ruleset = build(plan);
        const harmful = scoreOf(followedBy(post, 'and'), ruleset).score;
        const padded = scoreOf(
          withText(post, `${padding} . anchorword ${post.text} . ${padding}`),
          ruleset,
        ).score;
        expect(harmful - padded).toBeLessThanOrEqual(mostOf(plan));
        lowered += Number(padded < harmful);
      }),
      runs(150),
    );
    expect(lowered).toBeGreaterThan(20);
  });

  test('never takes an unambiguous anchor below the floor of its list', () => {
    let held = 0;
    fc.assert(
      fc.property(plans(), posts, fc.integer({ min: 1, max: 50 }), (plan, post, floor) => {
        const ruleset = build({ ...plan, floor, excepted: [] });
        const result = scoreOf(post, ruleset);
        const isCritical = result.matches.some(({ anchor }) => anchor === 'unambiguous');
        if (isCritical) expect(result.score).toBeGreaterThanOrEqual(floor);
        held += Number(result.contributions.some(({ kind }) => kind === 'floor'));
      }),
      runs(120),
    );
    expect(held).toBeGreaterThan(5);
  });

  const long = 100_000; // what is read of a text, in UTF-16 units
  const paddedTo = (size: number, harmful: string, benign: readonly string[]) => {
    const piece = `${benign.join(' and ')}. `;
    const padding = piece.repeat(Math.floor((size - harmful.length - 20) / 2 / piece.length));
    return `${padding} . ${harmful} . ${padding}`;
  };

  test('of 100 KB does no more than that of a line', () => {
    fc.assert(
      fc.property(calm, posts, fc.integer({ min: 1, max: 50 }), (plan, post, floor) => {
        const benign = words.filter((word) => isBenign(plan, word));
        fc.pre(benign.length > 0);
        const ruleset = build({ ...plan, floor, excepted: [] });
        const harmful = `anchorword ${post.text}`;
        const [short, padded] = [2000, long].map((size) =>
          scoreOf(withText(post, paddedTo(size, harmful, benign)), ruleset),
        );
        expect(padded?.truncated).toBeUndefined();
        expect(padded?.score).toBe(short?.score);
        expect(scoreOf(withText(post, harmful), ruleset).score - (padded?.score ?? 0)).toBeLessThanOrEqual(
          mostOf(plan),
        );
        if (padded?.anchor === 'unambiguous' && padded.matches.some(({ anchor }) => anchor === 'unambiguous'))
          expect(padded.score).toBeGreaterThanOrEqual(floor);
      }),
      runs(12),
    );
  });

  test('takes time that grows with its length', () => {
    const [plan] = fc.sample(calm, { numRuns: 1, seed: 1 }) as [Plan];
    const ruleset = build(plan);
    const benign = words.filter((word) => isBenign(plan, word));
    expect(benign.length).toBeGreaterThan(0);
    const timeOf = (size: number) => {
      const post = postOf(paddedTo(size, 'anchorword selling, telegram', benign));
      return Math.min(...Array.from({ length: 5 }, () => cpuTimeOf(() => scoreOf(post, ruleset))));
    };
    timeOf(long); // compiled by now
    // Eight times as long: 8 if it is linear, 64 if it is quadratic.
    expect(timeOf(long) / timeOf(long / 8)).toBeLessThan(24);
  });

  function cpuTimeOf(work: () => void): number {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  }
});
