import type { Value } from '../book/book';

/** A cell and what to put in it; without value and formula it is cleared. */
export interface Change {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Value | undefined;
  /** With "=". */
  readonly formula?: string;
}

function toEntry({ value, formula }: Change): string | number | boolean {
  if (formula !== undefined) return formula;
  if (value === undefined) return '';
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'object' ? value.error : value;
}

function toUndo(change: Change, before: unknown, formula: unknown): Change {
  const { sheet, row, column } = change;
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== before;
  const isValue = typeof before === 'number' || typeof before === 'boolean' || (typeof before === 'string' && before !== '');
  return { sheet, row, column, value: isValue ? before : undefined, ...(isFormula && { formula }) };
}

/**
 * Types into entry cells, as the clerk would; text stays text, and a figure stays a figure in a cell that was formatted
 * as text. Resolves to the changes that undo it: Excel's own undo does not know what an add-in did. Two round trips.
 */
export async function typeValues(context: Excel.RequestContext, changes: readonly Change[]): Promise<Change[]> {
  const cells = changes.map(({ sheet, row, column }) => context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1));
  for (const cell of cells) cell.load('values,formulas,numberFormat');
  await context.sync();
  const undo = changes.map((change, at) => toUndo(change, cells[at]?.values[0]?.[0], cells[at]?.formulas[0]?.[0]));
  changes.forEach((change, at) => {
    const cell = cells[at];
    if (!cell) return;
    if (typeof change.value === 'number' && cell.numberFormat[0]?.[0] === '@') cell.numberFormat = [['General']];
    cell.formulas = [[toEntry(change)]];
  });
  await context.sync();
  return undo;
}
