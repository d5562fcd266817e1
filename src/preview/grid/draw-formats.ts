import type { Value } from '../../workbook/book/book';
import { holds } from '@district-ledger/excel-stand-in/workbook/cells/area';
import type {
  ConditionalFormat,
  ConditionalLook,
} from '@district-ledger/excel-stand-in/workbook/rules/conditional-format';
import type { Sheet } from '@district-ledger/excel-stand-in/workbook/sheets/workbook-model';

export type Drawn = Partial<
  Pick<ConditionalLook, 'fill' | 'fontColor' | 'bold' | 'italic' | 'strikethrough' | 'underline'>
>;

/** What the conditional formats make of a cell, the first over the later ones. Those with a formula or a comparison are drawn. */
export function drawFormats(sheet: Sheet, row: number, column: number): Drawn {
  let drawn: Drawn = {};
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((area) => holds(area, row, column)) || !applies(format, sheet, row, column)) continue;
    const own = Object.fromEntries(
      Object.entries(format.look).filter(([key, value]) => key !== 'borders' && value !== null),
    );
    drawn = { ...own, ...drawn };
    if (format.stopIfTrue) break;
  }
  return drawn;
}

function applies(format: ConditionalFormat, sheet: Sheet, row: number, column: number): boolean {
  const { calculation, formulas } = sheet.workbook;
  if (format.type === 'Custom') return isTrue(calculation.evaluate(format.formula, sheet, row, column));
  if (format.type !== 'CellValue') return false;
  const rule = format.settings['rule'] as
    { readonly formula1: string; readonly formula2?: string; readonly operator: string } | undefined;
  const value = sheet.valueAt(row, column);
  if (!rule || value === undefined) return false;
  const operand = (formula: string) =>
    calculation.evaluate(formulas.fromA1(formula, format.home.row, format.home.column), sheet, row, column);
  return compares(
    value,
    rule.operator,
    operand(rule.formula1),
    rule.formula2 === undefined ? undefined : operand(rule.formula2),
  );
}

function isTrue(value: Value): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function compares(value: Value, operator: string, first: Value, second: Value | undefined): boolean {
  if (typeof value !== typeof first || typeof value === 'object') return operator === 'NotEqualTo';
  switch (operator) {
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqual':
      return value >= first;
    case 'LessThanOrEqual':
      return value <= first;
    case 'Between':
      return second !== undefined && value >= first && value <= second;
    case 'NotBetween':
      return second !== undefined && (value < first || value > second);
    default:
      return false;
  }
}
