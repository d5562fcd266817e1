import type { Value } from '../book/book';

/** A cell and what to put in it; undefined clears it. */
export interface Change {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Value | undefined;
}

/**
 * Types into entry cells, as the clerk would; text stays text. Resolves to the changes that undo it: Excel's own undo
 * does not know what an add-in did. Two round trips.
 */
export async function typeValues(context: Excel.RequestContext, changes: readonly Change[]): Promise<Change[]> {
  const cells = changes.map(({ sheet, row, column }) => context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1));
  for (const cell of cells) cell.load('values');
  await context.sync();
  const undo = changes.map((change, at): Change => {
    const before: unknown = cells[at]?.values[0]?.[0];
    const value = typeof before === 'number' || typeof before === 'boolean' || (typeof before === 'string' && before !== '') ? before : undefined;
    return { ...change, value };
  });
  changes.forEach(({ value }, at) => {
    const cell = cells[at];
    if (cell) cell.values = [[typeof value === 'string' ? `'${value}` : typeof value === 'object' ? value.error : (value ?? '')]];
  });
  await context.sync();
  return undo;
}
