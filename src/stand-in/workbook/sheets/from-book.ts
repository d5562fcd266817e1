import { lastColumn, toA1 } from '../../../workbook/book/a1';
import type { Book, Sheet as BookSheet, Style, Validation } from '../../../workbook/book/book';
import { plainStyle, type BorderLine, type CellStyle } from '../styles/cell-style';
import { plainLook, type ConditionalFormat } from '../rules/conditional-format';
import { charactersToPoints } from '../styles/line-size';
import { toProtectionOptions } from '../rules/protection-options';
import type { Comparison, Operand, StoredRule } from '../rules/validation-record';
import type { Sheet, WorkbookModel } from './workbook-model';

/** Puts a book's sheets and names into an empty workbook. */
export function fillWorkbook(workbook: WorkbookModel, book: Book): void {
  for (const source of book.sheets) fillSheet(workbook.appendSheet(source.name), source);
  for (const { name, sheet, refersTo } of book.names) {
    workbook.names.push({
      id: workbook.nextGuid('name'),
      name,
      scope: (sheet === undefined ? undefined : workbook.findSheet(sheet)) ?? null,
      refersTo,
      comment: '',
      visible: true,
    });
  }
  if (book.title !== undefined) workbook.properties['title'] = book.title;
  workbook.isDirty = false;
}

/** Everything of a book's sheet but its name. */
export function fillSheet(sheet: Sheet, source: BookSheet): void {
  fillCells(sheet, source);
  fillLines(sheet, source);
  sheet.visibility = visibilities[source.visibility];
  sheet.merges = [...source.merges];
  sheet.validations = source.validations.map(toValidationRecord);
  sheet.conditionalFormats = source.highlights.map((highlight) => toConditionalFormat(sheet, highlight));
  if (source.lock) sheet.protection = toProtection(source.lock);
  if (source.freeze && (source.freeze.rows > 0 || source.freeze.columns > 0)) sheet.freeze = source.freeze;
  if (source.filter) sheet.filter = { area: source.filter, criteria: new Map() };
  if (source.tabColour !== undefined) sheet.tabColor = `#${source.tabColour.toUpperCase()}`;
  if (source.print) setPage(sheet, source.print);
  sheet.workbook.calculation.touch();
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function fillCells(sheet: Sheet, { cells }: BookSheet): void {
  const styles = new Map<Style, CellStyle>();
  const toStyle = (style: Style) => {
    let known = styles.get(style);
    if (!known) styles.set(style, (known = toCellStyle(style, sheet.style)));
    return known;
  };
  for (const { row, column, value, formula, style, link } of cells) {
    sheet.setCell(row, column, {
      ...(value !== undefined && { value }),
      ...(formula !== undefined && { formula }),
      ...(style && { style: toStyle(style) }),
      ...(link && {
        link: { documentReference: `'${link.sheet.replaceAll("'", "''")}'!${toA1(link.row, link.column)}` },
      }),
    });
  }
}

function fillLines(sheet: Sheet, { columns, rows }: BookSheet): void {
  for (const { column, width, hidden } of columns) {
    sheet.columns.set(column, {
      ...(width !== undefined && { size: charactersToPoints(width), isSet: true }),
      ...(hidden && { hidden }),
    });
  }
  for (const { row, height, grows, hidden } of rows) {
    sheet.rows.set(row, { ...(height !== undefined && { size: height, isSet: !grows }), ...(hidden && { hidden }) });
  }
}

function toConditionalFormat(
  sheet: Sheet,
  { ranges, formula, style, stopIfTrue }: BookSheet['highlights'][number],
): ConditionalFormat {
  return {
    id: sheet.workbook.nextGuid('format'),
    type: 'Custom',
    areas: [...ranges],
    home: homeOf(ranges),
    stopIfTrue: stopIfTrue === true,
    look: {
      ...plainLook(),
      ...(style.fill !== undefined && { fill: `#${style.fill.toUpperCase()}` }),
      ...(style.colour !== undefined && { fontColor: `#${style.colour.toUpperCase()}` }),
      ...(style.bold !== undefined && { bold: style.bold }),
    },
    formula,
    settings: {},
  };
}

function toProtection({
  filter,
  sort,
  formatColumns,
  formatRows,
}: NonNullable<BookSheet['lock']>): NonNullable<Sheet['protection']> {
  return {
    options: toProtectionOptions({
      allowAutoFilter: filter,
      allowSort: sort,
      allowFormatColumns: formatColumns,
      allowFormatRows: formatRows,
    }),
    password: '',
  };
}

function setPage({ page }: Sheet, print: NonNullable<BookSheet['print']>): void {
  const { landscape, titleRows, pagesWide, pagesHigh = 0, scale, area, footer } = print;
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.zoom = scale === undefined ? { horizontalFitToPages: pagesWide, verticalFitToPages: pagesHigh } : { scale };
  if (area) page.printArea = [area];
  if (titleRows) page.titleRows = { top: titleRows[0], bottom: titleRows[1], left: 0, right: lastColumn };
  if (footer !== undefined) page.texts.defaultForAllPages.centerFooter = footer;
}

function homeOf(ranges: Validation['ranges']): { row: number; column: number } {
  return { row: ranges[0]?.top ?? 0, column: ranges[0]?.left ?? 0 };
}

/** As files write it. */
const thin: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#808080' };

export function toCellStyle(style: Style, base: CellStyle = plainStyle): CellStyle {
  return {
    ...base,
    ...(style.numberFormat !== undefined && { numberFormat: style.numberFormat }),
    ...(style.bold !== undefined && { bold: style.bold }),
    ...(style.italic !== undefined && { italic: style.italic }),
    ...(style.underline !== undefined && { underline: style.underline ? 'Single' : 'None' }),
    ...(style.size !== undefined && { fontSize: style.size }),
    ...(style.colour !== undefined && { fontColor: `#${style.colour.toUpperCase()}` }),
    ...(style.fill !== undefined && { fill: `#${style.fill.toUpperCase()}` }),
    ...(style.border && { borders: { top: thin, bottom: thin, left: thin, right: thin } }),
    ...(style.align && { horizontal: { left: 'Left', center: 'Center', right: 'Right' }[style.align] }),
    ...(style.verticalAlign && { vertical: { top: 'Top', center: 'Center', bottom: 'Bottom' }[style.verticalAlign] }),
    ...(style.wrap !== undefined && { wrap: style.wrap }),
    ...(style.locked !== undefined && { locked: style.locked }),
  };
}

export const comparisonOf = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  atLeast: 'GreaterThanOrEqualTo',
  atMost: 'LessThanOrEqualTo',
} as const satisfies Record<string, Comparison>;

export const basicTypeOf = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  textLength: 'TextLength',
} as const;

function toValidationRecord({ ranges, rule, prompt, alert }: Validation): Sheet['validations'][number] {
  return {
    areas: ranges,
    home: homeOf(ranges),
    rule: toStoredRule(rule),
    prompt: { title: prompt?.title ?? '', message: prompt?.text ?? '', showPrompt: prompt !== undefined },
    errorAlert: {
      title: alert?.title ?? '',
      message: alert?.text ?? '',
      style: { stop: 'Stop', warning: 'Warning', information: 'Information' }[alert?.severity ?? 'stop'],
      showAlert: rule.kind !== 'any',
    },
    ignoreBlanks: true,
  };
}

function toStoredRule(rule: Validation['rule']): StoredRule {
  switch (rule.kind) {
    case 'any':
      return { type: 'None' };
    case 'list':
      return { type: 'List', inCellDropDown: true, source: { constant: rule.items.join(',') } };
    case 'listFrom':
      return { type: 'List', inCellDropDown: true, source: { formula: rule.source } };
    case 'custom':
      return { type: 'Custom', formula: rule.formula };
    default:
      return {
        type: basicTypeOf[rule.kind],
        operator: comparisonOf[rule.operator],
        first: toOperand(rule.first),
        ...(rule.second !== undefined && { second: toOperand(rule.second) }),
      };
  }
}

function toOperand(text: string): Operand {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? { constant: number } : { formula: text };
}
