import type { Book } from '../../../workbook/book/book';
import { Fault } from '../../../workbook/book/fault';
import { readStyledXlsx } from '../../../workbook/xlsx/read/read-styled-xlsx';
import { HostError } from '../../protocol/host-error';
import { fromBase64 } from './base64';
import { fillSheet } from './from-book';
import { addSheet } from './sheet-list';
import type { WorkbookModel } from './workbook-model';

/** Takes sheets out of a workbook file into this one; gives their ids. */
export function insertSheets(
  workbook: WorkbookModel,
  base64: string,
  options: Readonly<Record<string, unknown>>,
): string[] {
  const book = readBook(base64);
  const { sheetNamesToInsert, positionType = 'End', relativeTo } = options;
  const wanted =
    Array.isArray(sheetNamesToInsert) && sheetNamesToInsert.length > 0
      ? (sheetNamesToInsert as unknown[]).map(String)
      : book.sheets.map(({ name }) => name);
  const found = wanted.map((name) => {
    const sheet = book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new HostError('ItemNotFound');
    return sheet;
  });
  let at = positionOf(workbook, String(positionType), relativeTo);
  const renamed = new Map<string, string>();
  const added = found.map((source) => {
    const name = freeName(workbook, source.name);
    renamed.set(source.name, name);
    const sheet = addSheet(workbook, name, at);
    at += 1;
    return { sheet, source };
  });
  for (const { sheet, source } of added) {
    fillSheet(sheet, source);
    for (const [before, after] of renamed) {
      if (before === after) continue;
      for (const { row, column, cell } of [...sheet.cells.within()]) {
        if (cell.formula !== undefined)
          sheet.setCell(row, column, { ...cell, formula: workbook.formulas.renamed(cell.formula, before, after) });
      }
    }
  }
  workbook.calculation.touch();
  return added.map(({ sheet }) => sheet.id);
}

function positionOf(workbook: WorkbookModel, type: string, relativeTo: unknown): number {
  const relative = typeof relativeTo === 'string' ? workbook.findSheet(relativeTo) : undefined;
  switch (type.toLowerCase()) {
    case 'beginning':
      return 0;
    case 'before':
    case 'after':
      if (!relative) throw new HostError('InvalidArgument');
      return relative.position + (type.toLowerCase() === 'after' ? 1 : 0);
    default:
      return workbook.sheets.length;
  }
}

function freeName(workbook: WorkbookModel, name: string): string {
  const isTaken = (each: string) => workbook.sheets.some((sheet) => sheet.name.toLowerCase() === each.toLowerCase());
  for (let number = 2, free = name; ; number += 1) {
    if (!isTaken(free)) return free;
    const suffix = ` (${String(number)})`;
    free = name.slice(0, 31 - suffix.length) + suffix;
  }
}

/** @throws InvalidArgument where it is not a workbook. */
export function readBook(base64: string): Book {
  try {
    return readStyledXlsx(fromBase64(base64));
  } catch (thrown) {
    if (thrown instanceof Fault) throw new HostError('InvalidArgument', `${thrown.sentence.en}`);
    throw thrown;
  }
}
