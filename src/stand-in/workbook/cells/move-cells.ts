import { HostError } from '../../protocol/host-error';
import { columnsOf, holdsArea, isOnSheet, rowsOf, type Area } from './area';
import { guardContents } from './guard';
import { toR1C1 } from '../formulas/formula-text';
import type { Sheet } from '../sheets/workbook-model';

/** Cuts cells and puts them elsewhere; formulas that referred to them follow. */
export function moveCells(from: Sheet, source: Area, to: Sheet, target: Area): void {
  const area = { ...target, bottom: target.top + rowsOf(source) - 1, right: target.left + columnsOf(source) - 1 };
  if (!isOnSheet(area)) throw new HostError('InvalidArgument');
  guardContents(from, source);
  guardContents(to, area);
  const { workbook } = from;
  const by = { row: target.top - source.top, column: target.left - source.left };
  const taken = from.cells.take(source);
  to.cells.take(area);
  for (const { row, column, cell } of taken) to.setCell(row + by.row, column + by.column, cell);
  const isInside = (each: Area, sheet: string) =>
    sheet.toLowerCase() === from.name.toLowerCase() && holdsArea(source, each);
  const moved = (each: Area): Area => ({
    top: each.top + by.row,
    bottom: each.bottom + by.row,
    left: each.left + by.column,
    right: each.right + by.column,
  });
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of [...sheet.cells.within()]) {
      if (cell.formula === undefined) continue;
      const isMoved = sheet === to && holdsArea(area, { top: row, left: column, bottom: row, right: column });
      const home = { row, column };
      const before = isMoved ? { row: row - by.row, column: column - by.column } : home;
      const formula = workbook.formulas.mapped(
        cell.formula,
        before,
        home,
        (each, of) => (from === to && isInside(each, of) ? moved(each) : each),
        isMoved ? from.name : sheet.name,
      );
      if (formula !== cell.formula) sheet.setCell(row, column, { ...cell, formula });
    }
  }
  for (const name of workbook.names)
    if (name.refersTo === toR1C1(from.name, source)) name.refersTo = toR1C1(to.name, area);
  workbook.calculation.touch();
  workbook.emit({ kind: 'changed', sheet: from, area: source, changeType: 'RangeEdited' });
  workbook.emit({ kind: 'changed', sheet: to, area, changeType: 'RangeEdited' });
}
