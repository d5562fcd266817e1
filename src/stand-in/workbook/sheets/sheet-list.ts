import { HostError } from '../../protocol/host-error';
import type { Area } from '../cells/area';
import { rewriteFormulas } from '../formulas/rewrite-formulas';
import type { NameRecord, Sheet, WorkbookModel } from './workbook-model';

const forbidden = /[\\/?*[\]:]/;

/** @throws InvalidArgument where Excel would not take the name; ItemAlreadyExists where another sheet has it. */
export function checkSheetName(workbook: WorkbookModel, name: string, own: Sheet | null): void {
  if (
    name === '' ||
    name.length > 31 ||
    forbidden.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history'
  ) {
    throw new HostError('InvalidArgument');
  }
  const other = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other !== own) throw new HostError('ItemAlreadyExists');
}

function guardList(workbook: WorkbookModel): void {
  if (workbook.protection) throw new HostError('AccessDenied');
}

export function addSheet(workbook: WorkbookModel, name: string | null, at = workbook.sheets.length): Sheet {
  guardList(workbook);
  if (name !== null) checkSheetName(workbook, name, null);
  const sheet = workbook.appendSheet(name ?? freeName(workbook), at);
  workbook.emit({ kind: 'sheetAdded', sheet });
  return sheet;
}

function freeName(workbook: WorkbookModel): string {
  for (let number = workbook.sheets.length + 1; ; number += 1) {
    const name = `Sheet${String(number)}`;
    if (!workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) return name;
  }
}

export function deleteSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  guardList(workbook);
  const isLastVisible =
    sheet.visibility === 'Visible' && workbook.sheets.filter(({ visibility }) => visibility === 'Visible').length === 1;
  if (isLastVisible || sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
  const at = sheet.position;
  const wasActive = workbook.activeSheet === sheet;
  workbook.sheets.splice(at, 1);
  workbook.names = workbook.names.filter(({ scope }) => scope !== sheet);
  workbook.tables = workbook.tables.filter((table) => table.sheet !== sheet);
  workbook.comments = workbook.comments.filter((comment) => comment.sheet !== sheet);
  loseReferences(workbook, sheet);
  sheet.isDeleted = true;
  workbook.calculation.touch();
  workbook.emit({ kind: 'sheetDeleted', sheet });
  const next = [...workbook.sheets.slice(at), ...workbook.sheets.slice(0, at).reverse()].find(
    ({ visibility }) => visibility === 'Visible',
  );
  if (wasActive && next) workbook.activate(next);
  workbook.forget(sheet);
}

/** What referred to the deleted sheet becomes #REF!. */
function loseReferences(workbook: WorkbookModel, gone: Sheet): void {
  const lose = (area: Area, sheet: string) => (sheet.toLowerCase() === gone.name.toLowerCase() ? null : area);
  rewriteFormulas(workbook, (formula, { sheet, row, column }) =>
    workbook.formulas.mapped(formula, { row, column }, { row, column }, lose, sheet?.name ?? ''),
  );
}

export function renameSheet(sheet: Sheet, name: string): void {
  const { workbook } = sheet;
  guardList(workbook);
  checkSheetName(workbook, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  rewriteFormulas(workbook, (formula) => workbook.formulas.renamed(formula, before, name));
  workbook.calculation.touch();
  workbook.emit({ kind: 'nameChanged', sheet, before, after: name });
}

export function moveSheet(sheet: Sheet, position: number): void {
  const { workbook } = sheet;
  guardList(workbook);
  if (position < 0 || position >= workbook.sheets.length) throw new HostError('InvalidArgument');
  const before = sheet.position;
  if (before === position) return;
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.emit({ kind: 'moved', sheet, before, after: position });
}

export function showSheet(sheet: Sheet, visibility: Sheet['visibility']): void {
  const { workbook } = sheet;
  guardList(workbook);
  const before = sheet.visibility;
  if (before === visibility) return;
  const others = workbook.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
  const [next] = others;
  if (visibility !== 'Visible' && !next) throw new HostError('InvalidOperation');
  const wasActive = workbook.activeSheet === sheet;
  sheet.visibility = visibility;
  workbook.emit({ kind: 'visibilityChanged', sheet, before, after: visibility });
  if (wasActive && visibility !== 'Visible' && next) workbook.activate(next);
}

/** A copy of a sheet with all that is on it, beside it or where asked. */
export function copySheet(source: Sheet, at: number): Sheet {
  const { workbook } = source;
  guardList(workbook);
  let name = '';
  for (
    let number = 2;
    name === '' || workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    number += 1
  ) {
    const suffix = ` (${String(number)})`;
    name = source.name.slice(0, 31 - suffix.length) + suffix;
  }
  const copy = workbook.appendSheet(name, at);
  fillCopy(source, copy);
  for (const record of workbook.names.filter(({ scope }) => scope === source)) {
    workbook.names.push({
      ...record,
      id: workbook.nextGuid('name'),
      scope: copy,
      refersTo: workbook.formulas.renamed(record.refersTo, source.name, name),
    } satisfies NameRecord);
  }
  for (const table of workbook.tables.filter((each) => each.sheet === source)) {
    workbook.tables.push({
      ...table,
      id: `{${String(workbook.next('table'))}}`,
      sheet: copy,
      name: freeTableName(workbook, table.name),
      columns: table.columns.map((column) => ({ ...column })),
    });
  }
  workbook.calculation.touch();
  workbook.emit({ kind: 'sheetAdded', sheet: copy, copyOf: source });
  return copy;
}

function freeTableName(workbook: WorkbookModel, name: string): string {
  for (let number = 2; ; number += 1) {
    const free = name + String(number);
    if (!workbook.tables.some((table) => table.name.toLowerCase() === free.toLowerCase())) return free;
  }
}

/** Everything of one sheet but its name and its place. */
export function fillCopy(source: Sheet, copy: Sheet): void {
  const { formulas } = copy.workbook;
  for (const { row, column, cell } of source.cells.within()) {
    copy.setCell(
      row,
      column,
      cell.formula === undefined ? cell : { ...cell, formula: formulas.renamed(cell.formula, source.name, copy.name) },
    );
  }
  for (const [column, shape] of source.columns) copy.columns.set(column, shape);
  for (const [row, shape] of source.rows) copy.rows.set(row, shape);
  copy.style = source.style;
  copy.tabColor = source.tabColor;
  copy.standardWidth = source.standardWidth;
  copy.showGridlines = source.showGridlines;
  copy.merges = [...source.merges];
  copy.validations = source.validations.map((record) => ({ ...record }));
  copy.conditionalFormats = source.conditionalFormats.map((format) => ({
    ...format,
    id: copy.workbook.nextGuid('format'),
    look: { ...format.look, borders: { ...format.look.borders } },
  }));
  copy.protection = source.protection;
  copy.freeze = source.freeze;
  copy.filter = source.filter;
  copy.page = { ...source.page, texts: structuredClone(source.page.texts) };
  for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
}
