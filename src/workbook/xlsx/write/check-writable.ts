import type { Book, Cell, Name, Range, Sheet, Style, Validation } from '../../book/book';
import { lastColumn, lastRow, parseA1, toA1, toA1Range } from '../../book/a1';
import { writeFault } from './write-faults';

const longestText = 32_767;
const longestListLiteral = 255;

/**
 * Throws a Fault for whatever Excel would refuse or repair: sheet names, places, merges, lengths, styles, names, links.
 * Formulas are checked where they are translated.
 */
export function checkWritable(book: Book): void {
  checkSheetNames(book.sheets);
  const sheetNames = new Set(book.sheets.map((sheet) => sheet.name));
  for (const sheet of book.sheets) {
    checkCells(sheet, sheetNames);
    checkShapes(sheet);
    checkMerges(sheet);
    for (const validation of sheet.validations) checkValidation(sheet, validation);
    for (const highlight of sheet.highlights) {
      checkRanges(sheet, highlight.ranges);
      checkStyle(highlight.style, sheet.name);
    }
  }
  checkNames(book.names, sheetNames);
}

function checkSheetNames(sheets: readonly Sheet[]): void {
  if (!sheets.some((sheet) => sheet.visibility === 'visible')) throw writeFault('write-no-visible-sheet', '');
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const folded = name.toLowerCase();
    const refuse = (zh: string, en: string) => writeFault('write-sheet-name', name, { zh, en });
    if (name.trim() === '') throw refuse('名称是空的', 'it is empty');
    if (name.length > 31) throw refuse('超过31个字', 'it is longer than 31 characters');
    if (/[[\]:*?/\\\u0000-\u001F\uFFFE\uFFFF]|^'|'$|_x[0-9A-Fa-f]{4}_/.test(name))
      throw refuse('含有不允许的字符', 'it holds a character that is not allowed');
    if (folded === 'history') throw refuse('它是 Excel 保留的名称', 'Excel keeps it for itself');
    if (seen.has(folded)) throw refuse('与另一张表重名', 'another sheet has it');
    seen.add(folded);
  }
}

function checkCells(sheet: Sheet, sheetNames: ReadonlySet<string>): void {
  const checkedStyles = new Set<Style>();
  let before = -1;
  for (const cell of sheet.cells) {
    const where = `${sheet.name}!${toA1(cell.row, cell.column)}`;
    if (!isPlace(cell.row, cell.column)) throw writeFault('write-place', sheet.name, where);
    const position = cell.row * (lastColumn + 1) + cell.column;
    if (position <= before) throw writeFault('write-place', sheet.name, where);
    before = position;
    checkValue(cell, where);
    if (cell.style && !checkedStyles.has(cell.style)) {
      checkStyle(cell.style, where);
      checkedStyles.add(cell.style);
    }
    if (cell.link && (!sheetNames.has(cell.link.sheet) || !isPlace(cell.link.row, cell.link.column))) {
      throw writeFault('write-link', where, `${cell.link.sheet}!${toA1(cell.link.row, cell.link.column)}`);
    }
  }
}

function checkValue({ value }: Cell, where: string): void {
  if (typeof value === 'string' && value.length > longestText)
    throw writeFault('write-text-too-long', where, String(value.length));
  if (typeof value === 'number' && !Number.isFinite(value)) throw writeFault('write-number', where, String(value));
  if (typeof value === 'object' && !/^#[A-Z0-9_/]+[!?]?$/.test(value.error))
    throw writeFault('write-number', where, value.error);
}

function checkStyle(style: Style, where: string): void {
  for (const colour of [style.colour, style.fill]) {
    if (colour !== undefined && !/^[0-9A-Fa-f]{6}$/.test(colour)) throw writeFault('write-style', where, colour);
  }
  if (style.size !== undefined && !(style.size >= 1 && style.size <= 409))
    throw writeFault('write-style', where, String(style.size));
  if (style.numberFormat !== undefined && (style.numberFormat === '' || style.numberFormat.length > 255)) {
    throw writeFault('write-style', where, style.numberFormat);
  }
}

function checkSize(sheet: Sheet, size: number | undefined, most: number): void {
  if (size !== undefined && !(size >= 0 && size <= most)) throw writeFault('write-style', sheet.name, String(size));
}

function checkLines(sheet: Sheet): void {
  for (const { column, width } of sheet.columns) {
    if (!isPlace(0, column)) throw writeFault('write-place', sheet.name, String(column));
    checkSize(sheet, width, 255);
  }
  for (const { row, height } of sheet.rows) {
    if (!isPlace(row, 0)) throw writeFault('write-place', sheet.name, String(row));
    checkSize(sheet, height, 409.5);
  }
}

function checkShapes(sheet: Sheet): void {
  checkLines(sheet);
  if (sheet.tabColour !== undefined) checkStyle({ fill: sheet.tabColour }, sheet.name);
  if (sheet.filter) checkRanges(sheet, [sheet.filter]);
  if (sheet.print?.area) checkRanges(sheet, [sheet.print.area]);
  if (sheet.freeze && !isPlace(sheet.freeze.rows, sheet.freeze.columns))
    throw writeFault('write-place', sheet.name, toA1(sheet.freeze.rows, sheet.freeze.columns));
  const footer = sheet.print?.footer ?? '';
  if (footer.length > 253) throw writeFault('write-footer-too-long', sheet.name, String(footer.length));
}

function checkMerges(sheet: Sheet): void {
  if (sheet.merges.length === 0) return;
  checkRanges(sheet, sheet.merges);
  const byTop = [...sheet.merges].sort((a, b) => a.top - b.top);
  let open: Range[] = [];
  for (const merge of byTop) {
    open = open.filter((other) => other.bottom >= merge.top);
    if (open.some((other) => other.left <= merge.right && merge.left <= other.right)) {
      throw writeFault('write-merge-overlap', sheet.name, toA1Range(merge));
    }
    open.push(merge);
  }
}

function checkRanges(sheet: Sheet, ranges: readonly Range[]): void {
  if (ranges.length === 0) throw writeFault('write-place', sheet.name, '0');
  for (const range of ranges) {
    if (
      !isPlace(range.top, range.left) ||
      !isPlace(range.bottom, range.right) ||
      range.top > range.bottom ||
      range.left > range.right
    ) {
      throw writeFault('write-place', sheet.name, JSON.stringify(range));
    }
  }
}

function checkValidation(sheet: Sheet, { ranges, rule, prompt, alert }: Validation): void {
  checkRanges(sheet, ranges);
  const where = `${sheet.name}!${ranges.map(toA1Range).join(' ')}`;
  for (const message of [prompt, alert]) {
    if (message && (message.title.length > 32 || message.text.length > 255)) {
      throw writeFault('write-message-too-long', where, message.title.length > 32 ? message.title : message.text);
    }
  }
  if (rule.kind !== 'list') return;
  for (const item of rule.items) {
    if (item === '' || item.includes(',') || item.trim() !== item) throw writeFault('write-list-item', where, item);
  }
  const literal = rule.items.join(',').replaceAll('"', '""');
  if (rule.items.length === 0) throw writeFault('write-list-item', where);
  if (literal.length > longestListLiteral) throw writeFault('write-list-too-long', where, String(literal.length));
}

function checkNames(names: readonly Name[], sheetNames: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const { name, sheet } of names) {
    const refuse = (zh: string, en: string) => writeFault('write-name', name, { zh, en });
    if (name.length > 255 || /_x[0-9a-f]{4}_/i.test(name) || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.?\\]*$/u.test(name))
      throw refuse('含有不允许的字符或太长', 'it is too long or holds a character that is not allowed');
    if (parseA1(name) || /^(r\d*)?(c\d*)?$/i.test(name))
      throw refuse('它与单元格地址相同', 'it reads as a cell address');
    if (sheet !== undefined && !sheetNames.has(sheet))
      throw refuse(`没有工作表“${sheet}”`, `there is no sheet "${sheet}"`);
    const key = `${sheet ?? ''}!${name.toLowerCase()}`;
    if (seen.has(key)) throw refuse('已经用过', 'it is used twice');
    seen.add(key);
  }
}

function isPlace(row: number, column: number): boolean {
  return (
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 0 &&
    column >= 0 &&
    row <= lastRow &&
    column <= lastColumn
  );
}
