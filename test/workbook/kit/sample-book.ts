import type { Book, Cell, Sheet, Style } from '../../../src/workbook/book/book';

export const blankSheet: Sheet = {
  name: '表一',
  visibility: 'visible',
  cells: [],
  columns: [],
  rows: [],
  merges: [],
  validations: [],
  highlights: [],
};

export function bookOf(cells: readonly Cell[], rest: Partial<Sheet> = {}): Book {
  return { names: [], sheets: [{ ...blankSheet, ...rest, cells }] };
}

const header: Style = {
  bold: true,
  colour: 'FFFFFF',
  fill: '2F5496',
  border: 'thin',
  align: 'center',
  verticalAlign: 'center',
  wrap: true,
};
const entry: Style = { border: 'thin', wrap: true, verticalAlign: 'center', locked: false, fill: 'FFF9E5' };
const fixed: Style = { border: 'thin', wrap: true, verticalAlign: 'center' };
const date: Style = { ...fixed, numberFormat: 'yyyy"年"m"月"d"日"' };

/** A ledger of `rows` × 30 columns with every feature of a Book in use. */
export function sampleBook(rows = 40): Book {
  const cells: Cell[] = [
    { row: 0, column: 0, value: '2026年任务台账', style: { bold: true, size: 16, align: 'center' } },
  ];
  for (let column = 0; column < 30; column++)
    cells.push({ row: 2, column, value: `第${String(column + 1)}列`, style: header });
  for (let row = 3; row < rows + 3; row++) {
    cells.push({
      row,
      column: 0,
      value: `T${String(row)}`,
      style: fixed,
      link: { sheet: "说明 A's", row: 1, column: 1 },
    });
    cells.push({ row, column: 1, value: 90 + row / 10, style: { ...entry, numberFormat: '0.00' } });
    cells.push({ row, column: 2, value: 98, style: fixed });
    cells.push({
      row,
      column: 3,
      value: row * 0.1 - 8,
      formula: 'ROUND(RC[-2]-RC[-1],10)',
      style: { ...fixed, numberFormat: '0.0' },
    });
    cells.push({
      row,
      column: 4,
      value: '未达标',
      formula: 'IF(ISNUMBER(RC[-1]),IF(RC[-1]>=0,"已达标","未达标"),"")',
      style: fixed,
    });
    cells.push({ row, column: 5, value: { error: '#DIV/0!' }, formula: '1/0', style: fixed });
    cells.push({ row, column: 6, value: 46000 + row, style: date });
    cells.push({ row, column: 7, value: '=HYPERLINK("x")', style: entry });
    cells.push({ row, column: 8, value: row % 2 === 0, style: fixed });
    for (let column = 9; column < 30; column++)
      cells.push({ row, column, value: `中文内容 ${String(row)}-${String(column)}`, style: entry });
  }
  const last = rows + 2;
  return {
    title: '某区 2026 年台账 & <样例>',
    names: [
      { name: '状态选项', refersTo: '_ledger!R1C1:R4C1' },
      { name: '本表编号', sheet: '2026年台账', refersTo: "'2026年台账'!R4C1" },
    ],
    sheets: [
      {
        ...blankSheet,
        name: '2026年台账',
        cells,
        columns: Array.from({ length: 30 }, (_, column) => ({
          column,
          width: column === 7 ? 18 : 12,
          ...(column === 12 && { hidden: true }),
        })),
        rows: [
          { row: 0, height: 30 },
          { row: 2, height: 24 },
          { row: last + 5, height: 40 },
          { row: 6, hidden: true },
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 9 }],
        validations: [
          {
            ranges: [{ top: 3, left: 1, bottom: last, right: 1 }],
            rule: { kind: 'decimal', operator: 'between', first: '0', second: 'RC[1]+100' },
            prompt: { title: '本期完成值', text: '请填数字，\n例如 98.5' },
            alert: { severity: 'stop', title: '不是数字', text: '这里只能填 0 以上的数字，例如 98.5。' },
          },
          {
            ranges: [{ top: 3, left: 9, bottom: last, right: 9 }],
            rule: { kind: 'list', items: ['未启动', '推进中', '说"好"的', '已逾期'] },
          },
          { ranges: [{ top: 3, left: 10, bottom: last, right: 10 }], rule: { kind: 'listFrom', source: '状态选项' } },
          {
            ranges: [{ top: 3, left: 11, bottom: last, right: 11 }],
            rule: { kind: 'any' },
            prompt: { title: '提示', text: '随便填' },
          },
          { ranges: [{ top: 3, left: 13, bottom: last, right: 13 }], rule: { kind: 'custom', formula: 'LEN(RC)<20' } },
        ],
        highlights: [
          {
            ranges: [
              { top: 3, left: 1, bottom: last, right: 1 },
              { top: 3, left: 4, bottom: last, right: 4 },
            ],
            formula: 'RC5="未达标"',
            style: { fill: 'FFC7CE', colour: '9C0006', bold: true },
            stopIfTrue: true,
          },
          {
            ranges: [{ top: 3, left: 6, bottom: last, right: 6 }],
            formula: 'MOD(ROW(),2)=0',
            style: { fill: 'C6EFCE' },
          },
        ],
        lock: { filter: true, sort: true, formatColumns: true, formatRows: true },
        freeze: { rows: 3, columns: 1 },
        filter: { top: 2, left: 0, bottom: last, right: 29 },
        print: { landscape: true, titleRows: [0, 2], pagesWide: 2, footer: '台账 A&B 第 &P 页 / 共 &N 页' },
        tabColour: '2f5496',
      },
      {
        ...blankSheet,
        name: "说明 A's",
        cells: [
          { row: 1, column: 1, value: '看这里 _x0041_ #N/A' },
          { row: 2, column: 1, value: '#N/A' },
          { row: 3, column: 1, value: { error: '#N/A' } },
        ],
      },
      {
        ...blankSheet,
        name: '_ledger',
        visibility: 'veryHidden',
        cells: ['未启动', '推进中', '已完成', '已逾期'].map((value, row) => ({ row, column: 0, value })),
      },
      { ...blankSheet, name: '暗表', visibility: 'hidden' },
    ],
  };
}
