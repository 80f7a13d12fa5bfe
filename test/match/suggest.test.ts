import { describe, expect, it } from 'vitest';
import { suggest, suggestionHint } from '../../src/match/suggest.ts';

const names = ['points', 'family', 'level', 'match', 'requires'];

describe('suggest', () => {
  it.each([
    ['pionts', 'points'],
    ['point', 'points'],
    ['famly', 'family'],
    ['LEVEL', 'level'],
    ['mach', 'match'],
    ['reqires', 'requires'],
    ['points', 'points'],
    // As many changes as a third of its letters, and no more.
    ['pxyntz', undefined],
    ['pxynts', 'points'],
    ['zan', undefined],
    ['', undefined],
  ])('for %j: %j', (word, meant) => {
    expect(suggest(word, names)).toBe(meant);
  });

  it('prefers the nearest, and the first of equals', () => {
    expect(suggest('blorps', ['blorpxy', 'blorp', 'blorpz'])).toBe('blorp');
    expect(suggest('ab', ['ax', 'ay'])).toBe('ax');
  });

  it('finds nothing where there is nothing', () => {
    expect(suggest('blorp', [])).toBe(undefined);
  });
});

describe('suggestionHint', () => {
  it.each([
    ['pionts', names, 'did you mean `points`?'],
    ['zan', ['low', 'high'], 'allowed: `low`, `high`'],
    ['zan', [], 'there are none to choose from'],
  ])('for %j among %j', (word, candidates, hint) => {
    expect(suggestionHint(word, candidates)).toBe(hint);
  });
});
