import { HostError } from '../../protocol/host-error';
import type { Area } from './area';
import { guardContents } from './guard';
import type { Sheet } from '../sheets/workbook-model';

/** Leaves the first of rows that are alike in some columns; the rest of the area moves up. */
export function removeDuplicates(
  sheet: Sheet,
  area: Area,
  columns: readonly number[],
  hasHeader: boolean,
): { removed: number; uniqueRemaining: number } {
  guardContents(sheet, area);
  if (columns.length === 0 || columns.some((column) => column < 0 || column > area.right - area.left))
    throw new HostError('InvalidArgument');
  sheet.workbook.calculation.settle();
  const seen = new Set<string>();
  const first = area.top + (hasHeader ? 1 : 0);
  const kept: number[] = [];
  for (let row = first; row <= area.bottom; row += 1) {
    const key = JSON.stringify(columns.map((column) => fold(sheet.valueAt(row, area.left + column))));
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const lines = kept.map((row) =>
    Array.from({ length: area.right - area.left + 1 }, (_, across) => sheet.cell(row, area.left + across)),
  );
  for (let row = first; row <= area.bottom; row += 1) {
    const line = lines[row - first];
    for (let across = 0; across <= area.right - area.left; across += 1) {
      const style = sheet.cell(row, area.left + across)?.style;
      sheet.setCell(row, area.left + across, line ? line[across] : { style });
    }
  }
  sheet.workbook.calculation.touch();
  sheet.workbook.emit({ kind: 'changed', sheet, area, changeType: 'RangeEdited' });
  return { removed: area.bottom - first + 1 - kept.length, uniqueRemaining: kept.length };
}

function fold(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : (value ?? null);
}
