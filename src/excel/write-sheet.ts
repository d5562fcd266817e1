import type { Highlight, Sheet, Validation, ValidationRule } from '../workbook/book/book';
import { pageMargins } from '../workbook/book/style';
import { toA1Formula } from './to-cell-formula';
import { toAreaAddress, toAreaAddresses } from './area-addresses';
import { commandBytes, type RequestBudget, toBytes } from './request-budget';
import { writeCells, writeStyles } from './write-cells';
import { writeCharts } from './write-charts';

const operators = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  atLeast: 'GreaterThanOrEqualTo',
  atMost: 'LessThanOrEqualTo',
} as const;

const alerts = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function toRule(rule: ValidationRule, row: number, column: number): Excel.DataValidationRule | undefined {
  const text = (formula: string) => `=${toA1Formula(formula, row, column)}`;
  switch (rule.kind) {
    case 'any':
      return undefined;
    case 'list':
      return { list: { inCellDropDown: true, source: rule.items.join(',') } };
    case 'listFrom':
      return { list: { inCellDropDown: true, source: text(rule.source) } };
    case 'custom':
      return { custom: { formula: text(rule.formula) } };
    default: {
      const bounds = {
        operator: operators[rule.operator],
        formula1: text(rule.first),
        ...(rule.second !== undefined && { formula2: text(rule.second) }),
      };
      const kinds = { whole: 'wholeNumber', decimal: 'decimal', date: 'date', textLength: 'textLength' } as const;
      return { [kinds[rule.kind]]: bounds };
    }
  }
}

async function writeValidation(target: Excel.Worksheet, each: Validation, budget: RequestBudget): Promise<void> {
  const { ranges, rule, prompt, alert } = each;
  for (const range of ranges) {
    await budget.spend(5 * commandBytes + toBytes(JSON.stringify({ rule, prompt, alert })));
    const validation = target.getRange(toAreaAddress(range)).dataValidation;
    const own = toRule(rule, range.top, range.left);
    if (own) validation.rule = own;
    if (prompt) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    if (alert)
      validation.errorAlert = {
        showAlert: true,
        style: alerts[alert.severity],
        title: alert.title,
        message: alert.text,
      };
  }
}

async function writeHighlight(
  target: Excel.Worksheet,
  { ranges, formula, style, stopIfTrue }: Highlight,
  budget: RequestBudget,
): Promise<void> {
  for (const address of toAreaAddresses(ranges)) {
    await budget.spend(8 * commandBytes + address.length + toBytes(formula));
    const format = target.getRanges(address).conditionalFormats.add('Custom');
    const [first] = ranges;
    format.custom.rule.formula = `=${toA1Formula(formula, first?.top ?? 0, first?.left ?? 0)}`;
    if (style.fill !== undefined) format.custom.format.fill.color = `#${style.fill}`;
    if (style.colour !== undefined) format.custom.format.font.color = `#${style.colour}`;
    if (style.bold !== undefined) format.custom.format.font.bold = style.bold;
    format.stopIfTrue = stopIfTrue ?? false;
  }
}

/** Pixels at the usual font; Excel's own width unit is not offered to add-ins. */
function toPoints(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

function writeShapes(target: Excel.Worksheet, { columns, rows, merges }: Sheet): void {
  for (const { column, width, hidden } of columns) {
    const range = target.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    if (width !== undefined) range.format.columnWidth = toPoints(width);
    if (hidden) range.columnHidden = true;
  }
  for (const { row, height, hidden } of rows) {
    const range = target.getRangeByIndexes(row, 0, 1, 1).getEntireRow();
    if (height !== undefined) range.format.rowHeight = height;
    if (hidden) range.rowHidden = true;
  }
  for (const merge of merges) target.getRange(toAreaAddress(merge)).merge(false);
}

/** Before a sheet is hidden: panes belong to what is seen. */
function freezePanes(target: Excel.Worksheet, { freeze }: Sheet): void {
  if (freeze && freeze.rows > 0 && freeze.columns > 0)
    target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze && freeze.rows > 0) target.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) target.freezePanes.freezeColumns(freeze.columns);
}

function writePrint(target: Excel.Worksheet, { print }: Sheet): void {
  if (!print) return;
  const { pageLayout } = target;
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  const { pagesWide, pagesHigh, scale } = print;
  const fit = { horizontalFitToPages: pagesWide, ...(pagesHigh !== undefined && { verticalFitToPages: pagesHigh }) };
  pageLayout.zoom = scale === undefined ? fit : { scale };
  pageLayout.setPrintMargins('Inches', pageMargins);
  if (print.area) pageLayout.setPrintArea(toAreaAddress(print.area));
  if (print.titleRows)
    pageLayout.setPrintTitleRows(`$${String(print.titleRows[0] + 1)}:$${String(print.titleRows[1] + 1)}`);
  if (print.footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}

/**
 * Links inside the workbook, before the cells' contents: with a link Excel writes a text and a look, and what the cell
 * really holds takes their place.
 */
async function writeLinks(target: Excel.Worksheet, { cells }: Sheet, budget: RequestBudget): Promise<void> {
  for (const { row, column, link } of cells) {
    if (!link) continue;
    await budget.spend(3 * commandBytes);
    const place = toAreaAddress({ top: link.row, bottom: link.row, left: link.column, right: link.column });
    target.getRangeByIndexes(row, column, 1, 1).hyperlink = {
      documentReference: `'${link.sheet.replaceAll("'", "''")}'!${place}`,
    };
  }
}

/** Everything of a new sheet, its lock last; nobody sees the sheet until it is shown. */
export async function writeSheet(target: Excel.Worksheet, sheet: Sheet, budget: RequestBudget): Promise<void> {
  freezePanes(target, sheet);
  target.visibility = 'VeryHidden';
  await writeLinks(target, sheet, budget);
  await writeCells(target, sheet, budget);
  await writeStyles(target, sheet, budget);
  await budget.spend((sheet.columns.length + sheet.rows.length + sheet.merges.length + 12) * 3 * commandBytes);
  writeShapes(target, sheet);
  for (const validation of sheet.validations) await writeValidation(target, validation, budget);
  // Excel puts a new conditional format before those that are there
  for (const highlight of [...sheet.highlights].reverse()) await writeHighlight(target, highlight, budget);
  if (sheet.filter) target.autoFilter.apply(toAreaAddress(sheet.filter));
  if (sheet.tabColour !== undefined) target.tabColor = `#${sheet.tabColour}`;
  writePrint(target, sheet);
  await writeCharts(target, sheet, budget);
  if (sheet.lock) {
    target.protection.protect({
      allowAutoFilter: sheet.lock.filter,
      allowSort: sheet.lock.sort,
      allowFormatColumns: sheet.lock.formatColumns,
      allowFormatRows: sheet.lock.formatRows,
    });
  }
}
