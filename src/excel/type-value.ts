import { toA1 } from '../workbook/book/a1';
import type { Value } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { type Content, toContent } from './to-content';

/** A cell and what to put in it; without value and formula it is cleared. */
export interface Change extends Content {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Put on after the value. */
  readonly numberFormat?: string;
  /** Where the cell holds anything else by now, it stays as it is. */
  readonly holds?: Content;
}

function toEntry({ value, formula }: Content): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (value === undefined) return '';
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'object' ? value.error : value;
}

function toText(value: Value | undefined): string {
  return String(typeof value === 'object' ? value.error : (value ?? ''));
}

/** A formula's value changes with other cells: it is the formula that somebody typed. */
function isSame(a: Content, b: Content): boolean {
  return (
    a.formula === b.formula &&
    (a.formula !== undefined || (typeof a.value === typeof b.value && toText(a.value) === toText(b.value)))
  );
}

function toChanged({ sheet, row, column }: Change, cell: Excel.Range): Fault {
  const place = `“${sheet}”${toA1(row, column)}`;
  const shown = cell.text[0]?.[0] ?? '';
  return new Fault('changedSince', {
    zh: `${place} 后来又改过，现在${shown === '' ? '是空的' : `是“${shown}”`}，所以没有动它。`,
    en: `${place} was changed since and ${shown === '' ? 'is empty now' : `holds “${shown}” now`}; it was left as it is.`,
  });
}

/**
 * Types into an entry cell, as the clerk would; text stays text, and a figure stays a figure in a cell that was formatted
 * as text. Resolves to the change that takes it back, which leaves alone what is typed later: Excel's own undo does not
 * know what an add-in did. Two round trips.
 * @throws Fault `changedSince` where the cell holds something else than it should
 */
export async function typeValue(context: Excel.RequestContext, change: Change): Promise<Change> {
  const { sheet, row, column } = change;
  const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  cell.load('values,formulasR1C1,valueTypes,numberFormat,text');
  await context.sync();
  const before = toContent(cell, 0, 0);
  if (change.holds && !isSame(change.holds, before)) throw toChanged(change, cell);
  const isFigureInText = typeof change.value === 'number' && cell.numberFormat[0]?.[0] === '@';
  if (isFigureInText) cell.numberFormat = [['General']];
  cell.formulasR1C1 = [[toEntry(change)]];
  if (change.numberFormat !== undefined) cell.numberFormat = [[change.numberFormat]];
  cell.load('values,formulasR1C1,valueTypes');
  await context.sync();
  return { sheet, row, column, ...before, ...(isFigureInText && { numberFormat: '@' }), holds: toContent(cell, 0, 0) };
}
