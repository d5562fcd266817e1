import type { Cell, Value } from '../workbook/book/book';

/** What a cell holds: a value, and the formula that gives it, where there is one. */
export type Content = Pick<Cell, 'value' | 'formula'>;

function toValue(given: unknown, type: string): Value | undefined {
  const value = given as string | number | boolean | null;
  if (type === 'Empty' || value === '' || value === null) return undefined;
  if (type === 'Error') return { error: String(value) };
  return value;
}

/** A cell of a range that was loaded with `values,formulasR1C1,valueTypes`, as a Book has it. */
export function toContent(
  { values, formulasR1C1, valueTypes }: Pick<Excel.Range, 'values' | 'formulasR1C1' | 'valueTypes'>,
  row: number,
  column: number,
): Content {
  const raw: unknown = values[row]?.[column];
  const formula: unknown = formulasR1C1[row]?.[column];
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
  const value = isFormula && raw === '' ? '' : toValue(raw, String(valueTypes[row]?.[column]));
  return { ...(value !== undefined && { value }), ...(isFormula && { formula: formula.slice(1) }) };
}
