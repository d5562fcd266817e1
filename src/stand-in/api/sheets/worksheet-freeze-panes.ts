import { type Area } from '../../workbook/cells/area';
import { lastColumn, lastRow } from '../../../workbook/book/a1';
import { toRange } from '../cells/to-range';
import { LiveRange } from '../../workbook/cells/live-range';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';

function location({ freeze }: Sheet): Area | null {
  if (!freeze) return null;
  const { rows, columns, from = { row: 0, column: 0 } } = freeze;
  return {
    top: from.row,
    left: from.column,
    bottom: rows > 0 ? rows - 1 : lastRow,
    right: columns > 0 ? columns - 1 : lastColumn,
  };
}

function freeze(sheet: Sheet, rows: number, columns: number, from = { row: 0, column: 0 }): void {
  if (rows < 0 || columns < 0 || rows > lastRow || columns > lastColumn) throw new HostError('InvalidArgument');
  sheet.freeze =
    rows === 0 && columns === 0 ? null : { rows, columns, ...((from.row > 0 || from.column > 0) && { from }) };
  sheet.workbook.emit({ kind: 'formatChanged', sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });
}

export const worksheetFreezePanes = define('WorksheetFreezePanes', {
  call: {
    freezeAt: (sheet, given) => {
      if (!given.has(0)) {
        freeze(sheet, 0, 0);
        return;
      }
      // what stands above and before the range scrolls out of reach, as in Excel
      const { bottom, right, top, left } = toRange(given.raw(0), sheet).area;
      freeze(sheet, bottom === lastRow ? 0 : bottom + 1, right === lastColumn ? 0 : right + 1, {
        row: top,
        column: left,
      });
    },
    freezeColumns: (sheet, given) => {
      freeze(sheet, 0, given.wholeOr(0, 1));
    },
    freezeRows: (sheet, given) => {
      freeze(sheet, given.wholeOr(0, 1), 0);
    },
    getLocation: (sheet) => {
      const area = location(sheet);
      if (!area) throw new HostError('ItemNotFound');
      return refer('Range', new LiveRange(sheet, area));
    },
    getLocationOrNullObject: (sheet) => {
      const area = location(sheet);
      return referOrNull('Range', area && new LiveRange(sheet, area));
    },
    unfreeze: (sheet) => {
      freeze(sheet, 0, 0);
    },
  },
});
