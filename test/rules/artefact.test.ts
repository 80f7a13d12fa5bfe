import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  compileRuleset,
  loadRuleset,
  type Post,
  type Ruleset,
  RulesetError,
  saveRuleset,
  score,
} from '../../src/index.ts';
import { bundledRulesets, readRuleset, readSamples, rulesetDirectory } from '../../src/node.ts';
import { parts, sourceOf } from '../support/made-up-ruleset.ts';
import { text, word } from '../support/random-texts.ts';
import { sketch } from '../support/rulesets.ts';

vi.setConfig({ testTimeout: 30_000 });

const madeUp = compileRuleset(sourceOf(parts));
const artefact = saveRuleset(madeUp);

/** A ruleset without functions, to be compared. */
const plain = (ruleset: Ruleset) => ({ ...ruleset, terms: [...ruleset.terms] });

function refusalOf(bytes: Uint8Array): string {
  try {
    loadRuleset(bytes);
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    return error.diagnostics.map(({ code, message }) => `${code}: ${message}`).join();
  }
  return 'loaded';
}

function changed(change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = artefact.slice();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
}

describe('a ruleset that was saved and loaded', () => {
  test('is the ruleset', () => {
    expect(plain(loadRuleset(artefact))).toEqual(plain(madeUp));
    const { id, version, hash } = loadRuleset(artefact);
    expect({ id, version, hash }).toEqual({ id: madeUp.id, version: madeUp.version, hash: madeUp.hash });
  });

  test('is frozen, like a compiled one', () => {
    const { signals, rules, scoring } = loadRuleset(artefact);
    for (const part of [signals, signals[0], rules, rules[0]?.when, scoring, scoring.gate])
      expect(Object.isFrozen(part)).toBe(true);
  });

  test('gives the same bytes again', () => {
    expect(saveRuleset(loadRuleset(artefact))).toEqual(artefact);
    expect(saveRuleset(compileRuleset(sourceOf(parts)))).toEqual(artefact);
  });

  test.each(bundledRulesets())(
    'scores every sample of %s as before',
    async (name) => {
      const compiled = compileRuleset(readRuleset(name));
      const loaded = loadRuleset(saveRuleset(compiled));
      const folder = join(rulesetDirectory(name), 'samples');
      for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.ndjson'))) {
        for await (const sample of readSamples(join(folder, file)))
          expect(score(sample, loaded)).toEqual(score(sample, compiled));
      }
    },
    60_000,
  );

  const cell = (...values: string[]) => fc.constantFrom('', ...values);
  const row = fc.tuple(
    word,
    cell('es', 'en-GB'),
    cell('word', 'prefix', 'substring', 'hashtag'),
    cell('strict'),
    cell('strict'),
    cell('yes', 'no'),
    cell('off', 'loose'),
    cell('typo=4', 'mask=off leet=3'),
    cell('3', '-2.5'),
    cell('none'),
  );
  const list = fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ([term]) => term });
  const rulesets = fc.tuple(list, list, fc.option(word)).map(([anchors, others, excepted]) => {
    const columns = 'term,lang,match,case,marks,inflect,fuzzy,gates,points,anchor';
    const rows = (of: readonly string[][]) =>
      of.map((cells) => (cells[0] === '🧀🍕' ? cells.with(2, '') : cells).join(','));
    const isListed = excepted !== null && others.some(([term]) => term === excepted);
    return sketch({
      lists: {
        anchors: { rows: rows(anchors), columns, family: 'term', anchor: 'ambiguous', points: 20 },
        others: { rows: rows(others), columns, family: 'commerce', points: 9, requires: undefined },
        fixed: { rows: ['kelfo drimba'], family: 'term', anchor: 'unambiguous', points: 30, floor: 12 },
      },
      scoring: {
        families: { commerce: { cap: 11 } },
        gate: { ambiguous: { cap: 9, minFamilies: 1, tau: 2, requires: 'paid' } },
      },
      signals: [
        { id: 'paid', use: 'price', family: 'commerce', points: 8 },
        { id: 'tagged', use: 'hashtag-count', with: { min: 2 }, family: 'tags', points: 4 },
        { id: 'popular', when: { 'author.followers': { gte: 5 } }, family: 'account', points: 3 },
      ],
      rules: [
        { id: 'close', when: { near: ['others', 'paid'], tokens: 4 }, points: 7 },
        { id: 'odd', when: { atLeast: 1, of: ['tagged', { none: ['popular'] }] }, points: 2, mode: 'shadow' },
      ],
      ...(isListed && {
        exceptions: [{ id: 'show', terms: [excepted], phrases: [`${excepted} show`], reason: 'made up' }],
      }),
    });
  });
  const posts = fc.record({ text, followers: fc.option(fc.nat(9), { nil: undefined }) }).map(
    ({ text: written, followers }): Post => ({
      id: 'p',
      text: written,
      ...(followers !== undefined && { author: { followers } }),
    }),
  );

  test('scores every post as before', () => {
    let found = 0;
    fc.assert(
      fc.property(rulesets, fc.array(posts, { minLength: 20, maxLength: 20 }), (source, some) => {
        const compiled = compileRuleset(source);
        const loaded = loadRuleset(saveRuleset(compiled));
        for (const post of some) {
          const result = score(post, loaded);
          expect(result).toEqual(score(post, compiled));
          found += result.contributions.length;
        }
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(500); // else this shows nothing
  });
});

describe('bytes are taken from', () => {
  const isLoaded = (ruleset: Ruleset) => expect(plain(ruleset)).toEqual(plain(madeUp));

  test('a view at an odd offset', () => {
    const room = new Uint8Array(artefact.length + 9);
    for (const offset of [1, 2, 3, 4, 7]) {
      room.fill(0xff);
      room.set(artefact, offset);
      isLoaded(loadRuleset(room.subarray(offset, offset + artefact.length)));
    }
  });

  test('a buffer, a view of bytes of any kind, Buffer', () => {
    isLoaded(loadRuleset(artefact.slice().buffer));
    isLoaded(loadRuleset(Buffer.from(artefact)));
    isLoaded(loadRuleset(new DataView(artefact.slice().buffer) as unknown as Uint8Array));
  });

  test('a copy: changing the bytes later changes nothing', () => {
    const bytes = artefact.slice();
    const ruleset = loadRuleset(bytes);
    bytes.fill(0);
    isLoaded(ruleset);
  });

  test('shared memory where it is, whatever its place; elsewhere it is copied', () => {
    const shared = new SharedArrayBuffer(artefact.length);
    new Uint8Array(shared).set(artefact);
    const ruleset = loadRuleset(shared);
    isLoaded(ruleset);
    expect(ruleset.index.words.lengths.keys.buffer).toBe(shared);
    const odd = new SharedArrayBuffer(artefact.length + 3);
    new Uint8Array(odd).set(artefact, 3);
    const copied = loadRuleset(new Uint8Array(odd, 3));
    isLoaded(copied);
    expect(copied.index.words.lengths.keys.buffer).not.toBe(odd);
  });
});

describe('never half-loaded: an error says what is wrong with', () => {
  test.each([
    ['a text', 'schema: 1', '"schema: 1"'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'empty (null)'],
    ['a list', [1, 2], 'a list'],
    ['a ruleset', madeUp, 'an object'],
  ])('%s', (_, value, named) => {
    expect(() => loadRuleset(value as never)).toThrow(TypeError);
    expect(() => loadRuleset(value as never)).toThrow(`was given ${named}: expected the bytes`);
  });

  test.each([
    ['no bytes', new Uint8Array(), 'damaged-artefact: there are no bytes'],
    ['a YAML file', Buffer.from('schema: 1\n'), 'damaged-artefact: the bytes are no compiled ruleset'],
    [
      'an artefact that was copied as text',
      Buffer.from(Buffer.from(artefact).toString('utf8')),
      'damaged-artefact: the bytes are no compiled ruleset',
    ],
    [
      'the first bytes of an artefact',
      artefact.subarray(0, 30),
      'damaged-artefact: the compiled ruleset is damaged: only 30 bytes are there',
    ],
    [
      'another format',
      changed((_, view) => view.setUint32(8, 7, true)),
      'artefact-version: the compiled ruleset was made by format 7, and this is format 1',
    ],
  ])('%s', (_, bytes, message) => {
    expect(refusalOf(bytes)).toBe(message);
  });

  test('an artefact that is cut off, at every place', () => {
    for (let length = 64; length < artefact.length; length++) {
      expect(refusalOf(artefact.subarray(0, length))).toBe(
        `damaged-artefact: the compiled ruleset is damaged: ${length} bytes are there, it has ${artefact.length}`,
      );
    }
  });

  test('a detector that is not there', () => {
    const [signal] = madeUp.signals;
    const foreign = { name: 'elsewhere', description: '', options: {}, detect: () => undefined };
    const bytes = saveRuleset({ ...madeUp, signals: [{ ...signal!, detector: foreign }] });
    expect(refusalOf(bytes)).toBe(
      'unknown-reference: the compiled ruleset uses the detector `elsewhere`, which is not there',
    );
  });

  test('an artefact with bytes behind it', () => {
    expect(refusalOf(new Uint8Array([...artefact, 0]))).toMatch(
      /^damaged-artefact: .* bytes are there, it has/,
    );
  });

  test('an artefact with one bit changed, in every byte', () => {
    const bytes = artefact.slice();
    for (let at = 0; at < bytes.length; at++) {
      const bit = 1 << (at % 8);
      bytes[at]! ^= bit;
      expect(refusalOf(bytes)).toMatch(/^(?:damaged-artefact|artefact-version): /);
      bytes[at]! ^= bit;
    }
    expect(refusalOf(bytes)).toBe('loaded');
  });
});
