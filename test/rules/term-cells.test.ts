import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termColumnNames, termColumns } from '../../src/rules/schema.ts';
import {
  type Cells,
  cellReader,
  inOrderOfContent,
  isFreeText,
  suffixOf,
  visitContent,
} from '../../src/rules/term-cells.ts';
import { compareText } from '../../src/text/compare.ts';

describe('a cell', () => {
  test('that is taken unseen is one that its schema takes as it is', () => {
    const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a\nb', '2026-01-31', '12', 'strict'));
    fc.assert(
      fc.property(fc.constantFrom(...termColumnNames), text, (column, value) => {
        fc.pre(isFreeText(column, value));
        expect(termColumns()[column].safeParse(value)).toEqual({ success: true, data: value });
      }),
    );
  });

  test('is read the same however often it was met', () => {
    const read = cellReader(false);
    for (const [column, text] of [
      ['points', '2.50'],
      ['points', 'many'],
      ['lang', 'es-MX'],
      ['lang', '??'],
      ['match', 'word'],
    ] as const) {
      expect(read(column, text)).toEqual(read(column, text));
      expect('value' in read(column, text)).toBe(termColumns()[column].safeParse(text).success);
    }
    expect(read('points', '2.50')).toEqual({ value: 2.5 });
  });

  test('of a sensitive list is not shown', () => {
    expect(JSON.stringify(cellReader(true)('points', 'blorp'))).not.toContain('blorp');
  });
});

describe('the content of a row', () => {
  const part = fc.string({ unit: fc.constantFrom('a', '=', '\0', 'n', 'lang', '\n'), maxLength: 4 });
  const row = fc.record({
    id: part,
    text: part,
    cells: fc.record({ lang: part, note: part, source: part }, { requiredKeys: [] }) as fc.Arbitrary<Cells>,
  });
  type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;
  const contentOf = ({ id, text, cells }: Row) => {
    const pieces: string[] = [];
    visitContent({ id, text, suffix: suffixOf(cells) }, (piece) => pieces.push(piece));
    return pieces.join('');
  };

  test('is equal only for rows that say the same', () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        const plain = ({ id, text, cells: { lang, note, source } }: Row) =>
          JSON.stringify([id, text, lang, note, source]);
        expect(contentOf(a) === contentOf(b)).toBe(plain(a) === plain(b));
      }),
      { numRuns: 2000 },
    );
  });

  test('does not depend on the order of the columns', () => {
    expect(suffixOf({ note: 'b', lang: 'es', points: 3 })).toBe(
      suffixOf({ points: 3, lang: 'es', note: 'b' }),
    );
  });

  test('puts rows in order: ids by code units, then terms, then what else they say', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const contents = rows.map(({ id, text, cells }) => ({ id, text, suffix: suffixOf(cells) }));
        const expected = contents.toSorted(
          (a, b) => compareText(a.id, b.id) || compareText(a.text, b.text) || compareText(a.suffix, b.suffix),
        );
        expect(inOrderOfContent(contents)).toEqual(expected);
      }),
    );
  });
});
