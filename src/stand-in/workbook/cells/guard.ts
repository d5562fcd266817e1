import { HostError } from '../../protocol/host-error';
import type { Area } from './area';
import type { Permission } from '../rules/protection-options';
import type { Sheet } from '../sheets/workbook-model';

/** @throws AccessDenied where the sheet is protected and a cell of the area is locked. */
export function guardContents(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  for (const { locked } of sheet.stylesWithin(area))
    if (locked) throw new HostError('AccessDenied', undefined, firstLocked(sheet, area));
}

/** In reading order; a locked cell is met in the first rows and columns of any area. */
function firstLocked(sheet: Sheet, { top, left, bottom, right }: Area): { row: number; column: number } | undefined {
  for (let row = top; row <= Math.min(bottom, top + 1_000); row += 1) {
    for (let column = left; column <= Math.min(right, left + 1_000); column += 1)
      if (sheet.styleAt(row, column).locked) return { row, column };
  }
  return undefined;
}

/** @throws AccessDenied where the sheet is protected and does not allow this. */
export function guardPermission(sheet: Sheet, permission: Permission): void {
  if (sheet.protection && !sheet.protection.options[permission]) throw new HostError('AccessDenied');
}

/** @throws AccessDenied where the sheet is protected: nothing in its options allows this. */
export function guardStructure(sheet: Sheet): void {
  if (sheet.protection) throw new HostError('AccessDenied');
}
