import { blankSheet } from '../../../src/workbook/book/table';
import { renameInBook } from '../../../src/excel/swap/rename-in-book';

const names = new Map([
  ['汇总', '汇总~new'],
  ["甲'乙 表", "甲'乙 表~new"],
]);

test.each([
  ['汇总!R1C1+SUM(汇总!R2C1:R9C1)', "'汇总~new'!R1C1+SUM('汇总~new'!R2C1:R9C1)"],
  ["'甲''乙 表'!R1C1", "'甲''乙 表~new'!R1C1"],
  ['\'汇总\'!R1C1&"汇总!R1C1"', '\'汇总~new\'!R1C1&"汇总!R1C1"'],
  ['"他说""汇总!""好"&汇总!RC1', '"他说""汇总!""好"&\'汇总~new\'!RC1'],
  ['明细!R1C1+汇总表!R1C1', '明细!R1C1+汇总表!R1C1'],
  ["IF(RC1='汇总',1,0)", "IF(RC1='汇总',1,0)"],
])('%s', (formula, renamed) => {
  const book = { names: [], sheets: [{ ...blankSheet('汇总'), cells: [{ row: 0, column: 0, formula }] }] };
  expect(renameInBook(book, names).sheets[0]?.cells).toEqual([{ row: 0, column: 0, formula: renamed }]);
});
