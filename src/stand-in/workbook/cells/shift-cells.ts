import { HostError } from '../../protocol/host-error';
import { holdsArea, intersect, isEntireColumn, isEntireRow, type Area } from './area';
import { lastColumn, lastRow } from '../../../workbook/book/a1';
import { guardPermission, guardStructure } from './guard';
import { rewriteRule } from '../formulas/rewrite-formulas';
import { moveArea, type Shift } from './shift';
import type { ChangeType, LineShape, Sheet, TableChange, TableModel } from '../sheets/workbook-model';

/**
 * Inserts or deletes cells; the others move, and everything that refers to cells follows: formulas, names, tables,
 * validations, formats, merges, comments, and whoever holds a range. A table may grow by cells that are put beside it.
 */
export function shiftCells(sheet: Sheet, shift: Shift, growing?: TableModel): void {
  const { area, along, kind } = shift;
  guard(sheet, shift);
  refuseConflicts(sheet, shift);
  const tables = tableChanges(sheet, shift, growing);
  const moving: Area = along === 'rows' ? { ...area, bottom: lastRow } : { ...area, right: lastColumn };
  if (kind === 'delete') sheet.cells.take(area);
  const moved = sheet.cells.take(moving);
  const count = along === 'rows' ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const by = kind === 'insert' ? count : -count;
  if (
    kind === 'insert' &&
    moved.some(
      ({ row, column, cell }) =>
        (cell.value !== undefined || cell.formula !== undefined) &&
        (along === 'rows' ? row + by > lastRow : column + by > lastColumn),
    )
  ) {
    for (const { row, column, cell } of moved) sheet.setCell(row, column, cell);
    throw new HostError('InvalidOperation');
  }
  for (const { row, column, cell } of moved) {
    const to = along === 'rows' ? { row: row + by, column } : { row, column: column + by };
    if (to.row <= lastRow && to.column <= lastColumn) sheet.setCell(to.row, to.column, cell);
  }
  shiftLines(sheet, shift);
  for (const table of workbookTables(sheet)) if (table !== growing) followColumns(table, shift);
  followAreas(sheet, shift);
  followFormulas(sheet, shift);
  if (kind === 'insert') inheritStyles(sheet, shift);
  sheet.workbook.announceShift(sheet, shift);
  sheet.workbook.calculation.touch();
  sheet.workbook.emit({ kind: 'changed', sheet, area, changeType: changeTypeOf(shift), along, tables });
}

function changeTypeOf({ area, along, kind }: Shift): ChangeType {
  const suffix = kind === 'insert' ? 'Inserted' : 'Deleted';
  if (along === 'rows' && isEntireRow(area)) return `Row${suffix}`;
  return along === 'columns' && isEntireColumn(area) ? `Column${suffix}` : `Cell${suffix}`;
}

function tableChanges(sheet: Sheet, { area, along, kind }: Shift, growing: TableModel | undefined): TableChange[] {
  const suffix = kind === 'insert' ? 'Inserted' : 'Deleted';
  return sheet.workbook.tables
    .filter((table) => table === growing || (table.sheet === sheet && intersect(table.area, area)))
    .map((table) => {
      const { top, left, bottom, right } = table.area;
      const isAcross =
        along === 'rows' ? area.left <= left && area.right >= right : area.top <= top && area.bottom >= bottom;
      return {
        table,
        changeType: isAcross ? (along === 'rows' ? `Row${suffix}` : `Column${suffix}`) : `Cell${suffix}`,
      };
    });
}

function guard(sheet: Sheet, { area, along, kind }: Shift): void {
  if (along === 'rows' && isEntireRow(area))
    guardPermission(sheet, kind === 'insert' ? 'allowInsertRows' : 'allowDeleteRows');
  else if (along === 'columns' && isEntireColumn(area))
    guardPermission(sheet, kind === 'insert' ? 'allowInsertColumns' : 'allowDeleteColumns');
  else guardStructure(sheet);
}

/** A merge or table that would be torn apart stops the shift. */
function refuseConflicts(sheet: Sheet, { area, along }: Shift): void {
  const lane: Area = along === 'rows' ? { ...area, bottom: lastRow } : { ...area, right: lastColumn };
  const isTorn = (each: Area) => {
    if (!intersect(each, lane)) return false;
    return along === 'rows'
      ? each.left < lane.left || each.right > lane.right
      : each.top < lane.top || each.bottom > lane.bottom;
  };
  if (sheet.merges.some(isTorn)) throw new HostError('InvalidOperation');
  const tables = sheet.workbook.tables.filter((table) => table.sheet === sheet);
  if (tables.some((table) => isTorn(table.area) && !holdsArea(table.area, area)))
    throw new HostError('InsertDeleteConflict');
}

function shiftLines(sheet: Sheet, shift: Shift): void {
  const { area, along, kind } = shift;
  const isWhole = along === 'rows' ? isEntireRow(area) : isEntireColumn(area);
  if (!isWhole) return;
  const lines = along === 'rows' ? sheet.rows : sheet.columns;
  const [from, to] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const count = to - from + 1;
  const entries = [...lines];
  lines.clear();
  for (const [at, shape] of entries) {
    if (at < from) lines.set(at, shape);
    else if (kind === 'insert') lines.set(at + count, shape);
    else if (at > to) lines.set(at - count, shape);
  }
}

/** New cells look like those before them. */
function inheritStyles(sheet: Sheet, { area, along }: Shift): void {
  const isWhole = along === 'rows' ? isEntireRow(area) : isEntireColumn(area);
  const source = along === 'rows' ? area.top - 1 : area.left - 1;
  if (source < 0) return;
  const lines = along === 'rows' ? sheet.rows : sheet.columns;
  const shape: LineShape | undefined = isWhole ? lines.get(source) : undefined;
  const [from, to] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const strip: Area =
    along === 'rows' ? { ...area, top: source, bottom: source } : { ...area, left: source, right: source };
  const looks = [...sheet.cells.within(strip)];
  for (let at = from; at <= to; at += 1) {
    if (shape?.style) lines.set(at, { style: shape.style });
    for (const { row, column, cell } of looks) {
      if (cell.style) sheet.setCell(along === 'rows' ? at : row, along === 'rows' ? column : at, { style: cell.style });
    }
  }
}

function workbookTables(sheet: Sheet): TableModel[] {
  return sheet.workbook.tables.filter((table) => table.sheet === sheet);
}

/** A table through which columns are inserted or deleted has as many columns more or less. */
function followColumns(table: TableModel, { kind, along, area }: Shift): void {
  const { top, left, bottom, right } = table.area;
  if (along !== 'columns' || area.top > top || area.bottom < bottom || area.right < left || area.left > right) return;
  const at = Math.max(0, area.left - left);
  if (kind === 'delete') table.columns.splice(at, area.right - Math.max(area.left, left) + 1);
  else if (area.left > left) {
    const fresh = Array.from({ length: area.right - area.left + 1 }, (_, index) => ({
      id: table.nextColumnId + index,
      name: '',
      criteria: null,
    }));
    table.nextColumnId += fresh.length;
    table.columns.splice(at, 0, ...fresh);
  }
}

function followAreas(sheet: Sheet, shift: Shift): void {
  const { workbook } = sheet;
  const move = (area: Area) => moveArea(area, shift);
  const moveAll = (areas: readonly Area[]) => areas.flatMap((area) => move(area) ?? []);
  sheet.merges = moveAll(sheet.merges);
  for (const record of sheet.validations) record.areas = moveAll(record.areas);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = moveAll(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  const filter = sheet.filter && move(sheet.filter.area);
  sheet.filter = filter && sheet.filter ? { ...sheet.filter, area: filter } : null;
  sheet.page.printArea = moveAll(sheet.page.printArea);
  sheet.page.titleRows = sheet.page.titleRows && move(sheet.page.titleRows);
  for (const table of workbook.tables) {
    if (table.sheet === sheet) table.area = move(table.area) ?? table.area;
  }
  workbook.comments = workbook.comments.filter((comment) => {
    if (comment.sheet !== sheet) return true;
    const place = move({ top: comment.row, left: comment.column, bottom: comment.row, right: comment.column });
    if (place) [comment.row, comment.column] = [place.top, place.left];
    return place !== null;
  });
}

function followFormulas(sheet: Sheet, shift: Shift): void {
  const { workbook } = sheet;
  const { formulas } = workbook;
  const back = inverse(shift);
  for (const each of workbook.sheets) {
    for (const { row, column, cell } of [...each.cells.within()]) {
      if (cell.formula === undefined) continue;
      const to = { row, column };
      const from = each === sheet ? back(row, column) : to;
      const formula = formulas.shifted(cell.formula, each.name, from, to, sheet.name, shift);
      if (formula !== cell.formula) each.setCell(row, column, { ...cell, formula });
    }
    for (const [at, record] of each.validations.entries()) {
      const home = each === sheet ? movedHome(record.home, shift) : record.home;
      const rewrite = (formula: string) => formulas.shifted(formula, each.name, record.home, home, sheet.name, shift);
      each.validations[at] = { ...record, home, rule: rewriteRule(record.rule, rewrite) };
    }
    for (const format of each.conditionalFormats) {
      const home = each === sheet ? movedHome(format.home, shift) : format.home;
      if (format.formula !== '')
        format.formula = formulas.shifted(format.formula, each.name, format.home, home, sheet.name, shift);
      format.home = home;
    }
  }
  const origin = { row: 0, column: 0 };
  for (const name of workbook.names)
    name.refersTo = formulas.shifted(name.refersTo, sheet.name, origin, origin, sheet.name, shift);
}

function movedHome(
  home: { readonly row: number; readonly column: number },
  shift: Shift,
): { readonly row: number; readonly column: number } {
  const place = moveArea({ top: home.row, left: home.column, bottom: home.row, right: home.column }, shift);
  return place ? { row: place.top, column: place.left } : home;
}

/** Where a cell that stands here now stood before the shift. */
function inverse({ area, along, kind }: Shift): (row: number, column: number) => { row: number; column: number } {
  const count = along === 'rows' ? area.bottom - area.top + 1 : area.right - area.left + 1;
  return (row, column) => {
    const inLane =
      along === 'rows'
        ? column >= area.left && column <= area.right && row >= area.top
        : row >= area.top && row <= area.bottom && column >= area.left;
    if (!inLane) return { row, column };
    const by = kind === 'insert' ? -count : count;
    return along === 'rows' ? { row: row + by, column } : { row, column: column + by };
  };
}
