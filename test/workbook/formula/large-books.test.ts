import { parse } from '@borgar/fx';
import { calculate } from '../../../src/workbook/formula/calculate';
import { bookOf, valueIn, type Written } from './book-of';

jest.mock('@borgar/fx', () => {
  const library = jest.requireActual<{ parse: typeof parse }>('@borgar/fx');
  return { ...library, parse: jest.fn(library.parse) };
});

const detail = Array.from({ length: 10_000 }, (_, row): Written[] => [
  `T${row % 200}`,
  row % 3 === 0 ? '否' : '是',
  row,
  '=RC3*2',
]);

test('a text that fills a column is parsed once', () => {
  jest.mocked(parse).mockClear();
  calculate(bookOf({ 表: Array.from({ length: 1_000 }, (_, row) => [row, '=RC[-1]+1', '=RC[-2]*2']) }));
  expect(parse).toHaveBeenCalledTimes(2);
});

test('18,000 formulas of a ledger', () => {
  const formulas = [
    '=IF(ISNUMBER(RC2),ROUND(RC2/3,2),"")',
    '=IF(AND(ISNUMBER(RC2),ISNUMBER(RC3)),IF(ROUND(RC2-RC3,10)>=0,"已达标","未达标"),"")',
    '=ROUND(RC[-2],1)&"个"',
    '=SUMIFS(C3,C1,RC1)',
    '=IF(RC[-1]="","",RC[-1]*2)',
    '=COUNTIFS(C1,RC1,C2,">5")',
    '=IF(ISERROR(RC[-1]/RC2),"",TEXT(RC[-1]/RC2,"0.00%"))',
    '=IFERROR(INDEX(C3,MATCH(RC1,C1,0)),"无")',
    '=COUNTIF(R1C1:RC1,RC1)',
  ];
  const book = bookOf({
    表: Array.from({ length: 2_000 }, (_, row): Written[] => [
      `T${row % 200}`,
      row % 7 === 0 ? '无' : row,
      row / 4,
      ...formulas,
    ]),
  });
  expect(valueIn(calculate(book), '表', 1_999, 11)).toBe(10);
});

test.each([
  ["=SUMIFS('明细'!C4,'明细'!C1,RC1,'明细'!C2,\"是\")", 320_066],
  ["=SUMIF('明细'!C3,\">=0\",'明细'!C4)", 99_990_000],
  ['=COUNTIFS(\'明细\'!C3,">="&ROW()*50,\'明细\'!C2,"<>否")', 6_600],
  ["=SUMPRODUCT(('明细'!R1C1:R10000C1=RC1)*('明细'!R1C2:R10000C2=\"是\"),'明细'!R1C3:R10000C3)", 160_033],
])('200 of %s over 10,000 rows', (formula, second) => {
  const book = bookOf({ 汇总: Array.from({ length: 200 }, (_, row) => [`T${row}`, formula]), 明细: detail });
  expect(valueIn(calculate(book), '汇总', 1, 1)).toBe(second);
});
