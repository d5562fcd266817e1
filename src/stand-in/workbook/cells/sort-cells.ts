import type { Value } from '../../../workbook/book/book';
import { HostError } from '../../protocol/host-error';
import { intersect, type Area } from './area';
import type { CellRecord } from './cells';
import { guardContents, guardPermission } from './guard';
import type { Sheet } from '../sheets/workbook-model';

export interface SortField {
  /** Rows or columns from the area's first. */
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: string;
  readonly color: string | undefined;
}

export interface SortOptions {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  /** `Columns`: columns change places instead of rows. */
  readonly orientation: 'Rows' | 'Columns';
}

/** Sorts rows (or columns) with everything that their cells hold. Blanks come last. */
export function sortCells(sheet: Sheet, area: Area, { fields, matchCase, hasHeaders, orientation }: SortOptions): void {
  guardPermission(sheet, 'allowSort');
  guardContents(sheet, area);
  const byRow = orientation === 'Rows';
  const whole = byRow
    ? { ...area, top: area.top + (hasHeaders ? 1 : 0) }
    : { ...area, left: area.left + (hasHeaders ? 1 : 0) };
  const used = sheet.usedArea;
  const body = used && intersect(whole, used);
  if (!body) return;
  if (sheet.merges.some((merge) => intersect(merge, body))) throw new HostError('InvalidOperation');
  sheet.workbook.calculation.settle();
  const [first, last] = byRow ? [body.top, body.bottom] : [body.left, body.right];
  const width = byRow ? area.right - area.left + 1 : area.bottom - area.top + 1;
  if (fields.length === 0 || fields.some(({ key }) => key < 0 || key >= width)) throw new HostError('InvalidArgument');
  const lines = Array.from({ length: last - first + 1 }, (_, at) => lineAt(sheet, area, byRow, first + at));
  const order = lines.map((line, at) => ({ line, at }));
  const at = (line: readonly Cell[], key: number) => line[key];
  order.sort((a, b) => {
    for (const { key, ascending, sortOn, color } of fields) {
      const difference = compareOn(sortOn, at(a.line, key), at(b.line, key), ascending, matchCase, color);
      if (difference !== 0) return difference;
    }
    return a.at - b.at;
  });
  order.forEach(({ line }, index) => {
    line.forEach(({ cell }, across) => {
      const [row, column] = byRow ? [first + index, area.left + across] : [area.top + across, first + index];
      sheet.setCell(row, column, cell);
    });
  });
  sheet.workbook.calculation.touch();
  sheet.workbook.emit({ kind: byRow ? 'rowSorted' : 'columnSorted', sheet, area });
  sheet.workbook.emit({ kind: 'changed', sheet, area, changeType: 'RangeEdited' });
}

interface Cell {
  readonly cell: CellRecord | undefined;
  readonly value: Value | undefined;
  readonly fill: string;
  readonly fontColor: string;
}

function lineAt(sheet: Sheet, area: Area, byRow: boolean, at: number): Cell[] {
  const [from, to] = byRow ? [area.left, area.right] : [area.top, area.bottom];
  return Array.from({ length: to - from + 1 }, (_, across) => {
    const [row, column] = byRow ? [at, from + across] : [from + across, at];
    const cell = sheet.cell(row, column);
    const { fill, fontColor } = sheet.styleAt(row, column);
    return { cell, value: cell?.value, fill, fontColor };
  });
}

function compareOn(
  sortOn: string,
  a: Cell | undefined,
  b: Cell | undefined,
  ascending: boolean,
  matchCase: boolean,
  color: string | undefined,
): number {
  if (/^(cellcolor|fontcolor)$/i.test(sortOn)) {
    const shade = (cell: Cell | undefined) => (/^cell/i.test(sortOn) ? cell?.fill : cell?.fontColor);
    const isWanted = (cell: Cell | undefined) => (shade(cell)?.toLowerCase() === color?.toLowerCase() ? 0 : 1);
    return (isWanted(a) - isWanted(b)) * (ascending ? 1 : -1);
  }
  const [left, right] = [a?.value, b?.value];
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return compareValues(left, right, matchCase) * (ascending ? 1 : -1);
}

/** Numbers before text before TRUE and FALSE before errors. */
export function compareValues(a: Value, b: Value, matchCase: boolean): number {
  const rank = (value: Value) =>
    ({ number: 0, string: 1, boolean: 2, object: 3 })[typeof value as 'number' | 'string' | 'boolean' | 'object'];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    const order = new Intl.Collator(undefined, { sensitivity: matchCase ? 'variant' : 'accent', caseFirst: 'lower' });
    return order.compare(a, b);
  }
  return typeof a === 'boolean' ? Number(a) - Number(b) : 0;
}
