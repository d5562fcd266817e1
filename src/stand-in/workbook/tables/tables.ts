import { HostError } from '../../protocol/host-error';
import { parseAddress } from '../cells/address';
import { intersect, type Area } from '../cells/area';
import { displayText } from '../cells/display-text';
import { guardStructure } from '../cells/guard';
import { renameColumnReferences, renameTableReferences } from '../formulas/rename-references';
import { shiftCells } from '../cells/shift-cells';
import { bodyArea, headerArea, isWithoutRows } from './table-areas';
import type { Sheet, TableColumnModel, TableModel, WorkbookModel } from '../sheets/workbook-model';
import { writeCells } from '../cells/write-cells';

/** Makes cells a table. Without headers, a header row is put above and the cells move down. */
export function addTable(sheet: Sheet, given: Area, hasHeaders: boolean): TableModel {
  guardStructure(sheet);
  const { workbook } = sheet;
  if (workbook.tables.some((table) => table.sheet === sheet && intersect(table.area, given)))
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
  let area = given;
  if (!hasHeaders) {
    shiftCells(sheet, { kind: 'insert', along: 'rows', area: { ...given, bottom: given.top } });
    area = { ...given, bottom: given.bottom + 1 };
  } else if (area.top === area.bottom) {
    shiftCells(sheet, { kind: 'insert', along: 'rows', area: { ...given, top: given.top + 1, bottom: given.top + 1 } });
    area = { ...given, bottom: given.bottom + 1 };
  }
  const number = workbook.next('table');
  const table: TableModel = {
    id: `{${String(number).padStart(8, '0')}-0000-0000-0000-0000000000AB}`,
    sheet,
    name: freeTableName(workbook, number),
    area,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    columns: [],
    sorted: null,
    nextColumnId: 1,
    isUnfilled: given.top === given.bottom,
  };
  readHeaders(table);
  workbook.tables.push(table);
  workbook.calculation.touch();
  workbook.emit({ kind: 'tableAdded', table });
  return table;
}

function freeTableName(workbook: WorkbookModel, first: number): string {
  for (let number = first; ; number += 1) {
    const name = `Table${String(number)}`;
    if (!workbook.tables.some((table) => table.name.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** Columns are called what their header cells say; blank and repeated ones are given a name. */
export function readHeaders(table: TableModel): void {
  const { sheet, area } = table;
  const taken = new Set<string>();
  const columns: TableColumnModel[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const old = table.columns[column - area.left];
    const shown = table.showHeaders
      ? displayText(sheet.valueAt(area.top, column), sheet.styleAt(area.top, column).numberFormat)
      : (old?.name ?? '');
    let name = shown === '' ? 'Column1' : shown;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = `${shown === '' ? 'Column' : shown}${String(number)}`;
    taken.add(name.toLowerCase());
    if (table.showHeaders && sheet.valueAt(area.top, column) !== name)
      sheet.setCell(area.top, column, { ...sheet.cell(area.top, column), value: name, formula: undefined });
    columns.push(old ? { ...old, name } : { id: nextColumnId(table), name, criteria: null });
  }
  table.columns = columns;
}

function nextColumnId(table: TableModel): number {
  const id = table.nextColumnId;
  table.nextColumnId += 1;
  return id;
}

export function renameTable(table: TableModel, name: string): void {
  const { workbook } = table.sheet;
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(name) || name.length > 255 || parseAddress(name))
    throw new HostError('InvalidArgument');
  const folded = name.toLowerCase();
  if (
    workbook.tables.some((other) => other !== table && other.name.toLowerCase() === folded) ||
    workbook.names.some((each) => each.name.toLowerCase() === folded)
  ) {
    throw new HostError('InvalidArgument');
  }
  const before = table.name;
  table.name = name;
  renameTableReferences(workbook, before, name);
}

/** The cells stay, as they are, without a table. */
export function convertToRange(table: TableModel): void {
  const { workbook } = table.sheet;
  workbook.tables = workbook.tables.filter((other) => other !== table);
  workbook.calculation.touch();
  workbook.emit({ kind: 'tableDeleted', table });
}

/** The cells go with the table. */
export function deleteTable(table: TableModel): void {
  guardStructure(table.sheet);
  const { sheet, area } = table;
  unhideRows(table);
  convertToRange(table);
  shiftCells(sheet, { kind: 'delete', along: 'rows', area });
}

function unhideRows({ sheet, area }: TableModel): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    const shape = sheet.rows.get(row);
    if (shape?.hidden) sheet.rows.set(row, { ...shape, hidden: false });
  }
}

/** Puts rows into a table; null is the end. Cells below move down. */
export function addRows(table: TableModel, index: number | null, values: unknown): number {
  guardStructure(table.sheet);
  const { sheet } = table;
  const body = bodyArea(table);
  const isFirst = isWithoutRows(table);
  const count = isFirst ? 0 : body.bottom - body.top + 1;
  const at = index ?? count;
  if (at < 0 || at > count) throw new HostError('InvalidArgument');
  const rows = rowsToAdd(table, values);
  const top = body.top + at;
  const place: Area = { ...table.area, top, bottom: top + rows.length - 1 };
  const columnFormulas = count > 0 ? calculatedColumns(table) : [];
  const added = isFirst ? { ...place, top: place.top + 1 } : place;
  if (added.top <= added.bottom) shiftCells(sheet, { kind: 'insert', along: 'rows', area: added }, table);
  table.isUnfilled = false;
  // rows put after the last one are not inside the table yet
  const grown = {
    ...table.area,
    bottom: Math.max(table.area.bottom, bodyBottomAfter(table, body, added.bottom - added.top + 1)),
  };
  table.area = grown;
  if (at === 0 && count > 0) inheritBelow(table, place);
  if (Array.isArray(values)) writeCells(sheet, place, rows);
  for (const { column, formula } of columnFormulas)
    fillBlanks(sheet, { ...place, left: column, right: column }, formula);
  sheet.workbook.calculation.touch();
  return at;
}

/** One blank row where no values are given. @throws InvalidArgument where they are not as wide as the table. */
function rowsToAdd({ area }: TableModel, values: unknown): readonly unknown[] {
  const width = area.right - area.left + 1;
  if (!Array.isArray(values)) return [Array.from({ length: width }, () => null)];
  const rows = values as unknown[];
  if (rows.length === 0 || !rows.every((row) => Array.isArray(row) && row.length === width))
    throw new HostError('InvalidArgument');
  return rows;
}

function fillBlanks(sheet: Sheet, { top, bottom, left: column }: Area, formula: string): void {
  for (let row = top; row <= bottom; row += 1) {
    const cell = sheet.cell(row, column);
    if (cell?.value === undefined && cell?.formula === undefined) sheet.setCell(row, column, { ...cell, formula });
  }
}

function bodyBottomAfter(table: TableModel, before: Area, added: number): number {
  return before.bottom + added + (table.showTotals ? 1 : 0);
}

/** A first row looks like the one below it, not like the header. */
function inheritBelow({ sheet }: TableModel, place: Area): void {
  for (let column = place.left; column <= place.right; column += 1) {
    const style = sheet.cell(place.bottom + 1, column)?.style;
    for (let row = place.top; row <= place.bottom; row += 1) sheet.setCell(row, column, { style });
  }
}

/** Columns of which every cell has the same formula: new rows get it too. */
function calculatedColumns(table: TableModel): { column: number; formula: string }[] {
  const { sheet } = table;
  const body = bodyArea(table);
  return table.columns.flatMap((_, across) => {
    const column = body.left + across;
    const formula = sheet.cell(body.top, column)?.formula;
    if (formula === undefined) return [];
    for (let row = body.top; row <= body.bottom; row += 1) if (sheet.cell(row, column)?.formula !== formula) return [];
    return [{ column, formula }];
  });
}

export function deleteRows(table: TableModel, indexes: readonly number[]): void {
  guardStructure(table.sheet);
  const body = bodyArea(table);
  const count = body.bottom - body.top + 1;
  if (indexes.some((index) => index < 0 || index >= count)) throw new HostError('InvalidArgument');
  for (const index of [...new Set(indexes)].sort((a, b) => b - a)) {
    const now = bodyArea(table);
    const row = { ...now, top: now.top + index, bottom: now.top + index };
    // the last row stays, blank
    if (now.top === now.bottom) table.isUnfilled = true;
    if (now.top === now.bottom)
      for (let column = row.left; column <= row.right; column += 1)
        table.sheet.setCell(row.top, column, { style: table.sheet.cell(row.top, column)?.style });
    else shiftCells(table.sheet, { kind: 'delete', along: 'rows', area: row });
  }
  table.sheet.workbook.calculation.touch();
}

export function addColumn(
  table: TableModel,
  index: number | null,
  values: unknown,
  name: string | null,
): TableColumnModel {
  guardStructure(table.sheet);
  const { sheet } = table;
  const at = index === null || index < 0 ? table.columns.length : index;
  if (at > table.columns.length) throw new HostError('InvalidArgument');
  const left = table.area.left + at;
  const place: Area = { ...table.area, left, right: left };
  const lines = linesToAdd(table, values, name);
  const column: TableColumnModel = { id: nextColumnId(table), name: name ?? '', criteria: null };
  // before the cells move: whoever hears of the move finds as many columns as the header has cells
  table.columns.splice(at, 0, column);
  shiftCells(sheet, { kind: 'insert', along: 'columns', area: place }, table);
  table.area = { ...table.area, right: table.area.left + table.columns.length - 1 };
  if (lines) writeCells(sheet, { ...place, bottom: place.top + lines.length - 1 }, lines);
  if (name !== null && table.showHeaders)
    sheet.setCell(table.area.top, left, { ...sheet.cell(table.area.top, left), value: name });
  readHeaders(table);
  sheet.workbook.calculation.touch();
  return table.columns[at] ?? column;
}

/** A column's cells, the header's among them where the table has one. @throws InvalidArgument where they are not as high. */
function linesToAdd({ area, showHeaders }: TableModel, values: unknown, name: string | null): unknown[][] | undefined {
  if (!Array.isArray(values)) return undefined;
  const height = area.bottom - area.top + 1;
  const lines = (values as unknown[]).map((row): unknown[] => [Array.isArray(row) ? (row as unknown[])[0] : row]);
  if (lines.length !== height && lines.length !== height - 1) throw new HostError('InvalidArgument');
  return lines.length < height && showHeaders ? [[name ?? null], ...lines] : lines;
}

export function deleteColumn(table: TableModel, column: TableColumnModel): void {
  guardStructure(table.sheet);
  if (table.columns.length === 1) throw new HostError('InvalidOperation');
  const at = columnAt(table, column);
  const left = table.area.left + at;
  table.columns.splice(at, 1);
  shiftCells(table.sheet, { kind: 'delete', along: 'columns', area: { ...table.area, left, right: left } }, table);
}

export function columnAt(table: TableModel, column: TableColumnModel): number {
  const at = table.columns.findIndex(({ id }) => id === column.id);
  if (at < 0) throw new HostError('ItemNotFound');
  return at;
}

export function columnArea(table: TableModel, column: TableColumnModel, of: (table: TableModel) => Area): Area {
  const left = table.area.left + columnAt(table, column);
  return { ...of(table), left, right: left };
}

export function resizeTable(table: TableModel, area: Area): void {
  guardStructure(table.sheet);
  const { workbook } = table.sheet;
  const isOverlapping = workbook.tables.some(
    (other) => other !== table && other.sheet === table.sheet && intersect(other.area, area),
  );
  if (area.top !== table.area.top || !intersect(area, table.area) || isOverlapping || area.bottom === area.top)
    throw new HostError('InvalidArgument');
  table.area = area;
  readHeaders(table);
  workbook.calculation.touch();
}

/** A totals row: sums the last column, as a fresh one does. */
export function showTotals(table: TableModel, isShown: boolean): void {
  if (table.showTotals === isShown) return;
  guardStructure(table.sheet);
  const { sheet } = table;
  if (isShown) {
    const row = table.area.bottom + 1;
    shiftCells(sheet, { kind: 'insert', along: 'rows', area: { ...table.area, top: row, bottom: row } });
    table.area = { ...table.area, bottom: row };
    table.showTotals = true;
    sheet.setCell(row, table.area.left, {
      ...sheet.cell(row, table.area.left),
      value: sheet.workbook.options.language.startsWith('zh') ? '汇总' : 'Total',
    });
    const last = table.columns.at(-1);
    const body = bodyArea(table);
    const isNumeric = [...sheet.cells.within({ ...body, left: table.area.right })].every(
      ({ cell }) => typeof cell.value === 'number' || cell.formula !== undefined,
    );
    if (last && table.columns.length > 1) {
      sheet.setCell(row, table.area.right, {
        ...sheet.cell(row, table.area.right),
        formula: `SUBTOTAL(${isNumeric ? '109' : '103'},${table.name}[${last.name}])`,
      });
    }
  } else {
    const row = table.area.bottom;
    table.area = { ...table.area, bottom: row - 1 };
    table.showTotals = false;
    shiftCells(sheet, { kind: 'delete', along: 'rows', area: { ...table.area, top: row, bottom: row } });
  }
  sheet.workbook.calculation.touch();
}

export function showHeaders(table: TableModel, isShown: boolean): void {
  if (table.showHeaders === isShown) return;
  guardStructure(table.sheet);
  const { sheet } = table;
  if (isShown) {
    const top = table.area.top - 1;
    if (top < 0) throw new HostError('InvalidOperation');
    table.area = { ...table.area, top };
    table.showHeaders = true;
    table.columns.forEach(({ name }, across) => {
      sheet.setCell(top, table.area.left + across, { ...sheet.cell(top, table.area.left + across), value: name });
    });
  } else {
    const header = headerArea(table);
    for (let column = header.left; column <= header.right; column += 1)
      sheet.setCell(header.top, column, { style: sheet.cell(header.top, column)?.style });
    table.area = { ...table.area, top: table.area.top + 1 };
    table.showHeaders = false;
  }
  sheet.workbook.calculation.touch();
}

/** A cell that was edited may be a header; formulas follow a header's new words, not cells that moved. */
export function followHeaders(workbook: WorkbookModel, sheet: Sheet, area: Area, isEdit: boolean): void {
  for (const table of workbook.tables) {
    if (table.sheet !== sheet || !table.showHeaders || !intersect(headerArea(table), area)) continue;
    const before = table.columns.map((column) => column.name);
    readHeaders(table);
    const renamed = table.columns.flatMap(({ name }, at) =>
      before[at] !== undefined && before[at] !== name ? [[before[at].toLowerCase(), name] as const] : [],
    );
    if (isEdit && renamed.length > 0) renameColumnReferences(table, new Map(renamed));
    workbook.calculation.touch();
  }
}
