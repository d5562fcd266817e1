import type { Cell, Range } from '../workbook/book/book';

/** Cells that have the same mark, as few rectangles: runs down a column, then equal runs side by side. */
export function groupCells(cells: readonly Cell[], markOf: (cell: Cell) => string | undefined): Map<string, Range[]> {
  const runs = new Map<string, Range[]>();
  const columns = new Map<number, Cell[]>();
  for (const cell of cells) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  for (const [column, own] of [...columns].sort(([a], [b]) => a - b)) {
    let open: { mark: string; range: Range } | undefined;
    for (const cell of [...own].sort((a, b) => a.row - b.row)) {
      const mark = markOf(cell);
      if (open?.mark === mark && open?.range.bottom === cell.row - 1) {
        open = { ...open, range: { ...open.range, bottom: cell.row } };
        continue;
      }
      if (open) add(runs, open.mark, open.range);
      open =
        mark === undefined
          ? undefined
          : { mark, range: { top: cell.row, bottom: cell.row, left: column, right: column } };
    }
    if (open) add(runs, open.mark, open.range);
  }
  return runs;
}

function add(runs: Map<string, Range[]>, mark: string, range: Range): void {
  const own = runs.get(mark) ?? [];
  const beside = own.findIndex(
    (each) => each.right === range.left - 1 && each.top === range.top && each.bottom === range.bottom,
  );
  const before = own[beside];
  if (before) own.splice(beside, 1, { ...before, right: range.right });
  else own.push(range);
  runs.set(mark, own);
}
