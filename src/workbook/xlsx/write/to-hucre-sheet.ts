import type { Cell as HucreCell, ColumnDef, ConditionalRule, DataValidation, RowDef, WriteSheet } from 'hucre';
import type { Cell, Highlight, Print, Range, Sheet, Style, Validation, ValidationRule } from '../../book/book';
import { quoteSheet, toA1, toA1Range } from '../../book/a1';
import { pageMargins } from '../../book/style';
import { mark, toFileText } from '../excel-text';
import type { a1Formulas } from './to-a1-formula';
import { toHucreChart } from './to-hucre-chart';
import { hucreStyles, solid } from './to-hucre-style';
import { writeFault } from './write-faults';

export type Translate = ReturnType<typeof a1Formulas>;

/** What Excel's own dialogue takes as a formula in a validation. */
const longestValidationFormula = 255;

const operators = {
  between: 'between',
  notBetween: 'notBetween',
  equal: 'equal',
  notEqual: 'notEqual',
  greaterThan: 'greaterThan',
  lessThan: 'lessThan',
  atLeast: 'greaterThanOrEqual',
  atMost: 'lessThanOrEqual',
} as const;

/** One sheet in the words of the xlsx library. */
export function toHucreSheet(sheet: Sheet, translate: Translate): WriteSheet {
  const lastRow = sheet.rows.reduce((last, { row }) => Math.max(last, row), -1);
  return {
    name: sheet.name,
    // a row with a height but no cells is written only where a row stands for it
    rows: Array.from({ length: lastRow + 1 }, () => []),
    cells: toHucreCells(sheet, translate),
    columns: toHucreColumns(sheet),
    rowDefs: new Map(
      sheet.rows.map(({ row, height, hidden }): [number, RowDef] => [
        row,
        { ...(height !== undefined && { height }), ...(hidden && { hidden }) },
      ]),
    ),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: sheet.validations.map((validation) => toHucreValidation(sheet.name, validation, translate)),
    conditionalRules: sheet.highlights.map((highlight, at) => toHucreRule(sheet.name, highlight, at + 1, translate)),
    hidden: sheet.visibility === 'hidden',
    veryHidden: sheet.visibility === 'veryHidden',
    ...(sheet.lock && { protection: { objects: true, scenarios: true, ...toAllowed(sheet.lock) } }),
    ...(sheet.freeze && (sheet.freeze.rows > 0 || sheet.freeze.columns > 0) && { freezePane: sheet.freeze }),
    ...(sheet.filter && { autoFilter: { range: toA1Range(sheet.filter) } }),
    ...(sheet.tabColour !== undefined && { view: { tabColor: { rgb: sheet.tabColour.toUpperCase() } } }),
    ...(sheet.print && toHucrePrint(sheet.print)),
    ...(sheet.charts && { charts: sheet.charts.map(toHucreChart) }),
  };
}

function toHucreColumns(sheet: Sheet): ColumnDef[] {
  const columns: ColumnDef[] = [];
  for (const { column, width, hidden } of sheet.columns)
    columns[column] = { ...(width !== undefined && { width }), ...(hidden && { hidden }) };
  return Array.from(columns, (column: ColumnDef | undefined) => column ?? {});
}

function toHucreCells(sheet: Sheet, translate: Translate): Map<string, Partial<HucreCell>> {
  const toStyle = hucreStyles();
  return new Map(
    sheet.cells.map((cell): [string, Partial<HucreCell>] => [
      `${String(cell.row)},${String(cell.column)}`,
      toHucreCell(cell, sheet.name, translate, toStyle),
    ]),
  );
}

function toHucreCell(
  cell: Cell,
  sheet: string,
  translate: Translate,
  toStyle: ReturnType<typeof hucreStyles>,
): Partial<HucreCell> {
  const { row, column, value, formula, link } = cell;
  const isText = typeof value === 'string' && formula === undefined;
  const style = toStyle(cell.style, isText && /^[=+\-@]/.test(value));
  const turned: Partial<HucreCell> = {
    ...(style && { style }),
    ...(link && { hyperlink: { target: '', location: `${quoteSheet(link.sheet)}!${toA1(link.row, link.column)}` } }),
  };
  if (typeof value === 'object') {
    turned.formula = '';
    turned.formulaResult = mark + value.error;
  }
  if (formula !== undefined) {
    turned.formula = toFileText(translate(formula, row, column, `${sheet}!${toA1(row, column)}`));
    if (value !== undefined && typeof value !== 'object')
      turned.formulaResult = typeof value === 'string' ? toFileText(value) : value;
  } else if (isText) {
    turned.value = value.startsWith('#') ? mark + toFileText(value) : toFileText(value);
  } else if (value !== undefined && typeof value !== 'object') {
    turned.value = value;
  }
  return turned;
}

function toHucreValidation(
  sheet: string,
  { ranges, rule, prompt, alert }: Validation,
  translate: Translate,
): DataValidation {
  const where = `${sheet}!${ranges.map(toA1Range).join(' ')}`;
  const anchor = firstCell(ranges);
  const toFormula = (formula: string): string => {
    const text = translate(formula, anchor.row, anchor.column, where);
    if (text.length > longestValidationFormula) {
      throw writeFault('write-formula', where, {
        zh: `数据验证的公式有 ${String(text.length)} 个字符，上限为 255 个`,
        en: `a validation's formula has ${String(text.length)} characters and the limit is 255`,
      });
    }
    return text;
  };
  return {
    ...toHucreValidationRule(rule, toFormula),
    range: ranges.map(toA1Range).join(' '),
    allowBlank: true,
    showErrorMessage: rule.kind !== 'any',
    ...(prompt && {
      showInputMessage: true,
      inputTitle: toFileText(prompt.title),
      inputMessage: toFileText(prompt.text),
    }),
    ...(alert && {
      errorStyle: alert.severity,
      errorTitle: toFileText(alert.title),
      errorMessage: toFileText(alert.text),
    }),
  };
}

function toHucreValidationRule(
  rule: ValidationRule,
  toFormula: (formula: string) => string,
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (rule.kind) {
    case 'any':
      // the library's type leaves out the "none" that the file format has; it is written as given
      return { type: 'none' as string as DataValidation['type'] };
    case 'list':
      return { type: 'list', formula1: `"${toFileText(rule.items.join(',')).replaceAll('"', '""')}"` };
    case 'listFrom':
      return { type: 'list', formula1: toFormula(rule.source) };
    case 'custom':
      return { type: 'custom', formula1: toFormula(rule.formula) };
    default:
      return {
        type: rule.kind,
        operator: operators[rule.operator],
        formula1: toFormula(rule.first),
        ...(rule.second !== undefined && { formula2: toFormula(rule.second) }),
      };
  }
}

function toHucreRule(
  sheet: string,
  { ranges, formula, style, stopIfTrue }: Highlight,
  priority: number,
  translate: Translate,
): ConditionalRule {
  const anchor = firstCell(ranges);
  const range = ranges.map(toA1Range).join(' ');
  return {
    type: 'expression',
    priority,
    formula: toFileText(translate(formula, anchor.row, anchor.column, `${sheet}!${range}`)),
    range,
    style: toHighlightStyle(style),
    ...(stopIfTrue && { stopIfTrue }),
  };
}

function toHighlightStyle({
  fill,
  colour,
  bold,
}: Pick<Style, 'fill' | 'colour' | 'bold'>): NonNullable<ConditionalRule['style']> {
  return {
    ...((bold || colour !== undefined) && {
      font: { ...(bold && { bold }), ...(colour !== undefined && { color: { rgb: colour.toUpperCase() } }) },
    }),
    ...(fill !== undefined && { fill: solid(fill) }),
  };
}

function firstCell(ranges: readonly Range[]): { row: number; column: number } {
  const [first] = ranges;
  return { row: first?.top ?? 0, column: first?.left ?? 0 };
}

function toAllowed({ filter, sort, formatColumns, formatRows }: NonNullable<Sheet['lock']>) {
  return { autoFilter: filter, sort, formatColumns, formatRows };
}

function toHucrePrint({
  landscape,
  pagesWide,
  pagesHigh = 0,
  scale,
  footer,
}: Print): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      ...(scale === undefined ? { fitToPage: true, fitToWidth: pagesWide, fitToHeight: pagesHigh } : { scale }),
      margins: pageMargins,
    },
    ...(footer !== undefined && { headerFooter: { oddFooter: `&C${toFileText(footer)}` } }),
  };
}
