import { lastColumn, lastRow } from '../../../workbook/book/a1';
import type { Range } from '../../../workbook/book/book';

/** A rectangle of cells; all four sides included, rows and columns from 0. */
export type Area = Range;

export const everything: Area = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function cellsOf(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === lastRow;
}

export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === lastColumn;
}

/** Whole rows or columns: too many cells to name the values of. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

export function isOnSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom <= lastRow &&
    area.right <= lastColumn &&
    area.top <= area.bottom &&
    area.left <= area.right
  );
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function holdsArea(outer: Area, inner: Area): boolean {
  return (
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

export function bounding(areas: readonly Area[]): Area | null {
  const [first] = areas;
  if (!first) return null;
  return areas.reduce(
    (around, each) => ({
      top: Math.min(around.top, each.top),
      left: Math.min(around.left, each.left),
      bottom: Math.max(around.bottom, each.bottom),
      right: Math.max(around.right, each.right),
    }),
    first,
  );
}

/** What is left of an area without a hole: up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const gone = intersect(area, hole);
  if (!gone) return [area];
  const parts = [
    { ...area, bottom: gone.top - 1 },
    { ...area, top: gone.bottom + 1 },
    { top: gone.top, bottom: gone.bottom, left: area.left, right: gone.left - 1 },
    { top: gone.top, bottom: gone.bottom, left: gone.right + 1, right: area.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Cells as few areas: runs in rows, joined downwards. */
export function gather(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === column - 1) last.right = column;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const joined: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${String(run.left)}:${String(run.right)}`;
    const above = open.get(key);
    if (above && above.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      joined.push(run);
      open.set(key, run);
    }
  }
  return joined;
}
