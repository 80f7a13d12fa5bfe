import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvCell, cellText, createLocator, parseCsv } from '../../src/rules/csv.ts';

function rowsOf(source: string): CsvCell[][] {
  const table = parseCsv(source);
  const locate = createLocator(table.text);
  return table.rows.slice(0, -1).map((first, row) => {
    const count = (table.rows[row + 1] as number) - first;
    return Array.from({ length: count }, (_, index) => ({
      value: cellText(table, first + index),
      ...locate(table.starts[first + index] as number),
    }));
  });
}

const values = (text: string) => rowsOf(text).map((row) => row.map(({ value }) => value));
const places = (text: string) => rowsOf(text).map((row) => row.map((cell) => `${cell.line}:${cell.column}`));
const problems = (source: string) => {
  const { text, problems: found } = parseCsv(source);
  return found.map(({ at }) => createLocator(text)(at)).map(({ line, column }) => `${line}:${column}`);
};

describe('rows and cells', () => {
  // what is tested, the text, the cells of each row
  const rows: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    ['nothing', '', []],
    ['one cell without a final newline', 'blorp', [['blorp']]],
    ['one cell with a final newline', 'blorp\n', [['blorp']]],
    [
      'several rows',
      'term,note\nblorp,a\nzan,b\n',
      [
        ['term', 'note'],
        ['blorp', 'a'],
        ['zan', 'b'],
      ],
    ],
    [
      'empty cells',
      'a,,c\n,,\n',
      [
        ['a', '', 'c'],
        ['', '', ''],
      ],
    ],
    ['a last empty cell', 'a,', [['a', '']]],
    ['white space stays', ' a , b ', [[' a ', ' b ']]],
    ['a comma in quotes', '"a,b",c', [['a,b', 'c']]],
    ['doubled quotes', '"a ""b"" c"', [['a "b" c']]],
    ['only a doubled quote', '""""', [['"']]],
    ['an empty cell in quotes', '"",b', [['', 'b']]],
    [
      'a line break in quotes',
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['a quote inside a plain cell', 'a "b" c,d', [['a "b" c', 'd']]],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['CRLF in quotes', '"a\r\nb"\r\nc', [['a\nb'], ['c']]],
    [
      'lone CR, as old spreadsheets write',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['mixed line ends', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    [
      'a byte order mark',
      '\ufeffa,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a byte order mark before quotes', '\ufeff"a,b"', [['a,b']]],
    ['blank lines', '\n\na\n \n\t\nb\n\n', [['a'], ['b']]],
    [
      'a quote that opens in the middle of a line',
      'a,"b\nc,d\ne,f',
      [
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'an unclosed quote that the next quoted row seems to close',
      '"a,b\nc,"d"\ne,f',
      [
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['text after a closing quote', '"a"b,c\nd,e', [['d', 'e']]],
    ['white space after a closing quote', '"a" ,c\nd,e', [['d', 'e']]],
    ['every row broken', '"a"b\n"c"d\n', []],
  ];

  test.each(rows)('%s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('places', () => {
  // the text, line:column of every cell; lines and columns count from 1, columns in UTF-16 units
  const rows: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ['a,bb,c', [['1:1', '1:3', '1:6']]],
    [
      'a,b\nccc,d',
      [
        ['1:1', '1:3'],
        ['2:1', '2:5'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['1:1', '1:3'],
        ['2:1', '2:3'],
      ],
    ],
    ['a\rb', [['1:1'], ['2:1']]],
    ['\ufeffa,b', [['1:1', '1:3']]],
    ['\n\na', [['3:1']]],
    ['"a,b",c', [['1:1', '1:7']]],
    ['"a\nb\nc",d\ne', [['1:1', '3:4'], ['4:1']]],
    ['🍕,b', [['1:1', '1:4']]],
    ['"x"y\n"a",b', [['2:1', '2:5']]],
  ];

  test.each(rows)('%j', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('problems', () => {
  // the text, line:column of every problem: where the broken cell starts
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['a,b\nc,d', []],
    ['a,"b\nc,d', ['1:3']],
    ['a\nb,"c', ['2:3']],
    ['"a"b', ['1:1']],
    ['a,"b"c\n"d"e,f\ng', ['1:3', '2:1']],
    ['"a\nb"c\nd', ['1:1']],
  ];

  test.each(rows)('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('say what is wrong and the way out', () => {
    expect(parseCsv('"a').problems).toEqual([
      {
        at: 0,
        message: 'the quote that opens here is never closed',
        hint: 'end the cell with `"`',
      },
    ]);
    expect(parseCsv('"a"b').problems[0]?.message).toBe(
      '`b` stands after the closing quote of the cell that starts here',
    );
  });
});

/** Cells as a careful program writes them. */
function write(rows: readonly (readonly string[])[], newline: string): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join(newline);
}

describe('properties', () => {
  // A row of one blank cell is a blank line; CR is read as a line break.
  const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '🍕', ',', '"', '\n', ' ', '寿') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });

  test('what is written with quotes is read back', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, newline) => {
        expect(parseCsv(write(rows, newline)).problems).toEqual([]);
        expect(values(write(rows, newline))).toEqual(rows);
      }),
    );
  });

  test('each cell stands where its place says', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = write(rows, '\n');
        const lines = text.split('\n');
        for (const row of rowsOf(text)) {
          for (const { line, column, value } of row) {
            const rest = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n');
            expect(rest.startsWith(`"${value.replaceAll('"', '""')}"`)).toBe(true);
          }
        }
      }),
    );
  });

  test('a broken row loses no row after it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a,b', 'c', '"d",e', '🍕'), { maxLength: 5 }), (after) => {
        const text = ['x,"y', ...after].join('\n');
        expect(values(text)).toEqual(values(after.join('\n')));
        expect(problems(text)).toEqual(['1:3']);
      }),
    );
  });

  test('any text at all is read to its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }), (text) => {
        expect(
          rowsOf(text)
            .flat()
            .every(({ line, column }) => line >= 1 && column >= 1),
        ).toBe(true);
        expect(problems(text).length).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
      }),
    );
  });
});
