import type { Cell, Highlight, Sheet } from '../../workbook/book/book';
import { styles } from '../../workbook/book/style';
import {
  blankSheet,
  type Column,
  type Content,
  drawCell,
  filterOf,
  type Frame,
  rangeOf,
  toColumnShapes,
  toFormula,
} from '../../workbook/book/table';
import { toRowHeights } from '../../workbook/book/row-heights';
import { toPeriodName } from '../../plan/period';
import { headerRow } from './summary-columns';
import type { DistrictSummary } from '../district-summary';

export function frameOf<Key extends string>(sheet: string, columns: readonly Column<Key>[], count: number): Frame<Key> {
  return { sheet, columns, headerRow, count };
}

/** A sheet of the summary with its heading, filter, panes and print set-up. */
export function frameSummarySheet(
  frame: Frame,
  summary: DistrictSummary,
  note: Content,
  cells: readonly Cell[],
  frozenColumns: number,
): Sheet {
  const title = `${summary.plan.title} ${toPeriodName(summary.period)}${frame.sheet}`;
  return {
    ...blankSheet(frame.sheet),
    cells: [drawCell(0, 0, title, styles.title), drawCell(1, 0, note, styles.note), ...cells],
    columns: toColumnShapes(frame.columns),
    rows: [{ row: 0, height: 27 }, { row: headerRow, height: 30 }, ...toRowHeights(cells, frame.columns, headerRow)],
    freeze: { rows: headerRow + 1, columns: frozenColumns },
    filter: filterOf(frame),
    print: { landscape: true, titleRows: [headerRow, headerRow], pagesWide: 1, footer: '第 &P 页，共 &N 页' },
  };
}

/** Colours a column by its words. */
export function toWordHighlights<Key extends string>(
  frame: Frame<Key>,
  key: Key,
  fills: Readonly<Record<string, string>>,
): Highlight[] {
  return Object.entries(fills).map(([word, fill]) => ({
    ranges: [rangeOf(frame, key)],
    formula: toFormula(`[${key}]="${word}"`, frame),
    style: { fill },
  }));
}
