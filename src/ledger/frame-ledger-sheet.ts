import type { Cell, Highlight, Sheet } from '../workbook/book/book';
import { colours, styles } from '../workbook/book/style';
import { blankSheet, drawCell, filterOf, type Frame, rangeOf, toColumnShapes, toFormula } from '../workbook/book/table';
import { type Ledger, toLedgerNumber } from './ledger';
import { toRowHeights } from '../workbook/book/row-heights';
import { toPeriodName } from '../plan/period';

/** Every table of a ledger has three lines above its header: title, 台账编号, hint. */
export const headerRow = 3;

const numberLabel = '台账编号：';

/** The lock of all sheets of a ledger: no password; looking around stays possible. */
export const ledgerLock = { filter: true, sort: true, formatColumns: true, formatRows: true } as const;

/** A table's sheet with the ledger's heading, lock, filter and panes. */
export function frameLedgerSheet(
  frame: Frame,
  ledger: Ledger,
  title: string,
  cells: readonly Cell[],
  frozenColumns: number,
): Sheet {
  const { identity } = ledger;
  return {
    ...blankSheet(frame.sheet),
    cells: [
      drawCell(0, 0, `${identity.unit} ${toPeriodName(ledger.period)}${title}`, styles.title),
      drawCell(1, 0, `${numberLabel}${toLedgerNumber(identity)}`, styles.note),
      drawCell(2, 0, '浅黄色单元格由本单位填写，其余单元格已锁定；没有发生填 0，不涉及填“不适用”。', styles.note),
      ...cells,
    ],
    columns: toColumnShapes(frame.columns),
    rows: [{ row: 0, height: 27 }, { row: headerRow, height: 32 }, ...toRowHeights(cells, frame.columns, headerRow)],
    lock: ledgerLock,
    freeze: { rows: headerRow + 1, columns: frozenColumns },
    filter: filterOf(frame),
  };
}

/** 校验结果 in red for errors and amber for queries; quiet where the row is only blank. */
export function toVerdictHighlights<K extends string>(frame: Frame<K>, isBlank?: string): Highlight[] {
  const range = rangeOf(frame, 'verdict' as K);
  return [
    ...(isBlank === undefined
      ? []
      : [{ ranges: [range], formula: toFormula(isBlank, frame), style: { colour: colours.muted }, stopIfTrue: true }]),
    {
      ranges: [range],
      formula: toFormula('[errorCount]>0', frame),
      style: { fill: colours.unmet, colour: colours.errorText },
      stopIfTrue: true,
    },
    {
      ranges: [range],
      formula: toFormula('[queryCount]>0', frame),
      style: { fill: colours.behind, colour: colours.queryText },
    },
  ];
}
