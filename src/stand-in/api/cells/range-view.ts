import { bounding, cellArea } from '../../workbook/cells/area';
import { displayText } from '../../workbook/cells/display-text';
import { LiveRange } from '../../workbook/cells/live-range';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer } from '../refer';
import { formulaText, toWireValue, typeOf } from './range-cells';
import type { Targets } from '../targets';

type View = Targets['RangeView'];

function shown(
  { range: { sheet }, rows, columns }: View,
  of: (sheet: Sheet, row: number, column: number) => unknown,
): unknown[][] {
  sheet.workbook.calculation.settle();
  return rows.map((row) => columns.map((column) => of(sheet, row, column)));
}

export const rangeView = define('RangeView', {
  read: {
    values: (view) => shown(view, (sheet, row, column) => toWireValue(sheet.valueAt(row, column))),
    text: (view) =>
      shown(view, (sheet, row, column) =>
        displayText(sheet.valueAt(row, column), sheet.styleAt(row, column).numberFormat),
      ),
    formulas: (view) => shown(view, formulaText),
    formulasR1C1: (view) =>
      shown(view, (sheet, row, column) => {
        const cell = sheet.cell(row, column);
        return cell?.formula === undefined ? toWireValue(cell?.value) : `=${cell.formula}`;
      }),
    valueTypes: (view) => shown(view, (sheet, row, column) => typeOf(sheet.valueAt(row, column))),
    numberFormat: (view) => shown(view, (sheet, row, column) => sheet.styleAt(row, column).numberFormat),
    rowCount: ({ rows }) => rows.length,
    columnCount: ({ columns }) => columns.length,
    index: ({ index }) => index,
  },
  open: { rows: ({ range, rows, columns }) => refer('RangeViewCollection', { range, rows, columns }) },
  call: {
    getRange: ({ range, rows, columns }) => {
      const area = bounding(rows.flatMap((row) => columns.map((column) => cellArea(row, column))));
      return refer('Range', new LiveRange(range.sheet, area ?? range.area));
    },
  },
});

export const rangeViewCollection = define('RangeViewCollection', {
  items: ({ range, rows, columns }) =>
    rows.map((row, index) => refer('RangeView', { range, rows: [row], columns, index })),
  call: {
    getCount: ({ rows }) => rows.length,
    getItemAt: ({ range, rows, columns }, given) => {
      const row = rows[given.whole(0)];
      if (row === undefined) throw new HostError('InvalidArgument');
      return refer('RangeView', { range, rows: [row], columns, index: given.whole(0) });
    },
  },
});

export const removeDuplicatesResult = define('RemoveDuplicatesResult', {
  read: { removed: ({ removed }) => removed, uniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
});
