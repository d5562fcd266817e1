import ExcelJS from 'exceljs';
import type { Book, Highlight, Range, Sheet, Style, Validation } from '../../../src/workbook/book/book';
import { toA1Range } from '../../../src/workbook/book/a1';
import { a1Formulas } from '../../../src/workbook/xlsx/write/to-a1-formula';

/** The same book with A1 formulas, as a user of exceljs would have them at hand. */
export function toA1Book(book: Book): Book {
  const translate = a1Formulas();
  const at = (ranges: readonly Range[]) => (formula: string) =>
    translate(formula, ranges[0]?.top ?? 0, ranges[0]?.left ?? 0, '');
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, formula: translate(cell.formula, cell.row, cell.column, '') },
      ),
      validations: sheet.validations.map((each) =>
        each.rule.kind === 'custom'
          ? { ...each, rule: { ...each.rule, formula: at(each.ranges)(each.rule.formula) } }
          : each,
      ),
      highlights: sheet.highlights.map((each) => ({ ...each, formula: at(each.ranges)(each.formula) })),
    })),
  };
}

function solid(colour: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` }, bgColor: { argb: `FF${colour}` } };
}

function toStyle({
  numberFormat,
  bold,
  size,
  colour,
  fill,
  border,
  align,
  verticalAlign,
  wrap,
  locked,
}: Style): Partial<ExcelJS.Style> {
  const side = { style: 'thin', color: { argb: 'FF808080' } } as const;
  return {
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    font: {
      name: '微软雅黑',
      size: size ?? 10,
      ...(bold && { bold }),
      ...(colour !== undefined && { color: { argb: `FF${colour}` } }),
    },
    ...(fill !== undefined && { fill: solid(fill) }),
    ...(border && { border: { top: side, right: side, bottom: side, left: side } }),
    alignment: {
      ...(align && { horizontal: align }),
      ...(verticalAlign && { vertical: verticalAlign === 'center' ? 'middle' : verticalAlign }),
      ...(wrap && { wrapText: true }),
    },
    ...(locked === false && { protection: { locked } }),
  };
}

function toValidation({ rule, prompt, alert }: Validation): ExcelJS.DataValidation {
  const formulae =
    rule.kind === 'custom'
      ? [rule.formula]
      : rule.kind === 'list'
        ? [`"${rule.items.join(',')}"`]
        : 'first' in rule
          ? [rule.first, ...(rule.second === undefined ? [] : [rule.second])]
          : [];
  return {
    type: (rule.kind === 'any' || rule.kind === 'listFrom' ? 'any' : rule.kind) as ExcelJS.DataValidation['type'],
    formulae,
    allowBlank: true,
    ...('operator' in rule && {
      operator:
        rule.operator === 'atLeast'
          ? 'greaterThanOrEqual'
          : rule.operator === 'atMost'
            ? 'lessThanOrEqual'
            : rule.operator,
    }),
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
    ...(alert && { showErrorMessage: true, errorStyle: alert.severity, errorTitle: alert.title, error: alert.text }),
  };
}

function addHighlight(
  worksheet: ExcelJS.Worksheet,
  { ranges, formula, style: { fill, colour, bold } }: Highlight,
  priority: number,
): void {
  const style = {
    ...(fill !== undefined && { fill: solid(fill) }),
    ...((bold || colour !== undefined) && {
      font: { ...(bold && { bold }), ...(colour !== undefined && { color: { argb: `FF${colour}` } }) },
    }),
  };
  worksheet.addConditionalFormatting({
    ref: ranges.map(toA1Range).join(' '),
    rules: [{ type: 'expression', priority, formulae: [formula], style }],
  });
}

function addSheet(
  workbook: ExcelJS.Workbook,
  sheet: Sheet,
  toStyleOnce: (style: Style) => Partial<ExcelJS.Style>,
): void {
  const { freeze, print, lock } = sheet;
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility,
    ...(freeze && { views: [{ state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }] }),
    ...(print && {
      pageSetup: {
        orientation: print.landscape ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: print.pagesWide,
        fitToHeight: 0,
      },
    }),
  });
  // A4: the names of the sizes are types only, and not there when the program runs
  if (print) Object.assign(worksheet.pageSetup, { paperSize: 9 });
  for (const { column, width, hidden } of sheet.columns)
    Object.assign(worksheet.getColumn(column + 1), {
      ...(width !== undefined && { width }),
      ...(hidden && { hidden }),
    });
  for (const { row, height } of sheet.rows) if (height !== undefined) worksheet.getRow(row + 1).height = height;
  for (const { row, column, value, formula, style } of sheet.cells) {
    const cell = worksheet.getCell(row + 1, column + 1);
    if (formula !== undefined)
      cell.value = {
        formula,
        ...(value !== undefined && { result: value as string | number | boolean }),
      };
    else if (value !== undefined) cell.value = value as ExcelJS.CellValue;
    if (style) cell.style = toStyleOnce(style);
  }
  for (const { top, left, bottom, right } of sheet.merges)
    worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  // what exceljs has for ranges, its types leave out
  const { dataValidations } = worksheet as unknown as {
    dataValidations: { add: (address: string, validation: ExcelJS.DataValidation) => void };
  };
  for (const validation of sheet.validations)
    for (const range of validation.ranges) dataValidations.add(toA1Range(range), toValidation(validation));
  sheet.highlights.forEach((highlight, at) => {
    addHighlight(worksheet, highlight, at + 1);
  });
  if (sheet.filter) worksheet.autoFilter = toA1Range(sheet.filter);
  if (print?.titleRows)
    worksheet.pageSetup.printTitlesRow = `${String(print.titleRows[0] + 1)}:${String(print.titleRows[1] + 1)}`;
  // exceljs hashes even an empty password; these are the options that it writes without one
  if (lock)
    Object.assign(worksheet, {
      sheetProtection: {
        sheet: true,
        objects: true,
        scenarios: true,
        autoFilter: !lock.filter,
        sort: !lock.sort,
        formatColumns: !lock.formatColumns,
        formatRows: !lock.formatRows,
      },
    });
}

/** A workbook of exceljs from a book with A1 formulas. */
export async function writeWithExceljs(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const styles = new Map<Style, Partial<ExcelJS.Style>>();
  const toStyleOnce = (style: Style): Partial<ExcelJS.Style> => {
    const known = styles.get(style) ?? toStyle(style);
    styles.set(style, known);
    return known;
  };
  for (const sheet of book.sheets) addSheet(workbook, sheet, toStyleOnce);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
