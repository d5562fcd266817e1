import { quoteSheet } from '../../workbook/book/a1';
import type { Cell, Sheet, Validation } from '../../workbook/book/book';
import { toSerial } from '../../workbook/book/date';
import { toRowHeights } from '../../workbook/book/row-heights';
import { numberFormats, styles } from '../../workbook/book/style';
import {
  blankSheet,
  type Column,
  type Content,
  type Contents,
  drawCell,
  drawTable,
  filterOf,
  type Frame,
  rangeOf,
  toColumnShapes,
} from '../../workbook/book/table';
import type { Task } from '../plan';
import { type planLabels, planLines } from './plan-columns';
import { planSheets } from './plan-sheets';

const headerRow = 1;

export const date = (iso: string): Pick<Cell, 'value' | 'style'> => ({
  value: toSerial(iso),
  style: { numberFormat: numberFormats.date },
});

/** The cell of 方案 that a line's content stands in, as a formula names it. */
const lineCell = (key: keyof typeof planLabels): string =>
  `${quoteSheet(planSheets.plan)}!R${String(planLines.indexOf(key) + 2)}C2`;

/** A date that nobody stated is whatever 结束日期 says. */
export function dueDate({ due, dueDerived }: Pick<Task, 'due' | 'dueDerived'>, planEnd: string): Content {
  return { ...date(due), ...(dueDerived && due === planEnd ? { formula: lineCell('end') } : {}) };
}

export function choice(frame: Frame, key: string, options: Readonly<Record<string, string>>): Validation {
  const items = Object.values(options);
  return {
    ranges: [rangeOf(frame, key)],
    rule: { kind: 'list', items },
    alert: { severity: 'stop', title: '不在列表中', text: `请从下拉列表中选择：${items.join('、')}。` },
  };
}

export function dates(frame: Frame, keys: readonly string[]): Validation {
  return {
    ranges: keys.map((key) => rangeOf(frame, key)),
    rule: { kind: 'date', operator: 'atLeast', first: 'DATE(2000,1,1)' },
    alert: { severity: 'stop', title: '日期无法识别', text: '请填年月日，如 2025-12-31。' },
  };
}

/** A table that people go on filling in. */
export function tableSheet<Key extends string>(
  name: string,
  columns: readonly Column<Key>[],
  rows: readonly Contents<Key>[],
  note: string,
  toValidations: (frame: Frame<Key>) => readonly Validation[],
): Sheet {
  // 留出空行，让人接着往下加
  const frame: Frame<Key> = { sheet: name, columns, headerRow, count: rows.length + 30 };
  const cells = drawTable(frame, styles.header, rows);
  return {
    ...blankSheet(name),
    cells: [drawCell(0, 0, note, styles.note), ...cells],
    columns: toColumnShapes(columns),
    rows: [{ row: headerRow, height: 30 }, ...toRowHeights(cells, columns, headerRow)],
    validations: toValidations(frame),
    freeze: { rows: headerRow + 1, columns: 1 },
    filter: filterOf(frame),
    print: { landscape: true, titleRows: [headerRow, headerRow], pagesWide: 1, footer: '第 &P 页，共 &N 页' },
  };
}
