import type { Value } from '../../../workbook/book/book';
import { HostError } from '../../protocol/host-error';
import { cellsOf, columnsOf, isUnbounded, rowsOf, type Area } from './area';
import { enterValue, type Entered } from './enter-value';
import { guardContents } from './guard';
import { patchStyles } from '../styles/patch-styles';
import type { Sheet } from '../sheets/workbook-model';

/** What is entered: one entry for all, or rows of entries; null leaves a cell as it is. */
export type Entries = readonly (readonly unknown[])[];

/**
 * Brings what was given for an area into its shape: one value, or one value in brackets, stands for every cell.
 * @throws HostError InvalidArgument where the shape is another.
 */
export function toEntries(given: unknown, area: Area): Entries {
  const isSingle =
    !Array.isArray(given) || (given.length === 1 && Array.isArray(given[0]) && (given[0] as unknown[]).length === 1);
  const isMany = cellsOf(area) > 1;
  if (isSingle && (isMany || !Array.isArray(given))) {
    const [only] = Array.isArray(given) ? ((given as unknown[][])[0] ?? []) : [given];
    const row = Array.from({ length: columnsOf(area) }, () => only);
    return Array.from({ length: rowsOf(area) }, () => row);
  }
  const rows = given as unknown[];
  if (rows.length !== rowsOf(area) || !rows.every((row) => Array.isArray(row) && row.length === columnsOf(area))) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as unknown[][];
}

/** Enters values or formulas as if each were typed. One event tells of all. */
export function writeCells(sheet: Sheet, area: Area, given: unknown, enter: typeof enterValue = enterValue): void {
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  guardContents(sheet, area);
  const entries = toEntries(given, area);
  const only = cellsOf(area) === 1 ? sheet.valueAt(area.top, area.left) : undefined;
  // all are read before any is written: a bad one leaves the cells as they were
  const entered = entries.map((row, down) =>
    row.map((entry, across) => (entry === null ? null : enter(entry, sheet, area.top + down, area.left + across))),
  );
  const formulaBefore = cellsOf(area) === 1 ? sheet.cell(area.top, area.left)?.formula : undefined;
  entered.forEach((row, down) => {
    row.forEach((each, across) => {
      if (each) put(sheet, area.top + down, area.left + across, each);
    });
  });
  announceEdit(sheet, area, only);
  const formulaAfter = sheet.cell(area.top, area.left)?.formula;
  if (cellsOf(area) === 1 && formulaAfter !== undefined && formulaAfter !== formulaBefore) {
    const before = formulaBefore === undefined ? '' : sheet.workbook.formulas.toA1(formulaBefore, area.top, area.left);
    sheet.workbook.emit({ kind: 'formulaChanged', sheet, area, before });
  }
}

/** Tells that cells were edited, and what one held before. */
export function announceEdit(sheet: Sheet, area: Area, before: Value | undefined): void {
  const { workbook } = sheet;
  workbook.calculation.touch(sheet, area);
  if (cellsOf(area) > 1) {
    workbook.emit({ kind: 'changed', sheet, area, changeType: 'RangeEdited' });
    return;
  }
  if (sheet.cell(area.top, area.left)?.formula !== undefined) workbook.calculation.settle();
  workbook.emit({
    kind: 'changed',
    sheet,
    area,
    changeType: 'RangeEdited',
    detail: { before, after: sheet.valueAt(area.top, area.left) },
  });
}

function put(sheet: Sheet, row: number, column: number, { value, formula, numberFormat }: Entered): void {
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
  if (merge && (merge.top !== row || merge.left !== column)) return;
  const known = sheet.cell(row, column);
  const { calculation } = sheet.workbook;
  // an entered formula is calculated even where the others wait
  const result =
    formula !== undefined && calculation.mode === 'Manual' ? calculation.evaluate(formula, sheet, row, column) : value;
  sheet.setCell(row, column, {
    style: known?.style,
    link: known?.link,
    ...(result !== undefined && { value: result }),
    ...(formula !== undefined && { formula }),
  });
  if (numberFormat !== undefined && sheet.styleAt(row, column).numberFormat === 'General') {
    patchStyles(sheet, { top: row, left: column, bottom: row, right: column }, (style) => ({ ...style, numberFormat }));
  }
}
