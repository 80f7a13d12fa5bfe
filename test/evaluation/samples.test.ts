import { describe, expect, test } from 'vitest';
import { lostSample, parseSample } from '../../src/evaluation/samples.ts';

const sample = { id: 's', text: 'selling blorp', label: 'harm', function: 'offer' };

describe('parseSample', () => {
  test('takes a post with a label and a function', () => {
    const whole = { ...sample, note: 'contrast', lang: 'es', author: { posts: 3 } };
    expect(parseSample(whole)).toEqual(whole);
  });

  test('keeps fields that it does not know: results can be sliced by them', () => {
    const whole = { ...sample, annotator: 7, author: { region: 'north' } };
    expect(parseSample(whole)).toEqual(whole);
  });

  test('takes a field that is null as one that is not there', () => {
    expect(parseSample({ ...sample, lang: null, note: null, author: { id: null } })).toEqual({
      ...sample,
      author: {},
    });
  });

  // what the field is, the whole message
  const rows: readonly (readonly [object, string])[] = [
    [{ label: undefined }, '`label` is missing: expected one of `harm`, `benign`'],
    [{ label: 'Harm' }, '`label` is "Harm": expected one of `harm`, `benign`'],
    [{ function: undefined }, '`function` is missing: expected a text'],
    [{ function: '' }, '`function` is "": expected a text that is not empty'],
    [{ note: 3 }, '`note` is 3: expected a text'],
    [
      { id: '', label: 1 },
      '`id` is "": expected a text that is not empty; `label` is 1: expected one of `harm`, `benign`',
    ],
  ];

  test.each(rows)('%j', (change, message) => {
    expect(() => parseSample({ ...sample, ...change })).toThrow(new TypeError(message));
  });
});

describe('lostSample', () => {
  // record, whether nobody can score it though somebody labelled it
  test.each([
    [{ id: '1', text: null, label: 'harm' }, true],
    [{ id: '1', label: 'benign', function: 'offer' }, true],
    [{ id: '1', text: '', label: 'harm' }, false],
    [{ id: '1', text: 5, label: 'harm' }, false],
    [{ id: '', label: 'harm' }, false],
    [{ id: '1', label: 'Harm' }, false],
    ['text', false],
    [null, false],
  ])('%j: %s', (record, isLost) => {
    expect(lostSample(record) !== undefined).toBe(isLost);
  });
});
