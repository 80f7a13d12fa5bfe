import { describe, expect, test } from 'vitest';
import { checkGate, parseGate } from '../../src/evaluation/gate.ts';
import {
  mutationNames,
  type PressureOptions,
  type PressureRow,
  pressure,
} from '../../src/evaluation/pressure/pressure.ts';
import { pressureFigures } from '../../src/evaluation/pressure/pressure-figures.ts';
import { createTermBook, subjectOf } from '../../src/evaluation/pressure/targets.ts';
import { wordingMutations } from '../../src/evaluation/pressure/text-mutations.ts';
import { transliterate, transliterations } from '../../src/evaluation/pressure/transliteration.ts';
import {
  disguiseMutations,
  formMutations,
  scriptMutations,
} from '../../src/evaluation/pressure/word-mutations.ts';
import { createRandom } from '../../src/evaluation/random.ts';
import type { Sample } from '../../src/evaluation/samples.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { score } from '../../src/score.ts';
import { sketch } from '../support/rulesets.ts';

const ruleset = compileRuleset(
  sketch({
    lists: {
      blorps: {
        rows: ['blorpnik', 'zan kelfo', 'zy kelfobi', 'wug'],
        family: 'term',
        anchor: 'ambiguous',
        points: 60,
      },
      trade: {
        rows: ['gib,en', 'mibbing,en', 'gibar,es'],
        columns: 'term,lang',
        family: 'commerce',
        points: 20,
      },
      sneaks: { rows: ['tolbing'], family: 'secrecy', points: 20 },
      seeds: { rows: ['seed', 'soil'], family: 'garden', points: -60 },
    },
    scoring: {
      gate: { ambiguous: { cap: 20, minFamilies: 1, tau: 5 } },
      families: { garden: { cap: 60 } },
    },
  }),
);

const sample = (id: string, label: Sample['label'], text: string, more: object = {}): Sample => ({
  id,
  label,
  text,
  function: 'made-up',
  lang: 'en',
  ...more,
});
const bland = 'lovely weather today we walked along the river and everybody sat down'.split(' ');
const samples: readonly Sample[] = [
  ...Array.from({ length: 30 }, (_, at) =>
    sample(`h${at}`, 'harm', `${bland[at % bland.length]} gib blorpnik, ${bland[(at + 3) % bland.length]}`),
  ),
  sample('missed', 'harm', 'blorpnik'),
  ...Array.from({ length: 30 }, (_, at) => sample(`b${at}`, 'benign', `${bland.join(' ')} blorpnik ${at}`)),
];
const rowsOf = (among: readonly Sample[], options: PressureOptions = {}) =>
  pressure(among, ruleset, { minimum: 1, ...options }).rows;
const rowOf = (among: readonly Sample[], name: string, target?: PressureRow['target']) =>
  rowsOf(among, { mutations: [name] }).find(
    (row) => target === undefined || row.target === target,
  ) as PressureRow;

describe('pressure', () => {
  const tested = pressure(samples, ruleset);

  test('counts only alerts, which alone can be kept', () => {
    expect(tested.harm).toEqual({ samples: 31, alerts: 30 });
    expect(tested.benign).toEqual({ samples: 30, alerts: 0 });
    for (const { kept, keptBelowLeastLength, unchanged } of tested.rows)
      expect(kept.n + keptBelowLeastLength.n + unchanged).toBe(30);
  });

  test('keeps an anchor of eight letters under every disguise, and beside innocent words', () => {
    const lost = tested.rows.filter(
      ({ target, kind, kept }) =>
        target !== 'words' && kind !== 'deletion' && kept.n > 0 && kept.hits < kept.n,
    );
    expect(lost.map(({ mutation }) => mutation).sort()).toEqual(['padding-with-excuses']);
    const applied = tested.rows.filter(({ kept }) => kept.n > 0).map(({ mutation }) => mutation);
    expect(applied.length).toBeGreaterThan(50);
  });

  test('the same seed gives the same, whatever the order; another seed other texts', () => {
    expect(pressure(samples.toReversed(), ruleset)).toEqual(tested);
    const options = { mutations: ['letter-changed'] };
    const lostWith = (seed: number) =>
      rowsOf(
        Array.from({ length: 40 }, (_, at) => sample(`s${at}`, 'harm', 'gib zan kelfo')),
        { ...options, seed },
      ).map(({ lost }) => lost);
    expect(lostWith(1)).toEqual(lostWith(1));
    expect(new Set([1, 2, 3, 4].map((seed) => JSON.stringify(lostWith(seed)))).size).toBeGreaterThan(1);
  });

  test('tells what is no longer found from what only scores less', () => {
    // no other word that tells what is meant
    const alone = rowOf([sample('1', 'harm', 'gib zy kelfobi')], 'masked', 'anchors');
    expect(alone).toMatchObject({ kept: { hits: 0, n: 1 }, found: { hits: 0, n: 1 } });
    const excused = rowOf([sample('1', 'harm', 'gib blorpnik')], 'padding-with-excuses');
    expect(excused).toMatchObject({ kept: { hits: 0, n: 1 }, found: { hits: 1, n: 1 } });
  });

  test('a word below the least length is counted apart', () => {
    const row = rowOf([sample('1', 'harm', 'gib wug')], 'leet', 'anchors');
    expect(row.kept).toMatchObject({ n: 0, lower: 0, upper: 1 });
    expect(row.keptBelowLeastLength).toMatchObject({ hits: 0, n: 1 });
    expect(row.lost).toEqual(['1']);
  });

  test('words of lists that do not look behind disguises are counted apart too', () => {
    const row = rowOf([sample('1', 'harm', 'mibbing blorpnik')], 'spaced', 'words');
    expect(row.keptBelowLeastLength).toMatchObject({ hits: 0, n: 1 });
    expect(rowOf([sample('1', 'harm', 'mibbing blorpnik')], 'spaced', 'anchors').kept.hits).toBe(1);
  });

  test('posts of one author tell as much as one', () => {
    const by = (author: string) =>
      Array.from({ length: 20 }, (_, at) =>
        sample(`${author}${at}`, 'harm', 'gib blorpnik', { author: { id: author } }),
      );
    const { kept } = rowOf([...by('a'), ...by('b')], 'upper-case', 'anchors');
    expect(kept).toMatchObject({ hits: 40, n: 40 });
    expect(kept.effectiveN).toBeLessThan(5);
  });

  test('a synonym is another term of the list, in the language of the one it stands for', () => {
    expect(rowOf([sample('1', 'harm', 'gib blorpnik')], 'synonyms').kept).toMatchObject({ hits: 1, n: 1 });
    // there is no other term in Spanish
    expect(rowOf([sample('1', 'harm', 'gibar blorpnik')], 'synonyms').unchanged).toBe(1);
  });

  test('evidence that is left out, all of a family or each piece by itself', () => {
    const both = [sample('1', 'harm', 'gib tolbing blorpnik')];
    const [any, ...families] = rowsOf(both, { mutations: ['deletion'] });
    expect(families.map(({ mutation, kept }) => [mutation, kept.hits])).toEqual([
      ['without-commerce', 1],
      ['without-secrecy', 1],
    ]);
    expect(any).toMatchObject({ mutation: 'without-any-one', kept: { hits: 1, n: 1 } });
    expect(rowOf([sample('1', 'harm', 'gib blorpnik')], 'without-any-one').kept.hits).toBe(0);
  });

  test('innocent words that speak against harm lower the score by what their family may', () => {
    const { kept } = rowOf([sample('1', 'harm', 'gib blorpnik')], 'padding-with-excuses');
    expect(kept).toMatchObject({ hits: 0, n: 1 });
  });

  test('benign posts are rewritten in the same way: false alerts gained', () => {
    const benign = [sample('1', 'benign', 'wug'), sample('2', 'benign', 'hello there')];
    const row = rowsOf(benign, { mutations: ['upper-case'], benign: [{ id: '3', text: 'blorpnik' }] })[0];
    expect(row?.falseAlerts).toMatchObject({ hits: 0, n: 2 });
    const alert = sample('4', 'benign', 'gib blorpnik');
    expect(rowOf([alert], 'without-commerce').falseAlertsLost).toBe(1);
  });

  test('posts that nobody could score are left out', () => {
    const lost = { id: 'x', label: 'harm', function: 'made-up', text: null } as const;
    expect(pressure([lost], ruleset).harm).toEqual({ samples: 0, alerts: 0 });
    expect(pressure([], ruleset).rows.every(({ kept }) => kept.n === 0)).toBe(true);
  });

  test('texts of any length', () => {
    const long = sample('1', 'harm', `gib blorpnik ${'lovely weather today '.repeat(3000)}`);
    expect(rowOf([long], 'padding-before-1x').kept.n).toBe(1);
  });

  // option, the message
  test.each([
    [{ mutations: ['leat'] }, 'there is no mutation `leat`: did you mean `leet`?'],
    [{ seed: 0.5 }, '`seed` is 0.5: expected a whole number'],
    [{ alertAt: 0 }, '`alertAt` is 0: expected a score above 0'],
  ])('a wrong option: %j', (options, message) => {
    expect(() => pressure([], ruleset, options)).toThrow(new RangeError(message));
  });

  test('names of mutations are each there once, and none is a kind', () => {
    const names = mutationNames(ruleset);
    expect(new Set(names).size).toBe(names.length);
    const kinds = new Set(tested.rows.map(({ kind }) => kind as string));
    expect(names.filter((name) => kinds.has(name))).toEqual([]);
  });
});

describe('what a mutation writes', () => {
  /** What becomes of a text that holds the anchor `blorpnik` and the trade word `gib`. */
  const written = (text: string, mutation: string): readonly string[] => {
    const result = score(sample('1', 'harm', text), ruleset);
    const subject = subjectOf({ id: '1', text }, result, createTermBook(ruleset));
    const all = [
      ...disguiseMutations,
      ...scriptMutations,
      ...formMutations,
      ...wordingMutations(createTermBook(ruleset)),
    ];
    const found = all.find(({ name }) => name === mutation);
    const anchors = subject.targets.filter(({ isAnchor }) => isAnchor);
    return found?.rewrite(subject, anchors, createRandom(1)) ?? [];
  };

  // text, mutation, what it becomes: only the anchor, or what stands beside it for synonyms
  test.each([
    ['Gib blorpnik!', 'upper-case', /^Gib BLORPNIK!$/],
    ['gib blorpnik', 'mixed-case', /^gib (?=.*[A-Z])blorpnik$/i],
    ['gib blorpnik', 'full-width', /^gib ｂｌｏｒｐｎｉｋ$/],
    ['gib blorpnik', 'mathematical', /^gib 𝐛𝐥𝐨𝐫𝐩𝐧𝐢𝐤$/u],
    ['gib blorpnik', 'circled', /^gib ⓑⓛⓞⓡⓟⓝⓘⓚ$/],
    ['gib blorpnik', 'accents', /^gib bl[óòôö]rpn[íìîï]k$/],
    ['gib blorpnik', 'invisible', /^gib b\P{L}l\P{L}o\P{L}r\P{L}p\P{L}n\P{L}i\P{L}k$/u],
    ['gib blorpnik', 'leet-once', /^gib (?=\D*\d\D*$)[b8][l1][o0]rpn[i1]k$/],
    ['gib blorpnik', 'leet', /^gib (?=(?:\D*\d){2}\D*$)[b8][l1][o0]rpn[i1]k$/],
    ['gib blorpnik', 'spaced', /^gib b l o r p n i k$/],
    ['gib zan kelfo', 'dotted', /^gib z\.a\.n k\.e\.l\.f\.o$/],
    ['gib blorpnik', 'letters-on-lines', /^gib b\nl\no\nr\np\nn\ni\nk$/],
    ['gib blorpnik', 'split', /^gib (?=\S+ \S+$)b ?l ?o ?r ?p ?n ?i ?k$/],
    ['gib blorpnik', 'masked', /^gib b(?=[^*]*\*[^*]*$)[l*][o*][r*][p*][n*][i*]k$/],
    ['gib blorpnik', 'repeated', /^gib (?=.*(.)\1\1\1)b+l+o+r+p+n+i+k+$/],
    ['gib blorpnik', 'letter-left-out', /^gib (?=.{7}$)bl?o?r?p?n?i?k$/],
    ['gib blorpnik', 'letter-added', /^gib b.{7}k$/],
    ['gib blorpnik', 'letter-changed', /^gib b.{6}k$/],
    [
      'gib blorpnik',
      'letters-swapped',
      /^gib (?!blorpnik)(?=.*b)(?=.*l)(?=.*o)(?=.*r)(?=.*p)(?=.*n)(?=.*i)(?=.*k).{8}$/,
    ],
    ['gib zan kelfo', 'glued', /^gib bestzankelfoever$/],
    ['gib blorpnik', 'reversed', /^gib \u202ekinprolb\u202c$/],
    ['gib zan kelfo', 'hashtag', /^gib #zankelfo$/],
    ['gib zan kelfo', 'camel-case-hashtag', /^gib #ZanKelfo$/],
    ['gib zan kelfo', 'snake-case-hashtag', /^gib #zan_kelfo$/],
    ['gib zan kelfo', 'words-on-lines', /^gib zan\nkelfo$/],
    ['gib zan kelfo', 'words-joined', /^gib zankelfo$/],
    ['gib blorpnik', 'synonyms', /^mibbing blorpnik$/],
    ['a gib blorpnik', 'line-breaks', /^a\ngib\nblorpnik$/],
    ['gib blorpnik, hello there', 'shuffled-sentences', /^hello there gib blorpnik,$/],
  ])('%s, %s', (text, mutation, pattern) => {
    const texts = written(text, mutation);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(pattern);
  });

  // what is disguised already, or cannot be rewritten so, stays
  test.each([
    ['gib b1orpnik', 'upper-case'],
    ['gib blorpnik', 'snake-case-hashtag'],
    ['gib blorpnik', 'cyrillic-to-latin'],
    ['gib blorpnik', 'shuffled-sentences'],
  ])('%s stays under %s', (text, mutation) => {
    expect(written(text, mutation)).toEqual([]);
  });
});

describe('transliteration', () => {
  const by = (name: string, text: string) =>
    transliterate(
      text,
      transliterations.find((each) => each.name === name) as (typeof transliterations)[number],
    );

  // examples of the standards, without their marks: GOST 7.79-2000 B; ELOT 743; DIN 31635
  test.each([
    ['cyrillic-to-latin', 'Съешь ещё этих булок', 'sesh eshhyo etix bulok'],
    ['cyrillic-to-latin', 'Щука', 'shhuka'],
    ['cyrillic-to-latin', 'цапля', 'czaplya'],
    ['greek-to-latin', 'Αθήνα', 'athina'],
    ['greek-to-latin', 'ψυχή', 'psychi'],
    ['arabic-to-latin', 'كتاب', 'ktab'],
    ['arabic-to-latin', 'شمس', 'shms'],
    ['cyrillic-to-latin', 'hello', undefined],
  ])('%s of %s', (name, text, expected) => {
    expect(by(name, text)).toBe(expected);
  });
});

describe('a gate on a pressure test', () => {
  const figures = pressureFigures(pressure(samples, ruleset, { minimum: 10 }));
  const check = (limit: string) =>
    checkGate(parseGate(`schema: 1\nlimits:\n  - ${limit}\n`), figures).checks.map(({ name, status }) => [
      name,
      status,
    ]);

  test('holds each mutation to the recall that it keeps', () => {
    const found = check('{ metric: recall-kept, min: 0.9, each: mutation }');
    expect(found).toContainEqual(['recall-kept of mutation leet >= 0.9', 'passed']);
    expect(found).toContainEqual(['recall-kept of mutation without-commerce >= 0.9', 'failed']);
    expect(found).toContainEqual(['recall-kept of mutation cyrillic-to-latin >= 0.9', 'skipped']);
  });

  // limit, what becomes of it
  test.each([
    ['{ metric: recall-kept, min: 0.9, where: { mutation: spaced } }', 'passed'],
    ['{ metric: recall-kept, min: 0.9, where: { mutation-of-all-words: upper-case } }', 'passed'],
    ['{ metric: false-alerts-gained, max: 0.01, where: { mutation: padding-around-5x } }', 'passed'],
    ['{ metric: recall-kept, min: 0.9, where: { mutation: spacd } }', 'failed'],
    ['{ metric: recall-kept, min: 0.9 }', 'failed'],
    ['{ metric: recall, min: 0.9 }', 'failed'],
  ])('%s: %s', (limit, status) => {
    expect(check(limit).map(([, found]) => found)).toEqual([status]);
  });
});
