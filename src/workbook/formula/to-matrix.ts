import { Fault } from '../book/fault';
import { Matrix, rowLimit, type Area } from './operand';
import type { Scalar } from './scalar';

const placeLimit = 5_000_000;

/** An area's values. Whole columns and rows end where the workbook's longest sheet and the area's own sheet end. */
export function toMatrix(area: Area, rowsUsed: number): Matrix {
  const bottom = area.bottom === rowLimit - 1 ? Math.max(area.top, rowsUsed - 1) : area.bottom;
  const right = area.columns > 1_000 ? Math.max(area.left, Math.min(area.right, area.lastColumn)) : area.right;
  const rows = bottom - area.top + 1;
  const columns = right - area.left + 1;
  if (rows * columns > placeLimit) {
    throw new Fault('range-too-large', {
      zh: `工作表“${area.grid.name}”中有公式对 ${rows} 行 × ${columns} 列的区域逐格计算，超出可计算的范围。请缩小公式引用的区域。`,
      en:
        `A formula works through ${rows} rows by ${columns} columns of the sheet ` +
        `"${area.grid.name}" cell by cell, which is too much. Make the range smaller.`,
    });
  }
  const lines: (readonly Scalar[])[] = [];
  for (let column = area.left; column <= right; column++) lines.push(area.grid.settled(column, area.top, bottom));
  const [only] = lines;
  if (only && lines.length === 1) {
    return new Matrix(rows, 1, only.slice(area.top, bottom + 1));
  }
  const values: Scalar[] = [];
  for (let row = area.top; row <= bottom; row++) for (const line of lines) values.push(line[row]);
  return new Matrix(rows, columns, values);
}
