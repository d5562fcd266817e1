import type { Book, Value } from '../../../src/workbook/book/book';
import { Fault } from '../../../src/workbook/book/fault';
import { calculate } from '../../../src/workbook/formula/calculate';
import { bookOf, valueIn, type Written } from './book-of';

describe('values', () => {
  test('a formula cell keeps everything but its cached value', () => {
    const book = bookOf({ 表: [[2, '=RC[-1]*3']] });
    const [sheet] = book.sheets;
    const styled: Book = {
      ...book,
      sheets: sheet ? [{ ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, style: { bold: true } })) }] : [],
    };
    expect(calculate(styled).sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: 2, style: { bold: true } },
      { row: 0, column: 1, formula: 'RC[-1]*3', value: 6, style: { bold: true } },
    ]);
  });

  test('a cached value is not believed', () => {
    const book = bookOf({ 表: [[1]] });
    const stale: Book = {
      ...book,
      sheets: book.sheets.map((sheet) => ({ ...sheet, cells: [{ row: 0, column: 0, formula: 'RC[1]+1', value: 99 }] })),
    };
    expect(valueIn(calculate(stale), '表', 0, 0)).toBe(1);
  });

  test('a blank result is 0, an empty text stays one', () => {
    expect(results(['=RC[5]', '=""', '=IF(TRUE,RC[5])'])).toEqual([0, '', 0]);
  });

  test('a reference off the sheet, to a sheet that is not there or to another file is #REF!', () => {
    const lost = { error: '#REF!' };
    expect(results(['=R[-1]C', '=无!R1C1', '=[1]表!R1C1', '=SUM(无!C1)', '=表!#REF!+1'])).toEqual([
      lost,
      lost,
      lost,
      lost,
      lost,
    ]);
  });

  test('sheets and functions are found in any case', () => {
    expect(results(['=DATA!R1C1', "='data'!R1C1", '=sum(1,2)'], { Data: [[7]] })).toEqual([7, 7, 3]);
  });

  test('there is no negative zero', () => {
    expect(results(['=0*-1', '=-RC[5]', '=ROUND(-0.4,0)'])).toEqual([0, 0, 0]);
  });

  test('the last difference of a formula is 0 where its sides agree in 15 digits', () => {
    expect(results(['=0.1+0.2-0.3', '=(0.1+0.2-0.3)', '=(0.1+0.2-0.3)*1'])).toEqual([
      0, 5.551115123125783e-17, 5.551115123125783e-17,
    ]);
  });
});

describe('names', () => {
  const names = [
    { name: '率', refersTo: '0.5' },
    { name: '率', sheet: '乙', refersTo: '0.25' },
    { name: '列', refersTo: "'乙'!R1C1:R2C1" },
    { name: '绕', refersTo: '绕+1' },
  ];

  test('the sheet’s own comes before the whole workbook’s', () => {
    const book = calculate(bookOf({ 甲: [['=率', "='乙'!率", '=SUM(列)', '=没有']], 乙: [[3, '=率'], [4]] }, names));
    expect([0, 1, 2, 3].map((column) => valueIn(book, '甲', 0, column))).toEqual([0.5, 0.25, 7, { error: '#NAME?' }]);
    expect(valueIn(book, '乙', 0, 1)).toBe(0.25);
  });

  test('one that is defined by itself is a fault', () => {
    expect(faultOf(() => calculate(bookOf({ 甲: [['=绕']] }, names)))).toMatchObject({ code: 'name-circular' });
  });
});

describe('what a cell needs', () => {
  test('is evaluated first, wherever it stands', () => {
    const book = calculate(
      bookOf({
        甲: [
          ["='乙'!R1C1+1", '=SUM(R2C1:R2C3)'],
          ['=RC[1]', '=RC[1]', 5],
        ],
        乙: [["='甲'!R2C1*2"]],
      }),
    );
    expect(valueIn(book, '甲', 0, 0)).toBe(11);
    expect(valueIn(book, '甲', 0, 1)).toBe(15);
  });

  test('may be a chain as long as a sheet, upwards and downwards', () => {
    const rows = 5_000;
    const column = Array.from({ length: rows }, (_, row): Written[] => [
      row + 1 < rows ? '=R[1]C+1' : 1,
      row > 0 ? '=R[-1]C+RC1' : 0,
    ]);
    const book = calculate(bookOf({ 表: column }));
    expect(valueIn(book, '表', 0, 0)).toBe(rows);
    expect(valueIn(book, '表', rows - 1, 1)).toBe(((rows - 1) * rows) / 2);
  });

  test('in a circle is a fault that names the cells', () => {
    const fault = faultOf(() =>
      calculate(
        bookOf({
          "a'b": [
            ['=RC[1]+1', '=SUM(R1C3:R2C3)', 1],
            [null, null, '=R1C1'],
          ],
        }),
      ),
    );
    expect(fault).toMatchObject({ code: 'formula-circular' });
    expect(fault?.sentence.en).toContain("'a''b'!A1 → 'a''b'!B1 → 'a''b'!C2 → 'a''b'!A1");
  });

  test('does not include the branch that IF leaves out', () => {
    expect(results(['=IF(TRUE,1,RC)', '=IFERROR(2,RC)', '=CHOOSE(1,3,RC)'])).toEqual([1, 2, 3]);
  });

  test('does not include a cell that is only measured', () => {
    expect(results(['=ROW(RC)', '=COLUMNS(RC:RC[2])'])).toEqual([1, 3]);
  });
});

describe('a formula that cannot be evaluated is a fault with its cell', () => {
  test.each([
    ['OFFSET(R1C1,1,1)', 'function-unknown', 'OFFSET'],
    ['ROUND(1)', 'function-arguments', 'ROUND'],
    ['TRUE(1)', 'function-arguments', 'TRUE'],
    ['SUM(1', 'formula-not-readable', 'SUM(1'],
    ['"open', 'formula-not-readable', '"open'],
    ['-'.repeat(300) + '1', 'formula-too-deep', '-'.repeat(80)],
    ['-'.repeat(8000) + '1', 'formula-too-deep', '-'.repeat(80)],
    ['IF(1,'.repeat(1500) + '1' + ')'.repeat(1500), 'formula-too-deep', 'IF(1,IF(1,'],
    ['LET(x,1,x)', 'function-unknown', 'LET'],
    ['表[数]', 'formula-not-supported', '表[数]'],
  ])('%s', (formula, code, part) => {
    const fault = faultOf(() => calculate(bookOf({ 指标填报: [[null], [null, `=${formula}`]] })));
    expect(fault).toMatchObject({ code });
    for (const sentence of Object.values(fault?.sentence ?? {})) {
      expect(sentence).toContain("'指标填报'!B2");
      expect(sentence).toContain(part);
    }
  });
});

test('a chain of operators is no deeper than its parts, whatever they are', () => {
  const row: Written[] = [
    1,
    `=${Array.from({ length: 2000 }, () => 'RC1').join('+')}`,
    `=${Array.from({ length: 2000 }, () => '"甲"').join('&')}`,
    `=SUM(${Array.from({ length: 1000 }, () => '{1,2}').join('+')})`,
  ];
  const book = calculate(bookOf({ 甲: [row] }));
  expect([1, 2, 3].map((column) => valueIn(book, '甲', 0, column))).toEqual([2000, '甲'.repeat(2000), 3000]);
});

describe('whole columns', () => {
  test('count the blanks to the foot of the sheet', () => {
    const data = { 数: [[1, '是'], [2], [null, '是']] as Written[][] };
    expect(
      results(
        ["=COUNTBLANK('数'!C1)", '=COUNTIF(\'数\'!C2,"")', "=ROWS('数'!C1)", "=SUMPRODUCT(('数'!C2=\"是\")*('数'!C1))"],
        data,
      ),
    ).toEqual([1_048_574, 1_048_574, 1_048_576, 1]);
  });

  test('of sheets of different length go together in an array', () => {
    expect(results(["=SUMPRODUCT(('短'!C1>0)*('长'!C1))"], { 短: [[1]], 长: [[2], [3], [4]] })).toEqual([2]);
  });

  test('multiplied out over a whole sheet are refused', () => {
    const wide = { 宽: [Array.from({ length: 16_384 }, () => 1), ...Array.from({ length: 400 }, () => [1])] };
    expect(faultOf(() => results(["=SUMPRODUCT('宽'!C1:C16384*1)"], wide))).toMatchObject({ code: 'range-too-large' });
  });
});

function results(
  row: readonly Written[],
  others: Readonly<Record<string, readonly (readonly Written[])[]>> = {},
): (Value | undefined)[] {
  const book = calculate(bookOf({ 表: [row], ...others }));
  return row.map((_, column) => valueIn(book, '表', 0, column));
}

function faultOf(run: () => unknown): Fault | undefined {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  return undefined;
}
