import type { Value } from '../../../workbook/book/book';
import { readNumber } from '../../../workbook/formula/read-number';
import { HostError } from '../../protocol/host-error';
import { intersect, holds, type Area } from '../cells/area';
import { displayText } from '../cells/display-text';
import type { Comparison, Operand, ValidationRecord } from './validation-record';
import type { Sheet } from '../sheets/workbook-model';
import { areaOfFormula } from '../cells/find-range';

/** The validation that a cell is under. */
export function validationAt(sheet: Sheet, row: number, column: number): ValidationRecord | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => holds(area, row, column)));
}

/** Whether a cell's value is what its validation takes. */
export function isValid(sheet: Sheet, row: number, column: number, record: ValidationRecord): boolean {
  const cell = sheet.cell(row, column);
  const value = cell?.value;
  const { rule } = record;
  if (rule.type === 'None') return true;
  if (value === undefined || value === '')
    return record.ignoreBlanks || (value === undefined && rule.type !== 'Custom');
  switch (rule.type) {
    case 'Custom': {
      return isTrue(sheet.workbook.calculation.evaluate(rule.formula, sheet, row, column));
    }
    case 'List': {
      const text = displayText(value, sheet.styleAt(row, column).numberFormat);
      return listItems(sheet, rule.source, row, column).some((item) => sameItem(item, value, text));
    }
    default: {
      const measured = rule.type === 'TextLength' ? lengthOf(value) : value;
      if (typeof measured !== 'number') return false;
      if (rule.type === 'WholeNumber' && !Number.isInteger(measured)) return false;
      const first = numberOf(sheet, rule.first, row, column);
      const second = rule.second && numberOf(sheet, rule.second, row, column);
      return compare(measured, rule.operator, first, second ?? Number.NaN);
    }
  }
}

function lengthOf(value: Value): number {
  return String(typeof value === 'object' ? value.error : value).length;
}

function isTrue(value: Value): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function sameItem(item: Value, value: Value, text: string): boolean {
  if (typeof item === 'number' && typeof value === 'number') return item === value;
  return String(item) === String(value) || String(item) === text;
}

/** What a list offers. */
export function listItems(sheet: Sheet, source: Operand, row: number, column: number): Value[] {
  if ('constant' in source)
    return String(source.constant)
      .split(/[,，]/)
      .map((item) => item.trim());
  const { workbook } = sheet;
  const address = workbook.formulas.toA1(source.formula, row, column);
  const named = workbook.names.find(({ name }) => name.toLowerCase() === source.formula.toLowerCase());
  const found = named
    ? areaOfFormula(named.refersTo, workbook, named.scope ?? sheet)
    : areaOfFormula(workbook.formulas.fromA1(address, 0, 0), workbook, sheet);
  if (!found) return [workbook.calculation.evaluate(source.formula, sheet, row, column)];
  workbook.calculation.settle();
  return [...found.sheet.cells.within(found.area)].flatMap(({ cell }) => cell.value ?? []);
}

function numberOf(sheet: Sheet, operand: Operand, row: number, column: number): number {
  if ('constant' in operand)
    return typeof operand.constant === 'number' ? operand.constant : (readNumber(operand.constant) ?? Number.NaN);
  const value = sheet.workbook.calculation.evaluate(operand.formula, sheet, row, column);
  return typeof value === 'number' ? value : Number.NaN;
}

function compare(value: number, operator: Comparison, first: number, second: number): boolean {
  const [low, high] = [Math.min(first, second), Math.max(first, second)];
  switch (operator) {
    case 'Between':
      return value >= low && value <= high;
    case 'NotBetween':
      return value < low || value > high;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value <= first;
  }
}

/** Cells of some areas whose values their validation refuses; blank cells without a value are not looked at one by one. */
export function invalidCells(sheet: Sheet, areas: readonly Area[]): { row: number; column: number }[] {
  sheet.workbook.calculation.settle();
  const found: { row: number; column: number }[] = [];
  for (const record of sheet.validations) {
    for (const area of areas.flatMap((each) => record.areas.flatMap((own) => intersect(own, each) ?? []))) {
      const blanksMatter = !record.ignoreBlanks && record.rule.type === 'Custom';
      if (blanksMatter && (area.bottom - area.top + 1) * (area.right - area.left + 1) <= 100_000) {
        for (let row = area.top; row <= area.bottom; row += 1)
          for (let column = area.left; column <= area.right; column += 1)
            if (!isValid(sheet, row, column, record)) found.push({ row, column });
        continue;
      }
      for (const { row, column } of sheet.cells.within(area))
        if (!isValid(sheet, row, column, record)) found.push({ row, column });
    }
  }
  return found;
}

/** @throws InvalidArgument where text is longer than Excel's dialogue takes. */
export function checkMessage(title: string, message: string): void {
  if (title.length > 32 || message.length > 255) throw new HostError('InvalidArgument');
}
