import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TermColumn, termColumns } from '../../src/rules/schema.ts';
import {
  type Cells,
  cellReader,
  contentColumns,
  contentOf,
  inOrderOfContent,
  isFreeText,
} from '../../src/rules/term-cells.ts';

const columns = Object.keys(termColumns) as TermColumn[];

describe('a cell', () => {
  test('that is taken unseen is one that its schema takes as it is', () => {
    const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a\nb', '2026-01-31', '12', 'strict'));
    fc.assert(
      fc.property(fc.constantFrom(...columns), text, (column, value) => {
        fc.pre(isFreeText(column, value));
        expect(termColumns[column].safeParse(value)).toEqual({ success: true, data: value });
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
      expect('value' in read(column, text)).toBe(termColumns[column].safeParse(text).success);
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
  const of = ({ id, text, cells }: { id: string; text: string; cells: Cells }) =>
    contentOf(id, text, cells, contentColumns(columns));

  test('is equal only for rows that say the same', () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        const plain = ({ id, text, cells: { lang, note, source } }: typeof a) =>
          JSON.stringify([id, text, lang, note, source]);
        expect(of(a) === of(b)).toBe(plain(a) === plain(b));
      }),
      { numRuns: 2000 },
    );
  });

  test('does not depend on the order of the columns', () => {
    const cells = { note: 'b', lang: 'es', points: 3 };
    expect(contentOf('a', 'a', cells, contentColumns(['points', 'term', undefined, 'note']))).toBe(
      contentOf('a', 'a', cells, contentColumns(['note', 'lang', 'points'])),
    );
  });

  test('puts rows in the order of code units', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 5 })), (contents) => {
        const rows = contents.map((content) => ({ content }));
        expect(inOrderOfContent(rows).map(({ content }) => content)).toEqual(contents.toSorted());
      }),
    );
  });
});
