import { type Area } from '@district-ledger/excel-stand-in/workbook/cells/area';
import { lastColumn, lastRow } from '../../workbook/book/a1';
import type { Direction } from '@district-ledger/excel-stand-in/workbook/cells/explore';
import type { Sheet } from '@district-ledger/excel-stand-in/workbook/sheets/workbook-model';

export interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<Direction, readonly [down: number, across: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** The next place one way, past hidden lines and what is merged into the cell; the same one at the sheet's edge. */
export function stepFrom(sheet: Sheet, { row, column }: Place, direction: Direction): Place {
  const [down, across] = steps[direction];
  const merge: Area = sheet.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
  let next = {
    row: down > 0 ? merge.bottom : down < 0 ? merge.top : row,
    column: across > 0 ? merge.right : across < 0 ? merge.left : column,
  };
  do {
    next = { row: next.row + down, column: next.column + across };
    if (next.row < 0 || next.column < 0 || next.row > lastRow || next.column > lastColumn) return { row, column };
  } while (sheet.rows.get(next.row)?.hidden === true || sheet.columns.get(next.column)?.hidden === true);
  return next;
}

/** Where Tab leads: on a protected sheet to the next cell that takes an entry, on others to the side. */
export function nextEntry(sheet: Sheet, from: Place, isForward: boolean): Place {
  const sideways = stepFrom(sheet, from, isForward ? 'Right' : 'Left');
  if (!sheet.protection) return sideways;
  const isHidden = ({ row, column }: Place) =>
    sheet.rows.get(row)?.hidden === true || sheet.columns.get(column)?.hidden === true;
  const open = [...sheet.cells.within()].filter(
    ({ row, column }) => !sheet.styleAt(row, column).locked && !isHidden({ row, column }),
  );
  const isAfter = (place: Place) => place.row > from.row || (place.row === from.row && place.column > from.column);
  const isBefore = (place: Place) => place.row < from.row || (place.row === from.row && place.column < from.column);
  const found = isForward ? (open.find(isAfter) ?? open[0]) : (open.findLast(isBefore) ?? open.at(-1));
  return found ? { row: found.row, column: found.column } : sideways;
}
