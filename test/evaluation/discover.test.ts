import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createDiscoverer, discover } from '../../src/evaluation/discovery/discover.ts';
import { discoveryCsv } from '../../src/evaluation/discovery/discovery-csv.ts';
import { logOddsOf } from '../../src/evaluation/discovery/log-odds.ts';
import { createRandom } from '../../src/evaluation/random.ts';
import type { Post } from '../../src/post.ts';
import { checkRuleset, compileRuleset } from '../../src/rules/compile.ts';
import { sketch } from '../support/rulesets.ts';

vi.setConfig({ testTimeout: 30_000 });

const lists = {
  wugs: { rows: ['wug', 'tolb zan'], family: 'term', anchor: 'ambiguous', points: 22 },
  gibs: { rows: ['gibbet'], family: 'commerce', points: 10 },
};
const ruleset = compileRuleset(sketch({ lists }));

const random = createRandom(7);
const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;

/** Bland posts of words whose frequencies fall as they do in languages. */
const words = Array.from({ length: 3000 }, (_, index) => {
  let word = '';
  for (let rest = index + 40; rest > 0; rest = Math.floor(rest / 60))
    word += `${'bdfgklmnprstvz'[rest % 14]}${'aeiou'[rest % 5]}`;
  return `${word}${'nrslt'[index % 5]}`;
});
const blandText = () =>
  Array.from({ length: 6 + Math.floor(random() * 10) }, () => words[Math.floor(3000 * random() ** 4)]).join(
    ' ',
  );
const traffic: readonly Post[] = Array.from({ length: 4000 }, (_, index) => ({
  id: `t${index}`,
  text: blandText(),
  lang: 'en',
}));
const withTerm = (term: string, index: number): Post => {
  const parts = blandText().split(' ');
  parts.splice(Math.floor(random() * parts.length), 0, term);
  return { id: `c${index}`, text: parts.join(' '), lang: 'en' };
};
const planted = ['blorpnik', 'zan kelfo', 'mib dorn tass', '#vintorum', '🪣🧶', 'yorpel'];
const loud: readonly Post[] = Array.from({ length: 50 }, (_, index) => ({
  id: `loud${index}`,
  text: `my gardenia trellis needs pruning, part ${index}`,
  lang: 'en',
  author: { id: 'loud' },
}));
const confirmed: readonly Post[] = [
  ...Array.from({ length: 180 }, (_, index) => withTerm(planted[index % 9] ?? blandText(), index)),
  ...loud,
];
const termsIn = (posts: readonly Post[], among: readonly Post[] = traffic, more: object = {}) =>
  discover(posts, among, { ruleset, ...more }).candidates.map(({ term }) => term);

describe('discovery', () => {
  const discovery = discover(confirmed, traffic, { ruleset });

  test('finds all planted terms in bland posts, and nothing of one loud author', () => {
    expect(discovery.candidates.map(({ term }) => term).sort()).toEqual([...planted].sort());
    expect(discovery.confirmed).toEqual({ posts: 230, authors: 181 });
  });

  test('finds nothing much in posts that differ from traffic by chance only', () => {
    const drawn = Array.from({ length: 5 }, () => {
      const posts = new Set(Array.from({ length: 150 }, () => pick(traffic)));
      return termsIn(
        [...posts],
        traffic.filter((post) => !posts.has(post)),
      ).length;
    });
    expect(drawn.reduce((sum, found) => sum + found, 0)).toBeLessThanOrEqual(1);
  });

  test('does not depend on the order of posts', () => {
    const shuffled = (posts: readonly Post[]) =>
      posts
        .map((post) => ({ post, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ post }) => post);
    expect(discover(shuffled(confirmed), shuffled(traffic), { ruleset })).toEqual(discovery);
  });

  test('says what each would cost: at most so much where traffic holds none', () => {
    const [first] = discovery.candidates;
    expect(first?.traffic).toMatchObject({ hits: 0, n: 4000, lower: 0 });
    expect(first?.traffic.upper).toBeCloseTo(3.8415 / (4000 + 3.8415), 7); // Wilson, no hit
    const common = traffic.map((post, at) =>
      at % 400 === 0 ? { ...post, text: `${post.text} yorpel` } : post,
    );
    const found = discover(confirmed, common, { ruleset }).candidates.find(({ term }) => term === 'yorpel');
    expect(found?.traffic).toMatchObject({ hits: 10, value: 0.0025 });
    expect(termsIn(confirmed, common, { maxPerMillion: 2499 })).not.toContain('yorpel');
  });

  test('posts of few authors tell less of the cost than as many posts of many', () => {
    const byFew = traffic.map((post, at) => ({
      ...post,
      author: { id: `a${at % 400}` },
      text: at % 400 === 3 ? `${post.text} yorpel` : post.text,
    }));
    const { traffic: cost, counts } = discover(confirmed, byFew, {
      ruleset,
      maxPerMillion: 1e6,
    }).candidates.find(({ term }) => term === 'yorpel') as (typeof discovery.candidates)[number];
    expect(counts).toMatchObject({ traffic: 1, trafficAuthors: 400 });
    expect(cost).toMatchObject({ hits: 10, n: 4000 });
    expect(cost.effectiveN).toBeLessThan(1000);
  });

  test('traffic may stream by', () => {
    const discoverer = createDiscoverer(confirmed, { ruleset });
    for (const post of traffic) discoverer.addTraffic(post);
    expect(discoverer.discovery()).toEqual(discovery);
  });

  test('counts benign posts beside', () => {
    const benign = [withTerm('blorpnik', 1), withTerm('x', 2)];
    const { candidates } = discover(confirmed, traffic, { ruleset, benign });
    expect(candidates.find(({ term }) => term === 'blorpnik')?.benign).toMatchObject({ hits: 1, n: 2 });
  });

  test('tells how often a candidate stands beside a listed anchor, in confirmed posts and in traffic', () => {
    const beside = confirmed.map((post, at) =>
      at % 18 === 0 ? { ...post, text: `${post.text} wug` } : post,
    );
    const also = [
      ...traffic,
      { id: 'x', text: 'wug blorpnik', lang: 'en' },
      { id: 'y', text: 'blorpnik', lang: 'en' },
    ];
    const found = discover(beside, also, { ruleset }).candidates.find(({ term }) => term === 'blorpnik');
    expect(found).toMatchObject({ besideAnchor: { hits: 10, n: 20 }, trafficBesideAnchor: 1 });
  });
});

/** Confirmed posts that say this, each by an author of its own, among others. */
const saying = (text: string, lang = 'en', times = 12): Post[] =>
  Array.from({ length: times }, (_, index) => ({
    id: `s${index}`,
    text: text.replace('$', String(index)),
    lang,
  }));

describe('what is proposed', () => {
  // what confirmed posts say; what is proposed of it
  test.each([
    ['blorpnik', ['blorpnik']],
    ['Blorpnik!!', ['blorpnik']], // at the start of a sentence a capital says nothing
    ['BLORPNIK', ['blorpnik']],
    ['zan-kelfo', ['zan-kelfo']],
    ['dorn de blorp', ['dorn de blorp']],
    ['#ZanKelfo', ['#zankelfo']],
    ['#zan_kelfo', ['#zan_kelfo']],
    ['🪣🧶🪣', ['🪣🧶🪣']],
    ['👨‍👩‍👧', ['👨‍👩‍👧']],
    ['🇪🇸', ['🇪🇸']],
    ['犬猫鳥', ['犬猫鳥']],
    ['año-blörp', ['año-blörp']],
    // never: links, accounts, addresses, numbers
    ['see https://example.com/blorpnik', []],
    ['example.com', []],
    ['t.me/example_user', []],
    ['@example_user', []],
    ['name example_user', []],
    ['someone@example.com', []],
    ['call 555-0101 5550101', []],
    ['number 90210 and 2024', []],
    ['hello Blorpnik Kelfo', []], // as names are written
    // listed already: an anchor, in another form, a term of another list
    ['wug', []],
    ['a tolb zan', []],
    ['W.U.G', []],
    ['gibbet', []],
    // everyday words
    ['the', []],
  ])('of `%s`: %j', (text, terms) => {
    expect(termsIn([...saying(text), ...confirmed.slice(-60)], traffic.slice(0, 1000))).toEqual(terms);
  });

  test('names are told by capitals only where a language writes other nouns without', () => {
    const posts = (lang: string) => saying('hello Blorpnik', lang);
    expect(termsIn(posts('en'))).toEqual([]);
    expect(
      termsIn(
        posts('de'),
        traffic.map((post) => ({ ...post, lang: 'de' })),
      ),
    ).toEqual(['hello blorpnik']);
  });

  test('a piece of a text without spaces', () => {
    const tails = ['雨', '雪', '風', '雲', '星', '月', '海', '山', '川', '空', '花', '鳥'];
    const posts = tails.map((tail, index) => ({ id: `${index}`, text: `${tail}犬猫魚${tail}`, lang: 'ja' }));
    const others = traffic
      .slice(0, 500)
      .map((post, at) => ({ ...post, text: `犬${tails[at % 12]}魚`, lang: 'ja' }));
    expect(termsIn(posts, others)).toEqual(['犬猫魚']);
  });

  test('parts of a phrase that are used by themselves stay, phrases that add nothing do not', () => {
    const posts = [...saying('selling blorpnik', 'en', 6), ...saying('my blorpnik', 'en', 14)];
    expect(termsIn(posts)).toEqual(['blorpnik']);
    const { candidates } = discover(posts, traffic, { ruleset });
    expect(candidates[0]?.variants.map(({ term }) => term)).toContain('selling blorpnik');
  });

  test('by language: a word that is common in another language is no find there', () => {
    const spanish = traffic.map((post) => ({ ...post, lang: 'es', text: `${post.text} blorpnik` }));
    const posts = saying('blorpnik');
    expect(termsIn(posts, traffic)).toEqual(['blorpnik']);
    // a term finds it in any language: too common
    expect(termsIn(posts, [...traffic, ...spanish])).toEqual([]);
    expect(termsIn(posts, [...traffic, ...spanish], { maxPerMillion: 1e6 })).toEqual(['blorpnik']);
    expect(
      termsIn(
        posts.map((post) => ({ ...post, lang: 'es' })),
        [...traffic, ...spanish],
      ),
    ).toEqual([]);
  });

  test('of the languages asked for', () => {
    const posts = [...saying('blorpnik', 'es'), ...saying('kelfozan', 'en')];
    const among = traffic.map((post, at) => (at % 2 ? { ...post, lang: 'es-MX' } : post));
    expect(termsIn(posts, among).sort()).toEqual(['blorpnik', 'kelfozan']);
    expect(termsIn(posts, among, { languages: ['es'] })).toEqual(['blorpnik']);
  });

  test('only what enough authors say', () => {
    expect(termsIn(saying('blorpnik', 'en', 2))).toEqual([]);
    expect(termsIn(saying('blorpnik', 'en', 3))).toEqual(['blorpnik']);
    expect(termsIn(saying('blorpnik', 'en', 9), traffic, { minAuthors: 10 })).toEqual([]);
  });

  test('nothing where there is no traffic to compare with, or no confirmed post', () => {
    expect(termsIn(confirmed, [])).toEqual([]);
    expect(termsIn([], traffic)).toEqual([]);
    expect(termsIn([], [])).toEqual([]);
  });

  // option, the message
  test.each([
    [{ minAuthors: 0 }, '`minAuthors` is 0: expected a whole number of at least 1'],
    [{ maxPerMillion: -1 }, '`maxPerMillion` is -1: expected a number above 0, at most 1000000'],
    [{ falseDiscoveryRate: 1 }, '`falseDiscoveryRate` is 1: expected a share, such as 0.05'],
    [{ priorAuthors: -1 }, '`priorAuthors` is -1: expected a number of at least 0'],
    [{ level: 95 }, '`level` is 95: expected a number between 0 and 1, such as 0.95'],
  ])('a wrong option: %j', (options, message) => {
    expect(() => discover([], [], { ruleset, ...options })).toThrow(new RangeError(message));
  });
});

describe('the proposal as a term list', () => {
  test('is one that `check` accepts, and whose terms are found', () => {
    const csv = discoveryCsv(discover(confirmed, traffic, { ruleset }));
    const base = sketch({
      lists: { ...lists, found: { rows: [], family: 'found', anchor: 'ambiguous', points: 10 } },
      scoring: { gate: { ambiguous: { cap: 20, minFamilies: 1, tau: 5 } } },
    });
    const files = base.files.map((file) => (file.path === 'terms/found.csv' ? { ...file, text: csv } : file));
    const own = checkRuleset({ files }).filter(({ file }) => file === 'terms/found.csv');
    expect(own).toEqual([]);
    const merged = compileRuleset({ files });
    expect(termsIn(confirmed, traffic, { ruleset: merged })).toEqual([]);
  });

  test('lists emoji once and for all languages, in whatever languages they were found', () => {
    const posts = [...saying('🪣🧶', 'en'), ...saying('🪣🧶', 'es')];
    const among = traffic.map((post, at) => (at % 2 ? { ...post, lang: 'es' } : post));
    const discovery = discover(posts, among, { ruleset });
    expect(discovery.candidates.map(({ lang }) => lang)).toEqual(['en', 'es']);
    expect(discoveryCsv(discovery).match(/^🪣🧶,,/gmu)).toHaveLength(1);
  });

  test('quotes what CSV asks to be quoted', () => {
    const { candidates } = discover(saying('zan kelfo'), traffic, { ruleset });
    const [candidate] = candidates;
    if (!candidate) throw new Error('nothing was found');
    const csv = discoveryCsv({ candidates: [{ ...candidate, term: 'a "b", c' }] });
    expect(csv.split('\n')[1]).toMatch(/^"a ""b"", c",en,12 confirmed posts by 12 authors,/);
  });
});

describe('log-odds with an informative prior', () => {
  test('equal the definition, whatever the counts', () => {
    const counts = fc
      .tuple(fc.nat(50), fc.nat(50), fc.nat(1000), fc.nat(1000))
      .map(([a, b, c, d]) => ({ confirmed: a, confirmedAuthors: a + b, traffic: c, trafficAuthors: c + d }));
    fc.assert(
      fc.property(counts, fc.nat(500), (each, prior) => {
        const { confirmed: y1, confirmedAuthors: n1, traffic: y2, trafficAuthors: n2 } = each;
        const p = n1 + n2 === 0 ? 0 : (y1 + y2) / (n1 + n2);
        // two made-up halves, and `prior` authors of whom the share `p` uses the term, on each side
        const odds = (y: number, n: number) => (y + prior * p + 0.5) / (n - y + prior * (1 - p) + 0.5);
        const variance = [y1, n1 - y1, y2, n2 - y2].reduce(
          (sum, count, at) => sum + 1 / (count + prior * (at % 2 ? 1 - p : p) + 0.5),
          0,
        );
        const expected = Math.log(odds(y1, n1) / odds(y2, n2));
        const { value, standardError, z, lower, upper } = logOddsOf(each, prior, 2);
        expect(value).toBeCloseTo(expected, 9);
        expect(standardError).toBeCloseTo(Math.sqrt(variance), 9);
        expect(z).toBeCloseTo(expected / Math.sqrt(variance), 9);
        expect([lower, upper]).toEqual([value - 2 * standardError, value + 2 * standardError]);
      }),
    );
  });

  test('shrink to nothing as the prior grows, and are nothing where both sides say the same', () => {
    const counts = { confirmed: 5, confirmedAuthors: 50, traffic: 10, trafficAuthors: 1000 };
    const values = [0, 100, 10_000, 1e6].map((prior) => logOddsOf(counts, prior, 1.96).value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values.at(-1)).toBeLessThan(0.01);
    expect(
      logOddsOf({ confirmed: 5, confirmedAuthors: 50, traffic: 5, trafficAuthors: 50 }, 10, 1.96).value,
    ).toBe(0);
  });
});
