import { findDates } from '../text/dates';
import type { TextCell } from '../text/text-cell';
import { looksLikeUnit, splitList } from '../units/unit-list';
import { noUnitWords, sameAbove } from '../lexicon/units';
import { isUnitRole, type Column } from './table-columns';

export type ColumnKind = 'number' | 'unit' | 'due' | 'text';

/** What stands in a column, by its looks. */
export function kindOf(column: Column | undefined): ColumnKind {
  if (column === undefined) return 'text';
  if (isUnitRole(column.role)) return 'unit';
  return column.role === 'due' || column.role === 'number' ? column.role : 'text';
}

/** Whether a cell may stand in the column. */
export function fits(column: Column | undefined, { text }: TextCell): boolean {
  const isNothing = text === '' || noUnitWords.pattern.test(text) || sameAbove.pattern.test(text);
  const isUnits = isNothing || splitList(text).every(looksLikeUnit);
  const isDate = isNothing || (text.length < 20 && findDates(text.replace(/\s+/g, '')).length > 0);
  switch (kindOf(column)) {
    case 'unit':
      return isUnits;
    case 'due':
      return isDate || (text.length < 8 && !isUnits);
    case 'number':
      return /^\d{1,3}$/.test(text);
    case 'text':
      return isNothing || !splitList(text).every(looksLikeUnit);
  }
}
