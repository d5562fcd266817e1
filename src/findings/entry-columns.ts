import type { Column } from '../workbook/book/table';
import { indicatorColumns } from '../ledger/ledger-columns';
import { toEntryKeys } from '../ledger/indicator-sheet';
import type { IndicatorRow } from '../ledger/ledger';

/** The columns of a row in which a figure or a choice is asked. */
export function toFilledKeys(row: IndicatorRow): ('prior' | 'numerator' | 'denominator' | 'actual')[] {
  return row.yardstick.measure === 'text' ? [] : toEntryKeys(row);
}

/** The columns of a row in which the clerk writes words. */
export function toTextKeys(row: IndicatorRow): ('actual' | 'explanation' | 'evidence')[] {
  return [...(row.yardstick.measure === 'text' ? (['actual'] as const) : []), 'explanation', 'evidence'];
}

export const taskTextKeys = ['progress', 'problems', 'nextSteps', 'evidence'] as const;
export const actionTextKeys = ['action', 'person'] as const;

/** Every column of a row in which the clerk writes. */
export function toWrittenKeys(
  row: IndicatorRow,
): ('prior' | 'numerator' | 'denominator' | 'actual' | 'explanation' | 'evidence')[] {
  return [...(row.yardstick.measure === 'yesNo' ? [] : toEntryKeys(row)), 'explanation', 'evidence'];
}

/** The column to point at where the row as a whole is meant. */
export function toMainKey(row: IndicatorRow): 'numerator' | 'actual' {
  return row.yardstick.entry === 'parts' ? 'numerator' : 'actual';
}

/** The column's header, as the clerk reads it. */
export function headerOf(key: string, columns: readonly Column[] = indicatorColumns): string {
  return columns.find((column) => column.key === key)?.header ?? key;
}
